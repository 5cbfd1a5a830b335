"""Groups that speak in English: "EU leaders", "Chinese state media", "a tribunal in The Hague"."""

from realpolitik.reading.discourse.voices import lower_people, people_at
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, View
from realpolitik.reading.word_classes import class_of

__all__ = ["NOBODY", "group_of", "of_group"]

# "No president can promise that": nobody says it.
NOBODY = frozenset(["no", "nobody", "none", "neither", "nothing", "few", "hardly", "whoever"])
COUNTS = frozenset(["several", "many", "most", "some", "both", "two", "three", "four", "all"])
# "Ukraine's neighbours" are no part of Ukraine.
OTHERS = frozenset(
    ["allies", "ally", "neighbours", "neighbors", "rivals", "partners", "critics", "critic",
     "opponents", "enemies", "adversaries", "supporters", "sceptics", "skeptics", "counterparts",
     "creditors", "lenders", "donors", "observers", "monitors", "inspectors", "investors",
     "friends",
     "competitors", "backers", "sponsors", "patrons", "detractors", "foes", "mediators"]
)  # fmt: skip
ONE = ("a", "an", "another")
OWNED = ("person", "unknown", "media", "platform")


def group_of(document: Document, view: View, found: list[Phrase], span: tuple[int, int]) -> str:
    """The group that heads a subject, as a part of the state or body whose it is; "" for none.

    A phrase that covers the head is known already ("the army", "the two leaders"), but "a court in
    Moscow" is not Russia.
    """
    head = span[1] - 1
    word = view.lower[head]
    own = view.words[head].islower() or head == 0
    covering = [p for p in found if p.first <= head < p.last]
    if not own or any(p.article not in ONE or p.last == span[1] for p in covering):
        return ""
    if word not in class_of("groups", "en") and not people_at(view, head):
        return ""
    if view.lower[span[0]] in COUNTS and not word.endswith("s"):
        return ""  # "several member states"
    owners = [p for p in found if span[0] <= p.first and p.last <= head]
    owners += covering + [p for p in found if p.first == span[1] and p.preposition == "of"]
    office = office_at(view.lower, view.words, head, "en")
    apart = office is None or not any(p.first <= office.first < p.last for p in owners)
    name = (lower_people(document, view, head) if apart else "") or slug(word)
    apart = word in OTHERS or not owners
    return of_group(document, name, () if apart else owners[-1].actors)


def of_group(document: Document, name: str, whose: tuple[str, ...]) -> str:
    """The id of a group; one that belongs to a state or a body gets a record."""
    record = document.records.get(whose[0]) if len(whose) == 1 else None
    if record is None or record.kind in OWNED:
        return name
    actor = f"{record.id}.{name}"
    known = ActorRecord(id=actor, name=f"{record.name}: {name}", kind="group", parent=record.id)
    document.records.setdefault(actor, known)
    return actor
