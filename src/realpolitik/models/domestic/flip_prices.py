"""Flip prices: the cheapest set of factions to win over so that a proposal reaches the quota."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, model, require
from realpolitik.models.domestic.coalitions import bits, reaches, subset_sums
from realpolitik.models.quantities import axis, common_batch, nonnegative, scale, share

__all__ = ["FlipPrices", "flip_prices"]

MOST_FACTIONS = 20
CELLS = 2_000_000


class FlipPrices(NamedTuple):
    """What it takes to carry a proposal inside an actor, (...,) and (..., faction).

    support (..., faction): prefers the proposal to the reversion as things are; support_share
    (...,): their share of the weight; carried (...,): it reaches the quota; price (...,): the least
    total cost of reaching it, 0 if carried, inf if it cannot be bought; bought (..., faction): the
    factions in that set; price_with, price_without (..., faction): the least total cost if this
    faction must be won over (if it cannot be): without = inf means nothing works without it;
    enough_alone (..., faction): winning over this one suffices; status (...,): EMPTY where no set
    of finite cost reaches the quota.
    """

    support: NDArray[np.bool_]
    support_share: Array
    carried: NDArray[np.bool_]
    price: Array
    bought: NDArray[np.bool_]
    price_with: Array
    price_without: Array
    enough_alone: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Flip prices of factions",
    citation="putnam1988",
    badge="reduced form",
    axes={
        "support": "faction",
        "bought": "faction",
        "price_with": "faction",
        "price_without": "faction",
        "enough_alone": "faction",
    },
)
def flip_prices(
    faction_weight: object,
    faction_position: object,
    flip_cost: object,
    proposal: object,
    reversion: object,
    quota: object = 0.5,
) -> FlipPrices:
    """Find the cheapest factions that somebody would have to win over (an exact knapsack).

        min sum_f k_f b_f   so that   weight of supporters and of the bought >= quota

    Own reduced form of pressure across borders in two-level games (Putnam 1988). faction_weight
    (..., faction) >= 0 in any unit; faction_position (..., faction) 0-100, NaN = not known: no
    supporter unless won over; flip_cost k (..., faction) >= 0 in any one unit, inf = cannot be won;
    proposal, reversion (what holds if it fails) (...,) 0-100: a faction supports the proposal if it
    is not farther from its position than the reversion; quota (...,): share of all weight, above 0
    to 1, itself enough. All sets are enumerated, up to 20 factions; of equally cheap sets one with
    the most weight is shown.

    Returns FlipPrices. Raises ModelInputError for values off their range, no weight at all.
    """
    w, x, cost = _inputs(faction_weight, faction_position, flip_cost)
    target, fallback, q = (
        scale("proposal", proposal),
        scale("reversion", reversion),
        share("quota", quota),
    )
    require(q > 0, "'quota' must be above 0")
    batch = common_batch(
        factions=w.shape[:-1], proposal=target.shape, reversion=fallback.shape, quota=q.shape
    )
    n = w.shape[-1]
    support = np.abs(x - target[..., None]) <= np.abs(x - fallback[..., None])
    support = np.broadcast_to(support, (*batch, n)).reshape(-1, n)
    norm = np.broadcast_to(w / w.sum(axis=-1, keepdims=True), (*batch, n)).reshape(-1, n)
    prices = np.broadcast_to(cost, (*batch, n)).reshape(-1, n)
    need = np.broadcast_to(q, batch).reshape(-1)
    step = max(1, CELLS >> n)
    chunks = [
        _cheapest(
            norm[k : k + step], support[k : k + step], prices[k : k + step], need[k : k + step]
        )
        for k in range(0, max(1, len(norm)), step)
    ]
    return FlipPrices._make(
        np.concatenate(parts).reshape(batch + parts[0].shape[1:])
        for parts in zip(*chunks, strict=True)
    )


def _inputs(weight: object, position: object, flip_cost: object) -> tuple[Array, Array, Array]:
    w = axis("faction_weight", nonnegative("faction_weight", weight), "faction")
    x = axis("faction_position", as_array("faction_position", position), "faction")
    scale("faction_position", np.where(np.isnan(x), 0.0, x))
    cost = axis("flip_cost", as_array("flip_cost", flip_cost), "faction")
    require(cost >= 0, "'flip_cost' must not be negative (inf = cannot be won over)")
    try:
        w, x, cost = np.broadcast_arrays(w, x, cost)
    except ValueError:
        raise ModelInputError(
            "the shapes do not fit together: "
            f"faction_weight {w.shape}, faction_position {x.shape}, flip_cost {cost.shape}"
        ) from None
    n = w.shape[-1]
    require(0 < n <= MOST_FACTIONS, f"there must be 1 to {MOST_FACTIONS} factions; got {n}")
    require(w.sum(axis=-1) > 0, "'faction_weight' must give some faction weight in every draw")
    return w, x, cost


def _cheapest(w: Array, support: NDArray[np.bool_], cost: Array, q: Array) -> FlipPrices:
    """Every set of factions to win over, for a chunk of draws (draw, faction)."""
    n = w.shape[-1]
    base = np.where(support, w, 0.0).sum(axis=-1)
    carried = reaches(base, q)
    gained = subset_sums(np.where(support, 0.0, w))
    # Supporters are not for sale: a set that names one is no set.
    price = subset_sums(np.where(support, np.inf, cost))
    price = np.where(reaches(base[:, None] + gained, q[:, None]), price, np.inf)
    least = price.min(axis=-1)
    finest = np.where(price <= least[:, None], gained, -1.0).argmax(axis=-1)
    possible = least < np.inf
    with_one, without_one = np.empty_like(w), np.empty_like(w)
    for faction in range(n):
        split = price.reshape(len(w), -1, 2, 1 << faction)
        without_one[:, faction] = split[:, :, 0].min(axis=(1, 2))
        with_one[:, faction] = split[:, :, 1].min(axis=(1, 2))
    alone = reaches(base[:, None] + w, q[:, None]) & ~support & np.isfinite(cost)
    return FlipPrices(
        support,
        base,
        carried,
        least,
        bits(finest, n) & possible[:, None],
        with_one,
        without_one,
        alone & ~carried[:, None],
        np.where(possible, np.int8(Status.OK), np.int8(Status.EMPTY)),
    )
