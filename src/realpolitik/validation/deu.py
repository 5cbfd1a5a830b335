"""Decisions with known outcomes, in the format of the DEU data set (Thomson et al. 2006, 2012)."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from realpolitik.errors import SourceError
from realpolitik.models.contract import Array
from realpolitik.validation.council import COUNCIL

__all__ = ["Decisions", "read_decisions"]

INSTITUTIONS = ("com", "ep")
NEEDED = ("isnr", "prnr", "prnrnmc", "proc", "wave", "rp", "out")
FIRST_NICE_PROPOSAL = 70
FEWEST_ACTORS = 3


class Decisions(NamedTuple):
    """Issues side by side. Strings: (issue,) or (actor,); arrays (actor, issue) or (issue,).

    position 0-100 and salience 0-1 are both NaN where one is missing; capability > 0;
    reference NaN where there is none; outcome is always known.
    """

    issue: tuple[str, ...]
    proposal: tuple[str, ...]
    procedure: tuple[str, ...]
    period: tuple[str, ...]
    actor: tuple[str, ...]
    position: Array
    salience: Array
    capability: Array
    reference: Array
    outcome: Array


def read_decisions(path: Path | str) -> Decisions:
    """Read the issues that have an outcome and three actors with both position and salience.

    Columns: isnr, prnr, prnrnmc, proc, wave, rp, out, and p<code> and s<code> (0-100) for every
    actor; a blank cell is a missing value. Capability: Council votes under the treaty in force, or
    population from the wave DEU3 on; Commission and Parliament count as much as the strongest
    member state present. Raises SourceError with the line for a file that is not in this format.
    """
    try:
        with Path(path).open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            fields = tuple(rows.fieldnames or ())
            actors = _actors(Path(path), fields)
            kept = [row for row in _parsed(Path(path), rows, actors) if _usable(row)]
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise SourceError(f"{path}: cannot be read as a table: {problem}") from None
    if not kept:
        raise SourceError(
            f"{path}: no issue with an outcome and {FEWEST_ACTORS} actors with both figures"
        )
    return _side_by_side(kept, actors)


class _Row(NamedTuple):
    text: dict[str, str]
    position: Array
    salience: Array
    reference: float
    outcome: float


def _actors(path: Path, fields: tuple[str, ...]) -> tuple[str, ...]:
    missing = [name for name in NEEDED if name not in fields]
    if missing:
        raise SourceError(f"{path}:1: lacks the columns {', '.join(missing)}")
    codes = tuple(name[1:] for name in fields if name[:1] == "p" and "s" + name[1:] in fields)
    unknown = [code for code in codes if code not in COUNCIL and code not in INSTITUTIONS]
    if unknown:
        raise SourceError(f"{path}:1: no capability is known for {', '.join(unknown)}")
    return codes


def _parsed(path: Path, rows: "csv.DictReader[str]", actors: tuple[str, ...]) -> Iterator[_Row]:
    fields = rows.fieldnames or ()
    for row in rows:
        line = rows.line_num

        def number(column: str, row: dict[str, str] = row, line: int = line) -> float:
            cell = row[column].strip()
            try:
                value = float(cell) if cell else np.nan
            except ValueError:
                value = -1.0
            if value < 0 or value > 100 or cell.lower() == "nan":
                raise SourceError(f"{path}:{line}: {column} must be 0 to 100, got {cell!r}")
            return value

        if None in row or None in row.values():
            raise SourceError(f"{path}:{line}: has not {len(fields)} columns")
        if not row["prnrnmc"].strip().isdigit():
            raise SourceError(f"{path}:{line}: prnrnmc must be a number, got {row['prnrnmc']!r}")
        position = np.array([number("p" + code) for code in actors])
        salience = np.array([number("s" + code) for code in actors]) / 100
        absent = np.isnan(position) | np.isnan(salience)
        position[absent] = salience[absent] = np.nan
        yield _Row(row, position, salience, number("rp"), number("out"))


def _usable(row: _Row) -> bool:
    return not np.isnan(row.outcome) and int((~np.isnan(row.position)).sum()) >= FEWEST_ACTORS


def _capability(row: _Row, actors: tuple[str, ...]) -> Array:
    if row.text["wave"] == "DEU3":
        figure = {code: member.population for code, member in COUNCIL.items()}
    elif int(row.text["prnrnmc"]) >= FIRST_NICE_PROPOSAL:
        figure = {code: member.votes_nice for code, member in COUNCIL.items()}
    else:
        figure = {code: member.votes_before_nice for code, member in COUNCIL.items()}
    states = np.array([figure.get(code, 0.0) for code in actors])
    strongest = states[~np.isnan(row.position)].max(initial=0.0)
    return np.where(np.isin(actors, INSTITUTIONS), strongest, states)


def _side_by_side(rows: list[_Row], actors: tuple[str, ...]) -> Decisions:
    def text(column: str) -> tuple[str, ...]:
        return tuple(row.text[column] for row in rows)

    return Decisions(
        issue=text("isnr"),
        proposal=text("prnr"),
        procedure=text("proc"),
        period=text("wave"),
        actor=actors,
        position=np.array([row.position for row in rows]).T,
        salience=np.array([row.salience for row in rows]).T,
        capability=np.array([_capability(row, actors) for row in rows]).T,
        reference=np.array([row.reference for row in rows]),
        outcome=np.array([row.outcome for row in rows]),
    )
