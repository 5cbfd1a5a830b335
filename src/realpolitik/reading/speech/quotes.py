"""Quotation marks: what they enclose, and whether it is speech, a title or a scare quote."""

import re

from realpolitik.reading.view import Quotation, View

__all__ = ["mark_quotations", "quoted_spans"]

PAIRS = [
    re.compile(r"„([^„“”\"]{1,3000}?)[“”\"]"),
    re.compile(r"“([^“”]{1,3000}?)”"),
    re.compile(r"(?<![\w\"])\"([^\"]{1,3000}?)\"(?!\w)"),
    re.compile(r"(?<!\w)‚([^‚‘’]{1,300}?)[‘’]"),
    re.compile(r"(?<!\w)[‘']([^‘’'\n]{3,300}?)[’'](?!\w)"),
]
# German books and Swiss papers turn them opposite ways; a block keeps to one of them.
GUILLEMETS = {
    "»": re.compile(r"»([^»«]{1,3000}?)«"),
    "«": re.compile(r"«([^»«]{1,3000}?)»"),
}
TITLE = re.compile(
    r"(?:Titel|Überschrift|betitelt\w*|Mantra|Motto|Parole|Slogan|Losung|sogenannte[nrms]?|"
    r"so genannte[nrms]?|"
    r"entitled|titled|headlined|called|named|slogan|motto|so-called|known as|"
    r"dubbed)\s*:?\s*(?:the\s)?$",
    re.IGNORECASE,
)
SCARE = 3


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks, marks excluded; inner quotations are left to the outer."""
    spans: list[tuple[int, int]] = []
    opening = re.search(r"[»«]", text)
    for pattern in [*([GUILLEMETS[opening[0]]] if opening else []), *PAIRS]:
        for match in pattern.finditer(text):
            start, end = match.span(1)
            if not any(left < end and start < right for left, right in spans):
                spans.append((start, end))
    return sorted(spans)


def mark_quotations(text: str, offset: int, views: list[View]) -> None:
    """Give every view of one block the quotations it holds; a quotation may run over sentences."""
    for start, end in quoted_spans(text):
        inside = text[start:end]
        before = text[max(0, start - 30) : start - 1]
        kind = _kind(inside, before)
        for view in views:
            tokens = [
                k
                for k, token in enumerate(view.tokens)
                if offset + start <= token.start and token.end <= offset + end
            ]
            if tokens:
                view.quotations.append(Quotation(tokens[0], tokens[-1] + 1, kind))


def _kind(inside: str, before: str) -> str:
    if TITLE.search(before):
        return "title"
    words = re.findall(r"\w+", inside)
    if len(words) <= SCARE and not re.search(r"[.!?,]$", inside):
        return "scare"
    return "speech"
