"""Figures of networks: every tie and actor drawn, told apart by more than colour, with tables."""

import math

import pytest
import vl_convert

from realpolitik.ensemble.draws import Draws
from realpolitik.ensemble.run import run
from realpolitik.report.network_figures import (
    co_membership_figure,
    co_membership_table,
    network_figure,
    network_table,
)
from realpolitik.report.networks import network_graph
from realpolitik.scenario.files import load


def test_network_figure_shows_every_actor_and_tie() -> None:
    scenario = load("great-powers-1872-1907")
    graph = network_graph(scenario)
    spec = network_figure(scenario).to_dict()
    lines, points, names = spec["layer"]
    assert len(lines["data"]["values"]) == len(graph.edges) == len(network_table(scenario))
    assert {row["actor"] for row in points["data"]["values"]} == {
        given["label"] for _, given in graph.nodes(data=True)
    }
    assert {"color", "strokeDash", "size"} <= lines["encoding"].keys()
    assert names["encoding"]["text"]["field"] == "actor"
    svg = vl_convert.vegalite_to_svg(spec)
    assert svg.count("stroke-dasharray") >= 1
    assert all(given["label"] in svg for _, given in graph.nodes(data=True))


def test_actors_of_one_bloc_stand_side_by_side() -> None:
    points = network_figure(load("gahuku-gama-tribes")).to_dict()["layer"][1]["data"]["values"]
    around = sorted(points, key=lambda p: math.atan2(p["y"], p["x"]))
    changes = sum(
        a["bloc"] != b["bloc"] for a, b in zip(around, [*around[1:], around[0]], strict=True)
    )
    assert changes == 2


def test_table_says_which_ties_do_not_fit() -> None:
    rows = network_table(load("great-powers-1872-1907"))
    wrong = [{row["first"], row["second"]} for row in rows if not row["fits the blocs"]]
    assert wrong == [{"France", "United Kingdom"}]


def test_co_membership_counts_runs() -> None:
    scenario = load("alaska-2025")
    rows = {
        (r["first"], r["second"]): r["share"]
        for r in co_membership_table(scenario, "states", draws=200)
    }
    assert len(rows) == 49
    assert rows["Ukraine", "Russia"] == rows["Russia", "Ukraine"]
    got = run("frustration", Draws(scenario, 200, 0), about="states")
    expected = (got.blocs[:, 1] == got.blocs[:, 2]).mean()
    assert (got.found == 1).all()
    assert rows["Russia", "Ukraine"] == pytest.approx(expected)
    spec = co_membership_figure(scenario, "states", draws=50).to_dict()
    assert "%" in vl_convert.vegalite_to_svg(spec)
