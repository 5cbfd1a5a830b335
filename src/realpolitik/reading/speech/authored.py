"""English words named with whom they come from: "a plan floated by X", "officials cited by Y"."""

from realpolitik.reading.grammar.adjuncts import timed
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import BE, find_verbs
from realpolitik.reading.grammar.verb_rows import Verb
from realpolitik.reading.speech.groups import NOBODY, group_of, noun_phrase
from realpolitik.reading.view import Document, View
from realpolitik.reading.word_classes import class_of

__all__ = ["authored"]

# What a person does to a paper: nothing is said yet by the word itself.
PUT = frozenset(
    ["advanced", "agreed", "aired", "approved", "authored", "backed", "circulated", "co-signed",
     "delivered", "devised", "drafted", "endorsed", "expressed", "floated", "forwarded", "issued",
     "made", "outlined", "penned", "posted", "presented", "proposed", "published", "raised",
     "released", "sent", "shared", "signed", "sketched", "submitted", "supported", "tabled",
     "unveiled", "uttered", "voiced", "written", "championed", "pushed", "negotiated", "adopted"]
)  # fmt: skip
PARTED = frozenset(["put", "set", "laid", "drawn", "read", "worked", "spelled", "handed", "sent"])
PARTS = frozenset(["forward", "out", "up", "down", "aloud"])
QUOTES = ("quote", "cite")
UNSAID = ("claim", "expect", "fear", "see", "find", "feel", "tell", "inform", "offer", "promise")
PAPERS = frozenset(
    ["analysis", "article", "communique", "data", "dossier", "estimate", "estimates", "figures",
     "inquiry", "investigation", "letter", "memo", "note", "paper", "poll", "polling", "report",
     "reports", "research", "review", "statement", "study", "survey"]
)  # fmt: skip
HYPOTHETICAL = frozenset(["would", "could", "might", "should", "may", "than", "if", "unless"])
NEAR = 6
STOPS = (",", ";", ":", "than", "as")
BETWEEN = 4
SPEAKERS = ("person", "organisation", "party", "state", "government", "group", "faction",
            "movement", "media")  # fmt: skip


def authored(
    document: Document, view: View, found: list[Phrase]
) -> list[tuple[tuple[str, ...], int, str]]:
    """Whoever stands behind "by" after words of theirs: actors, token and the verb."""
    said = {h.at + 1: h.verb for h in find_verbs(view, "speech", "en") if h.passive}
    cues = []
    for by in (k for k, word in enumerate(view.lower) if word in ("by", "from") and k):
        name = _put(view, by, said.get(by)) or _paper(view, by)
        if not name or view.quoted(by) is not None:
            continue
        who = _agent(document, view, found, by)
        place = view.lower[by] == "from" and bool(who) and document.kind(who[0]) == "state"
        if who and not place:
            cues.append((who, by, name))
    return cues


def _paper(view: View, by: int) -> str:
    """ "A poll by X found that ...": a paper that tells something, with whose it is."""
    hits = find_verbs(view, "speech", "en")
    tells = any(h.at > by and not (h.passive or h.infinite or h.negated) for h in hits)
    return view.lower[by - 1] if tells and view.lower[by - 1] in PAPERS else ""


def _put(view: View, by: int, verb: Verb | None) -> str:
    """What is done to words "by" somebody: "the proposals presented by"; "" for none.

    ``verb``: the verb of speech right before "by"; it needs no word for words behind "was", nor
    where it judges: "long blamed by X".
    """
    said = verb.name if verb is not None else ""
    if view.lower[by] == "from" or {"neither", "nor", "not", "never"} & {*view.lower[by - 3 : by]}:
        return ""
    if HYPOTHETICAL & {*view.lower[max(0, by - NEAR) : by]}:
        return ""
    at = by - 2 if view.lower[by - 1] in PARTS and view.lower[by - 2] in PARTED else by - 1
    at -= 2 * timed(view, by)  # "published on Tuesday by"
    if said in UNSAID or not (said or view.lower[at] in PUT | PARTED):
        return ""
    first = next(
        (k for k in range(at - 1, -1, -1) if view.lower[k] in BE["en"] or view.words[k] in STOPS),
        -1,
    )
    told = first >= 0 and view.lower[first] in BE["en"]
    reach = range(0, at) if told else range(max(0, at - BETWEEN), at)
    nouns = class_of("utterances", "en")
    worded = any(view.lower[k] in nouns for k in reach) or said in QUOTES
    judged = verb is not None and (told or verb.cells[0] in ("judge", "demand"))
    return (said or view.lower[at]) if worded or judged else ""


def _agent(document: Document, view: View, found: list[Phrase], by: int) -> tuple[str, ...]:
    """Who stands behind "by": an actor, or a group that no name tells."""
    named = next((p for p in found if p.preposition in ("by", "from") and p.first == by + 1), None)
    span = noun_phrase(view, by + 1)
    if view.lower[by + 1 : by + 2] and view.lower[by + 1] in NOBODY:
        return ()
    group = group_of(document, view, found, span) if span else ""
    if group:
        return (group,)
    speaks = named is not None and document.kind(named.actors[0]) in SPEAKERS
    return named.actors if named is not None and speaks else ()
