"""The lines that a forecast counts runs beyond: worded points, and levels asked about."""

from collections.abc import Mapping

from realpolitik.scenario.claim import ClaimTest, Question
from realpolitik.scenario.model import Scenario

__all__ = ["Thresholds", "thresholds"]

Thresholds = Mapping[tuple[str, str], tuple[float, ...]]
"""By quantity and item; item '*' holds for every item of the quantity."""


def thresholds(scenario: Scenario) -> Thresholds:
    """The lines of every quantity that has any."""
    lines: dict[tuple[str, str], set[float]] = {}
    for issue in scenario.issues:
        lines["settlement", issue.id] = {point.at for point in issue.points}
    tests = [claim.test for claim in scenario.claims if claim.test is not None]
    asked: list[ClaimTest | Question] = [*tests, *scenario.questions]
    for test in asked:
        if test.value is not None:
            quantity, _, item = test.quantity.partition("/")
            place = (quantity, item or ("*" if quantity != "settlement" else test.about))
            lines.setdefault(place, set()).add(test.value)
    return {place: tuple(sorted(found)) for place, found in lines.items()}


def lines_of(lines: Thresholds, quantity: str, item: str) -> tuple[float, ...]:
    """The lines of one quantity and item."""
    both = {*lines.get((quantity, item), ()), *lines.get((quantity, "*"), ())}
    return tuple(sorted(both))
