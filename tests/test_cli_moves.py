"""``realpolitik show --moves``: positions by round, reasons and exchanges."""

import json
from collections.abc import Callable

import pytest

from realpolitik.cli.app import outcome

Show = Callable[..., tuple[int, str]]


@pytest.fixture
def show(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Show:
    def call(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", "show", *arguments])
        return outcome(), capsys.readouterr().out

    return call


def test_it_says_who_moves_and_why(show: Show) -> None:
    code, printed = show("emission-standards-1994", "--moves")
    assert code == 0
    assert "round 1: Belgium from" in printed
    assert "mean error 26.3 points of 100" in printed
    assert "Position exchange: as published; mean error 25.0 points of 100" in printed
    assert "Exchange needs two negotiated issues" in printed


def test_json_holds_positions_moves_and_exchanges(show: Show) -> None:
    code, printed = show("alaska-2025", "--moves", "--json")
    document = json.loads(printed)
    assert code == 0
    assert {course["model"] for course in document["courses"]} == {"challenge"}
    assert "spatial_politics" in document["not_played"]
    assert len(document["exchanges"]) > 5
    first = document["exchanges"][0]
    assert {gift["issue"] for gift in first["gives"]}
    assert first["each_gains"] >= document["exchanges"][-1]["each_gains"]
