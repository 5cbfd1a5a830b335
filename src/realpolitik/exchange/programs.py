"""The files of other programs: KTAB's CSV and XML, and those of the exchange model.

They hold one number an actor and issue. What they have no place for (ranges, sources, ties,
conflicts) is left out with a warning that says what, and what is read counts as assumed.
"""

import datetime as dt
import warnings
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from realpolitik.errors import Problem, RealpolitikWarning, ScenarioError, UserError
from realpolitik.exchange.book import Notes
from realpolitik.exchange.build import Imported
from realpolitik.scenario.atomic import write
from realpolitik.scenario.exchange_files import read_exchange, write_exchange
from realpolitik.scenario.foreign import Table, left_out, scenario_of, table_of
from realpolitik.scenario.ktab import (
    read_ktab_csv,
    read_ktab_xml,
    write_ktab_csv,
    write_ktab_xml,
)
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.review import review

__all__ = [
    "from_exchange",
    "from_ktab_csv",
    "from_ktab_xml",
    "to_exchange",
    "to_ktab_csv",
    "to_ktab_xml",
]

LIMIT = 5_000_000


def from_ktab_csv(path: Path) -> Imported:
    """The scenario of a KTAB CSV file."""
    return _read(path, read_ktab_csv)


def from_ktab_xml(path: Path) -> Imported:
    """The scenario of a KTAB XML file."""
    return _read(path, read_ktab_xml)


def from_exchange(path: Path) -> Imported:
    """The scenario of a file of the exchange model."""
    return _read(path, read_exchange)


def to_ktab_csv(scenario: Scenario, path: Path, _notes: Notes) -> None:
    """Write the best estimates as KTAB CSV."""
    _write(scenario, path, write_ktab_csv)


def to_ktab_xml(scenario: Scenario, path: Path, _notes: Notes) -> None:
    """Write the best estimates as KTAB XML."""
    _write(scenario, path, write_ktab_xml)


def to_exchange(scenario: Scenario, path: Path, _notes: Notes) -> None:
    """Write the best estimates as a file of the exchange model."""
    _write(scenario, path, write_exchange)


def _write(scenario: Scenario, path: Path, writer: Callable[[Table], str]) -> None:
    """Write the table, and say what it has no place for."""
    write(path, writer(table_of(scenario)).encode())
    lost = left_out(scenario)
    if lost:
        message = f"{path}: left out, as the format has no place for it: {'; '.join(lost)}"
        warnings.warn(RealpolitikWarning(message), stacklevel=4)


def _read(path: Path, reader: Callable[[str, str], Table]) -> Imported:
    try:
        if path.stat().st_size > LIMIT:
            raise UserError(f"{path}: has more than {LIMIT / 1e6:.0f} MB")
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise UserError(f"{path}: is not text in UTF-8") from None
    table = reader(text, str(path))
    try:
        scenario = scenario_of(table, dt.date.today())
    except ValidationError as error:
        first = error.errors()[0]
        where = "/".join(str(step) for step in first["loc"])
        raise ScenarioError([Problem(first["msg"], where, str(path))]) from None
    return Imported(scenario, review(scenario), {})
