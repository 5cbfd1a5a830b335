"""Take a source away, and with it whatever rests on it alone."""

from realpolitik.scenario.changes import RemoveSource
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.explanations import Item
from realpolitik.scenario.interventions.named import filtered, named
from realpolitik.scenario.interventions.unsupported import heaviest, unsupported
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, rewrite

__all__ = ["remove_source"]


def remove_source(scenario: Scenario, change: RemoveSource) -> Scenario:
    """Remove a source and its evidence.

    An estimate that loses its last evidence becomes ``assumed``. Unless it was assumed before it
    then spans all that its quantity can be, with the middle as best: political weight up to the
    largest in the scenario, what has no end of its own up to twice what was written.
    """
    source = named("source", change.source, scenario.sources)
    gone = {evidence.id for evidence in scenario.evidence if evidence.source == source.id}
    largest = heaviest(scenario)

    def without(path: str, old: Estimate) -> Estimate:
        left = filtered(old.evidence, gone)
        if left or old.evidence == left:
            return old.model_copy(update={"evidence": left})
        if old.grade == "assumed":
            return old.model_copy(update={"evidence": ()})
        return unsupported(path, old, largest)

    new = {
        path: without(path, old)
        for path, old in estimates(scenario)
        if not gone.isdisjoint(old.evidence)
    }
    return _without_evidence(rewrite(scenario, new), source.id, gone)


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
            "hypotheses": tuple(
                matrix.model_copy(update={"items": tuple(_item(i, gone) for i in matrix.items)})
                for matrix in scenario.hypotheses
            ),
            "claims": tuple(
                claim.model_copy(update={"evidence": filtered(claim.evidence, gone)})
                for claim in scenario.claims
            ),
        }
    )


def _item(item: Item, gone: set[str]) -> Item:
    """An item of a matrix; without evidence it counts as assumed."""
    left = filtered(item.evidence, gone)
    grade = "assumed" if item.evidence and not left else item.grade
    return item.model_copy(update={"evidence": left, "grade": grade})
