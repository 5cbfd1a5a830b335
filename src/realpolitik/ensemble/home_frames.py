"""Frames of what happens at home: polities with their factions, bodies that vote."""

from collections.abc import Iterator

import numpy as np

from realpolitik.ensemble.frame import Frame, Gather, Placing, along, scalars
from realpolitik.models.domestic.voting_rule import Criterion, VotingRule
from realpolitik.scenario.model import Scenario, Stance
from realpolitik.scenario.polity import Body

__all__ = ["body_frames", "polity_frames"]


def polity_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a polity: weights, positions and prices of its factions, quota and proposal."""
    stances = {(stance.actor, stance.issue): stance for stance in scenario.stances}
    for polity in scenario.polities:
        placing, root = Placing(), f"polities/{polity.id}"
        paths = [f"{root}/factions/{faction.key}" for faction in polity.factions]
        weights = [
            placing.place(f"{path}/weight", faction.weight)
            for path, faction in zip(paths, polity.factions, strict=True)
        ]
        wants = [
            _position(placing, scenario, stances.get((faction.actor, polity.issue)))
            for faction in polity.factions
        ]
        inputs = {
            "faction_weight": along(weights),
            "faction_position": along(wants),
            **scalars(placing, root, polity, {k: k for k in ("quota", "proposal", "reversion")}),
        }
        if all(faction.flip_cost is not None for faction in polity.factions):
            inputs["flip_cost"] = along(
                placing.place(f"{path}/flip_cost", faction.flip_cost)
                for path, faction in zip(paths, polity.factions, strict=True)
            )
        axes = {"faction": tuple(faction.actor for faction in polity.factions)}
        yield Frame(polity.id, "polity", placing.located, inputs, axes)
    yield from _tables(scenario, stances)


def _tables(scenario: Scenario, stances: dict[tuple[str, str], Stance]) -> Iterator[Frame]:
    """One frame an issue on which polities negotiate: win-sets of all of them side by side."""
    for issue in dict.fromkeys(polity.issue for polity in scenario.polities):
        polities = [polity for polity in scenario.polities if polity.issue == issue]
        placing, most = Placing(), max(len(polity.factions) for polity in polities)
        ideal, weight = (np.full((len(polities), most), -1, dtype=np.int64) for _ in range(2))
        for row, polity in enumerate(polities):
            for column, faction in enumerate(polity.factions):
                stance = stances.get((faction.actor, issue))
                ideal[row, column] = _position(placing, scenario, stance)
                path = f"polities/{polity.id}/factions/{faction.key}/weight"
                weight[row, column] = placing.place(path, faction.weight)
        reversion = placing.place(f"polities/{polities[0].id}/reversion", polities[0].reversion)
        inputs = {
            "ideal": Gather(ideal),
            "ratifier_weight": Gather(weight),
            "quota": along(placing.place(f"polities/{p.id}/quota", p.quota) for p in polities),
            "reversion": Gather(np.array(reversion)),
        }
        axes = {
            "party": tuple(polity.id for polity in polities),
            "ratifier": tuple(str(number + 1) for number in range(most)),
        }
        yield Frame(issue, "ratification", placing.located, inputs, axes)


def body_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a body: its rule, and its members' positions where it has an issue."""
    stances = {(stance.actor, stance.issue): stance for stance in scenario.stances}
    for body in scenario.bodies:
        placing = Placing()
        inputs = {}
        if body.issue is not None:
            wants = [
                _position(placing, scenario, stances.get((body.actors.get(m, m), body.issue)))
                for m in body.members
            ]
            if any(column >= 0 for column in wants):
                inputs["position"] = along(wants)
        options = {"rule": voting_rule(body)}
        yield Frame(body.id, "body", placing.located, inputs, {"member": body.members}, {}, options)


def voting_rule(body: Body) -> VotingRule:
    """The body's rule as the models of voting take it."""
    return VotingRule(
        members=body.members,
        routes=tuple(
            tuple(Criterion(t.criterion, body.weight(t.criterion), t.quota) for t in route)
            for route in body.routes
        ),
    )


def _position(placing: Placing, scenario: Scenario, stance: Stance | None) -> int:
    """The column of the position that a run plays; -1 without a stance."""
    variant = stance.played(scenario.use_stance) if stance else None
    if stance is None or variant is None:
        return -1
    return placing.place(f"stances/{stance.key}/position", getattr(stance, variant))
