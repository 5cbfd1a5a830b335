"""The weighted median: ties, fallbacks, and the definition by brute force."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.median import median
from realpolitik.models.contract import Status


def test_a_tie_is_an_interval() -> None:
    outcome = median([[10], [30], [60], [90]], np.ones((4, 1)), np.ones((4, 1)))
    assert (outcome.low, outcome.position, outcome.high) == ([30], [45], [60])


def test_a_tie_survives_rounding() -> None:
    # 0.1 + 0.2 is not 0.3 in floats, but it is half of 0.6
    outcome = median([[0], [10], [80]], np.ones((3, 1)), [[0.1], [0.2], [0.3]])
    assert (outcome.low, outcome.high) == ([10], [80])


def test_no_weight_in_the_middle_of_a_tie() -> None:
    outcome = median([[0], [50], [100]], [[1], [0], [1]], np.ones((3, 1)))
    assert (outcome.low, outcome.high) == ([0], [100])


def test_nobody_there() -> None:
    outcome = median([[np.nan, 5]], [[1, 1]], [[1, 1]])
    assert list(outcome.status) == [Status.NOBODY, Status.OK]
    assert np.isnan(outcome.position[0])
    assert outcome.position[1] == 5


def test_weight_is_checked() -> None:
    with pytest.raises(ModelInputError, match="'weight' must be one of"):
        median([[1]], [[1]], [[1]], weight="size")


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1), st.integers(1, 9), st.booleans())
def test_minimises_the_weighted_distance(seed: int, actors: int, coarse: bool) -> None:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 5, actors) * 25.0 if coarse else rng.uniform(0, 100, actors)
    w = rng.integers(1, 4, actors) * 1.0
    outcome = median(x[:, None], np.ones((actors, 1)), w[:, None])
    cost = np.abs(x[:, None] - x) @ w  # minimal exactly at the medians that are positions
    best = np.isclose(cost, cost.min(), rtol=1e-12)
    assert outcome.low[0] == x[best].min()
    assert outcome.high[0] == x[best].max()
