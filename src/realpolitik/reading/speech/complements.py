"""English verbs that only look like speech: "claims the reef", "plans to reject", "if X agrees"."""

import re

from realpolitik.reading.grammar.segments import VerbHit, segment
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["unsaid"]

# They take things as well as clauses: "maintains a base", "recalled its ambassador".
SOLID = frozenset(["claim", "maintain", "admit", "add", "recall", "observe", "hold", "relate",
                   "reveal", "assume", "charge", "counter", "volunteer", "project",
                   "sense", "profess", "contend", "answer", "find"])  # fmt: skip
VISITING = ("at", "in", "off", "up", "back", "by", "round", "to")
CLAUSES = frozenset(["that", "whether", "how", "why", "what", "who", "when", "where"])
# "X plans to reject it", "is due to announce", "has yet to reply".
PROSPECT = frozenset(
    ["able", "afford", "agree", "agreed", "agrees", "aim", "aimed", "aiming", "aims", "allowed",
     "asked", "bound", "decide", "due", "entitled", "expected", "forced", "going", "have",
     "hesitated", "hope", "hoped", "hopes", "hoping", "how", "inclined", "instructed", "intend",
     "intended", "intends", "keen", "learn", "learned", "likely", "mean", "means", "meant", "need",
     "needed", "needs", "obliged", "ordered", "plan", "planned", "planning", "plans", "poised",
     "prepared", "preparing", "prepares", "pressed", "reluctant", "scheduled", "set", "supposed",
     "tempted", "told", "try", "tries", "trying", "unable", "unlikely", "unwilling", "urged",
     "want", "wanted", "wants", "whether", "willing", "wish", "wished", "wishes", "wanting"]
)  # fmt: skip
ASKING = re.compile(
    r"(?:allow|ask|beg|challeng|enabl|encourag|expect|forc|get|instruct|invit|lead|leav|oblig|"
    r"order|persuad|press|pressur|prompt|push|tell|urg|want|requir|compel|implor|command)"
    r"(?:e|es|s|ed|ing|led|ling)?|told|led|left|got"
)
SUPPOSED = frozenset(["if", "unless", "until", "till", "lest", "whenever", "provided", "whether"])
LONGER = (["as", "long", "as"], ["every", "time"], ["in", "case"], ["even", "if"], ["only", "if"])
ASKED = frozenset(["asked", "pressed", "questioned", "pushed", "challenged", "quizzed", "told"])
ABOUT = frozenset(
    ["about", "whether", "if", "by", "on", "how", "why", "what", "for", "of", "that", "when",
     "where", "who", "in", "at", "later"]
)  # fmt: skip
NEAR = 8


def unsaid(view: View, hit: VerbHit) -> bool:
    """Whether the verb tells of a thing, of a purpose or of a case, and nothing is said."""
    told = _thing(view, hit) or _purpose(view, hit) or _supposed(view, hit)
    return told or _asked(view, hit)


def _asked(view: View, hit: VerbHit) -> bool:
    """ "Asked about it, X said", "pressed by a reporter": who is asked does not speak yet."""
    opens = hit.at == hit.first and (not hit.at or view.words[hit.at - 1] == ",")
    about = bool(ABOUT & {*view.lower[hit.at + 1 : hit.at + 2]})
    return opens and about and view.lower[hit.at] in ASKED


def _thing(view: View, hit: VerbHit) -> bool:
    """ "China claims the reef": an object, and no clause."""
    follows = view.lower[hit.at + 1 : hit.at + 2]
    put_in = view.words[hit.first - 1 : hit.first] == [","] == view.words[hit.last : hit.last + 1]
    closes = hit.at + 1 >= hit.last or not view.tokens[hit.at + 1].word or put_in
    closes = closes or follows == ["to"] != view.lower[hit.at - 1 : hit.at]
    if hit.verb.name == "call" and not hit.verb.particle and follows and follows[0] in VISITING:
        return True
    if hit.verb.name not in SOLID or hit.verb.particle or closes or view.quotations:
        return False
    if hit.first == hit.at and hit.first and view.words[hit.first - 1] in ',"”':
        return False  # "..., claimed Jan Nowak"
    end = next((k for k in range(hit.at, len(view.words)) if view.words[k] == ";"), len(view.words))
    rest = view.lower[hit.at + 1 : end]
    if rest[:2] in (["to", "have"], ["to", "be"]) or CLAUSES & {*rest[:NEAR]} or hit.passive:
        return False
    return not _finite(rest)


def _finite(rest: list[str]) -> bool:
    """Whether a clause with its own subject follows the verb."""
    helping = WORDS["en"].auxiliaries - {"be", "been", "being"}
    for k, word in enumerate(rest):
        past = word.endswith("ed") and rest[k - 1] not in WORDS["en"].articles
        if k and (word in helping or past):
            return rest[k - 1] not in ("and", "but", "or", "which", "that", "who", "to")
    return False


def _purpose(view: View, hit: VerbHit) -> bool:
    """ "plans to reject", "urged X to explain": not said, or not yet."""
    to = next((k for k in (hit.at - 1, hit.at - 2) if k > 0 and view.lower[k] == "to"), 0)
    if not hit.infinite or not to:
        return False
    first, _ = segment(view, to)
    if view.lower[to - 1] in PROSPECT:
        return True
    for k in range(to - 2, max(first, to - NEAR) - 1, -1):
        if view.lower[k] in ("and", "or", "but"):
            return False
        if ASKING.fullmatch(view.lower[k]) and not view.tokens[k].capital:
            return True
    return False


def _supposed(view: View, hit: VerbHit) -> bool:
    """ "If X rejects the plan", "as long as X believes": a case, not a report."""
    start = hit.first
    while start < hit.at and view.lower[start] in ("and", "but", "or", "that", "for"):
        start += 1
    opening = view.lower[start : start + 3]
    longer = any(opening[: len(words)] == words for words in LONGER)
    before = view.words[hit.at - 1 : hit.at] != [":"]
    return before and start < hit.at and (opening[0] in SUPPOSED or longer)
