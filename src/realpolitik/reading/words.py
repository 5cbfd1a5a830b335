"""Closed word classes of the two languages, from our table."""

from typing import NamedTuple

from realpolitik.reading.tables import rows

__all__ = ["WORDS", "Words"]


class Words(NamedTuple):
    """The function words that tell a phrase's case, place and modality."""

    articles: frozenset[str]
    prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    conjunctions: frozenset[str]
    subordinators: frozenset[str]
    possessives: frozenset[str]
    pronouns: frozenset[str]
    capitalised: frozenset[str]
    auxiliaries: frozenset[str]
    negations: frozenset[str]
    hypothetical: frozenset[str]
    planned: frozenset[str]
    transparent: frozenset[str]
    flips: frozenset[str]


def _words(language: str) -> Words:
    lists = {
        name: frozenset(cell.split()) for name, spoken, cell in rows("words") if spoken == language
    }
    return Words(**lists)


WORDS = {"de": _words("de"), "en": _words("en")}
