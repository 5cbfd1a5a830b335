"""English subjects that stand apart from their verb, and who is to do what somebody is asked to."""

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segments
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["antecedent", "aside", "defining", "governs", "resumed", "told", "unnamed_subject"]

RELATIVE = ("who", "which", "that")
SPEAKING = ("he", "she", "they", "er", "sie")
OPENING = ("that", "if", "because", "while", "whether", "unless", "although", "though", "lest")
FINITE = frozenset(
    ["would", "will", "could", "can", "should", "might", "may", "must", "has", "had", "have", "is",
     "was", "were", "are"]
)  # fmt: skip
APPOSED = ("a", "an", "its", "their", "his", "her", "once", "both", "himself", "herself", "one")
PRONOUNS = ("he", "she", "it", "they", "i", "we")
ASKING = frozenset(
    ["allow", "allowed", "allows", "appeal", "appealed", "appeals", "ask", "asked", "asks",
     "call", "called", "calls", "enable", "enabled", "encourage", "encouraged", "force",
     "forced", "forces", "help", "helped", "invite", "invited", "order", "ordered", "persuade",
     "persuaded", "press", "pressed", "push", "pushed", "tell", "tells", "told", "urge", "urged",
     "urges", "want", "wanted", "wants"]
)  # fmt: skip


def told(view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """Who is to do what "urged X to", "appealed to X to stop" asks for."""
    k = hit.at - 1
    if view.lower[k] in ("stop", "start", "keep", "begin", "help") and k:
        k -= 1
    if view.lower[k] != "to" or not view.lower[max(hit.first, k - 8) : k]:
        return ()
    asked = next((p for p in found if p.last == k and not p.modifier), None)
    if asked is None:
        return ()
    before = view.lower[max(hit.first, asked.first - 3) : asked.first + 1]
    return asked.actors if ASKING & set(before) else ()


def resumed(view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """ "X, which ..., said", "X, by contrast, backs": the subject before what stands between."""
    if hit.at - hit.first > 2 or view.words[hit.first - 1 : hit.first] != [","]:
        return ()
    if view.lower[hit.first] in ("and", "but", "or", *RELATIVE) or any(
        word in PRONOUNS for word in view.lower[hit.first : hit.at]
    ):
        return ()
    for first, last in reversed([part for part in segments(view) if part[1] <= hit.first][-4:]):
        if aside(view, first, last):
            continue
        ended = [p for p in found if _noun(view, p) and first <= p.first and p.last == last]
        relative = view.lower[first] in (*RELATIVE, "whose", "where", "when")
        if ended and governs(view.lower[first : ended[-1].first]):
            return ()  # "Oslo thanks Riga, calls for ...": what the verb before acts on
        if ended and not relative:
            return ended[-1].actors
        short = last - first <= 4 and not any(p.nominal for p in found if first <= p.first < last)
        described = view.lower[first] in APPOSED and not FINITE & set(view.lower[first:last])
        if not (relative or short or described or view.words[last - 1].endswith(("ed", "ing"))):
            return ()
    return ()


def _noun(view: View, phrase: Phrase) -> bool:
    return phrase.nominal and view.lower[phrase.first] not in (*PRONOUNS, "him", "her", "them")


def aside(view: View, first: int, last: int) -> bool:
    """Whether tokens ``first`` to ``last`` only say who speaks: ", she added,", ", sagt er,"."""
    short = last - first <= 4 and first > 0 and last < len(view.words)
    between = short and view.words[first - 1] == "," and view.words[last] == ","
    return between and any(word in SPEAKING for word in view.lower[first:last])


def defining(view: View, hit: VerbHit) -> bool:
    """Whether "that", "which" or "who" right before the verb makes it say what a noun is."""
    k = hit.at - 1
    while k > hit.first and view.lower[k] in WORDS["en"].auxiliaries:
        k -= 1
    return k > hit.first and view.lower[k] in ("that", "which", "who") and not hit.infinite


def unnamed_subject(view: View, inside: list[Phrase], hit: VerbHit) -> bool:
    """ "the belief that a settlement would buy peace": a thing does what its own clause says."""
    opened = [k for k in range(hit.first, hit.at) if view.lower[k] in OPENING]
    if not opened or opened[-1] + 1 >= hit.at:
        return False
    start = opened[-1] + 1
    own = any(start - 1 <= p.first < hit.at for p in inside)
    return (
        not own
        and view.lower[start] in ("a", "an", "the", "such", "any")
        and (any(view.lower[k] in FINITE for k in range(start, hit.at)))
    )


def antecedent(view: View, found: list[Phrase], hit: VerbHit) -> tuple[str, ...]:
    """The actor right before such a clause; () where an unnamed thing stands there."""
    k = next(k for k in range(hit.at - 1, -1, -1) if view.lower[k] in ("that", "which", "who"))
    return next((p.actors for p in found if p.last == k and not p.modifier), ())


def governs(words: list[str]) -> bool:
    """English: whether a verb stands before its object: "telephoned Ana", not "said Ana"."""
    spoken, done = verbs("speech", "en"), verbs("relation_verbs", "en")
    for word in reversed(words):
        if word in spoken and word not in done:
            return False
        if word in done or word.endswith(("ed", "ing")):
            return True
    return False
