"""Fixtures shared by all tests."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None)  # time on a shared machine decides no test
settings.load_profile("project")

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture
def shared() -> Callable[[str], Path]:
    """Path of a reference file beside the project; the test is skipped where it is absent."""

    def find(name: str) -> Path:
        path = SHARED / name
        if not path.exists():
            pytest.skip(f"needs {name} of the shared folder beside the project")
        return path

    return find


@pytest.fixture
def office(tmp_path: Path) -> Callable[[Path, str], Path]:
    """Converts a file with LibreOffice: ``office(file, "pdf")`` gives the path of what it made.

    The test is skipped where there is no LibreOffice, unless REALPOLITIK_REQUIRE_OFFICE says that
    there must be one.
    """
    program, required = shutil.which("soffice"), os.environ.get("REALPOLITIK_REQUIRE_OFFICE")
    if program is None:
        if required:
            pytest.fail("LibreOffice is required here and not found")
        pytest.skip("needs LibreOffice")

    def convert(file: Path, target: str) -> Path:
        out = tmp_path / "office"
        profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
        command = [program, "--headless", profile, "--convert-to", target, "--outdir", str(out)]
        subprocess.run([*command, str(file)], check=True, capture_output=True)
        made = out / f"{file.stem}.{target.partition(':')[0]}"
        if not made.exists() and not required:  # an office without the part for such files
            pytest.skip(f"LibreOffice makes no {target} of {file.suffix} here")
        return made

    return convert
