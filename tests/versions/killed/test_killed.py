"""Killed with SIGKILL at random moments: nothing accepted is lost, nothing half-written stays."""

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from realpolitik.exchange.elicitation.elicit import elicit
from realpolitik.exchange.files import import_file
from realpolitik.ledger.chain import entries
from realpolitik.ledger.verify import verify
from realpolitik.reading.files.evidence import dump_evidence, load_evidence
from realpolitik.reading.items import Reading
from realpolitik.reading.reviewing.decisions import Decision, log_of, replay
from realpolitik.scenario.atomic import whole_lines
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash
from realpolitik.scenario.saving import save

WRITERS = Path(__file__).parent / "writers.py"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3] / "src")}
KILLS = 4
WITHIN = {"logs": 0.4, "files": 2.0, "large": 0.4, "versions": 0.4}  # about one round of each
Kill = Callable[[str], Counter[str]]


@pytest.fixture
def home(tmp_path: Path, river: Scenario, reading: Reading, accepted: Reading) -> Path:
    """A scenario, evidence and an expert's answers, for the writers to write from."""
    save(river, tmp_path / "river.yaml")
    (tmp_path / "evidence.jsonl").write_text(dump_evidence(reading), "utf-8")
    (tmp_path / "accepted.jsonl").write_text(dump_evidence(replace(accepted, name="news")), "utf-8")
    (path,) = elicit(river, ["anna"], tmp_path)
    book = load_workbook(path)
    book["about"]["B7"], book["weights"]["D2"] = "2020-04-01", 100
    book.save(path)
    return tmp_path


@pytest.fixture
def kill(home: Path) -> Kill:
    """Start the writers, kill them at a random moment, and count what they said was accepted."""

    def start(kind: str) -> Counter[str]:
        command = [sys.executable, str(WRITERS), kind, str(home)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=ENVIRONMENT) as child:
            assert child.stdout is not None
            first = child.stdout.readline()
            time.sleep(random.random() * WITHIN[kind])  # noqa: S311 - any moment will do
            child.kill()
            return Counter([first.strip(), *child.stdout.read().split()])

    return start


def test_no_accepted_line_is_lost(home: Path, kill: Kill) -> None:
    accepted: Counter[str] = Counter()
    for _ in range(KILLS):
        accepted += kill("logs")
        sealed = entries(home / "ledger.jsonl")
        assert accepted["sealed"] <= len(sealed)
        if accepted["resolved"]:
            assert accepted["resolved"] < len(entries(home / "resolved.jsonl"))  # one is a seal
        lines = whole_lines(log_of(home / "evidence.jsonl"))
        assert accepted["decided"] <= len(lines)
        assert all(Decision.model_validate_json(line) for line in lines)
        assert replay(load_evidence(home / "evidence.jsonl"), log_of(home / "evidence.jsonl"))
        assert not [p for p in verify(home / "ledger.jsonl") if p.severity == "error"]
    assert sum(accepted.values()) >= KILLS


def test_no_file_is_half_written(home: Path, river: Scenario, kill: Kill) -> None:
    for _ in range(KILLS):
        kill("files")
        for name in ("book.xlsx", "tables.zip", *(p.name for p in home.glob("t[0-9]*"))):
            assert not (home / name).exists() or import_file(home / name) == river
        for page in (home / "report.html", home / "reading/page.html"):
            assert not page.exists() or page.read_text("utf-8").rstrip().endswith("</html>")
        if (home / "forecast.json").exists():
            assert json.loads((home / "forecast.json").read_bytes())["draws"] == 20
        if (home / "merged.yaml").exists():
            assert load(home / "merged.yaml").actors[0].capability is not None
        if (home / "reading/evidence.jsonl").exists():
            assert load_evidence(home / "reading/evidence.jsonl").evidence
    assert (home / "book.xlsx").exists()


def test_a_file_is_the_old_one_or_the_new_one(home: Path, kill: Kill) -> None:
    for _ in range(KILLS):
        kill("large")
        content = (home / "large.txt").read_bytes()
        assert len(content) == 20_000_000
        assert len(set(content)) == 1


def test_every_logged_version_is_there(home: Path, kill: Kill) -> None:
    logged = 0
    for _ in range(KILLS):
        logged += kill("versions")["updated"]
        there = {content_hash(load(path)) for path in home.glob("river-*.yaml")}
        log = home / "river.log.jsonl"
        found = entries(log) if log.exists() else ()
        assert logged <= len(found)
        assert {entry.body["to"]["sha256"] for entry in found} <= there
        assert len(there) <= len(found) + KILLS
