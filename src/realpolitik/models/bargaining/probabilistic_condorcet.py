"""The probabilistic Condorcet election: a Markov chain over the positions on the table."""

from typing import Literal

import numpy as np

from realpolitik.models.bargaining.weights import Weight, inputs, weights
from realpolitik.models.contract import Array, Distribution, Record, model, require

__all__ = ["probabilistic_condorcet"]

UTILITIES = ("quadratic", "linear")
BLOCK = 131_072  # elements of one (option, option, column) array: stays near the cache
TIE = 1e-12  # relative difference below which two probabilities are a tie, not rounding


@model(
    title="Probabilistic Condorcet election",
    citation=("ktab2019", "grassmann1985"),
    record=Record("eu-legislation", "mean error 22.4 points of 100 on 351 issues of EU law-making"),
    most_actors=150,
)
def probabilistic_condorcet(
    position: object,
    salience: object,
    capability: object,
    *,
    utility: Literal["quadratic", "linear"] = "quadratic",
    weight: Weight = "capability*salience",
) -> Distribution:
    """Let every position on the table challenge every other, and say how often each one holds.

        S_ab = sum_k w_k max(u_k(a) - u_k(b), 0),   P_ab = S_ab / (S_ab + S_ba)
        from b, propose a uniformly, accept with P_ab; probability = the stationary distribution

    (the "PCE" of KTAB; u = -(y - x)^2 or -|y - x|; the chain is solved exactly by the
    elimination of Grassmann, Taksar and Heyman). Options are the distinct positions of actors
    whose weight is not zero.

    position (..., actor, issue) on 0-100, NaN = takes no part; salience (..., actor, issue) 0-1;
    capability (..., actor, issue) >= 0 in any unit; ``weight`` chooses w as for the mean.
    Returns Distribution(support, probability, mean, mode, status): support ascending along the
    option axis (as long as the actor axis), padded with NaN and probability 0; the mode is the
    lowest of equally probable options.
    Raises ModelInputError for values off their scale or an unknown option.
    """
    require(
        utility in UTILITIES, f"'utility' must be one of {', '.join(UTILITIES)}; got {utility!r}"
    )
    given = inputs(position, salience, capability)
    w = weights(given, weight)
    placed = np.where(w.weight > 0, given.position, np.inf)
    shape = (placed.shape[-2], *placed.shape[:-2], placed.shape[-1])
    x = np.moveaxis(placed, -2, 0).reshape(shape[0], -1)
    order = x.argsort(axis=0)
    x = np.take_along_axis(x, order, axis=0)
    mass = np.take_along_axis(np.moveaxis(w.weight, -2, 0).reshape(shape[0], -1), order, axis=0)
    probability = _stationary_by_block(x, mass, utility)
    support, probability = _options(x, probability)
    mean = np.einsum("ob,ob->b", probability, np.where(np.isnan(support), 0.0, support))
    likely = (probability >= (1 - TIE) * probability.max(axis=0)).argmax(axis=0)
    mode = np.take_along_axis(support, likely[None], axis=0)
    nobody = ~(w.total > 0)
    return Distribution(
        np.moveaxis(support.reshape(shape), 0, -2),
        np.moveaxis(probability.reshape(shape), 0, -2),
        np.where(nobody, np.nan, mean.reshape(shape[1:])),
        mode.reshape(shape[1:]),
        w.status,
    )


def _stationary_by_block(x: Array, mass: Array, utility: str) -> Array:
    """Probabilities (actor, column) for sorted positions and weights (actor, column)."""
    n, columns = x.shape
    size = max(1, BLOCK // max(1, n * n))
    blocks = [slice(start, start + size) for start in range(0, columns, size)]
    solved = [_stationary(_acceptance(x[:, b], mass[:, b], utility)) for b in blocks]
    return np.concatenate(solved, axis=1) if solved else np.zeros_like(x)


def _acceptance(x: Array, mass: Array, utility: str) -> Array:
    """P[b, a] (option, option, column): the chance that a beats b; 0 where either is no option.

    Of actors at one point the first stands for the option.
    """
    n = len(x)
    option = np.isfinite(x)
    option[1:] &= x[1:] != x[:-1]
    x = np.where(np.isfinite(x), x, 0.0)
    low, high = np.triu_indices(n, k=1)
    a, b = x[low], x[high]
    double_middle = a + b
    lower, upper = np.zeros_like(a), np.zeros_like(a)
    for xk, wk in zip(x, mass, strict=True):
        # the common factor (b - a) of the quadratic gain cancels in P
        gain = double_middle - 2 * xk if utility == "quadratic" else abs(b - xk) - abs(a - xk)
        up = np.maximum(gain, 0.0)
        lower += wk * up
        upper += wk * (up - gain)
    both = lower + upper
    both[both == 0] = np.inf
    P = np.zeros((n, n, x.shape[1]))
    pair = option[low] & option[high]
    P[high, low] = np.where(pair, lower / both, 0.0)
    P[low, high] = np.where(pair, upper / both, 0.0)
    return P


def _stationary(rate: Array) -> Array:
    """Stationary distribution (state, column) of rates (from, to, column); consumes ``rate``.

    Grassmann, Taksar & Heyman 1985: elimination without subtractions, so nothing cancels.
    States without any rate get 0, except the first, which must be a real one.
    """
    n = len(rate)
    for k in range(n - 1, 0, -1):
        out = rate[k, :k].sum(axis=0)
        out[out == 0] = 1.0
        rate[:k, k] /= out
        rate[:k, :k] += rate[:k, k, None] * rate[k, None, :k]
    pi = np.zeros(rate.shape[1:])
    pi[:1] = 1.0
    for k in range(1, n):
        pi[k] = np.einsum("ib,ib->b", pi[:k], rate[:k, k])
    return np.asarray(pi / pi.sum(axis=0))


def _options(x: Array, probability: Array) -> tuple[Array, Array]:
    """Move the distinct positions to the front, ascending; NaN and 0 behind them."""
    x = x.copy()
    x[1:][x[1:] == x[:-1]] = np.inf
    order = x.argsort(axis=0)
    support = np.take_along_axis(x, order, axis=0)
    support[np.isinf(support)] = np.nan
    settled = np.take_along_axis(probability, order, axis=0)
    return support, np.where(np.isnan(support), 0.0, settled)
