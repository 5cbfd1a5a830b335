"""Alternating offers over a pie: patience is power."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, as_array, model, require

__all__ = ["Rubinstein", "rubinstein"]


class Rubinstein(NamedTuple):
    """Shares of the pie, (..., 2): the first mover's and the other's.

    share: in the perfect equilibrium; limit: as offers follow each other ever faster (the
    asymmetric Nash solution); status (...,).
    """

    share: Array
    limit: Array
    status: NDArray[np.int8]


@model(title="Alternating offers", citation=("rubinstein1982", "binmore1986"), shelf="lab")
def rubinstein(discount: object, outside: object = None) -> Rubinstein:
    """Split a pie of 1 between two who make offers in turn and lose by waiting.

        share_1 = (1 - d_2) / (1 - d_1 d_2);   limit_1 = ln d_2 / (ln d_1 + ln d_2)

    (Rubinstein 1982; the limit by Binmore, Rubinstein & Wolinsky 1986.) An outside option binds
    only if it exceeds the share: it is the responder's least, never a surcharge.

    discount (..., 2): what a later unit is worth now, above 0 and below 1, first mover first;
    outside (..., 2), optional: shares each has elsewhere, 0-1; together above 1: status UNDEFINED.
    Returns Rubinstein. Raises ModelInputError for values off their range.
    """
    d = as_array("discount", discount)
    require(d.ndim >= 1 and d.shape[-1] == 2, "'discount' needs two values, one for each side")
    require((d > 0) & (d < 1), "'discount' must be above 0 and below 1")
    o = np.zeros(2) if outside is None else as_array("outside", outside)
    require((o >= 0) & (o <= 1), "'outside' must be between 0 and 1")
    first = (1 - d[..., 1]) / (1 - d[..., 0] * d[..., 1])
    speed = np.log(d)
    weight = speed[..., 1] / speed.sum(axis=-1)
    both = np.asarray(o.sum(axis=-1) > 1)
    status = np.where(both, np.int8(Status.UNDEFINED), np.int8(Status.OK))
    return Rubinstein(
        _with_outside(first, o), _with_outside(weight, o), np.broadcast_to(status, first.shape)
    )


def _with_outside(first: Array, outside: Array) -> Array:
    """(..., 2): nobody takes less than it has elsewhere; NaN where the pie does not suffice."""
    share = np.minimum(np.maximum(first, outside[..., 0]), 1 - outside[..., 1])
    share = np.where(outside.sum(axis=-1) > 1, np.nan, share)
    return np.stack([share, 1 - share], axis=-1)
