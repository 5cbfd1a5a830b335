"""What follows an office or a name and says where it belongs: "of the Duma", "vom Ifo-Institut"."""

import re
from typing import NamedTuple

from realpolitik.reading.given_names import is_given
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.appositions import SORTS
from realpolitik.reading.names.offices import body_at, office_at
from realpolitik.reading.names.regions import state_of
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["Complement", "complement", "place_called", "place_of"]

LINKS = {
    "de": ("der", "des", "von", "vom", "beim", "bei", "für", "aus", "zum", "zur", "am", "an"),
    "en": ("of", "for", "to", "at", "with", "from", "under", "on"),
}
SEATS = {"de": ("in", "im", "auf"), "en": ("in",)}
LONGEST = 3
ADJECTIVE = re.compile(r"[a-zäöüß]+(?:e|en|er|es|em)$")
DONE = re.compile(r"(?:\w+ed|said|told|went|left|came|flew|took|gave|met|made|saw|led|held)$")
COMPOUND = re.compile(
    r"[a-zäöü]{4,}(?:verband|bund|kammer|gewerkschaft|konzern|verein|stiftung|institut|vereinigung|"
    r"konferenz|gesellschaft|bündnis|union|kirche|fraktion|partei|genossenschaft)(?:e?s)?$"
)
CASES = re.compile(r"(verband|konzern|verein|institut|kolleg|bund|bündnis)e?s$")
BODIES = ("organisation", "party", "government", "media", "platform", "movement", "group")


class Complement(NamedTuple):
    """Where the phrase ends, the body it names, and the state or place where that sits.

    ``names``: tokens of a name that no table knows, (0, 0) where there is none; ``link``: the word
    that joins them to the office.
    """

    last: int
    bodies: tuple[str, ...] = ()
    seat: str = ""
    names: tuple[int, int] = (0, 0)
    link: str = ""


def complement(document: Document, view: View, at: int) -> Complement:
    """The phrases that hang on an office or a name that ends before token ``at``."""
    language = document.language
    k, seat, names, link = at, "", (0, 0), ""
    bodies: tuple[str, ...] = ()
    for step in range(LONGEST):
        start = _start(view, k, language, first=not step)
        end = _phrase_end(view, start, language) if start else k
        if not start or end <= start:
            break
        found = _bodies(document, view, start, end)
        if view.lower[k] in SEATS[language]:
            seat = seat or next(iter(found), "")
        elif not bodies:
            bodies = found
            if not names[1] and not _body(document, found):
                names, link = _unknown(view, k, start, end, language), view.lower[k]
        k = end
    plain = not bodies or language == "de"
    return Complement(k, bodies, seat, names if plain else (0, 0), link)


def _body(document: Document, found: tuple[str, ...]) -> bool:
    return any(document.records[actor].kind in BODIES for actor in found)


def _start(view: View, at: int, language: str, *, first: bool) -> int:
    """The first token of the noun phrase that goes on at ``at``; 0 where none does."""
    if at >= len(view.lower):
        return 0
    if view.lower[at] in (*LINKS[language], *SEATS[language]):
        return at + 1 if at + 1 < len(view.lower) else 0
    genitive = next((m for m in view.mentions if m.first == at and not m.inside), None)
    bare = genitive is not None and genitive.genitive and language == "de" and first
    return at if bare and at else 0


def _phrase_end(view: View, start: int, language: str) -> int:
    return _german_end(view, start) if language == "de" else _english_end(view, start)


def _german_end(view: View, start: int) -> int:
    k, seen = start, False
    while k < len(view.tokens):
        mention = next((m for m in view.mentions if m.first == k and not m.inside), None)
        token = view.tokens[k]
        if mention is not None and (mention.last - k > 1 or mention.form != "adjective"):
            k, seen = mention.last, True
        elif not token.word:
            break
        elif token.capital or token.glued or token.text.isdigit():
            k, seen = k + 1, True
        elif view.lower[k] == "und" and seen and _goes_on(view, k + 1):
            k += 1
        elif seen or not _determines(view, k):
            break
        else:
            k += 1
    return k if seen else start


def _goes_on(view: View, at: int) -> bool:
    """Whether a noun phrase goes on after "und": "Arbeit und Soziales", "Italiens und Spaniens"."""
    if at >= len(view.tokens):
        return False
    article = view.lower[at] in ("der", "des") and at + 1 < len(view.tokens)
    return view.tokens[at + article].capital


def _determines(view: View, at: int) -> bool:
    word = view.lower[at]
    if word in WORDS["de"].articles | WORDS["de"].possessives:
        return True
    closed = WORDS["de"].prepositions | WORDS["de"].auxiliaries | WORDS["de"].conjunctions
    return bool(ADJECTIVE.match(view.words[at])) and word not in closed


def _english_end(view: View, start: int) -> int:
    words, k, capitals = WORDS["en"], start, False
    stops = words.subordinators | words.auxiliaries | words.pronouns - {"her", "his"}
    while k < len(view.tokens):
        mention = next((m for m in view.mentions if m.first == k and not m.inside), None)
        word = view.lower[k]
        if mention is not None and mention.form != "role":
            k, capitals = mention.last, True
            continue
        if word in ("'s", "’s") or word == "and":
            k += 1
            continue
        if word in ("'", "’") and k > start and view.words[k - 1].endswith("s"):
            k += 1  # "the bishops' conference"
            continue
        if not view.tokens[k].word or (word in stops and word != "that") or word in LINKS["en"]:
            break
        if word in words.prepositions:
            break
        verbal = not view.tokens[k].glued and (
            word in verbs("speech", "en") or bool(DONE.match(word))
        )
        if k > start and view.tokens[k].text.islower() and (verbal and (capitals or k > start + 1)):
            break
        capitals = capitals or view.tokens[k].capital
        k += 1
    return k - 1 if k > start and view.lower[k - 1] == "and" else k


def _bodies(document: Document, view: View, start: int, end: int) -> tuple[str, ...]:
    """The bodies that a noun phrase names, else its states, else whom its persons belong to."""
    named = [m for m in view.mentions if start <= m.first < end and not m.inside]
    named = [m for m in named if not _seat_only(view, m)]
    kinds = [(document.records[m.actor].kind, m) for m in named if m.actor in document.records]
    bodies = tuple(m.actor for kind, m in kinds if kind in BODIES and m.form != "adjective")
    if bodies:
        return bodies[:1]
    states = tuple(
        m.actor for kind, m in kinds if kind in ("state", "region") and _owns(document, view, m)
    )
    if states:
        return tuple(dict.fromkeys(states))
    people = [document.records[m.actor].parent for kind, m in kinds if kind == "person"]
    return tuple(actor for actor in people[:1] if actor)


def _owns(document: Document, view: View, mention: Mention) -> bool:
    """Whether a state's mention is the state or says whose a body is, not where a thing is from."""
    glued = mention.last < len(view.tokens) and view.tokens[mention.last].glued
    if mention.form in ("name", "capital", "place") and not glued:
        return True
    if _seat_only(view, mention):
        return False
    place = view.lower, view.words, document.language
    for at in range(mention.last, min(mention.last + 3, len(view.tokens))):
        if (
            body_at(*place[:2], at, place[2]) is not None
            or office_at(*place[:2], at, place[2]) is not None
        ):
            return True
        if document.language == "de" and view.tokens[at].capital:
            return view.lower[at].endswith(BODY_ENDS)
    return document.language == "en"


def _seat_only(view: View, mention: Mention) -> bool:
    """Whether a mention only tells where a body sits or who helps it: "Brussels-based"."""
    at = mention.last
    glued = at < len(view.tokens) and view.tokens[at].glued
    return glued and view.lower[at] in ("based", "born", "backed", "led")


BODY_ENDS = (
    "partei", "verband", "verbands", "bundesheer", "heeres", "heer", "armee", "bank", "agentur",
    "behörde", "republik", "delegation", "mission", "geheimdienstes", "geheimdienst", "polizei",
    "gericht", "gerichts", "marine", "flotte", "botschaft", "akademie", "bischofskonferenz",
    "ausschusses", "ministeriums", "parlaments", "senats", "amtes", "rates", "rats", "kammer",
    "minderheit", "provinz", "küstenwache", "luftwaffe", "notenbank", "zentralbank", "teilrepublik",
    "volkes", "opposition", "kirche", "verbandes", "instituts", "konzerns", "wirtschaft",
)  # fmt: skip


def _unknown(view: View, link: int, start: int, end: int, language: str) -> tuple[int, int]:
    """The tokens of a name in a phrase whose words no table knows."""
    places = class_of("place_nouns", language)
    capitals = [k for k in range(start, end) if view.tokens[k].capital or view.tokens[k].glued]
    if not capitals:
        return 0, 0
    first, last = capitals[0], capitals[-1] + 1
    named = any(m.first < last and first < m.last and m.form != "adjective" for m in view.mentions)
    if named or any(view.words[k] in ("und", "and") for k in range(first, last)):
        return 0, 0
    if any(m.first <= first < m.last for m in view.mentions):
        return 0, 0
    if language == "en":
        person = is_given(view.words[first]) or view.words[first] in class_of("titles", "en")
        person = person or any(
            office_at(view.lower, view.words, k, "en") is not None for k in range(start, last)
        )
        sort = SORTS["en"].fullmatch(view.lower[end - 1]) and view.words[end - 1].islower()
        return (0, 0) if person else (first, end if sort else last)
    if first + 1 == last and COMPOUND.match(view.lower[first]):
        return first, last
    introduced = [k for k in capitals if view.lower[k] in places]
    if introduced and introduced[-1] + 1 < last:
        return introduced[-1] + 1, last
    bare = view.lower[link] == "von" and first == link + 1
    acronym = view.words[first].isupper() and len(view.words[first]) > 1
    family = view.words[first] in class_of("families", "de")
    if bare or family or acronym:
        return first, last
    apposed = first + 1 < last and re.match(SORTS["de"], view.lower[first])
    if apposed and not view.lower[first].endswith(("ministeriums", "ministerium")):
        return first + 1, last
    after = [
        k for k in range(first + 1, last) if view.words[k].isupper() and len(view.words[k]) > 1
    ]
    return (after[0], last) if after else (0, 0)


def place_of(document: Document, view: View, names: tuple[int, int], kind: str, parent: str) -> str:
    """The record of a place or a body named by tokens that no table knows."""
    start, end = view.span(*names)
    return place_called(document, CASES.sub(r"\1", document.text[start:end].strip()), kind, parent)


def place_called(document: Document, name: str, kind: str, parent: str) -> str:
    """The record of a place or a body of that name, made where none is known."""
    actor = next((r.id for r in document.records.values() if r.name == name), slug(name))
    if actor not in document.records:
        parent = parent or (state_of(name) if kind == "region" else "")
        document.records[actor] = ActorRecord(id=actor, name=name, kind=kind, parent=parent)
    return actor
