"""Who holds an office on a text's date: by the text itself, or by our table of leaders."""

import re
from collections.abc import Iterator

from realpolitik.reading.names.leaders import Office, held_on
from realpolitik.reading.names.lexicon import Lexicon
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document

__all__ = ["Incumbents", "holder_of", "incumbent", "same_office", "tells_more", "titled"]

SINGLE = ("head-of-state", "head-of-government", "foreign-minister")
# Not the office itself: who stands in for it, waits for it, or held it once.
DEPUTY = re.compile(
    r"(?:deputy|vice|vize|stellvertret|former|ex|shadow|under|acting|junior)\b|vize"
)
PLURAL = ("innen", "chefs", "ministers", "presidents", "leaders")
HEIR = re.compile(r"crown|kron")


class Incumbents:
    """The offices that one person at a time holds, by our table, where the text names that one."""

    def __init__(self, document: Document, known: Lexicon) -> None:
        self.language = document.language
        named = _named(document)
        self.held = {
            (document.root(office.affiliation), kind): office.actor
            for actor in sorted(named)
            for office in known.offices.get(actor, ())
            if held_on(office, document.date)
            if (kind := _kind(office.role, self.language)) in SINGLE
        }
        for actor in sorted(named):
            record = document.records[actor]
            person = record.kind == "person" and record.parent
            kind = _kind(record.role, self.language) if person else ""
            if kind in SINGLE:
                self.held.setdefault((document.root(actor), kind), actor)

    def may_hold(self, actor: str, role: str, state: str) -> bool:
        """Whether ``actor`` can hold the office in ``state``: nobody else is known to."""
        return self.held.get((state, _kind(role, self.language)), actor) == actor


def incumbent(document: Document, known: Lexicon, role: str, whose: str) -> str:
    """Who holds the office on the document's date: named in the text, else by our table.

    Whom the text does not name, the table names only where it can say who that is (Wikidata).
    """
    role = role.lower()
    if DEPUTY.match(role):
        return ""
    root, named = document.root(whose), _named(document)
    for record in document.records.values():
        person = record.kind == "person" and record.role and record.id in named
        fits = person and same_office(record.role.lower(), role, document.language)
        if fits and document.root(record.id) == root:
            return record.id
    for office in _held(document, known):
        sure = office.actor in named or known.records[office.actor].wikidata
        if (
            sure
            and office.affiliation == whose
            and same_office(office.role.lower(), role, document.language)
        ):
            return office.actor
    return ""


def holder_of(document: Document, known: Lexicon, state: str, kind: str) -> str:
    """Who holds the highest office of a kind in a state on the document's date."""
    named = _named(document)
    for office in _held(document, known):
        sure = office.actor in named or known.records[office.actor].wikidata
        if sure and office.affiliation == state and _kind(office.role, document.language) == kind:
            return office.actor
    return ""


def titled(document: Document, known: Lexicon, role: str, whose: str, surname: str) -> str:
    """The leader whom an office and a surname mean: "President Bush" in 2003.

    Where nothing tells whose office it is, the text must name the state elsewhere.
    """
    root, language = document.root(whose) if whose else "", document.language
    found = [
        office
        for actor in known.surnames.get(surname, ())
        for office in known.offices[actor]
        if office.start <= document.date
        if _alike(office.role.lower(), role.lower(), language)
        or (office.affiliation == whose and _heads(office.role, role, language))
        if document.root(office.affiliation) == root or not root
    ]
    now = {office.actor for office in found if held_on(office, document.date)}
    if root and found:
        return next(iter(now), max(found, key=lambda office: office.start).actor)
    states = {document.root(actor) for actor in _named(document)}
    here = [actor for actor in sorted(now) if document.root(known.record(actor).parent) in states]
    return here[0] if len(here) == 1 else ""


def _named(document: Document) -> set[str]:
    return {m.actor for view in document.views for m in view.mentions}


def _held(document: Document, known: Lexicon) -> Iterator[Office]:
    for offices in known.offices.values():
        yield from (office for office in offices if held_on(office, document.date))


def same_office(left: str, right: str, language: str) -> bool:
    """Whether two words name one office: "chancellor", "Bundeskanzler" and "Kanzlerin"."""
    short, long = sorted((re.sub(r"(?:in|en|s)$", "", word) for word in (left, right)), key=len)
    if short == long or not long.endswith(short):
        return short == long
    return not _apart(left, right) and _kind(left, language) == _kind(right, language)


def tells_more(told: str, known: str, language: str) -> bool:
    """Whether an office that the text tells says more of a leader than the one we know.

    Who holds a highest office is first of all that; "the leaders Merz and Macron" tells no more.
    """
    if told.lower().endswith(PLURAL) or same_office(known.lower(), told.lower(), language):
        return False
    return _kind(known, language) not in SINGLE or _kind(told, language) in SINGLE


def _alike(left: str, right: str, language: str) -> bool:
    """Whether both are the one highest office of a kind: "premier" and "prime minister"."""
    kind = _kind(left, language)
    single = kind in SINGLE and kind == _kind(right, language) and not _apart(left, right)
    return single or same_office(left, right, language)


def _heads(left: str, right: str, language: str) -> bool:
    """Whether both words are for who heads a body: "chief" and "chairwoman" of a party."""
    kinds = {_kind(left, language), _kind(right, language)}
    return kinds == {"head-of-organisation"} and not _apart(left.lower(), right.lower())


def _apart(left: str, right: str) -> bool:
    """Whether only one of two offices is a deputy's or an heir's."""
    return any(bool(p.match(left)) != bool(p.match(right)) for p in (DEPUTY, HEIR))


def _kind(role: str, language: str) -> str:
    words = role.split("; ")[-1].split()
    if language == "de":
        words = [word[0].upper() + word[1:] for word in words]
    lower = [word.lower() for word in words]
    head = office_at(lower, words, len(words) - 1, language) if words else None
    return head.name if head is not None else ""
