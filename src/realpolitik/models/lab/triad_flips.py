"""One tie flips at a time to mend an unbalanced triad: the compiled kernel of triad dynamics."""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["triad_flips"]


@njit(nogil=True)
def _triad(n, generator):  # type: ignore[no-untyped-def] # compiled
    """Three different actors in random order."""
    i = int(generator.random() * n)
    j = int(generator.random() * (n - 1))
    k = int(generator.random() * (n - 2))
    if j >= i:
        j += 1
    low, high = min(i, j), max(i, j)
    if k >= low:
        k += 1
    if k >= high:
        k += 1
    return i, j, k


@njit(nogil=True)
def _mended(sign, triad, generator, friendliness):  # type: ignore[no-untyped-def] # compiled
    """The tie of an unbalanced triad that flips; any one of three enemies', as their order is."""
    i, j, k = triad
    if sign[i, j] + sign[j, k] + sign[i, k] < 0:
        return i, j
    if sign[j, k] < 0:
        i, j, k = j, k, i
    elif sign[i, k] < 0:
        i, j, k = i, k, j
    if generator.random() < friendliness:
        return i, j  # the negative tie turns positive
    return (i, k) if generator.random() < 0.5 else (j, k)


@njit(nogil=True)
def _allowed(sign, i, j, generator):  # type: ignore[no-untyped-def] # compiled
    """Whether no more triads are unbalanced after the flip; as many: half the time."""
    rise = 0
    for other in range(sign.shape[0]):
        if other not in (i, j):
            rise += sign[i, j] * sign[i, other] * sign[j, other]
    return rise < 0 or (rise == 0 and generator.random() < 0.5)


@njit(nogil=True)
def _flips(sign, generator, steps, friendliness, constrained):  # type: ignore[no-untyped-def] # compiled
    n = sign.shape[0]
    positive = ((sign > 0).sum()) // 2
    total = 0.0
    for step in range(steps):
        i, j, k = _triad(n, generator)
        if sign[i, j] * sign[j, k] * sign[i, k] < 0:
            a, b = _mended(sign, (i, j, k), generator, friendliness)
            if not constrained or _allowed(sign, a, b, generator):
                sign[a, b] = sign[b, a] = -sign[a, b]
                positive += sign[a, b]
        if step >= steps // 2:
            total += positive
    return total / (n * (n - 1) / 2) / (steps - steps // 2)


def triad_flips(
    sign: NDArray[np.int64],
    *,
    steps: int,
    friendliness: float,
    constrained: bool,
    seed: int,
) -> tuple[Array, float]:
    """The ties after so many looks at random triads, and the positive share over the last half.

    sign (actor, actor) of +-1 off the diagonal, three actors or more.
    """
    ties = sign.copy()
    generator = np.random.default_rng(seed)
    share = _flips(ties, generator, steps, friendliness, constrained)
    return ties.astype(np.float64), float(share)
