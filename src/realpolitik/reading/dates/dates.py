"""Dates and periods in a sentence, as ISO 8601 / TIMEX3 values against the document's date."""

import datetime as dt
import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from realpolitik.reading.dates.calendar_words import (
    MONTHS,
    NUMBERS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    alternatives,
)
from realpolitik.reading.dates.date_context import Context
from realpolitik.reading.dates.date_values import RESOLVERS
from realpolitik.reading.dates.instants import day_of
from realpolitik.reading.dates.tenses import tense
from realpolitik.reading.tables import rows

__all__ = ["Found", "find_dates"]


# What has lasted since then tells nothing of the year of what comes next in the sentence.
SINCE = re.compile(r"\b(?:since|seit)\b", re.I)
SHORT = 24


class Found(NamedTuple):
    """A date expression: its span in the sentence, its value, what it was counted from."""

    start: int
    end: int
    value: str
    rule: str
    anchor: str
    tense: str


Rule = tuple[str, re.Pattern[str], Callable[[re.Match[str], Context], str]]


def find_dates(text: str, language: str, today: dt.date | None, anchor: str) -> list[Found]:
    """All date expressions of a sentence, left to right, longest rule first.

    Args:
        text: one sentence.
        language: "de" or "en".
        today: the document's date; without it relative dates stay open (XXXX-WXX-1).
        anchor: the date last named before, "" if none; "two years later" counts from it.
    """
    if not _hint(language).search(text):
        return []
    hits: list[tuple[int, int, Rule, re.Match[str]]] = []
    for rule in _rules(language):
        for match in rule[1].finditer(text):
            if not any(match.start() < end and start < match.end() for start, end, *_ in hits):
                hits.append((match.start(), match.end(), rule, match))
    found: list[Found] = []
    local = False
    for start, end, (name, _, resolve), match in sorted(hits, key=lambda hit: hit[0]):
        when = tense(text, start, end, language)
        value = resolve(match, Context(language, today, anchor, when, local))
        if not value:
            continue
        used = anchor if name.startswith("anchored") else (today.isoformat() if today else "")
        start += len(match.group()) - len(match.group().lstrip())
        found.append(Found(start, end, value, name, used, _tense(value, when, today)))
        if not name.startswith(("present", "part")):
            anchor, local = value, not SINCE.search(text[:end], max(0, start - SHORT))
    return found


def _tense(value: str, when: str, today: dt.date | None) -> str:
    first, last = day_of(value), day_of(value, end=True)
    if today is None or first is None or last is None:
        return when
    return "past" if last < today else "planned" if first > today else "present"


@functools.cache
def _hint(language: str) -> re.Pattern[str]:
    """A word or digit without which a sentence names no date; it saves trying every rule."""
    words = [
        *(w for table in (MONTHS, WEEKDAYS, SEASONS, PARTS, UNITS) for w in table[language]),
        *("heut", "gest", "morgen", "tag", "abend", "day", "tonight", "tomorrow", "ties", "ziger"),
    ]
    return re.compile(rf"\d|{alternatives(words)}|quart", re.I)


@functools.cache
def _rules(language: str) -> list[Rule]:
    month, number = alternatives(MONTHS[language]), alternatives(NUMBERS[language])
    unit, season = alternatives(UNITS[language]), alternatives(SEASONS[language])
    weekday, part = alternatives(WEEKDAYS[language]), alternatives(PARTS[language])
    fill = {
        "M": rf"(?P<month>{month})\b\.?",
        "N": rf"(?P<number>\d{{1,3}}|{number})",
        "U": rf"(?P<unit>{unit})",
        "S": rf"(?P<season>{season})",
        "W": rf"(?P<weekday>{weekday})",
        "P": rf"(?P<part>{part})",
        "Y": r"(?P<year>1[5-9]\d\d|20\d\d)\b",
        "D": r"(?P<day>0?[1-9]|[12]\d|3[01])",
    }
    return [
        (name, re.compile(_fill(pattern, fill), re.IGNORECASE), RESOLVERS[resolver])
        for spoken, name, resolver, pattern in rows("dates")
        if spoken in ("*", language)
    ]


def _fill(pattern: str, fill: dict[str, str]) -> str:
    for key, value in fill.items():
        pattern = pattern.replace(f"<{key}>", value)
    return pattern
