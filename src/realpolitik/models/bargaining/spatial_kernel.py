"""One turn of the Spatial Model of Politics, compiled: challenges, bargains, adoptions."""

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from realpolitik.models.bargaining.spatial_voting import distances, election, utility, vote
from realpolitik.models.contract import Array

__all__ = ["Rules", "Turn", "Work", "bargains_of", "move", "values_of"]

SEMI = 0  # third-party commitment; in the other two nobody's vote depends on the outcome
S1P1, S2PMAX = 1, 2  # interpolation; code 0: S2P2
INITIATOR, RECEIVER = 0, 1  # perspective; code 2: PWComp
SHARE = np.array([1 / 3, 0.0, 1 / 2, 2 / 3, 1.0])  # of i's own risk in h's estimate of it
WORTHWHILE = 1e-5
TIE = 1e-12


class Rules(NamedTuple):
    """Codes by the order of the names in spatial_politics.py."""

    voting: int
    election: tuple[int, int, int]
    risk_range: int
    risk_adjust: int
    commitment: int
    interpolation: int
    perspective: int
    quirks: bool
    stochastic: bool


class Turn(NamedTuple):
    """One draw: power, total salience, their product (actor,), saliences (actor, issue),
    accommodation (actor, actor)."""

    c: Array
    sig: Array
    w: Array
    S: Array
    A: Array


class Work(NamedTuple):
    """What a draw leaves behind, rounds in front; detail has all rounds or the last one only.

    path (round, actor, issue); risk, winning (round, actor); target, adopted (round, actor):
    index of the other, -1 for nobody; gain, chance (round, actor, other); offer, demand (round,
    actor, issue): own and other half of the bargain the actor proposed; tied (1,).
    """

    path: Array
    risk: Array
    winning: Array
    target: NDArray[np.int64]
    adopted: NDArray[np.int64]
    gain: Array
    chance: Array
    offer: Array
    demand: Array
    tied: NDArray[np.int64]


@njit(cache=True)
def _chance(i: int, j: int, u: Array, own: Array, w: Array, rules: Rules) -> Any:
    """P that i prevails over j; u[position, actor] and own[actor] as the judge sees them."""
    mine = vote(rules.voting, w[i], own[i] - u[j, i])
    yours = vote(rules.voting, w[j], u[i, j] - own[j])
    a = 1e-10 + max(mine, 0.0) + max(yours, 0.0)
    b = 1e-10 + max(-mine, 0.0) + max(-yours, 0.0)
    if rules.commitment != SEMI:
        return a / (a + b)
    for_i, for_j = a, b
    for n in range(len(w)):
        if n not in (i, j):
            v = vote(rules.voting, w[n], u[i, n] - u[j, n])
            pi = (a + max(v, 0.0)) / (a + b + abs(v))
            helps = pi * (own[n] - u[i, n]) + (1 - pi) * (u[j, n] - own[n])
            v = vote(rules.voting, w[n], helps)
            for_i += max(v, 0.0)
            for_j += max(-v, 0.0)
    return for_i / (for_i + for_j)


@njit(cache=True)
def _gain(k: int, pair: tuple[int, int], sees: tuple[Array, Array], P: float, sig: Array) -> Any:
    """What k gains when i challenges j and prevails with P; ``sees`` are u and own of the judge."""
    i, j = pair
    u, own = sees
    at_i = own[k] if k == i else u[i, k]
    at_j = own[k] if k == j else u[j, k]
    win, lose = 2 * at_i, 2 * at_j
    return (1 - sig[j]) * win + sig[j] * (P * win + (1 - P) * lose) - (at_i + at_j)


@njit(cache=True)
def _halfway(pi: Array, pj: Array, si: Array, sj: Array, P: float, interpolation: int) -> Array:
    """The bargain as (2, issue): where i and where j would go."""
    m = 1e-6
    out = np.empty((2, len(pi)))
    for k in range(len(pi)):
        if interpolation == S2PMAX:
            di, dj = max(0.0, 1 - 2 * P), max(0.0, 2 * P - 1)
            si2, sj2 = si[k] ** 2, sj[k] ** 2
            out[0, k] = pi[k] + (pj[k] - pi[k]) * di * sj2 / (di * sj2 + m + (1 - di) * si2)
            out[1, k] = pj[k] + (pi[k] - pj[k]) * dj * si2 / (dj * si2 + m + (1 - dj) * sj2)
            continue
        wi, wj = si[k] * P, sj[k] * (1 - P)
        if interpolation != S1P1:
            wi, wj = wi**2, wj**2
        bi = ((wi + m) * pi[k] + wj * pj[k]) / (wi + m + wj)
        bj = (wi * pi[k] + (wj + m) * pj[k]) / (wi + m + wj)
        out[0, k] = np.floor(0.5 + 1e4 * bi) / 1e4
        out[1, k] = np.floor(0.5 + 1e4 * bj) / 1e4
    return out


@njit(cache=True)
def _seen(h: int, d: Array, R: Array, rules: Rules) -> tuple[Array, Array]:
    """u[position, actor] as h estimates it, and everybody's own position in it."""
    share = SHARE[rules.risk_adjust]
    estimate, own = np.empty(len(R)), np.empty(len(R))
    for i in range(len(R)):
        estimate[i] = (1 - share) * R[h] + share * R[i]
    u = utility(d, estimate)
    for i in range(len(R)):
        own[i] = u[i, i]
    return u, own


@njit(cache=True)
def _target(i: int, d: Array, R: Array, turn: Turn, rules: Rules, out: Work, slot: int) -> int:
    """Whom i challenges (-1: nobody), from its own estimates of every challenge."""
    u, own = _seen(i, d, R, rules)
    best, most = -1, WORTHWHILE
    for j in range(len(R)):
        if j == i:
            continue
        P = _chance(i, j, u, own, turn.w, rules)
        gain = _gain(i, (i, j), (u, own), P, turn.sig)
        out.gain[slot, i, j], out.chance[slot, i, j] = gain, P
        if best >= 0 and abs(gain - most) < TIE:
            out.tied[0] += 1
        elif gain > most:
            best, most = j, gain
    return best


@njit(cache=True)
def _received(i: int, j: int, d: Array, R: Array, turn: Turn, rules: Rules) -> Any:
    """The chance that i prevails over j as j estimates it."""
    sees = _seen(j, d, R, rules)
    P = _chance(i, j, sees[0], sees[1], turn.w, rules)
    if rules.quirks:  # the original takes i's gain where the probability is meant
        P = _gain(i, (i, j), sees, P, turn.sig)
    return P


@njit(cache=True)
def bargains_of(
    p: Array, d: Array, R: Array, turn: Turn, rules: Rules, out: Work, slot: int
) -> Array:
    """Bargain (initiator, version, half, issue): the initiator's version and the receiver's."""
    bargains = np.zeros((len(p), 2, 2, p.shape[1]))
    for i in range(len(p)):
        j = _target(i, d, R, turn, rules, out, slot)
        out.target[slot, i] = j
        if j < 0:
            continue
        si, sj = turn.S[i], turn.S[j]
        P = out.chance[slot, i, j]
        bargains[i, 0] = _halfway(p[i], p[j], si, sj, P, rules.interpolation)
        if rules.perspective == INITIATOR:
            continue
        P = _received(i, j, d, R, turn, rules)
        bargains[i, 1] = _halfway(p[i], p[j], si, sj, P, rules.interpolation)
        if rules.perspective != RECEIVER:
            # the original weighs the receiver with the initiator's power
            yours = turn.c[i if rules.quirks else j] * turn.sig[j]
            share = turn.w[i] / max(turn.w[i] + yours, 1e-300)
            for half in range(2):
                for k in range(p.shape[1]):
                    one, two = bargains[i, 0, half, k], bargains[i, 1, half, k]
                    bargains[i, 0, half, k] = share * one + (1 - share) * two
    return bargains


@njit(cache=True)
def _adopt(options: Array, w: Array, rules: Rules, luck: float) -> tuple[int, int]:
    """Which option of a queue is taken, and how many others were as good."""
    chance = election(options, w, rules.election)
    best, ties, reached = 0, 0, 0.0
    for m in range(len(chance)):
        reached += chance[m]
        if rules.stochastic and luck < reached:
            return m, 0
        if m > 0 and abs(chance[m] - chance[best]) < TIE:
            ties += 1
        elif chance[m] > chance[best]:
            best, ties = m, 0
    return (len(chance) - 1, 0) if rules.stochastic else (best, ties)


@njit(cache=True)
def values_of(
    u: Array, ideal: Array, R: Array, bargains: Array, turn: Turn, target: NDArray[np.int64]
) -> Array:
    """Utility (initiator, version, actor) of every bargain: the mean over all positions, two of
    them moved; the row after the last initiator is the status quo."""
    n = len(u)
    value = np.zeros((n + 1, 2, n))
    for a in range(n):
        for j in range(n):
            value[n, 0, a] += u[j, a] / n
    for i in range(n):
        j = target[i]
        for v in range(2 if j >= 0 else 0):
            moved = utility(distances(ideal, turn.S, bargains[i, v]), R)
            for a in range(n):
                gone = u[i, a] + u[j, a]
                value[i, v, a] = value[n, 0, a] + (moved[0, a] + moved[1, a] - gone) / n
    return value


@njit(cache=True)
def _queue(k: int, target: NDArray[np.int64], versions: int) -> NDArray[np.int64]:
    """Rows (initiator, version, half): the bargains k is party to, as proposed."""
    n, count = len(target), 0
    queue = np.empty((2 * n, 3), np.int64)
    for i in range(n):
        if target[i] >= 0 and k in (i, target[i]):
            for v in range(versions):
                queue[count] = (i, v, 0 if i == k else 1)
                count += 1
    return queue[:count]


@njit(cache=True)
def move(
    after: Array,
    bargains: Array,
    value: Array,
    c: Array,
    rules: Rules,
    record: tuple[Work, int],
    luck: Array,
) -> int:
    """Move ``after`` by everybody's election over its queue; the number of ties met."""
    target, adopted = record[0].target[record[1]], record[0].adopted[record[1]]
    n, met = len(after), 0
    for k in range(n):
        adopted[k] = -1
        queue = _queue(k, target, 2 if rules.perspective == RECEIVER else 1)
        if len(queue) == 0:
            continue
        options = np.empty((len(queue) + 1, n))
        options[0] = value[n, 0]
        for m in range(len(queue)):
            options[m + 1] = value[queue[m, 0], queue[m, 1]]
        best, ties = _adopt(options, c, rules, luck[k])
        met += ties
        if best > 0:
            i, v, half = queue[best - 1]
            after[k] = bargains[i, v, half]
            adopted[k] = i
    return met
