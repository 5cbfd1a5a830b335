"""War of attrition: closed forms, simulation-free second solution, degenerate battles."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.lab.war_of_attrition import war_of_attrition

COST = st.floats(0, 0.1)


@settings(max_examples=60)
@given(st.floats(0.02, 0.98), st.integers(1, 12), COST, COST)
def test_without_discount_it_is_the_gamblers_ruin(q: float, n: int, kA: float, kB: float) -> None:
    got = war_of_attrition(q, kA, kB, forts=n)
    k = np.arange(n + 1)
    if abs(q - 0.5) > 1e-3:
        r = (1 - q) / q
        p = (1 - r**k) / (1 - r**n)
        d = (k - n * p) / (1 - 2 * q)
        assert got.win_probability == pytest.approx(p, abs=1e-9)
        assert got.duration == pytest.approx(d, abs=1e-6)
    inner = slice(1, -1)
    p, d = got.win_probability, got.duration
    assert got.value_challenger[inner] == pytest.approx((p - kA * d)[inner], abs=1e-9)
    assert got.low[inner] == pytest.approx(np.maximum(0, p - kA * d)[inner], abs=1e-9)
    assert got.high[inner] == pytest.approx(np.minimum(1, p + kB * d)[inner], abs=1e-9)


def test_even_battles() -> None:
    got = war_of_attrition(0.5, 0.01, 0.01, forts=6)
    k = np.arange(7)
    assert got.win_probability == pytest.approx(k / 6)
    assert got.duration == pytest.approx(k * (6 - k))


@settings(max_examples=50)
@given(st.floats(0, 1), st.floats(0.1, 1), st.integers(2, 8), COST, COST)
def test_discounted_values_solve_the_linear_system(
    q: float, d: float, n: int, kA: float, kB: float
) -> None:
    got = war_of_attrition(q, kA, kB, d, forts=n)
    for value, cost, ends in (
        (got.value_challenger, kA, (0, 1)),
        (got.value_defender, kB, (1, 0)),
    ):
        system, right = np.eye(n + 1), np.zeros(n + 1)
        right[0], right[n] = ends
        for k in range(1, n):
            system[k, k + 1], system[k, k - 1], right[k] = -d * q, -d * (1 - q), -cost
        assert value == pytest.approx(np.linalg.solve(system, right), abs=1e-9)


def test_a_side_that_always_wins() -> None:
    got = war_of_attrition([0, 1], 0, 0, forts=3)
    assert got.win_probability.tolist() == [[0, 0, 0, 1], [0, 1, 1, 1]]
    assert got.duration.tolist() == [[0, 1, 2, 0], [0, 2, 1, 0]]


def test_ends_are_named_and_costs_leave_room() -> None:
    got = war_of_attrition(0.4, 0.01, 0.02, 0.95, forts=4)
    assert got.status.tolist() == [Status.UNDEFINED, *[Status.OK] * 3, Status.UNDEFINED]
    assert (np.diff(got.win_probability) > 0).all()


@pytest.mark.parametrize(
    ("inputs", "forts", "words"),
    [
        ((1.2, 0.1, 0.1), 3, "'battle_win'"),
        ((0.5, -0.1, 0.1), 3, "'battle_cost_challenger'"),
        ((0.5, 0.1, 0.1, 0.0), 3, "'discount' must be above 0"),
        ((0.5, 0.1, 0.1), 0, "'forts' must be 1 or more"),
    ],
)
def test_bad_input_is_named(inputs: tuple[float, ...], forts: int, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        war_of_attrition(*inputs, forts=forts)
