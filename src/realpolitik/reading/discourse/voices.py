"""Speakers that no name tells: experts, diplomats, an opposition, a ministry."""

import re
from typing import NamedTuple

from realpolitik.reading.discourse.agreement import Features, grammatical
from realpolitik.reading.grammar.cases_de import OBLIQUE
from realpolitik.reading.grammar.noun_ends import ends_phrase
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segment
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.offices import Head, body_at, office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = [
    "Unnamed",
    "anonymous",
    "anonymous_name",
    "circles",
    "lower_people",
    "people_at",
    "people_of",
    "unnamed",
]

COMMON = {"Kommission": "european-commission"}
LOWER = ("official", "expert", "lawmaker", "spokesperson")
OPENING = 4
PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i"])
PEOPLE = {
    "de": re.compile(
        r"[A-ZÄÖÜ]\w+(?:falken|tauben|gegner|befürworter|kritiker|anhänger|händler|kenner|makler|"
        r"leute|kreise|isten|anten|enten|innen|verbände|teilnehmer|spitzen)n?|"
        r"(?:Teilnehmer|Anwesende|Beteiligte|Eingeweihte|Gegner|Befürworter|Kritiker|Anhänger|Kenner|"
        r"Insider|Verbündete|Anrainer)n?"
    ),
    "en": re.compile(
        r"[a-z]*(?:ers|ors|ists|ants|ians|cials|men|women|sources|delegates|parents|"
        r"critics|sceptics|skeptics|academics|insiders)"
    ),
}
BODY = re.compile(
    r"[A-ZÄÖÜ]\w*(?:hof|amt|verband|rat|behörde|gericht|kammer|büro|institut|agentur|gewerkschaft|"
    r"stiftung|zentrum|konzern|fraktion|polizei|kirche|anwaltschaft|ausschuss|kommission|bank|"
    r"gesellschaft|union|rechnungshof|bund)(?:e?s)?"
)
THINGS = frozenset(
    ["others", "numbers", "papers", "matters", "powers", "orders", "borders", "waters", "letters",
     "quarters", "chapters", "figures", "rumors", "errors", "factors", "members", "elections",
     "doors", "floors", "centers", "computers", "covers", "offers", "answers", "winters", "summers",
     "wants", "grants", "plants", "restaurants", "remnants", "variants", "warrants", "pants",
     "exists", "insists", "consists", "resists", "persists", "assists", "lists", "twists",
     "commercials", "specials", "sectors", "vectors", "mirrors", "corridors", "harbors", "labors",
     "favors", "honors", "tractors", "reactors", "motors", "monitors", "suffers", "refers",
     "prefers", "covers", "delivers", "enters", "considers", "remembers", "gathers", "appears",
     "containers", "barriers", "carriers", "tankers", "rivers", "towers", "cancers", "counters",
     "trailers", "boilers", "flowers", "showers", "dangers", "wonders", "corners", "layers",
     "filters", "bombers", "freighters", "cruisers", "trawlers", "steamers", "helicopters",
     "routers", "servers", "newspapers", "headquarters", "parameters", "kilometers", "meters",
     "liters", "theaters", "shelters", "timbers", "clusters", "posters", "registers", "semesters",
     "disasters", "transfers", "buffers", "coffers", "burgers", "mergers", "triggers", "prayers",
     "launchers", "scanners", "printers", "batteries", "ledgers", "fingers", "dinners", "tempers",
     "Bahnhof", "Friedhof", "Hof", "Verrat", "Vorrat", "Verbund", "Beirat"]
)  # fmt: skip


class Unnamed(NamedTuple):
    """Unnamed people or a body at token ``at``, and what a pronoun for them agrees with."""

    actor: str
    at: int
    features: Features


def anonymous(document: Document, view: View, hit: VerbHit) -> tuple[str, ...]:
    """Experts, diplomats, the opposition: speakers that no name tells."""
    start, end = segment(view, hit.at)
    if any(word in PRONOUNS for word in view.lower[start : hit.at]):
        return ()
    order = [*range(hit.at - 1, start - 1, -1), *range(hit.at + 1, min(end, hit.at + 4))]
    if document.language == "de":
        order = [k for k in order if not k or view.lower[k - 1] not in OBLIQUE]
    for k in order:
        name = anonymous_name(document, view, k)
        if name:
            return (name,)
    if start and start == hit.at and view.words[start - 1] == "," and document.language == "en":
        return _opening(document, view, start)
    return ()


def _opening(document: Document, view: View, end: int) -> tuple[str, ...]:
    """ "A diplomat from X, who asked not to be named, said": the unnamed subject it began with."""
    names = (anonymous_name(document, view, k) for k in range(min(end, OPENING)))
    return next(((name,) for name in names if name), ())


def anonymous_name(document: Document, view: View, at: int, *, governed: bool = False) -> str:
    """The id of the unnamed speaker that token ``at`` stands for, or ""."""
    body = body_at(view.lower, view.words, at, document.language)
    at_preposition = at > 0 and view.lower[at - 1] in WORDS[document.language].prepositions
    if (at_preposition and not governed) or any(m.first <= at < m.last for m in view.mentions):
        return ""
    if any(m.first == at + 1 and document.kind(m.actor) == "person" for m in view.mentions):
        return ""  # "der Russlandkenner Karl Weber": somebody with a name
    if body is not None and body.name == "ministry":
        return _seat(document, view, at) or view.words[at].lower().removesuffix("s")
    lower = lower_people(document, view, at)
    if lower:
        return lower
    if body is not None and body.name in ("experts", "opposition"):
        return body.name
    word = view.words[at]
    if document.language == "en":
        return word.lower() if people_at(view, at) else ""
    if PEOPLE["de"].fullmatch(word):
        return re.sub(r"(?<=[eu]r|se)n$", "", word.lower())
    articled = at and view.lower[at - 1] in WORDS["de"].articles
    if not articled or not BODY.fullmatch(word) or word in THINGS:
        return ""
    genitive = view.lower[at - 1] in ("des", "eines")
    return _seat(document, view, at) or slug(re.sub(r"e?s$", "", word) if genitive else word)


def people_at(view: View, at: int) -> bool:
    """English: whether the noun's ending makes people of it: "exporters", "historians"."""
    plain = view.lower[at] if view.words[at].islower() or at == 0 else ""
    return PEOPLE["en"].fullmatch(plain) is not None and plain not in THINGS


def lower_people(document: Document, view: View, at: int) -> str:
    """What unnamed holders of a lower office are called: diplomats, officials, experts."""
    return _called(view.lower, view.words, at, document.language)


def _called(lower: list[str], words: list[str], at: int, language: str) -> str:
    if "diplomat" in lower[at]:
        return "diplomats"
    office = office_at(lower, words, at, language)
    return f"{office.name}s" if office is not None and office.name in LOWER else ""


def people_of(
    document: Document, view: View, found: list[Phrase], speaker: str = ""
) -> list[Phrase]:
    """The phrases, with unnamed people for those of a body: "two EU diplomats" are not the EU.

    They are an actor of their own, a part of the body. "The Iran expert" is the last ``speaker``
    where that is one.
    """
    roles = {m.first: m.role.split() for m in view.mentions if m.form == "role" and m.role}
    kept = []
    for phrase in found:
        role = next((roles[k] for k in range(phrase.first, phrase.last) if k in roles), [])
        lower = [word.lower() for word in role]
        people = _called(lower, role, len(role) - 1, document.language) if role else ""
        whose = document.records.get(phrase.actors[0]) if len(phrase.actors) == 1 else None
        if people and whose is not None and whose.kind != "person":
            actor = f"{whose.id}.{people}"
            if _one(view, phrase) and _is_of(document, speaker, people):
                actor = speaker
            elif actor not in document.records:
                name = f"{whose.name}: {people}"
                record = ActorRecord(id=actor, name=name, kind="group", parent=whose.id)
                document.records[actor] = record
            phrase = phrase._replace(actors=(actor,))
        kept.append(phrase)
    return kept


def _one(view: View, phrase: Phrase) -> bool:
    """ "The Iran expert", "der EU-Diplomat": somebody whom the text has told of."""
    opening, noun = view.lower[phrase.first], view.lower[phrase.last - 1]
    return opening in ("der", "dem", "den") or (opening == "the" and not noun.endswith("s"))


def _is_of(document: Document, speaker: str, people: str) -> bool:
    """Whether the last speaker is one of those people: by its office, or unnamed."""
    record = document.records.get(speaker)
    if record is None or record.kind != "person":
        return speaker.endswith(people)
    role = record.role.split("; ")[-1].split()
    lower = [word.lower() for word in role]
    return bool(role) and _called(lower, role, len(role) - 1, document.language) == people


def _seat(document: Document, view: View, at: int) -> str:
    """The state of "das Außenministerium in Belgrad", "the foreign ministry of Kenya"."""
    owners = [m for m in view.mentions if at - 2 <= m.last <= at and not m.inside]
    owned = next((m.actor for m in owners if m.genitive or m.form == "adjective"), "")
    if owned:
        return document.root(owned)
    if view.lower[at + 1 : at + 2] not in (["in"], ["of"], ["von"]):
        return ""
    return next((document.root(m.actor) for m in view.mentions if m.first == at + 2), "")


def circles(document: Document, view: View, at: int) -> str:
    """ "hieß es aus Kommissionskreisen", "aus Kreisen der Kommission": unnamed people of a body."""
    if view.words[at : at + 1] == ["Kreisen"] and view.lower[at + 1 : at + 2] in (["der"], ["des"]):
        noun = view.words[at + 2] if at + 2 < len(view.words) else ""
        whose = next((m.actor for m in view.mentions if m.first in (at + 1, at + 2)), "")
        return whose or document.short.get(noun.lower(), "") or COMMON.get(noun, slug(noun))
    match = (
        re.fullmatch(r"([A-ZÄÖÜ]\w+?)s?kreisen", view.words[at]) if at < len(view.words) else None
    )
    if match is None:
        return ""
    known = document.short.get(match[1].lower(), "")
    return known or COMMON.get(match[1], slug(view.words[at].removesuffix("n")))


def unnamed(document: Document, view: View) -> list[Unnamed]:
    """The unnamed people and bodies of a sentence."""
    met = []
    for at, token in enumerate(view.tokens):
        if not token.word or (document.language == "de" and not token.capital):
            continue
        several = view.lower[at].endswith(("s", "men", "women"))
        if document.language == "en" and not several and not ends_phrase(view, at + 1):
            continue
        actor = anonymous_name(document, view, at)
        if actor:
            met.append(Unnamed(actor, at, _stranger(document, view, at)))
    return met


def _stranger(document: Document, view: View, at: int) -> Features:
    """Gender and number of unnamed people by the article and the ending of their noun."""
    word, german = view.lower[at], document.language == "de"
    before = view.lower[max(0, at - 3) : at]
    body = body_at(view.lower, view.words, at, document.language)
    kind = "body" if BODY.fullmatch(view.words[at]) or _named(body, "ministry") else "people"
    if not german:
        plural = word.endswith(("s", "men", "women", "people")) and word not in ("ms", "press")
        gender = "f" if word.endswith("woman") else "m" if word.endswith("man") else ""
        return Features("n" if kind == "body" else gender, plural, kind)
    if kind == "body":
        return Features(grammatical(word), plural=False, kind=kind)
    one = any(w in ("ein", "der", "einem", "einen", "eines", "des", "dem") for w in before)
    women = word.endswith("in") or any(w in ("eine", "einer") for w in before)
    return Features("f" if women else "m" if one else "", not (one or women), kind)


def _named(head: Head | None, name: str) -> bool:
    return head is not None and head.name == name
