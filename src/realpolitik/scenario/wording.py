"""What pydantic finds wrong, said in the words of somebody who writes a scenario."""

import re
import types
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError

from realpolitik.errors import Problem, nearest
from realpolitik.scenario.document import Document, Step

__all__ = ["human_path", "item_key", "line_of", "placed", "problems_of"]

Location = tuple[Step, ...]
Details = dict[str, Any]
KEYS = (("id",), ("actor", "issue"), ("party", "item"), ("issue",), ("actor",), ("at",))
KINDS: dict[type, str] = {dict: "a mapping", list: "a list", str: "text", bool: "true or false"}


def problems_of(error: ValidationError, document: Document, model: type) -> list[Problem]:
    """Translate a failed validation of ``document`` as ``model``, one problem a finding."""
    found: dict[Location, Problem] = {}
    for details in error.errors():
        loc = tuple(details["loc"])
        place = _in_data(document.data, loc)
        found.setdefault(
            (*place, str(details["type"])),
            Problem(
                _message(dict(details), model, loc),
                human_path(document.data, place),
                document.file,
                line_of(document, place),
            ),
        )
    return list(found.values())


def placed(problems: Sequence[Problem], document: Document) -> list[Problem]:
    """Add file and line to problems found in a scenario, which knows neither."""
    if not problems:
        return []
    places = {human_path(document.data, place): place for place in document.lines}
    placed = []
    for problem in problems:
        path = problem.path
        while path and path not in places:
            path = path.rpartition("/")[0]
        line = line_of(document, places[path]) if path else None
        placed.append(replace(problem, file=document.file, line=line))
    return placed


def line_of(document: Document, place: Sequence[Step]) -> int | None:
    """The line of a value, or of the nearest thing around it."""
    for length in range(len(place), 0, -1):
        if (line := document.lines.get(tuple(place[:length]))) is not None:
            return line
    return None


def human_path(data: Any, place: Sequence[Step]) -> str:
    """Name a place by ids where there are any: stances/russia/territory/salience."""
    parts: list[str] = []
    for step in place:
        data = data[step] if _holds(data, step) else None
        parts.append(item_key(data, step) if isinstance(step, int) else step)
    return "/".join(parts)


def item_key(item: Any, index: int) -> str:
    """The key of an item of a list, as the models' ``key``; its number where it has none."""
    if isinstance(item, dict):
        pair = item.get("between")
        if isinstance(pair, list) and all(isinstance(actor, str) for actor in pair):
            return "--".join(sorted(pair)) + f"/{item.get('layer', 'security')}"
        for names in KEYS:
            values = [item.get(name) for name in names]
            if all(isinstance(value, str | int | float) for value in values):
                return "/".join(str(value) for value in values)
    return str(index + 1)


def _holds(data: Any, step: Step) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def _in_data(data: Any, loc: Location) -> Location:
    """Drop from a pydantic location what the file does not show, such as the tag of a union."""
    place: list[Step] = []
    for index, step in enumerate(loc):
        if _holds(data, step):
            place.append(step)
            data = data[step]
        elif index == len(loc) - 1 and isinstance(data, dict) and isinstance(step, str):
            place.append(step)
    return tuple(place)


POINT = "decimals take a point, as in 0.5"


def _message(details: Details, model: type, loc: Location) -> str:
    kind, given, context = details["type"], details.get("input"), details.get("ctx", {})
    if kind == "extra_forbidden" and str(loc[-1]).isdecimal():
        return f"unknown key; {POINT}"
    if kind == "extra_forbidden":
        return f"unknown key{nearest(str(loc[-1]), _fields(model, loc[:-1]))}"
    if kind == "missing":
        return "is missing"
    if kind == "value_error":
        return str(context["error"])
    if kind in ("literal_error", "union_tag_invalid"):
        name = context.get("tag", given)
        expected = str(context.get("expected") or context.get("expected_tags"))
        known = re.findall(r"'(.*?)'", expected)
        return f"{_shown(name)} is not known{nearest(str(name), known)}"
    if kind in WORDED:
        return WORDED[kind](given, context)
    return f"{_shown(given)}: {str(details['msg'])[:1].lower()}{str(details['msg'])[1:]}"


def _needs(what: str) -> Callable[[Any, Details], str]:
    return lambda given, _: f"needs {what}, not {_shown(given)}{_comma(given)}"


def _comma(given: Any) -> str:
    written = isinstance(given, str) and re.fullmatch(r"-?\d+,\d+", given)
    return f"; {POINT}" if written else ""


def _needs_text(given: Any, _: Details) -> str:
    quote = f"; put it in quotes: '{given}'" if isinstance(given, int | float) else ""
    return f"needs text, not {_shown(given)}{quote}"


def _needs_model(given: Any, context: Details) -> str:
    estimate = context.get("class_name") == "Estimate"
    what = "a number, or low, best and high" if estimate else "a mapping of keys"
    return f"needs {what}, not {_shown(given)}{_comma(given)}"


def _bad_text(given: Any, context: Details) -> str:
    if "A-Za-z0-9" in str(context.get("pattern")):
        return f"{_shown(given)} is not an id: letters, digits, '.', '_' and '-', without spaces"
    if "0-9a-f" in str(context.get("pattern")):
        return f"{_shown(given)} is not a SHA-256: 64 digits of 0-9 and a-f"
    return f"{_shown(given)} is not one of: negotiation, vote(body), actor(id), state of the world"


WORDED: dict[str, Callable[[Any, Details], str]] = {
    "float_type": _needs("a number"),
    "int_type": _needs("a whole number"),
    "bool_type": _needs("true or false"),
    "bool_parsing": _needs("true or false"),
    "tuple_type": _needs("a list"),
    "dict_type": _needs("a mapping"),
    "model_type": _needs_model,
    "model_attributes_type": _needs_model,
    "union_tag_not_found": lambda _given, _: "needs 'do' to say what to do",
    "finite_number": lambda given, _: f"{_shown(given)} is not a finite number",
    "string_type": _needs_text,
    "string_pattern_mismatch": _bad_text,
    "string_too_long": lambda _given, c: f"is longer than {c['max_length']} characters",
    "too_short": lambda _given, c: f"needs at least {c['min_length']}, has {c['actual_length']}",
    "too_long": lambda _given, c: f"takes at most {c['max_length']}",
    "greater_than": lambda given, c: f"{_shown(given)} must be above {c['gt']:g}",
    "greater_than_equal": lambda given, c: f"{_shown(given)} is below {c['ge']:g}",
    "less_than_equal": lambda given, c: f"{_shown(given)} is above {c['le']:g}",
}


def _shown(given: Any) -> str:
    if given is None:
        return "nothing"
    if isinstance(given, dict | list):
        return KINDS[type(given)]
    text = str(given) if isinstance(given, int | float) else repr(given)
    return text if len(text) <= 60 else text[:57] + "..."


def _fields(model: type, loc: Location) -> list[str]:
    """The keys that the model at ``loc`` knows."""
    candidates: list[Any] = [model]
    for step in loc:
        candidates = [inner for kind in candidates for inner in _inside(kind, step)]
    return [
        name
        for kind in candidates
        if isinstance(kind, type) and issubclass(kind, BaseModel)
        for name in kind.model_fields
    ]


def _inside(kind: Any, step: Step) -> Iterator[Any]:
    """The types that a step into ``kind`` may lead to; a union's tag leads to its member."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        field = kind.model_fields.get(str(step))
        if field is not None:
            yield from _members(field.annotation)
        elif step in get_args(getattr(kind.model_fields.get("do"), "annotation", None)):
            yield kind
    elif get_origin(kind) in (tuple, dict):
        for inner in get_args(kind):
            yield from _members(inner)


def _members(kind: Any) -> Iterator[Any]:
    origin = get_origin(kind)
    if origin is Annotated:
        yield from _members(get_args(kind)[0])
    elif origin in (Union, types.UnionType):
        for inner in get_args(kind):
            yield from _members(inner)
    elif origin is not Literal:
        yield kind
