"""Persons with role and affiliation, and organisations, that the tables do not know."""

import re

from realpolitik.reading.appositions import apposed_run
from realpolitik.reading.bare import bare_offices
from realpolitik.reading.holders import Holder, find_holder
from realpolitik.reading.introduced import introduced
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.lexicon import Office
from realpolitik.reading.names import organisation_run
from realpolitik.reading.naming import add_mention, covered, possessed, text_of
from realpolitik.reading.offices import Head, office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.surnames import affiliate, full_names, short_forms, surnames
from realpolitik.reading.view import Document, Mention, View

__all__ = ["name_persons"]

INCUMBENTS = ("head-of-state", "head-of-government", "foreign-minister", "head-of-organisation")


def name_persons(document: Document, offices: list[Office]) -> None:
    """Add to every view the persons and organisations it names; then find them again by surname."""
    for view in document.views:
        _organisations(document, view)
        _holders(document, view, offices)
    for view in document.views:
        if not view.sentence.quote.isupper():
            full_names(document, view)
    introduced(document)
    affiliate(document)
    surnames(document)
    short_forms(document)
    bare_offices(document)


def _organisations(document: Document, view: View) -> None:
    taken = frozenset(
        k for m in view.mentions for k in range(m.first, m.last) if m.last - m.first > 1
    )
    at = 0
    while at < len(view.tokens):
        last = organisation_run(view, at, document.language, taken)
        if last == at:
            at += 1
            continue
        text = text_of(document, view, at, last)
        name = re.sub(r"^([A-ZÄÖÜ]\w+)en (?=[A-ZÄÖÜ])", r"\1e ", text)
        name = re.sub(r"^(\w+?)e?s (?=für )", r"\1 ", name)
        name = re.sub(r"^(?:Partei|Fraktion|Nachrichtenagentur|Denkfabrik|Zeitung)\s", "", name)
        kind = "party" if re.search(r"[Pp]art(?:y|ei)|Fraktion|Movement", text) else "organisation"
        actor = _known(document, name) or slug(name)
        if actor not in document.records:
            document.records[actor] = ActorRecord(id=actor, name=name, kind=kind)
        add_mention(view, Mention(actor, "name", at, last))
        at = last
    _apposed(document, view)


def _apposed(document: Document, view: View) -> None:
    """Organisations that a common noun introduces."""
    for at in range(len(view.tokens)):
        first, last, start = apposed_run(view, at, document.language, covered(view))
        if last == first:
            continue
        end = last - (start == first and last - first > 1)
        name = text_of(document, view, start, end)
        actor = _known(document, name) or slug(name)
        kind = "party" if view.lower[at].endswith(("party", "partei")) else "organisation"
        if actor not in document.records:
            document.records[actor] = ActorRecord(id=actor, name=name, kind=kind)
        if document.records[actor].kind in ("organisation", "party"):
            genitive = possessed(view, last)
            add_mention(view, Mention(actor, "name", first, last, genitive))


def _known(document: Document, name: str) -> str:
    return next((r.id for r in document.records.values() if r.name == name), "")


def _holders(document: Document, view: View, offices: list[Office]) -> None:
    for at in range(len(view.tokens)):
        head = office_at(view.lower, view.words, at, document.language)
        if head is None or (at + 1 < len(view.words) and _longer(view, at, document.language)):
            continue
        holder = find_holder(document, view, head)
        if holder.name[1] > holder.name[0]:
            _person(document, view, holder)
        elif holder.affiliation:
            actor = holder.affiliation
            if document.records[actor].kind == "person":
                actor = document.root(actor)
            if not holder.indefinite and head.name in INCUMBENTS and _singular(view, head):
                actor = _incumbent(document, holder, view, offices) or actor
            role = text_of(document, view, head.first, head.last)
            add_mention(
                view, Mention(actor, "role", holder.first, holder.last, _gen(view, holder), role)
            )


def _gen(view: View, holder: Holder) -> bool:
    return holder.last < len(view.lower) and view.lower[holder.last] in ("'s", "’s")


def _longer(view: View, at: int, language: str) -> bool:
    """Whether the next words make a longer office: "deputy" in "deputy prime minister"."""
    for step in (1, 2):
        if at + step < len(view.words):
            longer = office_at(view.lower, view.words, at + step, language)
            if longer is not None and longer.first <= at:
                return True
    return False


def _singular(view: View, head: Head) -> bool:
    return not view.lower[head.last - 1].endswith(("innen", "ministers", "presidents", "leaders"))


def _person(document: Document, view: View, holder: Holder) -> None:
    start, end = holder.name
    name = text_of(document, view, start, end)
    known = next(
        (m.actor for m in view.mentions if m.first == start and not m.inside and m.last <= end), ""
    )
    role = _role(document, view, holder)
    if document.language == "de" and not known and name.endswith("s") and len(name.split()) == 1:
        known = _by_surname(document, name[:-1])
    actor = known or _by_surname(document, name) or slug(name)
    record = document.records.get(actor)
    gender = _gender(view, holder.head, document.language)
    if record is None:
        record = ActorRecord(id=actor, name=name, kind="person", gender=gender)
    if record.kind == "person":
        beside = _beside(view, end)
        affiliation = record.parent or holder.affiliation or beside
        changes = {"role": role, "parent": affiliation}
        longer = len(name.split()) > len(record.name.split())
        document.records[actor] = record.model_copy(
            update={
                **(
                    {
                        key: value
                        for key, value in changes.items()
                        if value and not (key == "role" and record.role)
                    }
                ),
                **({"name": name} if longer and not known else {}),
                "gender": record.gender or gender,
            }
        )
    last = max(holder.last, end + 3 if _beside(view, end) else end)
    add_mention(
        view, Mention(actor, "name", min(holder.first, start), last, _gen(view, holder), role)
    )


def _beside(view: View, end: int) -> str:
    """The party or state in brackets after a name: "Karla Wendisch (SPD)"."""
    for mention in view.mentions:
        bracketed = mention.first == end + 1 and mention.last == end + 2
        if bracketed and view.words[end] == "(" and view.words[end + 2 : end + 3] == [")"]:
            return mention.actor
    return ""


def _role(document: Document, view: View, holder: Holder) -> str:
    return text_of(document, view, holder.head.first, holder.head.last)


def _gender(view: View, head: Head, language: str) -> str:
    if language == "de":
        return "f" if view.lower[head.last - 1].endswith(("in", "rätin")) else ""
    return "f" if view.lower[head.last - 1].endswith("woman") else ""


def _by_surname(document: Document, name: str) -> str:
    """A person of that surname, unless given names tell the two apart."""
    *given, surname = name.split()
    for record in document.records.values():
        *theirs, last = record.name.split() or [""]
        apart = given and theirs and given[0][0] != theirs[0][0]
        if record.kind == "person" and last == surname and not apart:
            return record.id
    return ""


def _incumbent(document: Document, holder: Holder, view: View, offices: list[Office]) -> str:
    """Who holds the office on the document's date: named in the text, else by our table."""
    role = text_of(document, view, holder.head.first, holder.head.last).lower()
    root = document.root(holder.affiliation)
    for record in document.records.values():
        if (
            record.kind == "person"
            and record.role
            and document.root(record.id) == root
            and any(m.actor == record.id for v in document.views for m in v.mentions)
            and _same_role(record.role.lower(), role)
        ):
            return record.id
    for office in offices:
        held = office.start <= document.date and not (office.end and office.end <= document.date)
        if office.affiliation == holder.affiliation and held:
            if not _same_role(office.role.lower(), role):
                continue
            return office.actor
    return ""


def _same_role(left: str, right: str) -> bool:
    left, right = (re.sub(r"(?:in|en|s)$", "", word) for word in (left, right))
    return left == right or left.endswith(right) or right.endswith(left)
