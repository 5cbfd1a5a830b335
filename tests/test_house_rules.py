"""Rules of the house that no other tool checks: sizes of files and functions, models, words."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from pybtex.database import parse_file
from tools.index_models import index

import realpolitik as rp

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src/realpolitik"
MODELS = [rp.MODELS[name] for name in rp.MODELS]
BIBLIOGRAPHY = parse_file(str(PACKAGE / "references.bib"), "bibtex").entries
GOLDEN = {path: path.read_text("utf-8") for path in (ROOT / "tests/golden").glob("*.toml")}
PAGE = ("(What it answers|Answers)", "Equation", "Assumptions", "Record", "Limits")
ADDRESS = re.compile(
    r"file:/{2}|https?:\S*/simple|--extra-index|--find-links|\B/(?:ro|wo|ho)[a-z]{2}/"
)


def written() -> list[Path]:
    """Every file of the project that is text and ours."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - git
        cwd=ROOT,
        capture_output=True,
        check=False,
        text=True,
    )
    if listed.returncode:
        pytest.skip("needs a git checkout")
    found = [ROOT / line for line in listed.stdout.splitlines()]
    return [path for path in found if path.is_file() and b"\0" not in path.read_bytes()]


def sources() -> list[Path]:
    return sorted([*PACKAGE.rglob("*.py"), *(ROOT / "benchmarks").glob("*.py")])


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Name and length of each function: its body, without the docstring."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1 if ast.get_docstring(node) is not None else 0 :]
            if body and body[-1].end_lineno:
                yield node.name, body[-1].end_lineno - body[0].lineno + 1


def test_files_have_at_most_300_lines() -> None:
    paths = [*sources(), *(ROOT / "tests").rglob("*.py")]
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in paths}
    assert not {str(path): length for path, length in lengths.items() if length > 300}


def test_functions_have_at_most_40_lines() -> None:
    long = {
        f"{path.relative_to(ROOT)}:{name}": length
        for path in sources()
        for name, length in functions(path)
        if length > 40
    }
    assert not long


def test_ignore_comments_give_a_reason() -> None:
    bare = re.compile(r"#\s*(type: ignore(\[[^\]]*\])?|noqa(: [A-Z0-9, ]+)?)\s*$")
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in [*sources(), *(ROOT / "tests").rglob("*.py")]
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if bare.search(line)
    ]
    assert not found


def test_no_machine_and_no_registry_is_named() -> None:
    here = Path(__file__)
    named = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in written()
        if path != here
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if ADDRESS.search(line)
    ]
    assert not named


def test_constraints_are_exact_versions() -> None:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    assert [
        line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.]+", line)
    ] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [
        *project["project"]["dependencies"],
        *(item for extra in project["project"]["optional-dependencies"].values() for item in extra),
        *project["dependency-groups"]["dev"],
    ]
    pinned = {line.split("==")[0].lower().replace("_", "-") for line in lines}
    names = {re.split(r"[<>=!~\[; ]", item)[0].lower().replace("_", "-") for item in asked}
    assert names <= pinned


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_a_model_has_its_page(model: rp.Model[..., object]) -> None:
    page = (ROOT / f"docs/models/{model.name}.md").read_text("utf-8")
    assert [part for part in PAGE if not re.search(rf"\*\*{part}", page)] == []
    assert "```python\nimport realpolitik as rp\n" in page


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_a_model_cites_papers_that_its_page_names(model: rp.Model[..., object]) -> None:
    page = (ROOT / f"docs/models/{model.name}.md").read_text("utf-8")
    entries = [BIBLIOGRAPHY[key] for key in model.citation]
    people = [entry.persons.get("author") or entry.persons["editor"] for entry in entries]
    assert [who for who in people if who[0].last_names[-1].strip("{}") in page]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
def test_a_model_is_held_against_numbers_from_elsewhere(model: rp.Model[..., object]) -> None:
    test = ROOT / f"tests/models/{model.family}/test_{model.name}.py"
    assert re.search(r"golden|oracle|by_hand|closed form|@given", test.read_text("utf-8"))


def test_golden_tables_name_their_source() -> None:
    assert [path.name for path, text in GOLDEN.items() if 'source = "' not in text] == []


def test_every_model_file_is_listed_or_belongs_to_one_that_is() -> None:
    files = {
        path.stem
        for path in (PACKAGE / "models").rglob("*.py")
        if re.search(r"^@model\(", path.read_text("utf-8"), re.MULTILINE)
    }
    assert files == {model.name for model in MODELS}


def test_the_index_leads_to_every_model() -> None:
    written_out = index()
    assert [model.name for model in MODELS if f"]({model.name}.md)" not in written_out] == []
