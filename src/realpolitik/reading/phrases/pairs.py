"""Two actors named by their number: "the two countries", "beide Regierungen", "the two"."""

from collections import Counter

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

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
            (
                len(o)
                for o in OPENERS[document.language]
                if tuple(view.lower[at : at + len(o)]) == o
            ),
            0,
        )
        end = _noun(view, at + size, document.language) if size else 0
        if view.lower[at : at + 2] == ["the", "two"] and not end and _verb(view, at + 2):
            size, end = 1, at + 2
        elif (
            view.lower[at] in ("beide", "both")
            and not end
            and _acts(view, at + 1, document.language)
        ):
            size, end = 0, at + 1
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


def _acts(view: View, at: int, language: str) -> bool:
    """Whether "both", "beide" stands alone before a verb our tables know."""
    word = view.lower[at] if at < len(view.lower) else ""
    tables = (verbs(table, language) for table in ("relation_verbs", "speech"))
    return word in WORDS[language].auxiliaries or any(word in table for table in tables)


def _verb(view: View, at: int) -> bool:
    """Whether "the two" stands alone before a verb."""
    word = view.lower[at] if at < len(view.lower) else ""
    return word in WORDS["en"].auxiliaries or (word.endswith("ed") and len(word) > 4)


def _pair(document: Document, view: View, at: int) -> tuple[str, ...]:
    """The two states named last, or the two the text names most where they are among them."""
    here = list(dict.fromkeys(_states(document, view, at)))
    if len(here) >= 2:
        return tuple(here[:2])
    counts = Counter(here)
    recent = list(here)
    for place in range(view.place - 1, -1, -1):
        states = _states(document, document.views[place], len(document.views[place].tokens))
        named = list(dict.fromkeys(states))
        near = document.views[place].sentence.block == view.sentence.block
        if place == view.place - 1 and near and len(named) == 2:
            return tuple(named)
        counts.update(states)
        if view.place - place <= REACH:
            recent += [state for state in named if state not in recent]
    often = [state for state, _ in counts.most_common(2)]
    return tuple(often if all(state in recent for state in often) else recent[:2])


def _states(document: Document, view: View, end: int) -> list[str]:
    """The states that a sentence names before token ``end``, the last first."""
    roots = [document.root(m.actor) for m in reversed(view.mentions) if m.first < end]
    return [r for r in roots if r in document.records and document.records[r].kind == "state"]
