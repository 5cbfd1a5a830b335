"""Rows of cells collected into the data of a scenario, with the cell of every value."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from realpolitik.errors import Problem, nearest
from realpolitik.exchange.book import Place, Sheet, Value, at, blank
from realpolitik.exchange.cells import CellError, value_of
from realpolitik.exchange.columns import Column
from realpolitik.exchange.plan import Plan

__all__ = ["Draft"]

Names = tuple[Any, ...]
Parents = dict[tuple[tuple[str, ...], Names], tuple[Place, dict[str, Any]]]


@dataclass
class Draft:
    """Data under construction.

    ``lines`` numbers each place, ``cells`` says which cell that is, ``rows`` what a row holds.
    """

    file: str
    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[Place, int] = field(default_factory=dict)
    cells: list[tuple[str, int, int]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    parents: Parents = field(default_factory=dict)
    rows: dict[tuple[str, int], Place] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The scenario itself stands above the first sheets."""
        self.parents[(), ()] = ((), self.data)

    def complain(self, message: str, sheet: Sheet, cell: tuple[int, int] | None = None) -> None:
        """Note what is wrong with a cell or a sheet."""
        self.problems.append(at(message, self.file, sheet.name, cell))

    def placed(self, problem: Problem) -> Problem:
        """A problem that knows its line, with the cell in the place of the line."""
        if problem.line is None:
            return replace(problem, file=self.file)
        sheet, row, column = self.cells[problem.line]
        return replace(
            at(problem.message, self.file, sheet, (row, column), problem.path),
            severity=problem.severity,
        )

    def mark(self, place: Place, sheet: Sheet, row: int, column: int) -> None:
        """Remember where a value comes from; what is around it comes from its first cell."""
        self.cells.append((sheet.name, row, column))
        for length in range(1, len(place) + 1):
            self.lines.setdefault(place[:length], len(self.cells) - 1)

    def read(self, sheet: Sheet, column: Column, row: int, number: int) -> Any:
        """What a cell means; None where it says nothing or cannot be understood."""
        cell = sheet.cell(row, number)
        if blank(cell) or (column.kind != "text" and isinstance(cell, str) and not cell.strip()):
            return None
        try:
            return value_of(cell, column)
        except CellError as error:
            self.complain(str(error), sheet, (row, number))
            return None

    def take(self, plan: Plan, sheet: Sheet) -> None:
        """Add the rows of one sheet."""
        places = self._heading(plan, sheet)
        if places is None:
            return
        rows = [
            (parent, self._own(plan, sheet, places, row), row)
            for row in range(2, len(sheet.rows) + 2)
            if not all(map(blank, sheet.rows[row - 2]))
            and (parent := self._parent(plan, sheet, places, row)) is not None
        ]
        if plan.own is not None:
            rows.sort(key=lambda found: found[1] or float("inf"))  # those without a number last
        last: dict[tuple[Names, int], int] = {}
        for names, own, row in rows:
            if plan.own is not None and own is not None and plan.shape == "items":
                if (names, own) in last:
                    where = (row, places[plan.own.column])
                    message = f"number {own} stands in row {last[names, own]} already"
                    self.complain(message, sheet, where)
                last[names, own] = row
            self._row(plan, sheet, places, (names, own, row))

    def _heading(self, plan: Plan, sheet: Sheet) -> dict[str, int] | None:
        """The column of each heading; None where headings are wrong."""
        before = len(self.problems)
        places: dict[str, int] = {}
        for number in range(1, max(map(len, [sheet.heading, *sheet.rows])) + 1):
            cell = sheet.cell(1, number)
            name = cell.strip() if isinstance(cell, str) else cell
            if blank(name):
                rows = range(2, len(sheet.rows) + 2)
                full = next((row for row in rows if not blank(sheet.cell(row, number))), None)
                if full is not None:
                    self.complain("stands in a column without a heading", sheet, (full, number))
            elif name not in plan.heading:
                message = f"there is no column '{name}' here{nearest(str(name), plan.heading)}"
                self.complain(message, sheet, (1, number))
            elif name in places:
                self.complain(f"a second column '{name}'", sheet, (1, number))
            else:
                places[str(name)] = number
        if any(not all(map(blank, row)) for row in sheet.rows):
            needed = [a.column for a in plan.above] + [c.name for c in plan.columns if c.required]
            for name in needed:
                if name not in places and len(self.problems) == before:
                    self.complain(f"column '{name}' is missing", sheet)
        return places if len(self.problems) == before else None

    def _own(self, plan: Plan, sheet: Sheet, places: dict[str, int], row: int) -> int | None:
        if plan.own is None or plan.own.column not in places:
            return None
        return self._number(sheet, row, places[plan.own.column])

    def _number(self, sheet: Sheet, row: int, column: int) -> int | None:
        cell: Value = sheet.cell(row, column)
        found = self.read(sheet, Column((), "whole"), row, column)
        if found is None:
            return None
        if not isinstance(found, int) or isinstance(found, bool) or found < 1:
            self.complain(f"needs a number from 1, not {cell!r}", sheet, (row, column))
            return None
        return found

    def _parent(self, plan: Plan, sheet: Sheet, places: dict[str, int], row: int) -> Names | None:
        """The names of what the row stands in, if that is there."""
        names: list[Any] = []
        for above in plan.above:
            column = places[above.column]
            name = (
                self._number(sheet, row, column)
                if above.numbered
                else self.read(sheet, Column((), "word"), row, column)
            )
            names.append(name)
            steps = plan.steps[: len(names)]
            if name is None:
                self.complain(f"needs the {above.column} it belongs to", sheet, (row, column))
                return None
            if (steps, tuple(names)) not in self.parents:
                known = [str(key[1][-1]) for key in self.parents if key[0] == steps]
                message = f"there is no {above.column} '{name}'{nearest(str(name), known)}"
                self.complain(message, sheet, (row, column))
                return None
        return tuple(names)

    def _row(
        self, plan: Plan, sheet: Sheet, places: dict[str, int], row: tuple[Names, int | None, int]
    ) -> None:
        names, own, number = row
        above, parent = self.parents[plan.steps[:-1], names]
        here = (*above, plan.steps[-1])
        found = list(self._cells(plan, sheet, places, number))
        if plan.shape == "pairs":
            self._pair(sheet, here, parent.setdefault(plan.steps[-1], {}), found, number)
            return
        held: list[Any] = parent.setdefault(plan.steps[-1], [])
        if plan.shape == "lists":
            key = (plan.steps, (*names, own))
            if key not in self.parents:
                held.append([])
                self.parents[key] = ((*here, len(held) - 1), {"": held[-1]})
            here, box = self.parents[key]
            held = box[""]
            if not found:
                return
        item: dict[str, Any] = {part.field: [] for part in plan.parts if part.required}
        place = (*here, len(held))
        held.append(item)
        self.rows[sheet.name, number] = place
        self.mark(place, sheet, number, 1)
        for column, index, value in found:
            inner = item
            for step in column.steps[:-1]:
                inner = inner.setdefault(step, {})
            inner[column.steps[-1]] = value
            self.mark((*place, *column.steps), sheet, number, index)
        if plan.parts:
            name = own or len(held) if plan.own else item.get("id")
            self.parents.setdefault((plan.steps, (*names, name)), (place, item))

    def _cells(
        self, plan: Plan, sheet: Sheet, places: dict[str, int], row: int
    ) -> Iterator[tuple[Column, int, Any]]:
        for column in plan.columns:
            index = places.get(column.name)
            value = None if index is None else self.read(sheet, column, row, index)
            if index is not None and value is not None:
                yield column, index, value
            elif index is not None and column.kind == "words" and column.required:
                yield column, index, []

    def _pair(
        self,
        sheet: Sheet,
        here: Place,
        held: dict[str, Any],
        found: list[tuple[Column, int, Any]],
        row: int,
    ) -> None:
        by_name = {column.name: (index, value) for column, index, value in found}
        if len(by_name) < 2:
            self.complain("needs a key and a value", sheet, (row, 1))
            return
        (at_key, key), (at_value, value) = by_name["key"], by_name["value"]
        if key in held:
            self.complain(f"'{key}' stands twice", sheet, (row, at_key))
        held[key] = value
        self.rows[sheet.name, row] = (*here, key)
        self.mark((*here, key), sheet, row, at_value)
