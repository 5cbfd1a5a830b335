"""Whose ties are read together: the actors of one signed network."""

from typing import Annotated

from pydantic import Field

from realpolitik.scenario.base import Frozen, Id, Text

__all__ = ["Network", "Triad"]


class Triad(Frozen):
    """Three actors of a network whose roles matter to the analyst."""

    actors: tuple[Id, Id, Id]


class Network(Frozen):
    """Actors at one level (states, or states with some factions in the place of their parents).

    ``layers``: the layers that count; by default all. No actor stands beside its own ancestor.
    ``triads`` of these actors come first in the report, each followed through the what-ifs.
    """

    id: Id
    name: Text
    actors: Annotated[tuple[Id, ...], Field(min_length=2)]
    layers: tuple[Id, ...] = ()
    triads: tuple[Triad, ...] = ()
    note: Text = ""
