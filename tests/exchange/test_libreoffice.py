"""The shipped scenarios through workbooks, also as LibreOffice saves them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.exchange import readers, tables, xlsx
from realpolitik.scenario.files import catalogue, load


@pytest.mark.parametrize("name", catalogue())
def test_the_catalogue_is_lossless_and_sound(name: str, tmp_path: Path) -> None:
    scenario = load(name)
    xlsx.write(scenario, tmp_path / "book.xlsx")
    back = readers.from_workbook(tmp_path / "book.xlsx")
    assert (back.scenario, back.problems) == (scenario, ())
    tables.write(scenario, tmp_path / "book.zip")
    assert readers.from_tables(tmp_path / "book.zip").scenario == scenario


def test_through_libreoffice_nothing_is_lost(
    tmp_path: Path, office: Callable[[Path, str], Path]
) -> None:
    scenario = load("alaska-2025")
    note = {(("actors", 0), "capability.best"): "why so much?\n=1+1"}
    xlsx.write(scenario, tmp_path / "book.xlsx", note)
    back = readers.from_workbook(office(tmp_path / "book.xlsx", "xlsx:Calc MS Excel 2007 XML"))
    assert (back.scenario, back.problems) == (scenario, ())
    assert dict(back.notes) == note
