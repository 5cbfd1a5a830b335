"""Persons with role and affiliation, and organisations, that the tables do not know."""

from collections.abc import Iterator

from realpolitik.reading.given_names import is_given
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.affiliations import affiliate, joined_later
from realpolitik.reading.names.belonging import belonging
from realpolitik.reading.names.full_names import bracketed, full_names
from realpolitik.reading.names.holders import Holder, find_holders
from realpolitik.reading.names.incumbents import incumbent, tells_more, titled
from realpolitik.reading.names.introduced import introduced
from realpolitik.reading.names.leaders import office_on
from realpolitik.reading.names.lexicon import Lexicon
from realpolitik.reading.names.naming import add_mention, possessed, text_of
from realpolitik.reading.names.offices import Head, office_at
from realpolitik.reading.names.organisations import name_organisations
from realpolitik.reading.names.rulers import ruler
from realpolitik.reading.names.surnames import short_forms, surnames
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.word_classes import class_of

__all__ = ["name_persons"]

FIRMS = (["General", "Motors"], ["General", "Electric"], ["General", "Dynamics"])
DOERS = ("who", "which", "he", "she", "it")
INCUMBENTS = ("head-of-state", "head-of-government", "foreign-minister", "head-of-organisation")


def name_persons(document: Document, known: Lexicon) -> None:
    """Add to every view the persons and organisations it names; then find them again by surname."""
    name_organisations(document)
    # What the table tells of a leader gives way to what the text tells first, as a former office.
    former = set(known.offices)
    for view in document.views:
        _holders(document, view, known, former)
    for view in document.views:
        if not view.sentence.quote.isupper():
            full_names(document, view)
    introduced(document)
    joined_later(document)
    affiliate(document, known)
    surnames(document)
    short_forms(document)
    _once(document, known)


def _once(document: Document, known: Lexicon) -> None:
    """Leaders of whom the text tells no office: the last that they held."""
    for actor in sorted(document.records.keys() & known.offices.keys()):
        record, office = document.records[actor], office_on(known.offices[actor], document.date)
        begun = not document.date or office.start <= document.date
        if begun and (not record.role or _rank(record.role, document.language)):
            document.records[actor] = record.model_copy(update={"role": office.role})


def _holders(document: Document, view: View, known: Lexicon, former: set[str]) -> None:
    nameless: list[Head] = []
    for head in _heads(document, view):
        found = find_holders(document, view, head)
        for holder in found:
            if holder.name[1] > holder.name[0]:
                _person(document, view, holder, known, former)
        if found[0].name[1] == found[0].name[0]:
            nameless.append(head)
            if found[0].affiliation and _gen(view, found[0]):  # it owns what follows
                _nameless(document, view, found[0], known)
    for head in nameless:  # once everybody named has a name
        for holder in find_holders(document, view, head):
            if holder.name[1] == holder.name[0] and holder.affiliation:
                _nameless(document, view, holder, known)


def _heads(document: Document, view: View) -> Iterator[Head]:
    """The offices of a sentence; not titles ("Sister Agnes") and verbs ("who chairs the talks")."""
    language = document.language
    for at in range(len(view.tokens)):
        head = office_at(view.lower, view.words, at, language)
        if head is None or (at + 1 < len(view.words) and _longer(view, at, language)):
            continue
        title = head.name == "peer" and view.words[at] in class_of("titles", language)
        firm = view.words[head.last - 1 : head.last + 1] in FIRMS
        if not title and not firm and (not at or view.lower[at - 1] not in DOERS):
            yield head


def _nameless(document: Document, view: View, holder: Holder, known: Lexicon) -> None:
    """An office without a name: whoever is known to hold it, else whom it belongs to."""
    actor, head = holder.affiliation, holder.head
    role = text_of(document, view, head.first, head.last)
    if document.records[actor].kind == "person":
        actor = document.root(actor)
    once = holder.indefinite or _past(view, holder, document.language)
    if not once and head.name in INCUMBENTS and _singular(view, head):
        whose = holder.affiliation
        leader = incumbent(document, known, role, whose) or ruler(document, known, role, whose)
        actor = _met(document, known, leader) or actor
    add_mention(view, Mention(actor, "role", holder.first, holder.last, _gen(view, holder), role))


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


def _met(document: Document, known: Lexicon, leader: str) -> str:
    """The leader, whose record the document has from now on; "" for nobody."""
    if leader and leader not in document.records:
        document.records[leader] = known.record(leader)
    return leader


def _person(
    document: Document, view: View, holder: Holder, known: Lexicon, former: set[str]
) -> None:
    start, end = holder.name
    named = _known(view, start, end)
    name, actor = _who(document, view, holder, known, named)
    record = document.records.get(actor)
    if record is None:
        record = ActorRecord(id=actor, name=name, kind="person")
    beside = bracketed(view, end)
    if record.kind in ("person", "unknown"):
        longer = len(name.split()) > len(record.name.split()) and not named
        closer = _closer(document, holder, record, former)
        role = _role(document, view, holder)
        leads = actor in known.offices and record.role
        if leads and not tells_more(role, record.role, document.language):
            role = record.role
        else:
            role = _better_role(document, view, holder, record, former)
        update = {
            "kind": "person",
            "role": role,
            "parent": _party(document, view, holder, record)
            or closer
            or record.parent
            or _belongs(document, view, holder, record),
            **({"name": name} if longer else {}),
        }
        document.records[actor] = record.model_copy(update=update)
    last = max(holder.last, end + 3 if beside and view.words[end + 2 : end + 3] == [")"] else end)
    first = min(holder.first, start)
    same = [m for m in view.mentions if m.actor == actor and m.last > first and m.first < last]
    roles = [*(m.role for m in same if m.role), _role(document, view, holder)]
    first, last = min([first, *(m.first for m in same)]), max([last, *(m.last for m in same)])
    role = "; ".join(dict.fromkeys(roles))
    view.mentions[:] = [m for m in view.mentions if not start < m.first <= m.last < end]
    add_mention(view, Mention(actor, "name", first, last, possessed(view, last), role))


def _who(
    document: Document, view: View, holder: Holder, known: Lexicon, named: str
) -> tuple[str, str]:
    """The holder's name, and who that is: somebody of the text, a leader, or a new person."""
    (start, end), actor = holder.name, named
    name = text_of(document, view, start, end)
    if document.language == "de" and not actor and name.endswith("s"):
        if len(name.split()) == 1:
            actor = _by_surname(document, name[:-1])
        elif _possessor(document, view, end):
            name = name[:-1]
    actor = actor or _by_surname(document, name)
    if not actor and len(name.split()) == 1:
        role = _role(document, view, holder)
        actor = _met(document, known, titled(document, known, role, holder.affiliation, name))
    return name, actor or slug(name)


def _closer(document: Document, holder: Holder, record: ActorRecord, former: set[str]) -> str:
    """The body that the text gives a leader of whom the table names only the state."""
    whose = holder.affiliation
    body = whose and document.records[whose].kind in ("party", "organisation", "government")
    within = body and record.parent in document.line(whose)[1:]
    return whose if within and record.id in former else ""


def _known(view: View, start: int, end: int) -> str:
    """Whom a mention already names here, by the first words or with a second office."""
    return next(
        (
            m.actor
            for m in view.mentions
            if not m.inside
            and (
                (m.first == start and m.last <= end)
                or (m.role and m.first <= start < m.last == end)
            )
        ),
        "",
    )


def _possessor(document: Document, view: View, end: int) -> bool:
    """German: whether the name is a genitive before an office: "Helga Blums Sprecher"."""
    return (
        end < len(view.words)
        and office_at(view.lower, view.words, end, document.language) is not None
    )


def _party(document: Document, view: View, holder: Holder, record: ActorRecord) -> str:
    """The party of the person's own state in brackets after the name."""
    beside = bracketed(view, holder.name[1])
    party = bool(beside) and document.records[beside].kind == "party"
    return beside if party and document.root(beside) == document.root(record.id) else ""


def _belongs(document: Document, view: View, holder: Holder, record: ActorRecord) -> str:
    """Whom the holder belongs to: by the office, by brackets, by what a relative clause tells."""
    whose, beside = holder.affiliation, bracketed(view, holder.name[1])
    if beside and (holder.head.name == "lawmaker" or document.records[beside].kind == "party"):
        return beside
    if whose and record.role and _past(view, holder, document.language):
        return whose if document.records[whose].kind == "state" else ""  # a body once served
    if whose and holder.head.name not in ("expert", "peer"):
        return whose
    _, body = belonging(document, view, holder.name[1])
    return beside or body or whose


def _better_role(
    document: Document, view: View, holder: Holder, record: ActorRecord, former: set[str]
) -> str:
    """The role to keep: an office before a rank, one held now before one held once."""
    role, language = _role(document, view, holder), document.language
    past = _past(view, holder, language)
    if not record.role or _rank(record.role, language) or (record.id in former and not past):
        if record.role and _rank(role, language):
            return record.role
        (former.add if past else former.discard)(record.id)
        return role
    return record.role


def _past(view: View, holder: Holder, language: str) -> bool:
    """Whether the office was held once: "a former economist at the World Bank"."""
    before = view.lower[max(0, holder.head.first - 3) : holder.head.first]
    return any(word.startswith(tuple(class_of("formerly", language))) for word in before)


def _rank(role: str, language: str) -> bool:
    """Whether a role tells less than an office: a rank, a tie to somebody else."""
    words = role.split()
    if words[-1].lower() in class_of("ranks", language):
        return True
    head = office_at([word.lower() for word in words], words, len(words) - 1, language)
    return head is not None and head.name == "peer"


def _role(document: Document, view: View, holder: Holder) -> str:
    return text_of(document, view, holder.head.first, holder.head.last)


def _by_surname(document: Document, name: str) -> str:
    """A person of that surname, unless given names tell the two apart."""
    *given, surname = name.split()
    for record in document.records.values():
        if record.kind != "person" or surname not in record.name:
            continue
        *theirs, last = record.name.split() or [""]
        apart = given and theirs and given[0][0] != theirs[0][0]
        first = not given and len(theirs) == 1 and theirs[0] == surname and not is_given(surname)
        if (last == surname and not apart) or first:
            return record.id
    return ""
