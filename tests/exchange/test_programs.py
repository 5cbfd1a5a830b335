"""``import`` and ``export`` of the files of KTAB and of the exchange model."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

import realpolitik as rp
from realpolitik.cli.app import outcome
from realpolitik.errors import RealpolitikWarning
from realpolitik.scenario.foreign import table_of

Shared = Callable[[str], Path]
Call = Callable[..., tuple[int, str, str]]
CSV = "T,d,2,1,\nActor,D,Power,Delay,Sal,\nA,x,8,0,80,\nB,x,2,50,40,\n"


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Call:
    """``realpolitik`` in this process: exit code, stdout, stderr."""

    def run(*arguments: object) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", *map(str, arguments)])
        code = outcome()
        return code, *capfd.readouterr()

    return run


def numbers(path: Path) -> list[tuple[float, ...]]:
    return [tuple(cell) for cell in table_of(rp.load(path)).cells.values()]


@pytest.mark.parametrize("form", ["ktab-csv", "ktab-xml", "exchange"])
def test_there_and_back(call: Call, tmp_path: Path, form: str) -> None:
    first, file, back = tmp_path / "a.yaml", tmp_path / "f.txt", tmp_path / "b.yaml"
    start = tmp_path / "start.csv"
    start.write_text(CSV, encoding="utf-8")
    assert call("import", start, "--format", "ktab-csv", "--out", first)[0] == 0
    assert numbers(first) == [(0.0, 0.8, 8.0), (50.0, 0.4, 2.0)]
    assert call("export", first, "--format", form, "--out", file)[0] == 0
    code, printed, _ = call("import", file, "--format", form, "--out", back)
    assert (code, printed) == (0, f"{back}\n")
    assert np.array(numbers(back)) == pytest.approx(np.array(numbers(first)))


def test_an_xml_file_needs_no_format(call: Call, shared: Shared, tmp_path: Path) -> None:
    out = tmp_path / "a.yaml"
    assert call("import", shared("data/ktab/dummyData_3Dim.xml"), "--out", out)[0] == 0
    assert len(rp.load(out).issues) == 3


@pytest.mark.parametrize("name", ["cop21", "copenhagen"])
def test_negotiations_as_shipped(call: Call, shared: Shared, tmp_path: Path, name: str) -> None:
    out = tmp_path / "a.yaml"
    file = shared(f"data/exchange/{name}.csv")
    assert call("import", file, "--format", "exchange", "--out", out)[0] == 0
    lines = file.read_text("utf-8").splitlines()
    found = rp.load(out)
    assert len(found.issues) == sum(line.startswith("#P") for line in lines)
    assert len(found.stances) == sum(line.startswith("#D") for line in lines)


def test_blank_coordinates_are_placed(call: Call, shared: Shared, tmp_path: Path) -> None:
    file, out = shared("data/ktab/smpExample.xml"), tmp_path / "a.yaml"
    code, _, complained = call("import", file, "--out", out)
    lines = file.read_text("utf-8-sig").splitlines()
    line = next(n for n, text in enumerate(lines, start=1) if "<dCoord" in text)
    column = lines[line - 1].index("<dCoord") + 1
    assert code == 2
    assert f"smpExample.xml:{line}: column {column}: dCoord of Alice is 'blank'" in complained
    assert not out.exists()


@pytest.mark.parametrize(
    ("form", "text", "words"),
    [
        ("ktab-csv", CSV.replace("50", "x"), "f:4: column 4: 'x' is no number"),
        ("ktab-csv", CSV.replace("T,d,2", "T,d,3"), "f:1: column 3: says '3' actors, but 2 follow"),
        ("ktab-csv", CSV.replace("B,x", "A,x"), "f:4: column 1: actor 'A' stands twice"),
        ("ktab-csv", CSV.replace("Delay,Sal,", ""), "f:2: column 4: needs 5 columns"),
        ("ktab-xml", "<a>\n <b></a>", "f:2: column 7: is not well-formed XML"),
        ("ktab-xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares entities"),
        ("ktab-xml", "", "f:1: column 1: is not well-formed XML"),
        ("exchange", "#A;a\n#A;a\n", "f:2: column 2: 'a' is declared twice"),
        ("exchange", "#A;a\n#D;a;p;1;1;1\n", "f:2: column 3: issue 'p' is not declared above"),
        ("exchange", "#A;a\n#D;a;p\n", "f:2: column 4: needs five cells after #D"),
        ("exchange", "#P;p\n#M;p;101;x\n", "f:2: column 3: '101' is no number from 0 to 100"),
        ("exchange", "#P;p\n#M;p\n", "f:2: column 3: needs an issue, a position"),
    ],
)
def test_malformed(call: Call, tmp_path: Path, form: str, text: str, words: str) -> None:
    file = tmp_path / "f"
    file.write_text(text, encoding="utf-8")
    code, _, complained = call("import", file, "--format", form, "--out", tmp_path / "a.yaml")
    assert code == 2
    assert words in complained


def test_what_ktab_has_no_place_for(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "f"
    code, _, complained = call("export", "alaska-2025", "--format", "ktab-csv", "--out", out)
    assert code == 2
    assert "has no stance on" in complained
    assert not out.exists()


def test_not_text(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "f"
    file.write_bytes(b"\xff\xfe\x00")
    code, _, complained = call("import", file, "--format", "exchange", "--out", tmp_path / "a")
    assert (code, complained) == (2, f"{file}: is not text in UTF-8\n")


def test_what_is_left_out_is_said(call: Call, tmp_path: Path) -> None:
    out = tmp_path / "f"
    with pytest.warns(RealpolitikWarning) as said:
        assert call("export", "alaska-2025", "--format", "exchange", "--out", out)[0] == 0
    (line,) = (str(warning.message) for warning in said)
    held = set(table_of(rp.load("alaska-2025")).cells)
    for stance in rp.load("alaska-2025").stances:
        assert ((stance.actor, stance.issue) in held) != (stance.key in line), stance.key
    for lost in ("1 conflicts", "21 claims", "the low and high of every estimate"):
        assert lost in line


def test_nothing_is_said_where_nothing_is_lost(call: Call, tmp_path: Path) -> None:
    start, file = tmp_path / "start.csv", tmp_path / "f"
    start.write_text(CSV, encoding="utf-8")
    call("import", start, "--format", "ktab-csv", "--out", tmp_path / "a.yaml")
    assert call("export", tmp_path / "a.yaml", "--format", "exchange", "--out", file)[2] == ""


def test_the_stance_in_use_is_written() -> None:
    scenario = rp.load("alaska-2025")
    stated = table_of(scenario.model_copy(update={"use_stance": "stated"})).cells
    for stance in scenario.stances:
        if stance.stated is not None and not stance.use and (stance.actor, stance.issue) in stated:
            assert stated[stance.actor, stance.issue].position == stance.stated.best
