"""The noun phrase before a verb, whoever it names: it tells a known subject from a stranger."""

import functools
import re

from realpolitik.reading.grammar.adjuncts import after_time, timed
from realpolitik.reading.grammar.segments import VerbHit, segment, segments
from realpolitik.reading.tables import rows
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["before_verb"]

ADVERBS = frozenset(
    ["also", "already", "always", "ever", "even", "first", "later", "long", "meanwhile", "now",
     "often", "once", "only", "rather", "since", "soon", "still", "then", "therefore", "though",
     "too", "yet", "again", "instead", "however", "just", "duly", "earlier",
     "further", "twice", "perhaps", "quite", "n't", "not", "never", "both"]
)  # fmt: skip
OPENERS = frozenset(
    ["that", "because", "while", "when", "if", "as", "after", "before", "since", "although",
     "whereas", "but", "yet", "so", "which", "who", "whose", "though", "until", "unless", "whether",
     "how", "why", "where", "what", "once"]
)  # fmt: skip
MARKS = frozenset('"“”„«»,;:–—()…!?-')
STRONG = frozenset('"”;:–—')
INSERTED = frozenset(["who", "which", "whose", "where", "when", "until", "now", "once"])
PAST = re.compile(r"\w{3,}ed")
DOUBTFUL = frozenset(
    ["felt", "found", "left", "lay", "hit", "cut", "put", "shot", "spread", "quit", "set", "split",
     "rose", "saw", "let", "shut", "bid", "bore", "bound", "dug", "fed", "spoke", "wound"]
)  # fmt: skip
PARTS = frozenset(["one", "some", "several", "two", "three", "many", "most", "few", "members"])
PRONOUNS = frozenset(["he", "she", "it", "they", "we", "i", "you", "who", "which", "this", "these"])


@functools.cache
def _pasts() -> frozenset[str]:
    """Irregular past forms that are no other word as well."""
    forms = next(row[1] for row in rows("preterites") if row[0] == "en")
    return frozenset(forms.split()) - DOUBTFUL


def before_verb(view: View, hit: VerbHit) -> tuple[int, int] | None:
    """Tokens of the noun phrase that an English verb's clause begins with, without its "of ...".

    None where no noun phrase stands there: after "and", beside a pronoun, after an apposition.
    """
    words = WORDS["en"]
    first, _ = segment(view, hit.at)
    end = hit.at
    while end > first and (
        (view.lower[end - 1] in words.auxiliaries and not view.tokens[end - 1].capital)
        or view.lower[end - 1] in ADVERBS
        or view.lower[end - 1].endswith("ly")
        or timed(view, end)
    ):
        end -= 1 + timed(view, end)
    who = next((k for k in range(first + 1, end - 2) if view.lower[k] == "who"), 0)
    joint = end - 1 > first and view.lower[end - 1] in ("and", "but", "then")
    object_of = joint and any(_verbal(view.lower[k]) for k in range(first, who))
    if who and view.words[who - 1] != "," and not object_of:  # "A colonel who served accuses ..."
        return _nouns(view, _opening(view, first, who), who)
    if joint and view.words[first - 1 : first] == [","]:
        return _apart(view, first)  # "X, the minister, put ... and claimed"
    if joint:
        return None
    start = after_time(view, _opening(view, first, end))
    joined = {"and", "or", "but", "yet"} & {*view.lower[first:end]}
    if start >= end and view.words[max(0, first - 1)] == "," and not joined:
        return _apart(view, first)
    if start >= end or view.lower[start] in PRONOUNS | {"to", "and", "or", "by"}:
        return None
    named = view.tokens[start].capital or view.lower[start] in words.articles | words.possessives
    bare = view.lower[start - 1 : start] in (["who"], ["which"]) and not named
    if view.lower[start - 1 : start] == ["whose"] or bare:
        return None  # "who last month hailed X"
    return _nouns(view, start, end)


def _nouns(view: View, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase from ``start``, without what a preposition or a clause adds."""
    if view.lower[start] in PARTS and view.lower[start + 1 : start + 2] == ["of"]:
        start += 2  # "one of her aides"
    if start >= end or view.lower[start] in WORDS["en"].prepositions:
        return None
    stop = next((k for k in range(start + 1, end) if _leaves(view, k)), end)
    return start, stop


def _apart(view: View, first: int) -> tuple[int, int] | None:
    """The subject before what is put in between: "X, a Y of Z, said", "X, which ..., said"."""
    for m in view.mentions:
        within = view.lower[segment(view, m.first)[0]] in INSERTED  # "X, who met his host, Y, said"
        if m.last in (first - 1, first) and "," in view.words[m.first : m.last] and not within:
            return m.first, m.last
    marks = [k for k in range(first - 1) if view.words[k] in STRONG or _joins(view, k)]
    begin = marks[-1] + 1 if marks else 0
    before = [
        (max(part[0], begin), part[1])
        for part in segments(view)
        if begin < part[1] and part[1] <= first
    ]
    for start, end in before[:1] if len(before) > 1 else ():
        opened = after_time(view, _opening(view, start, end))
        verbal = any(view.lower[k] in WORDS["en"].auxiliaries for k in range(opened, end))
        inserted = view.lower[before[1][0]] in INSERTED or not any(
            view.lower[k] in WORDS["en"].auxiliaries for k in range(*before[1])
        )
        acting = view.lower[opened : opened + 1] == [] or view.lower[opened].endswith(("ed", "ing"))
        if opened < end and not (verbal or acting) and inserted and not _pronoun(view, opened):
            return _nouns(view, opened, end)
    return None


def _joins(view: View, at: int) -> bool:
    """ ", and X, ..., said": a clause of its own begins."""
    return view.lower[at] in ("and", "but", "while", "whereas") and view.words[at - 1] == ","


def _pronoun(view: View, at: int) -> bool:
    return view.lower[at] in PRONOUNS


def _opening(view: View, first: int, end: int) -> int:
    """Where the clause of the verb begins: after the last word that opens one."""
    start, verbal = first, False
    for k in range(first, end):
        word = view.lower[k]
        opens = word in OPENERS or word in MARKS
        joins = word in ("and", "or", "nor") and verbal
        if (opens or joins) and not _inside(view, k):
            start, verbal = k + 1, False
        verbal = verbal or _verbal(word)
    while start < end and (
        view.lower[start] in ADVERBS | {"and", "or", "nor"} or view.lower[start].endswith("ly")
    ):
        start += 1
    return start


def _verbal(word: str) -> bool:
    return word in WORDS["en"].auxiliaries | _pasts() or bool(PAST.fullmatch(word))


def _inside(view: View, at: int) -> bool:
    return any(m.first < at < m.last for m in view.mentions)


def _leaves(view: View, at: int) -> bool:
    """Whether the head of the phrase stands before token ``at``."""
    words = WORDS["en"]
    return not _inside(view, at) and (
        view.lower[at] in words.prepositions
        or (view.lower[at] in words.auxiliaries and not view.tokens[at].capital)
        or view.lower[at] in ("who", "which", "that", "whose")
        or (view.lower[at].endswith(("ing", "ed")) and _participle(view, at))
    )


def _participle(view: View, at: int) -> bool:
    """ "A delegation visiting Almaty said": a participle after its noun, with an object."""
    follows = at + 1 < len(view.words) and (
        view.tokens[at + 1].capital
        or view.lower[at + 1] in WORDS["en"].articles | WORDS["en"].prepositions
    )
    describes = view.lower[at - 1] in WORDS["en"].articles  # "a retired Russian diplomat"
    return (follows and not describes) or any(m.last == at for m in view.mentions)
