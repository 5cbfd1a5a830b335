"""Scenarios from files of sheets."""

from pathlib import Path

from realpolitik.exchange import tables, workbook
from realpolitik.exchange.build import Imported, scenario_of

__all__ = ["from_tables", "from_workbook"]


def from_workbook(path: Path) -> Imported:
    """The scenario of an .xlsx workbook."""
    return scenario_of(workbook.read(path))


def from_tables(path: Path) -> Imported:
    """The scenario of a folder or zip of CSV files."""
    return scenario_of(tables.read(path))
