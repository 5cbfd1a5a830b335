"""What people and programs do to workbooks: understood, or refused with sheet and cell."""

import contextlib
import datetime as dt
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook

from realpolitik.errors import UserError
from realpolitik.exchange import archive, xlsx
from realpolitik.exchange.files import import_file
from realpolitik.scenario.model import Scenario

Bend = Callable[[Workbook], None]
Bent = Callable[[Bend], Path]


def put(sheet: str, cell: str, value: Any) -> Bend:
    def bend(book: Workbook) -> None:
        book[sheet][cell] = value

    return bend


def merge(book: Workbook) -> None:
    book["actors"].merge_cells("B2:B3")


def rename(book: Workbook) -> None:
    book["actors"].title = "actrs"


def remove(book: Workbook) -> None:
    del book["issues"]


def add(book: Workbook) -> None:
    book.create_sheet("summary")["A1"] = "x"


def far_below(book: Workbook) -> None:
    book["ties"]["A1000000"] = "aford, beton"


REFUSED: list[tuple[Bend, str]] = [
    (merge, r"sheet 'actors', cell B2: merged cells \(B2:B3\)"),
    (rename, "sheet 'actrs': is not part of a scenario; did you mean 'actors'"),
    (remove, "sheet 'issues': is missing"),
    (add, "sheet 'summary': is not part .* a sheet of your own starts with '_'"),
    (far_below, "sheet 'ties', cell A3: more than 10,000 empty rows"),
    (put("actors", "B2", "=1+1"), "sheet 'actors', cell B2: holds a formula"),
    (put("actors", "B2", "#REF!"), "sheet 'actors', cell B2: holds the error #REF!"),
    (put("actors", "A1", "identity"), "sheet 'actors', cell A1: there is no column 'identity'"),
    (put("actors", "B1", "id"), "sheet 'actors', cell B1: a second column 'id'"),
    (put("ties", "A1", None), "sheet 'ties', cell A2: stands in a column without a heading"),
    (put("stances", "D2", "1,234"), "sheet 'stances', cell D2: '1,234' may be 1.234 or 1234"),
    (put("stances", "D2", "much"), r"'stances', cell D2 \(stances/aford/share/salience/best\):"),
    (put("stances", "D2", dt.date(2020, 5, 3)), "cell D2 .*: needs a number, not '2020-05-03'"),
    (put("stances", "D2", 7), "sheet 'stances', cell D2 .*salience"),
    (put("stances", "A2", "aferd"), "sheet 'stances', cell A2 .*'aferd'"),
    (put("scenario", "B5", "1.5.2020"), "'scenario', cell B5 .*needs a date such as 2025-08-18"),
    (put("scenario", "B5", None), r"scenario.*as_of.*is missing"),
    (put("scenario", "A5", "asof"), "sheet 'scenario', cell A5: there is no field 'asof'"),
    (put("scenario", "A5", "title"), "sheet 'scenario', cell A5: 'title' stands twice"),
    (put("scenario", "A1", "key"), "sheet 'scenario', cell A1: needs the headings"),
    (put("issues.points", "A2", "shore"), "'issues.points', cell A2: there is no issue 'shore'"),
    (put("issues.points", "A2", None), "cell A2: needs the issue it belongs to"),
    (put("bodies.routes", "B2", "x"), "sheet 'bodies.routes', cell B2: needs a number from 1"),
    (put("bodies.criteria.weights", "D2", None), "criteria.weights', cell A2: needs a key and"),
    (put("what_ifs.changes", "B3", 1), "sheet 'what_ifs.changes', cell B3: number 1 stands"),
    (put("what_ifs.changes.stances", "B2", 9), "cell B2: there is no change '9'"),
    (put("actors", "C2", "planet"), "sheet 'actors', cell C2 .*'planet' is not known"),
]


@pytest.mark.parametrize(("bend", "words"), REFUSED, ids=[words[:60] for _, words in REFUSED])
def test_what_cannot_be_meant_is_refused_with_its_place(bent: Bent, bend: Bend, words: str) -> None:
    with pytest.raises(UserError, match=words):
        import_file(bent(bend))


def test_an_empty_sheet_that_a_program_added_is_left_alone(bent: Bent, river: Scenario) -> None:
    assert import_file(bent(lambda book: book.create_sheet("Sheet1"))) == river


def test_a_wrong_number_is_said_once(bent: Bent) -> None:
    words = r"^[^\n]*cell D2 \(stances/aford/share/salience/best\): needs a number, not '25%'$"
    with pytest.raises(UserError, match=words):
        import_file(bent(put("stances", "D2", "25%")))


def test_a_missing_column_is_said_once(bent: Bent) -> None:
    def bend(book: Workbook) -> None:
        book["actors"].delete_cols(1)

    with pytest.raises(UserError, match=r"^[^\n]*sheet 'actors': column 'id' is missing$"):
        import_file(bent(bend))


@pytest.mark.parametrize(
    ("cell", "typed", "meant"),
    [
        ("D2", "0,25", 0.25),
        ("D2", " 0.25 ", 0.25),
        ("D2", "2,5e-1", 0.25),
        ("D2", ",5", 0.5),
    ],
)
def test_decimal_commas_and_numbers_as_text(
    bent: Bent, cell: str, typed: str, meant: float
) -> None:
    back = import_file(bent(put("stances", cell, typed)))
    assert back.stances[0].salience.best == meant


@pytest.mark.parametrize("typed", ["2020-05-02", dt.date(2020, 5, 2), dt.datetime(2020, 5, 2)])
def test_dates_as_dates_and_as_text(bent: Bent, typed: Any) -> None:
    assert import_file(bent(put("scenario", "B5", typed))).as_of == dt.date(2020, 5, 2)


def test_text_that_a_spreadsheet_took_for_something_else(bent: Bent) -> None:
    def bend(book: Workbook) -> None:
        book["actors"]["B2"], book["actors"]["B3"] = 1848, dt.datetime(2020, 1, 2)
        book["scenario"]["B7"] = True

    back = import_file(bent(bend))
    assert back.domain == "true"
    assert [actor.name for actor in back.actors] == ["1848", "2020-01-02"]


def test_columns_rows_and_sheets_may_move(bent: Bent, river: Scenario) -> None:
    def bend(book: Workbook) -> None:
        book.move_sheet("actors", 3)
        book["actors"].insert_rows(2, 3)
        book["stances"].move_range("A1:A3", cols=40)
        book["what_ifs.changes"].move_range("A2:AZ2", rows=2)  # sorted the other way round
        book.create_sheet("_mine")["A1"] = "=1+1"
        del book["questions"]

    assert import_file(bent(bend)) == river


def test_a_workbook_with_macros_is_refused(bent: Bent) -> None:
    path = bent(lambda book: None)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("xl/vbaProject.bin", b"x")
    with pytest.raises(UserError, match="holds macros"):
        import_file(path)


def test_files_that_are_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    for content, words in [
        (b"", "no zip file"),
        (b"PK\x03\x04 and rubbish", "no zip file"),
        (b"\xd0\xcf\x11\xe0old", "encrypted or an old .xls"),
        (zipped({"a.txt": b"x"}), "is not an .xlsx workbook"),
        (zipped({"xl/workbook.xml": b"<a/>"}), "is damaged"),
        (zipped({"xl/workbook.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"}), "defines entities"),
    ]:
        path.write_bytes(content)
        with pytest.raises(UserError, match=words):
            import_file(path)
    with pytest.raises(UserError, match="cannot be read: No such file"):
        import_file(tmp_path / "absent.xlsx")


def zipped(files: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files.items():
            made.writestr(name, data)
    return content.getvalue()


def test_a_zip_bomb_is_stopped(bent: Bent, monkeypatch: pytest.MonkeyPatch) -> None:
    path = bent(lambda book: None)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/bomb.xml", b" " * 30_000_000)
    monkeypatch.setattr(archive, "LIMIT", 20_000_000)
    with pytest.raises(UserError, match="unpacks to more than 20 MB; nothing was read"):
        import_file(path)


def test_a_damaged_byte_is_an_error_and_no_bug(bent: Bent) -> None:
    path = bent(lambda book: None)
    content = bytearray(path.read_bytes())
    for place in range(40, len(content), len(content) // 12):
        path.write_bytes(content[:place] + bytes([content[place] ^ 0x55]) + content[place + 1 :])
        with contextlib.suppress(UserError):
            import_file(path)


def test_the_workbook_offers_lists_and_ranges(river: Scenario, tmp_path: Path) -> None:
    xlsx.write(river, tmp_path / "book.xlsx")
    book = load_workbook(tmp_path / "book.xlsx")
    rules = {
        (page.title, str(part)): (rule.type, rule.formula1, rule.formula2)
        for page in book
        for rule in page.data_validations.dataValidation
        for part in rule.sqref.ranges
    }
    heads = {page.title: [cell.value for cell in page[1]] for page in book}

    def rule(sheet: str, heading: str) -> Any:
        letter = xlsx.letters(heads[sheet].index(heading) + 1)
        return rules[sheet, f"{letter}2:{letter}{xlsx.LAST}"]

    assert rule("actors", "kind")[1].startswith('"state,organisation,')
    assert rule("stances", "actor")[1] == f"'actors'!$A$2:$A${xlsx.LAST}"
    assert rule("issues.points", "issue")[1] == f"'issues'!$A$2:$A${xlsx.LAST}"
    assert rule("stances", "salience.best") == ("decimal", "0.0", "1.0")
    assert rule("stances", "judged.low") == ("decimal", "0.0", "100.0")
    assert rule("ties", "value.high") == ("decimal", "-1.0", "1.0")
    assert rule("issues.points", "at") == ("decimal", "0", "100")
    assert rule("evidence", "start") == ("whole", "0", None)


def test_text_never_becomes_a_formula(river: Scenario, tmp_path: Path) -> None:
    risky = river.model_copy(update={"title": '=HYPERLINK("http://a.b")', "note": "@SUM(A1)"})
    xlsx.write(risky, tmp_path / "book.xlsx")
    cells = [cell for row in load_workbook(tmp_path / "book.xlsx")["scenario"] for cell in row]
    assert {cell.data_type for cell in cells if cell.value is not None} <= {"s", "d", "n"}
    assert import_file(tmp_path / "book.xlsx") == risky


def test_a_text_longer_than_a_cell_is_refused(river: Scenario, tmp_path: Path) -> None:
    words = "x" * 40_000
    long = river.evidence[0].model_copy(update={"exact": words, "end": 40_000})
    scenario = river.model_copy(update={"evidence": (long,)})
    with pytest.raises(UserError, match="sheet 'evidence', cell E2: has 40,000 characters"):
        xlsx.write(scenario, tmp_path / "book.xlsx")
    assert not (tmp_path / "book.xlsx").exists()
