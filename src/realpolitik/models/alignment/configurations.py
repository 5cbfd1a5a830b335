"""All two-bloc configurations of up to 20 actors at once, by doubling.

Configuration c of n actors: actor 0 is in bloc 0, and actor k > 0 is in bloc 1 where bit k-1 of c
is set. A mirror image is the same configuration, so there are 2^(n-1). Where the ties fall into
components, each component can be mirrored by itself; its copies are listed once.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = [
    "MOST_ACTORS",
    "Descent",
    "Listed",
    "agreement",
    "anchors",
    "changes",
    "chunks",
    "descent",
    "labels",
    "linked",
    "listed",
    "mirrored",
    "settle",
]

MOST_ACTORS = 20
CHUNK = 1 << 15  # configurations of one chunk of draws: a few arrays of them fit the cache


class Descent(NamedTuple):
    """The best single defection from each configuration (draw, configuration).

    change: what it adds to the energy (negative = descends); actor who makes it; tied: another
    actor's defection is as good.
    """

    change: Array
    actor: NDArray[np.int8]
    tied: NDArray[np.bool_]


class Listed(NamedTuple):
    """Marked configurations draw by draw.

    configuration (draw, entry), by ascending energy, padded with -1 to the limit;
    found (draw,): how many there are.
    """

    configuration: NDArray[np.int64]
    found: NDArray[np.int64]


def chunks(draws: int, actors: int) -> Iterator[slice]:
    """Slices of draws whose configurations fit the cache together."""
    step = max(1, CHUNK >> (actors - 1))
    for start in range(0, draws, step):
        yield slice(start, min(start + step, draws))


def agreement(weight: Array) -> Array:
    """sum_{i<j} w_ij x_i x_j with x = +-1 by bloc, for (draw, actor, actor) weights.

    Returns (draw, configuration). Doubling: each actor adds its field over the actors before it,
    so the whole costs a few operations a configuration.
    """
    total = np.zeros((len(weight), 1))
    for k in range(1, weight.shape[-1]):
        field = weight[:, k, 0, None]
        for j in range(1, k):
            row = weight[:, k, j, None]
            field = np.concatenate([field + row, field - row], axis=1)
        total = np.concatenate([total + field, total - field], axis=1)
    return total


def linked(weight: Array) -> NDArray[np.bool_]:
    """Pairs (draw, actor, actor) that some path of ties joins, an actor with itself too."""
    actors = weight.shape[-1]
    reach = (weight != 0) | (np.swapaxes(weight, -1, -2) != 0) | np.eye(actors, dtype=np.bool_)
    for _ in range(actors.bit_length()):
        if reach.all():
            break
        reach = (reach.astype(np.float32) @ reach.astype(np.float32)) > 0
    return np.asarray(reach)


def anchors(weight: Array) -> NDArray[np.bool_]:
    """The first actor (draw, actor) of each component of ties; one without ties is its own."""
    first: NDArray[np.bool_] = linked(weight).argmax(axis=-1) == np.arange(weight.shape[-1])
    return first


def mirrored(first: NDArray[np.bool_], configurations: int) -> NDArray[np.bool_]:
    """Configurations (draw, configuration) that mirror a component of an earlier one."""
    bits = 1 << np.arange(first.shape[1] - 1)
    mask = (first[:, 1:] * bits).sum(axis=1)
    copies: NDArray[np.bool_] = (np.arange(configurations) & mask[:, None]) != 0
    return copies


def labels(configuration: NDArray[np.int64], actors: int) -> NDArray[np.int8]:
    """Bloc 0 or 1 (..., actor) of configurations by number."""
    shifted = configuration[..., None] >> np.maximum(np.arange(actors) - 1, 0)
    return ((shifted & 1) * (np.arange(actors) > 0)).astype(np.int8)


def listed(marked: NDArray[np.bool_], energy: Array, limit: int) -> Listed:
    """The marked configurations of each draw, lowest energy first, at most ``limit``."""
    draw, configuration = np.nonzero(marked)
    order = np.lexsort((configuration, energy[draw, configuration], draw))
    draw, configuration = draw[order], configuration[order]
    count = np.bincount(draw, minlength=len(marked))
    place = np.arange(len(draw)) - (np.cumsum(count) - count)[draw]
    table = np.full((len(marked), limit), -1, dtype=np.int64)
    kept = place < limit
    table[draw[kept], place[kept]] = configuration[kept]
    return Listed(table, count)


def changes(energy: Array, actors: int) -> Iterator[Array]:
    """For each actor in turn, what its defection adds to the energy (draw, configuration)."""
    for k in range(actors):
        if k == 0:  # actor 0 stays put by convention: it leaves when all others change sides
            yield energy[:, ::-1] - energy
            continue
        pairs = energy.reshape(len(energy), -1, 2, 1 << (k - 1))
        yield (pairs[:, :, ::-1, :] - pairs).reshape(energy.shape)


def descent(defections: Iterable[Array], tolerance: Array) -> Descent:
    """The steepest of the actors' defections from every configuration.

    ``defections``: one (draw, configuration) array an actor, as `changes` gives them;
    tolerance (draw,): differences up to it count as equal.
    """
    slack = tolerance[:, None]
    steps = iter(defections)
    best = next(steps)
    mover = np.zeros(best.shape, dtype=np.int8)
    tied = np.zeros(best.shape, dtype=np.bool_)
    for k, change in enumerate(steps, start=1):
        better = change < best - slack
        tied = ~better & (tied | (change <= best + slack))
        mover[better] = k
        best = np.minimum(best, change)
    return Descent(best, mover, tied)


def settle(moves: Descent, tolerance: Array) -> tuple[NDArray[np.int32], NDArray[np.bool_]]:
    """Where steepest descent from every configuration ends, and whether a tie lay on its way.

    Both (draw, configuration). Pointers are doubled; what still moves after as many doublings as
    there are bits moves for ever (possible only where there is no potential).
    """
    count = moves.change.shape[1]
    here = np.arange(count, dtype=np.int32)
    flip = np.where(moves.actor == 0, count - 1, (1 << moves.actor.astype(np.int32)) >> 1)
    falls = moves.change < -tolerance[:, None]
    end = np.where(falls, here ^ flip, here).astype(np.int32)
    tied = moves.tied & falls
    for _ in range(count.bit_length()):
        further = np.take_along_axis(end, end, axis=1)
        if (further == end).all():
            break
        tied = tied | np.take_along_axis(tied, end, axis=1)
        end = further
    return end, tied
