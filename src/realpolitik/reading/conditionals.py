"""Conditional and causal claims of a sentence: what depends on what, as the text says it."""

import functools
import re
from typing import NamedTuple

from realpolitik.reading.tables import rows

__all__ = ["Condition", "find_conditions"]

LEAST = 8
AFTER = re.compile(
    r"\b(?:durch|weil|da|zumal|because|due to|owing to|thanks to|wegen|aufgrund|infolge|"
    r"angesichts|ohne|without|"
    r"nur (?:dann )?(?:durch|wenn|mit|unter)|only (?:if|when|by|through|with)|wenn|falls|"
    r"sofern|sobald|solange|if|unless|once|"
    r"provided|as long as|sollten?)\b",
    re.IGNORECASE,
)
# "Whether it could help" asks; it claims no cause.
ASKED = re.compile(r"\b(?:whether|whatever|how|ob|inwieweit)\b[^,;:.]*$")
FINITE = re.compile(
    r"\b(?:wird|werden|werde|wurde|wurden|würde|würden|wäre|wären|hat|haben|hätte|hätten|ist|"
    r"sind|sei|gibt|gäbe|"
    r"kann|können|könnte|könnten|muss|müssen|bleibt|will|would|cannot|can|could|may|might|is|"
    r"are|has|have)\b"
)


class Condition(NamedTuple):
    """Spans in the sentence: the whole claim, its condition and its consequence."""

    form: str
    strength: str
    condition: tuple[int, int]
    consequence: tuple[int, int]
    start: int
    end: int


@functools.cache
def _patterns(language: str) -> list[tuple[str, str, re.Pattern[str]]]:
    return [
        (form, strength, re.compile(_filled(pattern)))
        for row_language, form, strength, pattern in rows("conditions")
        if row_language == language
    ]


def _filled(pattern: str) -> str:
    """A pattern with the verbs that open (<V>) or follow (<v>) a conditional clause."""
    if "<v>" not in pattern.lower():
        return pattern
    verbs = rows("openers")[0][1].split()
    opening = "|".join(verb.capitalize() for verb in verbs)
    return pattern.replace("<V>", f"(?:{opening})").replace("<v>", "|".join(verbs))


def find_conditions(text: str, language: str) -> list[Condition]:
    """The claims of one sentence, the first matching rule first; at most one a marker's clause."""
    found: list[Condition] = []
    for form, strength, pattern in _patterns(language):
        for match in pattern.finditer(text):
            if strength == "possible" and ASKED.search(text[: match.start()]):
                continue
            parts = _parts(text, match, form)
            if parts is None or any(parts[0] == other.condition for other in found):
                continue
            start = min(parts[0][0], parts[1][0])
            end = max(parts[0][1], parts[1][1])
            found.append(Condition(form, strength, *parts, start, end))
    # One claim a sentence and condition is what an analyst can judge; the first rule is the surest.
    return found[:1]


Span = tuple[int, int]


def _parts(text: str, match: re.Match[str], form: str) -> tuple[Span, Span] | None:
    """Condition and consequence: the clause with the marker, and what depends on it."""
    if match.groupdict().get("c"):
        return _told(text, match)
    opener = AFTER.search(match.group())
    start = match.start() + (opener.start() if opener else 0)
    left, right = (
        _mark_before(text, start),
        _mark_after(text, match.end() if not opener else start + 1),
    )
    if opener is None:
        condition, consequence = (left, start), (start, right)
        if right - match.end() < LEAST or start - left < LEAST:
            return _halves(text, left, right)
    elif form == "without" and FINITE.search(text, start + 1, right):
        return _halves(text, start, right)
    else:
        condition = (start, right)
        consequence = next(
            (
                span
                for span in ((left, start), (right, len(text)), (0, left))
                if span[1] - span[0] >= LEAST
            ),
            (0, 0),
        )
        if consequence == (0, 0):
            return _halves(text, start, right)
    return _trim(text, *condition), _trim(text, *consequence)


def _told(text: str, match: re.Match[str]) -> tuple[Span, Span] | None:
    """The condition that a pattern marks, and the rest of the sentence, after it or before."""
    first, last = match.span("c")
    end = re.search(r"[.!?]?[”“\"»«]?$", text)
    after = _trim(text, last, end.start() if end else len(text))
    before = _trim(text, 0, first)
    consequence = max(after, before, key=lambda span: span[1] - span[0])
    return (_trim(text, first, last), consequence) if consequence[1] > consequence[0] else None


def _halves(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """A clause without a comma is cut at its finite verb, else at a space near its middle."""
    verb = next((m for m in FINITE.finditer(text, start + 1, end) if m.start() - start >= 3), None)
    middle = verb.start() if verb else text.find(" ", (start + end) // 2)
    first, second = _trim(text, start, middle), _trim(text, middle, end)
    if middle <= start or first[1] <= first[0] or second[1] <= second[0]:
        return None
    return first, second


def _mark_before(text: str, at: int) -> int:
    return max((m.end() for m in re.finditer(r"[,;:–—]\s", text[:at])), default=0)


def _mark_after(text: str, at: int) -> int:
    match = re.search(r"[,;:–—](?=\s)|[.!?]?[”“\"»«]?$", text[at:])
    return at + match.start() if match and match.start() else len(text)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(" ,;:–—\n\t"))
    right = len(piece.rstrip(" ,;:–—\n\t"))
    return start + left, start + max(left, right)
