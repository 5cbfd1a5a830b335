"""Code in the README and the docs runs, and prints what it says it prints."""

import doctest
import re
import shlex
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from realpolitik.cli.app import outcome

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TREE = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in PAGES}


def blocks(page: str, language: str) -> list[str]:
    return [code for kind, code in BLOCK.findall(TREE[page]) if kind == language]


def commands(block: str) -> Iterator[tuple[str, str]]:
    """Each line behind '$ ' with what stands below it."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


@pytest.mark.parametrize("page", [page for page in TREE if blocks(page, "python")])
def test_python_on_a_page_runs(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {"__name__": "page"}
    for code in blocks(page, "python"):
        exec(compile(code, page, "exec"), names)  # noqa: S102 - the page's own code


@pytest.mark.parametrize("page", [page for page in TREE if blocks(page, "console")])
def test_commands_on_a_page_print_what_it_shows(
    page: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    for code in blocks(page, "csv"):
        Path("decisions.csv").write_text(code, encoding="utf-8")
    checker = doctest.OutputChecker()
    for block in blocks(page, "console"):
        for command, shown in commands(block):
            monkeypatch.setattr("sys.argv", shlex.split(command))
            code = outcome()
            printed, complained = capfd.readouterr()
            assert code == 0, complained
            assert checker.check_output(shown, printed, doctest.ELLIPSIS), printed


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_links_of_pages_outside_the_docs_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)", TREE[page])
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_page_is_reached_from_the_first() -> None:
    index = TREE["docs/index.md"]
    pages = [page.removeprefix("docs/") for page in TREE if page.startswith("docs/")]
    ours = [page for page in pages if page != "index.md" and not page.startswith("models/")]
    assert [page for page in ours if f"]({page})" not in index] == []
    assert "](models/index.md)" in index


def test_every_page_stands_in_the_navigation() -> None:
    project = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
    listed = set(_pages(project["nav"]))
    written = {path.relative_to(ROOT / "docs") for path in (ROOT / "docs").rglob("*.md")}
    apart = {path for path in written if path.parts[0] == "models"}  # listed by their own index
    assert {str(path) for path in written - apart} | {"models/index.md"} == listed


def _pages(nav: list[Any]) -> Iterator[str]:
    for entry in nav:
        if isinstance(entry, str):
            yield entry
        else:
            for inner in entry.values():
                yield from _pages(inner)
