"""Signed networks for other programs: GraphML, GEXF, Cytoscape JSON and Kumu sheets."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import networkx as nx

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import applicable
from realpolitik.ensemble.run import run_best
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.models.registry import MODELS
from realpolitik.scenario.atomic import write
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.standing import holding

__all__ = [
    "network_graph",
    "write_cytoscape",
    "write_gexf",
    "write_graphml",
    "write_kumu",
    "write_network",
]

Row = tuple[Any, ...]
Notes = Mapping[Any, Any]  # on entries of the scenario; network files have no place for them


def network_graph(scenario: Scenario, network: str | None = None) -> "nx.Graph[str]":
    """The combined ties of a network at the best estimates as a graph.

    Nodes: ``label``, ``kind``, ``bloc`` (of the best two, -1 without ties). Edges: ``weight`` (the
    strength, positive), ``sign`` (1 or -1), ``tie`` and one ``layer_...`` for each layer.
    ``network`` names it where the scenario has several.
    Raises UserError if there are no ties, UnknownNameError for an unknown network.
    """
    frame = _frame(scenario, network)
    tie = run_best("combined_tie", scenario, about=frame.about).tie[0]
    bloc = run_best("frustration", scenario, about=frame.about).blocs[0]
    known = {actor.id: actor for actor in scenario.actors}
    names = frame.axes["actor"]
    graph: nx.Graph[str] = nx.Graph(name=frame.about, scenario=scenario.name)
    for k, actor in enumerate(names):
        graph.add_node(actor, label=known[actor].name, kind=known[actor].kind, bloc=int(bloc[k]))
    for i, first in enumerate(names):
        for j, second in enumerate(names[:i]):
            value = float(tie[i, j])
            if value:
                sign = 1 if value > 0 else -1
                graph.add_edge(second, first, weight=abs(value), sign=sign, tie=value)
    for held in holding(scenario):
        if held.layer in frame.axes["layer"] and graph.has_edge(*held.between):
            graph.edges[held.between][f"layer_{held.layer}"] = held.value.best
    return graph


def write_network(scenario: Scenario, path: str | Path, network: str | None = None) -> Path:
    """Write a network in the format that the ending names, and return where.

    ``.graphml``, ``.gexf``; ``.cyjs`` or ``.json`` for Cytoscape; no ending: a folder with the two
    Kumu sheets, elements.csv and connections.csv.
    Raises UserError for other endings, and as `network_graph` does.
    """
    place = Path(path)
    writers: dict[str, Callable[[Scenario, Path, Notes, str | None], None]] = {
        ".graphml": write_graphml,
        ".gexf": write_gexf,
        ".cyjs": write_cytoscape,
        ".json": write_cytoscape,
        "": write_kumu,
    }
    if place.suffix not in writers:
        known = ", ".join(suffix for suffix in writers if suffix)
        raise UserError(f"cannot write '{place.name}': the ending is one of {known}, or none")
    writers[place.suffix](scenario, place, {}, network)
    return place


def _frame(scenario: Scenario, network: str | None) -> Frame:
    found = {frame.about: frame for frame in applicable(MODELS["combined_tie"], scenario)}
    if not found:
        raise UserError(f"{scenario.name} has no ties that hold on {scenario.as_of}")
    if network is None:
        return next(iter(found.values()))
    if network not in found:
        raise UnknownNameError("network", network, found)
    return found[network]


def write_graphml(
    scenario: Scenario, path: Path, _notes: Notes, network: str | None = None
) -> None:
    """Write a network as GraphML. Raises UserError if it cannot be written."""
    graph = network_graph(scenario, network)
    content = io.BytesIO()
    nx.write_graphml_xml(graph, content)
    write(path, content.getvalue())


def write_gexf(scenario: Scenario, path: Path, _notes: Notes, network: str | None = None) -> None:
    """Write a network as GEXF. Raises UserError if it cannot be written."""
    graph = network_graph(scenario, network)
    content = io.BytesIO()
    nx.write_gexf(graph, content)
    write(path, content.getvalue())


def write_cytoscape(
    scenario: Scenario, path: Path, _notes: Notes, network: str | None = None
) -> None:
    """Write a network as Cytoscape JSON. Raises UserError if it cannot be written."""
    data: dict[str, Any] = nx.cytoscape_data(network_graph(scenario, network))
    write(path, json.dumps(data, ensure_ascii=False, indent=1))


def write_kumu(scenario: Scenario, path: Path, _notes: Notes, network: str | None = None) -> None:
    """Write a network as a folder of Kumu's sheets. Raises UserError if it cannot be written."""
    graph = network_graph(scenario, network)
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from None
    for name, rows in (("elements", _elements(graph)), ("connections", _connections(graph))):
        text = io.StringIO(newline="")
        csv.writer(text).writerows(rows)
        write(path / f"{name}.csv", text.getvalue())


def _elements(graph: "nx.Graph[str]") -> Iterator[Row]:
    yield ("Label", "Type", "Bloc", "Id")
    for node, given in graph.nodes(data=True):
        yield (given["label"], given["kind"], given["bloc"], node)


def _connections(graph: "nx.Graph[str]") -> Iterator[Row]:
    yield ("From", "To", "Type", "Direction", "Strength", "Sign")
    for first, second, given in graph.edges(data=True):
        kind = "positive" if given["sign"] > 0 else "negative"
        ends = [graph.nodes[end]["label"] for end in (first, second)]
        yield (*ends, kind, "undirected", f"{given['weight']:.6g}", given["sign"])
