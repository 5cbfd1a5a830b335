"""Networks of ties through the registry of formats, out and in."""

import csv
from pathlib import Path

import networkx as nx
import pytest

from realpolitik.ensemble.run import run_best
from realpolitik.errors import ScenarioError, UnknownNameError, UserError
from realpolitik.exchange.files import adopt, export_file, import_file
from realpolitik.report.networks import network_graph
from realpolitik.scenario.files import load


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_the_named_network_is_written(tmp_path: Path, form: str, read) -> None:
    place = tmp_path / "any.name"
    export_file("alaska-2025", place, form, network="alliance")
    wanted, back = network_graph(load("alaska-2025"), "alliance"), read(place)
    assert {frozenset(pair) for pair in back.edges} == {frozenset(pair) for pair in wanted.edges}
    for first, second, given in back.edges(data=True):
        assert given["tie"] == pytest.approx(wanted.edges[first, second]["tie"])


def test_kumu_is_a_folder_and_the_first_network_is_the_default(tmp_path: Path) -> None:
    export_file(load("alaska-2025"), tmp_path / "sheets", "kumu")
    with (tmp_path / "sheets/elements.csv").open(encoding="utf-8") as file:
        ids = [row["Id"] for row in csv.DictReader(file)]
    assert ids == list(load("alaska-2025").networks[0].actors)


def test_errors_are_the_users(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'states'"):
        export_file("alaska-2025", tmp_path / "x", "cytoscape", network="stats")
    with pytest.raises(UserError, match="'csv' take no network"):
        export_file("alaska-2025", tmp_path / "x", "csv", network="states")
    with pytest.raises(UserError, match="cannot be written"):
        export_file("alaska-2025", tmp_path / "no/such/folder.gexf", "gexf")
    with pytest.raises(UserError, match="cannot be read"):
        import_file(tmp_path / "x.graphml", "graphml")


TABLES = {
    "edges": "from,to,sign\nAford,Beton,1\nBeton,Ceton,-1\nAford,Ceton,1\n",
    "matrix": ",Aford,Beton,Ceton\nAford,,1,1\nBeton,,,-1\nCeton,,,\n",
}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_of_ties_becomes_a_scenario_file(tmp_path: Path, table: str) -> None:
    place, out = tmp_path / "Three Towns.csv", tmp_path / "towns.yaml"
    place.write_text(TABLES[table], encoding="utf-8")
    adopt(place, out, "ties", as_of="2020-05-01")
    scenario = load(out)
    assert (scenario.name, str(scenario.as_of)) == ("three-towns", "2020-05-01")
    assert {tie.key: tie.value.best for tie in scenario.ties} == {
        "aford--beton/security": 1,
        "aford--ceton/security": 1,
        "beton--ceton/security": -1,
    }
    assert run_best("frustration", scenario).value == [1]


def test_a_table_of_ties_needs_its_day_and_sound_rows(tmp_path: Path) -> None:
    place = tmp_path / "edges.csv"
    place.write_text(TABLES["edges"] + "Ceton,Ceton,1\n", encoding="utf-8")
    with pytest.raises(UserError, match="--as-of"):
        import_file(place, "ties")
    with pytest.raises(UserError, match="--as-of"):
        import_file(place, "ties", as_of="last week")
    with pytest.raises(ScenarioError, match="to itself"):
        import_file(place, "ties", as_of="2020-05-01")
    with pytest.raises(UserError, match="--format ties"):
        import_file(place)
