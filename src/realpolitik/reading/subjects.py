"""Who does what a verb says: the subject of a clause, and whom a pronoun means."""

from typing import NamedTuple

from realpolitik.reading.clauses import antecedent, defining, resumed, told
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.segments import VerbHit, segments
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["Memory", "pronoun_actors", "subject"]

FIRST_PERSON = frozenset(["ich", "wir", "i", "we", "uns", "us", "mir", "mich"])
THIRD = {
    "de": frozenset(["er", "sie", "es"]),
    "en": frozenset(["he", "she", "it", "they"]),
}
RELATIVE = {
    "de": frozenset(["der", "die", "das", "dem", "den", "denen", "welcher", "welche"]),
    "en": frozenset(["who", "which", "that"]),
}
GENDERS = {
    "he": "m",
    "his": "m",
    "er": "m",
    "seiner": "m",
    "sein": "m",
    "seine": "m",
    "ihre": "f",
    "him": "m",
    "ihm": "m",
    "ihn": "m",
    "ihr": "f",
    "she": "f",
    "her": "f",
    "ihrer": "f",
}
MASCULINE = ("iran", "iraq", "sudan", "lebanon", "yemen", "chad", "vatican", "niger", "kosovo")
CONTROL = frozenset(
    ["auf", "bat", "baten", "bittet", "gebeten", "fordert", "forderte", "forderten", "drängt",
     "drängte", "zwingt", "zwang", "rät", "riet", "erlaubt", "erlaubte", "hilft", "half"]
)  # fmt: skip
# These name whom they speak to right after them: "X, which ..., told Y".
ADDRESSING = ("tell", "inform", "assure", "reassure", "advise", "warn", "ask")


class Memory(NamedTuple):
    """What the sentences before this one leave behind for pronouns."""

    speaker: str = ""
    subject: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    spoke: str = ""


def subject(
    document: Document,
    view: View,
    found: list[Phrase],
    hit: VerbHit,
    memory: Memory,
    *,
    speaking: bool = False,
) -> tuple[str, ...]:
    """The actors that do what the verb says; () where it is nobody known, ("author",) for "I".

    ``speaking``: a pronoun means the last speaker before anybody else.
    """
    language = document.language
    memory = memory if speaking else _quiet(memory)
    if hit.infinite and language == "de":
        return _earlier(document, view, found, hit, memory)
    inside = [p for p in found if hit.first <= p.first < hit.last and p.nominal]
    if hit.infinite:
        if view.lower[hit.at - 1 : hit.at] in (["that"], ["whether"], ["of"], ["about"]):
            return ()  # "said that isolating X would ...": nobody in particular
        asked = told(view, found, hit)
        if asked:
            return asked
        own = [p for p in inside if p.last <= hit.at] or [
            p for p in found if p.preposition == "with" and p.last == hit.at
        ]
        if own:
            return own[0].actors
        return resumed(view, found, hit) or _earlier(document, view, found, hit, memory)
    close = speaking and bool(memory.speaker)
    near = _speaking(document, view, found) if close else found
    pronoun = _pronoun(document, view, hit, memory, near)
    if language == "en":
        if defining(view, hit):
            return antecedent(view, found, hit)
        return _english(view, found, inside, hit, pronoun) or _earlier(
            document, view, found, hit, memory
        )
    if pronoun is not None:
        return pronoun
    which = _which(view, found, inside, hit) or _parted(view, found, hit)
    if which:
        return which
    nominative = [p for p in inside if p.article not in ("den", "dem", "einen", "einem", "des")]
    return nominative[0].actors if nominative else _earlier(document, view, found, hit, memory)


def _which(view: View, found: list[Phrase], inside: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """German: whom ", das Armenien beliefert" tells of, where one object stands in it."""
    opener, closing = view.lower[hit.first], hit.last - hit.at <= 2
    if opener not in ("der", "die", "das") or not closing or len(inside) != 1:
        return ()
    if inside[0].first == hit.first or view.words[hit.first - 1 : hit.first] != [","]:
        return ()
    return next((p.actors for p in found if p.last == hit.first - 1 and not p.modifier), ())


def _parted(view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """German: "X, der ..., versprach Y": the subject before what stands between."""
    parts = [part for part in segments(view) if part[1] < hit.first]
    if hit.first != hit.at or len(parts) < 2 or view.words[hit.at - 1] != ",":
        return ()
    opener = view.lower[parts[1][0]]
    between = opener in RELATIVE["de"] | WORDS["de"].articles | {"dessen", "deren", "wo", "seit"}
    opening = [p for p in found if p.nominal and p.last == parts[0][1] and p.first <= 2]
    return opening[0].actors if between and opening else ()


def _english(
    view: View,
    found: list[Phrase],
    inside: list[Phrase],
    hit: VerbHit,
    pronoun: tuple[str, ...] | None,
) -> tuple[str, ...]:
    """The subject by word order: before its verb, or after "said"; () where it stands elsewhere."""
    before = [p for p in inside if p.last <= hit.at]
    after = [p for p in inside if p.first > hit.at]
    said = hit.verb.cells[0] in ("say", "warn", "talk") and hit.verb.name not in ADDRESSING
    closing = said and after and _closes(view, hit, after[0]) and _inverted(view, hit, after[0])
    if not before and not closing:
        apart = resumed(view, found, hit)
        if apart:
            return apart
    if pronoun is not None and not before:
        return pronoun
    if len(before) == 1 and _object_before(view, before[0], hit):
        return ()
    if before:
        return before[0].actors if _coordinated(view, before, hit) else before[-1].actors
    inverted = after and _inverted(view, hit, after[0]) and (closing or not said or view.quotations)
    return after[0].actors if inverted else ()


def _closes(view: View, hit: VerbHit, phrase: Phrase) -> bool:
    """Whether no verb follows "said X": what X says stands before it."""
    follows = view.lower[phrase.last] if phrase.last < hit.last else "."
    return follows in WORDS["en"].prepositions or not follows[0].isalnum()


def _speaking(document: Document, view: View, found: list[Phrase]) -> list[Phrase]:
    """The phrases that name a person, by name or by role."""
    roles = {k for m in view.mentions if m.form == "role" for k in range(m.first, m.last)}
    return [p for p in found if p.last - 1 in roles or _is_person(document, p.actors[0])]


def _quiet(memory: Memory) -> Memory:
    """The memory for verbs of doing: the last subject comes before the last speaker."""
    persons = dict.fromkeys(p for p in (*memory.persons, memory.speaker) if p)
    return memory._replace(speaker="", persons=tuple(persons))


def _coordinated(view: View, before: list[Phrase], hit: VerbHit) -> bool:
    """Whether the nearest phrase is an object of an earlier verb: "A did X to B and accused C"."""
    last = before[-1]
    return len(before) > 1 and any(
        w in ("and", "but", "or", "yet") for w in view.lower[last.last : hit.at]
    )


def _object_before(view: View, phrase: Phrase, hit: VerbHit) -> bool:
    """ "(X,) supports Y in public and sells ...": Y is what the verb before acts on."""
    joined = any(w in ("and", "but", "yet") for w in view.lower[phrase.last : hit.at])
    return joined and 0 < phrase.first - hit.first <= 2 and not view.tokens[hit.first].capital


def _inverted(view: View, hit: VerbHit, phrase: Phrase) -> bool:
    """ "...", said Kofi Adjei."""
    return phrase.first - hit.at <= 2 and (
        hit.first == hit.at or view.words[hit.at - 1] in "\"”“'’,"
    )


def _pronoun(
    document: Document, view: View, hit: VerbHit, memory: Memory, found: list[Phrase]
) -> tuple[str, ...] | None:
    language = document.language
    nominal = [p for p in found if hit.first <= p.first < hit.last and p.nominal]
    for k in range(hit.first, hit.last):
        word = view.lower[k]
        if word in FIRST_PERSON - {"uns", "us", "mir", "mich"}:
            return ("author",)
        if word in THIRD[language] and (k < hit.at or hit.at < k <= hit.at + 3):
            if view.words[k] == "Sie" and k > hit.first and language == "de":
                continue
            if nominal and language == "de" and nominal[0].first < k and k > hit.at:
                continue
            if word == "es" and language == "de":
                return None
            return pronoun_actors(document, view, k, memory, found) or None
    return None


def pronoun_actors(
    document: Document, view: View, at: int, memory: Memory, found: list[Phrase]
) -> tuple[str, ...]:
    """Whom the pronoun at token ``at`` means: the last suitable speaker, subject or mention."""
    word = view.lower[at]
    plural = word == "they" or (word in ("sie", "ihre", "ihren") and _plural_verb(view, at))
    gender = GENDERS.get(word, "")
    earlier = [p for p in found if p.last <= at and not p.modifier]
    here = [a for p in reversed(earlier) for a in p.actors]
    if plural and memory.speaker and memory.speaker not in document.records:
        return (memory.speaker,)  # unnamed people: "The ministers ... They ..."
    if plural:
        group = next((p.actors for p in reversed(earlier) if len(p.actors) > 1), ())
        return group or (memory.subject if len(memory.subject) > 1 else memory.subject[:1])
    kinds = ("person",) if gender and document.language == "en" else ()
    fresh = [a for a in memory.subject if not memory.spoke and _is_person(document, a)]
    for actor in [
        *here,
        *fresh,
        *([memory.speaker] if memory.speaker else []),
        *memory.subject,
        *memory.persons,
    ]:
        record = document.records.get(actor)
        if record is None or (gender and record.gender and record.gender != gender):
            continue
        if kinds and record.kind not in kinds and actor != memory.speaker and actor not in here[:1]:
            continue
        if word in ("it", "its") and record.kind == "person":
            continue
        if gender == "m" and record.kind == "state" and actor not in MASCULINE:
            continue
        return (actor,)
    return ()


def _is_person(document: Document, actor: str) -> bool:
    record = document.records.get(actor)
    return record is not None and record.kind == "person"


def _plural_verb(view: View, at: int) -> bool:
    near = view.words[at + 1 : at + 3] + view.words[max(0, at - 1) : at]
    return any(
        (w.endswith("en") and w not in ("den", "einen", "keinen")) or w == "sind"
        for w in near
        if w.isalpha() and w.islower()
    )


def _earlier(
    document: Document, view: View, found: list[Phrase], hit: VerbHit, memory: Memory
) -> tuple[str, ...]:
    """The subject of the clause before: appositions, relative clauses, infinitives."""
    parts = [part for part in segments(view) if part[1] <= hit.first]
    opener = view.lower[hit.first] if hit.first < len(view.lower) else ""
    if opener in RELATIVE[document.language] or (
        opener in WORDS["de"].prepositions
        and view.lower[hit.first + 1 : hit.first + 2]
        and view.lower[hit.first + 1] in RELATIVE["de"]
        and document.language == "de"
    ):
        nearest = [p for p in found if p.last <= hit.first and not p.modifier]
        if opener == "der" and nearest and nearest[-1].article in ("die", "das"):
            return ()
        return nearest[-1].actors if nearest and hit.first - nearest[-1].last <= 3 else ()
    for first, last in reversed(parts):
        clause = ("that", "dass", "because", "weil", "dessen", "deren", "denen", *RELATIVE["en"])
        if view.lower[first] in clause and not hit.infinite:
            continue
        if view.quoted(last - 1) is not None and view.quoted(hit.at) is None:
            continue
        nominal = [p for p in found if first <= p.first < last and p.nominal]
        asked = hit.infinite and CONTROL & set(view.lower[first:last])
        if nominal:
            return nominal[-1 if asked else 0].actors
        for k in range(first, last):
            if view.lower[k] in THIRD[document.language] and view.lower[k] != "es":
                return pronoun_actors(document, view, k, memory, found)
            if view.lower[k] in FIRST_PERSON:
                return ("author",)
    return ()
