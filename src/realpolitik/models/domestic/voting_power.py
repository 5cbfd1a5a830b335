"""Voting power before anything is known of preferences: Shapley-Shubik and Banzhaf, exactly."""

from fractions import Fraction
from math import factorial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.domestic.coalition_counts import winning_by_size
from realpolitik.models.domestic.voting_rule import VotingRule

__all__ = ["VotingPower", "voting_power"]


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
    winning, with_member = winning_by_size(rule)
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


def _shapley(inside: list[int], winning: list[int], n: int) -> float:
    """The index from winning coalitions by size, with the member and in all, as a fraction."""
    orders = sum(
        factorial(s - 1) * factorial(n - s) * inside[s]
        - (factorial(s) * factorial(n - s - 1) * (winning[s] - inside[s]) if s < n else 0)
        for s in range(1, n + 1)
    )
    return float(Fraction(orders, factorial(n)))
