"""Closed-rule bargaining: the printed formula, the fixed point, by hand, bad input."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.baron_ferejohn import baron_ferejohn


def test_three_members_by_hand() -> None:
    outcome = baron_ferejohn(1.0, members=3)
    assert (outcome.proposer, outcome.partner, outcome.outsider) == pytest.approx((2 / 3, 1 / 3, 0))


@given(st.floats(0, 1), st.integers(1, 20).map(lambda k: 2 * k + 1))
def test_simple_majority_as_printed(delta: float, n: int) -> None:
    assert baron_ferejohn(delta, members=n).proposer == pytest.approx(1 - delta * (n - 1) / (2 * n))


@given(st.floats(0, 1), st.integers(2, 12), st.data())
def test_values_are_a_fixed_point(delta: float, n: int, data: st.DataObject) -> None:
    q = data.draw(st.integers(1, n))
    outcome = baron_ferejohn(delta, members=n, quota=q)
    value = (outcome.proposer + (q - 1) * outcome.partner) / n  # by lot in every role
    assert value == pytest.approx(1 / n)
    assert outcome.partner == pytest.approx(delta * value)


@pytest.mark.parametrize(
    ("delta", "options"),
    [(1.5, {"members": 3}), (0.5, {"members": 1}), (0.5, {"members": 3, "quota": 4})],
)
def test_bad_input(delta: float, options: dict[str, int]) -> None:
    with pytest.raises(ModelInputError, match=r"'(discount|members|quota)' must be"):
        baron_ferejohn(delta, **options)
