"""The box of base rates: beside which answer, with n, period, source and misfits."""

from pathlib import Path
from typing import Any

import pytest

from realpolitik.ensemble.forecast import forecast
from realpolitik.outside.outside_view import outside_view
from realpolitik.report.case import Case
from realpolitik.report.page import write_report
from realpolitik.report.sections.first_screen import first_screen
from realpolitik.report.sections.outside import outside
from realpolitik.scenario.base_rate import BaseRate
from realpolitik.scenario.check import check
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario

OWN: dict[str, Any] = {
    "id": "tariff-talks",
    "about": "issues/tariffs",
    "reference_class": "tariff talks <b>of two</b>",
    "finding": "ended with a lower rate",
    "best": 0.25,
    "low": 0.1,
    "high": 0.5,
    "n": 1200,
    "period": "1950-2000",
    "source": "Nobody, An invented study, 2001",
    "misfits": ["Two sides, not three; and small ones.", "Before the present rules."],
}


@pytest.fixture(scope="module")
def alaska() -> Scenario:
    return load("alaska-2025")


def case(scenario: Scenario, **more: Any) -> Case:
    return Case(forecast(scenario, ["mean", "backing_chain"], draws=4), **more)


def test_one_line_a_class_on_the_first_page(alaska: Scenario) -> None:
    found = case(alaska)
    block = next(b for b in first_screen(found, None).blocks if b.id == "outside")
    told = {line.lead: line.text for line in block.lines}
    assert told["War in Ukraine"].startswith(
        "wars between states: 55 % ended at the bargaining table (1940-1990; n not known). But: "
    )
    assert any(lead.startswith("Backing by ") and " and " in lead for lead in told)
    classes = {c.rate.id for c in outside_view(alaska)}
    assert len(block.lines) == len(classes) == len(block.blocks[0].tables[0].rows)
    row = next(r for r in block.blocks[0].tables[0].rows if r[0] == "wars between states")
    assert row[3].startswith("Walter, B. ")
    assert row[3].endswith("Read: abstract.")
    assert "The class ends 35 years before this scenario." in row[4]


def test_a_rate_of_ones_own_stands_beside_its_part(alaska: Scenario, tmp_path: Path) -> None:
    rate = BaseRate.model_validate(OWN)
    own = alaska.model_copy(update={"base_rates": (rate,)})
    assert not [p for p in check(own) if "base_rates" in p.path]
    block = outside(case(own))
    (line,) = [one for one in block.lines if one.lead == "US tariffs on European goods"]
    assert line.text == (
        "tariff talks <b>of two</b>: 25 % (10 to 50 %) ended with a lower rate (1950-2000; "
        "1,200 cases). But: Two sides, not three; and small ones."
    )
    assert len(block.lines) == len(outside(case(alaska)).lines) + 1
    alone = outside(case(alaska, rates=[rate]))
    assert [one.lead for one in alone.lines] == ["US tariffs on European goods"]
    page = write_report(case(alaska).forecast, tmp_path / "r.html", rates=[rate]).read_text()
    assert "tariff talks &lt;b&gt;of two" in page


def test_a_case_without_a_class_says_so() -> None:
    found = forecast(load("emission-standards-1994"), ["mean"], draws=4)
    block = outside(Case(found))
    assert block.lines == ()
    assert block.text[0].startswith("No reference class is known here")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"about": ""}, "give either 'fits'"),
        ({"fits": "backing"}, "give either 'fits'"),
    ],
)
def test_a_rate_is_about_one_thing(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        BaseRate.model_validate(OWN | change)


def test_a_rate_about_nothing_is_named(alaska: Scenario) -> None:
    rate = BaseRate.model_validate(OWN | {"about": "issues/tarifs"})
    (problem,) = check(alaska.model_copy(update={"base_rates": (rate,)}))
    assert problem.message.startswith(
        "there is no part 'issues/tarifs'; did you mean 'issues/tariffs'"
    )
    assert problem.path == "base_rates/tariff-talks/about"
