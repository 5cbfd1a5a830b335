"""Values as cells hold them, and cells as the values that were meant."""

import datetime as dt
import json
import re
from typing import Any

from realpolitik.errors import ScenarioError
from realpolitik.exchange.book import Value
from realpolitik.exchange.columns import Column
from realpolitik.scenario.document import parse

__all__ = ["CellError", "cell_of", "value_of"]

EMPTY = '""'
POINT = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?")
COMMA = re.compile(r"[-+]?\d*,\d+([eE][-+]?\d+)?")
THOUSANDS = re.compile(r"[-+]?[1-9]\d{0,2},\d{3}")
ODD = re.compile(
    r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)  # YAML takes no such character as it is
FLAGS = {"true": True, "false": False, "wahr": True, "falsch": False}


class CellError(Exception):
    """A cell whose meaning cannot be told; the message says why."""


def cell_of(value: Any, column: Column) -> Value:
    """The cell for a value of plain data; a text of no characters is written as two quotes."""
    if column.kind == "words":
        return ", ".join(value)
    if column.kind == "tree":
        text = json.dumps(value, ensure_ascii=False, default=str)  # a date as its text
        return ODD.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
    if isinstance(value, str):
        if value == "":
            return EMPTY
        return value + '"' if re.fullmatch(r'"{2,}', value) else value
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 2**53:
        return float(value)
    found: Value = value
    return found


def value_of(cell: Value, column: Column) -> Any:
    """The value that a cell means; what is of the wrong kind is left for the check of the model.

    Raises:
        CellError: the cell can be read in two ways, or holds a tree that is none.
    """
    if column.kind == "number":
        return _number(cell)
    if column.kind == "whole":
        found = _number(cell)
        return int(found) if isinstance(found, float) and found.is_integer() else found
    if column.kind == "flag":
        return FLAGS.get(cell.strip().lower(), cell) if isinstance(cell, str) else cell
    text = _text(cell)
    if column.kind == "text":
        if text == EMPTY:
            return ""
        return text[:-1] if re.fullmatch(r'"{3,}', text) else text
    if column.kind == "words":
        return [word.strip() for word in re.split(r"[,;\n]", text) if word.strip()]
    return _tree(text) if column.kind == "tree" else text.strip()


def _number(cell: Value) -> Any:
    if isinstance(cell, dt.date):
        return _text(cell)
    if not isinstance(cell, str):
        return cell
    text = cell.strip()
    if THOUSANDS.fullmatch(text):
        whole = text.replace(",", "")
        point = text.replace(",", ".")
        raise CellError(f"'{text}' may be {point} or {whole}; write it without the comma")
    if COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    return float(text) if POINT.fullmatch(text) else cell


def _text(cell: Value) -> str:
    """What a spreadsheet took for a number, a date or a truth value, as text again."""
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        return cell.date().isoformat()
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, dt.date) else str(cell)


def _tree(text: str) -> Any:
    try:
        return parse(text).data
    except ScenarioError as error:
        raise CellError(f"{error.problems[0].message} (nested data, written as JSON)") from None
