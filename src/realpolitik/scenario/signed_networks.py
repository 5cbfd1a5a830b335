"""Signed networks from tables: an edge list or a square matrix in CSV becomes a scenario."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.model import Scenario

__all__ = ["scenario_of_ties"]

VALUES = ("sign", "value", "weight", "tie")
DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
SINCE, UNTIL = ("since", "begin"), ("until", "end")


class _Row(NamedTuple):
    """One tie as found: its ends by name, its value, what else the table says, its line."""

    ends: tuple[str, str]
    value: str
    more: dict[str, str]
    line: int


def scenario_of_ties(path: str | Path, *, name: str, as_of: str) -> Scenario:
    """A scenario with the actors and ties of a table.

    Edge list: a header with ``from``, ``to``, one of ``sign``, ``value``, ``weight`` or ``tie``,
    and, where wanted, ``layer``, ``since`` (``begin``) and ``until`` (``end``); one row a tie.
    Matrix: names in the first row and in the first column, an empty cell = no tie; symmetric,
    or one triangle of it.
    Values are -1 to 1; 0 is no tie. ``name`` and ``as_of`` (a date) are the scenario's.

    Raises:
        ScenarioError: the table cannot be read or breaks a rule; it lists file, line and pair.
    """
    place = Path(path)
    try:
        text = place.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ScenarioError([Problem(f"cannot be read: {error}", file=str(place))]) from None
    rows = [row for row in csv.reader(text.splitlines()) if any(cell.strip() for cell in row)]
    if len(rows) < 2:
        raise ScenarioError([Problem("holds no ties", file=str(place))])
    header = [cell.strip().lower() for cell in rows[0]]
    try:
        found = list(_edges(header, rows[1:]) if "from" in header else _matrix(rows))
    except ScenarioError as error:
        raise ScenarioError([replace(p, file=str(place)) for p in error.problems]) from None
    problems = [
        Problem(message, file=str(place), line=row.line)
        for row in found
        if (message := _wrong(row))
    ]
    problems += [Problem(m, file=str(place), line=n) for m, n in _unequal(found)]
    if problems:
        raise ScenarioError(problems)
    return Scenario.model_validate(_scenario(found, name, as_of))


def _edges(header: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[_Row]:
    column = next((key for key in VALUES if key in header), None)
    if "to" not in header or column is None:
        message = f"an edge list needs the columns from, to and one of {', '.join(VALUES)}"
        raise ScenarioError([Problem(message)])
    for line, row in enumerate(rows, start=2):
        cells = dict(zip(header, (cell.strip() for cell in row), strict=False))
        more = {
            "layer": cells.get("layer", ""),
            "since": next((cells[k] for k in SINCE if cells.get(k)), ""),
            "until": next((cells[k] for k in UNTIL if cells.get(k)), ""),
        }
        ends = (cells.get("from", ""), cells.get("to", ""))
        yield _Row(ends, cells.get(column, ""), more, line)


def _matrix(rows: Sequence[Sequence[str]]) -> Iterator[_Row]:
    columns = [cell.strip() for cell in rows[0][1:]]
    names = [row[0].strip() for row in rows[1:]]
    if columns != names:
        message = "a matrix has the same names, in the same order, across and down"
        raise ScenarioError([Problem(message)])
    for line, row in enumerate(rows[1:], start=2):
        for k, cell in enumerate(row[1 : len(columns) + 1]):
            same = columns[k] == names[line - 2]
            if cell.strip() and not (same and cell.strip() in ("0", "0.0")):
                yield _Row((names[line - 2], columns[k]), cell.strip(), {}, line)


def _wrong(row: _Row) -> str:
    first, second = row.ends
    if not first or not second:
        return "names only one actor"
    if first == second:
        return f"ties '{first}' to itself"
    try:
        value = float(row.value)
    except ValueError:
        return f"'{row.value}' of {first} and {second} is not a number"
    if not (isfinite(value) and -1 <= value <= 1):
        return f"{row.value} of {first} and {second} is not between -1 and 1"
    for name in ("since", "until"):
        if row.more.get(name) and not DAY.fullmatch(row.more[name]):
            return f"{name} of {first} and {second} is no year or date: '{row.more[name]}'"
    return ""


def _unequal(rows: Sequence[_Row]) -> Iterator[tuple[str, int]]:
    """Pairs that stand twice with different values."""
    seen: dict[tuple[Any, ...], _Row] = {}
    for row in rows:
        key = (frozenset(row.ends), *row.more.values())
        first = seen.setdefault(key, row)
        if first.value != row.value:
            a, b = row.ends
            yield (
                f"{a} and {b} have {row.value} here and {first.value} in line {first.line}",
                row.line,
            )


def _scenario(rows: Sequence[_Row], name: str, as_of: str) -> dict[str, Any]:
    names = dict.fromkeys(end for row in rows for end in row.ends)
    ids = _ids(list(names))
    ties: dict[tuple[str, ...], dict[str, Any]] = {}
    for row in rows:
        if float(row.value) == 0:
            continue
        pair = sorted(ids[end] for end in row.ends)
        given = {key: value for key, value in row.more.items() if value}
        ties.setdefault(
            (*pair, *row.more.values()), {"between": pair, "value": float(row.value), **given}
        )
    return {
        "name": name,
        "title": name,
        "as_of": as_of,
        "horizon": (date.fromisoformat(as_of) + timedelta(days=365)).isoformat(),
        "domain": "signed-networks",
        "actors": [{"id": ids[n], "name": n, "kind": "organisation"} for n in names],
        "issues": [],
        "ties": list(ties.values()),
    }


def _slug(name: str) -> str:
    return re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-").lower() or "actor"


def _ids(names: Sequence[str]) -> dict[str, str]:
    """An id for each name, numbered where two would be the same."""
    found: dict[str, str] = {}
    for name in names:
        base, number, known = _slug(name), 2, set(found.values())
        slug = base
        while slug in known:
            slug, number = f"{base}-{number}", number + 1
        found[name] = slug
    return found
