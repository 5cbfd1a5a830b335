"""Cues of reported speech: speech verbs, "laut", "according to", "so Merz", "heißt es"."""

from realpolitik.reading.attributions import PAPERS, Saying, attributions, papers, rumour
from realpolitik.reading.contents import has_content
from realpolitik.reading.discourse import Memory
from realpolitik.reading.heads import before_verb
from realpolitik.reading.heads_de import around_verb
from realpolitik.reading.offices import body_at, office_at
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.reporting import reporting_verbs
from realpolitik.reading.segments import VerbHit, find_verbs, segment
from realpolitik.reading.sources import before_colon, came_from
from realpolitik.reading.strangers import stranger
from realpolitik.reading.subjects import subject
from realpolitik.reading.view import Document, View
from realpolitik.reading.voices import anonymous, anonymous_name

__all__ = ["sayings"]

UNSAID = frozenset(
    ["yet", "declined", "declines", "refused", "refuses", "failed", "unwilling", "reluctant",
     "able", "unable", "hesitated", "not", "had", "has", "have"]
)  # fmt: skip
SPOKEN = ("say", "warn", "announce", "talk", "attitude")
QUOTED = ("quote", "cite", "zitieren")  # who "is quoted" speaks
NEAR = 8
MODALS = frozenset(
    ["would", "could", "may", "might", "should", "will", "wollte", "wollten", "könnte", "könnten",
     "möchte", "möchten", "dürfte", "dürften", "sollte", "sollten", "will", "wollen", "wird",
     "werden", "würde", "würden", "soll", "sollen", "lasse", "lässt", "lassen"]
)  # fmt: skip
QUOTES = frozenset('"”“«»’')
NAMED = ("person", "organisation", "party", "group")
OBLIQUE = ("den", "dem", "einen", "einem")
APART = frozenset(
    [";", "while", "whereas", "during", "während", "dagegen", "hingegen", "but", "aber"]
)


def sayings(document: Document, view: View, found: list[Phrase], memory: Memory) -> list[Saying]:
    """The cues of a sentence, in order."""
    cues = attributions(document, view, found, memory)
    language = document.language
    for hit in [*find_verbs(view, "speech", language), *reporting_verbs(view, language)]:
        if (
            view.quoted(hit.at) is not None
            or _unsaid(view, hit, language)
            or _goes_on(view, hit, memory)
        ):
            continue
        act = _act(view, hit)
        speakers = _speakers(document, view, found, hit)
        if speakers is None:
            continue
        if act == "title" or (not speakers and papers(view)):
            place = rumour(document, view, found, hit)
            if place and act == "title":
                cues.append(Saying(place, hit.at, "it-says-in", "say"))
                continue
            if act == "title" and not (papers(view) and view.words[-1] == ":"):
                continue
            speakers = next(
                (s for s in ((memory.spoke,), memory.subject[:1], (memory.speaker,)) if any(s)), ()
            )
            act = "say"
        if not speakers:
            speakers = anonymous(document, view, hit)
        opinion = act == "attitude" and _opines(document, view, hit, speakers)
        content = opinion or has_content(document, view, hit, act)
        if speakers and speakers != ("author",) and content:
            cues.append(Saying(speakers, hit.at, f"speech:{hit.verb.name}", act, hit.negated))
    cues = cues or _placed(document, view, found)
    return _outer(view, sorted(cues, key=lambda cue: cue.at))


def _placed(document: Document, view: View, found: list[Phrase]) -> list[Saying]:
    """Where no verb speaks: what stands before a colon, or where the words came from."""
    behind = before_colon(document, view, found)
    before = [Saying(behind, 0, "before-colon", "say")] if behind else []
    came = [Saying(who, 0, "came-from", "say") for who in came_from(document, view, found)]
    return [*before, *came, *_agents(view, found, document.language)]


def _agents(view: View, found: list[Phrase], language: str) -> list[Saying]:
    """ "stands accused by X of ...", "wurde von X scharf kritisiert": the agent judges."""
    by = ("by",) if language == "en" else ("von", "durch", "vom")
    return [
        Saying(p.actors, hit.at, f"speech:{hit.verb.name}", hit.verb.cells[0])
        for hit in find_verbs(view, "speech", language)
        if hit.passive and not hit.negated and hit.verb.cells[0] in ("judge", "demand")
        for p in found
        if p.preposition in by and hit.first <= p.first < hit.last and abs(p.first - hit.at) <= NEAR
    ][:1]


def _opines(document: Document, view: View, hit: VerbHit, speakers: tuple[str, ...]) -> bool:
    """ "She expects a smaller alliance", "sieht darin eine Botschaft": a person's own view."""
    told = hit.infinite or hit.negated or hit.at + 2 >= len(view.words)
    told = told or hit.verb.name in ("wissen", "sense", "feel", "understand", "ahnen", "verraten")
    told = told or (hit.verb.name == "see" and "in" not in view.lower[hit.at + 1 : hit.last])
    return not told and any(document.kind(actor) == "person" for actor in speakers)


def _speakers(
    document: Document, view: View, found: list[Phrase], hit: VerbHit
) -> tuple[str, ...] | None:
    """Who does what the verb says; None where a stranger does: "the numbers suggest"."""
    span = None
    if not hit.infinite:
        span = around_verb(view, hit) if document.language == "de" else before_verb(view, hit)
    person = _beside(document, view, found, hit) or _joint(view, found, hit)
    if person:
        return person
    near = anonymous_name(document, view, hit.at - 1) if hit.at else ""
    if near and span is None:
        return (near,)
    if span is not None:
        named = [p for p in found if _heads(document, view, p, span[1]) and not p.modifier]
        new = next((m for m in view.mentions if m.form == "unknown" and m.last == span[1]), None)
        if new is not None and not named:
            return (_person(document, new.actor),)
        if not named and not PAPERS.search(" ".join(view.words[slice(*span)])):
            unnamed = next(
                (n for k in range(*span) if (n := anonymous_name(document, view, k))), ""
            )
            if hit.verb.cells[0] in SPOKEN:
                unnamed = unnamed or stranger(view, span, hit, document.language)
            return (unnamed,) if unnamed else None
        if len(named) == 1:
            return named[0].actors
    return subject(document, view, found, hit)


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
    relative = view.lower[start] in ("dessen", "deren", "who", "whose")
    if before and named and view.words[start - 1] == "," and not relative:
        return before[0].actors
    behind = [
        p for p in near if hit.at < p.first <= hit.at + 2 and document.kind(p.actors[0]) == "person"
    ]
    says = hit.verb.cells[0] in ("say", "attitude") or (quote and hit.verb.cells[0] == "talk")
    opens = document.language == "en" and (comma or quote) and says
    return behind[0].actors if behind and opens else ()


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


def _heads(document: Document, view: View, phrase: Phrase, end: int) -> bool:
    """Whether an actor, or its delegation, spokesman or army, is the head that ends at ``end``."""
    if phrase.first >= end or phrase.last >= end:
        return phrase.first < end
    rest = view.words[phrase.last : end]
    place = view.lower, view.words, end - 1, document.language
    office = office_at(*place)
    if office is not None and phrase.genitive and document.kind(phrase.actors[0]) == "person":
        return office.name not in ("official", "expert")  # "X's aides" are not X
    if (body_at(*place) or office) is not None:
        return phrase.last == end - 1 or phrase.genitive
    plain = "'s" not in rest and not any(word.islower() for word in rest)
    return document.language == "en" and plain


def _act(view: View, hit: VerbHit) -> str:
    act = hit.verb.cells[0]
    nexts = view.lower[hit.at + 1 : hit.last]
    if act == "call" and nexts[:1] == ["for"]:
        return "demand"
    asks = "to" in nexts or "for" in nexts[1:6]
    return "demand" if hit.verb.name == "ask" and asks and nexts[0] != "to" else act


def _unsaid(view: View, hit: VerbHit, language: str) -> bool:
    """ "declined to answer", "has yet to reply", "was told": what somebody does not say."""
    passive = hit.passive and hit.verb.name not in QUOTED
    if passive or view.quoted(hit.at) is not None or "auch immer" in view.sentence.quote:
        return True
    before = view.lower[max(0, hit.at - 2) : hit.at]
    if _intended(view, hit, language):
        return True
    return hit.infinite and before[1:] == ["to"] and before[0] in UNSAID


def _intended(view: View, hit: VerbHit, language: str) -> bool:
    """ "wollte einen Fahrplan anbieten", "might call for talks": not said, or not yet."""
    if language == "en":
        return bool(MODALS & {*view.lower[max(hit.first, hit.at - 2) : hit.at]})
    own = view.lower[hit.at] in hit.verb.forms.infinitive and hit.last - hit.at <= 2
    return own and bool(MODALS & {*view.lower[hit.first : hit.at]})


def _outer(view: View, cues: list[Saying]) -> list[Saying]:
    """What is said inside a reported sentence is no statement of its own."""
    kept: list[Saying] = []
    for cue in cues:
        outer = next(
            (k for k in kept if k.act in ("say", "talk") and k.speakers != cue.speakers), None
        )
        if outer is not None and outer.rule == "according-to" and cue.act in ("judge", "demand"):
            outer = None  # "According to X, Y objected to Z": Y's act is told
        if outer is not None:
            between = view.lower[outer.at : cue.at]
            if not (any(word in APART for word in between) or _joined(between)):
                continue
        kept.append(cue)
    return kept


def _joined(between: list[str]) -> bool:
    """ "..., and Y rejected it": a clause of its own, if it is not told as past ("had")."""
    starts = [k for k, word in enumerate(between[:-1]) if word == "," and between[k + 1] == "and"]
    return bool(starts) and not {"had", "has", "would"} & {*between[starts[-1] :]}


def _goes_on(view: View, hit: VerbHit, memory: Memory) -> bool:
    """ "Ungarn lehne ... ab" after a statement reports on; it is no statement of Hungary's."""
    word = view.lower[hit.at]
    forms = hit.verb.forms
    return (
        bool(memory.spoke)
        and word in forms.subjunctive
        and word not in forms.infinitive
        and (not view.quotations and "ich" not in view.lower)
        and not any(word == other for other in (forms.finite - forms.subjunctive))
    )
