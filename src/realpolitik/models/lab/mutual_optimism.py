"""Mutual optimism: do two estimates of one chance leave room for a deal?"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, nonnegative, share

__all__ = ["Optimism", "mutual_optimism"]


class Optimism(NamedTuple):
    """low, high (...,): what the challenger asks at least and the defender gives at most, in their
    own estimates; disagreement (...,): the difference of the estimates; tolerated (...,): the
    largest that leaves a deal; status (...,): EMPTY where there is none."""

    low: Array
    high: Array
    disagreement: Array
    tolerated: Array
    status: NDArray[np.int8]


@model(title="Mutual optimism", citation="fearon1995", shelf="lab")
def mutual_optimism(
    estimate_challenger: object,
    estimate_defender: object,
    cost_challenger: object,
    cost_defender: object,
) -> Optimism:
    """Compare what each side believes it would get by war.

        no deal is seen if  pA - pB > cA + cB            (Fearon 1995)

    estimate_challenger pA, estimate_defender pB (...,) 0-1: both of the challenger's chance of
    winning; costs (...,) >= 0 in units of the stake. Rational sides with the same information would
    not differ; the model takes the difference as given.

    Returns Optimism. Raises ModelInputError for values off their range.
    """
    pA, pB = (
        share("estimate_challenger", estimate_challenger),
        share("estimate_defender", estimate_defender),
    )
    cA = nonnegative("cost_challenger", cost_challenger)
    cB = nonnegative("cost_defender", cost_defender)
    batch = common_batch(
        estimate_challenger=pA.shape,
        estimate_defender=pB.shape,
        cost_challenger=cA.shape,
        cost_defender=cB.shape,
    )
    status = np.where(pA - pB > cA + cB, np.int8(Status.EMPTY), np.int8(Status.OK))
    low, high, apart, tolerated = (
        np.broadcast_to(v, batch)
        for v in (np.maximum(0, pA - cA), np.minimum(1, pB + cB), pA - pB, cA + cB)
    )
    return Optimism(low, high, apart, tolerated, np.broadcast_to(status, batch))
