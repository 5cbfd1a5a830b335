"""Cells on the page of a workbook: text stays text, long texts wrap, columns fit."""

import datetime as dt
import re

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from realpolitik.errors import UserError
from realpolitik.exchange.book import Sheet, Value, at, letters

__all__ = ["WIDE", "fill_page"]

LONGEST = 32_767
FIRST_DATE = dt.date(1900, 3, 1)  # before it spreadsheets disagree on the calendar
FORMULA = ("=", "+", "-", "@")
HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
BOLD, SHADE = Font(bold=True), PatternFill("solid", fgColor="E7ECF2")
TOP = Alignment(vertical="top")
WRAPPED = Alignment(vertical="top", wrap_text=True)
WIDE = 80


def fill_page(page: Worksheet, sheet: Sheet, file: str) -> None:
    """Put headings, cells and notes on a page; text stays text, and nothing is a formula.

    Raises:
        UserError: a text is longer than a cell can hold.
    """
    for row, cells in enumerate((sheet.heading, *sheet.rows), 1):
        for column, value in enumerate(cells, 1):
            if value is not None:
                _put(page, (row, column), value, file)
    for (row, column), text in sheet.notes.items():
        comment = Comment(_escaped(text), "", height=120, width=320)
        page.cell(row, column).comment = comment
    for column, name in enumerate(sheet.heading, 1):
        heading = page.cell(1, column)
        heading.font, heading.fill = BOLD, SHADE
        page.column_dimensions[letters(column)].width = min(
            WIDE // 2, max(12, len(str(name)) + 2, *_lengths(sheet, column))
        )
    page.freeze_panes = "B2"


def _lengths(sheet: Sheet, column: int) -> list[int]:
    """How long the texts of a column are, for its width."""
    cells = [sheet.cell(row, column) for row in range(2, len(sheet.rows) + 2)]
    return [len(cell) for cell in cells if isinstance(cell, str)]


def _put(page: Worksheet, place: tuple[int, int], value: Value, file: str) -> None:
    """Text stays text, whatever it begins with; a number that 16 digits cut short is text."""
    if isinstance(value, float) and float(f"{value:.16g}") != value:
        value = repr(value)
    if isinstance(value, dt.date) and value < FIRST_DATE:
        value = value.isoformat()
    cell = page.cell(*place)
    if not isinstance(value, str):
        cell.value = value
        return
    text = _escaped(value)
    if len(text) > LONGEST:
        message = f"has {len(text):,} characters; a cell holds {LONGEST:,}: export as csv"
        raise UserError(str(at(message, file, page.title, place)))
    cell.value = text
    cell.data_type = "s"
    cell.alignment = WRAPPED if len(text) > WIDE // 2 else TOP
    cell.quotePrefix = text.startswith(FORMULA)


def _escaped(text: str) -> str:
    """Characters that XML cannot hold, in the form that spreadsheets use for them."""
    return HIDDEN.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
