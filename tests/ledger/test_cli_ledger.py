"""Seal, resolve, record and verify as commands."""

import json
from pathlib import Path

import pytest

from realpolitik.cli.app import outcome
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save


def test_from_a_forecast_to_a_record(
    river: Scenario,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    save(river, tmp_path / "river.yaml")

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", *arguments])
        code = outcome()
        return (code, *capfd.readouterr())

    code, said, _ = run("seal", "river.yaml", "rain", "--probability", "0.3")
    head = said.split()[-1]
    assert (code, said.splitlines()[0]) == (0, "ledger.jsonl: entry 1, river/rain: unlikely (30 %)")
    assert run("seal", "river.yaml", "where", "--draws", "100")[0] == 0
    assert "no such option" not in run("resolve", "rain", "no", "--note", "page 3")[2]
    code, said, _ = run("record")
    assert code == 0
    assert "not scored: 1 open, 0 void, 1 sealed too late" in said
    assert json.loads(run("record", "--json")[1])["late"] == 1
    code, said, _ = run("verify", "--head", head)
    assert (code, said.split(";")[0]) == (0, "ledger.jsonl: 3 entries, unbroken")
    ledger = tmp_path / "ledger.jsonl"
    ledger.write_text(ledger.read_text().replace("0.3", "0.1"))
    code, _, wrong = run("verify")
    assert code == 2
    assert wrong.startswith("ledger.jsonl:1: was changed after it was written")
