"""Agenda setting under a quota: the setter's best point among those that beat the status quo."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import Array, Status, as_array, model, require

__all__ = ["Procedural", "procedural"]

TIE = 1e-12


class Procedural(NamedTuple):
    """What the procedure yields, all (..., issue).

    position: the outcome; low, high: the win set of the status quo; core_low, core_high: the
    points no quota can agree to leave (the gridlock zone); status.
    """

    position: Array
    low: Array
    high: Array
    core_low: Array
    core_high: Array
    status: NDArray[np.int8]


@model(title="Agenda setter under a quota", citation="romer1978")
def procedural(
    position: object,
    capability: object,
    reference: object,
    *,
    setter: int,
    quota: float = 0.5,
) -> Procedural:
    """Let one actor make a proposal that a quota of votes must prefer to the status quo.

        W(r) = {y : votes of {i : |y - x_i| <= |r - x_i|} reach the quota},  argmin_W |y - x_setter|

    (Romer & Rosenthal 1978, one dimension.) W(r) is an interval around r: upwards it ends at
    2 m - r, m the lowest voter the quota needs on that side.

    position (..., actor, issue) on 0-100, NaN = takes no part; capability (..., actor, issue) >= 0:
    votes, 0 = does not vote; reference (..., issue) on 0-100: the status quo (NaN: UNDEFINED).
    ``setter``: index of the actor who proposes, with or without a vote; ``quota``: the share of the
    votes that must be reached, 0.5 = more than half, 1 = unanimity.
    Returns Procedural. Raises ModelInputError for values off their scale or a bad option.
    """
    require(0.5 <= quota <= 1, f"'quota' must be between 0.5 and 1, got {quota!r}")
    given = inputs(position, 1.0, capability)
    n = given.position.shape[-2]
    require(
        isinstance(setter, int) and 0 <= setter < n,
        f"'setter' must be the index of one of {n} actors, got {setter!r}",
    )
    w = weights(given, "capability")
    r = np.broadcast_to(as_array("reference", reference), w.total.shape)
    require(np.isnan(r) | ((r >= 0) & (r <= 100)), "'reference' must be between 0 and 100")
    x = np.where(w.weight > 0, given.position, np.nan)
    top, bottom = (
        _pivot(x, w.weight, w.total, quota),
        100 - _pivot(100 - x, w.weight, w.total, quota),
    )
    low, high = (
        np.clip(np.minimum(r, 2 * bottom - r), 0, 100),
        np.clip(np.maximum(r, 2 * top - r), 0, 100),
    )
    ideal = given.position[..., setter, :]
    outcome = np.clip(ideal, low, high)
    undefined = np.isnan(outcome) & (w.status != Status.NOBODY)
    status = np.where(undefined, np.int8(Status.UNDEFINED), w.status)
    return Procedural(outcome, low, high, np.minimum(top, bottom), np.maximum(top, bottom), status)


def _pivot(x: Array, weight: Array, total: Array, quota: float) -> Array:
    """The highest m such that the votes at or above m reach the quota, (..., issue)."""
    order = np.argsort(np.where(np.isnan(x), np.inf, -x), axis=-2)
    falling = np.take_along_axis(x, order, axis=-2)
    reached = np.take_along_axis(weight, order, axis=-2).cumsum(axis=-2)
    need, slack = quota * total[..., None, :], TIE * total[..., None, :]
    enough = reached > need + slack if quota == 0.5 else reached >= need - slack
    first = enough.argmax(axis=-2)[..., None, :]
    return np.asarray(np.take_along_axis(falling, first, axis=-2)[..., 0, :])
