"""What the page is: date, sources, how many sides speak in it."""

import datetime as dt

from realpolitik.report.basis import Basis
from realpolitik.scenario.evidence import Source
from realpolitik.scenario.model import Issue, Scenario

__all__ = ["LIMIT", "day", "mark", "retrospective", "scale_ends", "sources", "standing"]

LIMIT = (
    "These models do not say whether there will be a deal. "
    "They say which deals both sides could prefer to more war."
)
LIMIT_TALKS = (
    "These models do not say whether there will be a deal. "
    "They say where a deal would lie if the parties made one."
)
FEW = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
LATE = dt.timedelta(days=90)


def day(date: dt.date) -> str:
    """A date in words: '18 August 2025'."""
    return f"{date.day} {date:%B %Y}"


def retrospective(scenario: Scenario, made_on: dt.date | None) -> bool:
    """Whether the page is made long after the date its scenario speaks from."""
    if made_on is None:
        return False
    return made_on - scenario.as_of > LATE or made_on > scenario.horizon


def standing(scenario: Scenario, made_on: dt.date | None) -> str:
    """From when the page speaks, and that nothing later enters."""
    text = f"It describes the case as it was known on {day(scenario.as_of)}"
    if retrospective(scenario, made_on) and made_on is not None:
        return (
            f"{text} and looks back from {day(made_on)}: nothing that happened in between enters."
        )
    return f"{text} and looks ahead to {day(scenario.horizon)}."


def mark(basis: Basis) -> str:
    """How many sides the sources stand for, in a few words."""
    if basis.opposed:
        return "Opposing sources feed it"
    return "A reading of one text"


def sources(basis: Basis) -> str:
    """Which sources carry the numbers."""
    if not basis.feeding:
        return "No source carries any of its numbers: all of them are assumed."
    names = [_source(source) for source in basis.feeding]
    listed = names[0] if len(names) == 1 else "; ".join(names)
    number = FEW[len(names)] if len(names) < len(FEW) else str(len(names))
    count = "One source carries" if len(names) == 1 else f"{number} sources carry"
    if basis.opposed:
        return f"{count} its numbers, two of them from opposing sides: {listed}."
    if len(names) == 1:
        return f"{count} its numbers: {listed}. Read this page as a reading of one text."
    return (
        f"{count} its numbers: {listed}. No two of them are written from opposing sides, "
        "so read this page as a reading of one text."
    )


def scale_ends(issue: Issue) -> tuple[tuple[str, str], ...]:
    """Each worded point of a scale: its number and what it means."""
    return tuple((f"{point.at:g}", point.means) for point in issue.points)


def _source(source: Source) -> str:
    by = source.publisher or source.author
    date = f", {day(source.date)}" if source.date else ""
    named = f", {by}" if by and not by.startswith("not ") else ""
    return f"“{source.title}”{named}{date}"
