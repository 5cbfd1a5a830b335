"""The parts of a scenario that models can be run on. A new part adds its builder to BUILDERS."""

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from realpolitik.ensemble.fitted import calibrated_weights
from realpolitik.ensemble.frame import Derived, Frame, Gather, Placing, along, scalars
from realpolitik.ensemble.game_frames import game_frames
from realpolitik.ensemble.home_frames import body_frames, polity_frames
from realpolitik.ensemble.stake_frames import (
    budget_frames,
    deployment_frames,
    package_frames,
    realignment_frames,
)
from realpolitik.ensemble.tie_frames import tie_frames
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.models.contract import Model
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.conflict import Conflict
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.players import players

__all__ = ["applicable", "frames", "missing"]

PERCENT = 0.01  # crisis models take shares, scenarios say 0-100


def issue_frames(scenario: Scenario) -> Iterable[Frame]:
    """All negotiated issues side by side: position, salience, capability (actor, issue)."""
    issues = [issue for issue in scenario.issues if issue.negotiated]
    stances = {(stance.actor, stance.issue): stance for stance in scenario.stances}
    part = {issue.id: {actor.id for actor in players(scenario, issue)} for issue in issues}
    seated = set().union(*part.values())
    play = [actor for actor in scenario.actors if actor.id in seated]
    if not issues or not play:
        return
    placing = Placing()
    columns = {
        name: np.full((len(play), len(issues)), -1, dtype=np.int64)
        for name in ("position", "salience", "capability")
    }
    for i, actor in enumerate(play):
        for k, issue in enumerate(issues):
            stance = stances.get((actor.id, issue.id))
            if stance is None or actor.id not in part[issue.id]:
                continue
            path = f"stances/{stance.key}"
            variant = stance.played(scenario.use_stance)
            position = getattr(stance, variant) if variant else None
            columns["position"][i, k] = placing.place(f"{path}/position", position)
            columns["salience"][i, k] = placing.place(f"{path}/salience", stance.salience)
            columns["capability"][i, k] = (
                placing.place(f"{path}/capability", stance.capability)
                if stance.capability
                else placing.place(f"actors/{actor.id}/capability", actor.capability)
            )
    inputs = {name: Gather(array) for name, array in columns.items()}
    reference = [
        placing.place(f"issues/{issue.id}/status_quo", issue.status_quo) for issue in issues
    ]
    if all(column >= 0 for column in reference):
        inputs["reference"] = Gather(np.array(reference, dtype=np.int64))
    names = tuple(actor.id for actor in play)
    for role, actor_id in ROLES.items():
        if actor_id in names:
            inputs[role] = Gather(columns["position"][names.index(actor_id)])
    axes = {"actor": names, "issue": tuple(issue.id for issue in issues)}
    options = {"theta": calibrated_weights()}
    yield Frame("issues", "issues", placing.located, inputs, axes, options=options)


ROLES = {"proposer": "european-commission", "parliament": "european-parliament"}
"""Who must be named so for the calibrated forecast to know what their part is."""


SCALARS = {
    "strength_challenger": "challenger_strength",
    "own_strength": "defender_strength",
    "own_weight": "defender_weight",
    "substitutability": "substitutability",
    "decisiveness": "decisiveness",
    "cost_challenger": "cost_challenger",
    "cost_defender": "cost_defender",
    "risk_challenger": "risk_challenger",
    "risk_defender": "risk_defender",
}


GUARANTEE = {
    "guarantee_effect": "effect",
    "guarantee_extra_cost": "extra_cost",
    "credibility": "credibility",
}
OUTLOOK = {k: k for k in ("win_probability_later", "discount", "destruction")}
SUPPLY = {k: k for k in ("stock", "burn", "own_production", "aid", "horizon")}
HOME_MINIMA = {"minimum_first": "challenger", "minimum_second": "defender"}
DERIVED = {"win_probability": Derived("backing_chain", "win_probability", stand_in=0.5)}


def conflict_frames(scenario: Scenario) -> Iterable[Frame]:
    """One frame a conflict: strengths, contributions (patron), costs, offers (offer)."""
    return (_conflict_frame(conflict) for conflict in scenario.conflicts)


def _conflict_frame(conflict: Conflict) -> Frame:
    placing, root = Placing(), f"conflicts/{conflict.id}"
    inputs = scalars(placing, root, conflict, SCALARS)

    def each(folder: str, items: Iterable[Frozen], key: str, factor: float = 1.0) -> Gather:
        return along(
            (placing.place(f"{root}/{folder}/{i.key}/{key}", getattr(i, key)) for i in items),
            factor,
        )

    inputs["contribution"] = each("patrons", conflict.patrons, "contribution")
    inputs["patron_weight"] = each("patrons", conflict.patrons, "weight")
    inputs["offer"] = each("offers", conflict.offers, "position", PERCENT)
    for part, keys in (
        ("guarantee", GUARANTEE),
        ("outlook", OUTLOOK),
        ("supply", SUPPLY),
        ("home_minima", HOME_MINIMA),
    ):
        if getattr(conflict, part) is not None:
            inputs |= scalars(placing, f"{root}/{part}", getattr(conflict, part), keys)
    axes = {
        "patron": tuple(patron.actor for patron in conflict.patrons),
        "offer": tuple(offer.id for offer in conflict.offers),
    }
    return Frame(conflict.id, "conflict", placing.located, inputs, axes, DERIVED)


BUILDERS: tuple[Callable[[Scenario], Iterable[Frame]], ...] = (
    issue_frames,
    conflict_frames,
    polity_frames,
    body_frames,
    package_frames,
    realignment_frames,
    deployment_frames,
    budget_frames,
    game_frames,
    tie_frames,
)


def frames(scenario: Scenario) -> tuple[Frame, ...]:
    """Every part of the scenario that a model could be run on."""
    return tuple(frame for build in BUILDERS for frame in build(scenario))


def applicable(model: Model[..., Any], scenario: Scenario) -> tuple[Frame, ...]:
    """The parts of the scenario that feed ``model``."""
    return tuple(frame for frame in frames(scenario) if not lacks(model, frame))


def lacks(model: Model[..., Any], frame: Frame) -> tuple[str, ...]:
    """The inputs, structures and issues of ``model`` that ``frame`` does not give."""
    structures = (s for s in model.structures if s not in frame.options)
    few = "issue" in frame.axes and len(frame.axes["issue"]) < model.fewest_issues
    return (*frame.lacks(model.inputs), *structures, *(("second negotiated issue",) if few else ()))


def missing(model: Model[..., Any], scenario: Scenario) -> tuple[str, ...]:
    """The inputs of ``model`` that the best-fitting part of the scenario lacks; () if it runs."""
    lacking = [lacks(model, frame) for frame in frames(scenario)]
    return min(lacking, key=len, default=model.inputs + model.structures)


def frame_about(model: Model[..., Any], scenario: Scenario, about: str | None) -> Frame:
    """The one frame to run ``model`` on; ``about`` chooses where there are several."""
    found = applicable(model, scenario)
    if not found:
        lacks = ", ".join(missing(model, scenario))
        raise UserError(f"model '{model.name}' needs {lacks}, which {scenario.name} does not give")
    if about is None and len(found) == 1:
        return found[0]
    names = [frame.about for frame in found]
    if about is None:
        raise UserError(f"model '{model.name}' can be run about: {', '.join(names)}; choose one")
    for frame in found:
        if frame.about == about:
            return frame
    raise UnknownNameError("part of the scenario", about, names)
