"""Votes, coalitions and elections of the Spatial Model of Politics, compiled.

Codes are positions in the tuples of names of spatial_politics.py. The NumPy form is the oracle in
the tests; the kernel exists because a turn of n actors weighs n^3 third-party choices.
"""

from typing import Any

import numpy as np
from numba import njit

from realpolitik.models.contract import Array

__all__ = ["distances", "election", "utility", "vote"]

PROP, BINARY, PROPBIN, PROPCBC, CUBIC = 0, 1, 2, 3, 4  # code 5: ASymProsp
LINEAR, SQUARE, QUARTIC, OCTIC = 0, 1, 2, 3  # code 4: Binary
CONDITIONAL, UNIFORM = 0, 1  # code 2: MarkovIncentive
SMALLEST = 1e-8  # smallest coalition
THRESHOLD = 1.1  # binary victory: this much stronger wins for sure
MOST_STEPS = 100_000


@njit(cache=True)
def vote(rule: int, w: float, du: float) -> Any:
    """The vote of weight ``w`` on a difference of utility."""
    if rule == PROP:
        return w * du
    sign = min(max(du / 1e-8, -1.0), 1.0)
    if rule == BINARY:
        return w * sign
    if rule == PROPBIN:
        return w * (0.8 * du + 0.2 * sign)
    if rule == PROPCBC:
        return w * 0.5 * (du + du**3)
    if rule == CUBIC:
        return w * du**3
    return w * du if du < 0 else w * du * 2 / 3


@njit(cache=True)
def utility(d: Array, risk: Array) -> Array:
    """u[j, i] of distances d[j, i] for the risk attitude of actor i (last axis)."""
    u = np.empty_like(d)
    for j in range(d.shape[0]):
        for i in range(d.shape[1]):
            u[j, i] = (1 - d[j, i]) * (1 + risk[i] * min(d[j, i], 1.0))
    return u


@njit(cache=True)
def distances(ideal: Array, S: Array, p: Array) -> Array:
    """d[j, i]: how far point p_j lies from the ideal of i, by i's saliences."""
    d = np.zeros((len(p), len(ideal)))
    for i in range(len(ideal)):
        scale = 0.0
        for k in range(S.shape[1]):
            scale += S[i, k] ** 2
        if scale > 0:
            for j in range(len(p)):
                square = 0.0
                for k in range(p.shape[1]):
                    square += ((ideal[i, k] - p[j, k]) * S[i, k]) ** 2
                d[j, i] = np.sqrt(square / scale)
    return d


@njit(cache=True)
def _coalitions(u: Array, w: Array, rule: int) -> Array:
    """c[a, b]: strength for option a against b; u[option, voter]."""
    m, n = u.shape
    c = np.full((m, m), SMALLEST)
    for a in range(m):
        for b in range(a):
            ahead, behind = 0.0, 0.0
            for k in range(n):
                du = u[a, k] - u[b, k]
                if rule == PROP:
                    ahead += w[k] * max(du, 0.0)
                    behind += w[k] * max(-du, 0.0)
                else:
                    ahead += max(vote(rule, w[k], du), 0.0)
                    behind += max(vote(rule, w[k], -du), 0.0)
            c[a, b] += ahead
            c[b, a] += behind
    return c


@njit(cache=True)
def _victories(c: Array, model: int) -> Array:
    """V[a, b]: the probability that a beats b."""
    m = len(c)
    V = np.full((m, m), 0.5)
    for a in range(m):
        for b in range(m):
            if a == b:
                continue
            if model <= OCTIC:
                power = 2**model
                V[a, b] = c[a, b] ** power / (c[a, b] ** power + c[b, a] ** power)
            elif c[a, b] >= THRESHOLD * c[b, a]:
                V[a, b] = 1 / (1 + 1e-6)
            elif c[b, a] >= THRESHOLD * c[a, b]:
                V[a, b] = 1e-6 / (1 + 1e-6)
            else:
                share = c[a, b] / (c[a, b] + c[b, a])
                V[a, b] = (share * (THRESHOLD + 1) - 1) / (THRESHOLD - 1)
    return V


@njit(cache=True)
def _conditional(V: Array) -> Array:
    """p_a ~ prod_b V_ab, by logarithms: a product of hundreds of probabilities underflows."""
    m = len(V)
    p, total, most = np.zeros(m), 0.0, -np.inf
    for a in range(m):
        for b in range(m):
            p[a] += np.log(V[a, b])
        most = max(most, p[a])
    for a in range(m):
        p[a] = np.exp(p[a] - most)
        total += p[a]
    for a in range(m):
        p[a] /= total
    return p


@njit(cache=True)
def _incentive(c: Array, V: Array) -> Array:
    """The chance [challenger, incumbent] of a challenge, by strength and prospects."""
    m = len(V)
    challenge = np.empty((m, m))
    for b in range(m):
        total = 0.0
        for a in range(m):
            challenge[a, b] = c[a, b] * V[a, b] + (1e-10 if a == b else 0.0)
            total += challenge[a, b]
        for a in range(m):
            challenge[a, b] /= total
    return challenge


@njit(cache=True)
def _markov(V: Array, challenge: Array, close: float) -> Array:
    """Repeat q_a = sum_b V_ab (p_a challenge_ba + p_b challenge_ab), p = (p + q) / 2."""
    m = len(V)
    p, q = np.full(m, 1.0 / m), np.empty(m)
    for _ in range(MOST_STEPS):
        moved = 0.0
        for a in range(m):
            q[a] = 0.0
            for b in range(m):
                q[a] += V[a, b] * (p[a] * challenge[b, a] + p[b] * challenge[a, b])
            moved = max(moved, abs(q[a] - p[a]))
        for a in range(m):
            p[a] = (p[a] + q[a]) / 2
        if moved < close:
            break
    return p


@njit(cache=True)
def election(u: Array, w: Array, codes: tuple[int, int, int]) -> Array:
    """Probability of each option; u[option, voter]; codes: vote, victory, kind of election."""
    c = _coalitions(u, w, codes[0])
    V = _victories(c, codes[1])
    if codes[2] == CONDITIONAL:
        return _conditional(V)
    if codes[2] == UNIFORM:
        return _markov(V, np.full(V.shape, 1.0 / len(V)), 1e-6)
    return _markov(V, _incentive(c, V), 1e-8)
