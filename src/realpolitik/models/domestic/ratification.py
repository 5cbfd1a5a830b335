"""Ratification: the chance that a package of one or more issues finds enough ratifiers."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.domestic.coalitions import reaches, subset_sums
from realpolitik.models.quantities import axis, nonnegative, scale, share

__all__ = ["Ratification", "ratification"]

MOST_RATIFIERS = 16
CELLS = 2_000_000


class Ratification(NamedTuple):
    """Chances of acceptance.

    acceptance (..., proposal, ratifier): each one's; probability (..., proposal): that those who
    accept reach the quota; status (..., proposal) of `Status`.
    """

    acceptance: Array
    probability: Array
    status: NDArray[np.int8]


@model(
    title="Ratification of a package",
    citation="putnam1988",
    axes={"acceptance": "proposal ratifier", "probability": "proposal", "status": "proposal"},
)
def ratification(
    ideal: object,
    proposal: object,
    reversion: object,
    ratifier_weight: object = 1.0,
    quota: object = 1.0,
    ideal_spread: object = 0.0,
) -> Ratification:
    """The chance that ratifiers with a quota of weight prefer a proposal to the reversion.

        accept iff |x - d| <= |q - d|,   d ~ N(ideal, spread^2) on each issue
        Pr(accept) = Phi(((x - q) . d - (x.x - q.q) / 2) / (spread |x - q|))

    On one issue with x < q: Phi(((x + q) / 2 - ideal) / spread); with x > q: 1 minus that. Putnam's
    (1988) win-set with uncertain ratifiers. ideal (..., ratifier, issue), proposal (..., proposal,
    issue), reversion (..., issue) 0-100; ratifier_weight (..., ratifier) >= 0; quota (...,): the
    share of weight needed, above 0 to 1, itself enough; ideal_spread (..., ratifier) >= 0 in points
    of the scale, 0 = the ideal is known. Ratifiers are uncertain independently; at most 16.

    Returns Ratification. Raises ModelInputError for values off their range, no weight at all.
    """
    d = axis("ideal", scale("ideal", ideal), "ratifier", "issue")[..., None, :, :]
    x = axis("proposal", scale("proposal", proposal), "proposal", "issue")[..., :, None, :]
    q = axis("reversion", scale("reversion", reversion), "issue")[..., None, None, :]
    w, spread = (
        nonnegative("ratifier_weight", ratifier_weight),
        nonnegative("ideal_spread", ideal_spread),
    )
    need = share("quota", quota)
    require(need > 0, "'quota' must be above 0")
    n = d.shape[-2]
    require(0 < n <= MOST_RATIFIERS, f"there must be 1 to {MOST_RATIFIERS} ratifiers; got {n}")
    try:
        gain = ((x - q) * d).sum(axis=-1) - ((x**2).sum(axis=-1) - (q**2).sum(axis=-1)) / 2
        unit = np.sqrt(((x - q) ** 2).sum(axis=-1)) * (
            spread[..., None, :] if spread.ndim else spread
        )
        gain, unit = np.broadcast_arrays(gain, unit)
        weight = np.broadcast_to(w[..., None, :] if w.ndim else w, gain.shape)
        need = np.broadcast_to(need[..., None], gain.shape[:-1])
    except ValueError:
        raise ModelInputError(
            "the batches or issues of ideal, proposal, reversion, ratifier_weight, ideal_spread "
            "and quota do not fit together"
        ) from None
    require(weight.sum(axis=-1) > 0, "'ratifier_weight' must give some ratifier weight")
    with np.errstate(divide="ignore", invalid="ignore"):
        chance = np.where(unit > 0, ndtr(gain / unit), (gain >= 0).astype(np.float64))
    norm = weight / weight.sum(axis=-1, keepdims=True)
    flat = chance.reshape(-1, n), norm.reshape(-1, n), need.reshape(-1)
    step = max(1, CELLS >> n)
    parts = [
        _passing(*(values[k : k + step] for values in flat))
        for k in range(0, max(1, len(flat[0])), step)
    ]
    probability = np.concatenate(parts).reshape(need.shape)
    return Ratification(chance, probability, np.full(need.shape, Status.OK, dtype=np.int8))


def _passing(chance: Array, weight: Array, need: Array) -> Array:
    """The chance (row,) that independent ratifiers reach the quota, over all 2^n outcomes."""
    outcome = np.ones((len(chance), 1))
    for ratifier in range(chance.shape[-1]):
        accept = chance[:, ratifier, None]
        outcome = np.concatenate([outcome * (1 - accept), outcome * accept], axis=-1)
    passed = reaches(subset_sums(weight), need[:, None])
    return np.asarray(np.clip(np.where(passed, outcome, 0.0).sum(axis=-1), 0.0, 1.0))
