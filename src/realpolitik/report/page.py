"""The report: one self-contained HTML file, without scripts."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from realpolitik.ensemble.forecast import Forecast
from realpolitik.report.case import Case
from realpolitik.report.sections.claims import claims
from realpolitik.report.sections.drivers import drivers
from realpolitik.report.sections.experts import expert_sections
from realpolitik.report.sections.explanations import explanations
from realpolitik.report.sections.first_screen import first_screen
from realpolitik.report.sections.inputs import inputs
from realpolitik.report.sections.issue_lines import issue_lines
from realpolitik.report.sections.moves.section import moves
from realpolitik.report.sections.parts import Section
from realpolitik.report.sections.provenance import provenance
from realpolitik.report.sections.settlement.section import settlement
from realpolitik.report.sections.standing import who_stands
from realpolitik.report.sections.survival import survival
from realpolitik.report.sections.what_ifs import what_ifs
from realpolitik.report.sentences import opening
from realpolitik.report.templating import from_template
from realpolitik.report.whole import write_whole
from realpolitik.scenario.base_rate import BaseRate

__all__ = ["parts", "render", "write_report"]


def write_report(
    forecast: Forecast,
    path: str | Path,
    *,
    made_on: dt.date | None = None,
    rates: Sequence[BaseRate] | None = None,
) -> Path:
    """Write the report of a forecast to ``path``, whole or not at all.

    ``made_on`` is the day the page is made; with it, a page made long after the scenario's
    ``as_of`` says that it looks back. ``rates``: base rates in the place of the shipped ones.
    Returns the path. Raises UserError if it cannot be written.
    """
    return write_whole(path, render(forecast, made_on=made_on, rates=rates).encode())


def render(
    forecast: Forecast,
    *,
    made_on: dt.date | None = None,
    rates: Sequence[BaseRate] | None = None,
) -> str:
    """The report as HTML."""
    case, scenario = Case(forecast, rates=rates), forecast.scenario
    marks = [f"As of {opening.day(scenario.as_of)}", opening.mark(case.basis)]
    if opening.retrospective(scenario, made_on):
        marks.insert(1, "Retrospective")
    return from_template(
        "page.html.j2",
        "page.css",
        scenario=scenario,
        marks=marks,
        sections=parts(case, made_on),
    )


def parts(case: Case, made_on: dt.date | None = None) -> list[Section]:
    """The parts of the page, in order."""
    return [
        first_screen(case, made_on),
        issue_lines(case),
        *moves(case),
        what_ifs(case),
        *who_stands(case),
        drivers(case),
        *survival(case),
        *settlement(case),
        *expert_sections(case),
        claims(case),
        *explanations(case),
        inputs(case),
        provenance(case, made_on),
    ]
