"""The drawing of a network: all layers together, and each layer by itself."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.frame import Frame
from realpolitik.models.alignment.frustration import frustration
from realpolitik.models.contract import Array
from realpolitik.report.case import Case
from realpolitik.report.charts.signed_circle import Bond, Seat, signed_circle
from realpolitik.report.numbers import decimal
from realpolitik.report.sections.parts import Figure, Replay, Step, Table
from realpolitik.scenario.network import Network

__all__ = ["bloc_order", "network_views"]

MOST = 11  # layers that get a button of their own
KEY = (
    ("range", "friendly, solid"),
    ("shift dashed", "hostile, dashed"),
    ("dot", "first bloc"),
    ("square", "second bloc"),
)


def network_views(
    case: Case, network: Network, frame: Frame, tie: Array, weights: Mapping[str, str]
) -> Replay:
    """All layers weighed into one tie a pair, then each layer that has ties, on fixed seats."""
    order, bloc = bloc_order(tie), frustration(tie).blocs
    layers = frame.arrays(frame.best(), ("tie_layers",))["tie_layers"][0]
    named = dict(zip(frame.axes["layer"], np.nan_to_num(layers), strict=True))
    used = {name: ties for name, ties in named.items() if ties.any()}
    views = {"All layers": tie} if len(used) > 1 else {}
    views |= dict(list(used.items())[:MOST])
    seats = [Seat(case.names.actor(network.actors[k]), int(bloc[k])) for k in order]
    bonds = [_bonds(ties[np.ix_(order, order)]) for ties in views.values()]
    combined = _combined(case, network, tie, bloc)
    says = f"{network.name}: " + "; ".join(f"{row[0]} {row[2]} {row[1]}" for row in combined.rows)
    figure = Figure(
        signed_circle(seats, bonds, says),
        "Ties at the best estimates; each bloc on a band of its own; wider is stronger",
        [combined, _layers(case, network, used)],
        KEY,
    )
    steps = [
        Step(name, f"{name}{_weighing(name, weights)}: {_count(len(shown))}", ())
        for name, shown in zip(views, bonds, strict=True)
    ]
    return Replay(f"network-{network.id}-layer", figure, steps, "Choose a layer")


def bloc_order(tie: Array) -> list[int]:
    """The actors bloc by bloc, those without ties last."""
    bloc = frustration(tie).blocs
    return sorted(range(len(bloc)), key=lambda k: (bloc[k] < 0, bloc[k], k))


def _bonds(tie: Array) -> list[Bond]:
    pairs = np.argwhere(np.triu(tie)).tolist()
    return [Bond(i, j, float(tie[i, j])) for i, j in pairs]


def _weighing(name: str, weights: Mapping[str, str]) -> str:
    return f", weight {weights[name]}" if name in weights else ""


def _count(ties: int) -> str:
    return "1 tie" if ties == 1 else f"{ties} ties"


def _combined(case: Case, network: Network, tie: Array, bloc: NDArray[np.int64]) -> Table:
    rows = [
        (
            case.names.actors((network.actors[i], network.actors[j])),
            decimal(float(tie[i, j])),
            "friendly" if tie[i, j] > 0 else "hostile",
            "yes" if (bloc[i] == bloc[j]) == (tie[i, j] > 0) else "no",
        )
        for i, j in _strongest(tie)
    ]
    head = ("Pair", "Tie", "Sign", "Fits the blocs")
    return Table(f"{network.name}: combined ties", head, rows, (1,))


def _layers(case: Case, network: Network, used: Mapping[str, Array]) -> Table:
    rows = [
        (
            name,
            case.names.actors((network.actors[i], network.actors[j])),
            decimal(float(ties[i, j])),
        )
        for name, ties in used.items()
        for i, j in _strongest(ties)
    ]
    return Table(f"{network.name}: ties by layer", ("Layer", "Pair", "Tie"), rows, (2,))


def _strongest(tie: Array) -> list[tuple[int, int]]:
    pairs = [(i, j) for i, j in np.argwhere(np.triu(tie)).tolist()]
    return sorted(pairs, key=lambda pair: -abs(tie[pair]))
