"""How much of a friendship rests on shared enemies, and on which."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.co_membership import pairs
from realpolitik.models.alignment.ties import checked_ties, tied_status
from realpolitik.models.contract import Array, model

__all__ = ["CommonEnemy", "common_enemy"]


class CommonEnemy(NamedTuple):
    """Support of each positive tie by third actors; NaN where a pair is not on good terms.

    enemies, friends, strain (..., actor, actor): summed strength of shared enemies, of shared
    friends, and of third actors who are friend of one and foe of the other;
    share (..., pair): enemies / (enemies + friends), pairs in the order 0-1, 0-2, ..., NaN where
    nobody supports the tie or there is none;
    main_enemy (..., actor, actor): the enemy who gives most support, -1 for none or a tie for it;
    by_enemy (..., actor, actor, enemy): the support each shared enemy gives (``detail`` only);
    status (...,): UNDEFINED where there is no tie.
    """

    enemies: Array
    friends: Array
    strain: Array
    share: Array
    main_enemy: NDArray[np.int64]
    by_enemy: Array | None
    status: NDArray[np.int8]


@model(
    title="Common-enemy support",
    citation=("heider1946", "cartwright1956"),
    badge="reduced form",
    axes={"share": "pair"},
)
def common_enemy(tie: object, *, detail: bool = False) -> CommonEnemy:
    """For each positive tie, the share of its third-party support that comes from shared enemies.

        c_ij = sum_k [a_ik < 0][a_kj < 0] |a_ik a_kj|,   f_ij the same over shared friends,
        share = c / (c + f)

    tie (..., actor, actor) in -1..1, symmetric, zero diagonal, 0 = no tie, NaN = unknown (counts
    as no tie). ``detail`` adds the support by enemy (memory: actors cubed).
    Returns CommonEnemy. To ask what holds without an enemy, pass ``remove_actor(tie, enemy)``.
    Raises ModelInputError for matrices that are no ties.
    """
    value = checked_ties(tie).value
    friend, foe = np.maximum(value, 0.0), np.maximum(-value, 0.0)
    enemies, friends = foe @ foe, friend @ friend
    strain = friend @ foe + foe @ friend
    good = value > 0
    first, second = pairs(value.shape[-1])
    with np.errstate(invalid="ignore", divide="ignore"):
        share = enemies / (enemies + friends)
    by_enemy = None
    if detail:
        by_enemy = foe[..., :, None, :] * foe[..., None, :, :]
        by_enemy = np.where(good[..., None], by_enemy, np.nan)
    return CommonEnemy(
        np.where(good, enemies, np.nan),
        np.where(good, friends, np.nan),
        np.where(good, strain, np.nan),
        np.where(good, share, np.nan)[..., first, second],
        np.where(good, _main_enemy(foe), -1),
        by_enemy,
        tied_status(value),
    )


def _main_enemy(foe: Array) -> NDArray[np.int64]:
    """Enemy by enemy, so that memory stays at actors squared."""
    best = np.zeros(foe.shape)
    main = np.full(foe.shape, -1, dtype=np.int64)
    for k in range(foe.shape[-1]):
        support = foe[..., :, k, None] * foe[..., None, :, k]
        main = np.where(support > best, k, np.where((support == best) & (support > 0), -1, main))
        best = np.maximum(best, support)
    return main
