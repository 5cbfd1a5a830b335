"""Contest success: both forms against the formulas, edges, bad input."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.contest import contest

STRENGTH = st.floats(0.5, 200)


@settings(max_examples=50)
@given(STRENGTH, STRENGTH, st.floats(0, 4))
def test_matches_the_formulas(a: float, b: float, r: float) -> None:
    ratio = a**r / (a**r + b**r)
    assert contest(a, b, r).win_probability == pytest.approx(ratio, abs=1e-12)
    gap = r * (b - a)
    difference = 1 / (1 + math.exp(gap)) if gap < 700 else 0.0
    assert contest(a, b, r, form="difference").win_probability == pytest.approx(
        difference, abs=1e-12
    )


def test_exact_share_of_the_worked_chain() -> None:
    assert contest(110, 100).win_probability == pytest.approx(float(Fraction(11, 21)), abs=1e-15)


def test_edges() -> None:
    got = contest([0, 0, 5, 0], [0, 5, 0, 5], [1, 1, 1, 0]).win_probability
    assert got.tolist() == [0.5, 0.0, 1.0, 0.5]
    assert contest(1e300, 1e-300, 50).win_probability == 1.0


@settings(max_examples=50)
@given(STRENGTH, STRENGTH, st.floats(0, 4), st.sampled_from(["ratio", "difference"]))
def test_sides_are_symmetric(a: float, b: float, r: float, form: str) -> None:
    there, back = contest([a, b], [b, a], r, form=form).win_probability
    assert there + back == pytest.approx(1)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((-1, 1), "'strength_challenger'"),
        ((1, np.nan), "'strength_defender'"),
        ((1, 1, -1), "'decisiveness'"),
        ((1, 1, np.inf), "'decisiveness' must be finite"),
        (([1, 2], [1, 2, 3]), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        contest(*inputs)


def test_unknown_form_is_named() -> None:
    with pytest.raises(ModelInputError, match="'form' must be one of ratio, difference"):
        contest(1, 1, form="logit")
