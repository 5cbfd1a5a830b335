"""Check a scenario, as an object or as a file, without raising what it finds."""

from pathlib import Path

from realpolitik.errors import Problem
from realpolitik.scenario.files import inspect
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.review import review

__all__ = ["check"]


def check(scenario: Scenario | str | Path) -> tuple[Problem, ...]:
    """Every rule that a scenario breaks: errors, which keep it from loading, and warnings.

    A path or a catalogue name gives each problem its file and line.

    Raises:
        ScenarioError: the file cannot be read or is not YAML.
        UnknownNameError: a bare name that is neither in the catalogue nor on the disk.
    """
    return review(scenario) if isinstance(scenario, Scenario) else inspect(scenario)[1]
