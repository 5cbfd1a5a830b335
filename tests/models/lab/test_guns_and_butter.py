"""Guns and butter: the paradox of power, mutual best answers, corners."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.guns_and_butter import guns_and_butter

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_lab.toml").read_text("utf-8")
)["guns"]


def test_golden_paradox_of_power() -> None:
    got = guns_and_butter(*GOLDEN["resources"])
    assert (got.guns_first, got.guns_second) == pytest.approx((GOLDEN["guns"], GOLDEN["guns"]))
    assert got.income_first == pytest.approx(float(got.income_second))


@settings(max_examples=40, deadline=None)
@given(st.floats(10, 200), st.floats(10, 200), st.floats(0.3, 1))
def test_each_side_answers_the_other_best(R1: float, R2: float, m: float) -> None:
    got = guns_and_butter(R1, R2, m)
    F1, F2 = float(got.guns_first), float(got.guns_second)
    for own, other, resources, income in (
        (F1, F2, R1, got.income_first),
        (F2, F1, R2, got.income_second),
    ):

        def lost(F: float, other: float = other) -> float:
            return -(F**m / (F**m + other**m)) * (R1 + R2 - F - other)

        best = minimize_scalar(lost, bounds=(0, resources), method="bounded")
        assert income >= -best.fun - 1e-4
        assert own == pytest.approx(best.x, rel=1e-2)
    assert bool(got.cornered) == (m * (R1 + R2) / (2 * (1 + m)) > min(R1, R2))


def test_a_cornered_side_by_hand() -> None:
    got = guns_and_butter(10, 190)
    # F2 solves 10 (190 - F) = F (10 + F)
    assert got.guns_first == 10
    assert got.guns_second == pytest.approx(-10 + (100 + 1900) ** 0.5)
    assert bool(got.cornered)


def test_bad_input_is_named() -> None:
    with pytest.raises(ModelInputError, match="'resources_first' must be finite and above 0"):
        guns_and_butter(0, 1)
