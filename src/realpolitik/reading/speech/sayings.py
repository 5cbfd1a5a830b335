"""Cues of reported speech: speech verbs, "laut", "according to", "so Merz", "heißt es"."""

from realpolitik.reading.discourse.discourse import Memory
from realpolitik.reading.discourse.voices import anonymous
from realpolitik.reading.grammar.backshift import backshifted
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, find_verbs
from realpolitik.reading.speech.act_nouns import act_nouns
from realpolitik.reading.speech.attributions import Saying, attributions, papers, rumour
from realpolitik.reading.speech.authored import authored
from realpolitik.reading.speech.complements import unsaid
from realpolitik.reading.speech.contents import has_content, has_object
from realpolitik.reading.speech.nesting import outermost
from realpolitik.reading.speech.positions import positions
from realpolitik.reading.speech.reporting import reporting_verbs
from realpolitik.reading.speech.sources import before_colon, came_from
from realpolitik.reading.speech.speakers import speakers_of
from realpolitik.reading.view import Document, View

__all__ = ["sayings"]

UNSAID = frozenset(
    ["yet", "declined", "declines", "refused", "refuses", "failed", "unwilling", "reluctant",
     "able", "unable", "hesitated", "not", "had", "has", "have"]
)  # fmt: skip
IF = frozenset(["wenn", "falls", "sofern", "ob", "if", "unless", "whether"])
QUOTED = ("quote", "cite", "zitieren")  # who "is quoted" speaks
TAKEN_UP = frozenset(["dort", "darin", "weiter", "ferner"])  # "heißt es dort"
OPINED = ("person", "group", "people")
SEEN = frozenset(
    ["pattern", "risk", "danger", "chance", "opportunity", "sign", "signs", "parallel", "threat",
     "reason", "room", "hope", "trap", "ploy", "alternative", "need", "future", "path", "link",
     "contradiction", "plot", "window", "mistake", "shift", "way", "point", "scope", "prospect",
     "precedent", "warning", "victory", "defeat", "betrayal", "role", "case", "problem",
     "advantage"]
)  # fmt: skip
NEAR = 8
MODALS = frozenset(
    ["would", "could", "may", "might", "should", "will", "can", "cannot", "must",
     "wollte", "wollten", "könnte", "könnten",
     "möchte", "möchten", "dürfte", "dürften", "sollte", "sollten", "wollen", "wird",
     "werden", "würde", "würden", "soll", "sollen", "lasse", "lässt", "lassen", "werde",
     "könne", "können", "kann", "müsse", "muss", "müsste", "müssten", "dürfe", "darf"]
)  # fmt: skip


REPORTED = frozenset(["habe", "hätte", "hätten", "sei", "seien", "werde"])
OWN = frozenset(["sein", "seine", "ihr", "ihre"])


def sayings(document: Document, view: View, found: list[Phrase], memory: Memory) -> list[Saying]:
    """The cues of a sentence, in order."""
    cues = attributions(document, view, found, memory)
    language = document.language
    written = [
        Saying(who, at, f"by:{name}", "announce")
        for who, at, name in (authored(document, view, found) if language == "en" else ())
    ]
    authors = [cue.speakers for cue in written]
    lately = [*authors, (memory.spoke,), memory.subject, (memory.speaker,)]
    last = next((speakers for speakers in lately if any(speakers)), ())
    for hit in [*find_verbs(view, "speech", language), *reporting_verbs(view, language)]:
        quoted = view.quoted(hit.at) is not None
        if not (quoted or _unsaid(view, hit, language) or _goes_on(view, hit, memory)):
            same = _same_subject(view, hit, language)
            told = [c for c in cues if c.rule.startswith("speech:") and c.at < hit.at]
            before = told[-1].speakers if same and told else ()
            cue = _cue(document, view, found, hit, (last, before))
            cues += [cue] if cue is not None else []
    cues = cues or _placed(document, view, found) or _written(view, memory, language)
    kept = outermost(view, sorted(cues, key=lambda cue: cue.at), german=language == "de")
    others = [cue for cue in written if all(cue.speakers != k.speakers for k in kept)]
    return sorted([*kept, *others], key=lambda cue: cue.at)


def _cue(
    document: Document,
    view: View,
    found: list[Phrase],
    hit: VerbHit,
    others: tuple[tuple[str, ...], tuple[str, ...]],
) -> Saying | None:
    """What a verb of speech tells.

    ``others``: whoever spoke last, as a paper without an author is theirs; whose verb this is, if
    "und" joins it to the one before.
    """
    act, (last, before) = _act(view, hit), others
    citing = hit.verb.name in QUOTED and not hit.passive
    quoting = citing and bool(view.quotations) and view.lower[hit.at] != "citing"
    known = _quoted(found, hit) if quoting else speakers_of(document, view, found, hit)
    speakers = before or known
    if speakers is None:
        return None
    if act == "title" or (not speakers and papers(view)):
        place = rumour(document, view, found, hit)
        if place and act == "title":
            return Saying(place, hit.at, "it-says-in", "say")
        taken_up = act == "title" and bool(TAKEN_UP & {*view.lower[hit.at : hit.last]})
        if act == "title" and not taken_up and not (papers(view) and view.words[-1] == ":"):
            return None
        speakers, act = last, "say"
    if not speakers and not _same_subject(view, hit, document.language):
        speakers = anonymous(document, view, hit)
    opinion = act == "attitude" and _opines(document, view, hit, speakers)
    content = opinion or has_content(document, view, hit, act)
    if not speakers or speakers == ("author",) or not content:
        return None
    return Saying(speakers, hit.at, f"speech:{hit.verb.name}", act, hit.negated)


def _same_subject(view: View, hit: VerbHit, language: str) -> bool:
    """German: "lobte die Verbündeten und versicherte": the verb behind "und" has no own subject."""
    before = view.lower[max(0, hit.at - 1) : hit.at]
    finite = view.lower[hit.at] in hit.verb.forms.finite
    return language == "de" and finite and before in (["und"], ["sondern"])


def _quoted(found: list[Phrase], hit: VerbHit) -> tuple[str, ...] | None:
    """ "..., zitiert ihn das Portal": who is quoted speaks, not who quotes."""
    return next((p.actors for p in found if p.first == hit.at + 1), None)


def _written(view: View, memory: Memory, language: str) -> list[Saying]:
    """ "Darin steht, dass ...": those who wrote what the sentence before told of."""
    told = view.lower[:1] == ["darin"] and view.lower[1:2] in (["steht"], ["stand"], ["stehen"])
    who = (memory.spoke,) if memory.spoke else memory.subject
    return [Saying(who, 1, "written-in", "say")] if language == "de" and told and who else []


def _placed(document: Document, view: View, found: list[Phrase]) -> list[Saying]:
    """Where no verb speaks: what stands before a colon, or where the words came from."""
    behind = before_colon(document, view, found)
    before = [Saying(behind, 0, "before-colon", "say")] if behind else []
    came = [Saying(who, 0, "came-from", "judge") for who in came_from(document, view, found)]
    named = [Saying(who, 0, "act-noun", "say") for who in act_nouns(document, view, found)]
    if document.language == "en" and not before:
        before = [
            Saying(who, at, "position-of", "say") for who, at in positions(document, view, found)
        ]
    return [*before, *came, *_agents(view, found, document.language), *named]


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
    perfect = document.language == "de" and view.lower[hit.at] in hit.verb.forms.participle
    # "hat einen Beitritt abgelehnt" tells what; "hat lange gehofft" does not
    ended = hit.at + 2 >= len(view.words) and not (perfect and has_object(view, hit))
    told = hit.infinite or hit.negated or ended
    told = told or hit.verb.name in ("wissen", "sense", "feel", "understand", "ahnen", "verraten")
    after = view.lower[hit.at + 1 : hit.last]
    judged = after[:1] in (["a"], ["an"], ["no"], ["little"]) and SEEN & {*after[1:4]}
    told = told or (hit.verb.name == "see" and "in" not in after and not judged)
    if not any(document.kind(actor) == "person" for actor in speakers):
        told = told or after[:1] in (["the"], ["little"], ["nothing"])  # "fear the markets"
    return not told and any(document.kind(actor) in OPINED for actor in speakers)


def _act(view: View, hit: VerbHit) -> str:
    act = hit.verb.cells[0]
    nexts = view.lower[hit.at + 1 : hit.last]
    if act == "call" and nexts[:1] == ["for"]:
        return "demand"
    asks = "to" in nexts or "for" in nexts[1:6]
    asking = hit.verb.name in ("ask", "press", "push", "pressure", "lobby")
    return "demand" if asking and asks and nexts[0] != "to" else act


def _unsaid(view: View, hit: VerbHit, language: str) -> bool:
    """ "declined to answer", "has yet to reply", "was told": what somebody does not say."""
    passive = hit.passive and hit.verb.name not in QUOTED
    if passive or view.quoted(hit.at) is not None or "auch immer" in view.sentence.quote:
        return True
    before = view.lower[max(0, hit.at - 2) : hit.at]
    opener = view.lower[hit.first]
    if hit.verb.name in QUOTED and hit.infinite and not view.quotations:
        return True  # "saved by quoting a dead president": no words are quoted here
    if (hit.infinite and opener in ("ohne", "statt", "anstatt", "without")) or opener in IF:
        return True
    if _intended(view, hit, language) or (language == "en" and unsaid(view, hit)):
        return True
    return hit.infinite and before[1:] == ["to"] and before[0] in UNSAID


def _intended(view: View, hit: VerbHit, language: str) -> bool:
    """ "wollte einen Fahrplan anbieten", "might call for talks": not said, or not yet."""
    if language == "en":
        only = view.lower[hit.at + 1 : hit.at + 3]  # "will say only that", "would say no more than"
        if hit.verb.name == "say" and (only[:1] == ["only"] or only == ["no", "more"]):
            return False
        return bool(MODALS & {*view.lower[max(hit.first, hit.at - 2) : hit.at]})
    own = view.lower[hit.at] in hit.verb.forms.infinitive and hit.last - hit.at <= 2
    return own and bool(MODALS & {*view.lower[hit.first : hit.at]})


def _goes_on(view: View, hit: VerbHit, memory: Memory) -> bool:
    """ "Ungarn lehne ... ab" after a statement reports on; it is no statement of Hungary's."""
    word = view.lower[hit.at]
    forms = hit.verb.forms
    relative = view.lower[hit.first] in ("who", "which", "whose")
    past = not relative and "had" in view.lower[max(0, hit.at - 2) : hit.at]
    if memory.spoke and past and backshifted(view):
        return True  # "Rabat had accused his country": the report goes on
    opens = not hit.at and word in forms.subjunctive and word not in forms.infinitive
    if memory.spoke and opens and hit.verb.name != "geben":
        return True  # "Lehne Kiew das ab, werde ..."
    own = view.lower[0] in OWN and bool(memory.speaker)  # "Sein Land verlange nichts."
    helping = REPORTED & {*view.lower[hit.first : hit.at]}
    if own and helping and word in forms.participle and not view.quotations:
        return True  # "Ihre Partei habe nicht zugestimmt"
    return (
        (bool(memory.spoke) or own)
        and word in forms.subjunctive
        and word not in forms.infinitive
        and (not view.quotations and "ich" not in view.lower)
        and not any(word == other for other in (forms.finite - forms.subjunctive))
    )
