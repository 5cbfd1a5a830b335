"""All numbers behind a brief as a workbook; text never runs as a formula."""

import datetime as dt
import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from realpolitik.ensemble.tables import rows
from realpolitik.report.brief.language import Language
from realpolitik.report.brief.values import Value
from realpolitik.report.case import Case

__all__ = ["as_xlsx"]

Row = Sequence[Any]
WIDEST, LOOK = 60, 200  # characters of a column; rows that set its width
FORMULA = ("=", "+", "-", "@")


def as_xlsx(case: Case, values: Mapping[str, Value], language: Language) -> bytes:
    """Sheets: the values of the text, every answer, every input, every threshold."""
    book = Workbook(write_only=True)
    sheets: dict[str, Iterable[Row]] = {
        "values": (("name", "text"), *((f"{{{{{k}}}}}", v.text) for k, v in values.items())),
        "answers": _answers(case),
        "inputs": _inputs(case),
        "thresholds": _thresholds(case),
    }
    for name, found in sheets.items():
        _fill(book.create_sheet(language.form(f"sheet.{name}")), list(found))
    book.properties.created = book.properties.modified = dt.datetime(2000, 1, 1)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _answers(case: Case) -> Iterator[Row]:
    found = list(rows(case.forecast))
    head = list(dict.fromkeys(name for row in found for name in row))
    yield head
    for row in found:
        yield [row.get(name) for name in head]


def _inputs(case: Case) -> Iterator[Row]:
    yield ("path", "input", "low", "best", "high", "grade", "unit")
    for path, e in case.located.items():
        yield (path, case.names.input(path), e.low, e.best, e.high, case.grade(path), e.unit)


def _thresholds(case: Case) -> Iterator[Row]:
    yield ("path", "input", "now", "flips at", "inside its range", "model", "about", "threshold")
    for f in case.forecast.flips:
        about = f.key.item or f.key.about
        words = case.names.input(f.estimate) if f.estimate in case.located else f.estimate
        inside = "yes" if f.inside else "no"
        yield (f.estimate, words, f.best, f.value, inside, f.key.model, about, f.threshold)


def _fill(page: Any, found: list[Row]) -> None:
    """Widths first: a sheet that is written row by row cannot be gone back over."""
    head, *rest = found
    page.freeze_panes = "A2"
    for column in range(len(head)):
        longest = max(len(str(row[column])) for row in found[:LOOK])
        page.column_dimensions[get_column_letter(column + 1)].width = min(WIDEST, longest + 4)
    page.append([_cell(page, value, bold=True) for value in head])
    for row in rest:
        page.append([_cell(page, value) for value in row])


def _cell(page: Any, value: Any, *, bold: bool = False) -> Any:
    """Text that a spreadsheet could take for a formula, as text; no number as nothing."""
    if isinstance(value, str):
        if not bold and not value.startswith(FORMULA):
            return value
        cell = WriteOnlyCell(page, value)
        cell.data_type, cell.font = "s", Font(bold=bold)
        cell.quotePrefix = value.startswith(FORMULA)
        return cell
    if value is None or not math.isfinite(value):
        return None
    return float(value)
