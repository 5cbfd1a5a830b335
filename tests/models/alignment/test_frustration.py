"""Frustration: published optima, exhaustive against integer programming, limits told honestly."""

import itertools
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.cycle_cover import cycle_cover, spectral_bound
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.alignment.optimal_partitions import numbered, optimal_partitions
from realpolitik.models.alignment.packed_cycles import packed_cycles
from realpolitik.models.alignment.partition_search import disagreement
from realpolitik.models.alignment.signed_cycles import components
from realpolitik.models.alignment.top_eigenvalue import top_eigenvalue
from realpolitik.models.contract import Status

SEEDS = st.integers(0, 2**32 - 1)


def draw(seed: int, n: int) -> np.ndarray:
    generator = np.random.default_rng(seed)
    keep = generator.random((n, n)) < generator.uniform(0.3, 1)
    signs = generator.random() < 0.5
    value = generator.choice([-1.0, 1.0], (n, n)) if signs else generator.uniform(-1, 1, (n, n))
    upper = np.triu(value * keep, 1)
    return upper + upper.T


def assignments(n: int, blocs: int) -> Iterator[tuple[int, ...]]:
    """Every way to put n actors into at most so many unnamed blocs."""
    if n == 0:
        yield ()
        return
    for head in assignments(n - 1, blocs):
        for bloc in range(min(max(head, default=-1) + 2, blocs)):
            yield (*head, bloc)


def brute(tie: np.ndarray, blocs: int) -> tuple[float, set[tuple[int, ...]]]:
    """Every assignment, the slow way; optima with blocs numbered inside components."""
    label = components(tie)
    costs: dict[tuple[int, ...], float] = {}
    for bloc in assignments(len(tie), blocs):
        cost = sum(
            abs(tie[i, j])
            for i, j in itertools.combinations(range(len(tie)), 2)
            if (bloc[i] == bloc[j]) == (tie[i, j] < 0)
        )
        key = tuple(numbered(np.array(bloc), label).tolist())
        costs[key] = min(cost, costs.get(key, np.inf))
    least = min(costs.values())
    return least, {key for key, cost in costs.items() if cost <= least + 1e-9}


@pytest.mark.parametrize("blocs", [2, 3, "free"])
def test_gahuku_gama(golden: dict[str, Any], signed: Callable[..., Any], blocs: Any) -> None:
    case = golden["gahuku_gama"]
    tie, _ = signed(case["file"])
    got = frustration(tie, blocs=blocs)
    assert got.value == got.bound == case["index"][str(blocs)]
    assert got.proven
    assert got.complete
    if blocs == 2:
        assert got.found == 1
        assert sorted(np.bincount(got.blocs).tolist(), reverse=True) == case["blocs"]


def test_great_powers(golden: dict[str, Any], signed: Callable[..., Any]) -> None:
    case = golden["great_powers"]
    for year, index in zip(case["years"], case["index"], strict=True):
        tie, _ = signed(case["file"], lambda r, y=year: int(r["begin"]) <= y < int(r["end"]))
        assert frustration(tie).value == index


def test_all_windows_of_the_correlates_of_war_are_proven(
    golden: dict[str, Any], signed: Callable[..., Any]
) -> None:
    case = golden["correlates_of_war"]
    whole: dict[str, list[dict[str, str]]] = {}
    signed(case["file"], lambda row: whole.setdefault(row["window"], []).append(row) is None)
    assert len(whole) == case["windows"]
    wanted = {entry["name"]: entry for entry in case["window"]}
    for window, rows in whole.items():
        names = sorted({row[end] for row in rows for end in ("from", "to")})
        tie = np.zeros((len(names), len(names)))
        for row in rows:
            i, j = names.index(row["from"]), names.index(row["to"])
            tie[i, j] = tie[j, i] = float(row["sign"])
        got = frustration(tie)
        assert got.proven
        assert disagreement(tie, got.blocs) == got.value
        for blocs, index in wanted.get(window, {}).get("index", {}).items():
            exact = frustration(tie, blocs=int(blocs))
            assert (exact.value, bool(exact.proven)) == (index, True)
        if "actors" in wanted.get(window, {}):
            assert len(names) == wanted[window]["actors"]
            assert (tie != 0).sum() // 2 == wanted[window]["ties"]


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(2, 6), st.sampled_from([1, 2, 3, "free"]))
def test_value_and_all_optima_match_brute_force(seed: int, n: int, blocs: Any) -> None:
    tie = draw(seed, n)
    least, optima = brute(tie, n if blocs == "free" else blocs)
    got = frustration(tie, blocs=blocs, limit=1000)
    assert got.value == pytest.approx(least, abs=1e-9)
    assert got.complete
    assert {tuple(row) for row in got.optima[: got.found].tolist()} == optima
    assert got.found == len(optima)


@settings(max_examples=40, deadline=None)
@given(SEEDS, st.integers(5, 14))
def test_exhaustive_matches_integer_programming(seed: int, n: int) -> None:
    tie = draw(seed, n)
    exhaustive = frustration(tie, limit=500)
    cover = cycle_cover(tie, 2, seed=1, time_limit=20)
    assert cover.proven
    assert cover.value == pytest.approx(float(exhaustive.value), abs=1e-7)
    assert disagreement(tie, cover.bloc) == pytest.approx(cover.value)
    listed = optimal_partitions(tie, cover.bloc, 2, limit=500, time_limit=20)
    assert listed.proven
    assert listed.complete == exhaustive.complete
    if listed.complete:
        rows = {tuple(row) for row in exhaustive.optima[: exhaustive.found].tolist()}
        assert {tuple(row) for row in listed.bloc.tolist()} == rows


@settings(max_examples=10, deadline=None)
@given(SEEDS, st.integers(5, 8), st.sampled_from([3, None]))
def test_branch_and_bound_matches_integer_programming(seed: int, n: int, blocs: int | None) -> None:
    tie = draw(seed, n)
    cover = cycle_cover(tie, blocs, seed=1, time_limit=20)
    assert cover.proven
    exact = frustration(tie, blocs="free" if blocs is None else blocs)
    assert cover.value == pytest.approx(float(exact.value), abs=1e-7)


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.integers(5, 10))
def test_more_blocs_never_cost_more_and_free_matches_many(seed: int, n: int) -> None:
    tie = draw(seed, n)
    values = [float(frustration(tie, blocs=k).value) for k in (1, 2, 3, 4, n)]
    assert all(a >= b - 1e-9 for a, b in itertools.pairwise(values))
    assert values[-1] == pytest.approx(float(frustration(tie, blocs="free").value), abs=1e-7)


@settings(max_examples=25, deadline=None)
@given(SEEDS, st.integers(3, 9), st.sampled_from([1, 2, 3, "free"]))
def test_bounds_without_a_proof_hold(seed: int, n: int, blocs: Any) -> None:
    tie = draw(seed, n)
    index = float(frustration(tie, blocs=blocs).value)
    tied = packed_cycles(tie, friends_only=blocs != 2, deadline=np.inf)
    assert tied <= index + 1e-9
    room = None if blocs == "free" else blocs
    assert spectral_bound(tie, top_eigenvalue(tie)[0], room) <= index + 1e-9


def test_packed_cycles_by_hand() -> None:
    """Two triangles with one enemy each, a square of friends but one, five around a foe."""
    tie = np.zeros((15, 15))
    for i, j, value in [(0, 1, -0.5), (0, 2, 1), (1, 2, 0.3), (3, 4, -1), (3, 5, 1), (4, 5, 1)]:
        tie[i, j] = tie[j, i] = value
    for ring in ((6, 7, 8, 9), (10, 11, 12, 13, 14)):
        for one, other in zip(ring, ring[1:] + ring[:1], strict=True):
            tie[one, other] = tie[other, one] = -1 if one == ring[0] else 1
    assert packed_cycles(tie, friends_only=True, deadline=np.inf) == pytest.approx(3.3)
    assert packed_cycles(np.eye(3) - 1, friends_only=True, deadline=np.inf) == 0.0
    assert packed_cycles(np.eye(3) - 1, friends_only=False, deadline=np.inf) == 1.0
    assert packed_cycles(tie, friends_only=True, deadline=-np.inf) == 0.0


def test_bounds_of_the_literature(random_ties: Callable[..., Any]) -> None:
    ties = random_ties(11, (200, 8, 8))
    value = frustration(ties).value
    strength = np.abs(ties).sum((-2, -1)) / 2
    assert (value <= np.minimum((ties < 0).sum((-2, -1)) / 2, strength / 2)).all()
    assert frustration(ties).normalised == pytest.approx(1 - 2 * value / strength)


def test_batches_give_what_single_draws_give(random_ties: Callable[..., Any]) -> None:
    ties = random_ties(5, (3, 2, 9, 9), signs=False)
    got = frustration(ties)
    for k in np.ndindex(3, 2):
        one = frustration(ties[k])
        assert got.value[k] == one.value
        assert got.optima[k].tolist() == one.optima.tolist()


def test_order_of_actors_does_not_matter(random_ties: Callable[..., Any]) -> None:
    tie = random_ties(9, (12, 12), signs=False)
    order = np.random.default_rng(0).permutation(12)
    one, two = frustration(tie), frustration(tie[np.ix_(order, order)])
    assert one.value == pytest.approx(two.value)
    same = one.blocs[order][:, None] == one.blocs[order]
    assert np.array_equal(same, two.blocs[:, None] == two.blocs)


def test_components_and_isolated_actors() -> None:
    tie = np.zeros((8, 8))
    for i, j, sign in [(1, 2, -1), (2, 3, -1), (1, 3, -1), (5, 6, -1)]:
        tie[i, j] = tie[j, i] = sign
    got = frustration(tie)
    assert (got.value, got.found) == (1.0, 3)
    assert sorted(got.optima[:3].tolist()) == [
        [-1, 0, 0, 1, -1, 0, 1, -1],
        [-1, 0, 1, 0, -1, 0, 1, -1],
        [-1, 0, 1, 1, -1, 0, 1, -1],
    ]
    assert (got.optima[3:] == -1).all()
    together = dict(zip(itertools.combinations(range(8), 2), got.together, strict=True))
    assert together[1, 2] == pytest.approx(1 / 3)
    assert together[5, 6] == 0.0
    assert np.isnan([together[0, 1], together[1, 5], together[0, 7]]).all()
    more = frustration(np.pad(tie, (0, 20)), optima=True)
    assert more.complete
    assert {tuple(r[:8]) for r in more.optima.tolist()} == {tuple(r) for r in got.optima.tolist()}
    assert more.status == Status.OK


@pytest.mark.parametrize("blocs", [2, 3, "free"])
@pytest.mark.parametrize("n", [1, 4, 24])
def test_graphs_without_ties_all_friends_all_foes(n: int, blocs: Any) -> None:
    none = frustration(np.zeros((n, n)), blocs=blocs)
    assert (none.value, bool(none.proven)) == (0.0, True)
    assert np.isnan(none.normalised)
    assert none.status == Status.UNDEFINED
    assert (none.blocs == -1).all()
    if n > 1:
        friends = frustration(1 - np.eye(n), blocs=blocs)
        assert (friends.value, set(friends.blocs.tolist())) == (0.0, {0})
        foes = frustration(np.eye(n) - 1, blocs=blocs, time_limit=1)
        groups = n if blocs == "free" else blocs
        sizes = [len(part) for part in np.array_split(np.arange(n), groups)]
        assert foes.value == sum(s * (s - 1) / 2 for s in sizes)


def test_limits_are_told() -> None:
    foes = np.eye(9) - 1
    got = frustration(foes, limit=5)
    assert (got.optima.shape, got.found, bool(got.complete)) == ((5, 9), 126, False)
    assert not frustration(np.eye(24) - 1, time_limit=2).complete


def test_time_limit_leaves_a_value_and_a_bound(random_ties: Callable[..., Any]) -> None:
    tie = random_ties(1, (45, 45), present=1.0)
    got = frustration(tie, time_limit=0.5)
    assert not got.proven
    assert 0 < got.bound < got.value == disagreement(tie, got.blocs)


@pytest.mark.parametrize("blocs", [2, 3, "free"])
def test_two_thousand_actors_get_a_bound(random_ties: Callable[..., Any], blocs: Any) -> None:
    tie = -np.abs(random_ties(2, (2000, 2000), present=0.02))
    friends = random_ties(3, (2000, 2000), present=0.004)
    tie = np.where(friends != 0, np.abs(friends), tie)
    got = frustration(tie, blocs=blocs, time_limit=300)  # it stops by itself long before
    assert not got.proven
    assert 0 < got.bound < got.value <= np.abs(tie).sum() / 4


@pytest.mark.parametrize(
    ("tie", "options", "words"),
    [
        ([[0, 1], [-1, 0]], {}, "actors 0 and 1"),
        ([[0, 1], [1, 0]], {"blocs": 0}, "'blocs'"),
        ([[0, 1], [1, 0]], {"blocs": "many"}, "'blocs'"),
        ([[0, 1], [1, 0]], {"limit": 0}, "'limit'"),
        ([[0, 1], [1, 0]], {"time_limit": 0}, "'time_limit'"),
        ([[0, 1.5], [1.5, 0]], {}, "between -1 and 1"),
        ([[0, 1], [1, 0]], {"solver": "gurobi"}, "'solver'"),
    ],
)
def test_bad_input_is_named(tie: object, options: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        frustration(tie, **options)
