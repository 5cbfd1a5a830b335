"""Tornado: how far an answer moves as one input goes from its low to its high end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from realpolitik.report.charts.picture import COLOURS, Picture, Size, draw
from realpolitik.report.charts.rows import (
    across,
    axis,
    down,
    labels,
    layered,
    layout,
    of,
    rounded,
    steps,
)

__all__ = ["Swing", "tornado"]


@dataclass(frozen=True)
class Swing:
    """An input, and the answer with the input at its low and at its high end."""

    label: str
    low: float
    high: float


def tornado(swings: Sequence[Swing], best: float, says: str, *, once: bool = False) -> Picture:
    """Draw the swings around the answer at the best estimates; ``once`` for a small drawing."""
    ends = [value for swing in swings for value in (swing.low, swing.high)]
    domain = rounded([*ends, best], 10)
    return draw(lambda size: _chart(swings, best, domain, size), says, once=once)


def _chart(swings: Sequence[Swing], best: float, domain: tuple[float, float], size: Size) -> Any:
    placed, bottom = layout([swing.label for swing in swings], size, band=16)
    ticks = [(at, f"{at:g}") for at in steps(domain)]
    values = [
        {"from": best, "to": end, "y": row.y, "colour": COLOURS[colour]}
        for swing, row in zip(swings, placed, strict=True)
        for end, colour in ((swing.low, "second"), (swing.high, "shift"))
    ]
    bars = (
        of(values)
        .mark_rule(strokeWidth=14)
        .encode(
            x=across("from", domain),
            x2="to:Q",
            y=down("y"),
            color=alt.Color("colour:N", scale=None),
        )
    )
    middle = (
        of([{"x": best, "y": 0, "y2": bottom}])
        .mark_rule(color=COLOURS["ink"], strokeWidth=1.5)
        .encode(x=across("x", domain), y=down("y"), y2="y2:Q")
    )
    layers = [*axis(ticks, domain, 0, bottom), bars, middle, labels(placed, size)]
    return layered(layers, size, bottom + 24)
