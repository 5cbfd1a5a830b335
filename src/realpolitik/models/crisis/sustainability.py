"""Can a side go on? Three separate verdicts behind the word "untenable"."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, model
from realpolitik.models.crisis.bargaining_range import bargaining_range
from realpolitik.models.quantities import axis, common_batch, nonnegative, positive, share

__all__ = ["Sustainability", "sustainability"]


class Sustainability(NamedTuple):
    """Three verdicts, never merged into one.

    depletion_time (...,): until the stock is used up, inf if never; exhausted (...,): within the
    horizon; dominated (..., offer): the defender does at least as well by the offer as by war;
    below_range, above_range (..., offer): the challenger, the defender prefers war to the offer
    (both where the range is empty); status (...,): of the range.
    """

    depletion_time: Array
    exhausted: NDArray[np.bool_]
    dominated: NDArray[np.bool_]
    below_range: NDArray[np.bool_]
    above_range: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Sustainability of the defence",
    citation="fearon1995",
    badge="reduced form",
    axes={"dominated": "offer", "below_range": "offer", "above_range": "offer"},
)
def sustainability(
    win_probability: object,
    cost_challenger: object,
    cost_defender: object,
    offer: object,
    stock: object,
    burn: object,
    own_production: object,
    aid: object,
    horizon: object,
    risk_challenger: object = 1.0,
    risk_defender: object = 1.0,
) -> Sustainability:
    """Judge exhaustion, domination by an offer, and the place outside the range, each by itself.

        exhausted:  T = S0 / (burn - own - aid) < horizon   (T = inf where the flow covers it)
        dominated:  1 - p - cB <= (1 - x)^rB
        outside:    x < low, or x > high, of the bargaining range

    win_probability p, costs and risks (...,) as in `bargaining_range`; offer x (..., offer), 0-1:
    the challenger's share; stock S0 (...,) >= 0; burn, own_production, aid (...,) >= 0 per period;
    horizon (...,) > 0 in periods. Own reduced form. Whether anybody stops fighting it does not say.
    Returns Sustainability. Raises ModelInputError for values off their range.
    """
    flows = {
        "stock": nonnegative("stock", stock),
        "burn": nonnegative("burn", burn),
        "own_production": nonnegative("own_production", own_production),
        "aid": nonnegative("aid", aid),
        "horizon": positive("horizon", horizon),
    }
    common_batch(**{name: values.shape for name, values in flows.items()})
    deficit = flows["burn"] - flows["own_production"] - flows["aid"]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        time = np.where(deficit > 0, flows["stock"] / deficit, np.inf)
    low, high, status = bargaining_range(
        win_probability, cost_challenger, cost_defender, risk_challenger, risk_defender
    )
    x = axis("offer", share("offer", offer), "offer")
    p, cB, rB = (
        np.asarray(value, dtype=np.float64)[..., None]
        for value in (win_probability, cost_defender, risk_defender)
    )
    return Sustainability(
        time,
        time < flows["horizon"],
        1 - p - cB <= (1 - x) ** rB,
        x < low[..., None],
        x > high[..., None],
        status,
    )
