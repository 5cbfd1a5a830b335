"""The command line as its users meet it: what it prints, where, and its exit codes."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import realpolitik as rp
from realpolitik.cli.app import GROUPS, outcome

ROOT = Path(__file__).resolve().parents[1]


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


Run = Callable[..., Done]


@pytest.fixture
def realpolitik(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Run:
    """The command in an empty folder, in this process, without a terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "40")

    def run(*arguments: str) -> Done:
        monkeypatch.setattr("sys.argv", ["realpolitik", *arguments])
        code = outcome()
        return Done(code, *capfd.readouterr())

    return run


def process(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """The command as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "realpolitik", *arguments],
        check=False,
        text=True,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        **options,
    )


def test_help_names_every_command(realpolitik: Run) -> None:
    shown = realpolitik("--help").stdout
    for title, commands in GROUPS.items():
        assert f"\n{title}:\n" in shown
        for command in commands:
            name = command.__name__.rstrip("_").replace("_", "-")
            assert re.search(rf"\n  {name} +\w", shown), name
            summary = (command.__doc__ or "").splitlines()[0]
            assert len(summary) <= 66, f"{name}: 80 columns cut its summary short"


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys; from realpolitik.cli import app; "
        "print(sorted({m.split('.')[0] for m in sys.modules} & "
        "{'numpy', 'numba', 'scipy', 'pydantic', 'ruamel', 'rich', 'altair', 'jinja2', "
        "'openpyxl'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "alska-2025"], "there is no scenario 'alska-2025'; did you mean 'alaska-2025'"),
        (["show", "no/such.yaml"], "there is no such file"),
        (["show", "alaska-2025", "actors/usa/capabilty"], "did you mean 'actors/usa/capability'"),
        (["what-if", "alaska-2025", "us-withdrwas"], "did you mean 'us-withdraws'"),
        (["check", "alaska-2025", "--sources", "nowhere"], "there is no folder nowhere"),
        (["new", "a b"], "'a b' is no name"),
        (["models", "."], "is a folder without scenario.yaml"),
        (["schema", "--out", "no/such/folder.json"], "cannot be written"),
        (["export", "alaska-2025", "--out", "x", "--format", "xslx"], "did you mean 'xlsx'"),
        (["export", "alaska-2025", "--out", "x", "--network", "states"], "take no network"),
        (
            ["export", "alaska-2025", "--out", "x", "--format", "gexf", "--network", "stats"],
            "did you mean 'states'",
        ),
        (["import", "absent.xlsx", "--out", "x.yaml"], "cannot be read: No such file"),
        (["seal", "alaska-2025", "ceasefire"], "did you mean 'ceasefire-2025'"),
        (["seal", "alaska-2025", "ceasefire-2025"], "closed on 2025-12-31"),
        (["resolve", "x", "yes"], "there is no such ledger"),
        (["resolve", "x", "yes", "--on", "1.1.2025"], "'1.1.2025' is not a date"),
        (["outside", "alaska-2025", "--rates", "absent.yaml"], "absent.yaml: cannot be read"),
        (["record"], "ledger.jsonl: cannot be read"),
        (["show"], "Missing argument 'SCENARIO'"),
        (["shwo"], "No such command 'shwo'"),
        (["check", "alaska-2025", "--al"], "No such option"),
    ],
)
def test_a_user_error_is_one_clear_message(
    realpolitik: Run, arguments: list[str], words: str
) -> None:
    done = realpolitik(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_at_most_five_problems_and_how_many_more(realpolitik: Run, tmp_path: Path) -> None:
    realpolitik("new", "case")
    path = tmp_path / "case/scenario.yaml"
    path.write_text(path.read_text("utf-8").replace("high: ", "hihg: "), "utf-8")
    done = realpolitik("models", "case")
    assert done.returncode == 2
    lines = done.stderr.splitlines()
    assert len(lines) == 6
    assert all(line.startswith("case/scenario.yaml:") for line in lines[:5])
    assert lines[5].startswith("... and ")
    listed = realpolitik("check", "case", "--all").stderr.splitlines()
    assert len(listed) == 5 + int(lines[5].split()[2])


def test_a_new_scenario_is_sound_and_never_overwritten(realpolitik: Run, tmp_path: Path) -> None:
    assert realpolitik("new", "case").stdout == "case/scenario.yaml\n"
    checked = realpolitik("check", "case")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout.startswith("case: sound;")
    before = (tmp_path / "case/scenario.yaml").read_bytes()
    again = realpolitik("new", "case")
    assert (again.returncode, again.stderr) == (2, "case is there already\n")
    assert (tmp_path / "case/scenario.yaml").read_bytes() == before


def test_show_gives_a_number_with_its_sentence(realpolitik: Run) -> None:
    shown = realpolitik("show", "alaska-2025", "stances/russia/line-of-control/judged").stdout
    assert "best: " in shown
    assert "counts as ordered" in shown
    assert "founding-text P6S2, characters 2005 to 2279" in shown


def test_show_quotes_a_text_that_is_at_hand(
    realpolitik: Run, shared: Callable[[str], Path]
) -> None:
    folder = str(shared("texts"))
    shown = realpolitik("show", "alaska-2025", "evidence/p6s2", "--sources", folder).stdout
    assert "verified in the text" in shown
    checked = realpolitik("check", "alaska-2025", "--sources", folder)
    assert checked.returncode == 0
    quoted = len(rp.load("alaska-2025").evidence)
    assert f"{quoted} of {quoted} quotations verified" in checked.stdout


def test_json_is_json_and_nothing_else(realpolitik: Run) -> None:
    for arguments in (
        ["show", "alaska-2025"],
        ["show", "alaska-2025", "issues"],
        ["check", "alaska-2025"],
        ["models", "alaska-2025"],
        ["what-if", "alaska-2025", "us-withdraws"],
    ):
        assert json.loads(realpolitik(*arguments, "--json").stdout)
    assert json.loads(realpolitik("schema").stdout)["$schema"]


def test_models_says_what_runs_and_what_lacks(realpolitik: Run) -> None:
    rows = {
        r["model"]: r for r in json.loads(realpolitik("models", "alaska-2025", "--json").stdout)
    }
    assert rows["mean"]["runs on"] == ["issues"]
    assert rows["backing_chain"]["runs on"] == ["ukraine-war"]
    shown = realpolitik("models", "alaska-2025").stdout
    assert "no bargaining on 'us-backing': decided by actor(usa)" in shown


def test_what_if_shows_and_saves_what_changes(realpolitik: Run, tmp_path: Path) -> None:
    shown = realpolitik("what-if", "alaska-2025", "us-withdraws").stdout.splitlines()
    assert shown[0] == "estimate\tbefore\tafter"
    assert "conflicts/ukraine-war/patrons/usa/contribution\t18.9 (8 to 24)\t0" in shown
    realpolitik("new", "case")
    saved = realpolitik("what-if", "case", "league-leaves", "--out", "other.yaml")
    assert saved.stdout.splitlines()[-1] == "other.yaml"
    assert saved.stderr == "left out, with nothing left to change: league-leaves\n"
    shown = realpolitik("show", "other.yaml", "actors")
    assert shown.returncode == 0
    assert "actors/north" in shown.stdout
    assert "actors/league" not in shown.stdout


def test_a_saved_what_if_is_sound_and_has_its_texts_beside_it(realpolitik: Run) -> None:
    realpolitik("what-if", "alaska-2025", "us-withdraws", "--out", "apart/other.yaml")
    assert realpolitik("check", "apart/other.yaml").returncode == 0


def test_nothing_is_wrapped_in_a_pipe(realpolitik: Run) -> None:
    for line in realpolitik("show", "alaska-2025").stdout.splitlines():
        assert not line.startswith(" ")
    assert len(realpolitik("check", "alska-2025" * 20).stderr.splitlines()) == 1


def test_a_closed_pipe_is_silent() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process("schema", stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said() -> None:
    with Path("/dev/full").open("w") as full:
        done = process("schema", stdout=full)
    assert done.returncode == 2
    assert done.stderr == "the output cannot be written: No space left on device\n"
