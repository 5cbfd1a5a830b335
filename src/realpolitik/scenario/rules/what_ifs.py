"""Every what-if of a scenario can be carried out."""

from collections.abc import Iterator

from realpolitik.errors import Problem, ScenarioError, UnknownNameError
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if

__all__ = ["impossible_what_ifs"]


def impossible_what_ifs(scenario: Scenario) -> Iterator[Problem]:
    """What keeps each what-if of the file from being carried out."""
    for intervention in scenario.what_ifs:
        path = f"what_ifs/{intervention.id}"
        try:
            what_if(scenario, intervention)
        except UnknownNameError as error:
            yield Problem(str(error), path)
        except ScenarioError as error:
            for problem in error.problems:
                own = problem.path.startswith(path)
                yield problem if own else Problem(f"it would break a rule: {problem}", path)
