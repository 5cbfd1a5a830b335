"""Offices and bodies: which words name a holder of an office, and which a body of a state."""

import functools
import re
from typing import NamedTuple

from realpolitik.reading.tables import rows, split
from realpolitik.reading.word_classes import class_of

__all__ = ["Head", "body_at", "office_at"]


class Head(NamedTuple):
    """An office or a body named by tokens ``first`` to ``last`` (exclusive)."""

    name: str
    kind: str
    first: int
    last: int


ENDING = r"(?:in|innen|en|n|s|es|er|r|m|e|nen)?"
EXTENDED = frozenset(
    ["minister", "lawmaker", "spokesman", "spokeswoman", "leader", "adviser", "commander", "chief"]
)
RANKED = frozenset(
    [
        "secretary",
        "diplomat",
        "economist",
        "officer",
        "prosecutor",
        "whip",
        "envoy",
        "director",
        "representative",
        "spokesperson",
        "negotiator",
        "official",
        "ambassador",
        "chair",
        "chairman",
        "editor",
        "fellow",
        "analyst",
    ]
)
DEGREES = 2
SCHOLAR = re.compile(r"[a-z]{3,}(?:ologist|ographer|atrician|metrician|archaeologist|ographist)s?")
HIGH = ("Hohe", "Hoher", "Hohen", "Hohem")
JOINT = ("Co", "Ko")  # "Co-Vorsitzende"
NOT_MODIFIERS = frozenset(
    ["from", "with", "that", "this", "their", "than", "into", "over", "former", "senior", "then",
     "when", "while", "whose", "some", "other", "another", "said", "told", "current"]
)  # fmt: skip
# A compound ends in the head; a head alone is the word itself.
NOT_OFFICES = frozenset(
    [
        "generals",
        "chefs",
        "leiters",
        "kolleg",
        "kollegs",
        "kollegium",
        "ministerium",
        "direktoren",
        "generalstab",
        "generalsekretariat",
        "beamtentum",
        "generell",
        "vermittlern",
    ]
)


@functools.cache
def _german(table: str) -> tuple[re.Pattern[str], dict[str, tuple[str, str]]]:
    heads = {head: (row[0], row[1]) for row in rows(table) for head in split(row[3])}
    # Politologe, Politologin: a head in -e has forms on its stem.
    heads |= {
        head[:-1]: found for head, found in heads.items() if head.endswith("e") and len(head) > 6
    }
    union = "|".join(sorted(map(re.escape, heads), key=len, reverse=True))
    return re.compile(rf"^(?:.*?)({union}){ENDING}$"), heads


@functools.cache
def _english(table: str) -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for row in rows(table):
        for name in split(row[2]):
            words = tuple(re.findall(r"\w+", name))
            for form in (words, (*words[:-1], words[-1] + "s")):
                found.setdefault(form[-1], []).append((form, row[0], row[1]))
    for forms in found.values():
        forms.sort(key=lambda form: -len(form[0]))
    return found


@functools.lru_cache(maxsize=50_000)
def _german_head(word: str, table: str) -> tuple[str, str] | None:
    pattern, heads = _german(table)
    match = pattern.match(word)
    if match is None or word in NOT_OFFICES:
        return None
    return heads[match[1]]


def _modifier(words: list[str], at: int) -> bool:
    """Whether a word before an English office is part of it: "environment minister"."""
    return at >= 0 and words[at].islower() and words[at] not in NOT_MODIFIERS and len(words[at]) > 3


def _extended(words: list[str], first: int) -> int:
    """The first word of an office with what narrows it: "shadow defence secretary"."""
    topics, degrees = class_of("topics", "en"), class_of("degrees", "en")
    plain = words[first].islower()  # "asked Foreign Minister X" is no kind of minister
    if (plain and _modifier(words, first - 1)) or (first and words[first - 1].lower() in topics):
        first -= 1
    for _ in range(DEGREES):
        if not first or words[first - 1].lower() not in degrees:
            break
        first -= 1
    return first


def office_at(lower: list[str], words: list[str], at: int, language: str) -> Head | None:
    """The office whose last word is token ``at``."""
    return _head(lower, words, at, language, "offices")


def body_at(lower: list[str], words: list[str], at: int, language: str) -> Head | None:
    """The body (government, army, establishment, ...) whose last word is token ``at``."""
    return _head(lower, words, at, language, "bodies")


def _head(lower: list[str], words: list[str], at: int, language: str, table: str) -> Head | None:
    if language == "de":
        if not words[at][0].isupper() or len(words[at]) < 4:
            return None
        found = _german_head(lower[at], table)
        high = at > 0 and words[at - 1] in HIGH and lower[at].startswith(("vertreter", "kommissar"))
        high = high or (at > 0 and words[at - 1] in JOINT)
        return Head(found[0], found[1], at - high, at + 1) if found else None
    if table == "offices" and SCHOLAR.fullmatch(lower[at]):
        return Head("expert", "person", at - _modifier(words, at - 1), at + 1)
    for form, name, kind in _english(table).get(lower[at], ()):
        first = at + 1 - len(form)
        if first >= 0 and tuple(lower[first : at + 1]) == form:
            if table == "offices" and (form[-1] in EXTENDED or form[-1] in RANKED):
                first = _extended(words, first)
            return Head(name, kind, first, at + 1)
    return None
