"""Win-sets over several issues: hulls by hand, a numerical search, one issue as a special case."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.domestic.ratification import ratification
from realpolitik.models.domestic.win_region import win_region
from realpolitik.models.domestic.win_set import win_set

POINT = st.tuples(st.integers(0, 100), st.integers(0, 100))


def test_by_hand() -> None:
    got = win_region([[40, 60], [60, 40]], [40, 40])
    assert got.package == pytest.approx([50, 50])
    assert got.gain == pytest.approx(200)
    assert got.binding.tolist() == [True, True]
    shut = win_region([[20, 60], [60, 20]], [40, 40])
    assert shut.status == Status.COLLAPSED
    assert shut.package == pytest.approx([40, 40])


@settings(max_examples=40, deadline=None)
@given(st.lists(POINT, min_size=2, max_size=4), POINT)
def test_no_numerical_search_finds_a_better_package(
    d: list[tuple[int, int]], q: tuple[int, int]
) -> None:
    got = win_region(d, q)
    ideal, back = np.array(d, float), np.array(q, float)

    def least(x: np.ndarray) -> float:
        gains = ((back - ideal) ** 2).sum(-1) - ((x[:2] - ideal) ** 2).sum(-1)
        return float(gains.min())

    assert least(got.package) == pytest.approx(float(got.gain), abs=1e-5)
    found = minimize(
        lambda z: -z[2],
        [*got.package, got.gain],
        method="SLSQP",
        constraints=[
            {
                "type": "ineq",
                "fun": lambda z, e=e: ((back - e) ** 2).sum() - ((z[:2] - e) ** 2).sum() - z[2],
            }
            for e in ideal
        ],
    )
    assert least(found.x[:2]) <= got.gain + 1e-3
    for _ in range(20):
        other = got.package + np.random.default_rng(len(d)).normal(0, 5, 2)
        assert least(other) <= got.gain + 1e-6


@settings(max_examples=40)
@given(st.lists(st.integers(0, 100), min_size=1, max_size=4), st.integers(0, 100))
def test_one_issue_agrees_with_the_interval(d: list[int], q: int) -> None:
    got = win_region([[k] for k in d], [q])
    line = win_set([d], q)
    assert got.status == line.status
    assert line.overlap_low - 1e-6 <= got.package[0] <= line.overlap_high + 1e-6


def test_every_ratifier_accepts_the_package() -> None:
    rng = np.random.default_rng(6)
    d, q = rng.uniform(50, 100, (30, 4, 3)), rng.uniform(0, 40, (30, 3))
    got = win_region(d, q)
    inside = np.clip(got.package, 0, 100)
    assert (got.status == Status.OK).all()
    assert ratification(d, inside[:, None, :], q).probability.min() == 1


def test_absent_ratifiers() -> None:
    got = win_region([[[50, 50], [np.nan, 0]], [[np.nan, 1], [1, np.nan]]], [0, 0])
    assert got.status.tolist() == [Status.OK, Status.NOBODY]
    assert got.package[0] == pytest.approx([50, 50])
    assert got.binding.tolist() == [[True, False], [False, False]]
    assert np.isnan(got.package[1]).all()


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (([50.0], [50.0]), "'ideal_point' needs the axes"),
        (([[150.0]], [50.0]), "'ideal_point' must be between"),
        (([[50.0]], [np.nan]), "'reversion_point'"),
        (([[50.0, 1]], [50.0, 1, 2]), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        win_region(*inputs)
