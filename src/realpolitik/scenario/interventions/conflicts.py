"""Change what a patron gives and what is on the table."""

from realpolitik.scenario.changes import ScaleBacking, SetOffer
from realpolitik.scenario.conflict import Conflict, Offer
from realpolitik.scenario.interventions.named import named
from realpolitik.scenario.interventions.numbers import clipped, put
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import replace

__all__ = ["scale_backing", "set_offer"]


def scale_backing(scenario: Scenario, change: ScaleBacking) -> Scenario:
    """Multiply a patron's contribution."""
    conflict = named("conflict", change.conflict, scenario.conflicts)
    patron = named("patron", change.patron, conflict.patrons)
    return replace(
        scenario,
        f"conflicts/{conflict.id}/patrons/{patron.key}/contribution",
        lambda path, old: clipped(path, old, lambda value: value * change.factor),
    )


def set_offer(scenario: Scenario, change: SetOffer) -> Scenario:
    """Move an offer that is on the table, or add one."""
    conflict = named("conflict", change.conflict, scenario.conflicts)
    known = {offer.id: offer for offer in conflict.offers}
    if (old := known.get(change.offer)) is not None:
        position = put(old.position, change.position)
        name = change.name or old.name
        known[old.id] = old.model_copy(update={"position": position, "name": name})
    else:
        name = change.name or change.offer
        known[change.offer] = Offer(id=change.offer, name=name, position=change.position)
    return _with_conflict(scenario, conflict.model_copy(update={"offers": tuple(known.values())}))


def _with_conflict(scenario: Scenario, new: Conflict) -> Scenario:
    conflicts = tuple(new if old.id == new.id else old for old in scenario.conflicts)
    return scenario.model_copy(update={"conflicts": conflicts})
