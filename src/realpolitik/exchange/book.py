"""A workbook as plain data: sheets of cells and the notes on them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from realpolitik.errors import Problem
from realpolitik.scenario.document import Step

__all__ = ["Book", "Notes", "Place", "Sheet", "Value", "at", "blank", "letters"]

Value = str | int | float | bool | dt.date | None
Place = tuple[Step, ...]
Notes = Mapping[tuple[Place, str], str]


@dataclass
class Sheet:
    """A heading and rows; the first row of cells is row 2, as a spreadsheet counts.

    ``notes`` are the comments on cells, by row and column from 1.
    """

    name: str
    heading: list[Value]
    rows: list[list[Value]] = field(default_factory=list)
    notes: dict[tuple[int, int], str] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> Value:
        """The value in a row and column from 1; None beyond the end."""
        cells = self.heading if row == 1 else self.rows[row - 2]
        return cells[column - 1] if column <= len(cells) else None


@dataclass
class Book:
    """Sheets in order, and the file they come from or go to."""

    sheets: list[Sheet]
    file: str = ""


def blank(value: Any) -> bool:
    """Whether a cell says nothing."""
    return value is None or value == ""


def letters(column: int) -> str:
    """The name of a column from 1: A, B, ... Z, AA, ..."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def at(
    message: str, file: str, sheet: str, cell: tuple[int, int] | None = None, path: str = ""
) -> Problem:
    """A problem in a cell (row and column from 1) or in a whole sheet."""
    place = f"sheet '{sheet}'"
    if cell is not None:
        place += f", cell {letters(cell[1])}{cell[0]}"
    return Problem(message, place + (f" ({path})" if path else ""), file)
