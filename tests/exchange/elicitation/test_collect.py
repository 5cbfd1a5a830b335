"""Answers merged: each kept with author and day, or refused with sheet and cell."""

import datetime as dt
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from realpolitik.errors import UserError
from realpolitik.exchange.elicitation.collect import collect
from realpolitik.scenario.check import check
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.saving import save

Fill = Callable[..., Path]
APRIL = dt.date(2020, 4, 1)
BEN = {
    ("weights", "D2"): "62,5", ("weights", "D3"): 100, ("weights", "C3"): 90,
    ("positions", "E2"): "40: some", ("positions", "I2"): "it said so",
    ("salience", "E3"): 50, ("salience", "F3"): 60, ("salience", "G3"): 70,
}  # fmt: skip


def known(scenario: Scenario) -> dict[str, Estimate]:
    return dict(estimates(scenario))


def test_every_estimate_keeps_who_said_what_when(river: Scenario, filled: Fill) -> None:
    merged = collect(river, [filled("Cleo"), filled("Ben", BEN, on="2020-04-02")])
    found = known(merged)
    weight = found["actors/beton/capability"]
    assert weight.opinions == (
        Opinion(by="Ben", on=dt.date(2020, 4, 2), low=90, best=100, high=100),
        Opinion(by="Cleo", on=APRIL, low=50, best=50, high=50),
    )
    assert (weight.low, weight.best, weight.high, weight.by) == (50, 50, 100, "Ben, Cleo")
    position = found["stances/aford/share/judged"]
    assert (position.low, position.best, position.high) == (20, 40, 80)
    assert position.opinions[0].because == "it said so"
    salience = found["stances/beton/share/salience"]
    assert [(o.low, o.best, o.high) for o in salience.opinions] == [(0.5, 0.6, 0.7), (0.9,) * 3]
    assert found["stances/aford/share/stated"] == known(river)["stances/aford/share/stated"]
    assert {stance.use for stance in merged.stances} == {"judged"}
    assert [p for p in check(merged) if p.severity == "error"] == []


def test_merging_goes_through_files_without_loss(
    river: Scenario, filled: Fill, tmp_path: Path
) -> None:
    merged = collect(river, [filled("Anna")])
    save(merged, tmp_path / "merged.yaml")
    assert load(tmp_path / "merged.yaml") == merged


def test_a_later_round_replaces_withdraws_and_leaves_alone(river: Scenario, filled: Fill) -> None:
    first = collect(river, [filled("Anna"), filled("Ben")])
    again = filled("Anna", {("positions", "E2"): None, ("positions", "G2"): None,
                            ("positions", "F2"): None, ("positions", "H2"): None,
                            ("weights", "D3"): 60, ("weights", "E3"): 60},
                   on="2020-04-20", before=first)  # fmt: skip
    found = known(collect(first, [again]))
    assert [o.by for o in found["stances/aford/share/judged"].opinions] == ["Ben"]
    weight = found["actors/beton/capability"].opinions
    assert [(o.by, o.best, o.on.day) for o in weight] == [("Anna", 60, 20), ("Ben", 50, 1)]


def test_the_only_answer_cannot_be_withdrawn(river: Scenario, filled: Fill) -> None:
    first = collect(river, [filled("Anna")])
    nothing = {("salience", cell): None for cell in ("E3", "F3", "G3")}
    again = filled("Anna", nothing, before=first)
    with pytest.raises(UserError, match="sheet 'salience', cell A3: nobody else answered this"):
        collect(first, [again])


def test_an_answer_after_as_of_is_a_warning(river: Scenario, filled: Fill) -> None:
    merged = collect(river, [filled("Anna", on=dt.date(2020, 5, 2))])
    (problem,) = check(merged)
    assert problem.severity == "warning"
    assert "answered on 2020-05-02, after as_of" in str(problem)


def test_two_workbooks_of_one_expert(river: Scenario, filled: Fill, tmp_path: Path) -> None:
    one = filled("Anna")
    two = tmp_path / "copy.xlsx"
    book = load_workbook(one)
    book["about"]["B6"] = "ANNA"
    book.save(two)
    with pytest.raises(UserError, match=r"copy\.xlsx: is by 'ANNA', and so is .*river\.anna"):
        collect(river, [one, two])


def merge(book: Workbook) -> None:
    book["weights"].merge_cells("D2:D3")


def rename(book: Workbook) -> None:
    book["salience"].title = "saliense"


def add(book: Workbook) -> None:
    book.create_sheet("more")


def far(book: Workbook) -> None:
    book["weights"]["A1000000"] = "aford"


def both(*bends: Callable[[Workbook], None]) -> Callable[[Workbook], None]:
    def bend(book: Workbook) -> None:
        for one in bends:
            one(book)

    return bend


def put(sheet: str, cell: str, value: Any) -> Callable[[Workbook], None]:
    def bend(book: Workbook) -> None:
        book[sheet][cell] = value

    return bend


REFUSED: list[tuple[Callable[[Workbook], None], str]] = [
    (merge, r"sheet 'weights', cell D2: merged cells \(D2:D3\)"),
    (rename, "sheet 'saliense': is not part of these questions; did you mean 'salience'"),
    (rename, "sheet 'salience': is missing"),
    (add, "sheet 'more': is not part"),
    (far, "sheet 'weights', cell A4: more than 10,000 empty rows"),
    (put("weights", "D3", "=1+1"), "sheet 'weights', cell D3: holds a formula"),
    (put("weights", "D3", "1,234"), "sheet 'weights', cell D3: '1,234' may be"),
    (put("weights", "D3", "much"), "sheet 'weights', cell D3: needs a number, not 'much'"),
    (put("weights", "D3", "TRUE"), "cell D3: needs a number"),
    (put("weights", "D3", dt.date(2020, 3, 5)), "cell D3: needs a number, not '2020-03-05'"),
    (put("weights", "D3", -1), "sheet 'weights', cell D3: -1 is off the scale"),
    (put("weights", "D3", 101), "cell D3: 101 is above 100"),
    (put("weights", "D2", 99), "cell D2: the strongest has 100; the highest here has 99"),
    (put("positions", "G2", 101), "'positions', cell G2: 101 is off .* from 0 to 100"),
    (put("positions", "H2", 79), "cell G2: low <= best <= high fails: 80, 80, 79"),
    (put("positions", "G2", None), "ok"),
    (put("positions", "E2", "0: none"), "cell E2: best is 80, .* nearest to '100: all'"),
    (put("positions", "E2", "half"), "cell E2: choose one of: 0: none; 40: some; 100: all"),
    (put("salience", "G3", 99), "ok"),
    (both(put("salience", "F2", 0.4), put("salience", "F3", 0.9)), "cell F2: runs from 0 to 100"),
    (put("salience", "F2", 0.4), "ok"),
    (put("salience", "F3", None), "ok"),
    (put("positions", "A2", "afort"), r"cell A2: 'afort/share' is not asked about; did you mean"),
    (put("positions", "A3", "aford"), "cell A3: stands in row 2 already"),
    (put("positions", "E1", "nearest"), "cell E1: there is no column 'nearest' here"),
    (put("about", "B7", None), "sheet 'about', cell B7: say on which day you answered"),
    (put("about", "B7", "1.4.2020"), "sheet 'about', cell B7: say on which day"),
    (put("about", "B6", None), "sheet 'about', cell B6: 'expert' is empty"),
    (put("about", "A6", "who"), "sheet 'about', cell A1: there is no row 'expert'"),
    (put("about", "B8", "f" * 64), "sheet 'about', cell B8: asks about another version"),
]


@pytest.mark.parametrize(("bend", "words"), REFUSED, ids=[str(k) for k in range(len(REFUSED))])
def test_what_cannot_be_meant_is_refused_with_its_place(
    river: Scenario, filled: Fill, bend: Callable[[Workbook], None], words: str
) -> None:
    path = filled("Anna")
    book = load_workbook(path)
    bend(book)
    book.save(path)
    if words == "ok":
        assert collect(river, [path])
        return
    with pytest.raises(UserError, match=words):
        collect(river, [path])


def test_low_without_best_is_refused(river: Scenario, filled: Fill) -> None:
    path = filled("Anna", {("salience", "E2"): 10})
    with pytest.raises(UserError, match="sheet 'salience', cell F2: give best beside low"):
        collect(river, [path])


def test_macros_and_other_files_are_refused(river: Scenario, filled: Fill, tmp_path: Path) -> None:
    path = filled("Anna")
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("xl/vbaProject.bin", b"x")
    other = tmp_path / "letter.xlsx"
    other.write_text("no workbook", "utf-8")
    for wrong, words in ((path, "holds macros"), (other, "damaged or no zip file")):
        with pytest.raises(UserError, match=words):
            collect(river, [wrong])


def test_rows_may_be_sorted_and_a_point_may_be_named_by_its_value(
    river: Scenario, filled: Fill
) -> None:
    path = filled("Anna", {})
    book = load_workbook(path)
    page = book["positions"]
    rows = [[cell.value for cell in row] for row in page.iter_rows(min_row=2)]
    for number, row in enumerate(reversed(rows), 5):
        for column, value in enumerate(row, 1):
            page.cell(number, column).value = value
    page.delete_rows(2, 2)
    page["E3"] = "40"
    book.save(path)
    (opinion,) = known(collect(river, [path]))["stances/beton/share/judged"].opinions
    assert (opinion.low, opinion.best, opinion.high) == (20, 40, 70)
