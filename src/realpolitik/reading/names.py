"""Runs of capitalised words that no table knows: candidate names of persons and organisations."""

import re

from realpolitik.reading.offices import body_at, office_at
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["ORGANISATION_HEADS", "name_run", "organisation_run"]

PARTICLES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "di",
        "da",
        "du",
        "dos",
        "ter",
        "zu",
        "le",
    ]
)
LONGEST = 5
SEATS = re.compile(
    r"(?:Institut|Zentrum|Stiftung|Rat|Amt|Bundesamt|Verband|Bundesverband|Büro|Agentur|"
    r"Gesellschaft|Akademie|Behörde|Kommission|Zentrale)(?:e?s)?$"
)
INSTITUTE = re.compile(
    r"(?:Universität|Institut|Institute?s|Stiftung|Bewegung|Gruppe|Zentrum|Bank|Akademie|Hochschule|"
    r"Verband|Gewerkschaft|Konzern|Gesellschaft|Miliz)$"
)
ADJECTIVE = re.compile(
    r"[A-ZÄÖÜ]\w*(?:isch|lich|ig|al|iv|är|ell|neu|frei|rot|grün|sozial|national|vereinigt|vereint|"
    r"hoh|groß|deutsch)(?:e|en|er|es)|Neuen?|Freien?|Rotern?|Grünen?|Hohen?|Großen?"
)
BODY = re.compile(
    r"(?:front|union|partei|bewegung|allianz|liga|bund|rat|institut|bank|kommission|zentrum|"
    r"gesellschaft|akademie|universität|agentur|stiftung|koalition|liste|block|verband|gericht|"
    r"gerichtshof|investitionsbank|behörde|organisation|parlament|versammlung|föderation|kongress)"
    r"(?:e?s)?$"
)
ORGANISATION_HEADS = {
    "en": frozenset(
        [
            "Institute",
            "Institution",
            "Party",
            "Movement",
            "Council",
            "Agency",
            "Commission",
            "Committee",
            "Foundation",
            "Union",
            "Bank",
            "Court",
            "Front",
            "Alliance",
            "Group",
            "Association",
            "University",
            "Centre",
            "Center",
            "Courier",
            "Times",
            "Post",
            "Herald",
            "Tribune",
            "TV",
            "News",
            "Press",
            "Radio",
            "Federation",
            "League",
            "Congress",
            "Trust",
            "Society",
            "Coalition",
            "Forces",
            "Force",
            "Army",
            "Guard",
            "Brigades",
            "Militia",
            "Authority",
            "Organisation",
            "Organization",
            "Corporation",
            "Company",
            "Fund",
        ]
    ),
    "de": frozenset(
        [
            "Institut",
            "Instituts",
            "Partei",
            "Fraktion",
            "Bewegung",
            "Stiftung",
            "Rat",
            "Verband",
            "Agentur",
            "Nachrichtenagentur",
            "Bank",
            "Front",
            "Zeitung",
            "Tageszeitung",
            "Sender",
            "Fernsehsender",
            "Denkfabrik",
            "Bündnis",
            "Allianz",
            "Organisation",
            "Universität",
            "Gewerkschaft",
            "Miliz",
            "Gruppe",
            "Zentrum",
            "Gesellschaft",
            "Verein",
            "Magazin",
            "Nachrichtenmagazin",
        ]
    ),
}
GERMAN_ENDINGS = (
    "partei",
    "institut",
    "instituts",
    "stiftung",
    "bewegung",
    "zeitung",
    "gesellschaft",
    "verband",
)


def name_run(view: View, at: int, language: str, taken: frozenset[int]) -> int:
    """End of the run of name words that starts at token ``at`` (``at`` itself if there is none)."""
    end = k = at
    while k < len(view.tokens) and k - at < LONGEST:
        token = view.tokens[k]
        if k > at and token.start - view.tokens[k - 1].end > 1:
            break
        if is_name(view, k, language) and k not in taken:
            k += 1
            end = k
        elif token.text == "." and k > at and len(view.words[k - 1]) == 1:
            k += 1  # an initial: "R."
        elif k > at and _particle(view, k, language):
            # "Ursula von der Leyen", but "Giorgi Gogia von der Ilia-Universität".
            if end - at > 1 and view.words[k] in ("von", "zu") and language == "de":
                break
            k += 1
        else:
            break
    return end


def _particle(view: View, at: int, language: str) -> bool:
    """Whether a small word goes on inside a name: von der Leyen, bin Salman; not "Ende der"."""
    word = view.words[at]
    if at + 1 >= len(view.words) or word not in PARTICLES:
        return False
    articles = WORDS[language].articles
    return word not in articles or view.words[at - 1] in ("von", "van", "de")


def is_name(view: View, at: int, language: str) -> bool:
    """Whether a token may be part of an unknown name."""
    token = view.tokens[at]
    return (
        token.word
        and token.capital
        and token.text not in WORDS[language].capitalised
        and not token.text.isdigit()
        and (
            language == "en"
            or token.glued
            or not view.lower[at].endswith(("ungen", "heiten", "keiten"))
        )
        and office_at(view.lower, view.words, at, language) is None
        and body_at(view.lower, view.words, at, language) is None
    )


def organisation_run(view: View, at: int, language: str, taken: frozenset[int]) -> int:
    """End of an organisation's name at ``at``: Harbour Institute, Partei Neues Georgien."""
    heads = ORGANISATION_HEADS[language]
    if not view.tokens[at].word or not view.tokens[at].capital or at in taken:
        return at
    if language == "de":
        return _german_run(view, at, heads, taken)
    return _english_run(view, at, heads, taken)


def _german_run(view: View, at: int, heads: frozenset[str], taken: frozenset[int]) -> int:
    if view.words[at + 1 : at + 2] == ["für"] and SEATS.match(view.words[at]):
        return _topic(view, at + 2)
    if view.words[at] in heads:
        end = at + 1
        if end in taken:
            return at
        quoted = end < len(view.words) and view.words[end] in '„“"«»'
        k = end + quoted
        while k < len(view.words) and view.tokens[k].capital and k < at + LONGEST:
            if view.words[k] in WORDS["de"].capitalised - {
                "Die",
                "Der",
                "Das",
                "Mitte",
                "Morgen",
                "Wir",
            }:
                break
            k += 1
        return k if k > end + quoted and not quoted else at
    nexts = at + 1
    if nexts < len(view.words) and view.tokens[nexts].glued and INSTITUTE.match(view.words[nexts]):
        return nexts + 1
    if _proper(view, at):
        seat = view.lower[at + 1].endswith(("universität", "hochschule"))
        return at + 2 + (seat and at + 2 < len(view.tokens) and view.tokens[at + 2].capital)
    if nexts < len(view.words) and view.lower[nexts].endswith(GERMAN_ENDINGS):
        adjective = view.lower[at].endswith(("e", "en", "er")) and view.tokens[nexts].capital
        return nexts + 1 if adjective and view.words[at] not in WORDS["de"].capitalised else at
    return at


def _topic(view: View, at: int) -> int:
    """End of "für Arbeitsmarkt und Beruf" after "Institut"."""
    k = at
    while k < len(view.words) and (
        view.tokens[k].capital or (view.lower[k] == "und" and k > at and k + 1 < len(view.words))
    ):
        k += 1
    return k - (view.lower[k - 1] == "und")


def _proper(view: View, at: int) -> bool:
    """ "der Demokratischen Front": a capital adjective inside a sentence makes a proper name."""
    if at == 0 or at + 1 >= len(view.words) or not ADJECTIVE.fullmatch(view.words[at]):
        return False
    article = view.lower[at - 1] in (
        "die",
        "der",
        "das",
        "des",
        "dem",
        "den",
        "am",
        "im",
        "vom",
        "zur",
    )
    return article and bool(BODY.search(view.lower[at + 1])) and view.tokens[at + 1].capital


def _english_run(view: View, at: int, heads: frozenset[str], taken: frozenset[int]) -> int:
    k, last = at, at
    while k < len(view.words) and k < at + 6 and k not in taken:
        token = view.tokens[k]
        if k > at and view.words[k - 1] in heads and token.text in ("for", "of", "on"):
            k += 1
            continue
        if (
            token.text == "and"
            and k > at
            and k + 1 < len(view.words)
            and view.tokens[k + 1].capital
        ):
            k += 1
            continue
        if not (token.word and token.capital) or token.text in WORDS["en"].capitalised:
            break
        k += 1
        if any(word in heads for word in view.words[at:k]):
            last = k
    return last if last > at + 1 else at
