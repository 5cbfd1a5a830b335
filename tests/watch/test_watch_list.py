"""Indicators are the flip points of a forecast, and what they say is so."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest

from realpolitik.cli.app import outcome
from realpolitik.ensemble.flips import flip_points
from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.scenario.changes import Set
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save
from realpolitik.scenario.whatif import what_if
from realpolitik.watch.watch_list import as_checklist, as_csv, indicators, watch_list

PAGE = (Path(__file__).resolve().parents[2] / "docs/watch-list.md").read_text("utf-8")
DATA: dict[str, Any] = {
    "name": "river",
    "title": "Who may draw water",
    "as_of": "2020-05-01",
    "horizon": "2021-05-01",
    "domain": "water",
    "actors": [
        {"id": "aford", "name": "Aford", "kind": "state", "capability": 100},
        {"id": "beton", "name": "=Beton", "kind": "state", "capability": 100},
    ],
    "issues": [
        {
            "id": "share",
            "name": "The share",
            "question": "Who?",
            "points": [{"at": n, "means": f"{n} parts"} for n in (0, 50, 100)],
        }
    ],
    "stances": [
        {
            "actor": actor,
            "issue": "share",
            "salience": 1,
            "judged": {"low": low, "best": best, "high": high},
        }
        for actor, low, best, high in (("aford", 60, 80, 100), ("beton", 10, 10, 50))
    ],
}


@pytest.fixture(scope="module")
def made() -> Forecast:
    return forecast(Scenario.model_validate(DATA), ["mean"], draws=10)


def test_the_nearest_report_comes_first_and_by_hand(made: Forecast) -> None:
    first, second = watch_list(made)
    # The mean of 80 and 10 is 45; it reaches 50 when either rises by 10.
    assert (first.estimate, second.estimate) == (
        "stances/beton/share/position",
        "stances/aford/share/position",
    )
    assert first.value == pytest.approx(20, abs=0.1)
    assert second.value == pytest.approx(90, abs=0.1)
    assert first.distance == pytest.approx(0.25, abs=0.01)
    assert second.distance == pytest.approx(0.5, abs=0.01)
    assert first.rises
    assert first.words == "=Beton, The share, position"
    (fall,) = first.falls
    assert (fall.model, fall.about) == ("mean", "share")
    assert fall.threshold == "settlement crosses 50: 50 parts"
    assert watch_list(made, 1) == (first,)


def test_what_an_indicator_says_is_so(made: Forecast) -> None:
    for one in watch_list(made):
        for step, above in ((0.5, True), (-0.5, False)):
            at = one.value + step
            change = Set(estimate=one.estimate, to=Estimate(low=at, best=at, high=at))
            found = forecast(what_if(made.scenario, change), ["mean"], draws=2)
            assert (found.summaries[0].best > 50) is above


def test_a_list_to_tick_and_a_table(made: Forecast) -> None:
    found = watch_list(made)
    text = as_checklist(made.scenario, found)
    assert "- [ ] =Beton, The share, position: 20 or more is reported (now 10)\n" in text
    assert "    - mean, share: settlement crosses 50: 50 parts\n" in text
    rows = list(csv.DictReader(io.StringIO(as_csv(found))))
    assert rows[0]["words"].startswith("'=Beton")
    assert [row["direction"] for row in rows] == ["rises", "rises"]
    assert "No single report" in as_checklist(made.scenario, ())


def test_an_answer_on_its_line_falls_at_any_move(made: Forecast) -> None:
    (first, _) = watch_list(made)
    text = as_checklist(made.scenario, [first._replace(best=20, value=20.0001)])
    assert "position: anything above 20 is reported\n" in text


def test_flip_points_need_no_forecast(made: Forecast) -> None:
    assert flip_points(made.scenario, ["mean"]) == made.flips
    assert indicators(made.scenario, made.flips) == watch_list(made)


def test_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    save(Scenario.model_validate(DATA), "river.yaml")

    def run(*more: str) -> tuple[int, str]:
        command = ["realpolitik", "watch", "river.yaml", "--model", "mean", "--most", "2", *more]
        monkeypatch.setattr("sys.argv", command)
        return outcome(), capfd.readouterr().out

    code, shown = run()
    assert (code, shown.count("- [ ]")) == (0, 2)
    assert run("--out", "watch.md") == (0, "watch.md\n")
    assert (tmp_path / "watch.md").read_text("utf-8") == shown
    assert run("--out", "watch.csv") == (0, "watch.csv\n")
    assert (tmp_path / "watch.csv").read_text("utf-8").startswith("estimate,words,now")


def test_the_pages_python_runs() -> None:
    for code in re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL):
        exec(compile(code, "watch-list.md", "exec"), {})  # noqa: S102 - our own page
