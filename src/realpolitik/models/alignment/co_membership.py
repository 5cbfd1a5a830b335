"""How often two actors are in one bloc: over optima, and over draws."""

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array

__all__ = ["co_membership", "pairs", "share_together"]


def co_membership(bloc: object) -> Array:
    """Share of partitions in which two actors are in one bloc (actor, actor).

    bloc (..., actor): labels of any number of draws and optima; -1 = in no bloc. A partition counts
    for a pair only if both have a bloc; NaN where none does. The diagonal is 1 or NaN.
    Raises ModelInputError for labels that are no whole numbers.
    """
    label = np.asarray(bloc)
    if label.ndim < 1 or not np.issubdtype(label.dtype, np.integer):
        raise ModelInputError(f"'bloc' must be whole numbers (..., actor); got {label.dtype}")
    flat = label.reshape(-1, label.shape[-1])
    both = np.zeros((label.shape[-1],) * 2)
    same = np.zeros_like(both)
    for row in flat:
        placed = row >= 0
        counted = placed[:, None] & placed
        both += counted
        same += counted & (row[:, None] == row)
    with np.errstate(invalid="ignore"):
        return np.asarray(same / both)


def pairs(actors: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and second actor of each pair, in the order 0-1, 0-2, ..., 1-2, ..."""
    first, second = np.triu_indices(actors, 1)
    return first.astype(np.int64), second.astype(np.int64)


def share_together(optima: NDArray[np.int64], linked: NDArray[np.bool_]) -> Array:
    """Share of each draw's optima in which a pair is in one bloc (..., pair).

    optima (..., optimum, actor), rows of -1 are padding; linked (..., actor, actor): some path of
    ties joins the two. NaN for pairs that none joins.
    """
    first, second = pairs(optima.shape[-1])
    real = np.asarray((optima >= 0).any(axis=-1))
    same = np.zeros((*optima.shape[:-2], len(first)), dtype=np.int64)
    for row in range(int(real.sum(axis=-1).max(initial=0))):  # all at once would fill the memory
        label = optima[..., row, :]
        same += (label[..., first] == label[..., second]) & real[..., row, None]
    with np.errstate(invalid="ignore"):
        share = same / real.sum(axis=-1, keepdims=True)
    return np.where(linked[..., first, second], share, np.nan)
