"""Names of organisations that no table knows, by the word that says what they are."""

import re

from realpolitik.reading.given_names import is_given
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["organisation_run"]

LONGEST = 5
SEATS = re.compile(
    r"(?:Institut|Zentrum|Stiftung|Rat|Amt|Bundesamt|Verband|Bundesverband|Büro|Agentur|"
    r"Gesellschaft|Akademie|Behörde|Kommission|Zentrale|Forum|Netzwerk|Labor|Initiative)(?:e?s)?$"
)
INSTITUTE = re.compile(
    r"(?:Universität|Institut|Institute?s|Stiftung|Bewegung|Gruppe|Zentrum|Bank|Akademie|Hochschule|"
    r"Verband|Gewerkschaft|Konzern|Gesellschaft|Miliz|Kommission|Forum|Netzwerk|Allianz|Liga|Bund|"
    r"Partei|Front|Union|Agentur|Initiative|Komitee|Konferenz|Kolleg|Archiv|Observatorium|Labor|"
    r"Museum|Verein|Verlag|Kammer|Schule|Zeitung|Denkfabrik|Seminar|Fakultät|Klub|Club)s?$"
)
ADJECTIVE = re.compile(
    r"[A-ZÄÖÜ]\w*(?:isch|lich|ig|al|iv|är|ell|neu|frei|rot|grün|sozial|national|vereinigt|vereint|"
    r"hoh|groß|deutsch)(?:e|en|er|es)|Neuen?|Freien?|Rotern?|Grünen?|Hohen?|Großen?"
)
BODY = re.compile(
    r"(?:front|union|partei|bewegung|allianz|liga|bund|rat|institut|bank|kommission|zentrum|"
    r"gesellschaft|akademie|universität|agentur|stiftung|koalition|liste|block|verband|gericht|"
    r"gerichtshof|investitionsbank|behörde|organisation|parlament|versammlung|föderation|kongress|"
    r"forum|hochschule|bewegung|konferenz|netzwerk)(?:e?s)?$"
)
GERMAN_ENDINGS = (
    "partei", "institut", "instituts", "stiftung", "bewegung", "zeitung", "gesellschaft", "verband",
)  # fmt: skip
INSIDE = frozenset(["Die", "Der", "Das", "Mitte", "Morgen", "Wir"])
ARTICLES = ("die", "der", "das", "des", "dem", "den", "am", "im", "vom", "zur", "beim")
OF_MEMBERS = (
    "verband",
    "verbands",
    "verbandes",
    "bund",
    "bundes",
    "rat",
    "rats",
    "rates",
    "vereinigung",
    "zentralrat",
    "partei",
    "union",
    "liga",
    "kammer",
    "gewerkschaft",
    "bundesverband",
    "dachverband",
    "dachverbands",
    "bündnis",
)
FIRST = frozenset(["Radio", "Bank", "Front", "Banco", "Groupe", "Forum"])


def organisation_run(view: View, at: int, language: str, taken: frozenset[int]) -> int:
    """End of an organisation's name at ``at``: Harbour Institute, Partei Neues Georgien."""
    heads = class_of("heads", language)
    if not view.tokens[at].word or not view.tokens[at].capital or at in taken:
        return at
    if language == "de":
        return _german_run(view, at, heads, taken)
    return _english_run(view, at, heads, taken)


def _german_run(view: View, at: int, heads: frozenset[str], taken: frozenset[int]) -> int:
    if view.words[at + 1 : at + 2] == ["für"] and SEATS.match(view.words[at]):
        return _topic(view, at + 2)
    if view.lower[at] in OF_MEMBERS and view.lower[at + 1 : at + 2] in (["der"], ["des"]):
        return _members(view, at)
    if view.words[at] in heads:
        return _headed(view, at, taken)
    nexts = at + 1
    while nexts + 1 < len(view.words) and view.tokens[nexts].glued and view.tokens[nexts + 1].glued:
        nexts += 1
    if nexts < len(view.words) and view.tokens[nexts].glued and INSTITUTE.match(view.words[nexts]):
        prefix = view.words[at] in class_of("no_prefix", "de")
        return at if prefix else nexts + 1
    nexts = at + 1
    if _proper(view, at):
        seat = view.lower[at + 1].endswith(("universität", "hochschule"))
        return at + 2 + (seat and at + 2 < len(view.tokens) and view.tokens[at + 2].capital)
    if nexts < len(view.words) and view.lower[nexts].endswith(GERMAN_ENDINGS):
        adjective = view.lower[at].endswith(("e", "en", "er")) and view.tokens[nexts].capital
        if not adjective or view.words[at] in WORDS["de"].capitalised:
            return at
        topic = view.words[nexts + 1 : nexts + 2] == ["für"] and SEATS.match(view.words[nexts])
        return _topic(view, nexts + 2) if topic else _called(view, nexts + 1)
    return at


def _called(view: View, end: int) -> int:
    """The end of "Prager Institut Horizont": a name after the common noun."""
    if end >= len(view.tokens) or not view.tokens[end].capital or is_given(view.words[end]):
        return end
    stop = view.words[end] in WORDS["de"].capitalised or office_at(
        view.lower, view.words, end, "de"
    )
    return end if stop else end + 1


def _members(view: View, at: int) -> int:
    """The end of "Verband der Reeder", "Rat der Ältesten und Weisen"."""
    k = at + 2
    while k < len(view.words) and (view.words[k].islower() and view.words[k].endswith("en")):
        k += 1
    if k >= len(view.tokens) or not view.tokens[k].capital or is_given(view.words[k]):
        return at
    office = office_at(view.lower, view.words, k, "de")
    plural = view.lower[k].endswith(("er", "en", "n", "e", "s")) and view.lower[at + 1] == "der"
    return k + 1 if plural and (office is None or view.lower[k].endswith(("er", "en"))) else at


def _headed(view: View, at: int, taken: frozenset[int]) -> int:
    """End of the capitals after "Partei", "Universität"."""
    end = at + 1
    if end in taken:
        return at
    quoted = end < len(view.words) and view.words[end] in '„“"«»'
    k = end + quoted
    while k < len(view.words) and view.tokens[k].capital and k < at + LONGEST:
        if view.words[k] in WORDS["de"].capitalised - INSIDE:
            break
        k += 1
        if SEATS.match(view.words[at]) and view.lower[k : k + 1] == ["und"]:
            k = _second(view, k)
    return k if k > end + quoted and not quoted else at


def _second(view: View, at: int) -> int:
    """Past "und Frieden" after "Stiftung Orient"; "und Minister X" is somebody else."""
    other = at + 1 < len(view.tokens) and view.tokens[at + 1].capital
    stop = other and (
        is_given(view.words[at + 1])
        or view.words[at + 1] in WORDS["de"].capitalised
        or office_at(view.lower, view.words, at + 1, "de") is not None
    )
    return at + 2 if other and not stop else at


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
    article = view.lower[at - 1] in ARTICLES
    return article and bool(BODY.search(view.lower[at + 1])) and view.tokens[at + 1].capital


def _english_run(view: View, at: int, heads: frozenset[str], taken: frozenset[int]) -> int:
    k, last = at, at
    while k < len(view.words) and k < at + 6 and k not in taken:
        token = view.tokens[k]
        if k > at and view.words[k - 1] in heads and token.text in ("for", "of", "on"):
            k += 1
            continue
        capital = k + 1 < len(view.words) and view.tokens[k + 1].capital
        if token.text == "and" and k > at and capital:
            k += 1
            continue
        if not (token.word and token.capital) or token.text in WORDS["en"].capitalised:
            break
        if office_at(view.lower, view.words, k, "en") is not None:
            break  # "Energy Minister", "Commission President"
        k += 1
        if any(word in heads for word in view.words[at + 1 : k]) or _opens(view, at, k):
            last = k
    return last if last > at + 1 else at


def _opens(view: View, at: int, end: int) -> bool:
    """Whether the first word may head the name: "Institute for ...", "Radio Free ..."."""
    linked = view.lower[at + 1 : at + 2] in (["for"], ["of"], ["on"])
    first = view.words[at] in class_of("heads", "en") and linked
    return end > at + 1 and (first or view.words[at] in FIRST)
