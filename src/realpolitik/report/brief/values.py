"""The values that the text of a brief may show, by name."""

from collections.abc import Iterator
from typing import NamedTuple

from realpolitik.report.brief.language import Language
from realpolitik.report.case import Case

__all__ = ["Named", "Value", "place", "plain_values", "share", "span"]


class Value(NamedTuple):
    """``text`` as it is shown; ``turn``: what it comes to (a side, a worded point), if anything.

    Words about a value may stand while its number moves, but not when its turn changes.
    """

    text: str
    turn: str = ""


Named = Iterator[tuple[str, Value]]


def share(found: float, language: Language) -> Value:
    """A share of the runs; it turns where most becomes few, all or none."""
    turn = "all" if found >= 1 else "none" if found <= 0 else "most" if found >= 0.5 else "few"
    return Value(language.share(found), turn)


def place(position: float, language: Language, means: str = "") -> Value:
    """A place on a scale; it turns where another worded point is nearest."""
    return Value(language.position(position), means)


def span(low: float, high: float, language: Language, means: str = "") -> Value:
    """Two places on a scale."""
    return Value(language.span(low, high), means)


def plain_values(case: Case, language: Language) -> Named:
    """What every brief knows: title, dates, runs."""
    scenario, forecast = case.scenario, case.forecast
    yield "title", Value(scenario.title)
    yield "as_of", Value(language.day(scenario.as_of))
    yield "horizon", Value(language.day(scenario.horizon))
    yield "draws", Value(language.number(f"{forecast.draws:,}"))
    yield "seed", Value(str(forecast.seed))
    yield "models", Value(str(len(forecast.models)))
