"""Set, shift and scale the estimates that a path names."""

from collections.abc import Callable

from realpolitik.scenario.changes import Scale, Set, Shift
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds, replace

__all__ = ["clipped", "put", "scale_estimates", "set_estimates", "shift_estimates"]


def set_estimates(scenario: Scenario, change: Set) -> Scenario:
    """Put one estimate in the place of those named."""
    return replace(scenario, change.estimate, lambda _, old: put(old, change.to))


def shift_estimates(scenario: Scenario, change: Shift) -> Scenario:
    """Add to low, best and high; each stops at the ends of the quantity's scale."""
    return replace(
        scenario,
        change.estimate,
        lambda path, old: clipped(path, old, lambda value: value + change.by),
    )


def scale_estimates(scenario: Scenario, change: Scale) -> Scenario:
    """Multiply low, best and high; each stops at the ends of the quantity's scale."""
    return replace(
        scenario,
        change.estimate,
        lambda path, old: clipped(path, old, lambda value: value * change.factor),
    )


def put(old: Estimate, new: Estimate) -> Estimate:
    """``new`` in the place of ``old``; it keeps the shared error unless it names its own."""
    kept = {} if new.driver else {"driver": old.driver, "correlation": old.correlation}
    return new.model_copy(update={**kept, "unit": new.unit or old.unit})


def clipped(path: str, old: Estimate, move: Callable[[float], float]) -> Estimate:
    """``old`` with its values moved, cut to what the quantity at ``path`` can be."""
    bottom, top = bounds(path)
    return old.mapped(lambda value: min(max(move(value), bottom), top))
