"""The columns that hold one kind of object, read off the data model; nothing is listed by hand."""

import datetime as dt
import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from annotated_types import Ge, Gt, Le, Lt
from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from realpolitik.scenario.base import Frozen
from realpolitik.scenario.estimate import Estimate

__all__ = ["Column", "Kind", "Part", "columns_of", "members"]

Kind = Literal["text", "word", "words", "number", "whole", "date", "flag", "tree"]
OPINIONS = "opinions"  # one cell: a sheet could not tell whose estimate a row belongs to
ALWAYS = ("low", "best", "high", "grade", "because", "evidence")


@dataclass(frozen=True)
class Column:
    """One column: where its cells stand in an object, and what they may hold.

    ``kind``: text, word (an id or one of ``choices``), words (a list of ids), number, whole, date,
    flag, or tree (nested data that no table holds, written as JSON). ``lesser`` columns are left
    out where no row fills them.
    """

    steps: tuple[str, ...]
    kind: Kind
    choices: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    required: bool = False
    lesser: bool = False

    @property
    def name(self) -> str:
        """The heading: the steps joined by points."""
        return ".".join(self.steps)


@dataclass(frozen=True)
class Part:
    """A field that needs a sheet of its own: a list of objects, of lists of them, or a mapping.

    ``required``: the field may be empty but not absent.
    """

    field: str
    shape: Literal["items", "lists", "pairs"]
    inner: tuple[Any, ...]
    required: bool


def members(annotation: Any) -> tuple[Any, ...]:
    """The types behind an annotation: of a union each, without None and without wrappers."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return members(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return tuple(m for a in get_args(annotation) for m in members(a) if m is not type(None))
    return (annotation,)


def columns_of(kinds: tuple[Any, ...]) -> tuple[tuple[Column, ...], tuple[Part, ...]]:
    """The columns of objects that are one of ``kinds``, and what needs sheets of its own."""
    columns: dict[str, Column] = {}
    parts: dict[str, Part] = {}
    for kind in kinds:
        for found in _fields(kind, (), required=len(kinds) == 1):
            if isinstance(found, Part):
                parts.setdefault(found.field, found)
            elif found.name in columns and found.choices:
                old = columns[found.name]
                choices = tuple(dict.fromkeys((*old.choices, *found.choices)))
                columns[found.name] = Column(**{**vars(found), "choices": choices})
            else:
                columns.setdefault(found.name, found)
    return tuple(columns.values()), tuple(parts.values())


def _fields(
    kind: type[Frozen], above: tuple[str, ...], *, required: bool
) -> Iterator[Column | Part]:
    for name, field in kind.model_fields.items():
        steps = (*above, name)
        needed = required and field.is_required()
        inner = members(field.annotation)
        origin, arguments = get_origin(inner[0]), get_args(inner[0])
        if issubclass(kind, Estimate) and name == OPINIONS:
            yield Column(steps, "tree", lesser=True)
        elif origin is dict:
            yield Part(name, "pairs", arguments, needed)
        elif origin is tuple and _objects(arguments[0]):
            yield Part(name, "items", members(arguments[0]), field.is_required())
        elif origin is tuple and get_origin(arguments[0]) is tuple:
            yield Part(name, "lists", members(get_args(arguments[0])[0]), field.is_required())
        elif origin is tuple:  # names may hold commas, ids cannot
            yield Column(steps, "words" if _patterned(arguments[0]) else "tree", required=needed)
        elif _objects(inner[0]) and _recursive(inner[0]):
            yield Column(steps, "tree", required=needed)
        elif _objects(inner[0]):
            yield from _fields(inner[0], steps, required=False)
        else:
            lesser = issubclass(kind, Estimate) and name not in ALWAYS
            yield _scalar(steps, field, required=needed, lesser=lesser)


def _scalar(steps: tuple[str, ...], field: FieldInfo, *, required: bool, lesser: bool) -> Column:
    inner = members(field.annotation)[0]
    kind: Kind
    if get_origin(inner) is Literal:
        choices = tuple(str(choice) for choice in get_args(inner))
        kind = "word" if isinstance(get_args(inner)[0], str) else "whole"
        return Column(steps, kind, choices if kind == "word" else (), required=required)
    limits = [*field.metadata, *_metadata(field.annotation)]
    kinds: dict[type, Kind] = {bool: "flag", int: "whole", float: "number", dt.date: "date"}
    kind = kinds.get(inner) or ("word" if _patterned(limits) else "text")
    low, high = _ends(limits)
    return Column(steps, kind, (), low, high, required, lesser)


def _patterned(limits: Any) -> bool:
    """Whether text, by its annotation or by its limits, follows a pattern, as ids do."""
    found = limits if isinstance(limits, list) else _metadata(limits)
    return any(isinstance(limit, StringConstraints) and limit.pattern for limit in found)


def _metadata(annotation: Any) -> list[Any]:
    """What Annotated says, at any depth."""
    found = list(getattr(annotation, "__metadata__", ()))
    for inner in get_args(annotation):
        found += _metadata(inner) if get_origin(inner) is not None else []
    return [m for limit in found for m in getattr(limit, "metadata", None) or [limit]]


def _ends(limits: list[Any]) -> tuple[float | None, float | None]:
    low = [getattr(limit, "ge", getattr(limit, "gt", None)) for limit in limits if _is_low(limit)]
    high = [getattr(limit, "le", getattr(limit, "lt", None)) for limit in limits if _is_high(limit)]
    return (low[0] if low else None), (high[0] if high else None)


def _is_low(limit: Any) -> bool:
    return isinstance(limit, Ge | Gt)


def _is_high(limit: Any) -> bool:
    return isinstance(limit, Le | Lt)


def _objects(annotation: Any) -> bool:
    """Whether values are objects of the data model."""
    return all(isinstance(kind, type) and issubclass(kind, Frozen) for kind in members(annotation))


def _recursive(kind: type[Frozen]) -> bool:
    """Whether an object of this kind may hold one of its own kind."""
    seen: list[Any] = [kind]
    for held in seen:  # grows while it is read
        held.model_rebuild()  # a kind that names one defined after it
        for field in held.model_fields.values():
            for inner in _held(field.annotation):
                if inner is kind:
                    return True
                if inner not in seen:
                    seen.append(inner)
    return False


def _held(annotation: Any) -> Iterator[type[Frozen]]:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        yield annotation
    for inner in get_args(annotation):
        yield from _held(inner)
