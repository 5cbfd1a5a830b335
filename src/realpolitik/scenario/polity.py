"""Who at home can stop an actor: its factions on one issue, and bodies that vote."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from realpolitik.scenario.base import Frozen, Id, Number, Text
from realpolitik.scenario.estimate import Estimate

__all__ = ["Body", "Criterion", "Faction", "Polity", "Threshold"]

ONE = Estimate(low=1, best=1, high=1)


class Faction(Frozen):
    """An actor inside the polity.

    ``weight`` in any unit, compared with its fellows' only; ``flip_cost``: what winning it over
    would take, in the polity's ``flip_unit``. What it wants is its stance on the polity's issue.
    """

    actor: Id
    weight: Estimate
    flip_cost: Estimate | None = None

    @property
    def key(self) -> str:
        """The faction's actor."""
        return self.actor


class Polity(Frozen):
    """The factions that have to carry ``actor`` on ``issue``.

    ``quota``: the share of all weight that a change needs (0-1); ``proposal``: what is put to
    them, ``reversion``: what holds if it fails, both 0-100 on the issue.
    """

    id: Id
    name: Text
    actor: Id
    issue: Id
    factions: Annotated[tuple[Faction, ...], Field(min_length=1)]
    quota: Estimate
    proposal: Estimate
    reversion: Estimate
    flip_unit: Text = ""
    note: Text = ""


class Criterion(Frozen):
    """A weight that votes are counted in; a member that is not listed has ``otherwise``."""

    id: Id
    weights: dict[Id, Annotated[Number, Field(ge=0)]] = Field(default_factory=dict)
    otherwise: Annotated[Number, Field(ge=0)] = 0.0
    unit: Text = ""
    evidence: tuple[Id, ...] = ()


class Threshold(Frozen):
    """Votes in favour must reach ``quota`` of the criterion's weight."""

    criterion: Id
    quota: Annotated[Number, Field(gt=0)]


class Body(Frozen):
    """A body that votes: it decides if any route is open, a route if all its thresholds are met.

    Unanimity and consensus: one route with the quota of all. ``issue``: where its members' stances
    show who is pivotal; ``actors`` names the actor behind a member where the ids differ.
    """

    id: Id
    name: Text
    members: Annotated[tuple[Id, ...], Field(min_length=1)]
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    routes: Annotated[tuple[tuple[Threshold, ...], ...], Field(min_length=1)]
    issue: Id | None = None
    actors: dict[Id, Id] = Field(default_factory=dict)
    evidence: tuple[Id, ...] = ()
    note: Text = ""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        known = {criterion.id for criterion in self.criteria}
        for route in self.routes:
            for threshold in route:
                if threshold.criterion not in known:
                    raise ValueError(f"a route names no criterion here: {threshold.criterion}")
        for name in [*(m for c in self.criteria for m in c.weights), *self.actors]:
            if name not in self.members:
                raise ValueError(f"'{name}' is not a member of the body")
        for route in self.routes:
            for threshold in route:
                total = sum(self.weight(threshold.criterion))
                if threshold.quota > total * (1 + 1e-9):
                    raise ValueError(
                        f"quota {threshold.quota:g} of '{threshold.criterion}' is more than all "
                        f"its weight, {total:g}"
                    )
        return self

    def weight(self, criterion: str) -> tuple[float, ...]:
        """The members' weights in one criterion, in their order."""
        found = next(c for c in self.criteria if c.id == criterion)
        return tuple(found.weights.get(member, found.otherwise) for member in self.members)
