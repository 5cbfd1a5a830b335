"""Scores by hand and against their definitions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.validation.scores import Predictive, bootstrap, coverage, crps, pit, summary


def random_case(seed: int) -> tuple[Predictive, np.ndarray]:
    rng = np.random.default_rng(seed)
    support = np.sort(rng.integers(0, 101, (4, 6)).astype(float), axis=1)
    p = rng.dirichlet(np.ones(6), 4)
    support[0, 4:], p[0] = np.nan, np.append(rng.dirichlet(np.ones(4)), [0, 0])
    return Predictive(support, p, np.nansum(support * p, axis=1)), rng.integers(0, 101, 4) * 1.0


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1))
def test_crps_is_the_squared_gap_of_distributions(seed: int) -> None:
    forecast, outcome = random_case(seed)
    at = np.arange(100) + 0.5  # steps lie at whole points
    steps = (forecast.support[:, :, None] <= at) * forecast.probability[:, :, None]
    gap = (steps.sum(axis=1) - (outcome[:, None] <= at)) ** 2
    assert crps(forecast, outcome) == pytest.approx(gap.sum(axis=1), abs=1e-9)


def test_points_are_scored_as_points() -> None:
    point = np.array([10.0, 50.0, 90.0])
    outcome = np.array([10.0, 65.0, 20.0])
    found = summary(Predictive(point[:, None], np.ones((3, 1)), point), outcome)
    assert found["mae"] == found["crps"] == pytest.approx(85 / 3)
    assert found["rmse"] == pytest.approx(np.sqrt((15**2 + 70**2) / 3))
    assert found["median_error"] == 15
    assert found["within_10"] == found["missed_60"] == pytest.approx(1 / 3)
    assert found["coverage"] == {"50": 1 / 3, "80": 1 / 3, "95": 1 / 3}


def test_coverage_of_a_good_forecast_by_hand() -> None:
    outcome = np.arange(100.0)
    support = np.broadcast_to(np.arange(100.0), (100, 100))
    forecast = Predictive(support, np.full((100, 100), 0.01), np.full(100, 50.0))
    assert coverage(forecast, outcome, 0.8) == pytest.approx(0.8)
    assert pit(forecast, outcome) == pytest.approx([0.1] * 10, abs=0.01)


def test_bootstrap_resamples_whole_groups() -> None:
    difference = np.array([1.0] * 50 + [-1.0] * 50)
    one_each = bootstrap(difference, tuple(str(k) for k in range(100)))
    two_groups = bootstrap(difference, ("a",) * 50 + ("b",) * 50)
    assert -0.3 < one_each[0] < 0 < one_each[1] < 0.3
    assert two_groups == (-1.0, 1.0)
