"""Reading the DEU format: what counts, whose votes, and errors that name the line."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from realpolitik.errors import SourceError
from realpolitik.validation.deu import read_decisions

HEAD = "prnrnmc,isnrnmc,prnr,isnr,proc,wave,pcom,pde,pfr,pmt,scom,sde,sfr,smt,rp,out\n"
ROW = "80,1,c1,c1i1,COD,DEU1-2,100,0,50,,60,40,20,10,,30\n"


def test_a_row_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    late = ROW.replace("80,1,c1,c1i1", "139,2,c2,c2i1").replace("DEU1-2", "DEU3")
    early = ROW.replace("80,1,c1,c1i1", "5,3,c3,c3i1")
    unsettled = ROW.replace(",30\n", ",\n")
    path.write_text(HEAD + ROW + late + early + unsettled, encoding="utf-8")
    data = read_decisions(path)
    assert data.issue == ("c1i1", "c2i1", "c3i1")
    assert data.actor == ("com", "de", "fr", "mt")
    assert np.isnan(data.position[3]).all()
    assert np.isnan(data.salience[3]).all()
    assert data.salience[:3, 0] == pytest.approx([0.6, 0.4, 0.2])
    # the Commission counts as much as the strongest member present
    assert data.capability[:3, 0] == pytest.approx([29, 29, 29])
    assert data.capability[:3, 1] == pytest.approx([83.12, 83.12, 67.44])
    assert data.capability[:3, 2] == pytest.approx([10, 10, 10])
    assert np.isnan(data.reference).all()


def test_the_data_set(shared: Callable[[str], Path]) -> None:
    data = read_decisions(shared("data/deu/deu_I_II_III.csv"))
    assert len(data.issue) == 351
    assert (~np.isnan(data.reference)).sum() == 252


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a,b\n1,2\n", "a.csv:1: lacks the columns isnr, prnr"),
        (HEAD + ROW.replace("100", "101"), "a.csv:2: pcom must be 0 to 100, got '101'"),
        (HEAD + ROW.replace("100", "nan"), "a.csv:2: pcom must be 0 to 100, got 'nan'"),
        (HEAD + ROW.replace("100", "x"), "a.csv:2: pcom must be 0 to 100, got 'x'"),
        (HEAD + ROW.replace("80,1", "b,1"), "a.csv:2: prnrnmc must be a number"),
        (HEAD + "80,1,c1\n", "a.csv:2: has not 16 columns"),
        (HEAD, "no issue with an outcome"),
        (HEAD.replace("pde", "pxx").replace("sde", "sxx") + ROW, "no capability is known for xx"),
    ],
)
def test_errors_name_the_line(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=words):
        read_decisions(path)


def test_no_file_and_no_text(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        read_decisions(tmp_path)
    path = tmp_path / "b.csv"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(SourceError, match="cannot be read"):
        read_decisions(path)
