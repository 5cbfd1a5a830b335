"""What-ifs as data: the changes an analyst can ask for, each a line of YAML or one object.

    what_ifs:
      - id: us-withdraws
        title: The United States ends its backing
        changes:
          - {do: scale_backing, conflict: ukraine-war, patron: usa, factor: 0}

``estimates`` are addressed by path, as in reports: stances/russia/territory/salience,
actors/usa/capability, conflicts/ukraine-war/cost_defender; ``*`` stands for any one element and
``position`` for the stance variant in use.
"""

from typing import Annotated, Literal

from pydantic import Field

from realpolitik.scenario.base import Frozen, Id, Number, Text
from realpolitik.scenario.estimate import Estimate

__all__ = [
    "AddActor",
    "AskOnly",
    "Change",
    "FlipTie",
    "JoinActors",
    "RemoveActor",
    "RemoveSource",
    "Scale",
    "ScaleBacking",
    "Set",
    "SetOffer",
    "SetTie",
    "Shift",
    "ShiftTie",
    "SplitActor",
    "UseStance",
    "WhatIf",
]

Share = Annotated[Number, Field(ge=0, le=1)]
Factor = Annotated[Number, Field(ge=0)]


class Set(Frozen):
    """Replace the estimates at ``estimate`` by ``to``."""

    do: Literal["set"] = "set"
    estimate: Text
    to: Estimate


class Shift(Frozen):
    """Add ``by`` to the estimates at ``estimate``; positions and shares stop at their ends."""

    do: Literal["shift"] = "shift"
    estimate: Text
    by: Number


class Scale(Frozen):
    """Multiply the estimates at ``estimate`` by ``factor``; shares stop at their ends."""

    do: Literal["scale"] = "scale"
    estimate: Text
    factor: Factor


class RemoveActor(Frozen):
    """Take an actor and its descendants out of every issue, tie and conflict."""

    do: Literal["remove_actor"] = "remove_actor"
    actor: Id


class NewStance(Frozen):
    """What an added actor wants on one issue."""

    issue: Id
    position: Estimate
    salience: Estimate


class AddActor(Frozen):
    """Bring in an actor with its capability and stances."""

    do: Literal["add_actor"] = "add_actor"
    id: Id
    name: Text
    kind: Literal["state", "organisation", "faction", "person", "movement", "historical"] = "state"
    parent: Id | None = None
    capability: Estimate
    stances: tuple[NewStance, ...] = ()


class SplitActor(Frozen):
    """Split an actor into parts that share its capability; each part keeps its stances.

    The parts' errors stay fully correlated with the whole's, so the interval does not narrow.
    """

    do: Literal["split_actor"] = "split_actor"
    actor: Id
    into: Annotated[dict[Id, Share], Field(min_length=2)]


class JoinActors(Frozen):
    """Join actors into one: capabilities add, stances average by capability x salience."""

    do: Literal["join_actors"] = "join_actors"
    actors: Annotated[tuple[Id, ...], Field(min_length=2)]
    id: Id
    name: Text


class SetTie(Frozen):
    """Set the tie of a pair on one layer, adding it where there is none."""

    do: Literal["set_tie"] = "set_tie"
    between: tuple[Id, Id]
    layer: Text = "security"
    to: Estimate


class ShiftTie(Frozen):
    """Add ``by`` to the tie of a pair on one layer; it stops at -1 and 1."""

    do: Literal["shift_tie"] = "shift_tie"
    between: tuple[Id, Id]
    layer: Text = "security"
    by: Number


class FlipTie(Frozen):
    """Reverse the sign of the tie of a pair on one layer."""

    do: Literal["flip_tie"] = "flip_tie"
    between: tuple[Id, Id]
    layer: Text = "security"


class ScaleBacking(Frozen):
    """Multiply what a patron contributes in a conflict."""

    do: Literal["scale_backing"] = "scale_backing"
    conflict: Id
    patron: Id
    factor: Factor


class SetOffer(Frozen):
    """Put an offer on the table of a conflict, or move one that is there."""

    do: Literal["set_offer"] = "set_offer"
    conflict: Id
    offer: Id
    name: Text = ""
    position: Estimate


class RemoveSource(Frozen):
    """Remove a source: its evidence goes, and estimates that rest on it alone become assumed.

    What nobody supports any more spans the whole scale of its quantity.
    """

    do: Literal["remove_source"] = "remove_source"
    source: Id


class UseStance(Frozen):
    """Play stated, attributed or judged positions; where one is missing the next is taken."""

    do: Literal["use_stance"] = "use_stance"
    stance: Literal["judged", "attributed", "stated"]
    actors: tuple[Id, ...] = ()


class AskOnly(Frozen):
    """Keep the opinions of ``experts`` only; what none of them answered stays as it is."""

    do: Literal["ask_only"] = "ask_only"
    experts: Annotated[tuple[Text, ...], Field(min_length=1)]


Change = Annotated[
    Set
    | Shift
    | Scale
    | RemoveActor
    | AddActor
    | SplitActor
    | JoinActors
    | SetTie
    | ShiftTie
    | FlipTie
    | ScaleBacking
    | SetOffer
    | RemoveSource
    | UseStance
    | AskOnly,
    Field(discriminator="do"),
]


class WhatIf(Frozen):
    """A named intervention: changes applied in order. ``claims`` lists the claims it plays out."""

    id: Id
    title: Text
    question: Text = ""
    note: Text = ""
    claims: tuple[Id, ...] = ()
    changes: Annotated[tuple[Change, ...], Field(min_length=1)]
