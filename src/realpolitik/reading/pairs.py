"""Two actors named by their number: "the two countries", "beide Regierungen", "the two"."""

from collections import Counter

from realpolitik.reading.phrase import Phrase
from realpolitik.reading.view import Document, View

__all__ = ["pair_phrases"]

NOUNS = {
    "en": frozenset(
        ["countries", "states", "sides", "neighbours", "neighbors", "nations", "governments",
         "presidents", "leaders", "ministers", "powers", "capitals", "rivals", "allies", "armies",
         "peoples"]
    ),
    "de": frozenset(
        ["länder", "ländern", "staaten", "seiten", "nachbarn", "nachbarländer", "nachbarstaaten",
         "nachbarländern", "regierungen", "präsidenten", "staatschefs", "regierungschefs",
         "mächte", "mächten", "großmächte", "großmächten", "hauptstädte", "völker", "rivalen",
         "kontrahenten", "armeen", "völkern"]
    ),
}  # fmt: skip
OPENERS = {
    "en": (("the", "two"), ("both",), ("these", "two"), ("neither",)),
    "de": (("beide",), ("beiden",), ("beider",), ("die", "zwei"), ("den", "zwei")),
}
REACH = 16


def pair_phrases(document: Document, view: View, found: list[Phrase]) -> list[Phrase]:
    """A phrase of two actors wherever the sentence counts the two states it is about."""
    taken = {k for phrase in found for k in range(phrase.first, phrase.last)}
    new: list[Phrase] = []
    for at in range(len(view.tokens)):
        size = next(
            (len(o) for o in OPENERS[document.language] if tuple(view.lower[at : at + len(o)]) == o),
            0,
        )
        end = _noun(view, at + size, document.language) if size else 0
        if not end or any(k in taken for k in range(at, end)):
            continue
        pair = _pair(document, view, at)
        if len(pair) == 2:
            new.append(Phrase(pair, at + size, end))
    return new


def _noun(view: View, at: int, language: str) -> int:
    """End of the noun phrase; an adjective may stand before the noun."""
    for k in range(at, min(at + 3, len(view.lower))):
        if view.lower[k] in NOUNS[language]:
            return k + 1
    return 0


def _pair(document: Document, view: View, at: int) -> tuple[str, ...]:
    """The two states named last, or the two the text names most where they are among them."""
    recent: list[str] = []
    counts: Counter[str] = Counter()
    for place in range(view.place, -1, -1):
        other = document.views[place]
        for mention in reversed(other.mentions):
            if mention.inside or (other is view and mention.first >= at):
                continue
            root = document.root(mention.actor)
            if root in document.records and document.records[root].kind == "state":
                counts[root] += 1
                if view.place - place <= REACH and root not in recent:
                    recent.append(root)
    often = [state for state, _ in counts.most_common(2)]
    here = [s for s in recent if any(document.root(m.actor) == s for m in view.mentions)]
    if len(here) == 2:
        return tuple(here)
    chosen = often if all(state in recent for state in often) else recent[:2]
    return tuple(chosen)
