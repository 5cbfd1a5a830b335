import csv
import io
import json

import pytest

from realpolitik.errors import SourceError, UserError
from realpolitik.reading.files.evidence import dump_evidence, load_evidence
from realpolitik.reading.files.folder import Options, documents, read_files
from realpolitik.reading.files.page import page
from realpolitik.reading.files.sheets import sheets
from realpolitik.reading.read import read

TEXT = 'Russia attacked Ukraine in 2022. "We will fight on", President Zelenskyy told CNN.'
HOSTILE = (
    '<script>alert(1)</script> Russia & China <img src=x onerror=y> attacked "Kenya".\n\n'
    "=cmd|' /C calc'!A0 said Macron, \"Russia attacked Ukraine and will pay\"."
)


@pytest.fixture
def texts(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for k in range(5):
        (folder / f"t{k}.txt").write_text(f"{TEXT} Number {k}.", "utf-8")
    (folder / "bad.pdf").write_bytes(b"no pdf")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "note.xyz").write_bytes(b"ignored")
    return folder


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_file_stops_nothing_and_a_rerun_skips(texts, tmp_path, jobs):
    paths, out, told = documents([texts]), tmp_path / "out", []
    first = list(
        read_files(paths, out, jobs=jobs, progress=lambda done, all_: told.append((done, all_)))
    )
    assert sum(bool(o.error) for o in first) == 2
    assert sum(o.items > 0 for o in first) == 5
    assert told[-1] == (7, 7)
    again = list(read_files(paths, out, jobs=jobs))
    assert sum(o.done_before for o in again) == 5
    other = list(read_files(paths, out, Options(date="2024-01-01"), jobs=jobs))
    assert not any(o.done_before for o in other)


def test_results_do_not_depend_on_the_number_of_jobs(texts, tmp_path):
    paths = documents([texts])
    for jobs in (1, 2):
        list(read_files(paths, tmp_path / str(jobs), jobs=jobs))
    one, two = (
        {
            p.relative_to(tmp_path / name): p.read_bytes()
            for p in (tmp_path / name).rglob("*.*")
            if p.is_file()
        }
        for name in ("1", "2")
    )
    assert one == two
    assert one


def test_nothing_to_read(tmp_path):
    with pytest.raises(SourceError, match="no such"):
        documents([tmp_path / "none"])
    with pytest.raises(SourceError, match="nothing to read"):
        documents([tmp_path])
    with pytest.raises(UserError, match="1 or more"):
        list(read_files([], tmp_path, jobs=0))


def test_evidence_comes_back_as_it_went(tmp_path):
    reading = read(TEXT, date="2024-01-01", name="x")
    place = tmp_path / "e.jsonl"
    place.write_text(dump_evidence(reading), "utf-8")
    assert load_evidence(place) == reading
    line = json.loads(place.read_text("utf-8").splitlines()[1])
    position, quote = line["target"]["selector"]
    assert reading.text[position["start"] : position["end"]] == quote["exact"]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda t: "", "empty"),
        (lambda t: "{}\n", "not an evidence file"),
        (lambda t: t.replace("Russia attacked", "Russia befriended", 1), "hash"),
        (lambda t: t + "nonsense\n", "not JSON"),
        (lambda t: t + "[]\n", "not an object"),
        (lambda t: t + '{"id": "x"}\n', "incomplete"),
        (lambda t: t.replace('"exact": "Russia"', '"exact": "Rossia"', 1), "not in the text"),
    ],
)
def test_a_spoiled_evidence_file_is_refused(tmp_path, change, words):
    place = tmp_path / "e.jsonl"
    place.write_text(change(dump_evidence(read(TEXT))), "utf-8")
    with pytest.raises(SourceError, match=words):
        load_evidence(place)


def test_the_page_escapes_everything_and_allows_nothing():
    html = page(read(HOSTILE, language="en", name="<b>name</b>"))
    assert "<script" not in html
    assert "<img" not in html
    assert "<b>" not in html
    assert "default-src 'none'" in html.replace("&#39;", "'")
    assert "http" not in html.replace("http-equiv", "")
    assert "&lt;script&gt;" in html


def test_the_page_shows_the_whole_text_and_what_was_set_aside():
    reading = read("War at the dam\n\nPhoto: AP\n\n" + TEXT, date="2024-01-01")
    html = page(reading)
    assert "set aside: caption" in html
    for item in reading.evidence:
        if item.kind != "actor":
            assert f'id="{item.id}"' in html


def test_tables_hold_every_item_and_no_formula():
    reading = read(HOSTILE, language="en")
    tables = sheets(reading)
    held = sum(
        len(list(csv.DictReader(io.StringIO(tables[f"{kind}s"]))))
        for kind in ("actor", "statement", "relation", "date", "claim", "issue")
    )
    assert held == len(reading.evidence)
    for text in tables.values():
        for row in csv.reader(io.StringIO(text)):
            assert not any(cell[:1] in ("=", "+", "@") for cell in row)


def test_an_error_names_its_file(tmp_path):
    french = tmp_path / "lettre.txt"
    french.write_text(
        "Le gouvernement a dit que les négociations sont finies et que la paix", "utf-8"
    )
    (outcome,) = read_files([french], tmp_path / "out")
    assert outcome.error.startswith("lettre.txt: ")
    assert "French" in outcome.error


@pytest.mark.parametrize("wrong", [Options(date="18.8.2025"), Options(language="fr")])
def test_a_wrong_option_is_told_once_before_anything_is_read(texts, tmp_path, wrong):
    with pytest.raises(SourceError, match=r"is no date|not supported"):
        list(read_files(documents([texts]), tmp_path / "out", wrong))
    assert not (tmp_path / "out").exists()
