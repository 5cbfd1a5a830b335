"""Scenario files of the KAPSARC Toolkit for Behavioral Analysis: CSV and XML."""

import csv
import io
from typing import cast
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from xml.sax import SAXParseException

from defusedxml.common import DefusedXmlException

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.foreign import Cell, Table, number
from realpolitik.scenario.placed_xml import Placed, placed_tree

__all__ = ["read_ktab_csv", "read_ktab_xml", "write_ktab_csv", "write_ktab_xml"]


def read_ktab_csv(text: str, file: str = "") -> Table:
    """Line 1: name, description, actors, dimensions; line 2: names of columns; then actors.

    Raises ScenarioError with line and column of what cannot be read.
    """
    rows = _rows(text.lstrip("\ufeff"), file)
    head = rows[0] if rows else []
    size = number(head[3], 1, 1000) if len(head) > 3 else None
    if size is None or size != int(size) or len(rows) < 3:
        raise _wrong(file, 1, 4, "must say name, description, actors and dimensions")
    width = 3 + 2 * int(size)
    if len(rows[1]) < width:
        raise _wrong(file, 2, len(rows[1]), f"needs {width} columns")
    issues = tuple(rows[1][3 + 2 * k].removesuffix(" Position") for k in range(int(size)))
    _unlike(issues, file, 2)
    cells: dict[tuple[str, str], Cell] = {}
    for line, row in enumerate(rows[2:], start=3):
        if not any(row):
            continue
        if len(row) < width:
            raise _wrong(file, line, len(row), f"needs {width} columns")
        if (row[0], issues[0]) in cells:
            raise _wrong(file, line, 1, f"actor {row[0]!r} stands twice")
        power = _number(row[2], file, line, 3)
        for k, issue in enumerate(issues):
            place = _number(row[3 + 2 * k], file, line, 4 + 2 * k, 100)
            care = _number(row[4 + 2 * k], file, line, 5 + 2 * k, 100)
            cells[row[0], issue] = Cell(place, care / 100, power)
    if not cells:
        raise _wrong(file, 3, 1, "holds no actors")
    actors = tuple(dict.fromkeys(actor for actor, _ in cells))
    if number(head[2]) != len(actors):
        raise _wrong(file, 1, 3, f"says {head[2]!r} actors, but {len(actors)} follow")
    return Table(head[0], actors, issues, {}, cells)


def _rows(text: str, file: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text))
    try:
        return [[cell.strip() for cell in row] for row in reader]
    except csv.Error as problem:
        raise _wrong(file, reader.line_num, 1, f"cannot be read: {problem}") from None


def read_ktab_xml(text: str, file: str = "") -> Table:
    """The same content as XML. Raises ScenarioError, also for entities and other bombs."""
    try:
        root = placed_tree(text.lstrip("\ufeff"))
    except SAXParseException as problem:
        line, column = problem.getLineNumber() or 1, (problem.getColumnNumber() or 0) + 1
        raise _wrong(file, line, column, "is not well-formed XML") from None
    except DefusedXmlException:
        raise _wrong(file, 1, 1, "declares entities, which no scenario needs") from None
    issues = tuple((name.text or "").strip() for name in root.iter("dName"))
    _unlike(issues, file, root.line)
    cells: dict[tuple[str, str], Cell] = {}
    for actor in root.iter("Actor"):
        name = (actor.findtext("name") or "").strip()
        if issues and (name, issues[0]) in cells:
            raise _at(actor, file, f"actor {name!r} stands twice")
        power = _found(actor.find("capability"), actor, file, f"capability of {name}")
        places = [_found(e, actor, file, f"dCoord of {name}", 100) for e in actor.iter("dCoord")]
        cares = [_found(e, actor, file, f"dSal of {name}", 100) for e in actor.iter("dSal")]
        if not len(issues) == len(places) == len(cares):
            raise _at(actor, file, f"{name} needs {len(issues)} dCoord and dSal")
        for issue, place, care in zip(issues, places, cares, strict=True):
            cells[name, issue] = Cell(place, care / 100, power)
    if not cells:
        raise _at(root, file, "holds no actors")
    title = (root.findtext("name") or "imported").strip()
    return Table(title, tuple(dict.fromkeys(a for a, _ in cells)), issues, {}, cells)


def write_ktab_csv(table: Table) -> str:
    """The table as CSV; an actor without all issues cannot be written."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    rows = _complete(table)
    writer.writerow([table.title, "", len(rows), len(table.issues)])
    names = [name for k in table.issues for name in (f"{k} Position", f"{k} Salience")]
    writer.writerow(["Actor", "Description", "Power", *names])
    for actor, cells in rows.items():
        numbers = [value for cell in cells for value in (cell.position, 100 * cell.salience)]
        writer.writerow([actor, "", cells[0].capability, *numbers])
    return out.getvalue()


def write_ktab_xml(table: Table) -> str:
    """The table as XML, the accommodation matrix left at its default."""
    root = Element("Scenario")
    SubElement(root, "name").text = table.title
    SubElement(root, "desc").text = ""
    dimensions, actors = SubElement(root, "Dimensions"), SubElement(root, "Actors")
    for issue in table.issues:
        SubElement(dimensions, "dName").text = issue
    for name, cells in _complete(table).items():
        actor = SubElement(actors, "Actor")
        SubElement(actor, "name").text = name
        SubElement(actor, "description").text = ""
        SubElement(actor, "capability").text = repr(cells[0].capability)
        place, care = SubElement(actor, "Position"), SubElement(actor, "Salience")
        for cell in cells:
            SubElement(place, "dCoord").text = repr(cell.position)
            SubElement(care, "dSal").text = repr(100 * cell.salience)
    SubElement(root, "IdealAdjustment")
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _complete(table: Table) -> dict[str, list[Cell]]:
    rows = {}
    for actor in table.actors:
        missing = [k for k in table.issues if (actor, k) not in table.cells]
        if missing:
            raise ScenarioError([Problem(f"{actor} has no stance on {', '.join(missing)}")])
        rows[actor] = [table.cells[actor, k] for k in table.issues]
        if len({cell.capability for cell in rows[actor]}) > 1:
            raise ScenarioError([Problem(f"{actor} has more than one capability")])
    return rows


def _wrong(file: str, line: int, column: int, message: str) -> ScenarioError:
    return ScenarioError([Problem(f"column {column}: {message}", file=file, line=line)])


def _number(text: str, file: str, line: int, column: int, high: float = 1e300) -> float:
    value = number(text, 0, high)
    if value is None:
        raise _wrong(file, line, column, f"{text!r} is no number from 0 to {high:g}")
    return value


def _found(
    given: Element | None, actor: Element, file: str, what: str, high: float = 1e300
) -> float:
    text = "" if given is None else (given.text or "").strip()
    value = number(text, 0, high)
    if value is None:
        message = f"{what} is {text or 'blank'!r}, not a number from 0 to {high:g}"
        raise _at(actor if given is None else given, file, message)
    return value


def _at(element: Element, file: str, message: str) -> ScenarioError:
    placed = cast(Placed, element)  # the tree is read by placed_tree
    return _wrong(file, placed.line, placed.column, message)


def _unlike(issues: tuple[str, ...], file: str, line: int) -> None:
    for at, issue in enumerate(issues):
        if issue in issues[:at]:
            raise _wrong(file, line, 1, f"dimension {issue!r} stands twice")
