"""What differs between two versions of a scenario, in parts that can be put in one by one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from realpolitik.scenario.base import Frozen
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.plain import plain

__all__ = ["Change", "changes", "head_fields", "lists"]

Kind = Literal["input", "structure"]
SAID = ("sources", "evidence", "claims", "what_ifs", "questions")  # no model reads these
WORDS = ("format", "name", "title", "note", "language")  # nor these
DEFINING = ("actors", "issues", "layers", "bodies", "conflicts")


@dataclass(frozen=True)
class Change:
    """One part of what changed: a number, or parts of the structure that belong together.

    ``units``: for a number its path; for structure each collection/key, or a field of the head.
    ``evidence``: ids that the new number rests on and the old one did not.
    """

    kind: Kind
    units: tuple[str, ...]
    before: Estimate | None = None
    after: Estimate | None = None
    evidence: tuple[str, ...] = ()


@dataclass
class _Unit:
    """Part of the structure: the ids it speaks of, and those it brings or takes away."""

    name: str
    speaks: set[str] = field(default_factory=set)
    defines: set[str] = field(default_factory=set)


def changes(before: Scenario, after: Scenario) -> tuple[Change, ...]:
    """Every difference that a run could feel: structure first, then numbers in the file's order.

    Structure that speaks of an actor, issue, layer, body or conflict that comes or goes is one
    change with it.
    """
    old, new = dict(estimates(before)), dict(estimates(after))
    numbers = [
        Change("input", (path,), old[path], value, _fresh(old[path], value))
        for path, value in new.items()
        if path in old and _drawn(old[path]) != _drawn(value)
    ]
    units = [*_head(before, after), *_parts(before, after)]
    return (*_joined(units), *numbers)


def lists(scenario: Scenario) -> dict[str, dict[str, Any]]:
    """The lists that models read, by name, each by the keys of its items."""
    return {
        name: {item.key: item for item in getattr(scenario, name)}
        for name in type(scenario).model_fields
        if isinstance(getattr(scenario, name), tuple) and name not in SAID
    }


def head_fields(scenario: Scenario) -> tuple[str, ...]:
    """The fields of the head that models may feel."""
    held = (*SAID, *WORDS, *lists(scenario))
    return tuple(name for name in type(scenario).model_fields if name not in held)


def _fresh(old: Estimate, new: Estimate) -> tuple[str, ...]:
    return tuple(name for name in new.evidence if name not in old.evidence)


def _drawn(value: Estimate) -> tuple[Any, ...]:
    """What decides the values that are drawn."""
    views = tuple((o.by.casefold(), o.low, o.best, o.high) for o in value.opinions)
    return (value.low, value.best, value.high, value.driver, value.correlation, views)


def _head(before: Scenario, after: Scenario) -> Iterator[_Unit]:
    for name in head_fields(after):
        if getattr(before, name) != getattr(after, name):
            yield _Unit(name)


def _parts(before: Scenario, after: Scenario) -> Iterator[_Unit]:
    old, new = lists(before), lists(after)
    for collection in new:
        for key in dict.fromkeys([*old[collection], *new[collection]]):
            was, now = old[collection].get(key), new[collection].get(key)
            if was is None or now is None or _skeleton(was) != _skeleton(now):
                unit = _Unit(f"{collection}/{key}", {*_names(plain(was)), *_names(plain(now))})
                if (was is None or now is None) and collection in DEFINING:
                    unit.defines.add(key)
                yield unit


def _skeleton(value: Any) -> Any:
    """An item without its numbers and notes: which numbers there are, and all else."""
    if isinstance(value, Estimate):
        return "a number"
    if isinstance(value, Frozen):
        fields = [name for name in type(value).model_fields if name not in ("note", "evidence")]
        return {name: _skeleton(getattr(value, name)) for name in fields}
    if isinstance(value, tuple):
        return [_skeleton(inner) for inner in value]
    return value


def _names(data: Any) -> Iterator[str]:
    """Every text in plain data, keys too."""
    if isinstance(data, Mapping):
        for key, inner in data.items():
            yield str(key)
            yield from _names(inner)
    elif isinstance(data, list):
        for inner in data:
            yield from _names(inner)
    elif isinstance(data, str):
        yield data


def _joined(units: list[_Unit]) -> Iterator[Change]:
    """Units that hang together through what comes or goes, as one change each."""
    groups: list[list[_Unit]] = []
    for unit in units:
        tied = [group for group in groups if any(_tied(unit, other) for other in group)]
        groups = [group for group in groups if group not in tied]
        groups.append([*(other for group in tied for other in group), unit])
    order = {unit.name: place for place, unit in enumerate(units)}
    for group in groups:
        yield Change("structure", tuple(sorted((u.name for u in group), key=order.__getitem__)))


def _tied(one: _Unit, other: _Unit) -> bool:
    return bool(one.defines & (other.speaks | other.defines) or other.defines & one.speaks)
