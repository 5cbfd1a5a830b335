"""The cheapest sets of ties whose end or reversal makes the blocs fit."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.alignment.ties import checked_ties
from realpolitik.models.contract import Array, Status, as_array, require

__all__ = ["CheapestRepairs", "cheapest_repairs"]


class CheapestRepairs(NamedTuple):
    """cost (...,): summed strength of the ties that give way, inf if pinned ties forbid it;
    gives_way (..., limit, actor, actor): the ties of each cheapest repair, False where there are
    fewer; found (...,): how many; blocs (..., limit, actor): the blocs that follow, padded with -1;
    proven, complete (...,): none is cheaper, and all are listed; status (...,): EMPTY where pinned
    ties contradict each other, UNDEFINED without ties.
    """

    cost: Array
    gives_way: NDArray[np.bool_]
    found: NDArray[np.int64]
    blocs: NDArray[np.int64]
    proven: NDArray[np.bool_]
    complete: NDArray[np.bool_]
    status: NDArray[np.int8]


def cheapest_repairs(
    tie: object,
    pinned: object = False,  # an array input whose neutral value is one truth value
    *,
    blocs: int | Literal["free"] = 2,
    limit: int = 32,
) -> CheapestRepairs:
    """List the cheapest repairs: the frustrated ties of each best partition.

    tie (..., actor, actor) in -1..1, symmetric, zero diagonal, 0 = no tie, NaN = unknown (counts
    as no tie); pinned (..., actor, actor): ties that may not give way, true or 1, symmetric.
    ``blocs``, ``limit``: as in `frustration`. Returns CheapestRepairs.
    Raises ModelInputError for matrices that are no ties.
    """
    value = checked_ties(tie).value
    fixed = np.broadcast_to(as_array("pinned", pinned) != 0, value.shape)
    require(fixed == np.swapaxes(fixed, -1, -2), "'pinned' must be symmetric")
    total = np.abs(value).sum(axis=(-2, -1), keepdims=True)
    # all free ties together weigh less than one pinned tie
    weighed = np.where(fixed, np.sign(value), value / (total + 1.0))
    found = frustration(weighed, blocs=blocs, limit=limit, optima=True)
    bloc = found.optima
    same = bloc[..., :, None] == bloc[..., None, :]
    real = np.asarray((bloc >= 0).any(axis=-1, keepdims=True))[..., None]
    ties = value[..., None, :, :]
    gives_way = real & np.where(same, ties < 0, ties > 0)
    possible = np.asarray(found.value < 1.0)
    cost = (np.abs(ties) * gives_way).sum(axis=(-2, -1))[..., 0] / 2
    status = np.where(possible, found.status, np.int8(Status.EMPTY))
    return CheapestRepairs(
        np.where(possible, cost, np.inf),
        gives_way & possible[..., None, None, None],
        np.where(possible, found.found, 0),
        np.where(possible[..., None, None], bloc, -1),
        found.proven,
        found.complete,
        status.astype(np.int8),
    )
