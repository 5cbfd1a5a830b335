"""Bargaining on a line: two limits with known answers, equilibrium conditions, bad input."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.median import median
from realpolitik.models.bargaining.procedural import procedural
from realpolitik.models.contract import Status
from realpolitik.models.lab.banks_duggan import banks_duggan


def case(seed: int) -> tuple[np.ndarray, np.ndarray, float]:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 101, 5).astype(float)
    return x[:, None], rng.integers(1, 4, 5).astype(float)[:, None], float(rng.integers(0, 101))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_without_a_future_everyone_is_an_agenda_setter(seed: int) -> None:
    x, votes, r = case(seed)
    outcome = banks_duggan(x, votes, [r], discount=0.0)
    for setter in range(5):
        expected = procedural(x, votes, [r], setter=setter).position[0]
        assert outcome.proposal[setter, 0] == pytest.approx(expected, abs=0.5)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_patience_leads_to_the_median(seed: int) -> None:
    x, votes, r = case(seed)
    votes = np.ones_like(votes)
    outcome = banks_duggan(x, votes, [r], discount=0.9999)
    middle = median(x, votes, votes).position[0]
    assert outcome.proposal[:, 0] == pytest.approx(np.full(5, middle), abs=3)


def test_an_equilibrium_by_its_conditions() -> None:
    x, votes, r = case(2)
    outcome = banks_duggan(x, votes, [r], discount=0.7)
    p = votes[:, 0] / votes.sum()
    u = -(((outcome.proposal[:, 0] - x) / 100) ** 2)  # [voter, proposal]
    reserve = 0.3 * -(((r - x[:, 0]) / 100) ** 2) + 0.7 * (u @ p)
    assert (p @ (u >= reserve[:, None] - 1e-5) > 0.5).all()
    assert outcome.mean[0] == pytest.approx(p @ outcome.proposal[:, 0])
    assert outcome.low[0] <= outcome.proposal.min() <= outcome.proposal.max() <= outcome.high[0]


def test_statuses_and_bad_input() -> None:
    outcome = banks_duggan([[np.nan, 5.0]], [[1.0, 1.0]], [50.0, np.nan])
    assert list(outcome.status) == [Status.NOBODY, Status.UNDEFINED]
    with pytest.raises(ModelInputError, match="'discount' must be"):
        banks_duggan([[1.0]], [[1.0]], [1.0], discount=1.0)
    with pytest.raises(ModelInputError, match="'quota' must be"):
        banks_duggan([[1.0]], [[1.0]], [1.0], quota=0.1)
