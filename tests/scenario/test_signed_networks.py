"""Signed networks from tables: both forms, dates and layers, and everything wrong with them."""

from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import ScenarioError
from realpolitik.scenario.rules.book import find_problems
from realpolitik.scenario.signed_networks import scenario_of_ties
from realpolitik.scenario.standing import holding

Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def to(text: str) -> Path:
        path = tmp_path / "ties.csv"
        path.write_text(text, encoding="utf-8")
        return path

    return to


def test_edge_list_with_layers_and_dates(write: Write) -> None:
    path = write(
        "From,To,Sign,Layer,Begin,End\nUnited States,China,-0.5,trade,2018,\nChina,Russia,1,,,\n"
        "Russia,United States,1,,1941,1945\nA & B,a-b,0,,,\n"
    )
    got = scenario_of_ties(path, name="net", as_of="2025-01-01")
    assert [actor.id for actor in got.actors[:3]] == ["united-states", "china", "russia"]
    assert [t.key for t in holding(got)] == ["china--united-states/trade", "china--russia/security"]
    assert not [p for p in find_problems(got) if p.severity == "error"]


def test_matrix(write: Write) -> None:
    path = write(",A,B,C\nA,0,1,-0.5\nB,1,,\nC,-0.5,,0\n")
    got = scenario_of_ties(path, name="net", as_of="2025-01-01")
    assert {tuple(t.between): t.value.best for t in got.ties} == {("a", "b"): 1, ("a", "c"): -0.5}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no ties"),
        ("from,to,sign\n", "holds no ties"),
        ("from,sign\na,1\n", r"\.csv: an edge list needs the columns"),
        ("from,to,sign,since\na,b,1,19xx\n", "since of a and b is no year or date: '19xx'"),
        ("from,to,sign\na,a,1\n", "line 2|:2: ties 'a' to itself"),
        ("from,to,sign\na,b,2\n", "2 of a and b is not between -1 and 1"),
        ("from,to,sign\na,b,nan\n", "not between"),
        ("from,to,sign\na,b,friend\n", "'friend' of a and b is not a number"),
        ("from,to,sign\na,,1\n", "names only one actor"),
        ("from,to,sign\na,b,1\nb,a,-1\n", "b and a have -1 here and 1 in line 2"),
        (",A,B\nA,0,1\nB,-1,0\n", "B and A have -1 here and 1 in line 2"),
        (",A,B\nA,1,1\nB,1,0\n", "ties 'A' to itself"),
        (",A,B\nB,0,1\nA,1,0\n", "same names"),
    ],
)
def test_bad_tables_are_named(write: Write, text: str, words: str) -> None:
    with pytest.raises(ScenarioError, match=words):
        scenario_of_ties(write(text), name="net", as_of="2025-01-01")


def test_missing_and_unreadable_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError, match="cannot be read"):
        scenario_of_ties(tmp_path / "none.csv", name="net", as_of="2025-01-01")
