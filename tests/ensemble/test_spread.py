"""Quantiles from a histogram against NumPy's on the raw values."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from realpolitik.ensemble.spread import CELLS, Grid, Spread

NO_LINES = np.full((1, 0), 0.0)


@given(hnp.arrays(float, (200, 1), elements=st.floats(-1000, 1000)))
def test_quantiles_within_one_cell(values: np.ndarray) -> None:
    spread = Spread.on(Grid.over(values, NO_LINES)).add(values)
    cell = (spread.grid.high[0] - spread.grid.low[0]) / CELLS
    for share in (0.025, 0.1, 0.5, 0.9, 0.975):
        ordered = np.sort(values[:, 0])
        exact = ordered[max(int(np.ceil(share * 200)) - 1, 0)]
        assert spread.quantile(share)[0] == pytest.approx(exact, abs=cell + 1e-9)
    assert spread.mean[0] == pytest.approx(values.mean(), abs=1e-9)


def test_merged_blocks_equal_one_pass() -> None:
    values = np.random.default_rng(0).normal(size=(1000, 3))
    lines = np.array([[0.0], [1.0], [np.nan]])
    whole = Spread.on(Grid.over(values, lines)).add(values)
    parts = Spread.on(whole.grid).add(values[:300])
    parts.merge(Spread.on(whole.grid).add(values[300:]))
    assert np.array_equal(parts.counts, whole.counts)
    assert np.array_equal(parts.above, whole.above)
    assert whole.above[0, 0] == (values[:, 0] > 0).sum()


def test_values_off_the_grid_are_kept_to_the_extremes() -> None:
    spread = Spread.on(Grid.over(np.array([[0.0], [1.0]]), NO_LINES))
    spread.add(np.array([[-50.0], [0.5], [70.0], [np.nan]]))
    assert spread.quantile(0.0)[0] == -50.0
    assert spread.quantile(1.0)[0] == 70.0
    assert spread.total[0] == 3


def test_weights_make_a_mixture() -> None:
    values = np.array([[0.0], [10.0]])
    spread = Spread.on(Grid.over(values, np.array([[5.0]]))).add(values, np.array([[3.0], [1.0]]))
    assert spread.mean[0] == 2.5
    assert spread.above[0, 0] / spread.total[0] == 0.25
    assert spread.quantile(0.5)[0] == pytest.approx(0.0, abs=0.01)


def test_nothing_counted_gives_nan() -> None:
    spread = Spread.on(Grid.over(np.array([[np.nan]]), NO_LINES)).add(np.array([[np.nan]]))
    assert np.isnan(spread.quantile(0.5)[0])


@given(hnp.arrays(bool, (50, 2)))
def test_quantiles_of_yes_and_no_are_yes_or_no(values: np.ndarray) -> None:
    grid = Grid.of_whole_numbers(0, 1, np.array([[0.5], [0.5]]))
    spread = Spread.on(grid).add(values.astype(float))
    for share in (0.1, 0.5, 0.9):
        exact = np.quantile(values, share, axis=0, method="inverted_cdf")
        assert np.array_equal(spread.quantile(share), exact)
    assert np.array_equal(spread.above[:, 0], values.sum(axis=0))
