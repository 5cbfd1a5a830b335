"""Blotto: golden values, an LP over whole-number games, continuity between the pieces."""

import itertools
import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.lab.blotto import blotto

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_lab.toml").read_text("utf-8")
)["blotto"]


@pytest.mark.parametrize(("first", "second", "share"), GOLDEN["exact"])
def test_golden_shares(first: float, second: float, share: float) -> None:
    got = blotto(first, second, fronts=GOLDEN["fronts"])
    assert round(float(got.share_first), 4) == share


def value_of_whole_numbers(first: int, second: int) -> float:
    """Value of the three-front game in whole numbers, by linear programming."""

    def splits(total: int) -> np.ndarray:
        return np.array(
            [s for s in itertools.product(range(total + 1), repeat=3) if sum(s) == total]
        )

    rows, columns = splits(first), splits(second)
    gap = rows[:, None, :] - columns[None, :, :]
    share = ((gap > 0) + (gap == 0) / 2).mean(axis=-1)
    found = linprog(
        np.r_[np.zeros(len(rows)), -1],
        A_ub=np.c_[-share.T, np.ones(len(columns))],
        b_ub=np.zeros(len(columns)),
        A_eq=[np.r_[np.ones(len(rows)), 0]],
        b_eq=[1],
        bounds=[(0, None)] * len(rows) + [(None, None)],
    )
    return float(-found.fun)


@pytest.mark.parametrize(("first", "second"), [(8, 12), (12, 12), (9, 12)])
def test_close_to_the_linear_programme(first: int, second: int) -> None:
    share = float(blotto(first, second, fronts=3).share_first)
    assert share == pytest.approx(value_of_whole_numbers(first, second), abs=0.01)


def test_the_coarse_grid_of_the_source() -> None:
    first, second, continuous, whole = GOLDEN["coarse"]
    assert round(float(blotto(first, second, fronts=3).share_first), 4) == continuous
    assert value_of_whole_numbers(first, second) == pytest.approx(whole, abs=5e-5)


@pytest.mark.parametrize("n", [3, 4, 7])
def test_the_pieces_meet_and_rise(n: int) -> None:
    rho = np.linspace(0.001, 1, 4000)
    share = blotto(rho, 1.0, fronts=n).share_first
    assert (np.diff(share) >= -1e-12).all()
    for seam in (2 / n, 1 / (n - 1)):
        below, above = blotto([seam - 1e-9, seam + 1e-9], 1.0, fronts=n).share_first
        assert above == pytest.approx(below, abs=1e-6)
    assert blotto(1 / n, 1.0, fronts=n).share_first == 0


@settings(max_examples=50)
@given(st.floats(0, 50), st.floats(0.1, 50), st.integers(3, 9))
def test_the_sides_are_symmetric(first: float, second: float, n: int) -> None:
    there, back = blotto(first, second, fronts=n), blotto(second, first, fronts=n)
    assert there.share_first == pytest.approx(float(back.share_second))


def test_nothing_and_bad_input() -> None:
    assert blotto(0, 0, fronts=3).status == Status.UNDEFINED
    with pytest.raises(ModelInputError, match="'fronts' must be 3 or more"):
        blotto(1, 1, fronts=2)
    with pytest.raises(ModelInputError, match="'effort_first'"):
        blotto(-1, 1, fronts=3)
