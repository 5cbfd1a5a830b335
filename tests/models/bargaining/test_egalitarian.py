"""The egalitarian solution against a fine grid, by hand, and where it collapses."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import CollapseWarning, ModelInputError
from realpolitik.models.bargaining.egalitarian import egalitarian
from realpolitik.models.contract import Status

GRID = np.linspace(0, 100, 20_001)


def utilities(y: np.ndarray | float, x: np.ndarray, s: np.ndarray) -> np.ndarray:
    return -s[:, None] * ((np.atleast_1d(y) - x[:, None]) / 100) ** 2


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6))
def test_common_disagreement_against_a_grid(seed: int, actors: int) -> None:
    rng = np.random.default_rng(seed)
    x, s = rng.uniform(0, 100, actors), rng.uniform(0.1, 1, actors)
    best = GRID[utilities(GRID, x, s).min(axis=0).argmax()]
    assert egalitarian(x[:, None], s[:, None]).position[0] == pytest.approx(best, abs=0.01)


@settings(max_examples=40)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.booleans())
def test_from_the_status_quo_against_a_grid(seed: int, actors: int, flip: bool) -> None:
    rng = np.random.default_rng(seed)
    x, s, r = rng.uniform(30, 100, actors), rng.uniform(0.1, 1, actors), 20.0
    x, r = (100 - x, 100 - r) if flip else (x, r)
    gain = utilities(GRID, x, s) - utilities(r, x, s)
    acceptable = (gain >= 0).all(axis=0)
    best = GRID[np.where(acceptable, gain.min(axis=0), -np.inf).argmax()]
    outcome = egalitarian(x[:, None], s[:, None], [r], disagreement="reference")
    assert outcome.position[0] == pytest.approx(best, abs=0.02)
    assert outcome.status == [Status.OK]


def test_by_hand_and_the_silent_have_no_say() -> None:
    assert egalitarian([[10], [60], [95]], [[1], [1], [0]]).position == pytest.approx([35])
    moved = egalitarian([[40], [80]], [[1], [1]], [0], disagreement="reference").position
    assert moved == pytest.approx([40])


def test_collapse_unknown_and_nobody() -> None:
    with pytest.warns(CollapseWarning, match="1 of 3"):
        outcome = egalitarian(
            [[10, 60, np.nan], [90, 70, np.nan]],
            np.ones((2, 3)),
            [50, np.nan, 5],
            disagreement="reference",
        )
    assert list(outcome.status) == [Status.COLLAPSED, Status.UNDEFINED, Status.NOBODY]
    assert outcome.position[0] == 50
    assert np.isnan(outcome.position[1:]).all()


def test_bad_options_are_named() -> None:
    with pytest.raises(ModelInputError, match="must be common or reference"):
        egalitarian([[1.0]], [[1.0]], disagreement="war")
    with pytest.raises(ModelInputError, match="needs the input 'reference'"):
        egalitarian([[1.0]], [[1.0]], disagreement="reference")
