"""Spans: the words at the offsets are the words quoted, where the text is at hand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import ScenarioError, SourceError
from realpolitik.scenario.evidence import sha256
from realpolitik.scenario.files import catalogue, load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.spans import frozen_text, verify_spans

WORDS = "Avest wants the border moved. Größe zählt.\n"


@pytest.fixture
def quoted(province: Scenario) -> Scenario:
    paper, brief = province.sources
    hashed = paper.model_copy(update={"sha256": sha256(WORDS)})
    return province.model_copy(update={"sources": (hashed, brief)})


def test_spans_are_verified_where_the_text_is_found(quoted: Scenario, tmp_path: Path) -> None:
    assert verify_spans(quoted).absent == ("paper", "brief")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "any name.txt").write_text(WORDS)
    (tmp_path / "noise.bin").write_bytes(b"\xff\xfe\x00")
    report = verify_spans(quoted, [tmp_path])
    assert (report.verified, report.absent, report.problems) == (("e1",), ("brief",), ())


@pytest.mark.parametrize(
    "layout",
    [WORDS.replace("\n", "\r\n"), WORDS.replace("ö", "o\u0308"), "\ufeff" + WORDS],
)
def test_layout_of_the_copy_does_not_matter(quoted: Scenario, tmp_path: Path, layout: str) -> None:
    (tmp_path / "copy.txt").write_bytes(layout.encode())
    assert verify_spans(quoted, [tmp_path]).verified == ("e1",)
    assert frozen_text(layout.encode()) == WORDS


def test_a_misquotation_says_where_the_words_stand(quoted: Scenario, tmp_path: Path) -> None:
    (tmp_path / "copy.txt").write_text(WORDS)
    first = quoted.evidence[0].model_copy(update={"start": 1, "end": 6})
    wrong = quoted.model_copy(update={"evidence": (first, quoted.evidence[1])})
    (problem,) = verify_spans(wrong, [tmp_path]).problems
    assert problem.path == "evidence/e1"
    assert problem.message.endswith("are not the quoted words; these stand at 0-5")


def test_a_folder_that_is_not_there_is_an_error(quoted: Scenario, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="there is no folder"):
        verify_spans(quoted, [tmp_path / "absent"])


SOURCE = "title: A paper, publisher: The Paper"


@pytest.mark.parametrize(
    ("file", "digest", "expected"),
    [
        ("text.txt", sha256(WORDS), None),
        ("text.txt", "0" * 64, "sources/paper/file: 'text.txt' was altered"),
        ("absent.txt", sha256(WORDS), "'absent.txt' cannot be read: No such file"),
        ("../outside.txt", sha256(WORDS), "lies outside the scenario's folder"),
        ("latin.txt", sha256(WORDS), "'latin.txt' cannot be read: it is not UTF-8"),
    ],
)
def test_shipped_texts_are_verified_on_loading(
    write: Callable[[str | bytes], Path],
    text: str,
    file: str,
    digest: str,
    expected: str | None,
) -> None:
    path = write(text.replace(SOURCE, f"{SOURCE}, file: {file}, sha256: '{digest}'"))
    (path.parent / "text.txt").write_text(WORDS)
    (path.parent / "latin.txt").write_bytes(WORDS.encode("latin-1"))
    if expected is None:
        assert load(path).sources[0].file == "text.txt"
    else:
        with pytest.raises(ScenarioError) as caught:
            load(path)
        assert expected in str(caught.value)


def test_words_that_a_shipped_text_does_not_hold_are_refused(
    write: Callable[[str | bytes], Path], text: str
) -> None:
    path = write(text.replace(SOURCE, f"{SOURCE}, file: text.txt"))
    (path.parent / "text.txt").write_text("Bora wants nothing.\n")
    with pytest.raises(ScenarioError, match="evidence/e1: characters 0-5 of 'paper' are not"):
        load(path)


@pytest.mark.parametrize("name", catalogue())
def test_the_catalogue_quotes_what_its_sources_say(
    name: str, shared: Callable[[str], Path]
) -> None:
    assert verify_spans(load(name), [shared("texts")]).problems == ()
