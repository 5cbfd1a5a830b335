"""``__all__``, the lazy names, what type checkers see and the reference page agree."""

import ast
import inspect
import os
import subprocess
import sys
from pathlib import Path

import pytest

import realpolitik as rp

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ast.parse(Path(rp.__file__).read_text("utf-8"))


def for_type_checkers() -> dict[str, str]:
    """Name and module of every import under ``if TYPE_CHECKING``."""
    blocks = [node for node in SOURCE.body if isinstance(node, ast.If)]
    imports = [node for block in blocks for node in block.body if isinstance(node, ast.ImportFrom)]
    return {alias.name: str(node.module) for node in imports for alias in node.names}


def test_all_equals_the_public_names() -> None:
    assert sorted(rp.__all__) == dir(rp) == sorted(for_type_checkers())
    assert not [name for name in vars(rp) if name in ("HOMES", "HOME_OF")]


@pytest.mark.parametrize("name", rp.__all__)
def test_a_lazy_name_is_the_one_type_checkers_see(name: str) -> None:
    module = sys.modules.get(for_type_checkers()[name]) or __import__(
        for_type_checkers()[name], fromlist=[name]
    )
    assert getattr(rp, name) is getattr(module, name)


@pytest.mark.parametrize("name", rp.__all__)
def test_a_public_name_is_documented(name: str) -> None:
    found = getattr(rp, name)
    own = found if inspect.isclass(found) or inspect.isroutine(found) else type(found)
    assert inspect.getdoc(own)
    assert f"::: realpolitik.{name}\n" in (ROOT / "docs/reference.md").read_text("utf-8")


def test_the_reference_names_nothing_else() -> None:
    lines = (ROOT / "docs/reference.md").read_text("utf-8").splitlines()
    named = [line.removeprefix("::: realpolitik.") for line in lines if line.startswith(":::")]
    assert sorted(named) == sorted(rp.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'no_such_name'"):
        rp.__getattr__("no_such_name")


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, realpolitik; print([m for m in sys.modules if m.startswith('realpolitik')])"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "['realpolitik']"


def test_no_public_function_shares_a_name_with_a_subpackage() -> None:
    folders = {path.name for path in Path(rp.__file__).parent.iterdir() if path.is_dir()}
    files = {path.stem for path in Path(rp.__file__).parent.glob("*.py")}
    assert not (folders | files) & set(rp.__all__)
