"""The map of backing and credibility, for any deal and for each offer."""

import numpy as np

from realpolitik.models.contract import Array
from realpolitik.report.backing import Map
from realpolitik.report.badges import records
from realpolitik.report.case import Case
from realpolitik.report.charts.backing_map import share_map, tenths
from realpolitik.report.numbers import decimal
from realpolitik.report.sections.parts import Block, Figure, Table
from realpolitik.scenario.conflict import Conflict

__all__ = ["maps"]


def maps(case: Case, conflict: Conflict, found: Map) -> Block:
    """All maps, the one open in which backing and credibility matter most."""
    shares = {
        f"“{case.names.offer(conflict.id, offer)}”": share for offer, share in found.offers.items()
    }
    shares["Any deal at all"] = found.feasible
    opened = max(shares, key=lambda name: float(np.ptp(shares[name], axis=0).sum()))
    order = [opened, *(name for name in shares if name != opened)]
    today = ""
    if conflict.guarantee is not None:
        given = conflict.guarantee.credibility
        today = (
            f" Today stands at 100 % and, by the scenario, a credibility of {decimal(given.best)} "
            f"({decimal(given.low)} to {decimal(given.high)})."
        )
    text = [
        "In how many of 10 runs both sides could prefer the deal to the present war and the "
        "guarantee keeps both from a new one. Down: how much of today's backing, by all patrons "
        f"together, remains. Across: the credibility of the guarantee.{today}"
    ]
    inner = [
        _block(f"map-{k}", name, shares[name], found, folded=name != opened)
        for k, name in enumerate(order)
    ]
    heading, closing = "Map of backing and credibility", records(["backing_map"])
    return Block("map", heading, text, closing=closing, wide=True, blocks=inner)


def _block(place: str, name: str, share: Array, found: Map, *, folded: bool) -> Block:
    rows = [
        (f"{100 * at:.0f} %", *(str(tenths(float(cell))) for cell in share[j]))
        for j, at in reversed(list(enumerate(found.backing)))
    ]
    head = ("Backing", *(f"{at:g}" for at in found.credibility))
    table = Table(
        f"{name}: runs of 10, by backing and credibility", head, rows, tuple(range(len(head)))
    )
    says = f"{name}: runs of 10 by remaining backing and credibility of the guarantee."
    figure = Figure(
        share_map(share, found.backing, found.credibility, says),
        "Runs of 10 in which it is possible and held",
        [table],
        (("shift", "darker: more runs"),),
    )
    return Block(place, name, figure=figure, folded=folded)
