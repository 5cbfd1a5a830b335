"""update and diff on the command line."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.cli.app import outcome
from realpolitik.reading.files.evidence import dump_evidence
from realpolitik.reading.items import Reading
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def realpolitik(
    tmp_path: Path,
    river: Scenario,
    accepted: Reading,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Run:
    monkeypatch.chdir(tmp_path)
    save(river, "river.yaml")
    Path("news.jsonl").write_text(dump_evidence(accepted), "utf-8")

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", *arguments])
        return (outcome(), *capfd.readouterr())

    return run


def test_news_and_what_it_did(realpolitik: Run) -> None:
    code, out, err = realpolitik("update", "river.yaml", "--evidence", "news.jsonl")
    assert code == 0, err
    assert "Beton: position on Share (judged)\t20 (10 to 35)\t75 (60 to 90)" in out
    assert "left out: question 'soon' closed on 2020-05-03" in err
    assert out.splitlines()[-1] == "river-2020-05-04.yaml"
    code, out, err = realpolitik("verify", "--ledger", "river.log.jsonl")
    assert code == 0, err
    code, out, err = realpolitik("diff", "river.yaml", "river-2020-05-04.yaml", "--draws", "50")
    assert code == 0, err
    assert re.search(r"since 2020-05-01 [\d.]+ -> [\d.]+: \+[\d.]+ from one statement\n", out)
    assert "Beton: position on Share (judged): 20 (10 to 35) -> 75 (60 to 90)" in out
    assert "both run with realpolitik" in out
    assert "answers that did not change: 1" in out


def test_the_same_for_machines_with_a_recorded_forecast(realpolitik: Run) -> None:
    realpolitik("update", "river.yaml", "--evidence", "news.jsonl", "--out", "b.yaml")
    code, _, err = realpolitik(
        "run", "river.yaml", "--draws", "40", "--model", "mean", "--out", "a"
    )
    assert code == 0, err
    code, out, err = realpolitik(
        "diff", "river.yaml", "b.yaml", "--was", "a/forecast.json", "--json", "--draws", "7"
    )
    assert code == 0, err
    found = json.loads(out)
    assert found["draws"] == 40
    share = next(s for s in found["shifts"] if s["item"] == "share")
    assert share["recorded"] == pytest.approx(share["before"], abs=1e-9)
    (one,) = [c for c in share["contributions"] if c["amount"]]
    assert one["amount"] == pytest.approx(share["after"] - share["before"])
    code, _, err = realpolitik("diff", "b.yaml", "b.yaml", "--was", "a/forecast.json")
    assert (code, "is a forecast of another version" in err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("diff", "river.yaml", "river.yaml", "--was", "river.yaml"), "is not JSON"),
        (("update", "river.yaml", "--evidence", "none.jsonl"), "cannot be read"),
        (("update", "river.yaml", "--evidence", "news.jsonl", "--as-of", "1.5."), "not a date"),
        (
            ("update", "river.yaml", "--evidence", "news.jsonl", "--as-of", "2020-01-01"),
            "dated bef",
        ),
    ],
)
def test_a_user_s_errors(realpolitik: Run, arguments: tuple[str, ...], words: str) -> None:
    code, out, err = realpolitik(*arguments)
    assert (code, out) == (2, "")
    assert words in err
