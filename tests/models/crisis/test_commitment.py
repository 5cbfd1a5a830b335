"""The commitment test against the games it summarises, solved by adding up the periods."""

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.bargaining_range import bargaining_range
from realpolitik.models.crisis.commitment import commitment

P, COST, DISCOUNT = st.floats(0, 1), st.floats(0, 2), st.floats(0.05, 0.95)


def decliner_prefers_war(p1: float, p2: float, cost: float, d: float) -> float:
    """War now against the best peace: all of period one, then the war value after the shift."""
    flow = 1 / (1 - d)
    war_now = (1 - p1) * flow - cost
    war_next = (1 - p2) * flow - cost
    return war_now - (1 + d * war_next)


@settings(max_examples=200)
@given(P, P, COST, COST, DISCOUNT)
def test_preventive_war_is_the_comparison_of_two_plans(
    p1: float, p2: float, cA: float, cB: float, d: float
) -> None:
    got = commitment(p1, p2, cA, cB, d)
    defender = decliner_prefers_war(p1, p2, cB, d)
    challenger = decliner_prefers_war(1 - p1, 1 - p2, cA, d)
    assume(abs(defender) > 1e-9 and abs(challenger) > 1e-9)
    assert got.defender_strikes == (defender > 0)
    assert got.challenger_strikes == (challenger > 0)
    assert decliner_prefers_war(p1, float(got.critical_rise), cB, d) == pytest.approx(0, abs=1e-9)
    assert decliner_prefers_war(1 - p1, 1 - float(got.critical_fall), cA, d) == pytest.approx(
        0, abs=1e-9
    )


@settings(max_examples=200)
@given(P, P, DISCOUNT, st.floats(0, 0.9))
def test_inefficiency_is_powells_inequality(p1: float, p2: float, d: float, lost: float) -> None:
    got = commitment(p1, p2, 0, 0, d, lost)
    flow = (1 - lost) / (1 - d)  # what war leaves, forever
    surplus = 1 / (1 - d) - (p1 + 1 - p1) * flow
    rise = d * p2 * flow - p1 * flow - surplus
    fall = d * (1 - p2) * flow - (1 - p1) * flow - surplus
    assume(abs(rise) > 1e-9 and abs(fall) > 1e-9)
    assert got.inefficient == (rise > 0 or fall > 0)
    assert got.inefficient_rise == pytest.approx((p1 + lost / (1 - lost)) / d)


def test_critical_shift_by_hand() -> None:
    got = commitment(0.3, 0.6, 0.1, 0.5, 0.8)
    assert got.critical_rise == pytest.approx((0.3 + 0.5 * 0.04) / 0.8)  # .4
    assert got.critical_fall == pytest.approx(1 - (0.7 + 0.1 * 0.04) / 0.8)
    assert bool(got.defender_strikes)
    assert not got.challenger_strikes
    as_share = commitment(0.3, 0.6, 0.1 * 0.2, 0.5 * 0.2, 0.8, cost_unit="share")
    assert as_share.critical_rise == pytest.approx(float(got.critical_rise))


@settings(max_examples=100)
@given(P, P, st.floats(0, 0.4), st.floats(0, 0.4), DISCOUNT, P)
def test_a_deal_lasts_while_the_later_range_keeps_it(
    p1: float, p2: float, cA: float, cB: float, d: float, x: float
) -> None:
    got = commitment(p1, p2, cA, cB, d, offer=[x], cost_unit="share")
    low, high, _ = bargaining_range(p2, cA, cB)
    assume(abs(x - low) > 1e-9 and abs(x - high) > 1e-9)
    assert got.challenger_reopens[0] == (x < low)
    assert got.defender_reopens[0] == (x > high)
    assert (got.lasting_low[0] <= p2 <= got.lasting_high[0]) == (low <= x <= high)


def test_no_shift_no_problem_and_the_sides_mirror() -> None:
    rng = np.random.default_rng(3)
    p, cA, cB, d = rng.uniform(0, 1, (4, 50)) * 0.9 + 0.05
    still = commitment(p, p, cA, cB, d)
    assert not (still.defender_strikes | still.challenger_strikes | still.inefficient).any()
    later = rng.uniform(0, 1, 50)
    there, back = commitment(p, later, cA, cB, d), commitment(1 - p, 1 - later, cB, cA, d)
    assert np.array_equal(there.defender_strikes, back.challenger_strikes)
    assert there.critical_rise == pytest.approx(1 - back.critical_fall)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((0.5, 0.6, 0.1, 0.1, 0.0), "'discount' must be above 0 and below 1; got 0"),
        ((0.5, 0.6, 0.1, 0.1, 1.0), "'discount'"),
        ((1.5, 0.6, 0.1, 0.1, 0.5), "'win_probability'"),
        ((0.5, np.nan, 0.1, 0.1, 0.5), "'win_probability_later'"),
        ((0.5, 0.6, -0.1, 0.1, 0.5), "'cost_challenger'"),
        ((0.5, 0.6, 0.1, 0.1, 0.5, 1.0), "'destruction' must be 0 or more and below 1"),
        ((0.5, 0.6, 0.1, 0.1, 0.5, 0.0, 0.4), "'offer' needs the axes"),
        (([0.5] * 2, [0.6] * 3, 0.1, 0.1, 0.5), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        commitment(*inputs)


def test_unknown_cost_unit_is_named() -> None:
    with pytest.raises(ModelInputError, match="'cost_unit' must be one of one-off, share"):
        commitment(0.5, 0.6, 0.1, 0.1, 0.5, cost_unit="money")
