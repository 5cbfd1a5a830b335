"""Files of KTAB and of the exchange model: read, written and read again, and clear errors."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from realpolitik.errors import ScenarioError
from realpolitik.scenario.exchange_files import read_exchange, write_exchange
from realpolitik.scenario.foreign import scenario_of, table_of
from realpolitik.scenario.ktab import (
    read_ktab_csv,
    read_ktab_xml,
    write_ktab_csv,
    write_ktab_xml,
)

Shared = Callable[[str], Path]
CSV = "T,d,2,1,\nActor,D,Power,Delay,Sal,\nA,x,8,0,80,\nB,x,2,50,40,\n"


@pytest.mark.parametrize("name", ["emissions", "SOE-Pol-Comp", "dummyData_3Dim"])
def test_ktab_files_survive_a_round_trip(shared: Shared, name: str) -> None:
    table = read_ktab_csv(shared(f"data/ktab/input_{name}.csv").read_text("utf-8"))
    for back in (read_ktab_csv(write_ktab_csv(table)), read_ktab_xml(write_ktab_xml(table))):
        assert back.actors == table.actors
        for key, cell in table.cells.items():
            assert back.cells[key] == pytest.approx(cell)


def test_ktab_csv_and_xml_agree(shared: Shared) -> None:
    one = read_ktab_csv(shared("data/ktab/input_dummyData_3Dim.csv").read_text("utf-8"))
    other = read_ktab_xml(shared("data/ktab/dummyData_3Dim.xml").read_text("utf-8"))
    for mine, theirs in zip(one.cells.values(), other.cells.values(), strict=True):
        assert mine == pytest.approx(theirs)


def test_blank_coordinates_are_named(shared: Shared) -> None:
    text = shared("data/ktab/smpExample.xml").read_text("utf-8")
    with pytest.raises(ScenarioError, match="dCoord of Alice is 'blank'"):
        read_ktab_xml(text, "smpExample.xml")


@pytest.mark.parametrize("name", ["cop21", "copenhagen"])
def test_exchange_files_survive_a_round_trip(shared: Shared, name: str) -> None:
    table = read_exchange(shared(f"data/exchange/{name}.csv").read_text("utf-8"))
    assert read_exchange(write_exchange(table)).cells == table.cells
    through = table_of(scenario_of(table, date(2025, 8, 18)))
    assert list(through.cells.values()) == list(table.cells.values())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", r"f:1: column 4: must say name"),
        (CSV.replace("50", "500"), r"f:4: column 4: '500' is no number from 0 to 100"),
        (CSV.replace("2,50,40,", "2"), r"f:4: column 3: needs 5 columns"),
    ],
)
def test_errors_in_csv(text: str, words: str) -> None:
    with pytest.raises(ScenarioError, match=words):
        read_ktab_csv(text, "f")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<a><b></a>", r"f:1: column 9: is not well-formed"),
        ('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "declares entities"),
        ("<Scenario/>", "holds no actors"),
    ],
)
def test_errors_in_xml(text: str, words: str) -> None:
    with pytest.raises(ScenarioError, match=words):
        read_ktab_xml(text, "f")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("#A;a;a\n", "holds no data"),
        ("#A;a;a\n#P;p;p\n#D;a;p;50;2;1\n", r"f:3: column 5: '2' is no number from 0 to 1"),
        ("#A;a;a\n#D;a;p;50;1;1\n", "issue 'p' is not declared"),
    ],
)
def test_errors_in_exchange_files(text: str, words: str) -> None:
    with pytest.raises(ScenarioError, match=words):
        read_exchange(text, "f")
