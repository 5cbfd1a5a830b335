"""The arms race: a linear system, an ODE solver, races without a balance."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.lab.arms_race import arms_race

RATE, GRIEVANCE = st.floats(0.05, 2), st.floats(-5, 5)


@settings(max_examples=60)
@given(RATE, RATE, RATE, RATE, GRIEVANCE, GRIEVANCE)
def test_balance_and_growth_by_linear_algebra(
    k: float, other: float, a: float, b: float, g: float, h: float
) -> None:
    assume(abs(a * b - k * other) > 1e-3)
    got = arms_race(k, other, a, b, g, h)
    system = np.array([[-a, k], [other, -b]])
    levels = np.linalg.solve(system, [-g, -h])
    assert (got.level_first, got.level_second) == pytest.approx(tuple(levels), rel=1e-6, abs=1e-9)
    rates = np.linalg.eigvals(system).real
    assert got.growth == pytest.approx(rates.max(), abs=1e-9)
    assert got.stable == (rates.max() < 0)


def test_arsenals_move_to_a_stable_balance() -> None:
    got = arms_race(0.5, 0.4, 0.9, 0.8, 2, 1)
    path = solve_ivp(
        lambda _, y: [0.5 * y[1] - 0.9 * y[0] + 2, 0.4 * y[0] - 0.8 * y[1] + 1],
        (0, 80),
        [10, 0],
        rtol=1e-9,
    )
    assert path.y[:, -1] == pytest.approx(
        [float(got.level_first), float(got.level_second)], rel=1e-5
    )


def test_no_single_balance_is_named() -> None:
    got = arms_race([1, 2], 1, 1, 1, 0.5, 0.5)
    assert got.status.tolist() == [Status.UNDEFINED, Status.OK]
    assert np.isnan(got.level_first[0])
    assert got.stable.tolist() == [False, False]
    assert got.growth[1] > 0


def test_bad_input_is_named() -> None:
    with pytest.raises(ModelInputError, match="'fatigue_first'"):
        arms_race(1, 1, -1, 1)
    with pytest.raises(ModelInputError, match="'grievance_second' must be finite"):
        arms_race(1, 1, 1, 1, 0, np.nan)
