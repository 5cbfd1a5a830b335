"""Three verdicts on whether a side can go on, each by itself."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.bargaining_range import bargaining_range
from realpolitik.models.crisis.sustainability import sustainability


def test_verdicts_by_hand() -> None:
    got = sustainability(0.6, 0.1, 0.15, [0.4, 0.6, 0.8], [100, 100, 0], [10, 10, 10], 2, 3, 12)
    assert got.depletion_time == pytest.approx([20, 20, 0])
    assert got.exhausted.tolist() == [False, False, True]
    assert got.dominated.tolist() == [True, True, False]
    assert got.below_range.tolist() == [True, False, False]
    assert got.above_range.tolist() == [False, False, True]


def test_a_covered_flow_never_runs_out() -> None:
    got = sustainability(0.6, 0.1, 0.15, [0.5], [0, 5], 10, 4, [6, 7], 12)
    assert got.depletion_time.tolist() == [np.inf, np.inf]
    assert not got.exhausted.any()


def test_stock_simulated_period_by_period() -> None:
    stock, periods = 100.0, 0
    while stock > 0:
        stock += 2 + 3 - 10
        periods += 1
    got = sustainability(0.6, 0.1, 0.15, [0.5], 100, 10, 2, 3, [19.9, 20.1])
    assert got.depletion_time == pytest.approx(periods)
    assert got.exhausted.tolist() == [False, True]


@settings(max_examples=50)
@given(st.floats(0, 1), st.floats(0, 0.5), st.floats(0, 0.5), st.floats(0, 1), st.floats(0.5, 2))
def test_dominated_means_not_above_the_range(
    p: float, cA: float, cB: float, x: float, risk: float
) -> None:
    got = sustainability(p, cA, cB, [x], 1, 1, 0, 0, 1, risk, risk)
    low, high, _ = bargaining_range(p, cA, cB, risk, risk)
    if abs(x - high) > 1e-9:
        assert got.dominated[0] == ~got.above_range[0]
    assert got.above_range[0] == (x > high)
    assert got.below_range[0] == (x < low)


@pytest.mark.parametrize(
    ("position", "value", "words"),
    [
        (4, -1, "'stock'"),
        (5, np.nan, "'burn'"),
        (8, 0, "'horizon' must be finite and above 0"),
        (3, 0.5, "'offer' needs the axes"),
        (0, 2, "'win_probability'"),
    ],
)
def test_bad_input_is_named(position: int, value: object, words: str) -> None:
    inputs: list[object] = [0.6, 0.1, 0.15, [0.5], 100, 10, 2, 3, 12]
    inputs[position] = value
    with pytest.raises(ModelInputError, match=words):
        sustainability(*inputs)
