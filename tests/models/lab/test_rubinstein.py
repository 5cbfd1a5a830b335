"""Alternating offers: the closed form, backward induction over a long horizon, outside options."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.lab.rubinstein import rubinstein

DISCOUNT = st.floats(0.05, 0.97)


@given(DISCOUNT, DISCOUNT)
def test_backward_induction_converges_to_it(d1: float, d2: float) -> None:
    first = 1.0  # the last proposer takes all
    for _ in range(2000):
        first = 1 - d2 * (1 - d1 * first)
    assert rubinstein([d1, d2]).share == pytest.approx([first, 1 - first])


def test_fast_offers_give_the_asymmetric_nash_shares() -> None:
    rates, step = np.array([0.3, 0.1]), 1e-6
    outcome = rubinstein(np.exp(-rates * step))
    assert outcome.limit == pytest.approx([0.25, 0.75])  # rho_2 / (rho_1 + rho_2)
    assert outcome.share == pytest.approx(outcome.limit, abs=1e-5)


def test_an_outside_option_binds_only_when_better() -> None:
    d = [0.9, 0.9]
    free = rubinstein(d).share
    assert rubinstein(d, [0.0, 0.2]).share == pytest.approx(free)
    assert rubinstein(d, [0.0, 0.7]).share == pytest.approx([0.3, 0.7])
    both = rubinstein([d, d], [[0.6, 0.6], [0.1, 0.1]])
    assert list(both.status) == [Status.UNDEFINED, Status.OK]
    assert np.isnan(both.share[0]).all()


@pytest.mark.parametrize("bad", [[1.0, 0.5], [0.5], [0.0, 0.5]])
def test_bad_discounts(bad: list[float]) -> None:
    with pytest.raises(ModelInputError, match="'discount'"):
        rubinstein(bad)
