"""Set, shift and flip the tie of a pair on a layer."""

from realpolitik.scenario.changes import FlipTie, SetTie, ShiftTie
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.interventions.named import actor_named, named
from realpolitik.scenario.interventions.numbers import clipped, put
from realpolitik.scenario.model import Scenario, Tie
from realpolitik.scenario.paths import replace

__all__ = ["flip_tie", "set_tie", "shift_tie"]


def set_tie(scenario: Scenario, change: SetTie) -> Scenario:
    """Set the value of a tie, adding the tie where there is none."""
    for actor in change.between:
        actor_named(scenario, actor)
    if scenario.layers:
        named("layer", change.layer, scenario.layers)
    tie = Tie(between=change.between, layer=change.layer, value=change.to)
    if any(other.key == tie.key for other in scenario.ties):
        return replace(scenario, f"ties/{tie.key}/value", lambda _, old: put(old, change.to))
    return scenario.model_copy(update={"ties": (*scenario.ties, tie)})


def shift_tie(scenario: Scenario, change: ShiftTie) -> Scenario:
    """Add to the value of a tie, which stops at -1 and 1."""

    def shifted(path: str, old: Estimate) -> Estimate:
        return clipped(path, old, (old.low + change.by, old.best + change.by, old.high + change.by))

    return replace(scenario, _path(scenario, change), shifted)


def flip_tie(scenario: Scenario, change: FlipTie) -> Scenario:
    """Reverse the sign of a tie; it then follows its driver the other way round."""

    def flipped(_: str, old: Estimate) -> Estimate:
        turned = {"low": 0 - old.high, "best": 0 - old.best, "high": 0 - old.low}  # no -0.0
        return old.model_copy(update={**turned, "correlation": -old.correlation})

    return replace(scenario, _path(scenario, change), flipped)


def _path(scenario: Scenario, change: ShiftTie | FlipTie) -> str:
    for actor in change.between:
        actor_named(scenario, actor)
    key = "--".join(sorted(change.between)) + f"/{change.layer}"
    return f"ties/{named('tie', key, scenario.ties).key}/value"
