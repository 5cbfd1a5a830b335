"""What an expression of time means: its ISO 8601 or TIMEX3 value."""

import datetime as dt
import re
from collections.abc import Callable

from realpolitik.reading.dates.calendar_words import (
    MONTHS,
    NUMBERS,
    PARTS,
    SEASONS,
    UNITS,
    step,
)
from realpolitik.reading.dates.date_context import Context
from realpolitik.reading.dates.instants import (
    YEARS,
    day_of,
    nearest_month,
    shift,
    week,
)
from realpolitik.reading.dates.period_values import century, decade, nineties, quarter, turn
from realpolitik.reading.dates.weekdays import hour, weekday, weekday_of_week, weekend

__all__ = ["RESOLVERS"]

NEAR_DAYS = 14
CLOSE = 2


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
    month, groups = _month_number(match, context), match.groupdict()
    if groups.get("year"):
        return f"{match['year']}-{month:02d}"
    if groups.get("anchored"):
        return f"{context.anchor[:4]}-{month:02d}" if context.anchor[:4].isdigit() else ""
    if context.today is None:
        return f"XXXX-{month:02d}"
    if groups.get("of"):
        return f"{context.today.year + step(groups['of']):04d}-{month:02d}"
    if context.local and context.tense == "past" and re.match(r"(?:19|20)\d\d", context.anchor):
        year, first = int(context.anchor[:4]), context.anchor[5:7]
        if year < context.today.year - 1:  # "In March 2017 ..., and not until October ..."
            return f"{year + (first.isdigit() and month < int(first)):04d}-{month:02d}"
    year = nearest_month(month, context.today, _month_direction(match, context))
    return f"{year:04d}-{month:02d}"


def _month_direction(match: re.Match[str], context: Context) -> int:
    """-1 for what is past, 1 for what is ahead; a month close by is not put off by a year."""
    told = step(match.groupdict().get("which") or "")
    if told:
        return told
    if re.match(r"(?:seit|since)\b", match.group(), re.IGNORECASE):
        return -1
    bound = re.match(r"(?:bis|ab|by|until|für|for)\b", match.group(), re.IGNORECASE)
    meant = bound and (context.tense != "past" or bound.group().lower() in ("für", "for"))
    direction = 1 if meant else _direction(context)
    month, now = _month_number(match, context), context.today.month if context.today else 0
    ahead, behind = (month - now) % 12, (now - month) % 12
    near = (direction < 0 and 0 < ahead <= CLOSE) or (direction > 0 and 0 < behind <= CLOSE)
    return 0 if near and not bound else direction


def _year(match: re.Match[str], _context: Context) -> str:
    return match["year"]


def _range(match: re.Match[str], _context: Context) -> str:
    first, last = match["year"], match["last"]
    last = first[: 4 - len(last)] + last
    return f"{first}/{last}" if first <= last else ""


def _season(match: re.Match[str], context: Context) -> str:
    code = SEASONS[context.language][match["season"].lower()]
    groups = match.groupdict()
    if groups.get("year"):
        return f"{match['year']}-{code}"
    if groups.get("told") and context.tense != "past":
        return ""  # "der Winter naht"
    if context.today is None:
        return f"XXXX-{code}"
    if groups.get("of"):
        return f"{context.today.year + step(groups['of']):04d}-{code}"
    middle = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}[code]
    told = step(groups.get("which") or "")
    bound = re.match(r"(ab|für|bis|by|until)\b|(seit|since|spent)\b", match.group(), re.IGNORECASE)
    own = (1 if bound[1] else -1) if bound else 0
    if context.tense != "past" and re.match(r"(?:before|vor)\b", match.group(), re.IGNORECASE):
        own = 1
    direction = told or own or _direction(context)
    return f"{nearest_month(middle, context.today, direction):04d}-{code}"


def _near_day(context: Context) -> dt.date | None:
    """The day told of: the one last named where it lies near the document's date, else that."""
    named = day_of(context.anchor) if len(context.anchor) >= 10 else None
    if named and context.today and abs((named - context.today).days) > NEAR_DAYS:
        named = None
    return named or context.today


def _day_before(_match: re.Match[str], context: Context) -> str:
    day = _near_day(context)
    return (day - dt.timedelta(days=1)).isoformat() if day else "-P1D"


def _day_after(_match: re.Match[str], context: Context) -> str:
    """The day after the one last named; "" where none was."""
    day = _near_day(context) if len(context.anchor) >= len("2000-01-01") else None
    return (day + dt.timedelta(days=1)).isoformat() if day else ""


def _same(match: re.Match[str], context: Context) -> str:
    day = _near_day(context) if context.tense != "planned" else None
    return day.isoformat() + hour(match, context) if day else ""


def _same_unit(match: re.Match[str], context: Context) -> str:
    """ "That same month", "im selben Jahr": the one of the date last named."""
    unit = UNITS[context.language][match["unit"].lower().rstrip("s")]
    size = {"Y": 4, "M": 7, "D": 10}.get(unit, 0)
    value = context.anchor[:size]
    return value if size and len(value) == size and value[-1].isdigit() else ""


def _near(match: re.Match[str], context: Context) -> str:
    """Last week, next month, this year."""
    unit = UNITS[context.language][match["unit"].lower().rstrip("s")]
    told = step(match["which"])
    if context.today is None:
        return f"{'-' if told < 0 else ''}P1{unit}" if told else "PRESENT_REF"
    if unit == "W":
        return week(context.today + dt.timedelta(days=7 * told))
    if unit == "M":
        return shift(context.today.isoformat()[:7], told, "M")
    if unit == "Y":
        return f"{context.today.year + told:04d}"
    return ""


def _deictic(match: re.Match[str], context: Context) -> str:
    word = match["deictic"].lower()
    if context.tense == "timeless":
        return ""
    days = next(gap for stem, gap in DEICTIC if word.startswith(stem))
    if context.today is None:
        return "PRESENT_REF" if days == 0 else f"{'-' if days < 0 else ''}P{abs(days)}D"
    return (context.today + dt.timedelta(days=days)).isoformat() + hour(match, context)


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
    groups = match.groupdict()
    if re.fullmatch(r"\d{3}X", context.anchor):
        return _decades_later(match, context)
    if not context.anchor or "X" in context.anchor:
        return ""
    count = _number(match, context) if groups.get("number") else 1
    unit = UNITS[context.language][match["unit"].lower().rstrip("s")]
    if re.fullmatch(r"\d{4}", context.anchor) and unit in "DWM":
        return ""  # months after a year are no date
    value = shift(context.anchor, -count if groups.get("earlier") else count, unit)
    if groups.get("within") and (context.tense != "past" or context.anchor[:1] == "X"):
        return ""
    return value


def _decades_later(match: re.Match[str], context: Context) -> str:
    """Ten years after a decade is the next decade; three years after it is open."""
    if not match.groupdict().get("number"):
        return ""
    unit = UNITS[context.language][match["unit"].lower().rstrip("s")]
    years = _number(match, context) * YEARS.get(unit, 0)
    sign = -1 if match.groupdict().get("earlier") else 1
    return f"{int(context.anchor[:3]) + sign * years // 10}X" if years and years % 10 == 0 else ""


def _part(match: re.Match[str], context: Context) -> str:
    code, day = PARTS[context.language][match["part"].lower()], _near_day(context)
    day = context.today if match.groupdict().get("this") == "this" else day
    return f"{day.isoformat()}T{code}" if day else ""


RESOLVERS: dict[str, Callable[[re.Match[str], Context], str]] = {
    "iso": _iso,
    "range": _range,
    "day_month": _day_month,
    "month": _month,
    "year": _year,
    "decade": decade,
    "season": _season,
    "weekday": weekday,
    "weekday_of_week": weekday_of_week,
    "near": _near,
    "deictic": _deictic,
    "counted": _counted,
    "later": _later,
    "part": _part,
    "day_before": _day_before,
    "day_after": _day_after,
    "same": _same,
    "same_unit": _same_unit,
    "weekend": weekend,
    "century": century,
    "nineties": nineties,
    "quarter": quarter,
    "turn": turn,
}
