"""Workbooks that ask: blind, with lists and ranges, and one for each name."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from realpolitik.errors import UnknownNameError, UserError
from realpolitik.exchange.elicitation.collect import collect
from realpolitik.exchange.elicitation.elicit import elicit
from realpolitik.scenario.model import Scenario

Fill = Callable[..., Path]


def cells(path: Path) -> list[Any]:
    return [
        cell.value
        for page in load_workbook(path).worksheets
        for row in page.iter_rows()
        for cell in row
        if cell.value is not None
    ]


def test_a_workbook_is_blind(river: Scenario, tmp_path: Path) -> None:
    paths = elicit(river, ["Anna", "Jürgen Öz"], tmp_path / "new")
    assert [path.name for path in paths] == ["river.anna.xlsx", "river.jürgen-öz.xlsx"]
    found = cells(paths[0])
    hidden = {60, 5, 77, 13, 0.51, 0.52, 51, 52, "Jürgen Öz"}
    assert not hidden & {cell for cell in found if isinstance(cell, int | float | str)}
    assert "Anna" in found


def test_who_does_not_play_is_not_asked_about(river: Scenario, tmp_path: Path) -> None:
    (path,) = elicit(river, ["Anna"], tmp_path)
    book = load_workbook(path)
    assert [row[0].value for row in book["weights"].iter_rows(min_row=2)] == ["aford", "beton"]


def test_cells_are_validated_as_one_types(river: Scenario, tmp_path: Path) -> None:
    (path,) = elicit(river, ["Anna"], tmp_path)
    page = load_workbook(path)["positions"]
    number, words = page.data_validations.dataValidation
    assert (number.formula1, number.formula2) == ("0", "100")
    assert words.formula1 == "'_points'!$A$2:$A$4"
    for rule, places in ((number, ("F2", "G3", "H3")), (words, ("E2", "E3"))):
        assert [place for place in places if place not in rule.sqref] == []
    assert "E2" not in number.sqref


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["Anna", "anna "], "experts 'Anna' and 'anna' are the same: both would get river.anna"),
        (["A. B", "a-b"], "experts 'A. B' and 'a-b' are too alike"),
        (["Anna", "??"], "'\\?\\?' is no name"),
        (["x" * 81], "at most 80"),
        ([], "nobody to ask"),
    ],
)
def test_names_that_cannot_be_told_apart(
    river: Scenario, tmp_path: Path, names: list[str], words: str
) -> None:
    with pytest.raises(UserError, match=words):
        elicit(river, names, tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_an_answered_workbook_is_not_overwritten(river: Scenario, filled: Fill) -> None:
    path = filled("Anna")
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"river\.anna\.xlsx: is there already"):
        elicit(river, ["Ben", "Anna"], path.parent)
    assert path.read_bytes() == before
    assert not (path.parent / "river.ben.xlsx").exists()


def test_a_second_round_shows_the_own_answers_and_the_group_without_names(
    river: Scenario, filled: Fill, tmp_path: Path
) -> None:
    others = {"Ben": 45, "Cara": 31}
    files = [filled("Anna")] + [
        filled(name, {("weights", "D2"): 100, ("positions", "G2"): at, ("salience", "F3"): at})
        for name, at in others.items()
    ]
    before = collect(river, files)
    (path,) = elicit(river, ["anna"], tmp_path / "two", before=before)
    book = load_workbook(path)
    assert [c.value for c in book["positions"][2]][4:] == [
        "100: all", 80, 80, 80, None, 31, 45, 80,
    ]  # fmt: skip
    assert [c.value for c in book["positions"][3]][4:] == ["0: none", 10, 10, 10, *[None] * 4]
    assert [c.value for c in book["salience"][3]][4:] == [90, 90, 90, None, 31, 45, 90]
    assert not {"Ben", "Cara"} & {cell for cell in cells(path) if isinstance(cell, str)}


def test_a_second_round_asks_whoever_answered_the_same(
    river: Scenario, filled: Fill, tmp_path: Path
) -> None:
    before = collect(river, [filled("Anna")])
    with pytest.raises(UnknownNameError, match="no expert in the round before 'Ben'"):
        elicit(river, ["Ben"], tmp_path, before=before)
    issue = river.issues[0].model_copy(update={"question": "How little?"})
    with pytest.raises(UserError, match="other questions"):
        elicit(river.model_copy(update={"issues": (issue,)}), ["Anna"], tmp_path, before=before)


def test_a_second_answer_before_the_first_is_refused(river: Scenario, filled: Fill) -> None:
    before = collect(river, [filled("Anna")])
    second = filled("Anna", {}, on=dt.date(2020, 3, 31), before=before)
    with pytest.raises(UserError, match="answered on 2020-03-31, before the earlier answer"):
        collect(before, [second])
