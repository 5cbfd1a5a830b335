"""Defections by each actor's own propensities, which need not be symmetric."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.configurations import Descent, labels
from realpolitik.models.contract import Array

__all__ = ["cycle_from", "defections"]


def defections(weight: Array) -> Iterator[Array]:
    """For each actor in turn, twice what changing sides adds to s_i F_i (draw, configuration).

    weight (draw, actor, actor) = s_i s_j p_ij. Doubled, so that symmetric weights give exactly
    the change of the energy.
    """
    draws, actors = weight.shape[:2]
    side = 1.0 - 2.0 * labels(np.arange(1 << (actors - 1)), actors)
    for k in range(actors):
        field = np.zeros((draws, 1))
        for j in range(actors):
            row = weight[:, k, j, None]
            field = field + row if j == 0 else np.concatenate([field + row, field - row], axis=1)
        yield 2.0 * side[:, k] * field


def cycle_from(
    moves: Descent, end: NDArray[np.int32], moving: NDArray[np.bool_], actors: int
) -> tuple[NDArray[np.int8], NDArray[np.int64]]:
    """The first steps of one cycle of defections a draw, and how many it has.

    (draw, 2 actors, actor), padded with -1, and (draw,). ``end`` are configurations reached after
    more steps than there are configurations, ``moving`` those from which defections never end.
    """
    count = end.shape[1]
    table = np.full((len(end), 2 * actors, actors), -1, dtype=np.int8)
    length = np.zeros(len(end), dtype=np.int64)
    for draw in np.flatnonzero(moving.any(axis=1)):
        here = int(end[draw, int(moving[draw].argmax())])
        cycle: dict[int, None] = {}
        while here not in cycle:
            cycle[here] = None
            actor = int(moves.actor[draw, here])
            here ^= count - 1 if actor == 0 else 1 << (actor - 1)
        length[draw] = len(cycle)
        shown = np.array(list(cycle)[: 2 * actors])
        table[draw, : len(shown)] = labels(shown, actors)
    return table, length
