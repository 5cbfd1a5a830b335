"""Whether the analyst's own sentences still agree with the numbers they were written under.

Beside the text lies a record: which lines the program wrote, and for each line of the analyst's the
values of the run under which it was first seen.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pydantic import TypeAdapter, ValidationError

from realpolitik.errors import UserError
from realpolitik.report.brief.language import Language
from realpolitik.report.brief.text import Unit, own_words, values_in
from realpolitik.report.brief.values import Value

__all__ = ["Mark", "Record", "as_json", "former", "judged", "read_record", "silent", "started"]

FORMAT = 1


class Mark(NamedTuple):
    """A line that may no longer agree: the value it is bound to, as it was and as it is now."""

    line: int
    value: str
    was: str
    now: str | None


@dataclass(frozen=True)
class Record:
    """``suggested``: hashes of the lines the program wrote; ``lines``: by the hash of a line of the
    analyst's, the values it was written under."""

    suggested: frozenset[str] = frozenset()
    lines: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)


def started(suggestion: Sequence[Unit]) -> Record:
    """The record of a text that the program has just written."""
    return Record(frozenset(_hash(unit) for unit in suggestion))


def silent(unit: Unit, values: Mapping[str, Value], record: Record) -> bool:
    """Whether a line is the program's own, and this run has nothing to say in it."""
    ours = _hash(unit) in record.suggested
    return ours and any(name not in values for name in values_in(unit))


def former(unit: Unit, record: Record) -> Mapping[str, Value]:
    """The values that a line of the analyst's was written under."""
    return record.lines.get(_hash(unit), {})


def judged(
    units: Sequence[Unit],
    suggestion: Sequence[Unit],
    values: Mapping[str, Value],
    record: Record,
    language: Language,
) -> tuple[Record, tuple[Mark, ...]]:
    """The record brought up to date, and the lines that may no longer agree."""
    own = {unit.about: unit for unit in suggestion if unit.about}
    lines: dict[str, Mapping[str, Value]] = {}
    marks: list[Mark] = []
    for unit in units:
        name = _hash(unit)
        if name in record.suggested:
            continue
        before = record.lines.get(name)
        if before is None:
            lines[name] = {key: values[key] for key in _bound(unit, own) if key in values}
            continue
        lines[name] = before
        marks += _disagreeing(unit, own.get(unit.about), before, values, language)[:1]
    return Record(record.suggested, lines), tuple(marks)


def as_json(record: Record) -> str:
    """The record as a file."""
    document = {
        "format": FORMAT,
        "suggested": sorted(record.suggested),
        "lines": {
            line: {name: list(value) for name, value in bound.items()}
            for line, bound in record.lines.items()
        },
    }
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def read_record(text: str, file: str) -> Record:
    """The record of a file.

    Raises:
        UserError: it is none, or another version's.
    """
    try:
        document: Any = json.loads(text)
        if document.pop("format") != FORMAT:
            raise ValueError
        return TypeAdapter(Record).validate_python(document)
    except (ValueError, KeyError, TypeError, AttributeError, ValidationError):
        way = "delete it to take the text as agreeing with the numbers of now"
        raise UserError(f"{file}: does not say what the text was written under; {way}") from None


def _hash(unit: Unit) -> str:
    return hashlib.sha256(f"{unit.kind} {unit.source}".encode()).hexdigest()[:32]


def _bound(unit: Unit, own: Mapping[str, Unit]) -> tuple[str, ...]:
    """The values a line shows, and those of what it is about."""
    about = values_in(own[unit.about]) if unit.about in own else ()
    return tuple(dict.fromkeys((*values_in(unit), *about)))


def _disagreeing(
    unit: Unit,
    suggested: Unit | None,
    before: Mapping[str, Value],
    values: Mapping[str, Value],
    language: Language,
) -> list[Mark]:
    """Turned values first; other changes only where the line's own words may depend on them."""
    turned, changed = [], []
    for name, was in before.items():
        now = values.get(name)
        if now == was:
            continue
        mark = Mark(unit.line, name, was.text, None if now is None else now.text)
        if now is None or now.turn != was.turn:
            turned.append(mark)
        elif now.text != was.text:
            changed.append(mark)
    telling = _telling(unit, language) - (_telling(suggested, language) if suggested else set())
    return [*turned, *(changed if telling else [])]


def _telling(unit: Unit, language: Language) -> set[str]:
    """Numbers, number words and words of direction among a line's own words."""
    known = {
        *language.form("telling.numbers").split(),
        *language.form("telling.directions").split(),
    }
    return {word for word in own_words(unit) if word[0].isdigit() or word in known}
