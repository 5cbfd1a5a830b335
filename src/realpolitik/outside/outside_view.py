"""The base rates that stand beside the parts of a scenario."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from realpolitik.outside.rates import base_rates
from realpolitik.scenario.base_rate import BaseRate
from realpolitik.scenario.model import Scenario

__all__ = ["Comparison", "outside_view"]

NETWORK = 3  # ties from which a triad can exist
OLD = 10  # years after which the age of a class is worth a word


class Comparison(NamedTuple):
    """A base rate beside a part of a scenario, named by its path, and in what it misfits there."""

    about: str
    rate: BaseRate
    misfits: tuple[str, ...]


def outside_view(
    scenario: Scenario, rates: Sequence[BaseRate] | None = None
) -> tuple[Comparison, ...]:
    """Every base rate that is about something of the scenario's kind.

    Wars take the rates of wars between or within states, their guarantees and patrons those of
    guarantees and backing, and signed ties those of networks. ``rates``: by default the shipped
    ones; the scenario's own stand beside them. A rate ``about`` one part stands there only. None
    of them enters a model; they are what a forecast should be held against.
    """
    known = (*(base_rates() if rates is None else rates), *scenario.base_rates)
    return tuple(
        Comparison(about, rate, (*rate.misfits, *_age(scenario, rate), *more))
        for about, like, more in _parts(scenario)
        for rate in known
        if about == rate.about or rate.fits == like
    )


def _parts(scenario: Scenario) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The path of each part, what it is like, and what sets it apart from any class."""
    kinds = {actor.id: actor.kind for actor in scenario.actors}
    for conflict in scenario.conflicts:
        path = f"conflicts/{conflict.id}"
        sides = {kinds.get(conflict.challenger), kinds.get(conflict.defender)}
        between = sides <= {"state", "organisation"}
        yield path, "war between states" if between else "war within a state", _state(scenario)
        if conflict.guarantee is not None:
            yield f"{path}/guarantee", "guarantee", ()
        for patron in conflict.patrons:
            yield f"{path}/patrons/{patron.key}", "backing", ()
    if len(scenario.ties) >= NETWORK:
        yield "ties", "network", ()
    for issue in scenario.issues:
        yield f"issues/{issue.id}", "issue", ()
    for question in scenario.questions:
        yield f"questions/{question.id}", "question", ()


def _state(scenario: Scenario) -> tuple[str, ...]:
    return (f"The war of this scenario had not ended on {scenario.as_of}.",)


def _age(scenario: Scenario, rate: BaseRate) -> tuple[str, ...]:
    """A word on how long before the scenario the class ends."""
    gap = scenario.as_of.year - rate.until if rate.until is not None else 0
    return (f"The class ends {gap} years before this scenario.",) if gap >= OLD else ()
