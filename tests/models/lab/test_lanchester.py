"""Lanchester with supply against an ODE solver, and the square law without supply."""

import math

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.lanchester import lanchester

FORCE, FIRE, SUPPLY = st.floats(10, 200), st.floats(0.01, 0.2), st.floats(0, 10)
HORIZON = 200.0


@settings(max_examples=40, deadline=None)
@given(FORCE, FORCE, FIRE, FIRE, SUPPLY, SUPPLY)
def test_matches_the_differential_equation(
    A: float, B: float, alpha: float, beta: float, sA: float, sB: float
) -> None:
    got = lanchester(A, B, alpha, beta, sA, sB)
    assume(abs(got.advantage) > 1e-3)

    def gone(index: int) -> object:
        def event(_: float, y: np.ndarray) -> float:
            return float(y[index])

        event.terminal = True
        return event

    found = solve_ivp(
        lambda _, y: [-beta * y[1] + sA, -alpha * y[0] + sB],
        (0, HORIZON),
        [A, B],
        events=[gone(0), gone(1)],
        rtol=1e-11,
        atol=1e-10,
        method="DOP853",
    )
    if found.t_events[0].size or found.t_events[1].size:
        loser = 0 if found.t_events[0].size else 1
        time = (got.exhausted_first, got.exhausted_second)[loser]
        assert time == pytest.approx(found.t_events[loser][0], rel=1e-6, abs=1e-8)
        assert got.end == time
        assert got.survivors == pytest.approx(found.y[1 - loser, -1], rel=1e-5, abs=1e-5)
        assert (got.advantage > 0) == (loser == 1)
    else:
        assert got.end >= HORIZON * (1 - 1e-9)


@settings(max_examples=50)
@given(FORCE, FORCE, FIRE, FIRE)
def test_without_supply_the_square_law(A: float, B: float, alpha: float, beta: float) -> None:
    got = lanchester(A, B, alpha, beta)
    first, second = A**2 - beta / alpha * B**2, B**2 - alpha / beta * A**2
    assume(abs(alpha * first) > 1e-2)
    assert got.survivors == pytest.approx(math.sqrt(max(first, second)), rel=1e-6)


def test_a_balance_never_ends() -> None:
    got = lanchester(100, 100, 0.1, 0.1, 3, 3)
    assert got.advantage == 0
    assert got.end == np.inf
    assert np.isnan(got.survivors)
    nobody = lanchester(0, 50, 0.1, 0.1)
    assert (nobody.end, nobody.survivors) == (0, 50)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((-1, 1, 1, 1), "'strength_first'"),
        ((1, 1, 0, 1), "'fire_first' must be finite and above 0"),
        ((1, 1, 1, 1, -1), "'supply_first'"),
        ((1, np.nan, 1, 1), "'strength_second'"),
    ],
)
def test_bad_input_is_named(inputs: tuple[float, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        lanchester(*inputs)
