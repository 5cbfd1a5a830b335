"""The shipped scenarios through workbooks, also as LibreOffice saves them."""

import shutil
import subprocess
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


def test_through_libreoffice_nothing_is_lost(tmp_path: Path) -> None:
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("needs LibreOffice")
    scenario = load("alaska-2025")
    note = {(("actors", 0), "capability.best"): "why so much?\n=1+1"}
    xlsx.write(scenario, tmp_path / "book.xlsx", note)
    subprocess.run(
        [
            program,
            "--headless",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(tmp_path / "out"),
            "book.xlsx",
        ],
        cwd=tmp_path,
        check=True,
        capture_output=True,
    )
    back = readers.from_workbook(tmp_path / "out/book.xlsx")
    assert (back.scenario, back.problems) == (scenario, ())
    assert dict(back.notes) == note
