"""Gains from a settlement against the status quo, read off positions and saliences."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, model, require
from realpolitik.models.quantities import scale

__all__ = ["Gains", "position_gains"]


class Gains(NamedTuple):
    """gain (..., party, issue) from -1 to 1, the input of `linkage`; status (...,)."""

    gain: Array
    status: NDArray[np.int8]


@model(
    title="Gains from positions",
    citation="sebenius1983",
    badge="reduced form",
    axes={"gain": "party issue"},
)
def position_gains(
    position: object, salience: object, settlement: object, reference: object
) -> Gains:
    """What each actor gains on each issue if the settlement replaces the status quo.

        u_ik = s_ik (|q_k - x_ik| - |y_k - x_ik|) / 100

    Own reduced form: linear loss in the distance. position x (..., actor, issue) 0-100, NaN = takes
    no part (gain 0); salience s (..., actor, issue) 0-1; settlement y, reference q (..., issue)
    0-100. Returns Gains(gain, status). Raises ModelInputError for values off their scale.
    """
    x, s = as_array("position", position), as_array("salience", salience)
    require(x.ndim >= 2, "'position' needs the axes (..., actor, issue)")
    y, q = scale("settlement", settlement), scale("reference", reference)
    present = ~(np.isnan(x) | np.isnan(s))
    scale("position", np.where(np.isnan(x), 0.0, x))
    known = np.where(np.isnan(s), 0.0, s)
    require((known >= 0) & (known <= 1), "'salience' must be between 0 and 1")
    try:
        distance = np.abs(q[..., None, :] - x) - np.abs(y[..., None, :] - x)
        gain = np.where(present, s * distance / 100, 0.0)
    except (ValueError, IndexError):
        raise ModelInputError(
            f"the shapes do not fit together: position {x.shape}, salience {s.shape}, "
            f"settlement {y.shape}, reference {q.shape}"
        ) from None
    return Gains(gain, np.full(gain.shape[:-2], Status.OK, dtype=np.int8))
