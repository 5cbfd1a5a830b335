"""Organisations that a common noun introduces: "the think tank Open Sea", "the Dawn party"."""

import re

from realpolitik.reading.names import is_name, name_run
from realpolitik.reading.view import View

__all__ = ["apposed_run"]

SORTS = {
    "en": re.compile(
        r"(?:tank|consultancy|charity|company|firm|network|watchdog|newspaper|daily|weekly|"
        r"broadcaster|agency|party|movement|ngo|outlet|magazine|tabloid|operator|supplier|utility|"
        r"union|group|institute|contractor|website|portal|militia|alliance|coalition|foundation|"
        r"producer|carrier|bank|manufacturer|collective|channel|station)"
    ),
    "de": re.compile(
        r"\w*(?:versorger|konzern|netzwerk|firma|unternehmen|organisation|verein|blatt|portal|"
        r"plattform|thinktank|denkfabrik|hersteller|betreiber|reederei|initiative|partei|miliz|"
        r"bündnis|bewegung|agentur|sender|zeitung|magazin|stiftung|kanzlei|beratung|rebellengruppe|"
        r"gruppe|gewerkschaft|verband|lieferant|produzent|werft|kanal)s?"
    ),
}


QUALIFIED = ("think", "news", "aid", "rights", "campaign", "state", "oil", "energy", "lobby")
# Parties called by one word: "die Volkspartei"; not what any party may be.
PARTY = re.compile(
    r"(?!Regierung|Opposition|Schwester|Partner|Koalition|Mehrheit|Staats|Klein|Groß|Block|Protest)"
    r"[A-ZÄÖÜ]\w{2,}partei"
)


def apposed_run(view: View, at: int, language: str, taken: frozenset[int]) -> tuple[int, int, int]:
    """First and last token of the mention and first of the name; (at, at, at) where none stands.

    ``at`` is the common noun in front of the name; in English also behind it.
    """
    if language == "de" and at not in taken and PARTY.fullmatch(view.words[at]):
        return at, at + 1, at
    if at in taken or not SORTS[language].fullmatch(view.lower[at]):
        return at, at, at
    lower = language == "de" or view.words[at].islower()
    end = name_run(view, at + 1, language, taken) if lower and at + 1 < len(view.words) else at
    if end > at + 1:
        return at - (view.lower[at - 1] in QUALIFIED and at > 0), end, at + 1
    if language == "de" or not lower:
        return at, at, at
    start = at
    while start > 0 and start - 1 not in taken and is_name(view, start - 1, language):
        start -= 1
    named = start < at and start > 0 and view.lower[start - 1] in ("the", "of")
    return (start, at + 1, start) if named else (at, at, at)
