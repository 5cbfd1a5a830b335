"""A scenario as a folder or zip of CSV files that no spreadsheet takes for formulas."""

import csv
import datetime as dt
import io
import os
import re
import shutil
import tempfile
import zipfile
from pathlib import Path

from realpolitik.errors import ScenarioError, UserError
from realpolitik.exchange.archive import members
from realpolitik.exchange.book import Book, Notes, Sheet, Value, at
from realpolitik.exchange.fill import book_of
from realpolitik.scenario.atomic import write as write_file
from realpolitik.scenario.model import Scenario

__all__ = ["read", "write"]

NOTES = "notes"
NOTED = ("sheet", "row", "column", "text")
RISKY = re.compile(r"'*[=+\-@\t\r]")
GUARDED = re.compile(r"'+[=+\-@\t\r]")
STAMP = (1980, 1, 1, 0, 0, 0)
LIMIT = 50_000_000
ROWS = 200_000
csv.field_size_limit(10_000_000)


def write(scenario: Scenario, path: Path, notes: Notes | None = None) -> None:
    """Write a scenario as CSV files: a zip where the name ends so, else a new folder.

    Raises:
        UserError: the file or folder cannot be written, or the folder is there and holds something.
    """
    book = book_of(scenario, notes)
    said: list[list[Value]] = [
        [sheet.name, row, sheet.cell(1, column), text]
        for sheet in book.sheets
        for (row, column), text in sheet.notes.items()
    ]
    sheets = [*book.sheets, *([Sheet(NOTES, list(NOTED), said)] if said else [])]
    files = {f"{sheet.name}.csv": _text(sheet).encode("utf-8-sig") for sheet in sheets}
    if path.suffix.lower() == ".zip":
        write_file(path, _zipped(files))
    else:
        _folder(path, files)


def read(path: Path) -> Book:
    """The sheets of a folder or zip of CSV files; commas, semicolons or tabs part their cells.

    Raises:
        UserError: it cannot be read, or holds no CSV files.
        ScenarioError: a file is not UTF-8 or no table.
    """
    files = _files(path) if path.is_dir() else _unzipped(path)
    if not files:
        raise UserError(f"{path}: holds no CSV files")
    sheets = {name: _sheet(name, content, str(path)) for name, content in files.items()}
    notes = sheets.pop(NOTES, None)
    for row in notes.rows if notes else []:
        _note(sheets, [str(cell or "") for cell in row], str(path))
    return Book(list(sheets.values()), str(path))


def _text(sheet: Sheet) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for row in (sheet.heading, *sheet.rows):
        writer.writerow([_shown(cell) for cell in row])
    return out.getvalue()


def _shown(cell: Value) -> str:
    """Text that a spreadsheet would compute gets an apostrophe in front."""
    if isinstance(cell, str):
        return f"'{cell}" if RISKY.match(cell) else cell
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return "" if cell is None else repr(cell)


def _zipped(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, STAMP)  # the same scenario gives the same bytes
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _folder(path: Path, files: dict[str, bytes]) -> None:
    """Put the folder in its place once all of it is written."""
    try:
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise UserError(f"{path} is there already; name a new folder, or a .zip file")
        made = Path(tempfile.mkdtemp(prefix=f".{path.name}.", dir=path.resolve().parent))
        try:
            made.chmod(0o755)
            for name, data in files.items():
                write_file(made / name, data)
            os.replace(made, path.resolve())  # noqa: PTH105 - onto an empty folder, at once
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from None


def _files(path: Path) -> dict[str, bytes]:
    found = sorted(path.glob("*.csv"))
    try:
        if sum(file.stat().st_size for file in found) > LIMIT:
            raise UserError(f"{path}: holds more than {LIMIT / 1e6:.0f} MB of CSV files")
        return {file.stem: file.read_bytes() for file in found}
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from None


def _unzipped(path: Path) -> dict[str, bytes]:
    return {
        name.rpartition("/")[2].removesuffix(".csv"): content
        for name, content in members(path, (".csv",)).items()
        if name.endswith(".csv") and not name.startswith("__MACOSX/")
    }


def _sheet(name: str, content: bytes, file: str) -> Sheet:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"line {line} is not UTF-8; save it as 'CSV UTF-8'"
        raise ScenarioError([at(message, file, f"{name}.csv")]) from None
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    rows: list[list[Value]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True):
            rows.append([cell[1:] if GUARDED.match(cell) else cell for cell in row])
            if len(rows) > ROWS:
                message = f"has more than {ROWS:,} rows; delete the empty ones"
                raise ScenarioError([at(message, file, name, (len(rows), 1))])
    except csv.Error as error:
        message = f"row {len(rows) + 1} is not CSV: {error}"
        raise ScenarioError([at(message, file, f"{name}.csv")]) from None
    return Sheet(name, rows[0] if rows else [], rows[1:])


def _note(sheets: dict[str, Sheet], row: list[str], file: str) -> None:
    """Put a line of the table of notes where it belongs."""
    name, number, column, text = (*row, "", "", "", "")[:4]
    sheet = sheets.get(name)
    if sheet is None or not number.isdecimal() or column not in sheet.heading:
        message = f"a note on a cell that is not there: sheet '{name}', row {number}, '{column}'"
        raise ScenarioError([at(message, file, NOTES)])
    sheet.notes[int(number), sheet.heading.index(column) + 1] = text
