"""``realpolitik run``: what it writes and prints, and how it ends when it cannot."""

import csv
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

import realpolitik as rp
from realpolitik.cli.app import outcome

ROOT = Path(__file__).resolve().parents[1]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
FILES = ["forecast.csv", "forecast.json", "forecast.parquet", "report.html"]
SMALL = ("--model", "mean", "--model", "backing_chain", "--what-if", "us-withdraws")
FULL = """
import resource
from realpolitik.cli.app import main
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
main()
"""
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """``realpolitik run`` in an empty folder, in this process: exit code, stdout, stderr."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", "run", *arguments])
        code = outcome()
        return code, *capfd.readouterr()

    return call


def contents(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_last_line_is_the_path_of_the_report(run: Run, tmp_path: Path) -> None:
    code, printed, complained = run("alaska-2025", *SMALL, "--draws", "200")
    assert (code, complained) == (0, "")
    assert printed.splitlines()[-1] == "out/alaska-2025/report.html"
    assert contents(tmp_path / "out/alaska-2025") == FILES
    assert "\x1b" not in printed


def test_json_goes_to_stdout_alone(run: Run) -> None:
    _, printed, complained = run("alaska-2025", *SMALL, "--draws", "100", "--out", "x", "--json")
    document = json.loads(printed)
    assert document["scenario"]["name"] == "alaska-2025"
    assert document["draws"] == 100
    assert document["models"] == ["mean", "backing_chain"]
    assert list(document["variants"]) == ["us-withdraws"]
    assert complained == "x/report.html\n"


def test_the_tables_hold_the_same_rows(run: Run, tmp_path: Path) -> None:
    run("alaska-2025", *SMALL, "--draws", "100", "--out", "x")
    with (tmp_path / "x/forecast.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    table = pd.read_parquet(tmp_path / "x/forecast.parquet")
    assert len(rows) == len(table) > 20
    assert [row["quantity"] for row in rows] == table["quantity"].tolist()
    assert float(rows[0]["median"]) == table["median"][0]
    assert {row["scenario"] for row in rows} == {"as it stands", "us-withdraws"}


def test_the_number_of_processes_changes_nothing(run: Run, tmp_path: Path) -> None:
    for jobs in ("1", "2"):
        given = ("alaska-2025", *SMALL, "--draws", "9000", "--out", jobs, "--jobs", jobs)
        assert run(*given)[0] == 0
    assert [(tmp_path / jobs / "forecast.json").read_bytes() for jobs in ("1", "2")] == [
        (tmp_path / "1/forecast.json").read_bytes()
    ] * 2


def test_without_a_name_every_what_if_is_played(run: Run) -> None:
    _, printed, _ = run("alaska-2025", "--model", "backing_chain", "--draws", "50", "--json")
    document = json.loads(printed)
    played = {*document["variants"], *document["unread"]}
    assert played == {known.id for known in rp.load("alaska-2025").what_ifs}


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["alska"], "there is no scenario 'alska'"),
        (["alaska-2025", "--model", "maen"], "did you mean 'mean' or"),
        (["alaska-2025", "--what-if", "us-withdrawn"], "did you mean 'us-withdraws'"),
        (["alaska-2025", "--model", "contest"], "cannot run here"),
        (["alaska-2025", "--draws", "0"], "'--draws'"),
        (["alaska-2025", "--seed", "-1"], "'--seed'"),
        (["alaska-2025", "--jobs", "0"], "'--jobs'"),
        (["alaska-2025", "--out", "/proc/nowhere/x"], "cannot be made"),
        (["alaska-2025", "--sources", "nowhere"], "there is no folder nowhere"),
    ],
)
def test_a_user_error_leaves_nothing_behind(
    run: Run, tmp_path: Path, arguments: list[str], words: str
) -> None:
    code, printed, complained = run(*arguments)
    assert (code, printed) == (2, "")
    assert words in complained
    assert not list(tmp_path.rglob("*.*"))


def test_a_misquoted_text_stops_the_run(run: Run, tmp_path: Path) -> None:
    text = "North wants the whole river, South wants half of it."
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts/note.txt").write_text(text, "utf-8")
    scenario = (ROOT / "src/realpolitik/cli/new.yaml").read_text("utf-8")
    for old, new in (
        ("<NAME>", "case"),
        ("<AS-OF>", "2025-01-01"),
        ("<HORIZON>", "2026-01-01"),
        ("start: 0, end: 51", "start: 1, end: 52"),
        ("file: note.txt, ", ""),
        ("kind: text,", f"kind: text, sha256: {hashlib.sha256(text.encode()).hexdigest()},"),
    ):
        scenario = scenario.replace(old, new)
    (tmp_path / "case.yaml").write_text(scenario, "utf-8")
    code, _, complained = run("case.yaml", "--sources", "texts", "--model", "mean")
    assert code == 2
    assert "these stand at 0-51" in complained


def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, "run", "alaska-2025", *SMALL, "--draws", "50"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "out/alaska-2025/report.html: cannot be written: File too large\n"
    assert contents(tmp_path / "out/alaska-2025") == []


def test_ctrl_c_ends_in_one_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "realpolitik", "run", "alaska-2025", "--draws", "9000000"]
    child = subprocess.Popen(
        [*command, *SMALL, "--jobs", "2"],
        cwd=tmp_path,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    while not (tmp_path / "out/alaska-2025").exists():
        time.sleep(0.05)
    time.sleep(2)
    os.killpg(child.pid, signal.SIGINT)
    printed, complained = child.communicate(timeout=120)
    assert (child.returncode, printed, complained) == (130, "", "interrupted\n")
    assert contents(tmp_path / "out/alaska-2025") == []
