"""Write a workbook that a spreadsheet program opens: lists, ranges, notes, and no formulas."""

import io
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from realpolitik.exchange.book import Book, Notes, Sheet, letters
from realpolitik.exchange.columns import Column, columns_of
from realpolitik.exchange.fill import book_of
from realpolitik.exchange.limits import range_of, referred
from realpolitik.exchange.pages import WIDE, fill_page
from realpolitik.exchange.plan import HEAD, Plan, plans
from realpolitik.scenario.atomic import write as write_file
from realpolitik.scenario.model import Scenario

__all__ = ["write"]

LAST = 5000  # lists and ranges hold down to this row


def write(scenario: Scenario, path: Path, notes: Notes | None = None) -> None:
    """Write a scenario as a workbook, whole or not at all.

    Raises:
        UserError: the file cannot be written, or a text is longer than a cell can hold.
    """
    book = book_of(scenario, notes)
    made = Workbook()
    made.remove(made.worksheets[0])
    known = {plan.name: plan for plan in plans()}
    for sheet in book.sheets:
        page = made.create_sheet(sheet.name)
        fill_page(page, sheet, str(path))
        if sheet.name == HEAD:
            page.column_dimensions["B"].width = WIDE
            _head_lists(page, sheet)
        else:
            _lists(page, known[sheet.name], sheet, book)
    content = io.BytesIO()
    made.save(content)
    write_file(path, content.getvalue())


def _head_lists(page: Worksheet, sheet: Sheet) -> None:
    for row, column in enumerate(columns_of((Scenario,))[0], 2):
        rule = _rule(column, (float("-inf"), float("inf")))
        if rule is not None and sheet.cell(row, 1) == column.name:
            rule.add(f"B{row}")
            page.add_data_validation(rule)


def _lists(page: Worksheet, plan: Plan, sheet: Sheet, book: Book) -> None:
    """Drop-down lists and ranges for the columns of a sheet."""
    columns = {column.name: column for column in plan.columns}
    ids = {s.name: s.heading.index("id") + 1 for s in book.sheets if "id" in s.heading}
    rules: dict[str, DataValidation] = {}
    for number, heading in enumerate(map(str, sheet.heading), 1):
        home = referred(plan, heading)
        column = columns.get(heading) or Column((heading,), "word" if home else "whole", low=1)
        rule = (
            _reference(home, letters(ids[home]))
            if home in ids and home != sheet.name
            else _rule(column, range_of(plan, column))
        )
        if rule is not None:
            key = f"{rule.type} {rule.formula1} {rule.formula2}"
            rules.setdefault(key, rule).add(f"{letters(number)}2:{letters(number)}{LAST}")
    for rule in rules.values():
        page.add_data_validation(rule)


def _reference(home: str, column: str) -> DataValidation:
    """A list of the ids on another sheet; others are allowed after a question."""
    rule = DataValidation("list", formula1=f"'{home}'!${column}$2:${column}${LAST}")
    rule.errorStyle, rule.showErrorMessage = "warning", True
    rule.error, rule.errorTitle = f"This id is not on sheet '{home}'.", "Unknown id"
    return rule


def _rule(column: Column, ends: tuple[float, float]) -> DataValidation | None:
    low, high = (min(max(end, -1e300), 1e300) for end in ends)
    if column.choices:
        rule = DataValidation("list", formula1=f'"{",".join(column.choices)}"')
        rule.error = f"One of: {', '.join(column.choices)}"
    elif column.kind == "number":
        rule = DataValidation(
            "decimal", operator="between", formula1=f"{low!r}", formula2=f"{high!r}"
        )
        rule.error = f"A number{_between(*ends)}."
    elif column.kind == "whole":
        rule = DataValidation(
            "whole", operator="greaterThanOrEqual", formula1=f"{int(column.low or 0)}"
        )
        rule.error = "A whole number."
    elif column.kind == "flag":
        rule = DataValidation("list", formula1='"TRUE,FALSE"')
        rule.error = "TRUE or FALSE"
    else:
        return None
    rule.errorTitle = column.name[:32]
    rule.showErrorMessage = True
    return rule


def _between(low: float, high: float) -> str:
    if low == float("-inf"):
        return "" if high == float("inf") else f" up to {high:g}"
    return f" from {low:g}" if high == float("inf") else f" from {low:g} to {high:g}"
