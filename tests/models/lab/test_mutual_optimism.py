"""Mutual optimism: the two one-sided ranges meet or miss each other."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.bargaining_range import bargaining_range
from realpolitik.models.lab.mutual_optimism import mutual_optimism

SHARE, COST = st.floats(0, 1), st.floats(0, 0.5)


@settings(max_examples=100)
@given(SHARE, SHARE, COST, COST)
def test_it_is_the_range_with_two_estimates(pA: float, pB: float, cA: float, cB: float) -> None:
    got = mutual_optimism(pA, pB, cA, cB)
    own, other = bargaining_range(pA, cA, cB), bargaining_range(pB, cA, cB)
    assert got.low == pytest.approx(float(own.low))
    assert got.high == pytest.approx(float(other.high))
    assume(abs(pA - pB - cA - cB) > 1e-9)
    assert (got.status == Status.EMPTY) == (got.low > got.high)


def test_by_hand() -> None:
    got = mutual_optimism([0.7, 0.6], 0.4, 0.1, 0.15)
    assert got.disagreement == pytest.approx([0.3, 0.2])
    assert got.tolerated == pytest.approx([0.25, 0.25])
    assert got.status.tolist() == [Status.EMPTY, Status.OK]


@pytest.mark.parametrize(
    ("inputs", "words"),
    [((1.1, 0.5, 0, 0), "'estimate_challenger'"), ((0.5, 0.5, -1, 0), "'cost_challenger'")],
)
def test_bad_input_is_named(inputs: tuple[float, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        mutual_optimism(*inputs)
