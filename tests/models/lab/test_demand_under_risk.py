"""Demand under risk: the uniform closed form, a search on any distribution, trap 1."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.demand_under_risk import demand_under_risk

SHARE = st.floats(0, 1)


@settings(max_examples=100)
@given(SHARE, st.floats(0, 0.5), st.floats(0.05, 0.8))
def test_uniform_closed_form(p: float, cA: float, C: float) -> None:
    got = demand_under_risk(p, cA, [0, C])
    demand = p + max(0.0, (C - cA) / 2)
    if demand <= 1:
        assert got.demand == pytest.approx(demand, abs=1e-9)
        assert got.refusal == pytest.approx(max(0.0, (C - cA) / (2 * C)), abs=1e-9)
    else:
        assert got.demand == pytest.approx(1)


@settings(max_examples=40, deadline=None)
@given(
    SHARE,
    st.floats(0, 0.3),
    st.lists(st.floats(0.01, 0.3), min_size=2, max_size=5),
)
def test_no_demand_on_a_fine_grid_is_better(p: float, cA: float, steps: list[float]) -> None:
    c = np.cumsum(steps)
    got = demand_under_risk(p, cA, c)
    x = np.linspace(0, 1, 20001)
    refused = np.interp(x - p, c, np.linspace(0, 1, len(c)), left=0, right=1)
    value = x * (1 - refused) + (p - cA) * refused
    assert got.value >= value.max() - 1e-9
    assert got.value <= value.max() + 1e-3
    at = np.interp(got.demand - p, c, np.linspace(0, 1, len(c)), left=0, right=1)
    assert got.refusal == pytest.approx(at, abs=1e-9)


def test_trap_the_winning_chance_moves_the_terms_not_the_refusals() -> None:
    got = demand_under_risk(np.linspace(0.05, 0.8, 30), 0.05, [0.0, 0.3])
    assert got.refusal == pytest.approx(np.full(30, (0.3 - 0.05) / 0.6))
    assert np.ptp(got.demand) == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((0.5, 0.1, [0.2]), "at least two quantiles"),
        ((0.5, 0.1, [0.2, 0.2]), "strictly ascending"),
        ((1.5, 0.1, [0.1, 0.2]), "'win_probability'"),
        ((0.5, -0.1, [0.1, 0.2]), "'cost_challenger'"),
        ((0.5, 0.1, [0.1, np.nan]), "'cost_quantile' must be finite"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        demand_under_risk(*inputs)
