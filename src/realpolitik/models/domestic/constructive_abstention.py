"""Unanimity with constructive abstention: who can still stop a decision, and how."""

from fractions import Fraction
from math import comb
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.domestic.coalition_counts import winning_by_size
from realpolitik.models.domestic.voting_rule import VotingRule

__all__ = ["ConstructiveAbstention", "constructive_abstention"]


class ConstructiveAbstention(NamedTuple):
    """Indices per member, (member,), if everybody votes yes, abstains or no with equal chances.

    shapley_shubik: the chance, over all orders of voting, to be the one after whom the result can
    change no more; veto: that a no instead of a yes stops the decision; abstention_swing: that
    abstaining instead of a yes does. decisions (): how many ways of voting lead to a decision, of
    3^n; action_probability (): their share; blocked_share (): of the ways without a no, those
    stopped by abstention; status ().
    """

    shapley_shubik: Array
    veto: Array
    abstention_swing: Array
    decisions: NDArray[np.int64]
    action_probability: Array
    blocked_share: Array
    status: NDArray[np.int8]


@model(
    title="Unanimity with constructive abstention",
    citation=("felsenthal1997", "shapley1954", "banzhaf1965"),
    axes=dict.fromkeys(("shapley_shubik", "veto", "abstention_swing"), "member"),
)
def constructive_abstention(*, blocking: VotingRule) -> ConstructiveAbstention:
    """Count the ways to vote yes, abstain or no under unanimity of those who do not abstain.

        decision iff nobody votes no and the abstainers do not block

    Both indices for votes with three choices (Felsenthal & Machover 1997, after Shapley & Shubik
    1954 and Banzhaf 1965), from exact counts. ``blocking``
    says which abstainers block, as a voting rule for them: in the EU's foreign policy (Treaty on
    European Union, Article 31(1)) one route of a third of the states and a third of the population.

    Returns ConstructiveAbstention. Raises ModelInputError as `voting_power` does.
    """
    n = len(blocking.members)
    stopping, with_member = winning_by_size(blocking)
    every, half = 2**n, 2 ** (n - 1)
    stopped, stopped_with = int(stopping.sum()), with_member.sum(axis=-1)
    yes = half - (stopped - stopped_with)  # the member votes yes, the abstainers do not block
    abstains = half - stopped_with
    power = [_pivotal([int(k) for k in stopping], [int(k) for k in row], n) for row in with_member]
    return ConstructiveAbstention(
        np.array(power),
        yes / 3.0 ** (n - 1),
        (yes - abstains) / 3.0 ** (n - 1),
        np.asarray(every - stopped),
        np.asarray((every - stopped) / 3.0**n),
        np.asarray(stopped / every),
        np.asarray(Status.OK, dtype=np.int8),
    )


def _pivotal(stopping: list[int], inside: list[int], n: int) -> float:
    """The member's chance to settle the result, from blocking sets by size: all, and with it.

    All before the member voted yes or abstained without blocking. It settles the result by a no, by
    an abstention that blocks, or in any case as the last.
    """
    total = Fraction(0)
    for before in range(n):
        ways = Fraction(0)
        for away in range(before + 1):
            without = stopping[away] - inside[away]
            harmless = comb(n - 1, away) - without
            tipped = inside[away + 1] - without
            settled = Fraction(harmless + tipped, 3) if before < n - 1 else Fraction(harmless)
            ways += comb(n - 1 - away, before - away) * settled
        total += ways / (comb(n - 1, before) * 3**before)
    return float(total / n)
