"""Hedonic games: all divisions counted, stability by brute force, an empty core."""

import itertools
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.lab.coalition_stability import coalition_stability, divisions


@pytest.mark.parametrize(("actors", "bell"), [(1, 1), (4, 15), (8, 4140), (10, 115_975)])
def test_every_division_comes_once(actors: int, bell: int) -> None:
    seen = np.concatenate(list(divisions(actors)))
    assert len(seen) == bell == len(np.unique(seen, axis=0))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 5), st.booleans())
def test_matches_brute_force(seed: int, n: int, symmetric: bool) -> None:
    w = np.random.default_rng(seed).integers(-3, 4, (n, n)) * 1.0
    w = np.triu(w, 1) + np.triu(w, 1).T if symmetric else w - np.diag(np.diag(w))
    nash, core = set(), set()
    for labels in itertools.product(range(n), repeat=n):
        if any(labels[k] > max(labels[:k], default=-1) + 1 for k in range(n)):
            continue
        own = [sum(w[i, j] for j in range(n) if labels[j] == labels[i]) for i in range(n)]
        moves = [
            sum(w[i, j] for j in range(n) if labels[j] == c and j != i)
            for i in range(n)
            for c in [*range(n), -1]
        ]
        if all(own[i] >= max(moves[i * (n + 1) : (i + 1) * (n + 1)]) for i in range(n)):
            nash.add(labels)
        groups = (g for r in range(1, n + 1) for g in itertools.combinations(range(n), r))
        if not any(all(sum(w[i, j] for j in g) > own[i] for i in g) for g in groups):
            core.add(labels)
    got = coalition_stability(w, limit=60)
    assert {tuple(row) for row in got.stable[: int(got.found)].tolist()} == nash
    assert got.found == len(nash)
    assert got.in_core == len(core)
    assert (tuple(got.core.tolist()) in core) == bool(core)
    if symmetric:
        assert nash  # a potential: a stable division always exists
        best = (w * (got.best[:, None] == got.best)).sum() / 2
        top = max(np.abs(w).max(), 1.0)
        gap = np.maximum(w, 0).sum() / 2 - best
        assert gap == pytest.approx(float(frustration(w / top, blocs="free").value) * top)


def test_the_core_may_be_empty() -> None:
    """Five on a ring who want pairs and like the next more than the last: someone always leaves."""
    games = np.full((5, 5), -10.0) * (1 - np.eye(5))
    for i in range(5):
        games[i, (i + 1) % 5], games[i, i - 1] = 2.0, 1.0
    got = coalition_stability(games)
    assert got.in_core == 0
    assert (got.core == -1).all()


def test_more_than_twelve_actors_prove_nothing() -> None:
    side = np.where(np.arange(15) < 6, 1.0, -1.0)
    got = coalition_stability(np.outer(side, side) * (1 - np.eye(15)))
    assert not got.proven
    assert (got.found, got.in_core) == (1, -1)
    assert got.stable[0].tolist() == [0] * 6 + [1] * 9


def test_pursuit_has_no_stable_division() -> None:
    got = coalition_stability([[0, 1], [-1, 0]])
    assert (got.found, bool(got.proven)) == (0, True)
    assert np.isnan(got.welfare).all()


def test_bad_input_is_named() -> None:
    bad: Any = [[0, np.inf], [1, 0]]
    with pytest.raises(ModelInputError, match="finite"):
        coalition_stability(bad)
    with pytest.raises(ModelInputError, match="'limit'"):
        coalition_stability([[0, 1], [1, 0]], limit=0)
