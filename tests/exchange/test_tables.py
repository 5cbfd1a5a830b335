"""CSV tables: what spreadsheets make of them, and what people do to them."""

import csv
from pathlib import Path

import pytest

from realpolitik.errors import UserError
from realpolitik.exchange import tables
from realpolitik.exchange.files import export_file, import_file
from realpolitik.scenario.model import Scenario


@pytest.fixture
def folder(river: Scenario, tmp_path: Path) -> Path:
    tables.write(river, tmp_path / "river")
    return tmp_path / "river"


def test_text_that_begins_like_a_formula_is_neutralised(river: Scenario, tmp_path: Path) -> None:
    names = ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "\t=1", "plain"]
    actors = [river.actors[0].model_copy(update={"note": name}) for name in names]
    risky = river.model_copy(update={"actors": tuple(actors)})
    tables.write(risky, tmp_path / "risky")
    with (tmp_path / "risky/actors.csv").open(encoding="utf-8-sig", newline="") as file:
        shown = [row["note"] for row in csv.DictReader(file)]
    assert not [note for note in shown if note.startswith(("=", "+", "-", "@", "\t"))]
    with (tmp_path / "risky/ties.csv").open(encoding="utf-8-sig", newline="") as file:
        assert next(csv.DictReader(file))["value.best"] == "-0.2"  # a number stays one


def test_semicolons_and_decimal_commas_are_read(folder: Path, river: Scenario) -> None:
    path = folder / "stances.csv"
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [[cell.replace(".", ",") for cell in row] for row in csv.reader(file)]
    rows[0] = [name.replace(",", ".") for name in rows[0]]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert import_file(folder) == river


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("actors.csv", b"id,name,kind\na,\xe4,state\n", "'actors.csv': line 2 is not UTF-8"),
        ("actors.csv", b'id,name\na,"b\n', "'actors.csv': row 2 is not CSV"),
        ("actors.csv", b"id,name,kind\n,,\nx,,state\n", r"sheet 'actors', cell A3 .*is missing"),
        ("actors.csv", b"id,name,kind\n" + b",,\n" * 200_001, "more than 200,000 rows"),
        ("summary.csv", b"a\n", "sheet 'summary': is not part"),
        ("notes.csv", b"sheet,row,column,text\nactrs,2,id,x\n", "a note on a cell that is not"),
        ("games.csv", b"id,name,players,start\ng,G,a,[1\n", "'games', cell D2: is not YAML"),
    ],
)
def test_bad_tables_are_refused_with_their_place(
    folder: Path, name: str, content: bytes, words: str
) -> None:
    (folder / name).write_bytes(content)
    with pytest.raises(UserError, match=words):
        import_file(folder)


def test_a_folder_that_holds_something_is_left_alone(river: Scenario, folder: Path) -> None:
    before = sorted(folder.iterdir())
    with pytest.raises(UserError, match="is there already"):
        export_file(river, folder, "csv")
    assert sorted(folder.iterdir()) == before
    with pytest.raises(UserError, match="cannot be written"):
        export_file(river, folder / "no/such/place", "csv")
    assert sorted(folder.iterdir()) == before


def test_a_single_table_or_an_unknown_file_says_what_to_name(folder: Path) -> None:
    with pytest.raises(UserError, match="folder or zip of CSV files"):
        import_file(folder / "actors.csv")
    (folder / "x.doc").write_text("x")
    with pytest.raises(UserError, match="say its format with --format"):
        import_file(folder / "x.doc")
    (folder / "empty").mkdir()
    with pytest.raises(UserError, match="holds no CSV files"):
        import_file(folder / "empty")
