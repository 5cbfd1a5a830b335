"""Speakers that no name tells: experts, diplomats, an opposition, a ministry."""

import re

from realpolitik.reading.offices import body_at, office_at
from realpolitik.reading.segments import VerbHit, segment
from realpolitik.reading.slugs import slug
from realpolitik.reading.subjects import Memory
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["anonymous", "anonymous_name", "circles", "described"]


COMMON = {"Kommission": "european-commission"}
OPENING = 4
PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i"])
PEOPLE = {
    "de": re.compile(
        r"[A-ZÄÖÜ]\w+(?:falken|tauben|gegner|befürworter|kritiker|anhänger|händler|kenner|makler|"
        r"leute|kreise|isten|anten|enten|innen|verbände|teilnehmer)n?"
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
     "Bahnhof", "Friedhof", "Hof", "Verrat", "Vorrat", "Verbund", "Beirat"]
)  # fmt: skip


def anonymous(document: Document, view: View, hit: VerbHit) -> tuple[str, ...]:
    """Experts, diplomats, the opposition: speakers that no name tells."""
    start, end = segment(view, hit.at)
    if any(word in PRONOUNS for word in view.lower[start : hit.at]):
        return ()
    order = [*range(hit.at - 1, start - 1, -1), *range(hit.at + 1, min(end, hit.at + 4))]
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
    office = office_at(view.lower, view.words, at, document.language)
    at_preposition = at > 0 and view.lower[at - 1] in WORDS[document.language].prepositions
    if (at_preposition and not governed) or any(m.first <= at < m.last for m in view.mentions):
        return ""
    if body is not None and body.name == "ministry":
        return _seat(document, view, at) or view.words[at].lower().removesuffix("s")
    if "diplomat" in view.lower[at]:
        return "diplomats"
    if body is not None and body.name in ("experts", "opposition"):
        return body.name
    if office is not None and office.name in ("official", "expert"):
        return f"{office.name}s"
    word = view.words[at]
    if document.language == "en":
        plain = word.lower() if word.islower() or at == 0 else ""
        people = PEOPLE["en"].fullmatch(plain) and plain not in THINGS
        return plain if people else ""
    if PEOPLE["de"].fullmatch(word):
        return word.lower()
    articled = at and view.lower[at - 1] in WORDS["de"].articles
    if not articled or not BODY.fullmatch(word) or word in THINGS:
        return ""
    genitive = view.lower[at - 1] in ("des", "eines")
    return _seat(document, view, at) or slug(re.sub(r"e?s$", "", word) if genitive else word)


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
    """ "hieß es aus Kommissionskreisen": unnamed people of a body."""
    match = (
        re.fullmatch(r"([A-ZÄÖÜ]\w+?)s?kreisen", view.words[at]) if at < len(view.words) else None
    )
    if match is None:
        return ""
    return document.short.get(match[1].lower(), "") or COMMON.get(
        match[1], slug(match[1]) + "skreise"
    )


def described(document: Document, view: View, hit: VerbHit, memory: Memory) -> tuple[str, ...]:
    """Whom "the Texan", "der Abgeordnete aus Münster" means: the last person it suits."""
    for at in _definite(document, view, hit):
        if _people(view, at):
            return _countryman(document, view, at, memory)
        head = office_at(view.lower, view.words, at, document.language)
        record = document.records
        fresh = [a for a in memory.subject if not memory.spoke]
        persons = [
            a
            for a in dict.fromkeys([*fresh, memory.speaker, *memory.persons])
            if a in record and record[a].kind == "person"
        ]
        gender = {"der": "m", "die": "f"}.get(view.lower[at - 1], "")
        suited = [a for a in persons if not gender or record[a].gender in ("", gender)]
        if head is None:
            return tuple(suited[:1])
        same = [a for a in suited if _holds(record[a].role, head.name, document.language)]
        return tuple(same[:1])
    return ()


def _holds(role: str, office: str, language: str) -> bool:
    words = role.split()
    head = office_at([w.lower() for w in words], words, len(words) - 1, language) if words else None
    return head is not None and head.name == office


def _definite(document: Document, view: View, hit: VerbHit) -> list[int]:
    """Tokens after a definite article that may describe a person: an office, or "the Texan"."""
    start, end = segment(view, hit.at)
    near = [k for k in range(start + 1, end) if view.lower[k - 1] in ("the", "der", "die")]
    taken = {k for m in view.mentions for k in range(m.first, m.last)}
    german = document.language == "de"
    return [
        k
        for k in near
        if (k not in taken or _people(view, k))
        and (k + 1 not in taken or k > hit.at)
        and (
            office_at(view.lower, view.words, k, document.language) is not None
            or (not german and view.tokens[k].capital and view.words[k].endswith(("an", "er")))
            or view.lower[k] in ("man", "woman")
            or _people(view, k)
        )
    ]


def _people(view: View, at: int) -> bool:
    """Whether token ``at`` is one of a people: "die Slowenin", "der Belgier"; not "die Belgier"."""
    named = any(m.form == "people" and m.first == at for m in view.mentions)
    singular = view.lower[at].endswith("in") or view.lower[at - 1] == "der"
    return named and singular and view.lower[at - 1] in ("die", "der")


def _countryman(document: Document, view: View, at: int, memory: Memory) -> tuple[str, ...]:
    """The person of that state, else the last speaker: "die Slowenin" may speak for a body."""
    state = next(m.actor for m in view.mentions if m.first == at)
    persons = [a for a in dict.fromkeys([memory.speaker, *memory.persons]) if a in document.records]
    persons = [a for a in persons if document.records[a].kind == "person"]
    same = [a for a in persons if document.root(a) == state]
    return tuple((same or persons)[:1])
