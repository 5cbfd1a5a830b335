"""The bargaining range: width, risk by root finding, clipped and empty ranges, bad input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.bargaining_range import bargaining_range

P = st.integers(0, 1000).map(lambda k: k / 1000)
COST, RISK = st.floats(0, 0.6), st.floats(0.3, 3)


@settings(max_examples=50)
@given(st.floats(0.3, 0.7), st.floats(0, 0.3), st.floats(0, 0.3))
def test_interior_width_is_the_sum_of_costs(p: float, cA: float, cB: float) -> None:
    got = bargaining_range(p, cA, cB)
    assert got.high - got.low == pytest.approx(cA + cB, abs=1e-12)


@settings(max_examples=50)
@given(P, COST, COST, RISK, RISK)
def test_ends_are_where_each_side_is_indifferent(
    p: float, cA: float, cB: float, rA: float, rB: float
) -> None:
    got = bargaining_range(p, cA, cB, rA, rB)
    war_challenger, war_defender = max(0.0, p - cA), max(0.0, 1 - p - cB)
    low = brentq(lambda x: x**rA - war_challenger, 0, 1, xtol=1e-30, maxiter=1000)
    high = brentq(lambda x: (1 - x) ** rB - war_defender, 0, 1, xtol=1e-30, maxiter=1000)
    assert got.low**rA == pytest.approx(low**rA, abs=1e-9)
    assert (1 - got.high) ** rB == pytest.approx((1 - high) ** rB, abs=1e-9)
    assert got.status == (Status.OK if got.low <= got.high else Status.EMPTY)


@settings(max_examples=50)
@given(P, COST, COST, st.floats(0.3, 0.99), st.floats(0.3, 0.99))
def test_with_costs_and_without_love_of_risk_there_is_always_a_deal(
    p: float, cA: float, cB: float, rA: float, rB: float
) -> None:
    assert bargaining_range(p, cA, cB, rA, rB).status == Status.OK
    assert bargaining_range(p, 0, 0).status == Status.OK


@settings(max_examples=50)
@given(P, COST, COST, st.floats(0.3, 1), st.floats(0.3, 1))
def test_risk_aversion_widens(p: float, cA: float, cB: float, rA: float, rB: float) -> None:
    neutral, averse = bargaining_range(p, cA, cB), bargaining_range(p, cA, cB, rA, rB)
    assert averse.low <= neutral.low + 1e-12
    assert averse.high >= neutral.high - 1e-12


def test_certain_wars_and_free_wars() -> None:
    got = bargaining_range([0, 1, 0.4], [0.1, 0.1, 0], [0.2, 0.2, 0])
    assert got.low == pytest.approx([0, 0.9, 0.4])
    assert got.high == pytest.approx([0.2, 1, 0.4])
    assert (got.status == Status.OK).all()


def test_a_negative_cost_or_love_of_risk_can_empty_the_range() -> None:
    got = bargaining_range(0.5, [-0.2, -0.2, -0.7], [0.1, 0.3, 0.1])
    assert got.status.tolist() == [Status.EMPTY, Status.OK, Status.EMPTY]
    assert got.low == pytest.approx([0.7, 0.7, 1.2])  # not clipped: the demand exceeds the stake
    assert bargaining_range(0.5, 0.05, 0.05, 2, 2).status == Status.EMPTY  # .67 > .33


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((1.2, 0.1, 0.1), "'win_probability' must be between 0 and 1; got 1.2"),
        ((-0.1, 0.1, 0.1), "'win_probability'"),
        ((np.nan, 0.1, 0.1), "'win_probability'"),
        ((0.5, np.nan, 0.1), "'cost_challenger' must be finite"),
        ((0.5, 0.1, np.inf), "'cost_defender' must be finite"),
        ((0.5, 0.1, 0.1, 0), "'risk_challenger' must be finite and above 0; got 0"),
        ((0.5, 0.1, 0.1, 1, -1), "'risk_defender'"),
        (([0.5, 0.5], 0.1, [0.1] * 3), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        bargaining_range(*inputs)
