"""Repairs: the romantic triangle's three, pins, and what is left after each."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.balance import balance
from realpolitik.models.alignment.cheapest_repairs import cheapest_repairs
from realpolitik.models.contract import Status

PIVOT = np.array([[0, 1, 1], [1, 0, -1], [1, -1, 0]], dtype=float)


def ties_of(mask: np.ndarray) -> set[tuple[int, int]]:
    return {(int(i), int(j)) for i, j in np.argwhere(np.triu(mask))}


def test_a_romantic_triangle_has_three_repairs() -> None:
    got = cheapest_repairs(PIVOT)
    assert (got.cost, got.found) == (1.0, 3)
    listed = [ties_of(mask) for mask in got.gives_way[:3]]
    assert sorted(map(sorted, listed)) == [[(0, 1)], [(0, 2)], [(1, 2)]]
    assert not got.gives_way[3:].any()


def test_pinned_ties_stay() -> None:
    pinned = np.zeros((3, 3))
    pinned[0, 1] = pinned[1, 0] = 1
    got = cheapest_repairs(PIVOT, pinned)
    assert got.found == 2
    assert all((0, 1) not in ties_of(mask) for mask in got.gives_way)
    stuck = cheapest_repairs(PIVOT, np.ones((3, 3)))
    assert (stuck.cost, stuck.found, stuck.status) == (np.inf, 0, Status.EMPTY)


@pytest.mark.parametrize("blocs", [2, "free"])
def test_each_repair_mends_the_network(random_ties: Callable[..., Any], blocs: Any) -> None:
    ties = random_ties(21, (6, 8, 8), signs=False)
    got = cheapest_repairs(ties, blocs=blocs)
    for draw in range(6):
        for mask in got.gives_way[draw, : min(got.found[draw], 32)]:
            assert np.abs(ties[draw])[mask].sum() / 2 == pytest.approx(got.cost[draw])
            for mended in (np.where(mask, 0, ties[draw]), np.where(mask, -ties[draw], ties[draw])):
                seen = balance(mended)
                if blocs == 2:
                    assert seen.balanced
                elif (mended == np.where(mask, 0, ties[draw])).all():
                    assert seen.clusterable


def test_pins_are_symmetric() -> None:
    with pytest.raises(ModelInputError, match="'pinned' must be symmetric"):
        cheapest_repairs(PIVOT, np.triu(np.ones((3, 3)), 1))
