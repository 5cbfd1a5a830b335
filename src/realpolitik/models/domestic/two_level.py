"""Two-level bargaining: what a domestic minimum does to the division of a gain."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import chosen, common_batch, discount_factor, share

__all__ = ["TwoLevel", "two_level"]

MINIMA = ("constraint", "disagreement")


class TwoLevel(NamedTuple):
    """The first side's share (...,): if it proposes first, if the other does, and by Nash.

    status (...,): EMPTY (NaN) where the two minima do not fit into the gain: no deal.
    """

    first_proposes: Array
    second_proposes: Array
    nash: Array
    status: NDArray[np.int8]


@model(
    title="Two-level bargaining with domestic minima",
    citation=("putnam1988", "tarar2001", "rubinstein1982"),
    badge="reduced form",
    forecast_options={"minimum": "constraint"},
)
def two_level(
    minimum_first: object,
    minimum_second: object,
    discount: object,
    *,
    minimum: Literal["constraint", "disagreement"],
) -> TwoLevel:
    """Divide a gain of 1 between two sides whose ratifiers ask for a minimum at home.

        constraint:    U2 = max(m2, d (1 - U1)), U1 = max(m1, d (1 - U2)); the first takes 1 - U2
                       Nash: 1/2, clipped to [m1, 1 - m2]
        disagreement:  each side has its minimum anyway and shares what is left, 1 - m1 - m2,
                       in the ratio 1 : d;  Nash: (1 + m1 - m2) / 2

    Own derivation in the spirit of Tarar (2001) from Rubinstein's (1982) alternating offers.
    minimum_first m1, minimum_second m2 (...,) 0-1; discount d (...,) above 0 and below 1, the same
    for both. ``minimum`` has no default: as a constraint a minimum binds only beyond the share the
    side would get anyway, as a disagreement value it always shifts the result.

    Returns TwoLevel. Raises ModelInputError for values off their range.
    """
    chosen("minimum", minimum, MINIMA)
    m1, m2 = share("minimum_first", minimum_first), share("minimum_second", minimum_second)
    d = discount_factor("discount", discount)
    batch = common_batch(minimum_first=m1.shape, minimum_second=m2.shape, discount=d.shape)
    if minimum == "constraint":
        first, second = 1 - _acceptable(m2, m1, d), _acceptable(m1, m2, d)
        nash = np.clip(0.5, m1, np.maximum(m1, 1 - m2))
    else:
        left = 1 - m1 - m2
        first, second = m1 + left / (1 + d), m1 + left * d / (1 + d)
        nash = (1 + m1 - m2) / 2
    room = np.broadcast_to(m1 + m2 <= 1 + 1e-12, batch)
    return TwoLevel(
        np.where(room, first, np.nan),
        np.where(room, second, np.nan),
        np.where(room, nash, np.nan),
        np.where(room, np.int8(Status.OK), np.int8(Status.EMPTY)),
    )


def _acceptable(own: Array, other: Array, d: Array) -> Array:
    """The least a side accepts: the fixed point of the two conditions, in closed form."""
    free = d / (1 + d)
    return np.where(own > free, own, np.where(other > free, np.maximum(own, d * (1 - other)), free))
