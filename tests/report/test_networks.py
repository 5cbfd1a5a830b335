"""Networks for other programs: written, read back, and equal."""

import csv
import json
from pathlib import Path

import networkx as nx
import numpy as np
import pytest

from realpolitik.ensemble.run import run_best
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.report.networks import network_graph, write_network
from realpolitik.scenario.files import load
from realpolitik.scenario.signed_networks import scenario_of_ties


@pytest.fixture(scope="module")
def graph() -> nx.Graph:
    return network_graph(load("alaska-2025"), "states")


def same(one: nx.Graph, other: nx.Graph) -> None:
    assert set(one.nodes) == set(other.nodes)
    assert len(one.edges) == len(other.edges) > 0
    for first, second, given in one.edges(data=True):
        back = other.edges[first, second]
        assert float(back["weight"]) == pytest.approx(given["weight"])
        assert float(back["weight"]) > 0
        assert int(back["sign"]) == given["sign"]


def test_graph_holds_the_combined_ties(graph: nx.Graph) -> None:
    scenario = load("alaska-2025")
    tie = run_best("combined_tie", scenario, about="states").tie[0]
    names = list(graph.nodes)
    back = nx.to_numpy_array(graph, nodelist=names, weight="tie")
    assert np.array_equal(back, tie)
    assert graph.edges["usa", "europe"]["layer_trade"] == -0.4


@pytest.mark.parametrize("suffix", [".graphml", ".gexf", ".cyjs", ".json"])
def test_written_files_read_back(graph: nx.Graph, tmp_path: Path, suffix: str) -> None:
    path = write_network(load("alaska-2025"), tmp_path / f"net{suffix}", "states")
    if suffix == ".graphml":
        back = nx.read_graphml(path)
    elif suffix == ".gexf":
        back = nx.read_gexf(path)
    else:
        back = nx.cytoscape_graph(json.loads(path.read_text(encoding="utf-8")))
    same(graph, back)


def test_kumu_sheets(graph: nx.Graph, tmp_path: Path) -> None:
    folder = write_network(load("alaska-2025"), tmp_path / "kumu", "states")
    with (folder / "elements.csv").open(encoding="utf-8") as file:
        labels = {row["Label"] for row in csv.DictReader(file)}
    with (folder / "connections.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert len(labels) == len(graph.nodes)
    assert {end for row in rows for end in (row["From"], row["To"])} <= labels
    assert len(rows) == len(graph.edges)
    assert all(float(row["Strength"]) > 0 for row in rows)
    assert {row["Type"] for row in rows} == {"positive", "negative"}


def test_what_was_written_can_be_read_as_a_scenario(tmp_path: Path) -> None:
    folder = write_network(load("gahuku-gama-tribes"), tmp_path / "kumu")
    with (folder / "connections.csv").open(encoding="utf-8") as file:
        rows = [f"{r['From']},{r['To']},{r['Sign']}" for r in csv.DictReader(file)]
    path = tmp_path / "edges.csv"
    path.write_text("\n".join(["from,to,sign", *rows]), encoding="utf-8")
    again = scenario_of_ties(path, name="again", as_of="1954-12-31")
    assert run_best("frustration", again).value == [7]


def test_unknown_endings_and_networks_are_named(tmp_path: Path) -> None:
    scenario = load("alaska-2025")
    with pytest.raises(UserError, match=r"cannot write 'net.pdf'"):
        write_network(scenario, tmp_path / "net.pdf")
    with pytest.raises(UnknownNameError, match="no network 'planets'"):
        network_graph(scenario, "planets")
    with pytest.raises(UserError, match="no ties"):
        network_graph(load("emission-standards-1994"))
