"""Paired differences of what-ifs: how far each moves an answer, run by run."""

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

__all__ = ["Effect", "effects"]

STEP = 5.0
OFFSET = 7


@dataclass(frozen=True)
class Effect:
    """A what-if and, by series, the middle of its differences and where 8 of 10 of them lie."""

    label: str
    series: tuple[tuple[float, float, float], ...]


def effects(rows: Sequence[Effect], says: str) -> Picture:
    """Draw one row a what-if; the first series in one colour, the second in another."""
    ends = [value for row in rows for values in row.series for value in values]
    domain = rounded([*ends, -STEP, STEP], STEP)
    return draw(lambda size: _chart(rows, domain, size), says)


def _chart(rows: Sequence[Effect], domain: tuple[float, float], size: Size) -> Any:
    placed, bottom = layout([row.label for row in rows], size, band=26)
    ticks = [(at, f"{at:+g}" if at else "0") for at in steps(domain)]
    values = [
        {
            "median": middle,
            "low": low,
            "high": high,
            "y": at.y + OFFSET * (2 * k - len(row.series) + 1) / 2,
            "colour": COLOURS["range" if k == 0 else "shift"],
            "shape": "circle" if k == 0 else "square",
        }
        for row, at in zip(rows, placed, strict=True)
        for k, (middle, low, high) in enumerate(row.series)
    ]
    base = of(values).encode(y=down("y"), color=alt.Color("colour:N", scale=None))
    spans = base.mark_rule(strokeWidth=3, opacity=0.55).encode(x=across("low", domain), x2="high:Q")
    marks = base.mark_point(filled=True, size=70, opacity=1).encode(
        x=across("median", domain), shape=alt.Shape("shape:N", scale=None)
    )
    zero = (
        of([{"x": 0, "y": 0, "y2": bottom}])
        .mark_rule(color=COLOURS["muted"], strokeWidth=2)
        .encode(x=across("x", domain), y=down("y"), y2="y2:Q")
    )
    layers = [*axis(ticks, domain, 0, bottom), zero, labels(placed, size), spans, marks]
    return layered(layers, size, bottom + 24)
