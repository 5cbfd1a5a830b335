"""Frames of what is tied to a settlement: packages, realignments, theatres, budgets."""

from collections.abc import Iterator

import numpy as np

from realpolitik.ensemble.frame import Frame, Gather, Placing, along, scalars
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario

__all__ = ["budget_frames", "deployment_frames", "package_frames", "realignment_frames"]

REALIGNMENT = (
    "partner_value",
    "war_bond",
    "war",
    "divider_value",
    "lock_in",
    "credibility",
    "conquest_stake",
)
BUDGET = (
    "defence_change",
    "tax_change",
    "debt_change",
    "social_change",
    "other_change",
    "social_spending",
)


def package_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a package: gain (party, issue)."""
    for package in scenario.packages:
        placing, gains = Placing(), {(g.party, g.item): g for g in package.gains}
        zero = Estimate(low=0, best=0, high=0)
        columns = [
            [
                placing.place(
                    f"packages/{package.id}/gains/{party}/{item}/gain",
                    gains[party, item].gain if (party, item) in gains else zero,
                )
                for item in package.items
            ]
            for party in package.parties
        ]
        axes = {"party": package.parties, "issue": package.items}
        inputs = {"gain": Gather(np.array(columns, dtype=np.int64))}
        yield Frame(package.id, "package", placing.located, inputs, axes)


def realignment_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a realignment: what the target values, and benefit and loss (belief)."""
    for realignment in scenario.realignments:
        placing, root = Placing(), f"realignments/{realignment.id}"
        inputs = scalars(placing, root, realignment, {k: k for k in REALIGNMENT})
        for name, key in (("divider_benefit", "benefit"), ("divider_loss", "loss")):
            inputs[name] = along(
                placing.place(f"{root}/beliefs/{belief.id}/{key}", getattr(belief, key))
                for belief in realignment.beliefs
            )
        axes = {"belief": tuple(belief.id for belief in realignment.beliefs)}
        yield Frame(realignment.id, "realignment", placing.located, inputs, axes)


def deployment_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a deployment: value and rival effort (theatre), total effort."""
    for deployment in scenario.deployments:
        placing, root = Placing(), f"deployments/{deployment.id}"
        inputs = scalars(placing, root, deployment, {"effort_total": "effort_total"})
        for name, key in (("theatre_value", "value"), ("rival_effort", "rival_effort")):
            inputs[name] = along(
                placing.place(f"{root}/theatres/{theatre.id}/{key}", getattr(theatre, key))
                for theatre in deployment.theatres
            )
        names = tuple(theatre.id for theatre in deployment.theatres)
        axes = {"theatre": names, "dropped": names}
        yield Frame(deployment.id, "deployment", placing.located, inputs, axes)


def budget_frames(scenario: Scenario) -> Iterator[Frame]:
    """One frame a budget: the changes of the identity."""
    for budget in scenario.budgets:
        placing = Placing()
        inputs = scalars(placing, f"budgets/{budget.id}", budget, {k: k for k in BUDGET})
        yield Frame(budget.id, "budget", placing.located, inputs, {})
