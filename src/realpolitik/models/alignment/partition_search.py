"""Good partitions of a signed graph into blocs by moving one actor at a time."""

import time

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["disagreement", "improve", "search"]

MOST_BLOCS = 48  # blocs a search with a free number of blocs keeps open at once


def disagreement(value: Array, bloc: NDArray[np.int64]) -> float:
    """Summed strength of ties that run against the blocs: friends apart, foes together."""
    same = bloc[:, None] == bloc
    return float(np.where(same, np.maximum(-value, 0.0), np.maximum(value, 0.0)).sum() / 2)


def improve(
    value: Array, bloc: NDArray[np.int64], blocs: int, deadline: float
) -> NDArray[np.int64]:
    """Make the best single move until no actor gains by changing its bloc."""
    actors = len(value)
    bloc = bloc.copy()
    member = np.zeros((actors, blocs))
    member[np.arange(actors), bloc] = 1.0
    pull = value @ member
    everyone = np.arange(actors)
    slack = 1e-9 * np.abs(value).sum()
    for move in range(20 * actors):
        gain = pull - pull[everyone, bloc][:, None]
        actor, target = divmod(int(gain.argmax()), blocs)
        if gain[actor, target] <= slack or (move % 64 == 0 and time.monotonic() > deadline):
            break
        pull[:, bloc[actor]] -= value[:, actor]
        pull[:, target] += value[:, actor]
        bloc[actor] = target
    return bloc


def search(
    value: Array, leading: Array, blocs: int, *, starts: int, seed: int, deadline: float
) -> NDArray[np.int64]:
    """The best partition of a spectral start, of one bloc, and of random starts, each improved.

    value (actor, actor) symmetric; ``leading`` its top eigenvector. The deadline may cut the later
    starts, never the first: there is always an answer.
    """
    actors = len(value)
    blocs = min(blocs, actors, MOST_BLOCS)
    generator = np.random.default_rng(seed)
    best = improve(value, (leading < 0).astype(np.int64) % blocs, blocs, deadline)
    least = disagreement(value, best)
    for start in range(starts):
        if time.monotonic() > deadline:
            break
        drawn = generator.integers(blocs if start else 1, size=actors)
        found = improve(value, drawn, blocs, deadline)
        cost = disagreement(value, found)
        if cost < least:
            best, least = found, cost
    return best
