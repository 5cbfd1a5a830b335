"""Whose view a sentence gives: "in her account", "nach Moskauer Lesart", "nach eigenen Angaben"."""

import re

from realpolitik.reading.discourse.voices import anonymous_name
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, View

__all__ = ["Viewpoint", "viewpoints"]

Viewpoint = tuple[tuple[str, ...], int]

NOUNS = {
    "en": re.compile(
        r"view|opinion|words|account|reading|telling|version|judge?ment|estimation|eyes|assessment|"
        r"analysis|interpretation|narrative|book|calculation|reckoning|admission|estimates?|"
        r"understanding|logic|mind|phrase|terms|description"
    ),
    "de": re.compile(
        r"Angaben|Auskunft|Worten|Aussagen?|Einschätzung|Ansicht|Darstellung|Informationen|Meinung|"
        r"Überzeugung|Schilderung|Erkenntnissen|Sicht|Augen|Lesart|Bekunden|Berechnungen?|"
        r"Schätzung(?:en)?|Dafürhalten|Auffassung|Verständnis|Eindruck|Prognosen?|Rechnung|"
        r"Deutung|Logik|Erzählung|Urteil|Befürchtung|Analyse|Vorstellung|Zählung|Formulierung"
    ),
}
OPENERS = {
    "en": frozenset(["in", "on", "by", "to"]),
    "de": frozenset(["nach", "laut", "gemäß", "aus", "in", "im"]),
}
# "In the eyes of" needs no more; "in the book of", "in the terms of the treaty" is no view.
LOOSE = frozenset(
    ["book", "terms", "logic", "mind", "version", "analysis", "reading", "description", "phrase",
     "account", "estimate", "estimates", "calculation"]
)  # fmt: skip
POSSESSIVE = frozenset(
    ["his", "her", "their", "its", "seiner", "ihrer", "seinen", "ihren", "seinem", "ihrem"]
)
REACH = 4


def viewpoints(document: Document, view: View, found: list[Phrase]) -> list[Viewpoint]:
    """Whose view the sentence gives, with the token where it is said."""
    german = document.language == "de"
    seen = _opening_for(document, view, found)
    for at, word in enumerate(view.words):
        plain = word if german else view.lower[at]
        if not NOUNS[document.language].fullmatch(plain) or view.quoted(at) is not None:
            continue
        opener = _opener(view, at, document.language)
        if opener < 0:
            continue
        owner = _owner(document, view, found, (opener, at))
        if owner and not (word == "terms" and view.lower[at - 1] == "own"):
            seen.append((owner, at))
    return seen


def _opening_for(document: Document, view: View, found: list[Phrase]) -> list[Viewpoint]:
    """ "For Jan Nowak, who ..., the quarrel is about money", "Für Jan Nowak ist ..."."""
    if view.lower[0] not in ("for", "to", "für") or not found or found[0].first > 1:
        return []
    person = document.kind(found[0].actors[0]) == "person"
    closed = view.words[found[0].last : found[0].last + 1] == [","]
    being = view.lower[found[0].last : found[0].last + 1] in (
        ["ist"],
        ["sind"],
        ["war"],
        ["bleibt"],
    )
    return [(found[0].actors, 0)] if person and (closed or being) else []


def _opener(view: View, at: int, language: str) -> int:
    """The preposition before the noun, or after it ("ihrer Ansicht nach"); -1 where none stands."""
    words = view.lower
    for k in range(at - 1, max(-1, at - 1 - REACH * 2), -1):
        if words[k] in OPENERS[language]:
            return k
        if words[k] in (",", ";", ":", "."):
            break
    after = words[at + 1 : at + 2] in (["nach"], ["zufolge"])
    return max(0, at - REACH) if language == "de" and after else -1


def _owner(
    document: Document, view: View, found: list[Phrase], place: tuple[int, int]
) -> tuple[str, ...]:
    """Whose the noun is: a possessive, a genitive before or after it, "of ...", "eigenen"."""
    opener, at = place
    between = range(opener, at)
    if document.language == "de" and view.lower[at - 1] in ("eigenen", "eigener", "eigenem"):
        return next((p.actors for p in found if p.nominal and p.last != at), ())
    for k in between:
        if view.lower[k] in POSSESSIVE:
            return next((p.actors[:1] for p in found if p.first == k), ())
    before = [p for p in found if opener <= p.first < at and (p.last <= at or p.modifier)]
    owned = [p for p in before if p.genitive or p.modifier or view.lower[p.last : p.last + 1]
             in (["'s"], ["’s"])]  # fmt: skip
    if owned:
        return owned[-1].actors
    named = _titled(view, at)
    if named:
        return (named,)
    links = {"en": ("of",), "de": ("der", "des", "von", "aus", "eines", "einer")}[document.language]
    linked = view.lower[at + 1 : at + 2] and view.lower[at + 1] in links
    after = [p for p in found if at < p.first <= at + 2 and (linked or p.genitive)]
    loose = document.language == "en" and view.lower[at] in LOOSE
    if after and not loose:
        return after[0].actors
    bare = document.language == "de" and view.words[at + 1 : at + 2] != []
    bare = bare and view.words[at + 1].islower() and view.words[at + 1].endswith("er")
    unnamed = (linked or bare) and not loose and _unnamed(document, view, at + 1)
    return (unnamed,) if unnamed else ()


def _titled(view: View, at: int) -> str:
    """A name in quotation marks: "nach Informationen des „Handelsblatts“"."""
    for q in view.quotations:
        if at + 2 <= q.first <= at + 3 and q.kind != "speech":
            inside = (m.actor for m in view.mentions if q.first <= m.first and m.last <= q.last)
            name = " ".join(view.words[q.first : q.last])
            return next(inside, slug(name.removesuffix("s")))
    return ""


def _unnamed(document: Document, view: View, at: int) -> str:
    names = (
        anonymous_name(document, view, k, governed=True)
        for k in range(at, min(at + REACH, len(view.words)))
    )
    known = next((name for name in names if name), "")
    if known or document.language != "de" or view.lower[at : at + 1] not in (["einer"], ["eines"]):
        return known
    nouns = (k for k in range(at + 1, min(at + REACH, len(view.words))) if view.tokens[k].capital)
    noun = next(nouns, 0)  # "nach Angaben einer Sprecherin"
    office = office_at(view.lower, view.words, noun, "de") if noun else None
    return slug(view.words[noun]) if office is not None else ""
