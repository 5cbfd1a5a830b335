"""Thresholds: the three powers by hand, and against a sweep of every tie."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.alignment.tie_threshold import tie_threshold


def test_three_powers_by_hand() -> None:
    """0 and 1 join only if their tie is worth giving up the weaker of the two others."""
    tie = np.array([[0, -0.5, -0.8], [-0.5, 0, 0.6], [-0.8, 0.6, 0]])
    got = tie_threshold(tie)
    assert got.threshold[0] == pytest.approx(0.6)
    assert got.distance[0] == pytest.approx(1.1)
    assert got.together[0].tolist() == [0, 0, 1]
    assert got.apart[0].tolist() == [0, 1, 1]


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(3, 6))
def test_matches_a_sweep_of_every_tie(seed: int, n: int) -> None:
    upper = np.triu(np.random.default_rng(seed).uniform(-1, 1, (2, n, n)), 1)
    ties = upper + np.swapaxes(upper, -1, -2)
    got = tie_threshold(ties)
    for p, (i, j) in enumerate(zip(*np.triu_indices(n, 1), strict=True)):
        for side in (-0.01, 0.01):
            swept = ties.copy()
            at = np.clip(got.threshold[:, p] + side, -1, 1)
            swept[:, i, j] = swept[:, j, i] = at
            blocs = frustration(swept).blocs
            crossed = np.abs(got.threshold[:, p]) < 0.99
            together = blocs[:, i] == blocs[:, j]
            assert (together[crossed] == (side > 0)).all()
            expected = (got.together if side > 0 else got.apart)[:, p]
            assert np.array_equal(blocs[crossed], expected[crossed])


def test_sizes_are_bounded() -> None:
    with pytest.raises(ModelInputError, match="2 to 20 actors; got 21"):
        tie_threshold(np.zeros((21, 21)))
