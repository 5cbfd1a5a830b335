"""Man, woman or several: the gender that a description tells by its article and its ending."""

import re

from realpolitik.reading.discourse.sorts import sort_of
from realpolitik.reading.view import View

__all__ = ["english_gender", "german_gender"]


def german_gender(view: View, first: int, at: int, sort: str) -> str:
    """German: m or f by article and ending, "" for things, "-" where several are meant."""
    if sort != "person" and not sort.startswith("office:"):
        return ""
    article, word = view.lower[first], view.lower[at]
    if word.endswith("in"):
        return "f"
    if word.endswith(("innen", "männer", "frauen", "leute")):
        return "-"
    if word in ("frau", "mutter", "großmutter", "witwe"):
        return "f"
    singular = article.endswith(("r", "m", "n", "s")) or article in ("sein", "ihr")
    if word.endswith(("e", "en")) and _adjectival(word):
        feminine = article.endswith("e") or (article.endswith("r") and word.endswith("en"))
        return "f" if feminine else "m"
    owner = at > 1 and view.tokens[first - 1].capital and first > 0
    return "-" if not singular or (article == "der" and owner) else "m"


def _adjectival(word: str) -> bool:
    """Nouns with the endings of adjectives: die Abgeordnete, der 58-Jährige, die Vorsitzende."""
    return bool(
        re.search(
            r"(?:jährige|ordnete|sitzende|beauftragte|konservative|liberale|grüne|linke)n?$", word
        )
    )


def english_gender(word: str) -> str:
    """English: m or f by the noun, "" where it tells none, "-" where several are meant."""
    if word.endswith("woman") or word in ("mother", "grandmother", "widow", "queen", "princess"):
        return "f"
    if word.endswith("s") and not word.endswith("ss"):
        return "-" if sort_of(word, "en") in ("", "person") else ""
    return "m" if word.endswith("man") or word in ("father", "king", "prince", "emir") else ""
