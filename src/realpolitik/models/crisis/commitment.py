"""The commitment test: does a deal survive the expected shift of power, and who would reopen it?"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import (
    axis,
    chosen,
    common_batch,
    discount_factor,
    nonnegative,
    share,
    share_below_one,
)

__all__ = ["Commitment", "commitment"]

UNITS = ("one-off", "share")


class Commitment(NamedTuple):
    """Critical shifts and verdicts, (...,) unless an offer axis is named.

    critical_rise, critical_fall: the later winning chance above (below) which the defender (the
    challenger) is better off fighting now, by Fearon's condition; a rise above 1 or a fall below 0
    means never. inefficient_rise, inefficient_fall: the same by Powell's condition.
    defender_strikes, challenger_strikes, inefficient: the conditions at the expected shift.
    lasting_low, lasting_high (..., offer): the later chances at which an offer stays in the range;
    challenger_reopens, defender_reopens (..., offer): at the expected shift it does not, and who
    would reopen. status (...,) of `Status`.
    """

    critical_rise: Array
    critical_fall: Array
    inefficient_rise: Array
    inefficient_fall: Array
    defender_strikes: NDArray[np.bool_]
    challenger_strikes: NDArray[np.bool_]
    inefficient: NDArray[np.bool_]
    lasting_low: Array
    lasting_high: Array
    challenger_reopens: NDArray[np.bool_]
    defender_reopens: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Commitment under shifting power",
    citation=("fearon1995", "powell2004", "powell2006"),
    axes={
        "lasting_low": "offer",
        "lasting_high": "offer",
        "challenger_reopens": "offer",
        "defender_reopens": "offer",
    },
    forecast_options={"cost_unit": "share"},
)
def commitment(
    win_probability: object,
    win_probability_later: object,
    cost_challenger: object,
    cost_defender: object,
    discount: object,
    destruction: object = 0.0,
    offer: object = (),
    *,
    cost_unit: Literal["one-off", "share"] = "one-off",
) -> Commitment:
    """Test whether an expected shift of power breaks a deal that both sides prefer to war today.

        preventive war:  d p2 - p1 > c (1 - d)^2           (Fearon 1995; c of the declining side)
        inefficiency:    d p2 - p1 > D / (1 - D)           (Powell 2004, 2006; war destroys share D)
        a deal x lasts iff  p2 - cA <= x <= p2 + cB          (the later bargaining range)

    p1 win_probability now, p2 win_probability_later (...,) of the challenger, 0-1; where the
    challenger declines the conditions are read for the defender's chances 1 - p. discount d (...,)
    per period, above 0 and below 1; destruction D (...,) 0 to below 1; offer x (..., offer): the
    challenger's share, 0-1. cost_challenger, cost_defender c (...,) >= 0: ``cost_unit`` "one-off"
    in units of one period's stake, or "share" of the whole discounted stake as in the bargaining
    range, which is c (1 - d).

    Returns Commitment. Raises ModelInputError for values off their range.
    """
    chosen("cost_unit", cost_unit, UNITS)
    p1 = share("win_probability", win_probability)
    p2 = share("win_probability_later", win_probability_later)
    cA = nonnegative("cost_challenger", cost_challenger)
    cB = nonnegative("cost_defender", cost_defender)
    d = discount_factor("discount", discount)
    lost = share_below_one("destruction", destruction)
    batch = common_batch(
        win_probability=p1.shape,
        win_probability_later=p2.shape,
        cost_challenger=cA.shape,
        cost_defender=cB.shape,
        discount=d.shape,
        destruction=lost.shape,
    )
    if cost_unit == "one-off":
        cA, cB = cA * (1 - d), cB * (1 - d)
    rise, fall = _criticals(p1, d, cB * (1 - d), cA * (1 - d))
    waste = lost / (1 - lost)
    rise_powell, fall_powell = _criticals(p1, d, waste, waste)
    x = axis("offer", share("offer", offer), "offer")
    low, high = x - cB[..., None], x + cA[..., None]
    later = p2[..., None]
    whole = [np.broadcast_to(value, batch) for value in (rise, fall, rise_powell, fall_powell)]
    strikes = [np.broadcast_to(value, batch) for value in (p2 > rise, p2 < fall)]
    return Commitment(
        whole[0],
        whole[1],
        whole[2],
        whole[3],
        strikes[0],
        strikes[1],
        np.broadcast_to((p2 > rise_powell) | (p2 < fall_powell), batch),
        low,
        high,
        later > high,
        later < low,
        np.full(batch, Status.OK, dtype=np.int8),
    )


def _criticals(p1: Array, d: Array, rising: Array, falling: Array) -> tuple[Array, Array]:
    """Later chances at which d p2 - p1 reaches the hurdle, for a rise and for a fall."""
    return (p1 + rising) / d, 1 - (1 - p1 + falling) / d
