"""Allocation across theatres: golden optimum, numerical optimum, Friedman's equilibrium."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.theatres import theatres

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_deals.toml").read_text("utf-8")
)["theatres"]


def test_golden_allocation() -> None:
    got = theatres(GOLDEN["theatre_value"], GOLDEN["rival_effort"], GOLDEN["effort_total"])
    assert got.effort == pytest.approx([k / 3 for k in GOLDEN["effort_thirds"]], abs=1e-9)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.floats(0.1, 10), min_size=3, max_size=3),
    st.lists(st.floats(0.1, 10), min_size=3, max_size=3),
    st.floats(0.1, 10),
)
def test_no_numerical_optimum_is_better(v: list[float], y: list[float], X: float) -> None:
    values, rivals = np.array(v), np.array(y)
    got = theatres(values, rivals, X)
    assert got.effort.sum() == pytest.approx(X)
    assert (got.effort >= 0).all()
    found = minimize(
        lambda x: -(values * x / (x + rivals)).sum(),
        np.full(3, X / 3),
        method="SLSQP",
        bounds=[(0, X)] * 3,
        constraints={"type": "eq", "fun": lambda x: x.sum() - X},
        options={"ftol": 1e-12},
    )
    assert got.value >= -found.fun - 1e-7
    assert got.value == pytest.approx(-found.fun, rel=1e-4)


def test_a_weak_side_leaves_theatres_alone() -> None:
    got = theatres([10, 1], [1, 9], 0.5)
    assert got.effort.tolist() == [0.5, 0]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(0.1, 10), min_size=2, max_size=4), st.floats(0.1, 10), st.floats(0.1, 10))
def test_in_equilibrium_neither_side_wants_to_move(v: list[float], X: float, Y: float) -> None:
    values = np.array(v)
    rivals = Y * values / values.sum()
    got = theatres(values, rivals, X)
    assert got.effort == pytest.approx(got.equilibrium_effort, rel=1e-6, abs=1e-9)
    assert got.equilibrium_win == pytest.approx(np.full(len(v), X / (X + Y)))


def test_dropping_a_theatre_is_a_new_optimum_without_it() -> None:
    v, y, X = np.array([1.0, 2.0, 3.0]), np.array([2.0, 1.0, 4.0]), 3.0
    got = theatres(v, y, X)
    for k in range(3):
        rest = np.delete(np.arange(3), k)
        alone = theatres(v[rest], y[rest], X)
        assert got.drop_win_change[k, rest] == pytest.approx(
            alone.win_probability - got.win_probability[rest]
        )
        assert got.drop_win_change[k, k] == pytest.approx(-got.win_probability[k])
        assert got.drop_value_change[k] == pytest.approx(float(alone.value - got.value))
        assert got.drop_value_change[k] <= 1e-12


def test_empty_theatres_and_no_effort() -> None:
    free = theatres([1, 1], [0, 2], 4)
    assert free.win_probability == pytest.approx([1, 4 / 6])
    idle = theatres([1, 1], [0, 2], 0)
    assert idle.win_probability.tolist() == [0.5, 0]
    worthless = theatres([[0, 0], [1, 1]], [1, 1], 1)
    assert worthless.status.tolist() == [Status.UNDEFINED, Status.OK]
    assert np.isnan(worthless.effort[0]).all()


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((1.0, [1.0], 1), "'theatre_value' needs the axes"),
        (([1.0], [-1.0], 1), "'rival_effort'"),
        (([1.0], [1.0], np.nan), "'effort_total'"),
        (([1.0, 1], [1.0, 1, 1], 1), "do not fit together"),
        ((np.empty(0), np.empty(0), 1), "at least one theatre"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        theatres(*inputs)
