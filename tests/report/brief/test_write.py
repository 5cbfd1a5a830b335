"""Whole briefs: files, pages, what a rerun keeps and marks, and what is refused."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import docx
import pypdf
import pytest
from openpyxl import load_workbook

import realpolitik as rp
from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.errors import UserError
from realpolitik.report.brief.write import Brief, write_brief
from realpolitik.scenario.model import Scenario

DAY = date(2025, 1, 20)
KINDS = ["docx", "html", "pdf", "png", "svg", "xlsx"]


@pytest.fixture(scope="module")
def war_brief(war_forecast: Forecast, tmp_path_factory: pytest.TempPathFactory) -> Brief:
    return write_brief(war_forecast, tmp_path_factory.mktemp("war"), made_on=DAY)


@pytest.fixture(scope="module")
def german(talks_forecast: Forecast, tmp_path_factory: pytest.TempPathFactory) -> Brief:
    folder = tmp_path_factory.mktemp("talks")
    folder.joinpath("words.de.csv").write_text(
        "en,words\nThe line,Die Größe der Straße\nEast yields,Osten gibt nach\n", "utf-8"
    )
    return write_brief(talks_forecast, folder, "de", made_on=DAY)


def words_of(path: Path) -> str:
    """All words of a PDF, one space apart."""
    pages = pypdf.PdfReader(path).pages
    assert len(pages) == 1
    width, height = pages[0].mediabox[2:]
    assert (round(float(width)), round(float(height))) == (595, 842)  # A4
    return " ".join(pages[0].extract_text().split())


def test_every_kind_of_file_is_written(war_brief: Brief) -> None:
    assert sorted(war_brief.files) == KINDS
    assert [kind for kind in KINDS if not war_brief.files[kind].stat().st_size] == []
    assert war_brief.files["png"].read_bytes().startswith(b"\x89PNG")
    assert war_brief.files["svg"].read_text("utf-8").startswith("<svg")
    assert (war_brief.marks, war_brief.unsaid) == ((), ())


def test_the_page_says_what_the_first_screen_says(war_brief: Brief) -> None:
    text = words_of(war_brief.files["pdf"])
    assert "“Half”: lies at about 50; inside the range in all runs under these inputs." in text
    assert "North ends its backing: the range moves up in all runs" in text
    assert "As of 15 January 2025" in text
    assert "Made on 20 January 2025 with realpolitik" in text
    assert "300 runs, seed 0, scenario small-war" in text
    assert "Inputs by grade:" in text
    assert "no measured record of prediction" in text
    assert "“In x % of the runs under these inputs”" in text
    assert "Sources: An article <b>about</b> it, 10 January 2025" in text
    assert "{{" not in text


def test_in_german_with_the_analysts_words_for_the_scenario(german: Brief) -> None:
    text = words_of(german.files["pdf"])
    assert "Die Größe der Straße: Die Modelle sehen eine Einigung bei etwa" in text
    assert "Osten gibt nach: „Die Größe der Straße“ rückt um" in text
    assert "Erstellt am 20. Januar 2025" in text
    assert "mittlerer Fehler 23,0 von 100 Punkten" in text
    assert "&" in text  # the title, as it is
    page = german.files["html"].read_text("utf-8")
    assert '<html lang="de">' in page
    assert "Größe" in page


def test_the_html_is_whole_and_safe(german: Brief) -> None:
    page = german.files["html"].read_text("utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "default-src 'none'" in page
    assert re.findall(r'(?:src|href)="(?!data:)', page) == []


def test_the_document_holds_the_same_lines(german: Brief) -> None:
    found = docx.Document(str(german.files["docx"]))
    styles = [paragraph.style.name for paragraph in found.paragraphs]
    assert styles[0] == "Title"
    assert styles.count("Heading 2") == 4
    assert "List Bullet" in styles
    assert len(found.inline_shapes) == 1
    assert "Die Größe der Straße" in "\n".join(p.text for p in found.paragraphs)
    assert found.core_properties.language == "de"


def test_the_document_is_one_page_in_libreoffice(
    german: Brief, war_brief: Brief, office: Callable[[Path, str], Path]
) -> None:
    for made in (german, war_brief):
        words_of(office(made.files["docx"], "pdf"))


def test_the_workbook_holds_every_number_and_no_formula(war_brief: Brief) -> None:
    book = load_workbook(war_brief.files["xlsx"])
    assert book.sheetnames == ["values of the text", "answers", "inputs", "thresholds"]
    values = {row[0].value: row[1].value for row in book["values of the text"].iter_rows()}
    assert values["{{range.issue}}"] == "The line"
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    assert any(isinstance(cell.value, float) for row in book["answers"].iter_rows() for cell in row)


def test_equal_runs_make_equal_pages(war_forecast: Forecast, tmp_path: Path) -> None:
    for folder in ("a", "b"):
        write_brief(war_forecast, tmp_path / folder, made_on=DAY)
    for name in ("brief.en.pdf", "brief.en.html", "brief.en.svg", "brief.en.md"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


def rerun(scenario: Scenario, shift: float) -> Forecast:
    """The talks with the east moved, so that the answer is another."""
    stances = tuple(
        stance.model_copy(
            update={
                "judged": stance.judged.model_copy(
                    update={
                        end: getattr(stance.judged, end) + shift for end in ("low", "best", "high")
                    }
                )
            }
        )
        if stance.actor == "east"
        else stance
        for stance in scenario.stances
    )
    moved = scenario.model_copy(update={"stances": stances})
    return forecast(moved, ("mean", "median"), draws=300, what_ifs=["east-yields"])


def test_a_rerun_keeps_the_analysts_words_and_marks_what_no_longer_agrees(
    talks: Scenario, tmp_path: Path
) -> None:
    first = write_brief(rerun(talks, 0), tmp_path, made_on=DAY)
    text = first.text.read_text("utf-8")
    line = next(row for row in text.splitlines() if row.endswith("{#issue.line}"))
    own = "- We see a deal above the middle, at {{issue.line.middle}}. {#issue.line}"
    edited = text.replace(line, own)
    assert edited != text
    first.text.write_text(edited, "utf-8")
    assert write_brief(rerun(talks, 0), tmp_path, made_on=DAY).marks == ()

    again = write_brief(rerun(talks, -60), tmp_path, made_on=DAY)
    assert again.text.read_text("utf-8") == edited  # never written over
    (mark,) = again.marks
    assert mark.line == edited.splitlines().index(own) + 1
    assert mark.value == "issue.line.middle"
    assert mark.was != mark.now
    page = again.files["html"].read_text("utf-8")
    assert f"at {mark.now}.<mark> [CHECK: written when issue.line.middle was" in page
    assert "CHECK" in words_of(again.files["pdf"])

    confirmed = write_brief(rerun(talks, -60), tmp_path, made_on=DAY, confirm=True)
    assert confirmed.marks == ()
    assert "CHECK" not in confirmed.files["html"].read_text("utf-8")


def test_what_the_text_does_not_speak_of_is_told(talks_forecast: Forecast, tmp_path: Path) -> None:
    made = write_brief(talks_forecast, tmp_path)
    rows = [r for r in made.text.read_text("utf-8").splitlines() if "{#what_if" not in r]
    made.text.write_text("\n".join(rows), "utf-8")
    assert write_brief(talks_forecast, tmp_path).unsaid == ("what_if.east-yields",)


def test_a_lost_record_takes_the_text_as_agreeing(talks: Scenario, tmp_path: Path) -> None:
    made = write_brief(rerun(talks, 0), tmp_path)
    made.text.write_text("It is 60, far up. {#issue.line}", "utf-8")
    write_brief(rerun(talks, 0), tmp_path)
    (tmp_path / "brief.en.record.json").unlink()
    assert write_brief(rerun(talks, -60), tmp_path).marks == ()
    assert write_brief(rerun(talks, 0), tmp_path).marks != ()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("brief.en.md", b"a\n\n{{issue.lin.name}}\n", r"brief\.en\.md:3: there is no value"),
        ("brief.en.md", b"\xff\xfe\x00", r"brief\.en\.md: is not text in UTF-8"),
        ("brief.en.md", b"word " * 3_000, "does not fit on one page"),
        ("brief.en.md", b"a" * 1_000_001, "has more than 1 MB"),
        ("brief.en.record.json", b"{", r"record\.json: does not say what"),
    ],
)
def test_bad_files_are_said_in_one_line_and_nothing_is_written(
    name: str, content: bytes, said: str, talks_forecast: Forecast, tmp_path: Path
) -> None:
    (tmp_path / "brief.en.md").write_text("fine", "utf-8")
    (tmp_path / name).write_bytes(content)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(UserError, match=said) as caught:
        write_brief(talks_forecast, tmp_path)
    assert "\n" not in str(caught.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_bad_words_are_said_with_their_line(talks_forecast: Forecast, tmp_path: Path) -> None:
    (tmp_path / "words.de.csv").write_text("en,words\na;b\n", "utf-8")
    with pytest.raises(UserError, match=r"words\.de\.csv:2: a row has two cells, not 1"):
        write_brief(talks_forecast, tmp_path, "de")


def test_a_place_that_cannot_be_written_is_said(talks_forecast: Forecast, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    with pytest.raises(UserError, match=r"cannot be (read|written)"):
        write_brief(talks_forecast, tmp_path / "file" / "out")


def test_a_missing_package_is_one_line(
    talks_forecast: Forecast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(UserError, match=r"a brief needs typst: pip install 'realpolitik\[doc"):
        write_brief(talks_forecast, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_without_any_answer_there_is_still_a_page(talks: Scenario, tmp_path: Path) -> None:
    bare = replace(rerun(talks, 0), summaries=(), differences=(), influences=(), flips=())
    made = write_brief(bare, tmp_path)
    assert "svg" not in made.files
    assert "No single input" in words_of(made.files["pdf"])
    assert len(io.BytesIO(made.files["pdf"].read_bytes()).read()) > 1_000


def test_it_is_public() -> None:
    assert rp.write_brief is write_brief
    assert rp.Brief is Brief


def test_values_that_a_rerun_lacks_leave_our_lines_and_mark_the_analysts(
    talks: Scenario, tmp_path: Path
) -> None:
    made = write_brief(rerun(talks, 0), tmp_path)
    own = "If {{flip.2.input}} moves, look again."
    made.text.write_text(f"{made.text.read_text('utf-8')}\n{own}\n", "utf-8")
    write_brief(rerun(talks, 0), tmp_path)
    bare = replace(rerun(talks, 0), flips=())
    again = write_brief(bare, tmp_path)
    assert [(mark.value, mark.now) for mark in again.marks] == [("flip.2.input", None)]
    text = words_of(again.files["pdf"])
    assert "{{" not in text
    assert re.search(r"If .+ moves, look again\. \[CHECK: .* no longer computed\]", text)
    assert again.unsaid == ("flip.none",)
