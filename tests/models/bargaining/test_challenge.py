"""The challenge model: the published case, an oracle from the equations, invariances, bad input."""

import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.models.bargaining.challenge_oracle import Oracle

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.challenge import challenge
from realpolitik.models.contract import Status

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "bargaining_challenge.toml").read_text(encoding="utf-8")
)
NAMES = [row[0] for row in GOLDEN["actors"]]
C, YEARS, S = np.array([row[1:] for row in GOLDEN["actors"]]).T[:, :, None]
X = (YEARS - 4) / 6 * 100
DEFAULTS = {
    "denominator": "total",
    "risk_reference": "focal",
    "best_compromise": "lowest_point",
    "offer_order": "type",
    "q": 1.0,
    "t": 1.0,
}


def test_published_mean_in_every_round() -> None:
    years = 4 + challenge(X, S, C).mean[:, 0] * 6 / 100
    assert years == pytest.approx(GOLDEN["mean_in_years"], abs=GOLDEN["tolerance_mean"])


def test_published_gains_of_belgium() -> None:
    detail = challenge(X, S, C, detail=True).detail
    assert detail is not None
    belgium = NAMES.index("Belgium")
    for other, gains in GOLDEN["belgium"].items():
        j = NAMES.index(other)
        found = (detail.own_gain[0, belgium, j, 0], detail.other_gain[0, belgium, j, 0])
        assert found == pytest.approx(gains, abs=GOLDEN["tolerance_gain"])


@pytest.mark.parametrize("denominator", ["total", "pair"])
@pytest.mark.parametrize("risk_reference", ["focal", "opponent"])
def test_computed_gains_of_belgium_in_all_four_readings(
    shared: Callable[[str], Path], denominator: str, risk_reference: str
) -> None:
    path = shared("data/emissions/bdm_figure_belgium_round1.csv")
    table = np.genfromtxt(path, delimiter=",", names=True, dtype=None, encoding="utf-8")
    column = f"{denominator}_{'self' if risk_reference == 'focal' else 'own'}"
    options = {"denominator": denominator, "risk_reference": risk_reference}
    detail = challenge(X, S, C, detail=True, **options).detail
    assert detail is not None
    i, others = NAMES.index("Belgium"), [NAMES.index(name) for name in table["actor"]]
    assert detail.own_gain[0, i, others, 0] == pytest.approx(table[column + "_x"], abs=1e-4)
    assert detail.other_gain[0, i, others, 0] == pytest.approx(table[column + "_y"], abs=1e-4)


def test_mean_series_of_the_reference_computation(shared: Callable[[str], Path]) -> None:
    path = shared("data/emissions/emissions_mean_by_round.csv")
    series = np.genfromtxt(path, delimiter=",", names=True)["mean_velev"]
    assert 4 + challenge(X, S, C).mean[:, 0] * 6 / 100 == pytest.approx(series, abs=1e-12)


def test_emissions_do_not_settle() -> None:
    outcome = challenge(X, S, C, rounds=10)
    assert outcome.cycle == [0]
    assert outcome.turns == [3]
    years = 4 + np.array([outcome.low[0], outcome.high[0]]) * 6 / 100
    assert years == pytest.approx([7.242, 7.590], abs=1e-3)


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"denominator": "pair"},
        {"risk_reference": "opponent"},
        {"best_compromise": "least_move"},
        {"offer_order": "least_move"},
        {"q": 0.5, "t": 0.8},
        {"q": 0.2, "t": 0.1, "risk_reference": "opponent"},
    ],
    ids=str,
)
@settings(max_examples=15, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 5))
def test_matches_the_equations(change: dict[str, object], seed: int, actors: int) -> None:
    rng = np.random.default_rng(seed)
    x, s, c = rng.uniform(0, 100, actors), rng.uniform(0.05, 1, actors), rng.uniform(0.1, 2, actors)
    rules = DEFAULTS | change
    path = challenge(x[:, None], s[:, None], c[:, None], rounds=3, **rules).positions[..., 0]
    oracle = Oracle(c, s, float(np.ptp(x)), **rules)
    for before, after in pairwise(path):
        # each round from the model's own start: a difference in rounding must not pile up
        assert after == pytest.approx(oracle.advance(before), abs=1e-6)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_order_never_matters_even_with_ties(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 5, (6, 2)) * 25.0
    s, c = rng.choice([0.25, 0.5, 1.0], (6, 2)), rng.choice([1.0, 2.0], (6, 2))
    order = rng.permutation(6)
    first = challenge(x, s, c, rounds=6, detail=True)
    second = challenge(x[order], s[order], c[order], rounds=6, detail=True)
    assert np.array_equal(second.positions, first.positions[:, order])
    assert np.array_equal(second.risk, first.risk[:, order], equal_nan=True)
    assert first.detail is not None
    assert second.detail is not None
    assert np.array_equal(
        second.detail.own_gain, first.detail.own_gain[:, order][:, :, order], equal_nan=True
    )


def test_tied_demands_from_both_sides_cancel() -> None:
    x = np.array([0.0, 50.0, 100.0])[:, None]
    s, c = np.array([1.0, 0.3, 1.0])[:, None], np.array([1.0, 0.2, 1.0])[:, None]
    even = challenge(x, s, c, rounds=1, best_compromise="least_move")
    assert even.positions[1, 1, 0] == pytest.approx(50)
    first = challenge(x, s, c, rounds=1, best_compromise="least_move", ties="input")
    assert first.positions[1, 1, 0] < 50  # the actor named first stands at 0


def test_detail_explains_every_move() -> None:
    outcome = challenge(X, S, C, detail=True)
    detail = outcome.detail
    assert detail is not None
    for round_, i in np.argwhere(outcome.positions[1:, :, 0] != outcome.positions[:-1, :, 0]):
        j = detail.taken[round_, i, 0]
        assert j >= 0
        assert detail.kind[round_, i, j, 0] in (1, 2, 3)
        assert outcome.positions[round_ + 1, i, 0] == pytest.approx(
            detail.point[round_, i, j, 0], abs=1e-6
        )
    still = outcome.positions[1:, :, 0] == outcome.positions[:-1, :, 0]
    assert (detail.taken[..., 0][~still] >= 0).all()


def test_batches_absences_and_degenerate_issues() -> None:
    rng = np.random.default_rng(4)
    x, s, c = (rng.uniform(0.1, 1, (3, 5, 4)) for _ in range(3))
    x *= 100
    x[:, 2, 1] = np.nan
    x[:, :, 2] = 40.0
    x[:, :, 3] = np.nan
    outcome = challenge(x, s, c, rounds=4)
    assert outcome.positions.shape == (3, 5, 5, 4)
    assert np.isnan(outcome.positions[:, :, 2, 1]).all()
    assert (outcome.positions[..., 2] == 40).all()
    assert (outcome.cycle[:, 2] == 1).all()
    assert (outcome.cycle_start[:, 2] == 0).all()
    assert (outcome.status[:, 3] == Status.NOBODY).all()
    assert np.isnan(outcome.mean[..., 3]).all()
    for draw in range(3):
        alone = challenge(x[draw], s[draw], c[draw], rounds=4)
        assert np.array_equal(alone.positions, outcome.positions[draw], equal_nan=True)
    without = np.delete(np.arange(5), 2)
    fewer = challenge(x[:, without, 1:2], s[:, without, 1:2], c[:, without, 1:2], rounds=4)
    assert fewer.positions == pytest.approx(outcome.positions[:, :, without, 1:2], nan_ok=True)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.floats(-6, 6), st.floats(0.2, 1))
def test_units_do_not_matter(seed: int, power: float, stretch: float) -> None:
    rng = np.random.default_rng(seed)
    x, s, c = rng.uniform(0, 100, (5, 1)), rng.uniform(0.1, 1, (5, 1)), rng.uniform(0.1, 1, (5, 1))
    before = challenge(x, s, c, rounds=2).positions
    after = challenge(stretch * x, s, c * 10**power, rounds=2).positions
    assert after == pytest.approx(stretch * before, abs=1e-6)


def test_all_weights_zero_and_two_actors() -> None:
    outcome = challenge([[0], [100]], [[0], [0]], [[0], [0]], rounds=3)
    assert outcome.status == [Status.FALLBACK_EQUAL]
    assert np.isfinite(outcome.positions).all()


def test_rest_is_a_cycle_of_one() -> None:
    outcome = challenge([[20], [20], [60]], [[1], [1], [0.1]], [[5], [5], [0.1]], rounds=8)
    assert outcome.cycle == [1]
    start = int(outcome.cycle_start[0])
    assert (outcome.positions[start:] == outcome.positions[-1]).all()
    assert start == 0 or (outcome.positions[start - 1] != outcome.positions[-1]).any()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"denominator": "all"}, "'denominator' must be one of total, pair"),
        ({"rounds": 0}, "'rounds' must be 1 or more"),
        ({"q": 2.0}, "'q' and 't' must be between 0 and 1"),
    ],
)
def test_bad_options_are_named(options: dict[str, object], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        challenge(X, S, C, **options)
