"""elicit and collect on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from realpolitik.cli.app import outcome
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save

Run = Callable[..., tuple[int, str, str]]
SURE = {("weights", "D2"): 100, ("positions", "G2"): 80, ("positions", "G3"): 30}


@pytest.fixture
def realpolitik(
    tmp_path: Path,
    river: Scenario,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Run:
    monkeypatch.chdir(tmp_path)
    save(river, "river.yaml")

    def run(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", *arguments])
        return (outcome(), *capfd.readouterr())

    return run


def test_two_rounds(realpolitik: Run, answered: Callable[[Path, Any, Any], Path]) -> None:
    code, out, _ = realpolitik("elicit", "river.yaml", "--experts", "Anna,Ben", "--out", "one")
    assert (code, out.splitlines()) == (0, ["one/river.anna.xlsx", "one/river.ben.xlsx"])
    answered(Path("one/river.anna.xlsx"), SURE, "2020-04-01")
    answered(Path("one/river.ben.xlsx"), {**SURE, ("positions", "G3"): 60}, "2020-04-01")
    files = ("one/river.anna.xlsx", "one/river.ben.xlsx")
    code, out, err = realpolitik(
        "collect", "river.yaml", *files, "--out", "one.yaml", "--draws", "40"
    )
    assert (code, err) == (0, "")
    assert "Beton: position on The share (judged)\t2\t30\t45\t60\t0.46" in out
    assert "positions: Krippendorff's alpha" in out
    assert "Ben\tmean\tThe share\t" in out
    assert out.splitlines()[-1] == "one.yaml"
    code, out, err = realpolitik(
        "elicit", "river.yaml", "--round", "2", "--from", "one.yaml", "--out", "two"
    )
    assert (code, len(out.splitlines())) == (0, 2), err
    second = answered(Path("two/river.round-2.ben.xlsx"), {("positions", "G3"): 60}, "2020-04-09")
    code, out, _ = realpolitik("collect", "one.yaml", str(second), "--out", "two.yaml", "--json")
    found = json.loads(out)
    assert found["experts"] == ["Anna", "Ben"]
    assert {effect["expert"] for effect in found["effects"]} == {"Anna", "Ben"}
    assert load("two.yaml").actors[0].capability is not None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--experts", "Anna,anna"), "experts 'Anna' and 'anna' are the same"),
        (("--round", "2"), "needs both --round 2 and --from"),
        ((), "nobody to ask"),
    ],
)
def test_a_user_s_errors_are_one_line(
    realpolitik: Run, arguments: tuple[str, ...], words: str
) -> None:
    code, out, err = realpolitik("elicit", "river.yaml", *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert err.count("\n") == 1
