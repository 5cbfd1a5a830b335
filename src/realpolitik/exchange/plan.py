"""The sheets of a scenario: one for its own fields, one for each list, lists in lists included."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import create_model

from realpolitik.exchange.columns import Column, Part, columns_of
from realpolitik.scenario.model import Scenario

__all__ = ["FIELD", "HEAD", "VALUE", "Above", "Plan", "plans"]

HEAD = "scenario"
FIELD, VALUE = "field", "value"
SINGULAR = {"criteria": "criterion", "hypotheses": "matrix"}


@dataclass(frozen=True)
class Above:
    """How a row names what it stands in: the ``column``, holding an id or a number from 1."""

    column: str
    numbered: bool


@dataclass(frozen=True)
class Plan:
    """One sheet: the objects at ``steps``, a row each, under the objects ``above`` them.

    ``shape``: items (a row an object), lists (a row an object in a numbered list) or pairs (a row
    an entry of a mapping). ``own``: the column of a number where rows need one to be named or kept
    in order. ``parts``: fields that have a sheet of their own.
    """

    steps: tuple[str, ...]
    above: tuple[Above, ...]
    shape: str
    own: Above | None
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]

    @property
    def name(self) -> str:
        """The name of the sheet."""
        return ".".join(self.steps)

    @property
    def naming(self) -> tuple[Above, ...]:
        """The columns that name a row's place, before its own cells."""
        return (*self.above, *([self.own] if self.own else []))

    @property
    def heading(self) -> tuple[str, ...]:
        """Every column that the sheet may have, in order."""
        return (*(a.column for a in self.naming), *(column.name for column in self.columns))


@cache
def plans() -> tuple[Plan, ...]:
    """Every sheet but the first, parents before what they hold."""
    _, parts = columns_of((Scenario,))
    return tuple(plan for part in parts for plan in _under(part, (), ()))


def _under(part: Part, steps: tuple[str, ...], above: tuple[Above, ...]) -> Iterator[Plan]:
    here = (*steps, part.field)
    if part.shape == "pairs":
        key, value = part.inner
        yield Plan(here, above, "pairs", None, _pair(key, value), ())
        return
    columns, parts = columns_of(part.inner)
    named = any(column.name == "id" for column in columns) and len(part.inner) == 1
    number = part.shape == "lists" or (bool(parts) and not named)
    own = Above(_singular(part.field), numbered=True) if number else None
    yield Plan(here, above, part.shape, own, columns, parts)
    for inner in parts:
        yield from _under(
            inner, here, (*above, own or Above(_singular(part.field), numbered=False))
        )


def _pair(key: Any, value: Any) -> tuple[Column, ...]:
    """The two columns of a mapping, of the kinds that its type says."""
    return columns_of((create_model("Entry", key=(key, ...), value=(value, ...)),))[0]


def _singular(name: str) -> str:
    if name.endswith("ies"):
        return name.removesuffix("ies") + "y"
    return SINGULAR.get(name, name.removesuffix("s"))
