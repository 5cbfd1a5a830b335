"""Break-even backing: how much must remain, or others must give, for the range to keep an offer."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.crisis.ces import Aggregate, Parts, factor_band, parts
from realpolitik.models.crisis.contest import FORMS, ContestForm
from realpolitik.models.quantities import (
    axis,
    chosen,
    common_batch,
    nonnegative,
    positive,
    real,
    share,
)

__all__ = ["BreakEven", "break_even_backing"]

Band = tuple[Array, Array]


class BreakEven(NamedTuple):
    """Bands that keep an offer in the range: (..., offer), for patrons (..., offer, patron).

    inf = no upper limit, NaN = impossible by this alone; status (..., offer).
    """

    win_probability_low: Array
    win_probability_high: Array
    strength_low: Array
    strength_high: Array
    contribution_low: Array
    contribution_high: Array
    factor_low: Array
    factor_high: Array
    replacement_factor_low: Array
    replacement_factor_high: Array
    status: NDArray[np.int8]


@model(
    title="Break-even backing",
    citation=("fearon1995", "tullock1980", "hirshleifer1989", "arrow1961"),
    badge="reduced form",
    axes={
        "win_probability_low": "offer",
        "win_probability_high": "offer",
        "strength_low": "offer",
        "strength_high": "offer",
        "status": "offer",
        "contribution_low": "offer patron",
        "contribution_high": "offer patron",
        "factor_low": "offer patron",
        "factor_high": "offer patron",
        "replacement_factor_low": "offer patron",
        "replacement_factor_high": "offer patron",
    },
    forecast_options={"aggregate": "normalised"},
    forecast_draws=1024,
)
def break_even_backing(
    own_strength: object,
    contribution: object,
    strength_challenger: object,
    cost_challenger: object,
    cost_defender: object,
    offer: object,
    own_weight: object = 1.0,
    patron_weight: object = 1.0,
    substitutability: object = 1.0,
    decisiveness: object = 1.0,
    risk_challenger: object = 1.0,
    risk_defender: object = 1.0,
    *,
    form: ContestForm = "ratio",
    aggregate: Aggregate = "plain",
) -> BreakEven:
    """Solve the chain backwards: the backing at which the bargaining range still holds an offer.

        1 - cB - (1-x)^rB <= p <= cA + x^rA, then p -> strength -> one patron's contribution

    Inputs as in `backing_chain`; offer x (..., offer): the challenger's share, 0-1. Per offer: the
    band of the challenger's win_probability and of the defender's strength that keep the offer in
    the range. Per offer and patron, everything else as it is: the band of its contribution, the
    same as a factor on what it gives now, and replacement_factor: the factor on what all OTHER
    patrons give together if this one gives nothing. All closed forms (inverse contest, inverse
    CES). NaN: no contribution of this patron alone (no such factor) suffices.

    status: EMPTY where no win probability keeps the offer or no strength yields such a probability
    (the bands are NaN then). Raises ModelInputError as the parts of the chain do.
    """
    chosen("form", form, FORMS)
    sides = parts(
        own_strength, contribution, own_weight, patron_weight, substitutability, aggregate
    )
    x = axis("offer", share("offer", offer), "offer")
    mA = nonnegative("strength_challenger", strength_challenger)[..., None]
    cA = real("cost_challenger", cost_challenger)[..., None]
    cB = real("cost_defender", cost_defender)[..., None]
    r = nonnegative("decisiveness", decisiveness)[..., None]
    rA = positive("risk_challenger", risk_challenger)[..., None]
    rB = positive("risk_defender", risk_defender)[..., None]
    batch = common_batch(
        backing=(*sides.rho.shape, 1),
        offer=x.shape,
        strength_challenger=mA.shape,
        cost_challenger=cA.shape,
        cost_defender=cB.shape,
        decisiveness=r.shape,
        risk_challenger=rA.shape,
        risk_defender=rB.shape,
    )
    p_low = np.broadcast_to(np.maximum(0.0, 1 - cB - (1 - x) ** rB), batch)
    p_high = np.broadcast_to(np.minimum(1.0, cA + x**rA), batch)
    m_low, m_high = _strength_band(p_low, p_high, mA, r, form)
    kept = (p_low <= p_high) & (m_low <= m_high)
    p_low, p_high, m_low, m_high = (
        np.where(kept, band, np.nan) for band in (p_low, p_high, m_low, m_high)
    )
    contribution_band, factor, replacement = _backing_bands(m_low, m_high, sides)
    return BreakEven(
        p_low,
        p_high,
        m_low,
        m_high,
        *contribution_band,
        *factor,
        *replacement,
        np.where(kept, np.int8(Status.OK), np.int8(Status.EMPTY)),
    )


def _strength_band(
    p_low: Array, p_high: Array, mA: Array, r: Array, form: ContestForm
) -> tuple[Array, Array]:
    """The defender's strengths at which the contest gives p_low <= p <= p_high; NaN if none."""

    def strength(p: Array) -> Array:
        with np.errstate(all="ignore"):
            odds = np.log1p(-p) - np.log(p)
            return np.asarray(mA * np.exp(odds / r) if form == "ratio" else mA + odds / r)

    low, high = np.maximum(0.0, strength(p_high)), strength(p_low)
    even_kept = (p_low <= 0.5) & (p_high >= 0.5)
    # Without strength or decisiveness the contest knows only the chances 0 and 1/2.
    flat = r == 0
    helpless = (mA == 0) & ~flat & (form == "ratio")
    low = np.where(flat | helpless, np.where(even_kept | (helpless & (p_low <= 0)), 0, np.nan), low)
    high = np.where(flat, np.where(even_kept, np.inf, np.nan), high)
    high = np.where(helpless, np.where(p_low <= 0, np.inf, np.where(even_kept, 0, np.nan)), high)
    return low, np.where(high < 0, np.nan, high)


def _backing_bands(low: Array, high: Array, sides: Parts) -> tuple[Band, Band, Band]:
    """Bands (..., offer, patron) of contribution, factor and replacement factor."""
    amount = sides.amount[..., None, None, :]
    every = Parts(
        amount, sides.weight[..., None, None, :], sides.rho[..., None, None], sides.aggregate
    )
    this = np.eye(amount.shape[-1], dtype=np.bool_)[1:]  # (patron, part)
    others = ~this
    others[:, 0] = False
    ends = low[..., None], high[..., None]
    one = every._replace(amount=np.where(this, 1.0, amount))
    contribution = factor_band(*ends, one, this)
    none = every._replace(amount=np.where(this, 0.0, amount))
    replacement = factor_band(*ends, none, others)
    now = sides.amount[..., None, 1:]
    idle = np.where(contribution[0] == 0, 0.0, np.nan)  # nothing to multiply: any factor, or none
    with np.errstate(divide="ignore", invalid="ignore"):
        factor = (
            np.where(now > 0, contribution[0] / now, idle),
            np.where(now > 0, contribution[1] / now, np.where(idle == 0, np.inf, np.nan)),
        )
    return contribution, factor, replacement
