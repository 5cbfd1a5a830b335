"""Arithmetic with dates of any granularity: 2021, 2021-02, 2021-02-03, 2021-W05."""

import datetime as dt
import re

__all__ = ["YEARS", "day_of", "nearest_day", "nearest_month", "shift", "week"]

YEARS = {"Y": 1, "E": 10, "C": 100}


def week(day: dt.date) -> str:
    """The ISO week of a day: 2021-W05."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02d}"


def day_of(value: str, *, end: bool = False) -> dt.date | None:
    """The first (or last) day of a value; None where it is not a calendar date."""
    if match := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})(?:T\w+)?", value):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := re.fullmatch(r"(\d{4})-(\d{2})", value):
        first = dt.date(int(match[1]), int(match[2]), 1)
        return _add_months(first, 1) - dt.timedelta(days=1) if end else first
    if match := re.fullmatch(r"(\d{4})-W(\d{2})", value):
        first = dt.date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return first + dt.timedelta(days=6) if end else first
    if match := re.fullmatch(r"(\d{4})(?:-[A-Z]{2})?", value):
        return dt.date(int(match[1]), 12 if end else 1, 31 if end else 1)
    if "/" in value:
        return day_of(value.split("/")[int(end)], end=end)
    return None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _add_months(day: dt.date, months: int) -> dt.date:
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    last = 31
    while (found := _date(year, month + 1, min(day.day, last))) is None:
        last -= 1
    return found


def shift(value: str, count: int, unit: str) -> str:
    """``value`` moved by ``count`` units (D W M Y, E decades, C centuries)."""
    day = day_of(value, end=unit in "DW" and count > 0)
    if day is None:
        return ""
    try:
        if unit in YEARS:
            return f"{day.year + count * YEARS[unit]:04d}"
        if unit == "M":
            moved = _add_months(day.replace(day=1), count)
            return f"{moved.year:04d}-{moved.month:02d}"
        moved = day + dt.timedelta(days=count * (7 if unit == "W" else 1))
    except (ValueError, OverflowError):
        return ""
    if re.fullmatch(r"\d{4}-\d{2}", value):
        return f"{moved.year:04d}-{moved.month:02d}"
    if re.fullmatch(r"\d{4}", value):
        return f"{moved.year:04d}"
    return moved.isoformat()


def nearest_day(weekday: int, today: dt.date, direction: int) -> dt.date:
    """The day with that weekday: today, else before (-1) or after (1) today."""
    distance = (weekday - today.weekday()) % 7
    if distance and direction < 0:
        distance -= 7
    return today + dt.timedelta(days=distance)


def nearest_month(month: int, today: dt.date, direction: int) -> int:
    """The year of the month: the last one (-1), the next one (1), or the nearest (0)."""
    gap = month - today.month
    if direction < 0:
        return today.year - (gap > 0)
    if direction > 0:
        return today.year + (gap < 0)
    return today.year + (gap < -6) - (gap > 6)
