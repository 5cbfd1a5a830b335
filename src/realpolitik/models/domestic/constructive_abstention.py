"""Unanimity with constructive abstention: who can still stop a decision, and how."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.domestic.coalition_counts import winning_by_size
from realpolitik.models.domestic.voting_rule import VotingRule

__all__ = ["ConstructiveAbstention", "constructive_abstention"]


class ConstructiveAbstention(NamedTuple):
    """Chances if all others vote yes, abstain or no with equal chances, (member,).

    veto: that a no instead of a yes stops the decision; abstention_swing: that abstaining instead
    of a yes does. decisions (): how many ways of voting lead to a decision, of 3^n;
    action_probability (): their share; blocked_share (): of the ways without a no, those stopped
    by abstention; status ().
    """

    veto: Array
    abstention_swing: Array
    decisions: NDArray[np.int64]
    action_probability: Array
    blocked_share: Array
    status: NDArray[np.int8]


@model(
    title="Unanimity with constructive abstention",
    citation=("felsenthal1997", "banzhaf1965"),
    axes=dict.fromkeys(("veto", "abstention_swing"), "member"),
)
def constructive_abstention(*, blocking: VotingRule) -> ConstructiveAbstention:
    """Count the ways to vote yes, abstain or no under unanimity of those who do not abstain.

        decision iff nobody votes no and the abstainers do not block

    Banzhaf's (1965) count for votes with three choices (Felsenthal & Machover 1997). ``blocking``
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
    return ConstructiveAbstention(
        yes / 3.0 ** (n - 1),
        (yes - abstains) / 3.0 ** (n - 1),
        np.asarray(every - stopped),
        np.asarray((every - stopped) / 3.0**n),
        np.asarray(stopped / every),
        np.asarray(Status.OK, dtype=np.int8),
    )
