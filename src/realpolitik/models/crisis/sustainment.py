"""Sustainment: what a side's strength becomes with, without or with less of its backing."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.crisis.ces import Aggregate, combined, parts

__all__ = ["Strength", "sustainment"]


class Strength(NamedTuple):
    """strength (...,) >= 0 in the unit of the inputs; status (...,) of `Status`."""

    strength: Array
    status: NDArray[np.int8]


@model(
    title="Sustainment by patrons",
    citation="arrow1961",
    badge="reduced form",
    forecast_options={"aggregate": "normalised"},
    in_forecast=False,
)
def sustainment(
    own_strength: object,
    contribution: object,
    own_weight: object = 1.0,
    patron_weight: object = 1.0,
    substitutability: object = 1.0,
    *,
    aggregate: Aggregate = "plain",
) -> Strength:
    """Combine a side's own strength and its patrons' contributions (CES).

        m = (w_0 a_0^rho + sum_j w_j a_j^rho)^(1/rho)   the form of Arrow et al. (1961), own use

    own_strength (...,), contribution (..., patron) >= 0 in one unit; own_weight (...,),
    patron_weight (..., patron) >= 0; substitutability (...,) = rho: 1 = perfect substitutes,
    below 0 = each part is indispensable. rho = 0 is the geometric mean with weights w_j / W,
    W the sum of weights; rho = -inf the smallest, inf the largest amount that has weight. A part
    with weight and no amount makes the strength 0 where rho <= 0. There may be no patron at all.

    Unless W = 1 the plain form jumps at rho = 0 and explodes close to it: with an uncertain rho use
    weights that sum to 1, or ``aggregate="normalised"``: m = W (sum_j (w_j/W) a_j^rho)^(1/rho),
    which agrees with the plain form at rho = 1 and at W = 1.

    Returns Strength(strength, status): UNDEFINED and NaN where no part has weight or the sum
    overflows. Raises ModelInputError for negative, infinite or NaN amounts and weights.
    """
    strength = combined(
        parts(own_strength, contribution, own_weight, patron_weight, substitutability, aggregate)
    )
    known = np.isfinite(strength)
    status = np.where(known, np.int8(Status.OK), np.int8(Status.UNDEFINED))
    return Strength(np.where(known, strength, np.nan), status)
