"""Common enemies: support by hand and by loops, and what is left without the enemy."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.common_enemy import common_enemy
from realpolitik.models.alignment.remove_actor import remove_actor


def test_by_hand_a_friendship_that_rests_on_one_enemy() -> None:
    tie = np.array([[0, 0.5, -1, 1], [0.5, 0, -0.8, 0.2], [-1, -0.8, 0, 0], [1, 0.2, 0, 0]])
    got = common_enemy(tie, detail=True)
    assert got.enemies[0, 1] == pytest.approx(0.8)
    assert got.friends[0, 1] == pytest.approx(0.2)
    assert got.share[0] == pytest.approx(0.8)
    assert got.main_enemy[0, 1] == 2
    assert got.by_enemy[0, 1] == pytest.approx([0, 0, 0.8, 0])
    assert np.isnan(got.share[1])
    assert got.main_enemy[0, 2] == -1
    assert common_enemy(tie).by_enemy is None
    without = common_enemy(remove_actor(tie, 2))
    assert without.share[0] == 0.0
    assert np.isnan(common_enemy(remove_actor(remove_actor(tie, 2), 3)).share[0])


def test_matches_loops(random_ties: Callable[..., Any]) -> None:
    ties = random_ties(6, (4, 7, 7), signs=False)
    got = common_enemy(ties, detail=True)
    for draw, a in enumerate(ties):
        for i in range(7):
            for j in range(7):
                if a[i, j] <= 0:
                    assert np.isnan(got.enemies[draw, i, j])
                    continue
                by = [a[i, k] * a[k, j] if a[i, k] < 0 and a[k, j] < 0 else 0 for k in range(7)]
                friends = sum(max(a[i, k], 0) * max(a[k, j], 0) for k in range(7))
                strain = -sum(min(a[i, k] * a[k, j], 0) for k in range(7))
                assert got.by_enemy[draw, i, j] == pytest.approx(by)
                assert got.enemies[draw, i, j] == pytest.approx(sum(by))
                assert got.friends[draw, i, j] == pytest.approx(friends)
                assert got.strain[draw, i, j] == pytest.approx(strain)
                top = [k for k in range(7) if by[k] == max(by) > 0]
                assert got.main_enemy[draw, i, j] == (top[0] if len(top) == 1 else -1)


def test_bad_input_is_named() -> None:
    with pytest.raises(ModelInputError, match="actors 0 and 1"):
        common_enemy([[0, 1], [-1, 0]])
    with pytest.raises(ModelInputError, match="actors 0 to 1; got 2"):
        remove_actor(np.zeros((2, 2)), 2)
