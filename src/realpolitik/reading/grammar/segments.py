"""Comma-separated segments of a sentence, and the verbs of a table in them."""

from typing import NamedTuple

from realpolitik.reading.grammar.bracket_de import before_list
from realpolitik.reading.grammar.disclaimed import disclaimed
from realpolitik.reading.grammar.joints import own_clause
from realpolitik.reading.grammar.nounlike import noun_here
from realpolitik.reading.grammar.participles import attributive
from realpolitik.reading.grammar.verb_rows import Verb, idioms_too
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = [
    "BE",
    "HAVE",
    "VerbHit",
    "find_verbs",
    "refuses",
    "segment",
    "segments",
    "stands",
]

MARKS = frozenset(",;:–—()")
HAVE = {
    "de": frozenset(["hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten"]),
    "en": frozenset(["has", "have", "had", "having"]),
}
BE = {
    "de": frozenset(["wird", "werden", "wurde", "wurden", "worden", "werde"]),
    "en": frozenset(["is", "are", "was", "were", "be", "been", "being", "gets", "got"]),
}


IS = frozenset(["ist", "sind", "sei", "seien", "war", "waren", "wäre", "wären"])
IDIOM = 6
NOBODY = ("nobody", "none", "neither", "niemand", "keiner")
CLAUSE = 14
PARTED = ("aside", "off", "down", "away")  # "brushed that aside"


FEELS = {
    "de": frozenset(["fühlt", "fühlte", "fühlen", "fühlten", "sieht", "sah", "sehen", "wähnt"]),
    "en": frozenset(
        ["feels", "feel", "felt", "stands", "stand", "stood", "remains", "remain", "seems", "looks",
         "appears"]
    ),
}  # fmt: skip
LETS = frozenset(["lässt", "ließ", "lasse", "lassen", "ließen"])


class VerbHit(NamedTuple):
    """A verb in a sentence; ``passive``: its subject suffers it; ``infinite``: it has none."""

    verb: Verb
    at: int
    first: int
    last: int
    passive: bool = False
    infinite: bool = False
    negated: bool = False


def segments(view: View) -> list[tuple[int, int]]:
    """Token ranges between commas and other marks; a comma inside an actor's name does not cut."""
    if not view.parts:
        view.parts = _cut(view)
    return view.parts


def _cut(view: View) -> list[tuple[int, int]]:
    inside = {k for m in view.mentions for k in range(m.first + 1, m.last)}
    found, start = [], 0
    for k, word in enumerate(view.words):
        if (word in MARKS or _dash(view, k)) and k not in inside:
            if k > start:
                found.append((start, k))
            start = k + 1
    if start < len(view.words):
        found.append((start, len(view.words)))
    return found


def _dash(view: View, at: int) -> bool:
    """ "Oslo zahlt - Riga lehnt ab": a hyphen between spaces is a dash."""
    if view.words[at] != "-" or not 0 < at < len(view.tokens) - 1:
        return False
    before, dash, after = view.tokens[at - 1 : at + 2]
    return before.end < dash.start and dash.end < after.start


def segment(view: View, at: int) -> tuple[int, int]:
    """The segment that token ``at`` stands in."""
    return next(((s, e) for s, e in segments(view) if s <= at < e), (at, at + 1))


def find_verbs(view: View, table: str, language: str, *, every: bool = False) -> list[VerbHit]:
    """Verbs of the table outside quotations of words and titles.

    ``every``: all rows that a word fits, where the words around it choose among them.
    """
    known, hits = idioms_too(table, language), []
    titled = language == "en" and _titled(view)
    for at, word in enumerate(view.lower):
        word = _whole(view, at) if language == "en" else word
        if word not in known or (view.words[at][0].isupper() and at > 0 and not titled):
            continue
        if titled and any(m.first <= at < m.last and m.form != "unknown" for m in view.mentions):
            continue
        for verb in known[word]:
            hit = _hit(view, verb, at, language)
            if hit is not None:
                hits.append(hit)
                if not every:
                    break
    return hits


def _whole(view: View, at: int) -> str:
    """An English word with what hangs before it by a hyphen: "strong-armed" arms nobody."""
    glued = at > 0 and view.tokens[at].glued
    return f"{view.lower[at - 1]}-{view.lower[at]}" if glued else view.lower[at]


def _titled(view: View) -> bool:
    """Whether this is a headline with a capital for every word: "Oslo Hits Back at Riga"."""
    if view.sentence.block > 2 or view.words[-1] in (".", "!", "”", '"'):
        return False
    long = [t for t in view.tokens if t.word and len(t.text) > 3]
    return len(long) >= 4 and all(t.capital for t in long)


def _near(view: View, at: int, language: str) -> list[str]:
    """The words of the clause, where a verb's auxiliary stands."""
    first, last = segment(view, at)
    closing = language == "de" and at == last - 1
    before = before_list(view, first, segments(view)) if closing else []
    return [*before, *view.lower[first:last]]


def _hit(view: View, verb: Verb, at: int, language: str) -> VerbHit | None:
    first, last = segment(view, at)
    word = _whole(view, at) if language == "en" else view.lower[at]
    nouny = language == "en" and noun_here(view, verb, at)
    if nouny or (language == "de" and attributive(view, at)):
        return None
    near = _near(view, at, language)
    have = any(w in HAVE[language] for w in near) or (verb.moves and bool(IS & {*near}))
    be = any(w in BE[language] for w in near)
    if _incomplete(view, verb, at, language):
        return None
    scope = view.lower[max(first, at - 3) : at]
    if language == "de":
        scope = own_clause(view, at, first, last)
    negated = any(w in WORDS[language].negations for w in scope) or disclaimed(view, at, first)
    negated = negated or view.lower[first] in NOBODY
    by = language == "en" and view.lower[at + 1 : at + 2] == ["by"]
    if by and word in verb.forms.participle and "by" not in (verb.particle, *_places(verb)):
        aided = at and (
            view.lower[at - 1] in BE["en"] | HAVE["en"] or view.lower[at - 1][-2:] == "ly"
        )
        if not aided or not have:
            return VerbHit(verb, at, first, last, passive=True, negated=negated)
    if _felt(view, verb, at, near, language):
        lets = any(w in LETS for w in near)
        return VerbHit(verb, at, first, last, passive=True, negated=negated and not lets)
    if word in verb.forms.participle and (be or have):
        passive = _passive(view, at) if language == "en" else be and not have
        if passive or have or word in verb.forms.finite:
            return VerbHit(verb, at, first, last, passive=passive, negated=negated)
        return None
    if word in verb.forms.participle and word not in verb.forms.finite:
        return None
    infinite = word in verb.forms.infinitive and (
        (at > 0 and view.lower[at - 1] in ("zu", "to"))
        or (word.startswith(verb.particle + "zu") and bool(verb.particle))
        or word.endswith("ing")
    )
    return VerbHit(verb, at, first, last, infinite=infinite, negated=negated)


def _places(verb: Verb) -> list[str]:
    """The prepositions a verb of relations governs: "stood by Oslo" is no passive."""
    return verb.cells[3].split() if len(verb.cells) > 3 else []


def _felt(view: View, verb: Verb, at: int, near: list[str], language: str) -> bool:
    """ "fühlt sich von X verraten", "lässt sich von X nicht einschüchtern", "feels betrayed by"."""
    word = view.lower[at]
    if language == "en":
        felt = at > 0 and view.lower[at - 1] in FEELS["en"]
        return felt and word in verb.forms.participle
    if "sich" not in near or "von" not in near:
        return False
    feels = word in verb.forms.participle and any(w in FEELS["de"] for w in near)
    return feels or (word in verb.forms.infinitive and any(w in LETS for w in near))


def stands(view: View, table: str, at: int, language: str) -> bool:
    """Whether the token is a verb of the table, its particle and idiom with it."""
    known = idioms_too(table, language).get(view.lower[at], ())
    return any(not _incomplete(view, verb, at, language) for verb in known)


def _incomplete(view: View, verb: Verb, at: int, language: str) -> bool:
    """Whether the particle or the idiom is missing: "hit out", "weist ... zurück"."""
    word, last = view.lower[at], segment(view, at)[1]
    only_finite = word in verb.forms.finite and word not in verb.forms.participle
    behind = at + len(verb.particle.split()) if language == "en" else at
    if not all(_stands_by(view, words, behind, language) for words in verb.beside):
        return True
    if not verb.particle:
        return False
    wanted = verb.particle.split()
    if language == "en":
        parted = wanted[0] in PARTED and verb.particle in view.lower[at + 1 : min(last, at + 5)]
        return view.lower[at + 1 : at + 1 + len(wanted)] != wanted and not parted
    if not only_finite or (len(wanted) == 1 and view.lower[at].startswith(verb.particle)):
        return False
    if at and view.lower[at - 1] == verb.particle and at - segment(view, at)[0] <= 2:
        return False  # "Kritik übte auch X"
    ends = [k for k, w in enumerate(view.words) if w == verb.particle and view.words[k - 1] == ","]
    if ends and ends[-1] > at and view.words[ends[-1] + 1 : ends[-1] + 2] in ([","], ["."], [":"]):
        return False  # "teilte X, Sprecherin des Y, mit"
    rest = view.lower[at + 1 : last]
    if wanted == ["zu"]:  # "gibt zu bedenken" is no "zugeben"
        rest = [
            w
            for k, w in enumerate(rest)
            if w != "zu" or rest[k + 1 : k + 2] == [] or not rest[k + 1].endswith("n")
        ]
    return f" {verb.particle} " not in f" {' '.join(rest)} "


def _stands_by(view: View, wanted: str, at: int, language: str) -> bool:
    """Whether one of the words of an idiom (a|b) stands where the verb needs it.

    German: anywhere in the clause ("hat X in Aussicht gestellt"). English: near behind, no
    preposition between ("took a gloomier view").
    """
    first, last = segment(view, at)
    if language == "en":
        first, last = at + 1, min(last, at + 1 + IDIOM)
        if wanted == "that":
            return "that" in view.lower[first : at + 1 + CLAUSE]  # "ruled in May that"
    near = view.lower[first:last]
    for words in (alternative.split() for alternative in wanted.split("|")):
        for k in range(len(near) - len(words) + 1):
            free = language == "de" or not WORDS["en"].prepositions & {*near[:k]}
            if near[k : k + len(words)] == words and free:
                return True
    return False


def refuses(view: View, hit: VerbHit) -> bool:
    """Whether a good turn is refused to somebody: "refused to recognise Kosovo"."""
    before = view.lower[max(0, hit.first - 4) : hit.at]
    refusing = any(w.startswith(("weiger", "refus")) for w in before)
    return hit.infinite and refusing and "+" in hit.verb.cells


def _passive(view: View, at: int) -> bool:
    """English: a form of "be" just before the participle."""
    k = at - 1
    while k >= 0 and at - k <= 3:
        if view.lower[k] in BE["en"]:
            return True
        if not (view.lower[k].endswith("ly") or view.lower[k] in ("not", "never", "also")):
            return False
        k -= 1
    return False
