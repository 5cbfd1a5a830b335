"""Named interventions: a scenario in, a changed scenario out."""

from collections.abc import Iterator

from realpolitik.errors import Problem, ScenarioError, UnknownNameError
from realpolitik.scenario.changes import Change, WhatIf
from realpolitik.scenario.interventions.verbs import VERBS
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.book import find_problems

__all__ = ["what_if"]


def what_if(scenario: Scenario, *changes: str | Change | WhatIf) -> Scenario:
    """Apply changes in order: names of the scenario's own what-ifs, what-ifs, single changes.

    Only what a change names is different afterwards. Shifted and scaled numbers stop at the ends
    of their scale.

    Raises:
        UnknownNameError: a change names what is not there; it offers the nearest names.
        ScenarioError: a change changes nothing, or what comes out breaks the rules.
    """
    changed = scenario
    for label, change in _each(scenario, changes):
        before, changed = changed, VERBS[type(change)](changed, change)
        if changed == before:
            raise ScenarioError([Problem("changes nothing", label)])
    errors = [problem for problem in find_problems(changed) if problem.severity == "error"]
    if errors:
        raise ScenarioError(errors)
    return changed


def _each(
    scenario: Scenario, changes: tuple[str | Change | WhatIf, ...]
) -> Iterator[tuple[str, Change]]:
    """Single changes with the words that point to them."""
    known = {what_if.id: what_if for what_if in scenario.what_ifs}
    for change in changes:
        if isinstance(change, str):
            if change not in known:
                raise UnknownNameError("what-if", change, known)
            change = known[change]
        if isinstance(change, WhatIf):
            for number, single in enumerate(change.changes, 1):
                yield f"what_ifs/{change.id}/changes/{number}", single
        else:
            yield change.do, change
