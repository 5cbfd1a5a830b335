"""The section on experts: there when estimates hold opinions, with the numbers of the ensemble."""

import datetime as dt

from realpolitik.ensemble.forecast import forecast
from realpolitik.report.case import Case
from realpolitik.report.sections.experts import expert_sections
from realpolitik.scenario.changes import Set
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.experts import pooled
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if


def asked(scenario: Scenario, **best: float) -> Scenario:
    day = dt.date(2025, 1, 2)
    views = [Opinion(by=by, on=day, low=at, best=at, high=at) for by, at in best.items()]
    known = pooled(Estimate(low=0, best=0, high=0), views)
    return what_if(scenario, Set(estimate="stances/east/line/judged", to=known))


def test_a_scenario_without_opinions_has_no_section(talks: Scenario) -> None:
    assert expert_sections(Case(forecast(talks, ["mean"], draws=20))) == []


def test_it_says_who_differs_and_what_that_does(talks: Scenario) -> None:
    case = Case(forecast(asked(talks, anna=80, ben=82, cara=10), ["mean"], draws=100))
    (section,) = expert_sections(case)
    assert "3 experts answered" in section.text[0]
    alone, spread = (block.tables[0] for block in section.blocks)
    moved = {row[0]: float(row[3]) for row in alone.rows if row[1].startswith("The line")}
    assert moved["cara"] < moved["anna"] < moved["ben"]
    (row,) = spread.rows
    assert row[0] == "East: position on The line (judged)"
    assert row[1:5] == ("3", "10", "80", "82")
    assert row[-1] == "cara"
