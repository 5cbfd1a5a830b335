"""War as a walk between two capitals: forts are won and lost one at a time."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.quantities import common_batch, nonnegative, share

__all__ = ["Attrition", "war_of_attrition"]


class Attrition(NamedTuple):
    """Per number of forts the challenger holds, (..., state), state 0 to ``forts``.

    win_probability, duration (battles to the end) without discounting; value_challenger,
    value_defender of fighting on; low, high: the settlements both prefer to that; status
    (..., state): EMPTY where there is none, UNDEFINED at the two ends, where the war is over.
    """

    win_probability: Array
    duration: Array
    value_challenger: Array
    value_defender: Array
    low: Array
    high: Array
    status: NDArray[np.int8]


@model(
    title="War of attrition (forts)",
    citation=("smith1998", "slantchev2003", "powell2004bargaining"),
    shelf="lab",
    axes=dict.fromkeys(Attrition._fields, "state"),
)
def war_of_attrition(
    battle_win: object,
    battle_cost_challenger: object,
    battle_cost_defender: object,
    discount: object = 1.0,
    *,
    forts: int,
) -> Attrition:
    """Value a war that is fought battle by battle until one side holds every fort.

        W(k) = -c + d [q W(k + 1) + (1 - q) W(k - 1)],   W at the two ends: the stake or nothing

    The Markov chain of Smith (1998), Slantchev (2003) and Powell (2004). battle_win q (...,): the
    challenger's chance in each battle, 0-1; battle costs (...,) >= 0 in units of the stake;
    discount d (...,) per battle, above 0 to 1 (1 = none); ``forts`` >= 1: how many there are. With
    k forts held and the end in sight the range is [W_A, 1 - W_B]. Solved exactly (tridiagonal).

    Returns Attrition. Raises ModelInputError for values off their range.
    """
    require(forts >= 1, f"'forts' must be 1 or more; got {forts}")
    q, d = share("battle_win", battle_win), share("discount", discount)
    require(d > 0, "'discount' must be above 0")
    cA = nonnegative("battle_cost_challenger", battle_cost_challenger)
    cB = nonnegative("battle_cost_defender", battle_cost_defender)
    batch = common_batch(
        battle_win=q.shape,
        battle_cost_challenger=cA.shape,
        battle_cost_defender=cB.shape,
        discount=d.shape,
    )
    q, d, cA, cB = (np.broadcast_to(value, batch) for value in (q, d, cA, cB))
    one, zero = np.ones(batch), np.zeros(batch)
    value_a = _walk(q, d, -cA, (zero, one), forts)
    value_b = _walk(q, d, -cB, (one, zero), forts)
    low, high = np.maximum(0.0, value_a), np.minimum(1.0, 1 - value_b)
    status = np.where(low <= high + 1e-12, np.int8(Status.OK), np.int8(Status.EMPTY))
    status[..., [0, -1]] = Status.UNDEFINED
    return Attrition(
        _walk(q, one, zero, (zero, one), forts),
        _walk(q, one, one, (zero, zero), forts),
        value_a,
        value_b,
        low,
        high,
        status,
    )


def _walk(q: Array, d: Array, step: Array, ends: tuple[Array, Array], forts: int) -> Array:
    """Solve x(k) = step + d [q x(k + 1) + (1 - q) x(k - 1)] with both ends given (Thomas)."""
    up, down = d * q, d * (1 - q)
    slope = np.zeros((*q.shape, forts + 1))  # x(k) = base(k) + slope(k) x(k + 1)
    base = np.zeros_like(slope)
    base[..., 0] = ends[0]
    for k in range(1, forts):
        pivot = 1 - down * slope[..., k - 1]
        slope[..., k] = up / pivot
        base[..., k] = (step + down * base[..., k - 1]) / pivot
    x = np.zeros_like(slope)
    x[..., 0], x[..., forts] = ends
    for k in range(forts - 1, 0, -1):
        x[..., k] = base[..., k] + slope[..., k] * x[..., k + 1]
    return x
