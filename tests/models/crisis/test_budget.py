"""The budget identity closes, whichever item closes it."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.budget import budget

CHANGE = st.floats(-5, 5)


@settings(max_examples=100)
@given(CHANGE, CHANGE, CHANGE, CHANGE, CHANGE)
def test_every_answer_closes_the_identity(
    defence: float, tax: float, debt: float, social: float, other: float
) -> None:
    got = budget(defence, tax, debt, social, other)
    assert tax + debt - got.social_needed - other == pytest.approx(defence, abs=1e-12)
    assert 0 + 0 - got.social_only - other == pytest.approx(defence, abs=1e-12)
    assert got.tax_needed + debt - social - other == pytest.approx(defence, abs=1e-12)
    assert tax + got.debt_needed - social - other == pytest.approx(defence, abs=1e-12)
    closed = budget(defence, tax, debt, got.social_needed, other)
    assert closed.gap == pytest.approx(0, abs=1e-12)


def test_only_by_social_cuts_means_no_tax_and_no_debt() -> None:
    got = budget(1.5, tax_change=0.5, debt_change=0.6, social_spending=20)
    assert got.social_needed == pytest.approx(-0.4)
    assert got.social_only == pytest.approx(-1.5)
    assert got.social_only_share == pytest.approx(-0.075)
    assert np.isnan(budget(1.5).social_only_share)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((np.nan,), "'defence_change' must be finite"),
        ((1, np.inf), "'tax_change'"),
        ((1, 0, 0, 0, 0, 0), "'social_spending' must be finite and above 0"),
        (([1, 2], [1, 2, 3]), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        budget(*inputs)
