"""Cut a text into blocks and set aside what is not content, with the reason; nothing is lost."""

import functools
import re
from typing import NamedTuple

from realpolitik.reading.tables import rows
from realpolitik.reading.text.surroundings import surrounding

__all__ = ["Block", "blocks"]

PARAGRAPH = 140
FINAL = re.compile(r"[.!?…:;][\"”“»«’')\]]*$")
NAME_ONLY = re.compile(
    r"^(?:[A-ZÄÖÜ][\w.'’-]+|von|van|de|der|al|bin)(?:\s(?:[A-ZÄÖÜ][\w.'’-]+|von|van|de|der|al|"
    r"bin)){1,3}$"
)
# "--- Desk: Ola Nordmann ---": strokes around a line of the paper's own.
FRAMED = re.compile(r"[-–—*_=]{2,}\s*([^\n]+?)\s*[-–—*_=]{2,}")
AUTHOR = re.compile(r"(?:[A-ZÄÖÜ][\w.'’-]+\s){1,3}[A-ZÄÖÜ][\w'’-]+")
NOTE, CLOSING = 400, 4


class Block(NamedTuple):
    """A paragraph: its number from 1, its span, and why it was set aside ("" = content)."""

    number: int
    start: int
    end: int
    text: str
    reason: str = ""


def blocks(text: str) -> list[Block]:
    """Blocks are separated by blank lines; a text without any is cut at its line ends."""
    pieces = _paragraphs(text)
    found = [Block(k + 1, start, end, text[start:end]) for k, (start, end) in enumerate(pieces)]
    seen: set[str] = set()
    reasons = [_reason(block, seen) for block in found]
    body = [k for k, block in enumerate(found) if _paragraph(block) and not reasons[k]]
    first, last = (body[0], body[-1]) if body else (2, len(found) - 2)
    for k, block in enumerate(found[1:], 1):
        reasons[k] = reasons[k] or surrounding(block.text, edge=not first <= k <= last)
    for first, last in _promotions(found):
        for k in range(first, last + 1):
            reasons[k] = reasons[k] or "promotion"
    for k in _author_notes(found, reasons):
        reasons[k] = "author note"
    return [block._replace(reason=reasons[k]) for k, block in enumerate(found)]


def _paragraphs(text: str) -> list[tuple[int, int]]:
    pattern = r"\n[ \t]*\n\s*" if re.search(r"\n[ \t]*\n", text.strip()) else r"\n+"
    spans, start = [], 0
    for gap in [*re.finditer(pattern, text), None]:
        end = gap.start() if gap else len(text)
        piece = text[start:end]
        left = start + len(piece) - len(piece.lstrip())
        right = end - (len(piece) - len(piece.rstrip()))
        if right > left:
            spans.append((left, right))
        start = gap.end() if gap else end
    return spans


@functools.cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    return [(reason, re.compile(pattern)) for _, reason, pattern in rows("clean")]


def _reason(block: Block, seen: set[str]) -> str:
    framed = FRAMED.fullmatch(block.text)
    if framed:
        block = block._replace(text=framed[1])
    line = block.text if len(block.text) <= 600 else block.text[:300] + " " + block.text[-300:]
    for reason, pattern in _patterns():
        if pattern.search(line) and (len(block.text) <= 400 or reason in ("credit", "caption")):
            return reason
    key = re.sub(r"\W+", " ", block.text[:201]).casefold().strip()
    if len(block.text) > 200 or not key:
        return ""
    if key in seen:
        return "duplicate"
    seen.add(key)
    return ""


def _paragraph(block: Block) -> bool:
    return len(block.text) >= PARAGRAPH and bool(FINAL.search(block.text))


def _promotions(found: list[Block]) -> list[tuple[int, int]]:
    """A book promotion inside the body: a bare name, a title, and a blurb that repeats either."""
    runs = []
    for k in range(2, len(found) - 2):
        name, title, blurb = (found[k + step].text for step in range(3))
        if not NAME_ONLY.match(name) or FINAL.search(title) or len(title) > 160:
            continue
        if name in blurb or title in blurb:
            runs.append((k, k + 2))
    return runs


def _author_notes(found: list[Block], reasons: list[str]) -> list[int]:
    """The closing blocks that open with the name a byline gives: who the author is."""
    signed = [
        block.text for block, reason in zip(found, reasons, strict=True) if reason == "byline"
    ]
    names = [name for line in signed for name in AUTHOR.findall(re.sub(r"^\w+\s", "", line))]
    return [
        k
        for k in range(max(2, len(found) - CLOSING), len(found))
        if not reasons[k] and len(found[k].text) <= NOTE
        if any(re.match(re.escape(name) + r"(?=[\s,])(?!:)", found[k].text) for name in names)
    ]
