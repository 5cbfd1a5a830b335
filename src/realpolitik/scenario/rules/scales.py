"""Numbers on the scale of their quantity, and scales that are worded."""

from collections.abc import Iterator
from math import isinf

from realpolitik.errors import Problem
from realpolitik.scenario.model import Issue, Scenario
from realpolitik.scenario.paths import bounds, estimates

__all__ = ["off_scale", "unworded_scales"]


def off_scale(scenario: Scenario) -> Iterator[Problem]:
    """Every estimate lies where its quantity can."""
    for path, estimate in estimates(scenario):
        low, high = bounds(path)
        if estimate.within(low, high):
            continue
        wrong = next(
            v for v in (estimate.low, estimate.high, estimate.best) if not low <= v <= high
        )
        yield Problem(f"{wrong:g} is off the scale: {_worded(low, high)}", path)


def unworded_scales(scenario: Scenario) -> Iterator[Problem]:
    """Every issue words both ends of its scale; its points ascend and differ."""
    for issue in scenario.issues:
        for message in _wording_problems(issue):
            yield Problem(message, f"issues/{issue.id}/points")


def _wording_problems(issue: Issue) -> Iterator[str]:
    places = [point.at for point in issue.points]
    for end in (0, 100):
        if end not in places:
            yield f"say what {end} means: the scale runs from 0 to 100 and both ends are worded"
    if len(set(places)) < len(places):
        yield "two points stand at the same value"
    elif sorted(places) != places:
        yield "the points must ascend from 0 to 100"
    for point in issue.points:
        if not point.means:
            yield f"the point at {point.at:g} has no words"


def _worded(low: float, high: float) -> str:
    if isinf(high):
        return f"it is {low:g} or more"
    return f"it is {high:g} or less" if isinf(low) else f"it runs from {low:g} to {high:g}"
