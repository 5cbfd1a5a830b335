"""The guarantee window: how credible a guarantee must and may be for a settlement to hold."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, nonnegative, positive, real, share

__all__ = ["Window", "guarantee_window"]


class Window(NamedTuple):
    """low, high (...,): credibility at the ends; status (...,), EMPTY where low > high."""

    low: Array
    high: Array
    status: NDArray[np.int8]


@model(
    title="Guarantee window",
    citation=("walter1997", "werner2005", "benson2012"),
    badge="reduced form",
)
def guarantee_window(
    settlement: object,
    win_probability: object,
    cost_challenger: object,
    cost_defender: object,
    guarantee_effect: object,
    guarantee_extra_cost: object,
    risk_challenger: object = 1.0,
    risk_defender: object = 1.0,
) -> Window:
    """The credibilities at which a guaranteed settlement x suits neither side to reopen.

        deter the challenger:   g >= gmin = (p - cA - x^rA) / (D + k)
        hold the defender:      g <= gmax = (p + cB - 1 + (1 - x)^rB) / D

    With guarantor credibility g the challenger's chance in a new war is p - g D and its extra cost
    g k: our reduced form of the commitment argument. settlement x, win_probability p (...,) 0-1;
    cost_challenger cA, cost_defender cB (...,) in units of the stake; guarantee_effect D,
    guarantee_extra_cost k (...,) >= 0; risk attitudes rA, rB > 0 as in the bargaining range.

    Returns Window(low = max(0, gmin), high = min(1, gmax), status). EMPTY where low > high: no
    credibility holds this settlement, the terms must move; low and high keep their values then
    (low above 1: no guarantee deters; high below 0: the defender reopens even without one). Where
    D or D + k is 0 the guarantee moves nothing: the bound is -inf or inf.
    Raises ModelInputError for shares outside 0-1, D or k below 0, risk <= 0, NaN.
    """
    x = share("settlement", settlement)
    p = share("win_probability", win_probability)
    cA, cB = real("cost_challenger", cost_challenger), real("cost_defender", cost_defender)
    effect = nonnegative("guarantee_effect", guarantee_effect)
    extra = nonnegative("guarantee_extra_cost", guarantee_extra_cost)
    rA, rB = positive("risk_challenger", risk_challenger), positive("risk_defender", risk_defender)
    common_batch(
        settlement=x.shape,
        win_probability=p.shape,
        cost_challenger=cA.shape,
        cost_defender=cB.shape,
        guarantee_effect=effect.shape,
        guarantee_extra_cost=extra.shape,
        risk_challenger=rA.shape,
        risk_defender=rB.shape,
    )
    challenger_gain = p - cA - x**rA
    defender_slack = p + cB - 1 + (1 - x) ** rB
    total = effect + extra
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        gmin = np.where(
            total > 0, challenger_gain / total, np.where(challenger_gain <= 0, -np.inf, np.inf)
        )
        gmax = np.where(
            effect > 0, defender_slack / effect, np.where(defender_slack >= 0, np.inf, -np.inf)
        )
    low, high = np.broadcast_arrays(np.maximum(0.0, gmin), np.minimum(1.0, gmax))
    status = np.where(low <= high, np.int8(Status.OK), np.int8(Status.EMPTY))
    return Window(low, high, status)
