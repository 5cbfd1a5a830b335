"""English views that no verb of speech tells: "X was blunter: ...", "X's position is that ..."."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.view import Document, View
from realpolitik.reading.word_classes import class_of

__all__ = ["positions"]

Position = tuple[tuple[str, ...], int]

BEING = frozenset(
    ["is", "are", "was", "were", "remains", "remained", "sounds", "sounded", "came", "became",
     "seemed", "looked", "proved", "stays", "stayed", "ran", "runs", "turned", "goes", "went",
     "has", "had", "been"]
)  # fmt: skip
TONE = re.compile(
    r"blunt(?:er)?|clear(?:er)?|explicit|adamant|unmoved|categorical|firm(?:er)?|dismissive|"
    r"scathing|defiant|furious|cautious|coy|unimpressed|sc?keptical|sceptical|sanguine|upbeat|"
    r"downbeat|unrepentant|unapologetic|emphatic|insistent|unequivocal|frank(?:er)?|candid|"
    r"sharper|harsher|warmer|cool(?:er)?|curt|terse|brief|direct|undiplomatic|gloom(?:y|ier)|"
    r"optimistic|pessimistic|hopeful|war(?:y|ier)|careful|scornful|withering|caustic|acerbic|"
    r"sarcastic|incredulous|outraged|indignant|angr(?:y|ier)|conciliatory|contrite|resigned|"
    r"philosophical|vague(?:r)?|circumspect|guarded|plain(?:er)?|plain-spoken|outspoken|"
    r"unsparing|succinct|laconic|cryptic|convinced|certain|confident|uncompromising|unyielding|"
    r"unambiguous|specific|combative|effusive|gracious|reassuring|menacing|ominous"
)
HELD = frozenset(
    ["answer", "argument", "advice", "ambition", "assessment", "assumption", "belief", "bet",
     "calculation", "case", "claim", "complaint", "concern", "conclusion", "condition",
     "consensus", "contention", "conviction", "counterargument", "defence", "defense", "demand",
     "diagnosis", "excuse", "expectation", "explanation", "fear", "feeling", "hope", "hunch",
     "idea", "insistence", "interpretation", "justification", "judgement", "judgment", "line",
     "logic", "mantra", "message", "motto", "objection", "offer", "opinion", "pitch", "point",
     "position", "prediction", "premise", "promise", "reading", "reasoning", "refrain", "reply",
     "response", "retort", "rule", "stance", "suspicion", "theory", "thesis", "verdict", "view",
     "warning", "wish", "worry"]
)  # fmt: skip
FROM = frozenset(["in", "from", "of", "at", "inside", "among", "within"])
OWNER = 4
REACH = 12
LONG = 10
SPEAKERS = ("person", "organisation", "party", "state", "government", "group", "faction",
            "movement")  # fmt: skip


def positions(document: Document, view: View, found: list[Phrase]) -> list[Position]:
    """Whose position a sentence gives, and the token where it is said."""
    colon = next((k for k, word in enumerate(view.words) if word == ":" and k > 1), -1)
    if colon + 2 < len(view.words) and colon > 0 and view.quoted(colon) is None:
        toned = _toned(document, view, found, colon)
        if toned:
            return [(toned, colon)]
    for at, word in enumerate(view.lower):
        if word not in HELD and word not in class_of("utterances", "en"):
            continue
        if view.quoted(at) is None and _held(view, at, colon):
            owner = _owner(document, view, found, at)
            if owner:
                return [(owner, at)]
    return []


def _toned(document: Document, view: View, found: list[Phrase], colon: int) -> tuple[str, ...]:
    """ "X was blunter: ...": the subject of a short clause with a word of tone before a colon."""
    first = max([k + 1 for k in range(colon) if view.words[k] in ";,"], default=0)
    if view.lower[first : first + 1] in (["and"], ["but"], ["yet"]):
        first += 1
    subject = next((p for p in found if p.first == first and p.nominal), None)
    if subject is None or colon - subject.last > LONG:
        return ()
    rest = view.lower[subject.last : colon]
    toned = any(TONE.fullmatch(word) for word in rest[1:])
    speaks = document.kind(subject.actors[0]) in (*SPEAKERS, "people")
    return subject.actors if rest and rest[0] in BEING and toned and speaks else ()


def _held(view: View, at: int, colon: int) -> bool:
    """Whether "is that", or a form of "be" and a colon, follow the noun."""
    end = min(len(view.lower), at + REACH)
    for k in range(at + 1, end):
        if view.words[k] in ",;:":
            return view.words[k] == ":" and k == colon and k <= at + 3 and k + 2 < len(view.words)
        if view.lower[k] in BEING:
            that = view.lower[k + 1 : k + 3]
            direct = that[:1] == ["that"] or that in (["not", "that"], ["simply", "that"])
            return direct or k < colon <= k + 6
    return False


def _owner(document: Document, view: View, found: list[Phrase], at: int) -> tuple[str, ...]:
    """Whose the noun is: "X's position", "the view in X"."""
    near = [p for p in found if at - OWNER <= p.last <= at or (p.first < at < p.last)]
    before = [
        p
        for p in near
        if p.genitive or p.modifier or view.lower[p.last : p.last + 1] in (["'s"], ["’s"])
    ]
    after = [
        p for p in found if at < p.first <= at + 2 and p.preposition in FROM and not p.modifier
    ]
    owners = [p for p in (before[-1:] or after[:1]) if document.kind(p.actors[0]) in SPEAKERS]
    return owners[0].actors if owners else ()
