"""Voting power before anything is known of preferences: Shapley-Shubik and Banzhaf, exactly."""

from fractions import Fraction
from math import factorial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.domestic.voting_rule import VotingRule

__all__ = ["VotingPower", "voting_power"]

MOST_MEMBERS = 60
MOST_CELLS = 20_000_000


class VotingPower(NamedTuple):
    """Indices per member, (member,), in the order of the rule.

    shapley_shubik: share of the orders of voting in which the member turns defeat into victory;
    banzhaf: share of all swings, and banzhaf_absolute: chance of a swing when all others toss a
    coin; swings: coalitions that win only with the member. winning_coalitions (): how many win, of
    2^n; action_probability (): their share; status ().
    """

    shapley_shubik: Array
    banzhaf: Array
    banzhaf_absolute: Array
    swings: NDArray[np.int64]
    winning_coalitions: NDArray[np.int64]
    action_probability: Array
    status: NDArray[np.int8]


@model(
    title="Voting power",
    citation=("shapley1954", "banzhaf1965"),
    axes=dict.fromkeys(("shapley_shubik", "banzhaf", "banzhaf_absolute", "swings"), "member"),
)
def voting_power(*, rule: VotingRule) -> VotingPower:
    """Count the coalitions in which each member of a body decides (dynamic programming).

        Shapley & Shubik (1954):  sum over swings S of (|S| - 1)! (n - |S|)! / n!
        Banzhaf (1965):           swings of the member / swings of all

    The counts are exact integers: winning coalitions by size and member, from the number of
    coalitions by size and by total weight in every criterion of ``rule``. Weights may have up to
    four decimals. The indices ignore what members want: read them beside `pivotal_members`.

    Returns VotingPower. Raises ModelInputError for weights too fine or too large to count (round
    them, for instance population shares in percent to two decimals) and more than 60 members.
    """
    n = len(rule.members)
    require(n <= MOST_MEMBERS, f"at most {MOST_MEMBERS} members can be counted; got {n}")
    columns, routes = _columns(rule)
    counts = _counts(columns)
    open_routes = _open(counts.shape, routes)
    winning = _by_size(np.where(open_routes, counts, 0))
    with_member = np.array(
        [
            _by_size(np.where(open_routes, _containing(counts, [c[i] for c in columns]), 0))
            for i in range(n)
        ]
    )
    swings = 2 * with_member.sum(axis=-1) - winning.sum()
    power = [_shapley([int(k) for k in row], [int(k) for k in winning], n) for row in with_member]
    return VotingPower(
        np.array(power),
        swings / swings.sum(),
        swings / 2.0 ** (n - 1),
        swings,
        np.asarray(winning.sum()),
        np.asarray(winning.sum() / 2.0**n),
        np.asarray(Status.OK, dtype=np.int8),
    )


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


def _shapley(inside: list[int], winning: list[int], n: int) -> float:
    """The index from winning coalitions by size, with the member and in all, as a fraction."""
    orders = sum(
        factorial(s - 1) * factorial(n - s) * inside[s]
        - (factorial(s) * factorial(n - s - 1) * (winning[s] - inside[s]) if s < n else 0)
        for s in range(1, n + 1)
    )
    return float(Fraction(orders, factorial(n)))
