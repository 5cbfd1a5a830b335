"""A cheap lower bound for large signed graphs: bad cycles that share no strength of a tie.

Each of them costs at least the strength it is given, whatever the blocs, so their sum is a bound.
A bad cycle here is a negative tie closed by a way of 2, 3 or 4 ties whose signs multiply to +;
where there may be more than two blocs, by friends only. Short cycles first: they use up least.
"""

import time
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["packed_cycles"]

LENGTHS = (2, 3, 4)  # ties of the way that closes a cycle


class _Way(NamedTuple):
    """The widest way between the ends of a negative tie: its width, and the actors on it."""

    width: float
    actors: tuple[int, ...]


def packed_cycles(value: Array, *, friends_only: bool, deadline: float) -> float:
    """The summed strength of a greedy packing of bad cycles in one symmetric matrix.

    ``friends_only``: cycles with exactly one negative tie, else with an odd number of them.
    The deadline (of a monotonic clock) may leave the packing, and the bound, smaller.
    """
    left = np.abs(value)
    sign = np.sign(value)
    passable = np.maximum(sign, 0.0) if friends_only else sign
    tail, head = np.nonzero(np.triu(value < 0))
    order = np.argsort(-left[tail, head], kind="stable")
    slack = 1e-12 * float(left.max(initial=0.0))
    total = 0.0
    for length in LENGTHS:
        for u, v in zip(tail[order].tolist(), head[order].tolist(), strict=True):
            if time.monotonic() > deadline:
                return total
            total += _packed(left, passable, (u, v), length, slack)
    return total


def _packed(left: Array, sign: Array, tie: tuple[int, int], length: int, slack: float) -> float:
    """The cycles of one length through one negative tie; takes what they use from ``left``."""
    before = own = float(left[tie])
    left[tie] = left[tie[::-1]] = 0.0  # no way goes along the tie itself
    while own > slack:
        way = _way(left, sign, tie, length)
        taken = min(own, way.width)
        if taken <= slack:
            break
        own -= taken
        for a, b in pairwise(way.actors):
            left[a, b] -= taken
            left[b, a] -= taken
    left[tie] = left[tie[::-1]] = own
    return before - own


def _way(left: Array, sign: Array, tie: tuple[int, int], length: int) -> _Way:
    """The widest way of so many ties; none shorter is left, so it passes nobody twice."""
    u, v = tie
    if length == 2:
        width = np.where(sign[u] * sign[v] > 0, np.minimum(left[u], left[v]), 0.0)
        k = int(width.argmax())
        return _Way(float(width[k]), (u, k, v))
    if length == 3:
        near, far = (np.flatnonzero(left[end] * sign[end]) for end in tie)
        if not (len(near) and len(far)):
            return _Way(0.0, ())
        between = np.ix_(near, far)
        ends = np.minimum(left[u, near][:, None], left[v, far])
        signs = sign[u, near][:, None] * sign[between] * sign[v, far]
        width = np.where(signs > 0, np.minimum(ends, left[between]), 0.0)
        a, b = divmod(int(width.argmax()), len(far))
        return _Way(float(width[a, b]), (u, int(near[a]), int(far[b]), v))
    best = _Way(0.0, ())
    for wanted in (1.0, -1.0):
        (one, via), (other, back) = (_two_steps(left, sign, end, wanted) for end in tie)
        width = np.minimum(one, other)
        k = int(width.argmax())
        if width[k] > best.width:
            best = _Way(float(width[k]), (u, int(via[k]), k, int(back[k]), v))
    return best


def _two_steps(
    left: Array, sign: Array, start: int, wanted: float
) -> tuple[Array, NDArray[np.int64]]:
    """The widest way of two ties with one product of signs to everybody, and whom it passes."""
    near = np.flatnonzero(left[start] * sign[start])
    if not len(near):
        return np.zeros(len(left)), np.zeros(len(left), dtype=np.int64)
    width = np.minimum(left[near], left[start, near][:, None])
    width[sign[near] * sign[start, near][:, None] != wanted] = 0.0
    best = width.argmax(axis=0)
    return width[best, np.arange(len(left))], near[best]
