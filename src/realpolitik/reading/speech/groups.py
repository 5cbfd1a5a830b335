"""Groups that speak in English: "EU leaders", "Chinese state media", "a tribunal in The Hague"."""

from realpolitik.reading.discourse.voices import lower_people, people_at
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["NOBODY", "group_behind", "group_of", "noun_phrase"]

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
DEFINITE = WORDS["en"].possessives | {"the", "this", "that", "these", "those"}
# "Officials in Oslo" are Norway's; "diplomats in Oslo" are not.
SEATED = frozenset(["officials", "leaders", "ministers", "authorities", "lawmakers", "politicians",
                    "generals", "commanders", "prosecutors", "court", "judges"])  # fmt: skip
PLURAL = ("s", "men", "women", "people")
ONE = ("a", "an", "another")
OWNED = ("person", "unknown", "media", "platform")


def group_of(document: Document, view: View, found: list[Phrase], span: tuple[int, int]) -> str:
    """The group that heads a subject, as a part of the state or body whose it is; "" for none.

    A phrase that covers the head is known already ("the army", "the two leaders"), but "a court in
    Moscow" is not Russia.
    """
    head = span[1] - 1
    word = view.lower[head]
    opens = not any(token.word for token in view.tokens[:head])  # also behind a bullet
    own = view.words[head].islower() or opens
    covering = [p for p in found if p.first <= head < p.last and not p.modifier]
    covering = [p for p in covering if not _several(view, p, head)]
    if not own or any(p.article not in ONE or p.last == span[1] for p in covering):
        return ""
    if word not in class_of("groups", "en") and not people_at(view, head):
        return ""
    if view.lower[span[0]] in COUNTS and not word.endswith("s"):
        return ""  # "several member states"
    office = office_at(view.lower, view.words, head, "en")
    if office is not None and view.lower[span[0]] in DEFINITE and not word.endswith(PLURAL):
        return ""  # "the minister" is somebody met before
    owners = [p for p in found if span[0] <= p.first and p.last <= head]
    owners += [p for p in found if p.first <= head < p.last]
    owners += [p for p in found if p.first == span[1] + 1 and p.preposition == "of"]
    if word in SEATED:
        owners += [p for p in found if p.first == span[1] + 1 and p.preposition == "in"]
    apart = office is None or not any(p.first <= office.first < p.last for p in owners)
    name = (lower_people(document, view, head) if apart else "") or slug(word)
    apart = word in OTHERS or not owners
    return _of_group(document, name, () if apart else owners[-1].actors)


def _several(view: View, phrase: Phrase, head: int) -> bool:
    """ "His ministers", "EU foreign ministers": several with an office, part of whose they are."""
    office = office_at(view.lower, view.words, head, "en")
    role = any(m.form == "role" and m.last == phrase.last for m in view.mentions)
    plural = view.lower[head].endswith("s") and view.words[head].islower()
    known = len(phrase.actors) != 1 or "." in phrase.actors[0]
    return office is not None and role and plural and not known


def noun_phrase(view: View, first: int) -> tuple[int, int] | None:
    """The noun phrase from token ``first`` on, to the word for people or a body that heads it."""
    words, groups = WORDS["en"], class_of("groups", "en")
    closed = words.prepositions | words.auxiliaries | words.subordinators | words.conjunctions
    for k in range(first, len(view.tokens)):
        if not view.tokens[k].word or (view.lower[k] in closed and k > first):
            return None
        if view.lower[k] in groups and not groups & {*view.lower[k + 1 : k + 2]}:
            return first, k + 1
    return None


def group_behind(document: Document, view: View, found: list[Phrase], at: int) -> str:
    """The group or the unnamed person that the noun phrase from ``at`` on names: "said a source".

    A definite one is somebody met before.
    """
    span = noun_phrase(view, at)
    if span is None or view.lower[at] in DEFINITE:
        return ""
    group = group_of(document, view, found, span)
    if group or view.lower[at] not in ONE:
        return group
    # "a senior EU diplomat": the phrase behind the adjectives has them already
    ends = (p for p in found if at < p.first and p.last == span[1] and not p.modifier)
    return next((p.actors[0] for p in ends if document.kind(p.actors[0]) == "group"), "")


def _of_group(document: Document, name: str, whose: tuple[str, ...]) -> str:
    """The id of a group; one that belongs to a state or a body gets a record."""
    record = document.records.get(whose[0]) if len(whose) == 1 else None
    if record is None or record.kind in OWNED:
        return name
    actor = f"{record.id}.{name}"
    known = ActorRecord(id=actor, name=f"{record.name}: {name}", kind="group", parent=record.id)
    document.records.setdefault(actor, known)
    return actor
