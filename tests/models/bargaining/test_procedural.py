"""Agenda setting against a search over all points, by hand, and under unanimity."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.procedural import procedural
from realpolitik.models.contract import Status


@settings(max_examples=60)
@given(st.integers(0, 2**32 - 1), st.integers(1, 7), st.sampled_from([0.5, 0.62, 0.8, 1.0]))
def test_against_a_search_over_points(seed: int, actors: int, quota: float) -> None:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 101, actors).astype(float)
    votes = rng.integers(1, 5, actors).astype(float)
    r, setter = float(rng.integers(0, 101)), int(rng.integers(actors))
    grid = np.arange(0, 100.5, 0.5)  # half points hold every end of a win set
    ayes = votes @ (np.abs(grid - x[:, None]) <= np.abs(r - x[:, None]))
    share = ayes / votes.sum()
    wins = grid[(share > 0.5) if quota == 0.5 else (share >= quota - 1e-9)]
    outcome = procedural(x[:, None], votes[:, None], [r], setter=setter, quota=quota)
    low, high = (wins.min(), wins.max()) if len(wins) else (r, r)
    assert (outcome.low[0], outcome.high[0]) == (min(low, r), max(high, r))
    choices = np.append(wins, r)
    assert outcome.position[0] == choices[np.abs(choices - x[setter]).argmin()]


def test_setter_by_hand() -> None:
    x, votes = [[10], [50], [60], [90]], [[1], [1], [1], [0]]
    # the median voter at 50 takes anything up to 100 over the status quo at 0
    assert procedural(x, votes, [0], setter=3).position == [90]
    assert procedural(x, votes, [30], setter=3).position == [70]
    assert procedural(x, votes, [30], setter=0).position == [30]


def test_unanimity_keeps_what_somebody_wants() -> None:
    outcome = procedural([[10], [90]], [[1], [1]], [40], setter=1, quota=1.0)
    assert (outcome.position, outcome.core_low, outcome.core_high) == ([40], [10], [90])
    assert procedural([[60], [90]], [[1], [1]], [40], setter=1, quota=1.0).position == [80]


def test_statuses() -> None:
    x = [[10, np.nan, np.nan, 5], [90, 40, np.nan, 5]]
    outcome = procedural(x, np.ones((2, 4)), [50, 50, 50, np.nan], setter=0)
    expected = [Status.OK, Status.UNDEFINED, Status.NOBODY, Status.UNDEFINED]
    assert list(outcome.status) == expected


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"setter": 2}, "'setter' must be the index of one of 2 actors"),
        ({"setter": 0, "quota": 0.4}, "'quota' must be between 0.5 and 1"),
    ],
)
def test_bad_options_are_named(options: dict[str, float], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        procedural([[1.0], [2.0]], [[1.0], [1.0]], [5.0], **options)
