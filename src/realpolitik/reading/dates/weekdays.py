"""Days of the week, weekends and parts of a day."""

import datetime as dt
import re

from realpolitik.reading.dates.calendar_words import PARTS, WEEKDAYS, step
from realpolitik.reading.dates.date_context import Context
from realpolitik.reading.dates.instants import nearest_day, week

__all__ = ["hour", "weekday", "weekday_of_week", "weekend"]


def weekday(match: re.Match[str], context: Context) -> str:
    """The day of that name nearest the document's, before it or ahead as the tense says."""
    number = WEEKDAYS[context.language].index(match["weekday"].lower())
    if context.today is None:
        return f"XXXX-WXX-{number + 1}"
    step_by = step(match.groupdict().get("which") or "")
    # An English clause that is not in the past tells of what is ahead; a German one need not.
    ahead = context.tense == "planned" or (context.tense == "present" and context.language == "en")
    direction = step_by or (1 if ahead else -1)
    day = nearest_day(number, context.today, direction)
    if step_by and day == context.today:
        day += dt.timedelta(days=7 * step_by)
    return day.isoformat() + hour(match, context)


def weekday_of_week(match: re.Match[str], context: Context) -> str:
    """ "Donnerstag vergangener Woche", "Tuesday last week"."""
    if context.today is None:
        return ""
    number = WEEKDAYS[context.language].index(match["weekday"].lower())
    monday = context.today - dt.timedelta(days=context.today.weekday())
    day = monday + dt.timedelta(days=7 * step(match["which"]) + number)
    return day.isoformat() + hour(match, context)


def hour(match: re.Match[str], context: Context) -> str:
    """The part of the day as TIMEX3 writes it: TMO, TAF, TEV, TNI."""
    part = match.groupdict().get("part") or ""
    return f"T{PARTS[context.language][part.lower()]}" if part else ""


def weekend(match: re.Match[str], context: Context) -> str:
    """The weekend before the document's date, or the coming one where that is meant."""
    if context.today is None:
        return "XXXX-WXX-WE"
    step_by = step(match.groupdict().get("which") or "")
    ahead = (
        step_by > 0
        or (step_by == 0 and context.tense == "planned")
        or (step_by == 0 and context.today.weekday() > 4)
    )
    return week(context.today - dt.timedelta(days=0 if ahead else 7)) + "-WE"
