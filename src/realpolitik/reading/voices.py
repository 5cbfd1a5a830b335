"""Speakers that no name tells: experts, diplomats, an opposition, a ministry."""

import re

from realpolitik.reading.offices import body_at, office_at
from realpolitik.reading.segments import VerbHit, segment
from realpolitik.reading.view import Document, View
from realpolitik.reading.words import WORDS

__all__ = ["anonymous", "anonymous_name"]


def anonymous(document: Document, view: View, hit: VerbHit) -> tuple[str, ...]:
    """Experts, diplomats, the opposition: speakers that no name tells."""
    start, end = segment(view, hit.at)
    order = [*range(hit.at - 1, start - 1, -1), *range(hit.at + 1, min(end, hit.at + 4))]
    for k in order:
        name = anonymous_name(document, view, k)
        if name:
            return (name,)
    return ()


def anonymous_name(document: Document, view: View, at: int, *, governed: bool = False) -> str:
    """The id of the unnamed speaker that token ``at`` stands for, or ""."""
    body = body_at(view.lower, view.words, at, document.language)
    office = office_at(view.lower, view.words, at, document.language)
    at_preposition = at > 0 and view.lower[at - 1] in WORDS[document.language].prepositions
    if (at_preposition and not governed) or any(m.first <= at < m.last for m in view.mentions):
        return ""
    if body is not None and body.name == "ministry":
        return view.words[at].lower().removesuffix("s")
    if body is not None and body.name in ("experts", "opposition"):
        return body.name
    if office is not None and office.name in ("official", "expert"):
        return "diplomats" if "diplomat" in view.lower[at] else f"{office.name}s"
    word = view.words[at]
    if document.language == "de" and re.fullmatch(
        r"[A-ZÄÖÜ]\w+(?:falken|tauben|gegner|befürworter|kritiker|anhänger)n?", word
    ):
        return word.lower()
    return ""
