"""What-ifs that have nothing left to change, once another one has been played."""

from realpolitik.errors import ScenarioError, UnknownNameError
from realpolitik.scenario.changes import WhatIf
from realpolitik.scenario.claim import Claim
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if

__all__ = ["without_spent"]

REASON = "its what-if, {}, has nothing left to change here"


def without_spent(scenario: Scenario) -> tuple[Scenario, tuple[str, ...]]:
    """The scenario without what-ifs that can no longer be played, and their names.

    A claim that one of them tested stays, as one that no model here can test.
    """
    spent = tuple(item.id for item in scenario.what_ifs if not _playable(scenario, item))
    if not spent:
        return scenario, ()
    left = tuple(item for item in scenario.what_ifs if item.id not in spent)
    claims = tuple(_untested(claim, spent) for claim in scenario.claims)
    return scenario.model_copy(update={"what_ifs": left, "claims": claims}), spent


def _playable(scenario: Scenario, item: WhatIf) -> bool:
    try:
        what_if(scenario, item)
    except (ScenarioError, UnknownNameError):
        return False
    return True


def _untested(claim: Claim, spent: tuple[str, ...]) -> Claim:
    if claim.test is None or claim.test.what_if not in spent:
        return claim
    reason = REASON.format(claim.test.what_if)
    return claim.model_copy(update={"test": None, "untestable": reason})
