"""Errors that go together: not at all, fully within each driver, fully within each source."""

from collections.abc import Callable, Iterator

from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, rewrite

__all__ = ["correlated"]


def correlated(scenario: Scenario) -> Iterator[tuple[str, Scenario]]:
    """The scenario with each kind of shared error, where that changes anything.

    Within a source: estimates without a driver that rest first on the same source.
    """
    home = {piece.id: piece.source for piece in scenario.evidence}

    def by_source(old: Estimate) -> Estimate:
        sources = [home[e] for e in old.evidence if e in home]
        if old.driver or not sources:
            return old
        return old.model_copy(update={"driver": f"source {sources[0]}", "correlation": 1.0})

    kinds: dict[str, Callable[[Estimate], Estimate]] = {
        "none": _alone,
        "drivers": _fully,
        "sources": by_source,
    }
    for name, change in kinds.items():
        new = {
            path: changed for path, old in estimates(scenario) if (changed := change(old)) != old
        }
        if new:
            yield name, rewrite(scenario, new)


def _alone(old: Estimate) -> Estimate:
    return old.model_copy(update={"driver": "", "correlation": 0.0})


def _fully(old: Estimate) -> Estimate:
    if not old.correlation:
        return old
    return old.model_copy(update={"correlation": 1.0 if old.correlation > 0 else -1.0})
