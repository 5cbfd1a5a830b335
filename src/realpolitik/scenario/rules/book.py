"""All rules in one list, in the order in which an analyst wants to hear of them."""

from collections.abc import Callable, Iterator

from realpolitik.errors import Problem
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.dates import hindsight
from realpolitik.scenario.rules.identity import ending_chains, unique_names
from realpolitik.scenario.rules.references import dangling, misplaced_rates
from realpolitik.scenario.rules.scales import off_scale, unworded_scales
from realpolitik.scenario.rules.taking_part import (
    counted_twice,
    sides,
    too_few,
    without_position,
    without_weight,
)
from realpolitik.scenario.rules.unmarked import unmarked
from realpolitik.scenario.standing import no_triads, twice_in_network

__all__ = ["RULES", "find_problems"]

RULES: tuple[Callable[[Scenario], Iterator[Problem]], ...] = (
    unique_names,
    dangling,
    misplaced_rates,
    ending_chains,
    too_few,
    counted_twice,
    no_triads,
    twice_in_network,
    sides,
    without_position,
    without_weight,
    unworded_scales,
    off_scale,
    hindsight,
    unmarked,
)


def find_problems(scenario: Scenario) -> tuple[Problem, ...]:
    """Everything that breaks a rule, errors and warnings."""
    return tuple(problem for rule in RULES for problem in rule(scenario))
