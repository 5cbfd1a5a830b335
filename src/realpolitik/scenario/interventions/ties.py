"""Set, shift and flip the tie of a pair on a layer."""

from realpolitik.scenario.changes import FlipTie, SetTie, ShiftTie
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.interventions.named import actor_named, named
from realpolitik.scenario.interventions.numbers import clipped, put
from realpolitik.scenario.model import Scenario, Tie
from realpolitik.scenario.paths import replace
from realpolitik.scenario.standing import holding

__all__ = ["flip_tie", "set_tie", "shift_tie"]


def set_tie(scenario: Scenario, change: SetTie) -> Scenario:
    """Set the value of a tie, adding the tie where there is none.

    A tie that had ended, or not begun, holds again: the intervention says how it stands now.
    """
    for actor in change.between:
        actor_named(scenario, actor)
    if scenario.layers:
        named("layer", change.layer, scenario.layers)
    tie = Tie(between=change.between, layer=change.layer, value=change.to)
    if all(other.key != tie.key for other in scenario.ties):
        return scenario.model_copy(update={"ties": (*scenario.ties, tie)})
    held = {other.key for other in holding(scenario)}
    now = {} if tie.key in held else {"since": "", "until": ""}
    ties = tuple(
        other.model_copy(update={"value": put(other.value, change.to), **now})
        if other.key == tie.key
        else other
        for other in scenario.ties
    )
    return scenario.model_copy(update={"ties": ties})


def shift_tie(scenario: Scenario, change: ShiftTie) -> Scenario:
    """Add to the value of a tie, which stops at -1 and 1."""

    def shifted(path: str, old: Estimate) -> Estimate:
        return clipped(path, old, lambda value: value + change.by)

    return replace(scenario, _path(scenario, change), shifted)


def flip_tie(scenario: Scenario, change: FlipTie) -> Scenario:
    """Reverse the sign of a tie; it then follows its driver the other way round."""

    def flipped(_: str, old: Estimate) -> Estimate:
        turned = old.mapped(lambda value: 0 - value)  # no -0.0
        return turned.model_copy(update={"correlation": -old.correlation})

    return replace(scenario, _path(scenario, change), flipped)


def _path(scenario: Scenario, change: ShiftTie | FlipTie) -> str:
    for actor in change.between:
        actor_named(scenario, actor)
    key = "--".join(sorted(change.between)) + f"/{change.layer}"
    return f"ties/{named('tie', key, scenario.ties).key}/value"
