"""Dates and periods in a sentence, as ISO 8601 / TIMEX3 values against the document's date."""

import datetime as dt
import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from realpolitik.reading.calendar_words import (
    MONTHS,
    NUMBERS,
    PARTS,
    SEASONS,
    UNITS,
    WEEKDAYS,
    alternatives,
)
from realpolitik.reading.instants import day_of, nearest_day, nearest_month, shift, week
from realpolitik.reading.tables import rows
from realpolitik.reading.tenses import tense

__all__ = ["Found", "find_dates"]


class Found(NamedTuple):
    """A date expression: its span in the sentence, its value, what it was counted from."""

    start: int
    end: int
    value: str
    rule: str
    anchor: str
    tense: str


class Context(NamedTuple):
    """What a date is resolved against."""

    language: str
    today: dt.date | None
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
    hits: list[tuple[int, int, Rule, re.Match[str]]] = []
    for rule in _rules(language):
        for match in rule[1].finditer(text):
            if not any(match.start() < end and start < match.end() for start, end, *_ in hits):
                hits.append((match.start(), match.end(), rule, match))
    found: list[Found] = []
    for start, end, (name, _, resolve), match in sorted(hits, key=lambda hit: hit[0]):
        when = tense(text, start, end, language)
        value = resolve(match, Context(language, today, anchor, when))
        if not value:
            continue
        used = anchor if name.startswith("anchored") else (today.isoformat() if today else "")
        found.append(Found(start, end, value, name, used, _tense(value, when, today)))
        if not name.startswith(("present", "part")):
            anchor = value
    return found


def _tense(value: str, when: str, today: dt.date | None) -> str:
    first, last = day_of(value), day_of(value, end=True)
    if today is None or first is None or last is None:
        return when
    return "past" if last < today else "planned" if first > today else "present"


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


def _iso(match: re.Match[str], _context: Context) -> str:
    year, month, day = int(match["year"]), int(match["mm"]), int(match["day"])
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return value if day_of(value) else ""


def _month_number(match: re.Match[str], context: Context) -> int:
    return MONTHS[context.language][match["month"].lower().rstrip(".")]


def _direction(context: Context) -> int:
    return {"past": -1, "planned": 1}.get(context.tense, 0)


def _day_month(match: re.Match[str], context: Context) -> str:
    month, day = _month_number(match, context), int(match["day"])
    groups = match.groupdict()
    if groups.get("year"):
        year = int(match["year"])
    elif context.today is None:
        return f"XXXX-{month:02d}-{day:02d}"
    else:
        year = nearest_month(month, context.today, 0)
    value = f"{year:04d}-{month:02d}-{day:02d}"
    return value if day_of(value) else ""


def _month(match: re.Match[str], context: Context) -> str:
    month = _month_number(match, context)
    if match.groupdict().get("year"):
        return f"{match['year']}-{month:02d}"
    if context.today is None:
        return f"XXXX-{month:02d}"
    return f"{nearest_month(month, context.today, _direction(context)):04d}-{month:02d}"


def _year(match: re.Match[str], _context: Context) -> str:
    return match["year"]


def _range(match: re.Match[str], _context: Context) -> str:
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return f"{first}/{last}" if first <= last else ""


def _decade(match: re.Match[str], _context: Context) -> str:
    return f"{match['decade']}X"


def _season(match: re.Match[str], context: Context) -> str:
    code = SEASONS[context.language][match["season"].lower()]
    groups = match.groupdict()
    if groups.get("year"):
        return f"{match['year']}-{code}"
    if context.today is None:
        return f"XXXX-{code}"
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}[code]
    step = _step(groups.get("which") or "")
    direction = step if step else (1 if context.tense == "planned" else _direction(context))
    return f"{nearest_month(middle, context.today, direction):04d}-{code}"


def _weekday(match: re.Match[str], context: Context) -> str:
    number = WEEKDAYS[context.language].index(match["weekday"].lower())
    if context.today is None:
        return f"XXXX-WXX-{number + 1}"
    step = _step(match.groupdict().get("which") or "")
    # An English clause that is not in the past tells of what is ahead; a German one need not.
    ahead = context.tense == "planned" or (context.tense == "present" and context.language == "en")
    direction = step or (1 if ahead else -1)
    day = nearest_day(number, context.today, direction)
    if step and day == context.today:
        day += dt.timedelta(days=7 * step)
    return day.isoformat()


def _step(which: str) -> int:
    if re.match(r"vergangen|letzt|vorig|last|past|previous", which, re.IGNORECASE):
        return -1
    if re.match(r"nächst|kommend|next|coming", which, re.IGNORECASE):
        return 1
    return 0


def _near(match: re.Match[str], context: Context) -> str:
    """Last week, next month, this year."""
    unit = UNITS[context.language][match["unit"].lower().rstrip("s")]
    step = _step(match["which"])
    if context.today is None:
        return f"{'-' if step < 0 else ''}P1{unit}" if step else "PRESENT_REF"
    if unit == "W":
        return week(context.today + dt.timedelta(days=7 * step))
    if unit == "M":
        return shift(context.today.isoformat()[:7], step, "M")
    if unit == "Y":
        return f"{context.today.year + step:04d}"
    return ""


def _deictic(match: re.Match[str], context: Context) -> str:
    word = match["deictic"].lower()
    if context.tense == "timeless":
        return ""
    days = next(step for stem, step in DEICTIC if word.startswith(stem))
    if context.today is None:
        return "PRESENT_REF" if days == 0 else f"{'-' if days < 0 else ''}P{abs(days)}D"
    return (context.today + dt.timedelta(days=days)).isoformat()


DEICTIC = (
    ("heut", 0), ("vorgestern", -2), ("gestern", -1), ("gestrig", -1), ("übermorgen", 2),
    ("morgig", 1), ("morgen", 1), ("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1),
)  # fmt: skip


def _counted(match: re.Match[str], context: Context) -> str:
    """Two weeks ago, in two weeks: counted from the document's date."""
    count = _number(match, context) * (1 if match.groupdict().get("ahead") else -1)
    unit = UNITS[context.language][match["unit"].lower().rstrip("s")]
    if context.today is None:
        return f"{'-' if count < 0 else ''}P{abs(count)}{unit if unit != 'E' else '0Y'}"
    return shift(context.today.isoformat(), count, unit)


def _number(match: re.Match[str], context: Context) -> int:
    word = match["number"].lower()
    return int(word) if word.isdigit() else NUMBERS[context.language][word]


def _later(match: re.Match[str], context: Context) -> str:
    """Two years later, within a week: counted from the date last named."""
    if not context.anchor or "X" in context.anchor:
        return ""
    groups = match.groupdict()
    count = _number(match, context) if groups.get("number") else 1
    unit = UNITS[context.language][match["unit"].lower().rstrip("s")]
    value = shift(context.anchor, -count if groups.get("earlier") else count, unit)
    if groups.get("within") and (context.tense != "past" or context.anchor[:1] == "X"):
        return ""
    return value


def _part(match: re.Match[str], context: Context) -> str:
    code = PARTS[context.language][match["part"].lower()]
    return f"{context.today.isoformat()}T{code}" if context.today else ""


RESOLVERS: dict[str, Callable[[re.Match[str], Context], str]] = {
    "iso": _iso,
    "range": _range,
    "day_month": _day_month,
    "month": _month,
    "year": _year,
    "decade": _decade,
    "season": _season,
    "weekday": _weekday,
    "near": _near,
    "deictic": _deictic,
    "counted": _counted,
    "later": _later,
    "part": _part,
}
