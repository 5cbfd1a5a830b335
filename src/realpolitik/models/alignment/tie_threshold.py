"""The value at which ONE tie moves someone across blocs."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.co_membership import pairs
from realpolitik.models.alignment.configurations import MOST_ACTORS, agreement, labels
from realpolitik.models.alignment.ties import checked_ties
from realpolitik.models.contract import Array, require

__all__ = ["TieThreshold", "tie_threshold"]


class TieThreshold(NamedTuple):
    """One entry a pair, in the order 0-1, 0-2, ...

    threshold (..., pair): above it the pair is in one bloc, below it apart; beyond -1..1 no value
    of this tie alone changes the blocs; distance (..., pair): threshold less the tie as it stands;
    together, apart (..., pair, actor): one best partition on either side.
    """

    threshold: Array
    distance: Array
    together: NDArray[np.int8]
    apart: NDArray[np.int8]


def tie_threshold(tie: object) -> TieThreshold:
    """For every pair, the tie value at which the best two-bloc partition changes.

        w*_ij = M_same - M_apart

    where M is the least frustration of all other ties with i and j in one bloc, and apart. With the
    pair on one side the best partition does not depend on their tie: there is one threshold.
    tie (..., actor, actor) in -1..1, symmetric, zero diagonal, 0 = no tie, NaN = unknown (counts
    as no tie), at most 20 actors. Returns TieThreshold.
    Raises ModelInputError for matrices that are no ties, and for fewer than 2 or too many actors.
    """
    value = checked_ties(tie).value
    n, batch = value.shape[-1], value.shape[:-2]
    require(2 <= n <= MOST_ACTORS, f"needs 2 to {MOST_ACTORS} actors; got {n}")
    flat = value.reshape(-1, n, n)
    first, second = pairs(n)
    bloc = labels(np.arange(1 << (n - 1)), n)
    side = np.ascontiguousarray(bloc.T)
    threshold = np.empty((len(flat), len(first)))
    sides = np.empty((2, len(flat), len(first), n), dtype=np.int8)
    for draw, ties in enumerate(flat):
        cost = (np.abs(ties).sum() / 2 - agreement(ties[None])[0]) / 2
        for p, (i, j) in enumerate(zip(first, second, strict=True)):
            same = side[i] == side[j]
            best = [int(np.argmin(np.where(chosen, cost, np.inf))) for chosen in (same, ~same)]
            own = (max(-ties[i, j], 0.0), max(ties[i, j], 0.0))  # what the pair itself costs
            together, apart = (cost[k] - paid for k, paid in zip(best, own, strict=True))
            threshold[draw, p] = together - apart
            sides[:, draw, p] = bloc[best]
    shape = (*batch, len(first))
    threshold = threshold.reshape(shape)
    return TieThreshold(
        threshold,
        threshold - value[..., first, second],
        sides[0].reshape(*shape, n),
        sides[1].reshape(*shape, n),
    )
