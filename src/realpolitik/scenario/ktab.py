"""Scenario files of the KAPSARC Toolkit for Behavioral Analysis: CSV and XML."""

import csv
import io
from xml.etree.ElementTree import Element, ParseError, SubElement, indent, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.foreign import Cell, Table, number

__all__ = ["read_ktab_csv", "read_ktab_xml", "write_ktab_csv", "write_ktab_xml"]


def read_ktab_csv(text: str, file: str = "") -> Table:
    """Line 1: name, description, actors, dimensions; line 2: names of columns; then actors.

    Raises ScenarioError with line and column of what cannot be read.
    """
    rows = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(text))]
    head = rows[0] if rows else []
    size = number(head[3], 1, 1000) if len(head) > 3 else None
    if size is None or len(rows) < 3:
        raise _wrong(file, 1, 4, "must say name, description, actors and dimensions")
    issues = tuple(rows[1][3 + 2 * k].removesuffix(" Position") for k in range(int(size)))
    cells = {}
    for line, row in enumerate(rows[2:], start=3):
        if not any(row):
            continue
        if len(row) < 3 + 2 * int(size):
            raise _wrong(file, line, len(row), f"needs {3 + 2 * int(size)} columns")
        power = _number(row[2], file, line, 3)
        for k, issue in enumerate(issues):
            place = _number(row[3 + 2 * k], file, line, 4 + 2 * k, 100)
            care = _number(row[4 + 2 * k], file, line, 5 + 2 * k, 100)
            cells[row[0], issue] = Cell(place, care / 100, power)
    return Table(head[0], tuple(dict.fromkeys(a for a, _ in cells)), issues, {}, cells)


def read_ktab_xml(text: str, file: str = "") -> Table:
    """The same content as XML. Raises ScenarioError, also for entities and other bombs."""
    try:
        root = fromstring(text.lstrip("\ufeff").encode("utf-8"), forbid_dtd=True)
    except ParseError as problem:
        line, column = problem.position
        raise _wrong(file, line, column + 1, "is not well-formed XML") from None
    except DefusedXmlException:
        raise _wrong(file, 1, 1, "declares entities, which no scenario needs") from None
    issues = tuple((name.text or "").strip() for name in root.iter("dName"))
    cells = {}
    for actor in root.iter("Actor"):
        name = (actor.findtext("name") or "").strip()
        power = _found(actor.findtext("capability"), file, f"capability of {name}")
        places = [_found(e.text, file, f"dCoord of {name}", 100) for e in actor.iter("dCoord")]
        cares = [_found(e.text, file, f"dSal of {name}", 100) for e in actor.iter("dSal")]
        if not len(issues) == len(places) == len(cares):
            raise ScenarioError([Problem(f"{name} needs {len(issues)} dCoord and dSal", file=file)])
        for issue, place, care in zip(issues, places, cares, strict=True):
            cells[name, issue] = Cell(place, care / 100, power)
    if not cells:
        raise ScenarioError([Problem("holds no actors", file=file)])
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


def _found(text: str | None, file: str, what: str, high: float = 1e300) -> float:
    value = number((text or "").strip(), 0, high)
    if value is None:
        message = f"{what} is {text or 'blank'!r}, not a number from 0 to {high:g}"
        raise ScenarioError([Problem(message, file=file)])
    return value
