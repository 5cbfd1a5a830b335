"""The Spatial Model of Politics: the original's positions, an oracle, invariances, bad input."""

import csv
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.models.bargaining import spatial_oracle

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.spatial_politics import NAMES, spatial_politics
from realpolitik.models.contract import Status

DEFAULTS: dict[str, Any] = {name: known[0] for name, known in NAMES.items()} | {
    "ktab_quirks": False
}
ONE_CHANGED = [{}] + [{name: value} for name, known in NAMES.items() for value in known[1:]]


def scenario(path: Path) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [row for row in csv.reader(lines) if row]
    issues, table = (
        int(rows[0][3]),
        np.array([row[2 : 3 + 2 * int(rows[0][3])] for row in rows[2:]]),
    )
    numbers = table.astype(float)
    power = np.repeat(numbers[:, :1], issues, axis=1)
    return numbers[:, 1::2], numbers[:, 2::2] / 100, power


@pytest.mark.parametrize("name", ["emissions", "SOE-Pol-Comp", "dummyData_3Dim"])
@pytest.mark.parametrize("ties", ["input", "order_free"])
def test_every_position_of_the_original(
    shared: Callable[[str], Path], name: str, ties: str
) -> None:
    x, s, c = scenario(shared(f"data/ktab/input_{name}.csv"))
    path = shared(f"data/ktab/positions_{name}.csv")
    rows = np.loadtxt(path, delimiter=",", skiprows=1, usecols=(0, 1, 3, 4))
    turn, actor, issue = rows[:, :3].astype(int).T
    outcome = spatial_politics(x, s, c, ties=ties)
    assert outcome.rounds == turn.max()
    assert outcome.positions[turn, actor, issue] == pytest.approx(rows[:, 3], abs=1e-9)
    assert len(rows) == (turn.max() + 1) * x.size
    assert np.isnan(outcome.positions[turn.max() + 1 :]).all()


def random_case(seed: int, actors: int, issues: int) -> tuple[np.ndarray, ...]:
    rng = np.random.default_rng(seed)
    s = rng.uniform(0.05, 1, (actors, issues))
    s /= np.maximum(s.sum(axis=1, keepdims=True), 1) * rng.uniform(1, 2)
    c = np.repeat(rng.uniform(1, 100, (actors, 1)), issues, axis=1)
    return rng.uniform(0, 100, (actors, issues)), s, c


def check_turns(seed: int, change: dict[str, Any], actors: int, issues: int) -> None:
    x, s, c = random_case(seed, actors, issues)
    path = spatial_politics(x, s, c, rounds=3, ties="input", **change).positions / 100
    for before, after in pairwise(path):
        if np.isfinite(after).all():
            expected = spatial_oracle.turn(before, before, s, c[:, 0], DEFAULTS | change)
            # the original rounds bargains to 1e-4: a last digit may fall either way
            assert after == pytest.approx(expected, abs=1.01e-4)


@pytest.mark.parametrize("change", ONE_CHANGED, ids=str)
@settings(max_examples=4, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 6), st.integers(1, 3))
def test_matches_the_description(
    change: dict[str, Any], seed: int, actors: int, issues: int
) -> None:
    check_turns(seed, change, actors, issues)


@pytest.mark.parametrize("perspective", NAMES["perspective"][1:])
@settings(max_examples=4, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_quirks_of_the_original(perspective: str, seed: int) -> None:
    check_turns(seed, {"perspective": perspective, "ktab_quirks": True}, 5, 2)


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_order_does_not_matter_even_with_ties(seed: int) -> None:
    rng = np.random.default_rng(seed)
    x = np.array([0.0, 0, 50, 50, 100, 100])[:, None]
    s = np.array([0.8, 0.4, 0.5, 0.7, 0.6, 0.9])[:, None]
    c = np.array([8.0, 8, 5, 8, 16, 16])[:, None]
    order = rng.permutation(6)
    first, second = spatial_politics(x, s, c), spatial_politics(x[order], s[order], c[order])
    assert np.array_equal(first.positions[:, order], second.positions, equal_nan=True)
    assert first.tied > 0


def test_batch_absence_and_detail() -> None:
    cases = [random_case(seed, 5, 2) for seed in range(3)]
    x, s, c = (np.stack(parts) for parts in zip(*cases, strict=True))
    x[1, 2, 0] = np.nan
    outcome = spatial_politics(x, s, c, rounds=20, detail=True)
    assert np.isnan(outcome.positions[1, :, 2]).all()  # no position on one issue: left out of all
    keep = [0, 1, 3, 4]
    alone = spatial_politics(x[1, keep], s[1, keep], c[1, keep], rounds=20)
    assert np.array_equal(alone.positions, outcome.positions[1][:, keep], equal_nan=True)
    detail = outcome.detail
    assert detail is not None
    stop = int(outcome.rounds[0])
    for now in range(stop):
        moved = (outcome.positions[0, now + 1] != outcome.positions[0, now]).any(axis=-1)
        assert (detail.adopted[0, now][moved] >= 0).all()
        for k in np.flatnonzero(moved):
            i = detail.adopted[0, now, k]
            half = detail.offer if i == k else detail.demand
            assert outcome.positions[0, now + 1, k] == pytest.approx(half[0, now, i])


def test_affinity_lets_ideals_stay_behind() -> None:
    x, s, c = random_case(3, 4, 1)
    stubborn = spatial_politics(x, s, c, affinity=np.zeros((4, 4)))
    assert np.array_equal(
        spatial_politics(x, s, c, affinity=np.eye(4)).positions,
        spatial_politics(x, s, c).positions,
        equal_nan=True,
    )
    assert (stubborn.positions[1] == spatial_politics(x, s, c).positions[1]).all()
    after = spatial_oracle.turn(stubborn.positions[1] / 100, x / 100, s, c[:, 0], DEFAULTS)
    assert stubborn.positions[2] / 100 == pytest.approx(after, abs=1.01e-4)


def test_lots_depend_on_seed_and_inputs_not_on_the_batch() -> None:
    cases = [random_case(seed, 5, 1) for seed in range(4)]
    x, s, c = (np.stack(parts) for parts in zip(*cases, strict=True))
    whole = spatial_politics(x, s, c, transitions="stochastic", seed=1).positions
    part = spatial_politics(x[2:], s[2:], c[2:], transitions="stochastic", seed=1).positions
    assert np.array_equal(whole[2:], part, equal_nan=True)
    other = spatial_politics(x, s, c, transitions="stochastic", seed=2).positions
    assert not np.array_equal(whole, other, equal_nan=True)


def test_degenerate_draws_have_a_status() -> None:
    one = np.ones((2, 1))
    assert spatial_politics(50 * one, one, one).positions[0, :, 0] == pytest.approx([50, 50])
    powerless = spatial_politics([[0.0], [100.0]], one, 0 * one)
    assert powerless.status == [Status.FALLBACK_EQUAL]
    nobody = spatial_politics([[np.nan], [np.nan]], one, one)
    assert nobody.status == [Status.NOBODY]
    assert nobody.rounds == 0
    careless = spatial_politics([[0.0], [100.0]], 0 * one, one)
    assert (careless.positions[0] == careless.positions[1]).all()


def test_saliences_beyond_one() -> None:
    x, s = [[0.0, 10.0], [90.0, 80.0]], [[0.9, 0.3], [0.5, 0.5]]
    with pytest.raises(ModelInputError, match=r"saliences of actor 0 sum to 1\.2"):
        spatial_politics(x, s, np.ones((2, 2)))
    eased = spatial_politics(x, s, np.ones((2, 2)), salience_sum="normalise")
    by_hand = spatial_politics(x, np.array(s) / 1.2, np.ones((2, 2)))
    assert np.array_equal(eased.positions, by_hand.positions, equal_nan=True)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"voting": "Loud"}, "'voting' must be one of Prop, Binary"),
        ({"rounds": 0}, "'rounds' must be 1 or more"),
        ({"affinity": [[1.0]]}, r"'affinity' must be \(2, 2\)"),
        ({"capability": [[1.0, 2.0], [1.0, 1.0]]}, "the same on all issues.* actor 0 has"),
    ],
)
def test_bad_input_is_named(options: dict[str, Any], words: str) -> None:
    arrays = {
        "position": np.full((2, 2), 50.0),
        "salience": np.full((2, 2), 0.4),
        "capability": np.ones((2, 2)),
    }
    with pytest.raises(ModelInputError, match=words):
        spatial_politics(**(arrays | options))
