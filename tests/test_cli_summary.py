"""What ``realpolitik run`` prints: what leads where, and the record beside every model."""

import re
from typing import Any

import pytest

import realpolitik as rp
from realpolitik.cli.summary import summarise
from realpolitik.ensemble.forecast import forecast
from realpolitik.models.registry import MODELS
from realpolitik.report.page import render
from realpolitik.scenario.estimate import Estimate

NOTHING = Estimate(low=0, best=0, high=0)
MEASURED = ["mean", "calibrated", "challenge", "spatial_politics"]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(domain: str | None = None) -> str:
        scenario = rp.load("emission-standards-1994")
        if domain is not None:
            scenario = scenario.model_copy(update={"domain": domain})
        summarise(forecast(scenario, MEASURED, draws=20))
        return capsys.readouterr().out

    return call


def test_the_fitted_forecast_leads_in_its_own_domain(printed: Any) -> None:
    told = printed()
    first = told.index("The calibrated forecast, fitted on known outcomes of this domain, leads")
    assert first < told.index("issue\tcalibrated\tmean\tchallenge\tspatial_politics")


def test_elsewhere_it_stands_beside_the_others_with_its_domain(printed: Any) -> None:
    told = printed("interstate-war")
    assert "leads" not in told
    assert "issue\tmean\tcalibrated (fitted on eu-legislation)\tchallenge" in told


def test_every_model_stands_beside_its_record(printed: Any) -> None:
    told = printed()
    (line,) = (line for line in told.splitlines() if line.startswith("Record of prediction:"))
    for model in MEASURED:
        figure = re.search(r"[\d.]+ points", MODELS[model].record.text)
        assert figure is not None
        assert MODELS[model].title in line
        assert figure[0].removesuffix(" points") in line


def test_runs_that_fell_back_or_failed_are_counted_with_the_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    scenario = rp.load("emission-standards-1994")
    stances = tuple(s.model_copy(update={"salience": NOTHING}) for s in scenario.stances)
    found = forecast(scenario.model_copy(update={"stances": stances}), ["mean"], draws=20)
    summarise(found)
    assert "delay, mean: 20 fallback capability of 20 runs" in capsys.readouterr().out
    assert "20 fallback capability" in render(found)
