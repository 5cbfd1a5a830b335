"""Small games of a crisis: who moves when, what chance does, and what each end is worth."""

from math import fsum
from typing import Annotated, Self

from pydantic import Field, model_validator

from realpolitik.scenario.base import Frozen, Id, Number, Text
from realpolitik.scenario.estimate import Estimate

__all__ = ["Action", "Game", "Payoff", "Turn"]

ROUNDING = 1e-9


class Action(Frozen):
    """One way to go on: its ``name``, its ``probability`` at a turn of chance, what is ``then``."""

    name: Text
    probability: Annotated[Number, Field(ge=0, le=1)] | None = None
    then: "Turn"

    @property
    def key(self) -> str:
        """The action's name."""
        return self.name


class Turn(Frozen):
    """A point of a game: a ``player`` chooses, chance does (no player), or ``outcome`` ends it."""

    player: Id | None = None
    actions: tuple[Action, ...] = ()
    outcome: Id | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        if self.outcome is not None:
            if self.player is not None or self.actions:
                raise ValueError(f"an end ('{self.outcome}') has no player and no actions")
            return self
        if not self.actions:
            raise ValueError("a turn needs actions, or an outcome where the game ends")
        names = [action.name for action in self.actions]
        if len(set(names)) < len(names):
            raise ValueError(f"two actions of a turn have one name: {', '.join(names)}")
        given = [a.probability for a in self.actions if a.probability is not None]
        if self.player is not None and given:
            raise ValueError(f"'{self.player}' chooses here: actions have no probability")
        if self.player is None and len(given) < len(self.actions):
            raise ValueError("at a turn of chance every action needs a probability")
        if self.player is None and abs(fsum(given) - 1) > ROUNDING:
            raise ValueError(f"the probabilities of a turn of chance sum to {fsum(given):g}, not 1")
        return self


class Payoff(Frozen):
    """What an ``outcome`` is worth to a ``player``, in the game's unit."""

    outcome: Id
    player: Id
    value: Estimate

    @property
    def key(self) -> str:
        """Outcome and player, as in paths."""
        return f"{self.outcome}/{self.player}"


class Game(Frozen):
    """A game of perfect information between actors, played from ``start``."""

    id: Id
    name: Text
    players: Annotated[tuple[Id, ...], Field(min_length=1)]
    start: Turn
    payoffs: tuple[Payoff, ...]
    unit: Text = ""
    note: Text = ""

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        turns = [self.start]
        outcomes: dict[str, None] = {}
        for turn in turns:  # grows while it is read
            turns.extend(action.then for action in turn.actions)
            if turn.player is not None and turn.player not in self.players:
                raise ValueError(f"'{turn.player}' moves and is not among the players")
            if turn.outcome is not None:
                outcomes[turn.outcome] = None
        wanted = {f"{outcome}/{player}" for outcome in outcomes for player in self.players}
        given = {payoff.key for payoff in self.payoffs}
        if lacking := sorted(wanted - given):
            raise ValueError(f"no payoff for {', '.join(lacking[:5])}")
        if idle := sorted(given - wanted):
            raise ValueError(f"payoffs for what is not in the game: {', '.join(idle[:5])}")
        return self
