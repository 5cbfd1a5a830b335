"""What is left of a number that nobody supports any more."""

from math import isinf

from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds

__all__ = ["heaviest", "unsupported"]

INDISPENSABLE = -10.0  # a substitutability at which every contributor is all but indispensable


def unsupported(path: str, old: Estimate, largest: float) -> Estimate:
    """An assumption that spans all that the quantity at ``path`` can be, its middle as best.

    Political weight goes up to ``largest``, what has no end of its own up to twice what was
    written.
    """
    low, high = bounds(path)
    written = max(abs(old.low), abs(old.high)) or 1.0
    if isinf(high):
        high = largest if path.endswith("/capability") else 2 * written
    if isinf(low):
        low = min(INDISPENSABLE, old.low) if path.endswith("/substitutability") else -2 * written
    return Estimate(low=low, best=(low + high) / 2, high=high, unit=old.unit)


def heaviest(scenario: Scenario) -> float:
    """The largest political weight in a scenario."""
    return max((a.capability.high for a in scenario.actors if a.capability), default=100.0)
