"""Coalitions as bit masks: bit i of a number m from 0 to 2^n - 1 says that member i is in."""

from math import factorial

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["ROUNDING", "bits", "minimal", "reaches", "shapley_weights", "subset_sums"]

ROUNDING = 1e-9


def subset_sums(values: Array) -> Array:
    """Sums (..., 2^n) of ``values`` (..., n) over every coalition."""
    sums = np.zeros((*values.shape[:-1], 1))
    for member in range(values.shape[-1]):
        sums = np.concatenate([sums, sums + values[..., member, None]], axis=-1)
    return sums


def bits(masks: NDArray[np.int64], n: int) -> NDArray[np.bool_]:
    """Membership (..., n) of the coalitions ``masks`` (...)."""
    return np.asarray((masks[..., None] >> np.arange(n)) & 1, dtype=np.bool_)


def reaches(sums: Array, quota: Array) -> NDArray[np.bool_]:
    """Where a sum is at least the quota; a shortfall by rounding alone does not count."""
    return np.asarray(sums >= quota - ROUNDING * np.maximum(1.0, np.abs(quota)))


def minimal(winning: NDArray[np.bool_], n: int) -> NDArray[np.int64]:
    """The winning coalitions (2^n,) that lose without any one of their members."""
    masks = np.arange(2**n)
    least = winning.copy()
    for member in range(n):
        inside = (masks >> member) & 1 == 1
        least[inside] &= ~winning[masks[inside] - (1 << member)]
    return np.flatnonzero(least)


def shapley_weights(n: int) -> Array:
    """Matrix (2^n, n) that turns winning coalitions into Shapley-Shubik indices."""
    inside = bits(np.arange(2**n), n)
    size = inside.sum(axis=-1)
    joins = np.array([factorial(max(s - 1, 0)) * factorial(n - s) for s in range(n + 1)])
    stays = np.array([factorial(s) * factorial(max(n - s - 1, 0)) for s in range(n + 1)])
    weight = np.where(inside, joins[size][:, None], -stays[size][:, None])
    return np.asarray(weight / factorial(n))
