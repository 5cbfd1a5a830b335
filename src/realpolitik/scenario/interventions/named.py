"""Look up what a change names, or say what there is."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from realpolitik.errors import UnknownNameError
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.model import Actor, Scenario

__all__ = ["actor_named", "filtered", "named"]

Item = TypeVar("Item", bound=Frozen)


def named(kind: str, key: str, items: Sequence[Item]) -> Item:
    """The item with this key.

    Raises:
        UnknownNameError: there is none.
    """
    for item in items:
        if item.key == key:
            return item
    raise UnknownNameError(kind, key, [item.key for item in items])


def actor_named(scenario: Scenario, key: str) -> Actor:
    """The actor with this id.

    Raises:
        UnknownNameError: there is none.
    """
    return named("actor", key, scenario.actors)


def filtered(names: Iterable[str], gone: Iterable[str]) -> tuple[str, ...]:
    """The names without those that are gone."""
    out = set(gone)
    return tuple(name for name in names if name not in out)
