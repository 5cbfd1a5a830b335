"""Richardson's arms race: where two arsenals settle, and whether they do."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, nonnegative, real

__all__ = ["ArmsRace", "arms_race"]


class ArmsRace(NamedTuple):
    """level_first, level_second (...,): the balance point; stable (...,): arsenals move towards it;
    growth (...,): the larger eigenvalue, the rate at which distance from it grows (below 0:
    shrinks) in the end; status (...,): UNDEFINED (levels NaN) where there is no single point."""

    level_first: Array
    level_second: Array
    stable: NDArray[np.bool_]
    growth: Array
    status: NDArray[np.int8]


@model(title="Arms race", citation="richardson1960", shelf="lab")
def arms_race(
    reaction_first: object,
    reaction_second: object,
    fatigue_first: object,
    fatigue_second: object,
    grievance_first: object = 0.0,
    grievance_second: object = 0.0,
) -> ArmsRace:
    """The balance point of two sides that arm against each other.

        x' = k y - a x + g,  y' = l x - b y + h                       (Richardson 1960)
        x* = (k h + b g) / (a b - k l),  y* = (l g + a h) / (a b - k l);  stable iff a b > k l

    reaction k, l and fatigue a, b (...,) >= 0 per unit of time; grievance g, h (...,) in units of
    arms per time, of any sign. Where a b < k l the point exists and is left behind. Negative levels
    mean mutual disarmament beyond nothing, which the line alone does not forbid.

    Returns ArmsRace. Raises ModelInputError for values off their range.
    """
    k = nonnegative("reaction_first", reaction_first)
    l_ = nonnegative("reaction_second", reaction_second)
    a = nonnegative("fatigue_first", fatigue_first)
    b = nonnegative("fatigue_second", fatigue_second)
    g, h = real("grievance_first", grievance_first), real("grievance_second", grievance_second)
    batch = common_batch(
        reaction_first=k.shape,
        reaction_second=l_.shape,
        fatigue_first=a.shape,
        fatigue_second=b.shape,
        grievance_first=g.shape,
        grievance_second=h.shape,
    )
    k, l_, a, b, g, h = (np.broadcast_to(value, batch) for value in (k, l_, a, b, g, h))
    determinant = a * b - k * l_
    single = determinant != 0
    safe = np.where(single, determinant, 1.0)
    growth = (-(a + b) + np.sqrt((a - b) ** 2 + 4 * k * l_)) / 2
    return ArmsRace(
        np.where(single, (k * h + b * g) / safe, np.nan),
        np.where(single, (l_ * g + a * h) / safe, np.nan),
        (determinant > 0) & (a + b > 0),
        growth,
        np.where(single, np.int8(Status.OK), np.int8(Status.UNDEFINED)),
    )
