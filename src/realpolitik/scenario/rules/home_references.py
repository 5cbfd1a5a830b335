"""Ids that polities, bodies, packages, realignments, deployments, budgets and games name."""

from collections.abc import Iterator

from realpolitik.scenario.model import Scenario

__all__ = ["of_home", "of_stakes"]

Reference = tuple[str, str, str]


def of_home(scenario: Scenario) -> Iterator[Reference]:
    """What polities and bodies name."""
    for polity in scenario.polities:
        path = f"polities/{polity.id}"
        yield "actor", polity.actor, f"{path}/actor"
        yield "issue", polity.issue, f"{path}/issue"
        for faction in polity.factions:
            yield "actor", faction.actor, f"{path}/factions/{faction.key}/actor"
    for body in scenario.bodies:
        path = f"bodies/{body.id}"
        if body.issue:
            yield "issue", body.issue, f"{path}/issue"
        for member, actor in body.actors.items():
            yield "actor", actor, f"{path}/actors/{member}"
        for name in body.evidence:
            yield "evidence", name, f"{path}/evidence"
        for criterion in body.criteria:
            for name in criterion.evidence:
                yield "evidence", name, f"{path}/criteria/{criterion.id}/evidence"


def of_stakes(scenario: Scenario) -> Iterator[Reference]:
    """What packages, realignments, deployments, budgets and games name."""
    for package in scenario.packages:
        for party in package.parties:
            yield "actor", party, f"packages/{package.id}/parties"
    for realignment in scenario.realignments:
        path = f"realignments/{realignment.id}"
        for role in ("divider", "target", "partner"):
            yield "actor", getattr(realignment, role), f"{path}/{role}"
        for belief in realignment.beliefs:
            yield "actor", belief.holder, f"{path}/beliefs/{belief.id}/holder"
            for claim in belief.claims:
                yield "claim", claim, f"{path}/beliefs/{belief.id}/claims"
    for deployment in scenario.deployments:
        yield "actor", deployment.actor, f"deployments/{deployment.id}/actor"
    for budget in scenario.budgets:
        yield "actor", budget.actor, f"budgets/{budget.id}/actor"
    yield from (
        ("actor", player, f"games/{game.id}/players")
        for game in scenario.games
        for player in game.players
    )
