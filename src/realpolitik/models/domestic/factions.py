"""Factions: what a divided actor wants, who is pivotal inside it, which coalitions decide."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, model, require
from realpolitik.models.domestic.coalitions import (
    ROUNDING,
    bits,
    minimal,
    reaches,
    shapley_weights,
    subset_sums,
)
from realpolitik.models.quantities import axis, common_batch, nonnegative, scale, share

__all__ = ["Factions", "factions"]

MOST_FACTIONS = 16
CELLS = 2_000_000


class Factions(NamedTuple):
    """The actor as a whole (...,) and its factions (..., faction).

    mean, median (...,): weighted; median_low, median_high (...,): the ends where two factions
    share the middle; at_median (..., faction): who stands there; power (..., faction): the
    Shapley-Shubik index for the quota; indispensable (..., faction): no coalition reaches the quota
    without it; coalitions (..., coalition, faction): the minimal winning ones, with detail=True;
    status (...,): UNDEFINED (NaN) where no faction has weight, NOBODY (centres NaN) where none with
    weight has a position.
    """

    mean: Array
    median: Array
    median_low: Array
    median_high: Array
    at_median: NDArray[np.bool_]
    power: Array
    indispensable: NDArray[np.bool_]
    coalitions: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Factions inside an actor",
    citation=("black1948", "shapley1954"),
    axes={
        "at_median": "faction",
        "power": "faction",
        "indispensable": "faction",
        "coalitions": "coalition faction",
    },
)
def factions(
    faction_weight: object, faction_position: object, quota: object = 0.5, *, detail: bool = False
) -> Factions:
    """Weigh the factions of one actor, and count the coalitions that reach a quota.

    faction_weight (..., faction) >= 0 in any unit, at most 16 factions; faction_position (...,
    faction) 0-100, NaN = not known: it counts for the quota and not for the centres; quota (...,):
    the share of all weight a coalition needs, above 0 to 1, itself enough. The median is the
    position with half of the weight on each side (Black 1948); power is each faction's share of the
    orders in which it turns a losing coalition into a winning one (Shapley & Shubik 1954).
    ``detail`` lists the minimal winning coalitions; it needs one draw. Which of the two centres
    speaks for the actor is not decided here.

    Returns Factions. Raises ModelInputError for values off their range and a quota above 1.
    """
    w, x = _inputs(faction_weight, faction_position)
    q = share("quota", quota)
    require(q > 0, "'quota' must be above 0")
    batch = common_batch(faction_weight=w.shape[:-1], quota=q.shape)
    n = w.shape[-1]
    w, x = np.broadcast_to(w, (*batch, n)), np.broadcast_to(x, (*batch, n))
    total = w.sum(axis=-1)
    some = total > 0
    norm = np.where(some[..., None], w / np.where(some, total, 1.0)[..., None], 1 / n)
    flat, need = norm.reshape(-1, n), np.broadcast_to(q, batch).reshape(-1)
    step = max(1, CELLS >> n)
    chunks = [
        _power(flat[k : k + step], need[k : k + step]) for k in range(0, max(1, len(flat)), step)
    ]
    power = np.concatenate([chunk[0] for chunk in chunks]).reshape(*batch, n)
    needed = np.concatenate([chunk[1] for chunk in chunks]).reshape(*batch, n)
    listed = _listed(flat, need) if detail else np.zeros((0, n), dtype=np.bool_)
    centre, low, high = _centres(w, x)
    status = np.where(np.isnan(centre), np.int8(Status.NOBODY), np.int8(Status.OK))
    return Factions(
        centre,
        (low + high) / 2,
        low,
        high,
        ((x == low[..., None]) | (x == high[..., None])) & (w > 0),
        np.where(some[..., None], power, np.nan),
        needed & some[..., None],
        np.broadcast_to(listed, (*batch, *listed.shape)),
        np.where(some, status, np.int8(Status.UNDEFINED)),
    )


def _inputs(weight: object, position: object) -> tuple[Array, Array]:
    w = axis("faction_weight", nonnegative("faction_weight", weight), "faction")
    x = axis("faction_position", as_array("faction_position", position), "faction")
    scale("faction_position", np.where(np.isnan(x), 0.0, x))
    try:
        w, x = np.broadcast_arrays(w, x)
    except ValueError:
        raise ModelInputError(
            f"faction_weight {w.shape} and faction_position {x.shape} do not fit together"
        ) from None
    n = w.shape[-1]
    require(0 < n <= MOST_FACTIONS, f"there must be 1 to {MOST_FACTIONS} factions; got {n}")
    return w, x


def _centres(w: Array, x: Array) -> tuple[Array, Array, Array]:
    """Mean and ends of the median of the known positions, NaN where none has weight.

    Between the ends of the median at most half of the weight lies strictly on either side.
    """
    known = np.where(np.isnan(x), 0.0, w)
    total = known.sum(axis=-1, keepdims=True)
    norm = known / np.where(total > 0, total, 1.0)
    order = np.argsort(x, axis=-1, kind="stable")
    ranked = np.take_along_axis(x, order, axis=-1)
    below = np.cumsum(np.take_along_axis(norm, order, axis=-1), axis=-1)
    first = (below >= 0.5 - ROUNDING).argmax(axis=-1)[..., None]
    last = (below > 0.5 + ROUNDING).argmax(axis=-1)[..., None]
    low, high = (np.take_along_axis(ranked, place, axis=-1)[..., 0] for place in (first, last))
    mean = np.where(known > 0, norm * x, 0.0).sum(axis=-1)
    some = total[..., 0] > 0
    return np.where(some, mean, np.nan), np.where(some, low, np.nan), np.where(some, high, np.nan)


def _power(w: Array, q: Array) -> tuple[Array, NDArray[np.bool_]]:
    """Shapley-Shubik index and indispensability (draw, faction)."""
    n = w.shape[-1]
    winning = reaches(subset_sums(w), q[:, None])
    power = winning.astype(np.float64) @ shapley_weights(n)
    return power, ~reaches(1.0 - w, q[:, None])


def _listed(w: Array, q: Array) -> NDArray[np.bool_]:
    require(len(w) == 1, "'detail' needs one draw")
    n = w.shape[-1]
    return bits(minimal(reaches(subset_sums(w[0]), q[0]), n), n)
