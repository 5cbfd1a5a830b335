"""Keep the opinions of some experts."""

from realpolitik.errors import UnknownNameError
from realpolitik.scenario.changes import AskOnly
from realpolitik.scenario.experts import experts, opined, pooled
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import rewrite

__all__ = ["ask_only"]


def ask_only(scenario: Scenario, change: AskOnly) -> Scenario:
    """Drop the opinions of everybody else, wherever one of the experts named answered."""
    known = {name.casefold(): name for name in experts(scenario)}
    for name in change.experts:
        if name.casefold() not in known:
            raise UnknownNameError("expert", name, known.values())
    kept = {name.casefold() for name in change.experts}
    new = {}
    for path, estimate in opined(scenario).items():
        opinions = [o for o in estimate.opinions if o.by.casefold() in kept]
        if opinions and len(opinions) < len(estimate.opinions):
            new[path] = pooled(estimate, opinions)
    return rewrite(scenario, new)
