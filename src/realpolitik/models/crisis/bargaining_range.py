"""The bargaining range: the settlements both sides prefer to war."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, positive, real, share

__all__ = ["Range", "bargaining_range"]


class Range(NamedTuple):
    """low, high (...,): the challenger's share at the ends; status (...,), EMPTY if low > high."""

    low: Array
    high: Array
    status: NDArray[np.int8]


@model(title="Bargaining range", citation="fearon1995", in_forecast=False)
def bargaining_range(
    win_probability: object,
    cost_challenger: object,
    cost_defender: object,
    risk_challenger: object = 1.0,
    risk_defender: object = 1.0,
) -> Range:
    """The challenger's shares of the stake that neither side would trade for war.

        low  = max(0, p - cA)^(1/rA)
        high = 1 - max(0, 1 - p - cB)^(1/rB)          (Fearon 1995, with u(x) = x^r)

    win_probability p (...,) of the challenger, 0-1; cost_challenger cA, cost_defender cB (...,) in
    units of the stake; risk_challenger, risk_defender (...,) > 0: 1 = neutral, below 1 = averse.
    p of 0 or 1 is a war of certain outcome, and as good as any other. Both costs at 0 leave one
    point between neutral sides. The range can be empty only where a cost is negative (the side
    values the war itself) or a side likes risk (above 1): EMPTY; low and high then keep their
    values, which may lie outside 0-1.
    The range says which deals are possible, not whether there will be one: a change of p moves its
    ends, not its existence. Returns Range(low, high, status).
    Raises ModelInputError for p outside 0-1, risk <= 0, infinite or NaN inputs.
    """
    p = share("win_probability", win_probability)
    cA, cB = real("cost_challenger", cost_challenger), real("cost_defender", cost_defender)
    rA, rB = positive("risk_challenger", risk_challenger), positive("risk_defender", risk_defender)
    common_batch(
        win_probability=p.shape,
        cost_challenger=cA.shape,
        cost_defender=cB.shape,
        risk_challenger=rA.shape,
        risk_defender=rB.shape,
    )
    neutral = np.minimum(1.0, p + cB)
    with np.errstate(divide="ignore"):
        # 1 - max(0, 1 - p - cB)^(1/rB) without rounding: wars without cost leave one point
        inclined = -np.expm1(np.log1p(-neutral) / rB)
    low, high = np.broadcast_arrays(
        np.maximum(0.0, p - cA) ** (1 / rA), np.where(rB == 1, neutral, inclined)
    )
    status = np.where(low <= high, np.int8(Status.OK), np.int8(Status.EMPTY))
    return Range(low, high, status)
