"""Take a source away, and with it whatever rests on it alone."""

from math import isinf

from realpolitik.scenario.changes import RemoveSource
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.interventions.named import filtered, named
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds, estimates, rewrite

__all__ = ["remove_source"]

INDISPENSABLE = -10.0  # a substitutability at which every contributor is all but indispensable


def remove_source(scenario: Scenario, change: RemoveSource) -> Scenario:
    """Remove a source and its evidence.

    An estimate that loses its last evidence becomes ``assumed``. Unless it was assumed before it
    then spans all that its quantity can be, with the middle as best: political weight up to the
    largest in the scenario, what has no end of its own up to twice what was written.
    """
    source = named("source", change.source, scenario.sources)
    gone = {evidence.id for evidence in scenario.evidence if evidence.source == source.id}
    largest = max((a.capability.high for a in scenario.actors if a.capability), default=100.0)

    def without(path: str, old: Estimate) -> Estimate:
        left = filtered(old.evidence, gone)
        if left or old.evidence == left:
            return old.model_copy(update={"evidence": left})
        if old.grade == "assumed":
            return old.model_copy(update={"evidence": ()})
        low, high = _span(path, old, largest)
        return Estimate(low=low, best=(low + high) / 2, high=high, unit=old.unit)

    new = {
        path: without(path, old)
        for path, old in estimates(scenario)
        if not gone.isdisjoint(old.evidence)
    }
    return _without_evidence(rewrite(scenario, new), source.id, gone)


def _span(path: str, old: Estimate, largest: float) -> tuple[float, float]:
    low, high = bounds(path)
    written = max(abs(old.low), abs(old.high)) or 1.0
    if isinf(high):
        high = largest if path.endswith("/capability") else 2 * written
    if isinf(low):
        low = min(INDISPENSABLE, old.low) if path.endswith("/substitutability") else -2 * written
    return low, high


def _without_evidence(scenario: Scenario, source: str, gone: set[str]) -> Scenario:
    """Drop the source and every reference to it and its evidence outside of estimates."""
    return scenario.model_copy(
        update={
            "sources": tuple(
                other.model_copy(update={"opposes": filtered(other.opposes, [source])})
                for other in scenario.sources
                if other.id != source
            ),
            "evidence": tuple(e for e in scenario.evidence if e.id not in gone),
            "actors": tuple(
                actor.model_copy(update={"evidence": filtered(actor.evidence, gone)})
                for actor in scenario.actors
            ),
            "bodies": tuple(
                body.model_copy(
                    update={
                        "evidence": filtered(body.evidence, gone),
                        "criteria": tuple(
                            criterion.model_copy(
                                update={"evidence": filtered(criterion.evidence, gone)}
                            )
                            for criterion in body.criteria
                        ),
                    }
                )
                for body in scenario.bodies
            ),
            "claims": tuple(
                claim.model_copy(update={"evidence": filtered(claim.evidence, gone)})
                for claim in scenario.claims
            ),
        }
    )
