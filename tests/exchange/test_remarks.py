"""Comments of a file become notes on cells, and notes become comments."""

from pathlib import Path

from openpyxl import load_workbook
from openpyxl.comments import Comment

from realpolitik.exchange.files import adopt, export_file
from realpolitik.exchange.remarks import remarks
from realpolitik.scenario.files import load

KNOWN = {
    (("name",), ""): "Two towns and a river (invented).",
    (("actors", 0), ""): "the town upstream",
    (("stances", 1), "salience.best"): "guessed",
}


def test_comments_above_entries_are_found(place: Path) -> None:
    assert remarks(place) == KNOWN


def test_comments_go_to_cells_and_come_back(place: Path, tmp_path: Path) -> None:
    for form, name in (("xlsx", "book.xlsx"), ("csv", "book.zip")):
        export_file(place, tmp_path / name, form)
        out = tmp_path / f"{form}.yaml"
        adopt(tmp_path / name, out)
        assert remarks(out) == KNOWN
        assert load(out) == load(place)


def test_a_note_of_a_colleague_is_added_to_a_file_that_keeps_its_own(
    place: Path, tmp_path: Path
) -> None:
    export_file(place, tmp_path / "book.xlsx")
    book = load_workbook(tmp_path / "book.xlsx")
    assert book["actors"]["A2"].comment.text == "the town upstream"
    book["bodies.criteria.weights"]["D2"].comment = Comment("as of May\nsee the minutes", "C")
    book["ties"]["D2"] = -0.3
    book.save(tmp_path / "book.xlsx")
    text = place.read_text("utf-8")
    assert adopt(tmp_path / "book.xlsx", place) == ()
    new = place.read_text("utf-8")
    assert "domain: water   # stays in the file\n" in new
    assert new.count("# the town upstream") == new.count("# [salience.best] guessed") == 1
    assert "[weights.aford] as of May\n" in new
    assert "# see the minutes\n" in new
    assert set(text.splitlines()) - set(new.splitlines()) == {
        "  - {between: [aford, beton], value: -0.2}"
    }
    export_file(place, tmp_path / "again.xlsx")
    adopt(tmp_path / "again.xlsx", place)
    assert place.read_text("utf-8") == new
