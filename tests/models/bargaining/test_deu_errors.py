"""The errors of the bargaining models on the DEU data, as the reference values print them."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from realpolitik.errors import CollapseWarning
from realpolitik.models.registry import MODELS
from realpolitik.validation.deu import Decisions, read_decisions

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "bargaining.toml").read_text(encoding="utf-8")
)["deu"]


@pytest.fixture
def decisions(shared: Callable[[str], Path]) -> Decisions:
    return read_decisions(shared("data/deu/deu_I_II_III.csv"))


@pytest.mark.parametrize("case", GOLDEN["error"], ids=lambda c: f"{c['model']}{c.get('options')}")
def test_error_of_a_model(decisions: Decisions, case: dict[str, Any]) -> None:
    outcome = MODELS[case["model"]](
        decisions.position, decisions.salience, decisions.capability, **case.get("options", {})
    )
    point = outcome.mean if hasattr(outcome, "mean") else outcome.position
    error = np.abs(point - decisions.outcome)
    assert error.shape == (GOLDEN["issues"],)
    assert error.mean() == pytest.approx(case["value"], abs=GOLDEN["tolerance"])


def test_error_of_the_middle_of_the_scale(decisions: Decisions) -> None:
    error = np.abs(50 - decisions.outcome).mean()
    assert error == pytest.approx(GOLDEN["always_50"]["value"], abs=GOLDEN["tolerance"])


def test_nash_from_the_status_quo_is_far_off(decisions: Decisions) -> None:
    golden = GOLDEN["nash_from_reference"]
    with pytest.warns(CollapseWarning, match="209 of 351"):
        outcome = MODELS["nash"](
            decisions.position,
            decisions.salience,
            decisions.capability,
            decisions.reference,
            disagreement="reference",
            weight="equal",
        )
    known = ~np.isnan(decisions.reference)
    assert known.sum() == golden["issues"]
    error = np.abs(outcome.position - decisions.outcome)[known].mean()
    assert error == pytest.approx(golden["value"], abs=golden["tolerance"])
