"""The turns of one draw of the Spatial Model of Politics, from its start to its stop."""

import numpy as np

from realpolitik.models.bargaining.spatial_kernel import (
    Rules,
    Turn,
    Work,
    bargains_of,
    move,
    values_of,
)
from realpolitik.models.bargaining.spatial_voting import distances, election, utility
from realpolitik.models.contract import Array

__all__ = ["play"]

MIN, MAX = 1, 2  # risk range; code 0: Mid
NEAR = 1e-3  # positions closer than this are one position
FLAT = 1e-12
STILL = 0.02  # a turn that moves less than this share of the first one is the last


def _risk(d: Array, c: Array, rules: Rules) -> Array:
    """R_i from the chances of the actors' positions among risk-neutral voters."""
    p = election(utility(d, np.zeros(len(c))), c, rules.election)
    low, high = p.min(), p.max()
    if high - low < FLAT:
        return np.zeros(len(c))
    if rules.risk_range == MIN:
        return np.asarray((p - low) / (high - low))
    if rules.risk_range == MAX:
        return np.asarray((2 * p - high - low) / (high - low))
    return np.asarray((3 * p - (high + 2 * low)) / (2 * (high - low)))


def _winning(p: Array, u: Array, c: Array, rules: Rules) -> Array:
    """The chance of the position each actor stands at, among the distinct positions."""
    near = np.linalg.norm(p[:, None] - p, axis=-1) < NEAR
    first: list[int] = []  # an actor near several distinct positions counts with the last
    place = np.zeros(len(p), dtype=np.int64)
    for i in range(len(p)):
        known = np.flatnonzero(near[i, first])
        if not len(known):
            first.append(i)
        place[i] = known[-1] if len(known) else len(first) - 1
    return np.asarray(election(u[first], c, rules.election)[place])


def play(turn: Turn, rules: Rules, out: Work, luck: Array) -> int:
    """Play one draw from out.path[0] until it stops; the number of the last turn."""
    ideal, last, first_move = out.path[0], len(out.path) - 1, 0.0
    keep = len(out.gain) > 1
    rest = 1 - turn.A.sum(axis=1, keepdims=True)
    for now in range(last + 1):
        p = out.path[now]
        ideal = np.einsum("ij,jk->ik", turn.A, p) + rest * ideal
        d = distances(ideal, turn.S, p)
        R = _risk(d, turn.c, rules)
        u = utility(d, R)
        out.risk[now], out.winning[now] = R, _winning(p, u, turn.c, rules)
        moved = float(np.linalg.norm(p - out.path[max(now - 1, 0)], axis=1).sum())
        first_move = moved if now == 1 else first_move
        if now == last or (now >= 2 and moved / (first_move + 1e-4) < STILL):
            return now
        slot = now if keep else 0
        bargains = bargains_of(p, d, R, turn, rules, out, slot)
        out.offer[slot], out.demand[slot] = bargains[:, 0, 0], bargains[:, 0, 1]
        value = values_of(u, ideal, R, bargains, turn, out.target[slot])
        out.path[now + 1] = p
        out.tied[0] += move(
            out.path[now + 1], bargains, value, turn.c, rules, (out, slot), luck[now]
        )
    return last
