"""Who does what a verb of speech says: a name, somebody unnamed, or nobody that can speak."""

from realpolitik.reading.discourse.voices import anonymous_name
from realpolitik.reading.grammar.heads import before_verb
from realpolitik.reading.grammar.heads_de import after_verb, around_verb
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segment
from realpolitik.reading.grammar.subjects import subject, subject_before
from realpolitik.reading.names.offices import body_at, office_at
from realpolitik.reading.speech.attributions import PAPERS
from realpolitik.reading.speech.groups import NOBODY, group_behind, group_of
from realpolitik.reading.speech.orders_de import acts_on, dashed, listed, seated, titled
from realpolitik.reading.speech.strangers import matter, stranger
from realpolitik.reading.view import Document, View

__all__ = ["speakers_of"]

QUOTES = frozenset('"”“«»’')
NAMED = ("person", "organisation", "party", "group")
OPENS = frozenset(["dessen", "deren", "den", "dem", "denen", "who", "whose"])  # a relative clause
PRONOUNS = frozenset(["er", "sie", "man", "wir"])
OBLIQUE = ("den", "dem", "einen", "einem")


def speakers_of(
    document: Document, view: View, found: list[Phrase], hit: VerbHit
) -> tuple[str, ...] | None:
    """Who does what the verb says; None where a stranger does: "the numbers suggest"."""
    german, span = document.language == "de", None
    if german and acts_on(view, hit):
        return subject_before(document, view, found, hit)
    apart = (
        (dashed(document, view, found, hit) or seated(document, view, found, hit)) if german else ()
    )
    if apart:
        return apart
    if not hit.infinite:
        span = around_verb(view, hit) if german else before_verb(view, hit)
    person = _beside(document, view, found, hit) or _joint(view, found, hit)
    if person:
        return person
    near = anonymous_name(document, view, hit.at - 1) if hit.at else ""
    if near and span is None and not (german and PRONOUNS & {*view.lower[hit.first : hit.at]}):
        return (near,)
    behind = "" if german or span is not None else _behind(document, view, found, hit)
    if span is None:
        return (behind,) if behind else subject(document, view, found, hit)
    named = any(m.first <= span[0] < m.last for m in view.mentions)  # "No 10"
    if not german and view.lower[span[0]] in NOBODY and not named:
        return None
    group = "" if german else group_of(document, view, found, span)
    if group:
        return (group,)
    apart = (titled(view, span, hit) or listed(view, found, span, hit)) if german else ()
    return apart or _by_head(document, view, found, hit, span)


def _behind(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> str:
    """ "...", said one former minister: who is unnamed and stands behind the verb."""
    quote = hit.at > 0 and (view.words[hit.at - 1] in QUOTES or hit.first == hit.at)
    opens = quote and not hit.infinite and not hit.passive
    return group_behind(document, view, found, hit.at + 1) if opens else ""


def _by_head(
    document: Document, view: View, found: list[Phrase], hit: VerbHit, span: tuple[int, int]
) -> tuple[str, ...] | None:
    """Who speaks by the head of the noun phrase in the subject's place."""
    named = [p for p in found if _heads(document, view, p, span) and not p.modifier]
    new = next((m for m in view.mentions if m.form == "unknown" and m.last == span[1]), None)
    if new is not None and not named:
        return (_person(document, new.actor),)
    if len(named) == 1:
        return named[0].actors
    if named or PAPERS.search(" ".join(view.words[slice(*span)])):
        return subject(document, view, found, hit)
    known = _reversed(document, view, found, hit, span) or _mouthpiece(document, view, found, span)
    if known:
        return known
    people = (anonymous_name(document, view, k) for k in reversed(range(*span)))
    unnamed = next(filter(None, people), "") or stranger(view, span, hit, document.language)
    return (unnamed,) if unnamed else None


def _reversed(
    document: Document, view: View, found: list[Phrase], hit: VerbHit, span: tuple[int, int]
) -> tuple[str, ...]:
    """German: "Genau diese Wahl verlangt die Opposition": what is wanted stands first."""
    if document.language != "de" or span[0] > hit.at or not matter(view, span, "de"):
        return ()
    after = after_verb(view, hit)
    named = [p for p in found if after and _heads(document, view, p, after) and not p.modifier]
    return named[0].actors if named else ()


def _mouthpiece(
    document: Document, view: View, found: list[Phrase], span: tuple[int, int]
) -> tuple[str, ...]:
    """For whom "die Sprecherin des State Department", "a negotiator for X" speaks."""
    end = span[1]
    if office_at(view.lower, view.words, end - 1, document.language) is None:
        return ()
    whose = [
        p
        for p in found
        if end <= p.first <= end + 1 and (p.genitive or p.preposition in ("von", "of", "for"))
    ]
    actor = whose[0].actors[0] if whose else ""
    return (document.root(actor) if document.kind(actor) == "person" else actor,) if actor else ()


def _beside(document: Document, view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """The person named right before a verb that opens its clause: "The host, Jan Nowak, said".

    In English also right behind it: "..., believes Jan Nowak", "...?" asked Jan Nowak.
    """
    if hit.infinite or not hit.at:
        return ()
    quote = view.words[hit.at - 1] in QUOTES
    comma = hit.first > 1 and hit.at == hit.first and view.words[hit.first - 1] == ","
    near = [p for p in found if p.nominal and document.kind(p.actors[0]) in NAMED]
    start, end = segment(view, hit.first - 2) if comma else (0, 0)
    before = [p for p in near if start and p.first == start and p.last <= end]
    named = any(m.form == "name" and start <= m.first < end for m in view.mentions)
    outer = segment(view, start - 2)[0] if start > 2 else 0
    nested = view.lower[outer] in ("who", "which", "whose")  # "X, who met his host, Y, said"
    relative = nested or view.lower[start] in OPENS or _verb_final(document, view, start, end)
    if before and named and view.words[start - 1] == "," and not relative:
        return before[0].actors
    behind = [
        p
        for p in near
        if hit.at < p.first <= hit.at + 2 and document.kind(p.actors[0]) == "person"
        if view.lower[hit.at + 1] not in ("that", "whether", "how", "why")
    ]
    asks = hit.verb.cells[0] == "talk" and (quote or "?" in view.words)
    says = hit.verb.cells[0] in ("say", "attitude") or asks
    opens = document.language == "en" and (comma or quote) and says
    return behind[0].actors if behind and opens else ()


def _verb_final(document: Document, view: View, start: int, end: int) -> bool:
    """German: whether a relative clause stands between: "X, die Y unterstützt hatte, dankte"."""
    closing = view.words[end - 1]
    opens = view.lower[start] in ("der", "die", "das") and document.language == "de"
    return opens and closing.islower() and closing.endswith(("t", "te", "ten", "en"))


def _joint(view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """German: "X unterstützt Y und verlangte ...": the subject that the sentence begins with."""
    joined = hit.at and view.lower[hit.at - 1] in ("und", "sondern")
    if hit.infinite or not joined or view.lower[hit.at] not in hit.verb.forms.finite:
        return ()
    begin = max([k + 1 for k in range(hit.at) if view.words[k] in ";:"], default=0)
    opening = [p for p in found if p.nominal and begin <= p.first <= begin + 1]
    return opening[0].actors if opening and opening[0].article not in OBLIQUE else ()


def _person(document: Document, actor: str) -> str:
    """A name that no rule explained, now that it speaks, is a person's."""
    record = document.records[actor]
    if record.kind == "unknown":
        document.records[actor] = record.model_copy(update={"kind": "person"})
    return actor


def _heads(document: Document, view: View, phrase: Phrase, span: tuple[int, int]) -> bool:
    """Whether an actor, or its delegation, spokesman or army, is the head of the noun phrase."""
    start, end = span
    if phrase.first >= end or phrase.last <= start or phrase.last >= end:
        return phrase.last > start and phrase.first < end
    rest = view.words[phrase.last : end]
    place = view.lower, view.words, end - 1, document.language
    office = office_at(*place)
    if office is not None and phrase.genitive and document.kind(phrase.actors[0]) == "person":
        return office.name not in ("official", "expert")  # "X's aides" are not X
    if (body_at(*place) or office) is not None:
        return phrase.last == end - 1 or phrase.genitive
    plain = "'s" not in rest and not any(word.islower() for word in rest)
    return document.language == "en" and plain
