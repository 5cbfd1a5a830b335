"""Selectorate spending: the numerical optimum, larger coalitions, bad input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.selectorate import selectorate

SIZE = st.floats(0.5, 50)


@settings(max_examples=60)
@given(SIZE, SIZE, SIZE)
def test_no_other_split_pleases_the_coalition_more(R: float, W: float, p: float) -> None:
    got = selectorate(R, W, W + 1, p)
    best = minimize_scalar(
        lambda g: -(2 * np.sqrt(g) + (R - p * g) / W), bounds=(0, R / p), method="bounded"
    )
    value = 2 * np.sqrt(got.public_goods) + got.private_goods
    assert value >= -best.fun - 1e-9
    assert got.public_goods * p + got.private_goods * W == pytest.approx(R)
    assert got.public_share == pytest.approx(got.public_goods * p / R)


def test_larger_coalitions_get_more_public_goods_and_less_loyalty() -> None:
    got = selectorate(100, [2, 4, 8], 16)
    assert (np.diff(got.public_share) > 0).all()
    assert got.loyalty == pytest.approx([7 / 8, 3 / 4, 1 / 2])


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((0, 1, 2), "'resources' must be finite and above 0"),
        ((1, 3, 2), "'coalition' must not be larger"),
    ],
)
def test_bad_input_is_named(inputs: tuple[float, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        selectorate(*inputs)
