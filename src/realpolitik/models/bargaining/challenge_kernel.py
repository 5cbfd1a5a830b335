"""Compiled rounds of the challenge model; the plain NumPy form is the oracle in the tests.

A round of ten actors takes some 280 powers; array operations on so small shapes cost ten times the
arithmetic, hence the kernel.
"""

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["CAPITULATE", "COMPROMISE", "CONFRONT", "NOTHING", "STALEMATE", "Rules", "Work", "play"]

NOTHING, CONFRONT, COMPROMISE, CAPITULATE, STALEMATE = 0, 1, 2, 3, 4
SAME = 1e-9  # share of the range below which two points or two offers count as equal


class Rules(NamedTuple):
    """The documented ambiguities, as flags, and Q and T of the status quo."""

    total_denominator: bool
    focal_risk: bool
    lowest_compromise: bool
    type_first: bool
    input_ties: bool
    q: float
    t: float


class Work(NamedTuple):
    """What a column (one issue of one draw) leaves behind; rounds in front.

    own[i, j] is i's gain from challenging j, other[i, j] what i believes j gains from challenging
    i; kind and point describe the offer i answers to j with; taken is the chosen j or -1.
    """

    own: Array
    other: Array
    kind: NDArray[np.int8]
    point: Array
    taken: NDArray[np.int64]


@njit(cache=True)
def _logarithms(x: Array, R: float) -> Array:
    """log[0] of d = |x_i - x_j| / R, log[1] of (1 - d) / 2, log[2] of (1 + d) / 2.

    A power is exp(r log); the logarithms serve every exponent, and exp costs a third of a power.
    """
    n = len(x)
    log = np.full((3, n, n), -np.inf)
    for i in range(n):
        for j in range(i):
            d = abs(x[i] - x[j]) / R
            if d > SAME:
                log[0, i, j] = log[0, j, i] = np.log(d)
                log[1, i, j] = log[1, j, i] = np.log(0.5 - 0.5 * d)
                log[2, i, j] = log[2, j, i] = np.log(0.5 + 0.5 * d)
    return log


@njit(cache=True)
def _losses(log: Array, w: Array, exponent: Array) -> Array:
    """w_k d^r_k (position, voter)."""
    n = len(w)
    loss = np.zeros((n, n))
    for b in range(n):
        for k in range(n):
            if log[b, k] > -np.inf:
                loss[b, k] = w[k] * np.exp(exponent[k] * log[b, k])
    return loss


@njit(cache=True)
def _victory(loss: Array, x: Array, R: float, total: bool) -> Array:
    """P[i, j]: support for x_i over x_j, as a share of all votes or of this pair's."""
    n = len(x)
    P = np.zeros((n, n))
    everything = 0.0
    for a in range(n):
        for b in range(a):
            balance, votes = 0.0, 0.0
            for k in range(n):
                vote = loss[b, k] - loss[a, k]
                balance += vote
                votes += abs(vote)
            everything += 2 * votes
            if abs(x[a] - x[b]) > SAME * R:
                share = 2.0 if total else max(2 * votes, 1e-300)
                P[a, b], P[b, a] = (votes + balance) / share, (votes - balance) / share
    return P / everything if total and everything > 0 else P


@njit(cache=True)
def _status_quo(off: float, d: float, exponent: float, rules: Rules) -> Any:
    """Q Usq + (1 - Q)(T Ub + (1 - T) Uw); off = |x - median| / R."""
    stays = 2 - 4 * 0.5**exponent
    if rules.q == 1.0:
        return stays
    better = 2 - 4 * max(0.5 - 0.25 * (off + d), 0.0) ** exponent
    worse = 2 - 4 * (0.5 + 0.25 * (off + d)) ** exponent
    return rules.q * stays + (1 - rules.q) * (rules.t * better + (1 - rules.t) * worse)


@njit(cache=True)
def _danger(x: Array, s: Array, P: Array, off: Array, R: float, rules: Rules) -> Array:
    """What i believes all others gain from challenging it, everybody risk-neutral."""
    n = len(x)
    danger = np.zeros(n)
    for i in range(n):
        for j in range(n):
            d = abs(x[i] - x[j]) / R
            if d > SAME:
                danger[i] += 2 * d * (1 - 2 * s[i] * (1 - P[j, i]))
                if rules.q < 1:
                    danger[i] -= _status_quo(off[j], d, 1.0, rules)
    return danger


@njit(cache=True)
def _exponents(danger: Array) -> Array:
    """r_i = (1 - R_i / 3) / (1 + R_i / 3), between 1/2 (most at ease) and 2."""
    low, high = danger.min(), danger.max()
    exponent = np.ones(len(danger))
    if high - low > 1e-12:
        for i in range(len(danger)):
            third = (2 * danger[i] - high - low) / (high - low) / 3
            exponent[i] = (1 - third) / (1 + third)
    return exponent


@njit(cache=True)
def _gains(log: Array, s: Array, P: Array, scale: tuple[Array, Array], rules: Rules) -> Array:
    """gain[0, i, j] = E^i(i -> j), gain[1, i, j] = E^i(j -> i)."""
    off, exponent = scale
    n = len(s)
    gain = np.zeros((2, n, n))
    for i in range(n):
        now = 2 - 4 * 0.5 ** exponent[i]
        for j in range(n):
            if log[0, i, j] == -np.inf:
                continue
            success = 2 - 4 * np.exp(exponent[i] * log[1, i, j])
            failure = 2 - 4 * np.exp(exponent[i] * log[2, i, j])
            if rules.q < 1:
                now = _status_quo(off[i], np.exp(log[0, i, j]), exponent[i], rules)
            fight = P[i, j] * success + (1 - P[i, j]) * failure
            gain[0, i, j] = s[j] * fight + (1 - s[j]) * success - now
            judge = exponent[i] if rules.focal_risk else exponent[j]
            seen = now
            if not rules.focal_risk:
                success = 2 - 4 * np.exp(judge * log[1, i, j])
                failure = 2 - 4 * np.exp(judge * log[2, i, j])
            if not rules.focal_risk or rules.q < 1:
                seen = _status_quo(off[j], np.exp(log[0, i, j]), judge, rules)
            fight = P[j, i] * success + (1 - P[j, i]) * failure
            gain[1, i, j] = s[i] * fight + (1 - s[i]) * success - seen
    return gain


@njit(cache=True)
def _offer(xi: float, xj: float, u: float, v: float) -> tuple[int, float]:
    """What i has to concede to j: kind and point."""
    if v > u and u > 0:
        return CONFRONT, xj
    if u < 0 and v > 0:
        return (COMPROMISE, xi + (xj - xi) * (-u / v)) if v > -u else (CAPITULATE, xj)
    return (STALEMATE if u < 0 and v < 0 else NOTHING), xi


@njit(cache=True)
def _answer(x: Array, i: int, gain: Array, R: float, rules: Rules) -> tuple[int, float]:
    """Whom i gives way to (-1: nobody) and where that leads.

    The lowest class wins, inside it the lowest key; ties are averaged unless ties="input".
    """
    best, best_class, best_key, total, tied = -1, 99, np.inf, 0.0, 1
    for j in range(len(x)):
        u, v = gain[0, i, j], gain[1, i, j]
        kind, point = _offer(x[i], x[j], u, v)
        if kind in (NOTHING, STALEMATE):
            continue
        group = kind if rules.type_first else 0
        key = abs(point - x[i])
        if kind == COMPROMISE and rules.lowest_compromise:
            key = (-u * x[i] + v * x[j]) / (v - u)
        if group < best_class or (group == best_class and key < best_key - SAME * R):
            best, best_class, best_key, total, tied = j, group, key, point, 1
        elif group == best_class and key < best_key + SAME * R and not rules.input_ties:
            total, tied = total + point, tied + 1
    return best, total / tied if best >= 0 else x[i]


@njit(cache=True)
def _median(x: Array, w: Array) -> Any:
    """Weighted median, the midpoint where the weights split in half."""
    order = np.argsort(x)
    half, slack, reached = w.sum() / 2, 1e-12 * w.sum(), 0.0
    low = np.nan
    for k in order:
        reached += w[k]
        if np.isnan(low) and reached >= half - slack:
            low = x[k]
        if reached > half + slack:
            return (low + x[k]) / 2
    return low


@njit(cache=True)
def _round(x: Array, w: Array, s: Array, R: float, rules: Rules) -> tuple[Array, Array]:
    """Risk exponents from danger, then gain[0, i, j] = E^i(i -> j), gain[1, i, j] = E^i(j -> i)."""
    off = np.abs(x - _median(x, w)) / R if rules.q < 1 else np.zeros(len(x))
    log = _logarithms(x, R)
    neutral = _victory(np.abs(x.reshape(-1, 1) - x) / R * w, x, R, rules.total_denominator)
    exponent = _exponents(_danger(x, s, neutral, off, R, rules))
    P = _victory(_losses(log[0], w, exponent), x, R, rules.total_denominator)
    return exponent, _gains(log, s, P, (off, exponent), rules)


@njit(cache=True)
def _record(
    x: Array, here: NDArray[np.int64], gain: Array, taken: NDArray[np.int64], work: Work
) -> None:
    """Write one round into ``work``, whose column and round are already chosen."""
    for i in range(len(x)):
        work.taken[here[i]] = here[taken[i]] if taken[i] >= 0 else -1
        for j in range(len(x)):
            u, v = gain[0, i, j], gain[1, i, j]
            work.own[here[i], here[j]], work.other[here[i], here[j]] = u, v
            kind, point = _offer(x[i], x[j], u, v)
            work.kind[here[i], here[j]], work.point[here[i], here[j]] = kind, point


@njit(cache=True)
def play(  # type: ignore[no-untyped-def]  # numba infers the tuple of arrays
    out, w: Array, s: Array, rules: Rules, work: Work, keep: bool
) -> None:
    """Fill path, risk (column, round, actor) and centre (column, round, 2) from path's round 0.

    NaN = absent. ``work`` has room for every column and round if ``keep``, else for one.
    """
    path, risk, centre = out
    for column in range(path.shape[0]):
        here = np.flatnonzero(~np.isnan(path[column, 0]))
        if len(here) == 0:
            continue
        ww, ss = w[column][here], s[column][here]
        x = path[column, 0][here]
        R = x.max() - x.min()
        for turn in range(path.shape[1]):
            x = path[column, turn][here]
            centre[column, turn, 0] = (ww * x).sum() / ww.sum()
            centre[column, turn, 1] = _median(x, ww)
            if turn == path.shape[1] - 1:
                break
            if R == 0:
                path[column, turn + 1] = path[column, turn]
                risk[column, turn][here] = 1.0
                continue
            exponent, gain = _round(x, ww, ss, R, rules)
            taken = np.empty(len(here), np.int64)
            for i in range(len(here)):
                risk[column, turn, here[i]] = exponent[i]
                taken[i], path[column, turn + 1, here[i]] = _answer(x, i, gain, R, rules)
            if keep:
                at = (column, turn)
                kept = Work(
                    work.own[at], work.other[at], work.kind[at], work.point[at], work.taken[at]
                )
                _record(x, here, gain, taken, kept)
