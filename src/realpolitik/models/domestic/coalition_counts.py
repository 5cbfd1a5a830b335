"""Exact counts of winning coalitions by size and member, by dynamic programming."""

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import require
from realpolitik.models.domestic.voting_rule import VotingRule

__all__ = ["winning_by_size"]

MOST_MEMBERS = 60
MOST_CELLS = 20_000_000


def winning_by_size(rule: VotingRule) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Winning coalitions by size, (size,), and those with each member, (member, size).

    Raises ModelInputError for weights too fine or too large to count and more than 60 members.
    """
    n = len(rule.members)
    require(n <= MOST_MEMBERS, f"at most {MOST_MEMBERS} members can be counted; got {n}")
    columns, routes = _columns(rule)
    counts = _counts(columns)
    open_routes = _open(counts.shape, routes)
    with_member = [
        _by_size(np.where(open_routes, _containing(counts, [c[i] for c in columns]), 0))
        for i in range(n)
    ]
    return _by_size(np.where(open_routes, counts, 0)), np.array(with_member)


def _columns(rule: VotingRule) -> tuple[list[tuple[int, ...]], list[list[tuple[int, int]]]]:
    """Distinct whole weights, heads first, and each route as (column, quota) pairs."""
    columns = [(1,) * len(rule.members)]
    routes = []
    for route in rule.routes:
        pairs = []
        for criterion in route:
            scaled = criterion.whole()
            if scaled is None:
                raise ModelInputError(
                    f"criterion '{criterion.name}': weights with more than four decimals cannot "
                    "be counted; round them"
                )
            if scaled[0] not in columns:
                columns.append(scaled[0])
            pairs.append((columns.index(scaled[0]), scaled[1]))
        routes.append(pairs)
    cells = int(np.prod([float(sum(column) + 1) for column in columns]))
    require(
        cells <= MOST_CELLS,
        f"the weights are too large to count ({cells} cells, at most {MOST_CELLS}); round them",
    )
    return columns, routes


def _counts(columns: list[tuple[int, ...]]) -> NDArray[np.int64]:
    """Number of coalitions by their weight in every column."""
    counts = np.zeros([sum(column) + 1 for column in columns], dtype=np.int64)
    counts[(0,) * len(columns)] = 1
    for weight in zip(*columns, strict=True):
        counts[_shifted(weight)] += counts[_room(weight)].copy()
    return counts


def _containing(counts: NDArray[np.int64], weight: list[int]) -> NDArray[np.int64]:
    """The same for the coalitions with one member of this weight: c(s) - those without it."""
    without = counts.copy()
    for size in range(1, len(counts)):
        inner = tuple(weight[1:])
        here, smaller = slice(size, size + 1), slice(size - 1, size)
        without[(here, *_shifted(inner))] -= without[(smaller, *_room(inner))]
    return counts - without


def _shifted(weight: tuple[int, ...]) -> tuple[slice, ...]:
    return tuple(slice(w, None) for w in weight)


def _room(weight: tuple[int, ...]) -> tuple[slice, ...]:
    return tuple(slice(None, -w if w else None) for w in weight)


def _open(shape: tuple[int, ...], routes: list[list[tuple[int, int]]]) -> NDArray[np.bool_]:
    """Where a coalition of these weights wins."""
    grid = np.ogrid[tuple(slice(0, size) for size in shape)]
    won = np.zeros(shape, dtype=np.bool_)
    for route in routes:
        met = np.ones(shape, dtype=np.bool_)
        for column, quota in route:
            met &= grid[column] >= quota
        won |= met
    return won


def _by_size(counts: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.asarray(counts.reshape(len(counts), -1).sum(axis=-1))
