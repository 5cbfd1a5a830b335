"""What was known when: nothing that came after ``as_of`` may inform a scenario."""

from collections.abc import Iterator

from realpolitik.errors import Problem
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates

__all__ = ["hindsight"]


def hindsight(scenario: Scenario) -> Iterator[Problem]:
    """Sources and figures come before ``as_of``, the horizon and the questions after it."""
    known = scenario.as_of
    if scenario.horizon <= known:
        yield Problem(f"{scenario.horizon} is not after as_of {known}", "horizon")
    for source in scenario.sources:
        if source.date and source.date > known:
            message = f"{source.date} is after as_of {known}: evidence from it would be hindsight"
            yield Problem(message, f"sources/{source.id}/date")
    for path, estimate in estimates(scenario):
        if estimate.on and estimate.on > known:
            yield Problem(f"{estimate.on} is after as_of {known}: hindsight", f"{path}/on")
    late = {o.by: o.on for _, e in estimates(scenario) for o in e.opinions if o.on > known}
    for expert, day in late.items():
        message = f"'{expert}' answered on {day}, after as_of {known}, and may have known more"
        yield Problem(message, severity="warning")
    for question in scenario.questions:
        if question.closes <= known:
            message = f"{question.closes} is not after as_of {known}"
            yield Problem(message, f"questions/{question.id}/closes")
