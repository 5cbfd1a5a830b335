"""The map of backing against credibility: where a settlement can be reached and held."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, model, require
from realpolitik.models.crisis.backing_chain import backing_chain
from realpolitik.models.crisis.ces import Aggregate
from realpolitik.models.crisis.contest import ContestForm
from realpolitik.models.quantities import axis, nonnegative, share

__all__ = ["BackingMap", "backing_map"]


class BackingMap(NamedTuple):
    """A grid (..., backing, credibility); the range has the axes (..., backing).

    low, high: settlements both sides prefer to the present war; held_low, held_high (..., backing,
    credibility): settlements the guarantee holds from both sides; feasible: the two overlap;
    offer_holds (..., backing, credibility, offer): the offer lies in both; status (..., backing).
    """

    low: Array
    high: Array
    held_low: Array
    held_high: Array
    feasible: NDArray[np.bool_]
    offer_holds: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Map of backing and credibility",
    citation=("fearon1995", "walter1997"),
    badge="reduced form",
    axes={
        "low": "backing",
        "high": "backing",
        "held_low": "backing credibility",
        "held_high": "backing credibility",
        "feasible": "backing credibility",
        "offer_holds": "backing credibility offer",
        "status": "backing",
    },
    forecast_options={"aggregate": "normalised"},
    in_forecast=False,
)
def backing_map(
    own_strength: object,
    contribution: object,
    strength_challenger: object,
    cost_challenger: object,
    cost_defender: object,
    guarantee_effect: object,
    guarantee_extra_cost: object,
    own_weight: object = 1.0,
    patron_weight: object = 1.0,
    substitutability: object = 1.0,
    decisiveness: object = 1.0,
    risk_challenger: object = 1.0,
    risk_defender: object = 1.0,
    offer: object = (),
    *,
    backing: object = tuple(k / 10 for k in range(11)),
    credibility: object = tuple(k / 10 for k in range(11)),
    patron: int | None = None,
    form: ContestForm = "ratio",
    aggregate: Aggregate = "plain",
) -> BackingMap:
    """Where settlements exist that both sides prefer to war and that a guarantee holds.

    Inputs as in `backing_chain`. backing (backing,): shares of the contribution that remain, of all
    patrons or of the one numbered ``patron`` (from 0); credibility (credibility,) 0-1. With
    credibility g, effect D and extra cost k a settlement is held between the range's ends at the
    chance p - g D and the costs cA + g k and cB, before they are cut to the stake:

        held_low  = max(0, p - g D - cA - g k)^(1/rA)
        held_high = 1 - max(0, 1 - p + g D - cB)^(1/rB)

    Own reduced form. A cell is feasible where [low, high] and [held_low, held_high] overlap.
    Returns BackingMap. Raises ModelInputError as the parts of the chain do.
    """
    remaining, g = _grid("backing", backing), _grid("credibility", credibility)
    given = axis("contribution", nonnegative("contribution", contribution), "patron")
    weight = nonnegative("patron_weight", patron_weight)
    left = np.where(_touched(patron, given.shape[-1]), remaining[:, None], 1.0)
    cA, cB = _column(cost_challenger), _column(cost_defender)
    rA, rB = _column(risk_challenger), _column(risk_defender)
    chain = backing_chain(
        _column(own_strength),
        given[..., None, :] * left,
        _column(strength_challenger),
        cA,
        cB,
        _column(own_weight),
        weight[..., None, :] if weight.ndim else weight,
        _column(substitutability),
        _column(decisiveness),
        rA,
        rB,
        form=form,
        aggregate=aggregate,
    )
    p = chain.win_probability[..., None]
    effect = g * _column(nonnegative("guarantee_effect", guarantee_effect))[..., None]
    extra = g * _column(nonnegative("guarantee_extra_cost", guarantee_extra_cost))[..., None]
    held_low = np.maximum(0, p - effect - cA[..., None] - extra) ** (1 / rA[..., None])
    held_high = 1 - np.maximum(0, 1 - p + effect - cB[..., None]) ** (1 / rB[..., None])
    bottom = np.maximum(chain.low[..., None], held_low)
    top = np.minimum(chain.high[..., None], held_high)
    x = axis("offer", share("offer", offer), "offer")[..., None, None, :]
    return BackingMap(
        chain.low,
        chain.high,
        held_low,
        held_high,
        bottom <= top,
        (bottom[..., None] <= x) & (x <= top[..., None]),
        chain.status,
    )


def _grid(name: str, points: object) -> Array:
    values = share(name, points)
    require(values.ndim == 1, f"'{name}' must be a list of shares")
    return values


def _touched(patron: int | None, patrons: int) -> NDArray[np.bool_]:
    """Which patrons the map scales."""
    if patron is None:
        return np.ones(patrons, dtype=np.bool_)
    require(0 <= patron < patrons, f"'patron' must be 0 to {patrons - 1}; got {patron}")
    return np.asarray(np.arange(patrons) == patron)


def _column(value: object) -> Array:
    return np.asarray(value, dtype=np.float64)[..., None]
