"""Learning by fighting: when do battles bring two beliefs close enough for a settlement?"""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.quantities import chosen, common_batch, nonnegative, positive, share

__all__ = ["Learning", "learning_by_fighting"]

VARIANTS = ("convergence", "firm")


class Learning(NamedTuple):
    """When it ends.

    settled (..., battle): chance of settling after exactly that many battles, from 0; open (...,):
    of not having settled by the last; gap (...,): how far the beliefs exceed the costs before the
    first battle; status (...,) of `Status`.
    """

    settled: Array
    open: Array
    gap: Array
    status: NDArray[np.int8]


@model(
    title="Learning by fighting",
    citation=("slantchev2003", "langlois2012"),
    badge="reduced form",
    shelf="lab",
    axes={"settled": "battle"},
)
def learning_by_fighting(
    battle_win: object,
    wins_challenger: object,
    losses_challenger: object,
    wins_defender: object,
    losses_defender: object,
    cost_challenger: object,
    cost_defender: object,
    *,
    battles: int = 30,
    variant: Literal["convergence", "firm"] = "convergence",
) -> Learning:
    """Let both sides update Beta beliefs by the same battles, and settle when they can.

        mean after w wins in n battles = (a + w) / (a + b + n)
        settle at the first n with  mean_A - cA <= mean_B + cB

    "convergence" after Slantchev (2003), by battle and offers; it is disputed: in continuous time
    Langlois & Langlois (2012) find firm positions until late. "firm": nobody moves before the last
    battle, and only then is it seen whether the beliefs allow a settlement. Own reduced form of
    both. battle_win (...,) 0-1: the true chance of the challenger in a battle; wins and losses
    (...,) > 0: the two numbers of each side's Beta prior on it; costs (...,) >= 0 in units of the
    stake.

    Returns Learning. Raises ModelInputError for values off their range.
    """
    chosen("variant", variant, VARIANTS)
    require(battles >= 0, f"'battles' must be 0 or more; got {battles}")
    q = share("battle_win", battle_win)
    aA, bA = (
        positive("wins_challenger", wins_challenger),
        positive("losses_challenger", losses_challenger),
    )
    aB, bB = positive("wins_defender", wins_defender), positive("losses_defender", losses_defender)
    cost = nonnegative("cost_challenger", cost_challenger) + nonnegative(
        "cost_defender", cost_defender
    )
    batch = common_batch(
        battle_win=q.shape,
        challenger=np.broadcast_shapes(aA.shape, bA.shape),
        defender=np.broadcast_shapes(aB.shape, bB.shape),
        cost=cost.shape,
    )
    won = np.arange(battles + 1)
    reached = np.zeros((*batch, battles + 1))  # chance of w wins without a settlement so far
    reached[..., 0] = 1.0
    settled = np.zeros((*batch, battles + 1))
    chance = q[..., None]
    for n in range(battles + 1):
        if n:
            more = np.concatenate([np.zeros((*batch, 1)), reached[..., :-1]], axis=-1)
            reached = (1 - chance) * reached + chance * more
        gap = _gap(won, n, (aA, bA), (aB, bB)) - cost[..., None]
        close = np.broadcast_to(
            (gap <= 0) & (variant == "convergence" or n == battles), reached.shape
        )
        settled[..., n] = np.where(close, reached, 0.0).sum(axis=-1)
        reached = np.where(close, 0.0, reached)
    start = aA / (aA + bA) - aB / (aB + bB) - cost
    return Learning(
        settled,
        reached.sum(axis=-1),
        np.broadcast_to(start, batch),
        np.full(batch, Status.OK, dtype=np.int8),
    )


def _gap(
    won: NDArray[np.int64], n: int, first: tuple[Array, Array], second: tuple[Array, Array]
) -> Array:
    """Difference of the two posterior means (..., win)."""
    means = [(a[..., None] + won) / (a[..., None] + b[..., None] + n) for a, b in (first, second)]
    return np.asarray(means[0] - means[1])
