"""Win-sets on one issue: what each side's ratifiers would accept, and what all sides would."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, model, require
from realpolitik.models.domestic.coalitions import reaches
from realpolitik.models.quantities import axis, nonnegative, scale, share

__all__ = ["WinSet", "win_set"]


class WinSet(NamedTuple):
    """Intervals that may reach beyond 0-100; the reversion lies in every one.

    ratifier_low, ratifier_high (..., party, ratifier): what each accepts, NaN if absent; low, high
    (..., party): what ratifiers with the quota of the party's weight accept; overlap_low,
    overlap_high (...,): what every party accepts; status (...,): COLLAPSED where that is the
    reversion alone, NOBODY where a party has no ratifier with weight (its interval is NaN).
    """

    ratifier_low: Array
    ratifier_high: Array
    low: Array
    high: Array
    overlap_low: Array
    overlap_high: Array
    status: NDArray[np.int8]


@model(
    title="Win-sets",
    citation="putnam1988",
    axes={
        "ratifier_low": "party ratifier",
        "ratifier_high": "party ratifier",
        "low": "party",
        "high": "party",
    },
)
def win_set(
    ideal: object, reversion: object, ratifier_weight: object = 1.0, quota: object = 1.0
) -> WinSet:
    """The agreements on one issue that can be ratified (Putnam 1988; symmetric loss).

        a ratifier accepts x iff |x - d| <= |q - d|:  the interval from q to 2 d - q
        a party accepts x iff ratifiers with its quota of weight do

    ideal d (..., party, ratifier) 0-100, NaN = no such ratifier; reversion q (...,) 0-100: what
    holds without agreement; ratifier_weight (..., party, ratifier) >= 0, or NaN with its ideal;
    quota (..., party): the share of the party's weight that is needed, above 0 to 1, itself enough;
    1 = all.

    Returns WinSet. Raises ModelInputError for values off their range.
    """
    d = axis("ideal", as_array("ideal", ideal), "party", "ratifier")
    present = ~np.isnan(d)
    scale("ideal", np.where(present, d, 0.0))
    w = as_array("ratifier_weight", ratifier_weight)
    known = np.where(present, w, 0.0) if w.shape == d.shape else w
    weight = nonnegative("ratifier_weight", known)
    q, need = scale("reversion", reversion), share("quota", quota)
    require(need > 0, "'quota' must be above 0")
    try:
        d, weight, _ = np.broadcast_arrays(d, weight, q[..., None, None])
        need = np.broadcast_to(need, d.shape[:-1])
    except ValueError:
        raise ModelInputError(
            f"the shapes do not fit together: ideal {d.shape}, ratifier_weight {weight.shape}, "
            f"reversion {q.shape}, quota {need.shape}"
        ) from None
    back = q[..., None, None]
    low, high = np.minimum(back, 2 * d - back), np.maximum(back, 2 * d - back)
    present = np.broadcast_to(~np.isnan(d), weight.shape)
    counted = np.where(present, weight, 0.0)
    top = _reach(high, counted, need)
    bottom = -_reach(-low, counted, need)
    ends = np.asarray(bottom.max(axis=-1)), np.asarray(top.min(axis=-1))
    status = np.where(ends[0] == ends[1], np.int8(Status.COLLAPSED), np.int8(Status.OK))
    status = np.where(np.isnan(ends[0]), np.int8(Status.NOBODY), status)
    return WinSet(low, high, bottom, top, *ends, status)


def _reach(end: Array, weight: Array, need: Array) -> Array:
    """The farthest point (..., party) that ratifiers with the quota of weight still accept."""
    order = np.argsort(np.where(weight > 0, -end, np.inf), axis=-1, kind="stable")
    total = weight.sum(axis=-1)
    with np.errstate(invalid="ignore"):
        reached = np.cumsum(np.take_along_axis(weight, order, axis=-1), axis=-1) / total[..., None]
    place = reaches(reached, need[..., None]).argmax(axis=-1)[..., None]
    found = np.take_along_axis(np.take_along_axis(end, order, axis=-1), place, axis=-1)[..., 0]
    return np.where(total > 0, found, np.nan)
