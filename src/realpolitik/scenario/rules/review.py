"""A whole scenario reviewed: its rules, and whether its what-ifs can be carried out."""

from realpolitik.errors import Problem
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.book import find_problems
from realpolitik.scenario.rules.what_ifs import impossible_what_ifs

__all__ = ["review"]


def review(scenario: Scenario) -> tuple[Problem, ...]:
    """Everything wrong with a scenario; its what-ifs are tried once the rest is sound."""
    problems = find_problems(scenario)
    if any(problem.severity == "error" for problem in problems):
        return problems
    return (*problems, *impossible_what_ifs(scenario))
