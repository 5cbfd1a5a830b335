"""The section on what answers survive, and the command that prints the same."""

import json

import pytest

from realpolitik.cli.app import outcome
from realpolitik.ensemble.forecast import forecast
from realpolitik.report.case import Case
from realpolitik.report.names import Names
from realpolitik.report.sections.survival import by_answer, survival
from realpolitik.report.sentences import survival as words
from realpolitik.scenario.files import load

MODELS = ["mean", "median", "backing_chain"]


@pytest.fixture(scope="module")
def case() -> Case:
    return Case(forecast(load("alaska-2025"), MODELS, draws=80))


def test_one_row_an_answer_and_a_block_for_each(case: Case) -> None:
    (section,) = survival(case)
    first, each = section.blocks
    blocks = each.blocks
    (table,) = first.tables
    found = by_answer(case.forecast.robustness)
    assert len(table.rows) == len(blocks) == len(found)
    for row, rows in zip(table.rows, found.values(), strict=True):
        assert row[2] == f"{sum(r.survives for r in rows)} of {len(rows)} changes"
        lost = [r for r in rows if not r.survives]
        assert (row[3] == "none of them") == (not lost)
    assert [len(block.tables[0].rows) for block in blocks] == [len(r) for r in found.values()]
    assert len({block.id for block in blocks}) == len(blocks)


def test_every_change_is_told_in_words(case: Case) -> None:
    names = Names(case.scenario)
    told = {(r.kind, r.variant): words.changed(r, names) for r in case.forecast.robustness}
    assert len(set(told.values())) == len(told)
    assert {kind for kind, _ in told} == {
        "spacing",
        "source",
        "stance",
        "grade",
        "level",
        "correlation",
        "model",
    }
    europe = names.the("europe")
    assert told["level", "europe"] == f"The parts of {europe} play as one"


def test_a_case_without_answers_has_no_section() -> None:
    found = forecast(load("great-powers-1872-1907"), ["frustration"], draws=4)
    assert survival(Case(found)) == []


def run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], *more: str
) -> list[str]:
    monkeypatch.setattr("sys.argv", ["realpolitik", "robustness", *more])
    assert outcome() == 0
    return capfd.readouterr().out.splitlines()


def test_the_command(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    asked = ("alaska-2025", "--model", "mean", "--draws", "40")
    head, *lines = run(monkeypatch, capfd, *asked)
    assert head == "answer\tas it stands\tsurvives\tdepends on"
    rows = json.loads("\n".join(run(monkeypatch, capfd, *asked, "--json")))
    assert len(lines) == len({row["key"]["item"] for row in rows})
    assert len(run(monkeypatch, capfd, *asked, "--all")) == 1 + len(rows)
    gone = [row for row in rows if not row["after"]["runs"]]
    assert gone
    assert gone[0]["after"]["middle"] is None  # JSON knows no NaN
    (said,) = run(monkeypatch, capfd, "great-powers-1872-1907")
    assert said.startswith("There is no settlement")
