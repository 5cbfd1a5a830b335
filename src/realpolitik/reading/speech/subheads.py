"""Subheads that are quotations: said by whoever says the sentence that their words come from."""

from typing import NamedTuple

from realpolitik.reading.speech.statements import Said
from realpolitik.reading.view import Document, View

__all__ = ["Subheads"]

FAR = 12
LEAST = 3
SHARE = 0.8
MARKS = frozenset("„“”\"'‘’‚»«")


class Pending(NamedTuple):
    """A subhead that nobody is known to have said yet."""

    view: View
    words: tuple[str, ...]


class Subheads:
    """Finds the subheads of a text; tells who said one once its words are met again."""

    def __init__(self, document: Document) -> None:
        alone: dict[int, list[View]] = {}
        for view in document.views:
            alone.setdefault(view.sentence.block, []).append(view)
        self.waiting = [
            Pending(views[0], _words(views[0]))
            for views in alone.values()
            if len(views) == 1 and _quotation(views[0]) and len(_words(views[0])) >= LEAST
        ]

    def answered(self, view: View, said: list[Said]) -> list[tuple[View, Said]]:
        """The subheads before ``view`` whose words the sentence says, with their statements."""
        if not self.waiting or not said:
            return []
        words = _words(view)
        found = [
            each
            for each in self.waiting
            if 0 < view.place - each.view.place <= FAR and _in_order(each.words, words) >= SHARE
        ]
        self.waiting = [each for each in self.waiting if each not in found]
        speaker = said[-1].speaker
        return [
            (each.view, Said(speaker, 0, len(each.view.tokens), "direct", "subhead"))
            for each in found
        ]


def _quotation(view: View) -> bool:
    """Whether the block is words between quotation marks and nothing else."""
    return view.words[0] in MARKS and view.words[-1] in MARKS


def _words(view: View) -> tuple[str, ...]:
    return tuple(word for word, token in zip(view.lower, view.tokens, strict=True) if token.word)


def _in_order(wanted: tuple[str, ...], words: tuple[str, ...]) -> float:
    """The share of the wanted words that stand among the others, in their order."""
    at = met = 0
    for word in wanted:
        if word in words[at:]:
            at = words.index(word, at) + 1
            met += 1
    return met / len(wanted)
