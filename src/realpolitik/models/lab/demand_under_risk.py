"""The risk-return trade-off: how much to demand of a side whose cost of war is not known."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.quantities import axis, common_batch, nonnegative, real, share

__all__ = ["Demand", "demand_under_risk"]


class Demand(NamedTuple):
    """demand (...,): the challenger's best share; refusal (...,): the chance in the model that it
    is refused; value (...,) to the challenger; status (...,) of `Status`."""

    demand: Array
    refusal: Array
    value: Array
    status: NDArray[np.int8]


@model(title="Demand under risk", citation=("fearon1995", "benson2014"), shelf="lab")
def demand_under_risk(
    win_probability: object, cost_challenger: object, cost_quantile: object
) -> Demand:
    """The demand that best trades a larger share against a higher chance of refusal.

        max_x  x (1 - F(x - p)) + (p - cA) F(x - p)           (Fearon 1995)
        F uniform on [0, C]:  x = p + max(0, (C - cA) / 2),  F = max(0, (C - cA) / (2 C))

    win_probability p (...,) 0-1; cost_challenger cA (...,) >= 0; cost_quantile (..., quantile):
    the defender's cost of war at equally spaced quantiles, strictly ascending, at least two (two:
    uniform between them). F is linear between them, so the best demand, at most 1, is exact.
    Unless the demand is cut off at the whole stake, refusal does not depend on p: a shift of the
    winning chance moves the terms, not the onset of war.

    Returns Demand. Raises ModelInputError for values off their range.
    """
    p = share("win_probability", win_probability)
    cA = nonnegative("cost_challenger", cost_challenger)
    c = axis("cost_quantile", real("cost_quantile", cost_quantile), "quantile")
    require(c.shape[-1] >= 2, "'cost_quantile' needs at least two quantiles")
    require(np.diff(c, axis=-1) > 0, "'cost_quantile' must be strictly ascending")
    batch = common_batch(
        win_probability=p.shape, cost_challenger=cA.shape, cost_quantile=c.shape[:-1]
    )
    p, cA = np.broadcast_to(p, batch)[..., None], np.broadcast_to(cA, batch)[..., None]
    c = np.broadcast_to(c, (*batch, c.shape[-1]))
    pieces = c.shape[-1] - 1
    reached = np.arange(pieces) / pieces
    left, right = c[..., :-1], c[..., 1:]
    # On a piece F is linear and the value quadratic: its top, cut to the piece and to the stake.
    top = (1 - reached) * pieces * (right - left) / 2 + (left - cA) / 2
    options = np.concatenate([c[..., :1], np.clip(top, left, right), c[..., -1:]], axis=-1)
    options = np.minimum(options, 1 - p)
    refused = _refused(options, c)
    value = p + options - refused * (options + cA)
    best = value.argmax(axis=-1)[..., None]
    demand, chance, worth = (
        np.take_along_axis(values, best, axis=-1)[..., 0]
        for values in (p + options, refused, value)
    )
    return Demand(demand, chance, worth, np.full(batch, Status.OK, dtype=np.int8))


def _refused(excess: Array, c: Array) -> Array:
    """F(excess): piecewise linear between the quantiles, 0 below and 1 above."""
    pieces = c.shape[-1] - 1
    steps = (excess[..., None] - c[..., None, :-1]) / np.diff(c, axis=-1)[..., None, :]
    return np.asarray(np.clip(steps, 0, 1).sum(axis=-1) / pieces)
