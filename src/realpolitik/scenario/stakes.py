"""What else is tied to a settlement: packages, realignments, theatres and budgets."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from realpolitik.scenario.base import Frozen, Id, Text
from realpolitik.scenario.estimate import Estimate

__all__ = ["Belief", "Budget", "Deployment", "Gain", "Package", "Realignment", "Theatre"]

ZERO = Estimate(low=0, best=0, high=0)


class Gain(Frozen):
    """What a party gains on one item against no deal (negative: loses), in any unit of its own."""

    party: Id
    item: Id
    gain: Estimate

    @property
    def key(self) -> str:
        """Party and item, as in paths."""
        return f"{self.party}/{self.item}"


class Package(Frozen):
    """Items that could be tied into one deal; a gain that is not listed is 0."""

    id: Id
    name: Text
    parties: Annotated[tuple[Id, ...], Field(min_length=2)]
    items: Annotated[tuple[Id, ...], Field(min_length=1)]
    names: dict[Id, Text] = Field(default_factory=dict)
    gains: tuple[Gain, ...]
    note: Text = ""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        for gain in self.gains:
            if gain.party not in self.parties or gain.item not in self.items:
                raise ValueError(f"gain '{gain.key}' names no party and item of the package")
        return self


class Belief(Frozen):
    """What ``holder`` believes a realignment would bring the divider, and cost it with allies."""

    id: Id
    holder: Id
    benefit: Estimate
    loss: Estimate
    claims: tuple[Id, ...] = ()


class Realignment(Frozen):
    """``divider`` tries to turn ``target`` away from ``partner`` by a side payment.

    All values in one ``unit``: the target's value of its partner without war, what a full war adds
    to that tie, the war as it is (0-1), its value of the divider, what leaving costs, how far it
    believes the divider (0-1), and what it would give up in the war by leaving.
    """

    id: Id
    name: Text
    divider: Id
    target: Id
    partner: Id
    unit: Text
    partner_value: Estimate
    war_bond: Estimate
    war: Estimate
    divider_value: Estimate
    lock_in: Estimate
    credibility: Estimate
    conquest_stake: Estimate = ZERO
    beliefs: Annotated[tuple[Belief, ...], Field(min_length=1)]
    note: Text = ""


class Theatre(Frozen):
    """A place where effort competes: its value and the effort of the rivals there."""

    id: Id
    name: Text
    value: Estimate
    rival_effort: Estimate


class Deployment(Frozen):
    """An actor's total effort over several theatres, in ``unit``."""

    id: Id
    name: Text
    actor: Id
    unit: Text
    effort_total: Estimate
    theatres: Annotated[tuple[Theatre, ...], Field(min_length=1)]
    note: Text = ""


class Budget(Frozen):
    """How a rise of defence spending is paid, all changes in % of GDP a year.

    The identity: defence = tax + debt - social - other; spending changes count cuts as negative.
    """

    id: Id
    name: Text
    actor: Id
    defence_change: Estimate
    tax_change: Estimate = ZERO
    debt_change: Estimate = ZERO
    social_change: Estimate = ZERO
    other_change: Estimate = ZERO
    social_spending: Estimate | None = None
    note: Text = ""
