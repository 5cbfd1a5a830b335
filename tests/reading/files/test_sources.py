import io
import zipfile

import pytest

from realpolitik.errors import SourceError
from realpolitik.reading.files.sources import LIMIT, decode, load_text

WORDS = "Russia has threatened Poland with sanctions."


def test_plain_text_in_every_encoding(tmp_path):
    german = "Präsident Selenskyj sagte Nein."
    for codec in ("utf-8", "utf-8-sig", "utf-16", "cp1252"):
        path = tmp_path / f"{codec}.txt"
        path.write_bytes(german.encode(codec))
        loaded = load_text(path)
        assert loaded.text == german
        assert bool(loaded.notes) == (codec == "cp1252")


def test_markdown_loses_its_markup(tmp_path):
    path = tmp_path / "a.md"
    path.write_text(
        "# Head *line*\n\nSee [the pact](http://x.org) **now**.\n\n- one\n\n![p](q.png)\n"
    )
    assert load_text(path).text == "Head line\n\nSee the pact now.\n\none"


def test_html_gives_its_article_and_never_its_scripts(tmp_path):
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    body = "".join(f"<p>{WORDS} This is paragraph {k} of the long article.</p>" for k in range(6))
    path.write_text(
        '<html><head><title>T</title><meta property="article:published_time" '
        'content="2024-05-16T10:00:00Z"><script>var evil = "Kenya attacked";</script></head>'
        f"<body><nav>Home | News</nav><article><h1>Head</h1>{body}</article></body></html>"
    )
    loaded = load_text(path)
    assert WORDS in loaded.text
    assert "evil" not in loaded.text
    assert loaded.date == "2024-05-16"


def test_pdf(tmp_path, make_pdf):
    pytest.importorskip("pypdf")
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf([WORDS]))
    assert WORDS in load_text(path).text


def test_encrypted_pdf(tmp_path, make_pdf):
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(make_pdf([WORDS]))))
    writer.encrypt("secret", algorithm="RC4-128")
    path = tmp_path / "a.pdf"
    with path.open("wb") as file:
        writer.write(file)
    with pytest.raises(SourceError, match="encrypted"):
        load_text(path)


def test_docx(tmp_path):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_heading("Head", 1)
    document.add_paragraph(WORDS)
    path = tmp_path / "a.docx"
    document.save(str(path))
    assert load_text(path).text == f"Head\n\n{WORDS}"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t", "empty"),
        ("a.txt", bytes(range(256)) * 20, "binary"),
        ("a.txt", b"\xff\xfe\x00", "UTF-16"),
        ("a.pdf", b"not a pdf at all", "not a PDF"),
        ("a.pdf", b"%PDF-1.4\nbroken beyond repair", "a.pdf"),
        ("a.docx", b"PK\x03\x04 broken", "broken DOCX"),
        ("a.xlsx", b"PK", "not a format"),
    ],
)
def test_bad_files_are_named(tmp_path, name, data, words):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=words):
        load_text(path)


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(SourceError, match=f"at most {LIMIT:,}"):
        load_text(path)


def test_a_docx_bomb_is_refused_unopened(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("word/document.xml", b"0" * 110_000_000)
    with pytest.raises(SourceError, match="unpacks to"):
        load_text(path)


def test_another_archive_is_no_docx(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("x", b"y")
    with pytest.raises(SourceError, match="not a DOCX"):
        load_text(path)


def test_a_missing_file(tmp_path):
    with pytest.raises(SourceError, match="cannot be read"):
        load_text(tmp_path / "none.txt")


def test_nul_bytes_in_a_text_are_let_pass():
    assert decode(b"war\x00" + b" and peace" * 50, "a").text.startswith("war")
