"""Triads that a changed tie balances, unbalances, opens or closes."""

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.strategic_triangle import Triangle
from realpolitik.models.alignment.triad_changes import triad_changes


def test_a_thaw_unbalances_one_triad_and_a_lost_tie_opens_another() -> None:
    before = np.zeros((4, 4))
    for i, j, sign in [(0, 1, -1), (1, 2, 1), (0, 2, -1), (0, 3, 1), (1, 3, -1)]:
        before[i, j] = before[j, i] = sign
    after = before.copy()
    after[0, 1] = after[1, 0] = 1.0
    got = triad_changes(before, after)
    named = [tuple(t) for t in got.actors.tolist()]
    assert [named[k] for k in np.flatnonzero(got.unbalanced)] == [(0, 1, 2), (0, 1, 3)]
    assert not (got.balanced | got.opened | got.closed).any()
    back = triad_changes(after, before)
    assert back.balanced.tolist() == got.unbalanced.tolist()
    without = before.copy()
    without[0, 1] = without[1, 0] = 0.0
    lost = triad_changes(before, without)
    assert [named[k] for k in np.flatnonzero(lost.opened)] == [(0, 1, 2), (0, 1, 3)]
    assert lost.type_after[named.index((0, 1, 2))] == Triangle.OPEN
    assert triad_changes(without, before).closed.sum() == 2


def test_shapes_must_agree() -> None:
    with pytest.raises(ModelInputError, match="one shape"):
        triad_changes(np.zeros((3, 3)), np.zeros((4, 4)))
