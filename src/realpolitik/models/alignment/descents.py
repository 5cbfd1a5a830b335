"""Local minima of a landscape too large to list: steepest descents from random alignments."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.configurations import anchors
from realpolitik.models.contract import Array, require

__all__ = ["Descents", "descents"]


class Descents(NamedTuple):
    """Distinct ends of the descents by ascending energy.

    blocs (minimum, actor); energy, depth, share of the descents (minimum,).
    """

    blocs: NDArray[np.int8]
    energy: Array
    depth: Array
    share: Array


def descents(weight: Array, starts: int, seed: int) -> Descents:
    """Descend from ``starts`` random alignments of weight (actor, actor), one defection at a time.

    Asymmetric weights have no potential: their descents may be cut off, and only alignments that
    no actor wants to leave are kept.
    """
    require(starts >= 1, f"'starts' must be at least 1; got {starts}")
    generator = np.random.default_rng(seed)
    actors = len(weight)
    both = (weight + weight.T) / 2
    slack = 1e-12 * np.abs(weight).sum()
    first = np.flatnonzero(anchors(weight[None])[0])
    owner = _owners(weight, first)
    ends: dict[bytes, tuple[float, float, int]] = {}
    for _ in range(starts):
        side, depth = _descend(weight, generator.choice([-1.0, 1.0], actors), slack)
        if depth < -slack:
            continue
        key = ((1 - side * side[owner]) / 2).astype(np.int8).tobytes()
        energy = float(np.triu(both).sum() - side @ both @ side / 2)
        ends[key] = (energy, depth, ends.get(key, (0.0, 0.0, 0))[2] + 1)
    ranked = sorted(ends, key=lambda key: (ends[key][0], key))
    blocs = np.array([np.frombuffer(key, dtype=np.int8) for key in ranked], dtype=np.int8)
    figures = np.array([ends[key] for key in ranked], dtype=np.float64).reshape(-1, 3)
    return Descents(blocs.reshape(-1, actors), figures[:, 0], figures[:, 1], figures[:, 2] / starts)


def _descend(weight: Array, side: Array, slack: float) -> tuple[Array, float]:
    field = weight @ side
    for _ in range(50 * len(side)):
        change = 2.0 * side * field
        actor = int(change.argmin())
        if change[actor] >= -slack:
            break
        side[actor] = -side[actor]
        field = field + 2.0 * weight[:, actor] * side[actor]
    return side, float((2.0 * side * field).min())


def _owners(weight: Array, first: NDArray[np.int_]) -> NDArray[np.int_]:
    """For each actor the first actor of its component, whose bloc is numbered 0."""
    owner = np.arange(len(weight))
    linked = (weight != 0) | (weight.T != 0)
    for root in first:
        reached = np.zeros(len(weight), dtype=np.bool_)
        reached[root] = True
        while True:
            wider = reached | linked[reached].any(axis=0)
            if (wider == reached).all():
                break
            reached = wider
        owner[reached] = root
    return owner
