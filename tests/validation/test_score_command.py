"""``realpolitik score``: the document, the tables, and errors in the user's words."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import realpolitik as rp
from realpolitik.cli.app import outcome

HEAD = "prnrnmc,isnr,prnr,proc,wave,pcom,pde,pfr,scom,sde,sfr,rp,out\n"
ROWS = (
    "80,i1,c1,COD,DEU1-2,100,0,50,50,50,50,,50\n",
    "81,i2,c2,CNS,DEU1-2,0,0,30,20,40,60,0,20\n",
    "82,i3,c3,COD,DEU1-2,0,100,100,20,40,60,0,100\n",
)
Score = Callable[..., tuple[int, str, str]]


@pytest.fixture
def score(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Score:
    """``realpolitik score`` in this process: exit code, stdout, stderr."""

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["realpolitik", "score", *arguments])
        code = outcome()
        return code, *capfd.readouterr()

    return call


@pytest.fixture
def data(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.csv"
    path.write_text(HEAD + "".join(ROWS), encoding="utf-8")
    return path


def test_the_document_at_full_precision(score: Score, data: Path) -> None:
    code, printed, complained = score("--data", str(data), "--model", "mean", "--json")
    assert (code, complained) == (0, "")
    found = json.loads(printed)
    assert found["n"] == 3
    (entry,) = found["models"]
    # weights s * c with c = 29 for all three: i1 50, i2 30 * 0.6 / 1.2 = 15, i3 100 / 1.2
    missed = [0, 5, 100 - 100 / 1.2]
    assert entry["model"] == "mean"
    assert entry["mae"] == pytest.approx(sum(missed) / 3, rel=1e-14)
    assert entry["rmse"] == pytest.approx((sum(x * x for x in missed) / 3) ** 0.5, rel=1e-14)
    assert entry["median_error"] == pytest.approx(5)
    assert entry["within_10"] == pytest.approx(2 / 3)
    assert entry["missed_60"] == 0
    assert entry["crps"] == pytest.approx(entry["mae"])
    assert list(entry["coverage"]) == ["50", "80", "95"]
    assert {"differences", "subgroups", "pit"} <= set(found)


def test_tables_by_default(score: Score, data: Path) -> None:
    models = ("--model", "mean", "--model", "calibrated", "--model", "spatial_politics")
    code, printed, _ = score("--data", str(data), *models)
    assert code == 0
    lines = printed.splitlines()
    assert lines[0].startswith("3 issues")
    assert lines[1].split("\t")[0] == "model"
    assert [line.split("\t")[0] for line in lines[2:5]] == [
        "mean",
        "calibrated",
        "spatial_politics",
    ]
    assert "\x1b" not in printed


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HEAD + ROWS[0] + ROWS[1].replace("81", "?"), ":3: prnrnmc must be a number, got '?'"),
        (HEAD + ROWS[0] + ROWS[1].replace(",30,", ",130,"), ":3: pfr must be 0 to 100, got '130'"),
        (HEAD + ROWS[0], "needs 2 proposals"),
    ],
)
def test_a_wrong_file(score: Score, data: Path, text: str, words: str) -> None:
    data.write_text(text, encoding="utf-8")
    code, printed, complained = score("--data", str(data))
    assert (code, printed) == (2, "")
    assert words in complained


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("men", "there is no model 'men'"),
        ("frustration", "it needs tie"),
        ("procedural", "it needs reference"),
        ("position_exchange", "it settles 2 or more issues together"),
    ],
)
def test_a_wrong_model(score: Score, data: Path, name: str, words: str) -> None:
    code, _, complained = score("--data", str(data), "--model", name)
    assert code == 2
    assert words in complained
    assert len(complained.splitlines()) == 1


def test_every_model_is_scored_or_refused(score: Score, data: Path) -> None:
    refused = 0
    for name in rp.MODELS:
        if name == "calibrated":  # fitted anew for every proposal: scored in a test of its own
            continue
        code, printed, complained = score("--data", str(data), "--model", name, "--json")
        if code == 0:
            assert json.loads(printed)["models"][0]["model"] == name
        else:
            assert (code, printed) == (2, "")
            assert complained.startswith(f"'{name}' cannot be scored on this data: it ")
            refused += 1
    assert 0 < refused < len(rp.MODELS)


def test_the_data_set(score: Score, shared: Callable[[str], Path]) -> None:
    path = shared("data/deu/deu_I_II_III.csv")
    names = ("mean", "kalai_smorodinsky", "egalitarian", "utilitarian", "spatial_politics")
    chosen = [word for name in names for word in ("--model", name)]
    code, printed, _ = score("--data", str(path), *chosen, "--json")
    found = json.loads(printed)
    assert (code, found["n"]) == (0, 351)
    assert [entry["model"] for entry in found["models"]] == list(names)
    for entry in found["models"]:
        measured = rp.MODELS[entry["model"]].record
        assert measured.text.startswith(
            f"mean error {entry['mae']:.1f} points of 100 on 351 issues"
        )
