"""A forecast goes to the disk and comes back."""

import json
import math
from pathlib import Path
from typing import Any

import pytest

from realpolitik.ensemble.forecast import Forecast
from realpolitik.errors import UserError
from realpolitik.report.machine import as_json
from realpolitik.report.stored import read_forecast


def alike(one: Any, other: Any) -> bool:
    """Equal, where no number equals no number."""
    if hasattr(one, "__dataclass_fields__"):
        names = one.__dataclass_fields__
        return all(alike(getattr(one, name), getattr(other, name)) for name in names)
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(alike(one[key], other[key]) for key in one)
    if isinstance(one, tuple):
        pairs = zip(one, other, strict=True)
        return type(one) is type(other) and all(alike(a, b) for a, b in pairs)
    if isinstance(one, float) and math.isnan(one):
        return math.isnan(other)
    return bool(one == other)


@pytest.fixture
def saved(war_forecast: Forecast, tmp_path: Path) -> Path:
    path = tmp_path / "forecast.json"
    path.write_text(as_json(war_forecast), "utf-8")
    return path


def test_a_forecast_comes_back_as_it_was(war_forecast: Forecast, saved: Path) -> None:
    assert alike(read_forecast(saved), war_forecast)
    assert alike(read_forecast(saved.parent), war_forecast)


def changed(path: Path, **parts: Any) -> None:
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | parts), "utf-8")


def test_no_limit_is_not_no_number(war_forecast: Forecast, saved: Path) -> None:
    summary = json.loads(saved.read_text("utf-8"))["summaries"][0]
    changed(saved, summaries=[summary | {"best": "Infinity", "mean": None}])
    found = read_forecast(saved).summaries[0]
    assert found.best == math.inf
    assert math.isnan(found.mean)


def test_a_forecast_of_another_version_is_refused(saved: Path) -> None:
    changed(saved, format=7, versions={"realpolitik": "9.9"})
    with pytest.raises(UserError, match=r"written by another version \(9\.9\); run it again"):
        read_forecast(saved)


def test_a_scenario_changed_after_the_run_is_refused(saved: Path) -> None:
    scenario = json.loads(saved.read_text("utf-8"))["scenario"]
    scenario["content"]["title"] = "Another"
    changed(saved, scenario=scenario)
    with pytest.raises(UserError, match="scenario was changed after the run"):
        read_forecast(saved)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is not JSON, or only a part of it"),
        (b"\xff\xfe", "is not JSON, or only a part of it"),
        (b'{"summaries": [', "is not JSON, or only a part of it"),
        (b"[" * 100_000, "is not JSON, or only a part of it"),
        (b"[]", "is not a forecast"),
        (b'{"summaries": []}', r"another version \(\?\)"),
        (b'{"summaries": [], "format": 1}', "does not hold the scenario"),
        (b'{"summaries": [], "format": 1, "scenario": {"content": []}}', "does not hold the"),
    ],
)
def test_what_is_no_forecast_is_said_in_one_line(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "forecast.json"
    path.write_bytes(content)
    with pytest.raises(UserError, match=said) as caught:
        read_forecast(path)
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(str(path))


def test_a_part_that_is_missing_or_a_model_that_is_unknown_is_named(saved: Path) -> None:
    changed(saved, draws="many")
    with pytest.raises(UserError, match="is not a whole forecast: draws"):
        read_forecast(saved)
    changed(saved, models=["mean", "guesswork"])
    with pytest.raises(UserError, match="ran the model 'guesswork', which is not installed here"):
        read_forecast(saved)


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"forecast\.json: cannot be read: No such file"):
        read_forecast(tmp_path)
