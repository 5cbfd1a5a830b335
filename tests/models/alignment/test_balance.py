"""Balance: published counts, an independent census, certificates, every odd graph."""

from collections.abc import Callable
from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.balance import balance
from realpolitik.models.alignment.frustration import frustration

SEEDS = st.integers(0, 2**32 - 1)


def draw(seed: int, n: int) -> np.ndarray:
    generator = np.random.default_rng(seed)
    keep = generator.random((n, n)) < generator.uniform(0.2, 1)
    upper = np.triu(generator.choice([-1.0, 1.0], (n, n)) * keep, 1)
    return upper + upper.T


def test_gahuku_gama(golden: dict[str, Any], signed: Callable[..., Any]) -> None:
    case = golden["gahuku_gama"]
    tie, names = signed(case["file"])
    got = balance(tie)
    assert len(names) == case["actors"]
    assert ((tie != 0).sum() // 2, (tie < 0).sum() // 2) == (case["ties"], case["negative"])
    assert got.census.sum() == case["triangles"]
    assert got.census[0] + got.census[2] == case["balanced"]
    assert got.degree == pytest.approx(case["balanced"] / case["triangles"])


def test_great_powers(golden: dict[str, Any], signed: Callable[..., Any]) -> None:
    case = golden["great_powers"]
    for year, balanced, closed in zip(case["years"], case["balanced"], case["closed"], strict=True):
        tie, _ = signed(case["file"], lambda r, y=year: int(r["begin"]) <= y < int(r["end"]))
        got = balance(tie)
        assert got.census.sum() == closed
        assert got.census[0] + got.census[2] == balanced
    assert got.balanced
    assert got.walk == pytest.approx(1.0)


@settings(max_examples=50, deadline=None)
@given(SEEDS, st.integers(3, 9))
def test_census_and_stress_match_networkx_triangles(seed: int, n: int) -> None:
    tie = draw(seed, n)
    graph = nx.from_numpy_array(tie)
    triads = [c for c in nx.enumerate_all_cliques(graph) if len(c) == 3]
    census, wrong, seen = [0, 0, 0, 0], np.zeros((n, n)), np.zeros((n, n))
    for triad in triads:
        negative = sum(tie[i, j] < 0 for i in triad for j in triad if i < j)
        census[negative] += 1
        for i in triad:
            for j in triad:
                if i != j:
                    wrong[i, j] += negative % 2
                    seen[i, j] += 1
    got = balance(tie)
    assert got.census.tolist() == census
    assert got.open == sum(d * (d - 1) // 2 for _, d in graph.degree) - 3 * len(triads)
    assert np.array_equal(np.isnan(got.stress_tie), seen == 0)
    assert got.stress_tie[seen > 0] == pytest.approx((wrong / np.maximum(seen, 1))[seen > 0])
    actors = seen.sum(axis=1) > 0
    assert got.stress_actor[actors] == pytest.approx((wrong.sum(1) / seen.sum(1).clip(1))[actors])
    if triads:
        assert got.degree == pytest.approx((census[0] + census[2]) / len(triads))
        assert got.weak_degree == pytest.approx((sum(census) - census[1]) / len(triads))
        assert got.weighted_degree == pytest.approx(got.degree)


@settings(max_examples=80, deadline=None)
@given(SEEDS, st.integers(2, 8))
def test_every_test_of_balance_agrees_and_is_certified(seed: int, n: int) -> None:
    tie = draw(seed, n)
    got = balance(tie)
    assert got.balanced == (frustration(tie).value == 0)
    assert got.clusterable == (frustration(tie, blocs="free").value == 0)
    assert got.balanced == pytest.approx(got.conflict < 1e-9)
    assert got.balanced == (got.walk > 1 - 1e-9)
    for holds, bloc, cycle, bad in (
        (got.balanced, got.bloc, got.odd_cycle, lambda negative: negative % 2 == 1),
        (got.clusterable, got.cluster, got.single_cycle, lambda negative: negative == 1),
    ):
        if holds:
            assert not (cycle >= 0).any()
            apart = bloc[:, None] != bloc
            assert np.array_equal(apart[tie != 0], (tie < 0)[tie != 0])
        else:
            assert (bloc == -1).all()
            cycle = cycle[cycle >= 0]
            steps = list(zip(cycle, np.roll(cycle, -1), strict=True))
            signs = [tie[i, j] for i, j in steps]
            assert len(set(cycle.tolist())) == len(cycle) >= 3
            assert 0 not in signs
            assert bad(sum(s < 0 for s in signs))


def test_all_foes_are_clusterable_and_not_balanced() -> None:
    got = balance(np.eye(3) - 1)
    assert (bool(got.balanced), bool(got.clusterable)) == (False, True)
    assert (got.degree, got.weak_degree) == (0.0, 1.0)
    assert got.cluster.tolist() == [0, 1, 2]
    assert got.walk == pytest.approx((np.exp(-2) + 2 * np.e) / (np.exp(2) + 2 / np.e))
    assert got.conflict == pytest.approx(1.0)


def test_one_balanced_component_does_not_hide_another() -> None:
    tie = np.zeros((7, 7))
    tie[:3, :3] = np.eye(3) - 1
    tie[3, 4] = tie[4, 3] = 1.0
    got = balance(tie)
    assert got.conflict == pytest.approx(1.0)
    assert got.cluster.tolist() == [0, 1, 2, 3, 3, -1, -1]
    assert sorted(got.odd_cycle.tolist()) == [-1, -1, -1, -1, 0, 1, 2]


@pytest.mark.parametrize("n", [1, 2, 5])
def test_graphs_without_ties(n: int) -> None:
    got = balance(np.zeros((n, n)))
    assert bool(got.balanced)
    assert bool(got.clusterable)
    assert np.isnan(got.degree)
    assert np.isnan(got.stress_actor).all()
    assert (got.bloc == -1).all()
    assert got.walk == pytest.approx(1.0)


def test_all_friends_are_one_bloc() -> None:
    got = balance(1 - np.eye(6))
    assert got.bloc.tolist() == [0] * 6
    assert got.degree == 1.0


def test_unknown_ties_open_triads_and_are_counted() -> None:
    tie = 1 - np.eye(3)
    tie[0, 2] = tie[2, 0] = np.nan
    got = balance(tie)
    assert (got.unknown, got.open, got.census.sum()) == (1, 1, 0)


def test_strength_weighs_and_batches_keep_their_order(random_ties: Callable[..., Any]) -> None:
    ties = random_ties(3, (2, 4, 6, 6), signs=False)
    got = balance(ties, strength="value")
    assert got.census.shape == (2, 4, 4)
    assert got.odd_cycle.shape[:2] == (2, 4)
    for k in np.ndindex(2, 4):
        one = balance(ties[k], strength="value")
        for name in ("census", "stress_tie", "walk", "conflict", "weighted_degree", "bloc"):
            assert getattr(got, name)[k] == pytest.approx(getattr(one, name), nan_ok=True)
    assert balance(ties / 2).weighted_degree == pytest.approx(got.weighted_degree, nan_ok=True)
    assert not np.allclose(balance(ties / 2, strength="value").walk, got.walk)


def test_bad_input_is_named() -> None:
    with pytest.raises(ModelInputError, match="actors 0 and 1"):
        balance([[0, 1], [-1, 0]])
    with pytest.raises(ModelInputError, match="'strength'"):
        balance([[0, 1], [1, 0]], strength="none")  # type: ignore[arg-type] # the bad value is the test
