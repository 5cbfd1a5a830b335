"""Triangles: Wu's table, the thaw and the reversal, open triads, bad input."""

from typing import Any

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.strategic_triangle import (
    Triangle,
    TriangleRole,
    strategic_triangle,
)

CASES = 5
RANK = {"PIVOT": 1, "FRIEND": 2, "PARTNER": 3, "WING": 4, "ENEMY": 5, "OUTCAST": 6}


def matrix(signs: list[float]) -> np.ndarray:
    a, b, c = signs
    return np.array([[0, a, c], [a, 0, b], [c, b, 0]], dtype=float)


@pytest.mark.parametrize("number", range(CASES))
def test_types_roles_and_utilities(golden: dict[str, Any], number: int) -> None:
    assert len(golden["triangle"]["case"]) == CASES
    case = golden["triangle"]["case"][number]
    got = strategic_triangle(matrix(case["signs"]))
    assert Triangle(int(got.type[0])).name == case["type"]
    assert [TriangleRole(int(k)).name for k in got.role[0]] == case["roles"]
    assert got.utility[0] == pytest.approx(case["utility"])
    assert got.balanced[0] == (np.prod(case["signs"]) > 0)


@pytest.mark.parametrize("rivalry", [0.01, 0.5, 0.99])
def test_utility_ranks_the_roles_as_wu_does(golden: dict[str, Any], rivalry: float) -> None:
    utility: dict[str, float] = {}
    for case in golden["triangle"]["case"]:
        got = strategic_triangle(matrix(case["signs"]), rivalry=rivalry)
        utility |= dict(zip(case["roles"], got.utility[0].tolist(), strict=True))
    assert sorted(utility, key=lambda role: -utility[role]) == sorted(RANK, key=RANK.__getitem__)


def test_full_rivalry_ties_friend_with_partner_and_wing_with_enemy() -> None:
    cases = ([1, 1, -1], [1, 1, 1], [-1, 1, -1], [-1, -1, -1])
    got = [strategic_triangle(matrix(list(c)), rivalry=1.0).utility[0] for c in cases]
    assert [got[0][1], got[1][0], got[2][1], got[0][0], got[3][0], got[2][0]] == [
        3, 1, 1, -1, -1, -3,
    ]  # fmt: skip


def test_roles_follow_the_actors_in_any_order() -> None:
    base = matrix([1, 1, -1])
    order = [2, 0, 1]
    got = strategic_triangle(base[np.ix_(order, order)])
    first = strategic_triangle(base)
    assert got.role[0].tolist() == first.role[0][order].tolist()
    assert got.utility[0] == pytest.approx(first.utility[0][order])


def test_open_and_unknown_triads_are_reported_as_open() -> None:
    got = strategic_triangle(np.stack([matrix([1, 0, -1]), matrix([1, np.nan, -1])]))
    assert got.type[:, 0].tolist() == [Triangle.OPEN] * 2
    assert got.role.tolist() == [[[0, 0, 0]]] * 2
    assert not got.balanced.any()
    assert got.utility[0, 0] == pytest.approx([0, 1.5, -1.5])
    assert np.isnan(got.utility[1, 0]).all()


def test_named_triads_and_strengths() -> None:
    tie = np.zeros((4, 4))
    tie[1, 3] = tie[3, 1] = 0.5
    tie[0, 3] = tie[3, 0] = -0.25
    tie[0, 1] = tie[1, 0] = -1.0
    got = strategic_triangle(tie, triads=[(3, 0, 1)], strength="value")
    assert got.actors.tolist() == [[3, 0, 1]]
    assert got.utility[0] == pytest.approx([0.5 - 0.25 + 0.5, -0.25 - 1 - 0.25, 0.5 - 1 + 0.125])
    assert len(strategic_triangle(tie).actors) == 4
    assert strategic_triangle(np.zeros((2, 2))).type.shape == (0,)


@pytest.mark.parametrize(
    ("tie", "options", "words"),
    [
        ([[0, 1], [0.5, 0]], {}, "symmetric; actors 0 and 1"),
        ([[0, np.nan], [0.5, 0]], {}, "symmetric; actors 0 and 1"),
        ([[0, 2], [2, 0]], {}, "between -1 and 1; 2 between actors 0 and 1"),
        ([[0.5, 1], [1, 0]], {}, "actor 0 .* has 0.5"),
        ([[np.nan, 1], [1, 0]], {}, "actor 0 .* has nan"),
        ([0, 1], {}, "axes"),
        ([[0, 1, 1], [1, 0, 1]], {}, "axes"),
        (np.zeros((0, 0)), {}, "at least one actor"),
        ("friends", {}, "must be numbers"),
        (np.zeros((3, 3)), {"triads": [(0, 1, 1)]}, "three different actors of 0 to 2"),
        (np.zeros((3, 3)), {"triads": [(0, 1, 3)]}, "three different actors of 0 to 2"),
        (np.zeros((3, 3)), {"rivalry": 1.5}, "'rivalry' must be between 0 and 1"),
        (np.zeros((3, 3)), {"strength": "size"}, "'strength' must be"),
    ],
)
def test_bad_input_is_named(tie: object, options: dict[str, Any], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        strategic_triangle(tie, **options)


def test_triads_of_very_many_actors_must_be_named() -> None:
    tie = np.zeros((2000, 2000))
    with pytest.raises(ModelInputError, match="name those wanted in 'triads'"):
        strategic_triangle(tie)
    assert strategic_triangle(tie, triads=[(0, 5, 1999)]).actors.tolist() == [[0, 5, 1999]]
