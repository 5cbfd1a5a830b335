"""The whole chain: backing -> strength -> winning chance -> range -> offers -> guarantee window."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.crisis.bargaining_range import bargaining_range
from realpolitik.models.crisis.ces import Aggregate
from realpolitik.models.crisis.contest import ContestForm, contest
from realpolitik.models.crisis.guarantee_window import guarantee_window
from realpolitik.models.crisis.sustainment import sustainment
from realpolitik.models.quantities import axis, share

__all__ = ["Chain", "backing_chain"]


class Chain(NamedTuple):
    """What the backing makes of the terms. Axes (...,); with offers (..., offer).

    strength_defender; win_probability of the challenger; low, high: the range, as the challenger's
    share; offer_inside: the offer lies in the range; offer_place: 0 at low, 1 at high, NaN in a
    range of one point; window_low, window_high: guarantor credibility; window_open:
    window_low <= window_high; status: EMPTY range, UNDEFINED (all NaN) without a strength.
    """

    strength_defender: Array
    win_probability: Array
    low: Array
    high: Array
    offer_inside: NDArray[np.bool_]
    offer_place: Array
    window_low: Array
    window_high: Array
    window_open: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Backing, range and offers",
    citation=("arrow1961", "tullock1980", "hirshleifer1989", "fearon1995", "walter1997"),
    badge="reduced form",
    axes={
        "offer_inside": "offer",
        "offer_place": "offer",
        "window_low": "offer",
        "window_high": "offer",
        "window_open": "offer",
    },
    forecast_options={"aggregate": "normalised"},
)
def backing_chain(
    own_strength: object,
    contribution: object,
    strength_challenger: object,
    cost_challenger: object,
    cost_defender: object,
    own_weight: object = 1.0,
    patron_weight: object = 1.0,
    substitutability: object = 1.0,
    decisiveness: object = 1.0,
    risk_challenger: object = 1.0,
    risk_defender: object = 1.0,
    offer: object = (),
    guarantee_effect: object = 0.0,
    guarantee_extra_cost: object = 0.0,
    *,
    form: ContestForm = "ratio",
    aggregate: Aggregate = "plain",
) -> Chain:
    """Run sustainment -> contest -> bargaining_range -> guarantee_window, and place the offers.

    own_strength (...,), contribution (..., patron), strength_challenger (...,) >= 0 in one unit;
    costs (...,) in units of the stake; offer (..., offer): the challenger's share, 0-1; all others
    as in the four models, whose checks and errors apply. The defender is the side that is backed.
    Less backing moves the terms; whether there is war or a deal it does not say.
    Returns Chain; a draw without a strength is NaN with status UNDEFINED.
    """
    strength, held = sustainment(
        own_strength,
        contribution,
        own_weight,
        patron_weight,
        substitutability,
        aggregate=aggregate,
    )
    known = held == Status.OK
    chance = contest(
        strength_challenger, np.where(known, strength, 0.0), decisiveness, form=form
    ).win_probability
    costs = (cost_challenger, cost_defender)
    risks = (risk_challenger, risk_defender)
    low, high, status = bargaining_range(chance, *costs, *risks)
    offers = axis("offer", share("offer", offer), "offer")
    window = guarantee_window(
        offers,
        chance[..., None],
        *(_column(value) for value in (*costs, guarantee_effect, guarantee_extra_cost, *risks)),
    )
    known = np.broadcast_to(known, low.shape)
    return _masked(known, (strength, chance, low, high), offers, (window.low, window.high), status)


def _column(value: object) -> Array:
    return np.asarray(value, dtype=np.float64)[..., None]


def _masked(
    known: NDArray[np.bool_],
    line: tuple[Array, ...],
    offers: Array,
    window: tuple[Array, Array],
    status: NDArray[np.int8],
) -> Chain:
    """Place the offers in the range and blank the draws without a strength."""
    strength, chance, low, high = (
        np.where(known, np.broadcast_to(value, known.shape), np.nan) for value in line
    )
    bottom, top = low[..., None], high[..., None]
    with np.errstate(divide="ignore", invalid="ignore"):
        place = np.where(top == bottom, np.nan, (offers - bottom) / (top - bottom))
    return Chain(
        strength,
        chance,
        low,
        high,
        (offers >= bottom) & (offers <= top),
        place,
        np.where(known[..., None], window[0], np.nan),
        np.where(known[..., None], window[1], np.nan),
        known[..., None] & (window[0] <= window[1]),
        np.where(known, status, np.int8(Status.UNDEFINED)),
    )
