"""A scenario laid out in sheets."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from realpolitik.errors import UserError
from realpolitik.exchange.book import Book, Notes, Place, Sheet, Value
from realpolitik.exchange.cells import cell_of
from realpolitik.exchange.columns import Column, columns_of
from realpolitik.exchange.plan import FIELD, HEAD, VALUE, Plan, plans
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import plain

__all__ = ["book_of"]

Row = tuple[tuple[Value, ...], Place, Any]  # the names above it, its place, what it says


def book_of(scenario: Scenario, notes: Notes | None = None) -> Book:
    """Every part of a scenario as sheets; ``notes`` become comments on their cells.

    Raises:
        UserError: rows could not be told apart, as two objects have one id.
    """
    data = plain(scenario)
    said = dict(notes or {})
    return Book([_head(data, said), *(_sheet(plan, data, said) for plan in plans())])


def _head(data: dict[str, Any], notes: dict[tuple[Place, str], str]) -> Sheet:
    sheet = Sheet(HEAD, [FIELD, VALUE])
    columns, _ = columns_of((Scenario,))
    for number, column in enumerate(columns, 2):
        value = data.get(column.name)
        sheet.rows.append([column.name, None if value is None else cell_of(value, column)])
        if note := notes.get(((column.name,), "")):
            sheet.notes[number, 1] = note
    return sheet


def _sheet(plan: Plan, data: dict[str, Any], notes: dict[tuple[Place, str], str]) -> Sheet:
    rows = list(_rows(plan, data))
    cells = [[_cell(item, column) for column in plan.columns] for _, _, item in rows]
    shown = [
        index
        for index, column in enumerate(plan.columns)
        if not column.lesser or any(row[index] is not None for row in cells)
    ]
    heading: list[Value] = [a.column for a in plan.naming]
    heading += [plan.columns[index].name for index in shown]
    sheet = Sheet(plan.name, heading)
    for (names, _, _), row in zip(rows, cells, strict=True):
        sheet.rows.append([*names, *(row[index] for index in shown)])
    numbers = {place: number for number, (_, place, _) in enumerate(rows, 2)}
    for (place, label), text in notes.items():
        if place in numbers or place == plan.steps:
            _note(sheet, numbers.get(place, 1), label, text)
    return sheet


def _note(sheet: Sheet, row: int, label: str, text: str) -> None:
    """Put a comment on the cell it names, else with its label on the first of the row."""
    known = label in sheet.heading
    column = sheet.heading.index(label) + 1 if known else 1
    words = text if known or not label else f"[{label}] {text}"
    before = sheet.notes.get((row, column))
    sheet.notes[row, column] = f"{before}\n{words}" if before else words


def _cell(item: Any, column: Column) -> Value:
    value = item
    for step in column.steps:
        if isinstance(value, int | float):
            value = {"best": value}  # a point estimate in short
        value = None if value is None else value.get(step)
    return None if value is None else cell_of(value, column)


def _rows(plan: Plan, data: dict[str, Any]) -> Iterator[Row]:
    for names, place, parent in _parents(plan, data):
        held = parent.get(plan.steps[-1], {} if plan.shape == "pairs" else [])
        here = (*place, plan.steps[-1])
        if plan.shape == "pairs":
            for key, value in held.items():
                yield names, (*here, key), {"key": key, "value": value}
        elif plan.shape == "lists":
            for outer, inner in enumerate(held):
                for index, item in enumerate(inner or [{}]):
                    yield (*names, outer + 1), (*here, outer, index), item
        else:
            for index, item in enumerate(held):
                own = (index + 1,) if plan.own else ()
                yield (*names, *own), (*here, index), item


def _parents(plan: Plan, data: dict[str, Any]) -> Iterator[Row]:
    found: list[Row] = [((), (), data)]
    for step, above in zip(plan.steps[:-1], plan.above, strict=True):
        deeper: list[Row] = []
        for names, place, parent in found:
            held = parent.get(step, [])
            for index, item in enumerate(held):
                name = index + 1 if above.numbered else item["id"]
                deeper.append(((*names, name), (*place, step, index), item))
        found = deeper
    for name, times in Counter(names for names, _, _ in found).items():
        if times > 1:
            raise UserError(f"{plan.steps[-2]}: '{name[-1]}' stands {times} times; ids are unique")
    yield from found
