"""Win-sets: intervals by hand, quotas by enumeration of coalitions, overlaps."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.domestic.win_set import win_set


def test_by_hand() -> None:
    got = win_set([[60, 80], [20, 70]], 40)
    assert got.ratifier_low.tolist() == [[40, 40], [0, 40]]
    assert got.ratifier_high.tolist() == [[80, 120], [40, 100]]
    assert (got.low.tolist(), got.high.tolist()) == ([40, 40], [80, 40])
    assert (got.overlap_low, got.overlap_high) == (40, 40)
    assert got.status == Status.COLLAPSED
    wide = win_set([[60, 80], [50, 70]], 40)
    assert (wide.overlap_low, wide.overlap_high) == (40, 60)
    assert wide.status == Status.OK


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.integers(0, 100), min_size=4, max_size=4),
    st.lists(st.integers(0, 5), min_size=4, max_size=4).filter(lambda w: sum(w) > 0),
    st.integers(1, 10),
    st.integers(0, 100),
)
def test_a_quota_is_the_union_over_winning_coalitions(
    d: list[int], w: list[int], tenth: int, q: int
) -> None:
    got = win_set([d], q, [w], [tenth / 10])
    lows, highs = [], []
    for size in range(1, 5):
        for group in itertools.combinations(range(4), size):
            if 10 * sum(w[k] for k in group) >= tenth * sum(w):
                lows.append(max(min(q, 2 * d[k] - q) for k in group))
                highs.append(min(max(q, 2 * d[k] - q) for k in group))
    assert got.low[0] == min(lows)
    assert got.high[0] == max(highs)
    for x in range(-100, 201, 7):
        yes = sum(v for v, ideal in zip(w, d, strict=True) if abs(x - ideal) <= abs(q - ideal))
        assert (got.low[0] <= x <= got.high[0]) == (10 * yes >= tenth * sum(w))


def test_absent_ratifiers_and_parties_without_any() -> None:
    got = win_set([[[60, np.nan]], [[np.nan, np.nan]]], 40)
    assert got.status.tolist() == [Status.OK, Status.NOBODY]
    assert got.high[0, 0] == 80
    assert np.isnan([got.high[1, 0], got.overlap_low[1]]).all()
    unknown = win_set([[60, np.nan], [80, 70]], 40, [[2, np.nan], [1, 1]])
    assert unknown.high.tolist() == [80, 100]


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (([10.0], 5), "'ideal' needs the axes"),
        (([[10.0]], 105), "'reversion'"),
        (([[110.0]], 5), "'ideal'"),
        (([[10.0]], 5, 1.0, 0), "'quota' must be above 0"),
        (([[10.0]], 5, 1.0, 1.5), "'quota' must be between"),
        (([[10.0, 1]], 5, [[1.0, 1, 1]]), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        win_set(*inputs)
