"""Colonel Blotto: the share of equal fronts a weaker side can expect to win."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.quantities import common_batch, nonnegative

__all__ = ["Blotto", "blotto"]


class Blotto(NamedTuple):
    """share_first, share_second (...,): expected shares of the fronts, together 1; status (...,):
    UNDEFINED (NaN) where neither side has anything."""

    share_first: Array
    share_second: Array
    status: NDArray[np.int8]


@model(title="Colonel Blotto", citation="roberson2006", shelf="lab")
def blotto(effort_first: object, effort_second: object, *, fronts: int) -> Blotto:
    """Expected shares when both sides divide their effort over equal fronts in secret.

        weaker / stronger = rho, n fronts:  rho >= 2/n: rho / 2
        1/(n-1) <= rho < 2/n: 2/n - 2/(n^2 rho)
        1/n < rho < 1/(n-1): (2 m - 2) / (m n^2), m = ceil(X / (Y - (n-1) X));  rho <= 1/n: 0

    Roberson (2006). effort_first, effort_second (...,) >= 0 in one unit; ``fronts`` n >= 3 (two
    fronts are another game). Each front goes to whoever has more there.

    Returns Blotto. Raises ModelInputError for negative, infinite or NaN effort and n below 3.
    """
    require(fronts >= 3, f"'fronts' must be 3 or more; got {fronts}")
    A, B = nonnegative("effort_first", effort_first), nonnegative("effort_second", effort_second)
    common_batch(effort_first=A.shape, effort_second=B.shape)
    A, B = np.broadcast_arrays(A, B)
    weak, strong = np.minimum(A, B), np.maximum(A, B)
    some, n = strong > 0, fronts
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        rho = weak / strong
        m = np.ceil(weak / (strong - (n - 1) * weak) - 1e-12)
        share = np.select(
            [rho >= 2 / n, rho >= 1 / (n - 1), rho > 1 / n],
            [rho / 2, 2 / n - 2 / (n**2 * rho), (2 * m - 2) / (m * n**2)],
            0.0,
        )
    first = np.where(some, np.where(A <= B, share, 1 - share), np.nan)
    status = np.where(some, np.int8(Status.OK), np.int8(Status.UNDEFINED))
    return Blotto(first, 1 - first, status)
