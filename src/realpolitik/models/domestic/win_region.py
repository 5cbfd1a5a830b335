"""Win-sets over several issues: is there a package that every ratifier prefers, and which?"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import nnls

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, model
from realpolitik.models.quantities import axis, scale

__all__ = ["WinRegion", "win_region"]

CLOSE = 1e-7


class WinRegion(NamedTuple):
    """The best package for the ratifier that gains least.

    package (..., issue): may lie beyond 0-100; gain (...,): how much smaller the squared distance
    of that ratifier is there than at the reversion; binding (..., ratifier): who gains no more than
    that; status (...,): COLLAPSED where nothing but the reversion is acceptable to all (the package
    is the reversion), NOBODY (NaN) without ratifiers.
    """

    package: Array
    gain: Array
    binding: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Win-sets over several issues",
    citation="putnam1988",
    badge="reduced form",
    axes={"package": "issue", "binding": "ratifier"},
)
def win_region(ideal_point: object, reversion_point: object) -> WinRegion:
    """Look for a package that all ratifiers, of all sides, prefer to the reversion.

        a ratifier accepts x iff |x - d| <= |q - d|: a ball with q on its edge
        best package = q + the point of the convex hull of the d_i - q that is nearest to 0

    The overlap of the win-sets (Putnam 1988) in n dimensions is more than q exactly if q lies
    outside the convex hull of the ideal points; the package shown makes the least gain greatest
    (own derivation). ideal_point d (..., ratifier, issue) 0-100, NaN on any issue = no such
    ratifier; reversion_point q (..., issue) 0-100. Every ratifier is needed; for quotas and doubt
    see `ratification`.

    Returns WinRegion. Raises ModelInputError for values off the scale and shapes that do not fit.
    """
    d = axis("ideal_point", as_array("ideal_point", ideal_point), "ratifier", "issue")
    present = ~np.isnan(d).any(axis=-1)
    scale("ideal_point", np.where(np.isnan(d), 0.0, d))
    q = axis("reversion_point", scale("reversion_point", reversion_point), "issue")
    try:
        step = d - q[..., None, :]
    except ValueError:
        raise ModelInputError(
            f"ideal_point {d.shape} and reversion_point {q.shape} do not fit together"
        ) from None
    batch, (n, issues) = step.shape[:-2], step.shape[-2:]
    present = np.broadcast_to(present, (*batch, n))
    flat = np.where(present[..., None], step, np.nan).reshape(-1, n, issues)
    nearest = np.array([_nearest(draw) for draw in flat]).reshape(*batch, issues)
    gain = (nearest**2).sum(axis=-1)
    none = gain <= CLOSE
    move = np.where(none[..., None], 0.0, nearest)
    own = 2 * (move[..., None, :] * step).sum(axis=-1) - (move**2).sum(axis=-1)[..., None]
    status = np.where(none, np.int8(Status.COLLAPSED), np.int8(Status.OK))
    return WinRegion(
        q + move,
        np.where(none, 0.0, gain),
        present & (own <= np.where(none, 0.0, gain)[..., None] + CLOSE),
        np.where(present.any(axis=-1), status, np.int8(Status.NOBODY)),
    )


def _nearest(points: Array) -> Array:
    """The point of the convex hull of the rows nearest to 0, by non-negative least squares."""
    known = points[~np.isnan(points).any(axis=-1)]
    if not len(known):
        return np.full(points.shape[-1], np.nan)
    size = max(1.0, float(np.abs(known).max()))
    # Least |E' w|^2 + (1 - sum w)^2 over w >= 0 points to the nearest point of the hull.
    weight, _ = nnls(
        np.vstack([known.T / size, np.ones(len(known))]), np.r_[np.zeros(points.shape[-1]), 1.0]
    )
    return np.asarray(weight @ known / weight.sum())
