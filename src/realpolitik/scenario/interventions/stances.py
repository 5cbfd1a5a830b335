"""Choose which of a stance's positions a run plays."""

from realpolitik.scenario.changes import UseStance
from realpolitik.scenario.interventions.named import actor_named
from realpolitik.scenario.model import Scenario

__all__ = ["use_stance"]


def use_stance(scenario: Scenario, change: UseStance) -> Scenario:
    """Play one variant, everywhere or for some actors, wherever a stance has it."""
    for actor in change.actors:
        actor_named(scenario, actor)
    kind = change.stance
    stances = tuple(
        stance.model_copy(update={"use": kind if getattr(stance, kind) is not None else None})
        if stance.actor in change.actors or not change.actors
        else stance
        for stance in scenario.stances
    )
    used = scenario.use_stance if change.actors else kind
    before = [stance.played(scenario.use_stance) for stance in scenario.stances]
    if before == [stance.played(used) for stance in stances]:
        return scenario
    return scenario.model_copy(update={"stances": stances, "use_stance": used})
