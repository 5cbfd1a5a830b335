"""Nouns that report what their owner said, where it follows: "Merz' Forderung nach ..."."""

import functools

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment, stands
from realpolitik.reading.grammar.subjunctive import SUBJUNCTIVE
from realpolitik.reading.tables import rows, split
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["act_nouns"]

CLAUSES = frozenset(["dass", "ob", "wonach"])
WITH = frozenset(["mit", "unter", "trotz"])
ADJECTIVES = 3
REACH = 6
OWNERS = ("person", "organisation", "party", "state", "government", "group", "faction", "movement")
BESIDE = frozenset(["there", "here", "us", "them", "him", "it", "me", "date", "this", "that"])


@functools.cache
def _table(language: str) -> dict[str, frozenset[str]]:
    return {
        noun: frozenset(row[2].split())
        for row in rows("act_nouns")
        if row[0] == language
        for noun in split(row[1])
    }


def act_nouns(document: Document, view: View, found: list[Phrase]) -> list[tuple[str, ...]]:
    """The owners of nouns whose content follows; a mere mention of the noun tells nothing."""
    owners = []
    for at in range(1, len(view.words)):
        follows = _follows(view, at, document.language)
        if not follows or view.quoted(at) is not None or _judged(view, at, document.language):
            continue
        whose = _owner(view, found, at)
        end = max(at + 1, whose.last) if whose is not None else at + 1
        told = _told(view, end, follows, document.language)
        actors = whose.actors if whose is not None else _acting(view, found, at)
        if told and actors and document.kind(actors[0]) in OWNERS:
            owners.append(actors)
    return owners


def _judged(view: View, at: int, language: str) -> bool:
    """ "We welcome the pledge by Oslo to ...": the sentence is somebody else's word on it."""
    return any(stands(view, "speech", k, language) for k in range(segment(view, at)[0], at))


def _follows(view: View, at: int, language: str) -> frozenset[str]:
    """What must follow the noun at this token; nothing where it is no such noun."""
    word, known = view.lower[at], _table(language)
    if language == "en":
        return known.get(word, frozenset())
    if not view.tokens[at].capital:
        return frozenset()
    return next((known[noun] for noun in known if word.endswith(noun)), frozenset())


def _owner(view: View, found: list[Phrase], at: int) -> Phrase | None:
    """Whose the noun is: "Oslos Drohung", "the threat by Oslo", "die norwegische Drohung"."""
    for phrase in found:
        between = view.words[phrase.last : at]
        plain = all(word.islower() or word in ("'s", "’s", "’", "'") for word in between)
        owns = phrase.genitive or between[:1] in (["'"], ["’"])  # "Merz' Forderung"
        before = owns and 0 <= at - phrase.last <= ADJECTIVES and plain
        after = at < phrase.first <= at + 3 and (
            phrase.genitive or phrase.preposition in ("by", "von", "vom", "of")
        )
        linked = not any(word in (",", ";") for word in view.words[at + 1 : phrase.first])
        if before or (after and linked) or (phrase.modifier and phrase.head == at):
            return phrase
    return None


def _acting(view: View, found: list[Phrase], at: int) -> tuple[str, ...]:
    """Who acts "mit der Drohung, ...": the subject behind the content, after the verb."""
    if at > ADJECTIVES or view.lower[0] not in WITH:
        return ()
    ends = [k for k in range(at + 2, len(view.words)) if view.words[k] == ","]
    near = (p for k in ends[:1] for p in found if p.first in (k + 2, k + 3) and p.nominal)
    return next((p.actors for p in near), ())


def _told(view: View, end: int, follows: frozenset[str], language: str) -> bool:
    """Whether the content stands behind the noun and its owner."""
    after = view.lower[end : end + 2]
    if len(after) < 2:
        return False
    if language == "en":
        if after[0] == "to" and "to" in follows:
            return _verb(view, end + 1)
        clause = after[0] == "that" and after[1] not in WORDS["en"].auxiliaries
        return clause if after[0] == "that" else after[0] in follows
    if after[0] in ("an", "gegenüber"):  # "Oslos Appell an Riga, ..."
        comma = next((k for k in range(end, len(view.words)) if view.words[k] == ","), end)
        return "clause" in follows and end < comma <= end + REACH and _clause(view, comma + 1)
    if after[0] == ",":
        return "clause" in follows and _clause(view, end + 1)
    return after[0] in follows


def _verb(view: View, at: int) -> bool:
    """Whether a bare verb follows "to": "threat to quit", not "threat to the West"."""
    words = WORDS["en"]
    small = words.articles | words.pronouns | words.prepositions | BESIDE
    return view.words[at].islower() and view.lower[at] not in small and view.tokens[at].word


def _clause(view: View, at: int) -> bool:
    """German: whether a clause tells it: "dass ...", "... zu heben", "Riga habe gelogen"."""
    first, last = segment(view, at)
    inside = view.lower[first:last]
    if inside[:1] and inside[0] in CLAUSES:
        return True
    infinitive = any(
        (word == "zu" and view.words[k + 1].islower() and view.words[k + 1].endswith("n"))
        or (word.endswith("en") and "zu" in word[2:-3] and view.words[k].islower())
        for k, word in enumerate(view.lower[first : last - 1], first)
    ) or (inside[-1].endswith("en") and "zu" in inside[-1][2:-3] and view.words[last - 1].islower())
    return infinitive or bool(SUBJUNCTIVE & {*inside})
