"""Landscape: the published energies, the identity with frustration, descents by hand."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.alignment.landscape import landscape
from realpolitik.models.contract import Status

SEEDS = st.integers(0, 2**32 - 1)


@pytest.fixture
def syria(golden: dict[str, Any], shared: Callable[[str], Path]) -> tuple[Any, Any, list[str], Any]:
    case = golden["syria_2016"]
    with shared(case["propensity"]).open(encoding="utf-8") as file:
        rows = list(csv.reader(file))
    propensity = np.array([[float(c) - 3 if c else 0.0 for c in row[1:]] for row in rows[1:]])
    with shared(case["size"]).open(encoding="utf-8") as file:
        size = np.array([float(row["strength"]) for row in csv.DictReader(file)])
    with shared(case["energies"]).open(encoding="utf-8-sig") as file:
        table = [row for row in csv.reader(file) if row and row[0].strip().isdigit()]
    published = np.array([[float(cell) for cell in row[1:24]] for row in table])
    minima = [row[24] for row in table]
    return size, propensity, [*rows[0][1:]], (published, minima)


def number(blocs: np.ndarray) -> np.ndarray:
    """Which configuration an alignment (..., actor) is."""
    return ((blocs != blocs[..., :1])[..., 1:] << np.arange(blocs.shape[-1] - 1)).sum(axis=-1)


def test_all_published_energies(syria: Any, golden: dict[str, Any]) -> None:
    size, propensity, names, (published, minima) = syria
    case = golden["syria_2016"]
    got = landscape(propensity, size, energies=True)
    assert len(published) == case["configurations"] == got.energies.size
    which = number(published[:, :11])
    assert sorted(which.tolist()) == list(range(1024))
    assert np.array_equal(got.energies[which], published[:, 11])
    assert (got.found, got.energy[0]) == (1, case["least"])
    alone = np.flatnonzero(got.minima[0] != got.minima[0, 0])
    assert [names[k] for k in alone] == case["apart"]
    at = int(np.flatnonzero(which == number(got.minima[0]))[0])
    assert [row for row, flag in enumerate(minima) if flag == "TRUE"] == [at]
    assert size * got.frustration[0] == pytest.approx(published[at, 12:])
    assert bool(got.strict[0])
    assert bool(got.complete)


def test_gahuku_gama_minima_match_frustration(
    golden: dict[str, Any], signed: Callable[..., Any]
) -> None:
    case = golden["gahuku_gama"]
    tie, _ = signed(case["file"])
    got = landscape(tie)
    index = got.energy / 2 + case["negative"]
    assert index[:2] == pytest.approx([case["index"]["2"], case["second_minimum"]])
    assert got.strict[:2].all()
    assert not got.strict[2:].any()
    assert got.energies is None


@settings(max_examples=50, deadline=None)
@given(SEEDS, st.integers(1, 8))
def test_energy_is_weighted_frustration(seed: int, n: int) -> None:
    """E = 2 (L_w - W-) at every configuration, and so at the best."""
    generator = np.random.default_rng(seed)
    upper = np.triu(generator.uniform(-1, 1, (n, n)) * (generator.random((n, n)) < 0.7), 1)
    propensity, size = upper + upper.T, generator.uniform(0.1, 3, n)
    weight = size[:, None] * size * propensity
    negative = np.maximum(-weight, 0).sum() / 2
    got = landscape(propensity, size, energies=True, limit=200)
    for c, energy in enumerate(got.energies):
        side = np.array([1] + [1 - 2 * (c >> k & 1) for k in range(n - 1)])
        frustrated = (np.abs(weight) * (np.sign(weight) * np.outer(side, side) < 0)).sum() / 2
        assert energy == pytest.approx(2 * (frustrated - negative), abs=1e-9)
    scale = max(np.abs(weight).max(), 1e-12)
    exact = frustration(weight / scale)
    assert got.energy[0] == pytest.approx(2 * (float(exact.value) * scale - negative), abs=1e-9)
    assert got.minima[0].tolist() in exact.optima.tolist()


def test_propensities_that_cancel_are_propensities() -> None:
    """What actor 0 feels for the others is the opposite of what they feel for it."""
    propensity = [[0, 1, -1, -2], [-1, 0, 0, -2], [1, 1, 0, 2], [2, -1, 1, 0]]
    got = landscape(propensity)
    assert got.minima[: int(got.found)].tolist() == [[0, 0, 1, 1]]


def walk(weight: np.ndarray, side: np.ndarray) -> tuple[tuple[int, ...], bool, bool]:
    """Steepest defections one by one: (end, a tie on the way, went in circles)."""
    tied, seen = False, set()
    while tuple(side) not in seen:
        seen.add(tuple(side))
        change = side * (weight @ side)
        best = change.min()
        if best >= -1e-12:
            return tuple((side != side[0]).astype(int)), tied, False
        tied |= (change <= best + 1e-12).sum() > 1
        actor = int(change.argmin())
        side = np.where(np.arange(len(side)) == actor, -side, side)
        side = side * side[0]
    return tuple(side), tied, True


@settings(max_examples=30, deadline=None)
@given(SEEDS, st.integers(2, 6), st.booleans())
def test_minima_basins_and_cycles_match_a_walk(seed: int, n: int, symmetric: bool) -> None:
    generator = np.random.default_rng(seed)
    propensity = generator.integers(-2, 3, (n, n)) * 1.0
    if symmetric:
        propensity = np.triu(propensity, 1) + np.triu(propensity, 1).T
    np.fill_diagonal(propensity, 0)
    got = landscape(propensity, limit=100)
    ends: dict[tuple[int, ...], int] = {}
    circles = 0
    for c in range(2 ** (n - 1)):
        side = np.array([1] + [1 - 2 * (c >> k & 1) for k in range(n - 1)])
        end, tied, circled = walk(propensity, side)
        if circled:
            circles += 1
        elif not tied:
            ends[end] = ends.get(end, 0) + 1
    links = (propensity != 0) | (propensity.T != 0) | np.eye(n, dtype=bool)
    if np.linalg.matrix_power(links.astype(float), n).all():  # else mirror images share a basin
        shares = {tuple(m): b for m, b in zip(got.minima.tolist(), got.basin, strict=True) if b}
        assert shares == pytest.approx({k: v / 2 ** (n - 1) for k, v in ends.items()})
    assert got.cycling == pytest.approx(circles / 2 ** (n - 1))
    assert (got.steps > 0) == (circles > 0) == (got.cycle >= 0).any()
    assert got.potential == np.array_equal(propensity, propensity.T)
    assert not (symmetric and circles)


def test_asymmetric_pursuit_never_settles() -> None:
    """One wants to be with the other, who wants to be apart."""
    got = landscape([[0, 1], [-1, 0]], [1, 1])
    assert not got.potential
    assert (got.found, got.cycling) == (0, 1.0)
    assert {tuple(step) for step in got.cycle[: got.steps].tolist()} == {(0, 0), (0, 1)}


def test_components_and_isolated_actors_are_listed_once() -> None:
    propensity = np.zeros((6, 6))
    for i, j, value in [(1, 2, 1), (4, 5, -1)]:
        propensity[i, j] = propensity[j, i] = value
    got = landscape(propensity, np.ones(6))
    assert got.minima[:2].tolist() == [[-1, 0, 0, -1, 0, 1], [-1] * 6]
    assert got.basin[:2] == pytest.approx([0.25, 0])
    assert got.tied == pytest.approx(0.75)


def test_an_empty_landscape_is_one_flat_minimum() -> None:
    got = landscape(np.zeros((4, 4)))
    assert (got.found, got.energy[0], bool(got.strict[0])) == (1, 0.0, False)
    assert got.status == Status.UNDEFINED
    assert (got.minima == -1).all()
    assert landscape([[0.0]]).found == 1


def test_search_beyond_twenty_actors_finds_the_planted_blocs() -> None:
    side = np.where(np.arange(26) % 3 == 0, -1.0, 1.0)
    propensity = np.outer(side, side) * (1 - np.eye(26))
    got = landscape(propensity, starts=5)
    assert not got.complete
    assert got.minima[0].tolist() == (side != side[0]).astype(int).tolist()
    assert got.energy[0] == -2 * 9 * 17
    assert np.isnan(got.tied)


def test_search_agrees_with_the_full_list(random_ties: Callable[..., Any]) -> None:
    tie = random_ties(4, (18, 18), signs=False)
    padded = np.zeros((23, 23))
    padded[:18, :18] = tie
    full, found = landscape(tie, limit=99), landscape(padded, starts=60)
    assert found.energy[0] == pytest.approx(full.energy[0])
    assert found.minima[0, :18].tolist() == full.minima[0].tolist()
    assert (found.minima[: found.found, 18:] == -1).all()
    listed = {tuple(m) for m in full.minima.tolist()}
    assert {tuple(m) for m in found.minima[:, :18].tolist()} <= listed
    assert full.complete


def test_batches_broadcast_sizes(random_ties: Callable[..., Any]) -> None:
    ties = random_ties(8, (5, 7, 7), signs=False)
    got = landscape(ties, np.arange(1, 8))
    for k in range(5):
        one = landscape(ties[k], np.arange(1, 8))
        assert got.energy[k] == pytest.approx(one.energy, nan_ok=True)
        assert got.minima[k].tolist() == one.minima.tolist()
        assert np.isnan(got.energy[k][got.found[k] :]).all()


@pytest.mark.parametrize(
    ("size", "propensity", "options", "words"),
    [
        ([1, -1], [[0, 1], [1, 0]], {}, "'size' must be finite and not negative; -1 for actor 1"),
        ([1, np.nan], [[0, 1], [1, 0]], {}, "'size'"),
        (-1, [[0, 1], [1, 0]], {}, "'size'"),
        ([1, 1, 1], [[0, 1], [1, 0]], {}, "each of the 2 actors"),
        ([1, 1], [[1, 1], [1, 0]], {}, "actor 0"),
        ([1, 1], [[0, np.inf], [1, 0]], {}, "finite"),
        ([1, 1], [[0, 1], [1, 0]], {"limit": 0}, "'limit'"),
        (np.ones(21), np.zeros((21, 21)), {"energies": True}, "at most 20 actors; got 21"),
        (np.ones(21), np.zeros((21, 21)), {"starts": 0}, "'starts'"),
    ],
)
def test_bad_input_is_named(size: Any, propensity: Any, options: Any, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        landscape(propensity, size, **options)
