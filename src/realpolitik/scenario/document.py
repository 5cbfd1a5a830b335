"""YAML text as plain data, with the line of every value; nothing a text says can run anything.

The accepted part of YAML 1.2: mappings with text keys, lists, text, finite numbers, true, false
and null. Dates stay text. Anchors, aliases, tags, duplicate keys and several documents in one file
are rejected, so no text can unfold into more than it shows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from realpolitik.errors import Problem, ScenarioError

__all__ = ["Document", "Step", "parse"]

DEPTH = 40
NUMBER = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
INTEGER = re.compile(r"[-+]?[0-9]{1,15}")
NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
WORDS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
Step = str | int


@dataclass(frozen=True)
class Document:
    """Plain data; ``lines`` gives the line, from 1, of each value by its keys and indices."""

    data: Any
    lines: dict[tuple[Step, ...], int] = field(default_factory=dict)
    file: str = ""


@dataclass
class _Open:
    """A mapping or list under construction: ``key`` waits for its value."""

    box: dict[str, Any] | list[Any]
    path: tuple[Step, ...]
    key: str | None = None


def parse(text: str, file: str = "") -> Document:
    """Read one YAML document.

    Raises:
        ScenarioError: the text is not YAML, or uses what is not accepted here.
    """
    builder = _Builder(file)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise builder.failure(f"holds the character {error.character!r}: not text", line) from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        message = f"is not YAML: {error.problem or error.context}"
        raise builder.failure(message, mark.line + 1 if mark else None) from None
    if builder.problems:
        raise ScenarioError(builder.problems)
    return Document(builder.data, builder.lines, file)


def _events(text: str) -> Iterator[Any]:
    loader = yaml.CSafeLoader(text)
    while loader.check_event():
        yield loader.get_event()


class _Builder:
    """Collects data and problems from parser events, without recursion."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.data: Any = None
        self.lines: dict[tuple[Step, ...], int] = {}
        self.problems: list[Problem] = []
        self.open: list[_Open] = []
        self.documents = 0

    def failure(self, message: str, line: int | None) -> ScenarioError:
        """The error that ends reading."""
        return ScenarioError([*self.problems, Problem(message, file=self.file, line=line)])

    def take(self, event: Any) -> None:
        """Add one event to the data."""
        line = event.start_mark.line + 1
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise self.failure("holds several documents ('---'); write one", line)
        elif isinstance(event, yaml.AliasEvent):
            raise self.failure(f"alias '*{event.anchor}': write the value out", line)
        elif isinstance(event, yaml.NodeEvent):
            self._node(event, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.open.pop()

    def _node(self, event: Any, line: int) -> None:
        if event.anchor is not None:
            raise self.failure(f"anchor '&{event.anchor}': write the value out where needed", line)
        if event.tag is not None:
            raise self.failure(f"tag '{event.tag}': tags are not accepted", line)
        if isinstance(event, yaml.ScalarEvent):
            self._scalar(event, line)
            return
        if len(self.open) >= DEPTH:
            raise self.failure(f"is nested more than {DEPTH} levels deep", line)
        box: dict[str, Any] | list[Any] = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._place(box, line)
        self.open.append(_Open(box, path))

    def _scalar(self, event: Any, line: int) -> None:
        parent = self.open[-1] if self.open else None
        if parent and isinstance(parent.box, dict) and parent.key is None:
            path = (*parent.path, event.value)
            if event.value in parent.box:
                message = f"key '{event.value}' again; it is already on line {self.lines[path]}"
                self.problems.append(Problem(message, file=self.file, line=line))
            self.lines[path] = line
            parent.key = event.value
        else:
            self._place(self._value(event, line), line)

    def _value(self, event: Any, line: int) -> Any:
        text = event.value
        if event.style is not None and event.style != "":
            return text
        if text in WORDS:
            return WORDS[text]
        if INTEGER.fullmatch(text):
            return int(text)
        number = float(text) if NUMBER.fullmatch(text) else None
        if NOT_FINITE.fullmatch(text) or number in (float("inf"), float("-inf")):
            message = f"{text} is not a finite number"
            self.problems.append(Problem(message, file=self.file, line=line))
        return text if number is None else number

    def _place(self, value: Any, line: int) -> tuple[Step, ...]:
        """Put a value where it belongs and say where that is."""
        if not self.open:
            self.data = value
            return ()
        parent = self.open[-1]
        if isinstance(parent.box, list):
            parent.box.append(value)
            path: tuple[Step, ...] = (*parent.path, len(parent.box) - 1)
            self.lines[path] = line
            return path
        if parent.key is None:
            raise self.failure("a key must be text", line)
        parent.box[parent.key] = value
        path, parent.key = (*parent.path, parent.key), None
        return path
