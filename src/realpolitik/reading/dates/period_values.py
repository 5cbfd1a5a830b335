"""Decades, centuries, quarters and the turns of the year."""

import re

from realpolitik.reading.dates.date_context import Context

__all__ = ["century", "decade", "nineties", "quarter", "turn"]


def decade(match: re.Match[str], _context: Context) -> str:
    """The 1990s."""
    return f"{match['decade']}X"


def century(match: re.Match[str], _context: Context) -> str:
    """The 19th century."""
    return f"{int(match['century']) - 1:02d}XX"


def nineties(match: re.Match[str], context: Context) -> str:
    """ "Die Neunzigerjahre", "the nineties": of the last century, unless that lies ahead."""
    tens = TENS[context.language].index(match["tens"].lower()) + 2
    return f"19{tens}X"


def quarter(match: re.Match[str], context: Context) -> str:
    """The first quarter of a year."""
    word = match["quarter"].lower().rstrip(".")
    number = next(k for k, words in enumerate(QUARTERS, 1) if word in words)
    year = match.groupdict().get("year") or (str(context.today.year) if context.today else "XXXX")
    return f"{year}-Q{number}"


def turn(match: re.Match[str], context: Context) -> str:
    """ "Zu Jahresbeginn", "zum Jahresende"."""
    if context.today is None:
        return ""
    ending = match["edge"].lower().startswith(("ende", "schluss"))
    if match["span"].lower() == "monats":
        return context.today.isoformat()[:7]
    year = context.today.year - (ending and context.tense == "past")
    return f"{year:04d}-{'12' if ending else '01'}"


TENS = {
    "de": ("zwanziger", "dreißiger", "vierziger", "fünfziger", "sechziger", "siebziger",
           "achtziger", "neunziger"),
    "en": ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
           "nineties"),
}  # fmt: skip
QUARTERS = (
    ("first", "ersten", "erste", "1"), ("second", "zweiten", "zweite", "2"),
    ("third", "dritten", "dritte", "3"), ("fourth", "vierten", "vierte", "4", "last", "final"),
)  # fmt: skip
