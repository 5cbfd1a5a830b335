"""Read a workbook from Excel or LibreOffice: values, notes, and what is no value."""

import datetime as dt
import re
import warnings
from pathlib import Path
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from realpolitik.errors import Problem, ScenarioError, UserError
from realpolitik.exchange.archive import members
from realpolitik.exchange.book import Book, Sheet, Value, at, blank
from realpolitik.exchange.build import OWN

__all__ = ["read"]

EMPTY_ROWS = 10_000
CELLS = 2_000_000
OLD = b"\xd0\xcf\x11\xe0"
TRUTH = {"=TRUE()": True, "=FALSE()": False}  # how LibreOffice writes truth values
HIDDEN = re.compile(r"_x([0-9A-Fa-f]{4})_")
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, IndexError, ParseError)


def read(path: Path) -> Book:
    """The sheets of a workbook, up to the last row that says something. Nothing is computed.

    Raises:
        UserError: it is no workbook, has macros, is encrypted, damaged or too large.
        ScenarioError: formulas, merged cells or error values stand where values belong.
    """
    _look(path)
    _bounded(path)
    made = _opened(path, read_only=False)
    problems: list[Problem] = []
    sheets = [
        _sheet(page, str(path), problems)
        for page in made.worksheets
        if not page.title.startswith(OWN)
    ]
    if problems:
        raise ScenarioError(problems)
    return Book(sheets, str(path))


def _look(path: Path) -> None:
    """Refuse what must not be parsed."""
    try:
        with path.open("rb") as file:
            start = file.read(4)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from None
    if start == OLD:
        raise UserError(f"{path}: is encrypted or an old .xls; save it as .xlsx, no password")
    files = members(path, (".xml", ".rels", ".vml"))
    if any(name.lower().endswith("vbaproject.bin") for name in files):
        raise UserError(f"{path}: holds macros; save it as .xlsx without them")
    if "xl/workbook.xml" not in files:
        raise UserError(f"{path}: is not an .xlsx workbook")
    for name, content in files.items():
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            raise UserError(f"{path}: {name} defines entities; no spreadsheet program does that")


def _opened(path: Path, *, read_only: bool) -> Workbook:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on styles and features that are of no use here
            return load_workbook(path, read_only=read_only, keep_links=False)
    except UNREADABLE as error:
        raise UserError(f"{path}: is damaged: {str(error).splitlines()[0][:200]}") from None


def _bounded(path: Path) -> None:
    """Stop at a sheet that is mostly empty rows, or at too many cells, before all is loaded."""
    made = _opened(path, read_only=True)
    cells = 0
    try:
        for page in made.worksheets:
            page.reset_dimensions()
            last = 0
            for number, row in enumerate(page.iter_rows(values_only=True), 1):
                cells += len(row)
                if not all(map(blank, row)):
                    last = number
                if number - last > EMPTY_ROWS:
                    message = f"more than {EMPTY_ROWS:,} empty rows from here on; delete them"
                    raise ScenarioError([at(message, str(path), page.title, (last + 1, 1))])
                if cells > CELLS:
                    message = f"the workbook has more than {CELLS:,} cells"
                    raise ScenarioError([at(message, str(path), page.title, (number, 1))])
    except UNREADABLE as error:
        raise UserError(f"{path}: is damaged: {str(error).splitlines()[0][:200]}") from None
    finally:
        made.close()


def _sheet(page: Worksheet, file: str, problems: list[Problem]) -> Sheet:
    for merged in page.merged_cells.ranges:
        message = f"merged cells ({merged.coord}); unmerge them and fill each one"
        problems.append(at(message, file, page.title, (merged.min_row, merged.min_col)))
    rows: list[list[Value]] = []
    notes: dict[tuple[int, int], str] = {}
    for number, cells in enumerate(page.iter_rows(), 1):
        row: list[Value] = []
        for column, cell in enumerate(cells, 1):
            value = cell.value
            if cell.data_type == "f" and str(value) in TRUTH:
                value = TRUTH[str(value)]
            elif cell.data_type == "f":
                message = "holds a formula; put its value there"
                problems.append(at(message, file, page.title, (number, column)))
            elif cell.data_type == "e":
                message = f"holds the error {value}"
                problems.append(at(message, file, page.title, (number, column)))
            row.append(_unescaped(value) if isinstance(value, str) else _plain(value))
            if cell.comment is not None and cell.comment.text:
                notes[number, column] = _unescaped(cell.comment.text)
        rows.append(row)
    while rows and all(map(blank, rows[-1])):
        rows.pop()
    heading = rows[0] if rows else []
    kept = {cell: text for cell, text in notes.items() if cell[0] <= len(rows)}
    return Sheet(page.title, heading, rows[1:], kept)


def _plain(value: object) -> Value:
    """A number, date, truth value or nothing; times and spans of time as their text."""
    if value is None or isinstance(value, bool | int | float | dt.date):
        return value
    return str(value)


def _unescaped(text: str) -> str:
    return HIDDEN.sub(lambda found: chr(int(found[1], 16)), text)
