"""realpolitik brief, as it is typed."""

from pathlib import Path

import pytest

from realpolitik.cli.app import outcome
from realpolitik.ensemble.forecast import Forecast
from realpolitik.report.machine import as_json


@pytest.fixture
def call(
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    tmp_path: Path,
    talks_forecast: Forecast,
):
    """Call it in a folder with out/talks/forecast.json; exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "out/talks"
    folder.mkdir(parents=True)
    folder.joinpath("forecast.json").write_text(as_json(talks_forecast), "utf-8")

    def typed(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", "brief", *arguments])
        code = outcome()
        return code, *capfd.readouterr()

    return typed


@pytest.mark.parametrize("place", ["talks", "out/talks", "out/talks/forecast.json"])
def test_the_files_lie_beside_the_forecast(call, place: str) -> None:
    code, out, err = call(place)
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "out/talks/brief.en.md"
    assert sorted(out.splitlines()) == sorted(
        str(p) for p in Path("out/talks").glob("brief.en.*[!n]")
    )


def test_elsewhere_and_in_german(call) -> None:
    code, out, _ = call("talks", "--language", "de", "--out", "to/send")
    assert code == 0
    assert "to/send/brief.de.pdf" in out.splitlines()
    assert Path("to/send/words.de.csv").is_file()


def test_a_sentence_to_check_is_told_until_it_is_confirmed(call) -> None:
    call("talks")
    text, record = Path("out/talks/brief.en.md"), Path("out/talks/brief.en.record.json")
    text.write_text("It is 12. {#issue.line}\n", "utf-8")
    call("talks")
    record.write_text(record.read_text("utf-8").replace("about 3", "about 9"), "utf-8")
    code, _, err = call("talks")
    assert code == 0
    assert "out/talks/brief.en.md:1: check this: issue.line" in err
    assert "out/talks/brief.en.md: no line speaks of {#weakest}" in err
    assert "check this" not in call("talks", "--confirm")[2]
    assert "check this" not in call("talks")[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["rivers"],
            "out/rivers/forecast.json: there is no forecast here; make one: realpolitik run",
        ),
        (["out"], "out/forecast.json: there is no forecast here"),
        (["talks", "--language", "fr"], "there is no language 'fr'; there are: de, en"),
        (["talks", "--out", "/dev/null/x"], "/dev/null/x/"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(call, arguments, said: str) -> None:
    code, out, err = call(*arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
    assert "Traceback" not in err
