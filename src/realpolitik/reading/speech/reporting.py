"""Verbs that no table knows, in a place where only a verb of speech stands: "...", he trumpeted."""

import re

from realpolitik.reading.grammar.inflect import Forms
from realpolitik.reading.grammar.segments import VerbHit, segments, stands
from realpolitik.reading.grammar.subjunctive import subjunctive
from realpolitik.reading.grammar.verb_rows import Verb
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["reporting_verbs"]

PRONOUNS = {"en": ("he", "she", "they"), "de": ("er", "sie", "man")}
ENGLISH = re.compile(
    r"[a-z]{2,}ed|[a-z]{3,}[^s]s|began|went|broke|cut|ran|shot|swore|sang|rang|threw|drew|spat|bit|"
    r"hung|burst|crept|wept|stood|sat|rose"
)
GERMAN = re.compile(r"[a-zäöüß]{2,}(?:te|ten|t)")
MARKS = frozenset("\"”“«»’'")


def reporting_verbs(view: View, language: str) -> list[VerbHit]:
    """Finite verbs right beside a quotation, or in a clause put in between, that report it."""
    hits = []
    for first, last in segments(view):
        start = first
        while start < last and view.words[start] in MARKS:
            start += 1
        quoted = _after_quotation(view, start)
        at = _german(view, start, last, quoted) if language == "de" else _verb(view, start, last)
        if at < 0 or stands(view, "speech", at, language) or view.quoted(at) is not None:
            continue
        between = language == "en" and first and last < len(view.words) and last - at <= 1
        if quoted or between or language == "de":
            word = view.lower[at]
            forms = Forms(frozenset({word}), frozenset(), frozenset(), frozenset())
            hits.append(VerbHit(Verb(word, "", forms, ("say",)), at, start, last))
    return hits


def _after_quotation(view: View, start: int) -> bool:
    """Whether words in quotation marks end right before the clause."""
    return any(
        (q.kind == "speech" or q.first <= 1) and 0 <= start - q.last <= 2 for q in view.quotations
    )


def _verb(view: View, start: int, last: int) -> int:
    """English: the verb after a pronoun or a name that opens the clause, or before it."""
    if last - start < 2:
        return -1
    if ENGLISH.fullmatch(view.words[start]) and _names(view, start + 1, "en"):
        return start
    if not _names(view, start, "en"):
        return -1
    after = max([start + 1, *(m.last for m in view.mentions if m.first <= start + 1 < m.last + 1)])
    fits = after < last and ENGLISH.fullmatch(view.words[after])
    return after if fits and view.lower[after] not in WORDS["en"].auxiliaries else -1


def _german(view: View, start: int, last: int, quoted: bool) -> int:
    """German: the verb that opens the clause, its subject right behind."""
    if last - start < 2 or not GERMAN.fullmatch(view.words[start]) or not start:
        return -1
    words = WORDS["de"]
    function = words.auxiliaries | words.prepositions | words.subordinators | words.articles
    reported = quoted or (start > 3 and subjunctive(view))
    fits = reported and view.lower[start] not in function and _names(view, start + 1, "de")
    return start if fits else -1


def _names(view: View, at: int, language: str) -> bool:
    """Whether a pronoun or a person's name stands at ``at``."""
    if at >= len(view.words):
        return False
    at += view.lower[at] in WORDS[language].articles
    named = any(
        m.first == at and (m.role or m.form in ("role", "unknown") or m.last - m.first > 1)
        for m in view.mentions
    )
    return named or view.lower[at : at + 1] in [[word] for word in PRONOUNS[language]]
