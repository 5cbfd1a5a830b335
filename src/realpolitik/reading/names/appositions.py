"""Organisations that a common noun introduces: "the think tank Open Sea", "the Dawn party"."""

import re

from realpolitik.reading.given_names import is_given
from realpolitik.reading.names.names import is_name, name_run
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["SORTS", "apposed_run"]

SORTS = {
    "en": re.compile(
        r"(?:[a-z]*maker|tank|consultancy|charity|company|firm|network|watchdog|newspaper|daily|weekly|"
        r"broadcaster|agency|party|movement|ngo|outlet|magazine|tabloid|operator|supplier|utility|"
        r"union|group|institute|contractor|website|portal|militia|alliance|coalition|foundation|"
        r"producer|carrier|bank|manufacturer|collective|channel|station|bloc|front|conference|council|"
        r"federation|association|committee|forum|initiative|faction|club|chamber|confederation|guild|"
        r"brigade|cartel|conglomerate|shipyard|startup|pollster|lender|insurer|refiner|miner|airline|"
        r"retailer|developer|newsletter|blog|podcast|weekly|paper|journal|monastery|charity|lab|"
        r"laboratory|observatory|academy|college|university|group|guerrillas|list|platform|"
        r"campaign|publisher|syndicate|trust|fund|firm|brokerage|law firm)"
    ),
    "de": re.compile(
        r"\w*(?:versorger|konzern|netzwerk|firma|unternehmen|organisation|verein|blatt|portal|"
        r"plattform|thinktank|denkfabrik|hersteller|betreiber|reederei|initiative|partei|miliz|"
        r"bündnis|bewegung|agentur|sender|zeitung|magazin|stiftung|kanzlei|beratung|rebellengruppe|"
        r"gruppe|gewerkschaft|verband|lieferant|produzent|werft|kanal|analysehaus|bankhaus|forschungs"
        r"haus|verlagshaus|medienhaus|handelshaus|auktionshaus|dienst|forum|labor|bank|bündnisses|"
        r"verbandes|verbands|konzerns|vereins|instituts?|institut|komitee|kollektiv|kampagne|allianz|"
        r"koalition|front|liga|block|flügel|listen?|fraktion|institution|fonds|fluglinie|airline|"
        r"versicherer|förderer|verlag|radio|podcast|newsletter|kammer|akademie|klub|club|"
        r"brigade|kartell|beratungsfirma|sicherheitsfirma|genossenschaft|umfrageinstitut)s?"
    ),
}


FAR = 4
DETERMINERS = ("the", "a", "an", "its", "their", "his", "her", "'s", "’s")
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
    if at + 1 < len(view.tokens) and view.tokens[at + 1].glued:
        return at, at, at  # "Reederei-Chef"
    lower = language == "de" or view.words[at].islower()
    end = name_run(view, at + 1, language, taken) if lower and at + 1 < len(view.words) else at
    if end > at + 1 and is_given(view.words[at + 1]) and end > at + 2:
        return at, at, at  # "die Gruppe Karla Wendisch" is nobody's name
    if end > at + 1 and language == "de":
        end = _phrase(view, end)
    if end > at + 1:
        return at - (view.lower[at - 1] in QUALIFIED and at > 0), end, at + 1
    if language == "de" or not lower:
        return at, at, at
    start = at
    while start > 0 and start - 1 not in taken and _goes_back(view, start - 1, language):
        start -= 1
    before = view.words[start - 1] if start else ""
    described = before.islower() and _determined(view, start - 1)
    described = described or (start > 0 and start - 1 in taken)
    named = start < at and (before.lower() in ("the", "of") or described)
    return (start, at + 1, start) if named else (at, at, at)


def _determined(view: View, at: int) -> bool:
    """Whether small words and the article before them lead to a name: "the far-right ..."."""
    for k in range(at - 1, max(-1, at - FAR), -1):
        if view.lower[k] in DETERMINERS:
            return True
        if not view.words[k].islower():
            return False
    return False


def _goes_back(view: View, at: int, language: str) -> bool:
    """Whether a name goes on to the left: a name's word, or "and" between two of them."""
    capital = view.tokens[at].capital and view.words[at] not in WORDS[language].capitalised
    joins = view.lower[at] == "and" and at > 0 and view.tokens[at - 1].capital
    return is_name(view, at, language) or capital or (joins and view.tokens[at + 1].capital)


def _phrase(view: View, end: int) -> int:
    """The end of a name that goes on in small words: "Rettet den Mekong", "Brot für die Welt"."""
    k = end
    while k < len(view.words) and view.lower[k] in (
        "für",
        "gegen",
        "ohne",
        "den",
        "das",
        "die",
        "statt",
    ):
        k += 1
    small = k > end and (k - end > 1 or view.lower[end] in ("für", "gegen", "ohne", "den", "statt"))
    return k + 1 if small and k < len(view.words) and view.tokens[k].capital else end
