"""Ratification: the pivot's closed form, simulation in two dimensions, win-sets without doubt."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import norm

from realpolitik.errors import ModelInputError
from realpolitik.models.domestic.ratification import ratification
from realpolitik.models.domestic.win_set import win_set

POINT = st.floats(0, 100)


@settings(max_examples=60)
@given(POINT, POINT, POINT, st.floats(1, 40))
def test_one_uncertain_pivot_on_one_issue(mu: float, x: float, q: float, sd: float) -> None:
    got = ratification([[mu]], [[x]], [q], ideal_spread=sd).probability[0]
    below = norm.cdf((x + q) / 2, mu, sd)
    expected = below if x < q else 1 - below
    if abs(x - q) > 1e-6:
        assert got == pytest.approx(expected, abs=1e-6)


def test_two_issues_against_simulation() -> None:
    rng = np.random.default_rng(4)
    ideal = np.array([[20.0, 70], [60, 50], [90, 10]])
    weight, spread = np.array([0.3, 0.4, 0.3]), np.array([15.0, 10, 20])
    x, q = np.array([40.0, 40]), np.array([70.0, 60])
    got = ratification(ideal, [x], q, weight, 0.6, spread)
    drawn = rng.normal(ideal, spread[:, None], (200_000, 3, 2))
    accept = ((drawn - x) ** 2).sum(-1) <= ((drawn - q) ** 2).sum(-1)
    assert got.acceptance[0] == pytest.approx(accept.mean(axis=0), abs=0.005)
    passed = accept @ weight >= 0.6 - 1e-9
    assert got.probability[0] == pytest.approx(passed.mean(), abs=0.005)


@settings(max_examples=40)
@given(
    st.lists(st.integers(0, 100), min_size=3, max_size=3),
    st.integers(0, 100),
    st.lists(st.integers(0, 100), min_size=4, max_size=4),
    st.sampled_from([0.3, 0.5, 1.0]),
)
def test_without_doubt_it_is_the_win_set(
    d: list[int], q: int, offers: list[int], quota: float
) -> None:
    got = ratification([[k] for k in d], [[x] for x in offers], [q], 1.0, quota).probability
    held = win_set([d], q, 1.0, [quota])
    inside = [held.low[0] <= x <= held.high[0] for x in offers]
    assert got.tolist() == [float(flag) for flag in inside]


def test_axes() -> None:
    got = ratification(
        np.full((7, 3, 2), 50.0), np.full((4, 2), 30.0), np.full((7, 2), 80.0), ideal_spread=5.0
    )
    assert got.acceptance.shape == (7, 4, 3)
    assert got.probability.shape == (7, 4)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (([50.0], [[30.0]], [80.0]), "'ideal' needs the axes"),
        (([[50.0]], [[130.0]], [80.0]), "'proposal'"),
        (([[50.0]], [[30.0]], [80.0], 0.0), "must give some ratifier weight"),
        (([[50.0]], [[30.0]], [80.0], 1.0, 0.0), "'quota' must be above 0"),
        (([[50.0]], [[30.0]], [80.0], 1.0, 1.0, -1.0), "'ideal_spread'"),
        (([[50.0, 1]], [[30.0, 1, 2]], [80.0]), "do not fit together"),
        (([[50.0]] * 17, [[30.0]], [80.0]), "1 to 16 ratifiers"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        ratification(*inputs)
