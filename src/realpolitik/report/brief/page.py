"""A brief put together: the analyst's lines with this run's numbers, the figure and the foot."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from realpolitik.ensemble.forecast import Forecast
from realpolitik.report.brief.agreement import Mark
from realpolitik.report.brief.ground import foot, ground_values
from realpolitik.report.brief.language import Language
from realpolitik.report.brief.talks import talk_bars, talk_values, what_if_values
from realpolitik.report.brief.text import Run, Unit
from realpolitik.report.brief.values import Value, plain_values
from realpolitik.report.brief.war import war_bars, war_values
from realpolitik.report.case import Case
from realpolitik.report.charts.range_bar import range_chart
from realpolitik.report.charts.stand_alone import SHEET, Drawing, stand_alone
from realpolitik.scenario.plain import content_hash

__all__ = ["Page", "Stuff", "marked", "stuff"]


@dataclass(frozen=True)
class Stuff:
    """What a forecast gives to a brief: the case, its values, the figure, the foot."""

    case: Case
    values: Mapping[str, Value]
    figure: Drawing | None
    foot: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """One page, whatever it is printed as."""

    language: str
    title: str
    units: tuple[Unit, ...]
    figure: Drawing | None
    foot: tuple[str, ...]


def stuff(forecast: Forecast, language: Language, made_on: dt.date | None) -> Stuff:
    """Work out everything that does not depend on the text."""
    scenario = language.translated(forecast.scenario)
    case = Case(replace(forecast, scenario=scenario), language.inputs)
    values = dict(plain_values(case, language))
    conflict = case.conflict
    if conflict is not None:
        values |= war_values(case, conflict, language)
        bars, marks = war_bars(case, conflict, language)
        name = next(issue.name for issue in scenario.issues if issue.id == conflict.issue)
        caption = language.say("figure.war", issue=name)
    else:
        values |= {**dict(talk_values(case, language)), **dict(what_if_values(case, language))}
        bars, marks = talk_bars(case), []
        caption = language.form("figure.talks")
    values |= {**dict(ground_values(case, language)), "figure.caption": Value(caption)}
    says = f"{caption} " + "; ".join(f"{bar.label}: {bar.low:.0f}–{bar.high:.0f}" for bar in bars)
    drawn = stand_alone(range_chart(bars, marks, SHEET), says) if bars else None
    digest = content_hash(forecast.scenario)
    return Stuff(case, values, drawn, foot(case, language, digest, made_on))


def marked(units: Sequence[Unit], marks: Sequence[Mark], language: Language) -> tuple[Unit, ...]:
    """The units with a warning behind those that may no longer agree."""
    said = {mark.line: _warning(mark, language) for mark in marks}
    return tuple(
        replace(unit, runs=(*unit.runs, Run(f" [{said[unit.line]}]", alert=True)))
        if unit.line in said
        else unit
        for unit in units
    )


def _warning(mark: Mark, language: Language) -> str:
    form = "mark.gone" if mark.now is None else "mark.changed"
    return language.say(form, name=mark.value, was=mark.was, now=mark.now)
