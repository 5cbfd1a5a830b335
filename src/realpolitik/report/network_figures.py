"""Figures of a signed network: who stands where, and how often two share a bloc."""

from math import cos, pi, sin
from typing import Any, NamedTuple

import altair as alt

from realpolitik.ensemble.draws import Draws
from realpolitik.ensemble.run import run
from realpolitik.models.alignment.co_membership import co_membership
from realpolitik.report.networks import network_graph
from realpolitik.scenario.model import Scenario

__all__ = [
    "Colours",
    "co_membership_figure",
    "co_membership_table",
    "matrix_figure",
    "network_figure",
    "network_table",
]

Figure = alt.LayerChart | alt.FacetChart
SIZE = 420


class Colours(NamedTuple):
    """Of friendly ties, hostile ties and the rest; without ``legend`` the page has a key.

    Blue and orange are told apart by every kind of colour vision, and in grey.
    """

    friendly: str = "#0072B2"
    hostile: str = "#D55E00"
    ink: str = "black"
    legend: bool = True


STANDARD = Colours()
GAP = 0.6  # an empty stretch of the circle between blocs, in places of actors


def network_table(scenario: Scenario, network: str | None = None) -> list[dict[str, Any]]:
    """The rows behind `network_figure`: one a tie, strongest first."""
    graph = network_graph(scenario, network)
    rows = [
        {
            "first": graph.nodes[a]["label"],
            "second": graph.nodes[b]["label"],
            "tie": given["tie"],
            "sign": "friendly" if given["sign"] > 0 else "hostile",
            "fits the blocs": (graph.nodes[a]["bloc"] == graph.nodes[b]["bloc"])
            == (given["sign"] > 0),
        }
        for a, b, given in graph.edges(data=True)
    ]
    return sorted(rows, key=lambda row: -abs(row["tie"]))


def network_figure(
    scenario: Scenario, network: str | None = None, colours: Colours = STANDARD
) -> Figure:
    """The network on a circle, bloc beside bloc: friendly ties solid, hostile ties dashed.

    Width is strength. Blocs are those of the best two-bloc partition at the best estimates.
    Raises UserError and UnknownNameError as `network_graph` does.
    """
    graph = network_graph(scenario, network)
    place = _places({node: given["bloc"] for node, given in graph.nodes(data=True)})
    actors = [
        {
            "actor": given["label"],
            "bloc": f"bloc {given['bloc'] + 1}" if given["bloc"] >= 0 else "no ties",
            "x": place[node][0],
            "y": place[node][1],
        }
        for node, given in graph.nodes(data=True)
    ]
    ties = [
        {
            "pair": f"{graph.nodes[a]['label']} and {graph.nodes[b]['label']}",
            "sign": "friendly" if given["sign"] > 0 else "hostile",
            "tie": round(given["tie"], 3),
            "strength": given["weight"],
            **dict(zip(("x", "y"), place[a], strict=True)),
            **dict(zip(("x2", "y2"), place[b], strict=True)),
        }
        for a, b, given in graph.edges(data=True)
    ]
    base = alt.Chart(_data(actors)).encode(x=_axis("x:Q"), y=_axis("y:Q"))
    points = base.mark_point(filled=True, size=160, opacity=1, color=colours.ink).encode(
        shape=_keyed(alt.Shape, "bloc:N", colours), tooltip=["actor:N", "bloc:N"]
    )
    names = base.mark_text(dy=-14, fontSize=12).encode(text="actor:N")
    return alt.layer(_lines(ties, colours), points, names).properties(width=SIZE, height=SIZE)


def _lines(ties: list[dict[str, Any]], colours: Colours) -> alt.Chart:
    signs = ["friendly", "hostile"]
    lines: alt.Chart = (
        alt.Chart(_data(ties))
        .mark_rule(opacity=0.8)
        .encode(
            x=_axis("x:Q"),
            y=_axis("y:Q"),
            x2="x2:Q",
            y2="y2:Q",
            size=_keyed(alt.Size, "strength:Q", colours, domain=[0, 1], range=[0.5, 6]),
            color=_keyed(alt.Color, "sign:N", colours, domain=signs, range=list(colours[:2])),
            strokeDash=_keyed(
                alt.StrokeDash, "sign:N", colours, domain=signs, range=[[1, 0], [5, 4]]
            ),
            tooltip=["pair:N", "sign:N", "tie:Q"],
        )
    )
    return lines


def co_membership_table(
    scenario: Scenario, network: str, *, draws: int = 1_000, seed: int = 0
) -> list[dict[str, Any]]:
    """The share of runs, under these inputs, in which two actors are in one bloc."""
    blocs = run("frustration", Draws(scenario, draws, seed), about=network).optima
    share = co_membership(blocs)
    names = [given["label"] for _, given in network_graph(scenario, network).nodes(data=True)]
    return [
        {"first": one, "second": other, "share": None if value != value else float(value)}
        for one, row in zip(names, share, strict=True)
        for other, value in zip(names, row, strict=True)
    ]


def co_membership_figure(
    scenario: Scenario, network: str, *, draws: int = 1_000, seed: int = 0
) -> Figure:
    """The matrix of `co_membership_table`, darker for more often, with the figures written in."""
    return matrix_figure(co_membership_table(scenario, network, draws=draws, seed=seed))


def matrix_figure(rows: list[dict[str, Any]], colours: Colours = STANDARD) -> Figure:
    """Rows of `co_membership_table` as a matrix, in their order."""
    axis = alt.Axis(labelColor=colours.ink, labelLimit=130)
    order = list(dict.fromkeys(row["first"] for row in rows))
    base = alt.Chart(_data(rows)).encode(
        x=alt.X("second:N", sort=order, title=None, axis=axis),
        y=alt.Y("first:N", sort=order, title=None, axis=axis),
    )
    cells = base.mark_rect().encode(
        color=_keyed(
            alt.Color, "share:Q", colours, title="in one bloc", domain=[0, 1], scheme="blues"
        )
    )
    dark = alt.condition("datum.share > 0.6", alt.value("white"), alt.value("black"))
    figures = base.mark_text(fontSize=11).encode(text=alt.Text("share:Q", format=".0%"), color=dark)
    return alt.layer(cells, figures)


def _keyed(
    channel: Any, field: str, colours: Colours, *, title: Any = alt.Undefined, **scale: Any
) -> Any:
    """A channel with a scale, and its legend where the figure has legends."""
    more = {} if colours.legend else {"legend": None}
    return channel(field, title=title, scale=alt.Scale(**scale), **more)


def _data(rows: list[dict[str, Any]]) -> Any:
    return alt.Data(values=rows)  # type: ignore[no-untyped-call] # altair leaves it untyped


def _axis(field: str) -> Any:
    channel = alt.X if field.startswith("x") else alt.Y
    return channel(field, axis=None, scale=alt.Scale(domain=[-1.25, 1.25]))


def _places(bloc: dict[str, int]) -> dict[str, tuple[float, float]]:
    """Points on a circle, the actors of one bloc side by side."""
    ordered = sorted(bloc, key=lambda actor: (bloc[actor] < 0, bloc[actor]))
    groups = len(set(bloc.values()))
    turn = 2 * pi / (len(ordered) + GAP * groups)
    found, angle, last = {}, 0.0, None
    for actor in ordered:
        angle += turn * (1 + GAP * (last is not None and bloc[actor] != last))
        found[actor], last = (cos(angle), sin(angle)), bloc[actor]
    return found
