"""One issue as a line from 0 to 100: who wants what, and where the models put a deal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from realpolitik.ensemble.results import Interval
from realpolitik.report.charts.picture import COLOURS, Picture, Size, draw
from realpolitik.report.charts.range_bar import SCALE
from realpolitik.report.charts.rows import Row, across, axis, down, labels, layered, layout, of

__all__ = ["Place", "Settled", "issue_line"]

SHAPES = {"judged": "circle", "stated": "square", "attributed": "diamond"}
BESIDE = 5  # pixels by which positions not played stand below those played
WIDTHS = {95: 3, 80: 8, 50: 15}


@dataclass(frozen=True)
class Place:
    """An actor: by kind of stance, low, best and high."""

    actor: str
    stances: Mapping[str, tuple[float, float, float]]
    played: str


@dataclass(frozen=True)
class Settled:
    """A model's settlement: the middle of the runs and intervals by level."""

    model: str
    median: float
    intervals: Mapping[int, Interval]


def issue_line(
    places: Sequence[Place], settled: Sequence[Settled], points: Sequence[float], says: str
) -> Picture:
    """Draw stances above, settlements below."""
    ticks = [(at, f"{at:g}") for at in points]
    return draw(lambda size: _chart(places, settled, ticks, size), says)


def _chart(
    places: Sequence[Place],
    settled: Sequence[Settled],
    ticks: Sequence[tuple[float, str]],
    size: Size,
) -> Any:
    upper, middle = layout([place.actor for place in places], size, band=16)
    lower, bottom = layout([row.model for row in settled], size, band=16, top=middle + 14)
    layers = [
        *axis(ticks, SCALE, 0, bottom),
        labels([*upper, *lower], size),
        *_stances(places, upper),
        *_settlements(settled, lower),
    ]
    return layered(layers, size, bottom + 24)


def _stances(places: Sequence[Place], rows: Sequence[Row]) -> list[Any]:
    values = [
        {
            "low": low,
            "best": best,
            "high": high,
            "y": row.y + (0 if kind == place.played else BESIDE),
            "shape": SHAPES[kind],
            "colour": COLOURS["range" if kind == place.played else "offer"],
            "size": 95 if kind == place.played else 60,
        }
        for place, row in zip(places, rows, strict=True)
        for kind, (low, best, high) in place.stances.items()
    ]
    base = of(values).encode(y=down("y"), color=alt.Color("colour:N", scale=None))
    spans = base.mark_rule(strokeWidth=2, opacity=0.55).encode(x=across("low", SCALE), x2="high:Q")
    marks = base.mark_point(filled=True, opacity=1).encode(
        x=across("best", SCALE),
        shape=alt.Shape("shape:N", scale=None),
        size=alt.Size("size:Q", scale=None),
    )
    return [spans, marks]


def _settlements(settled: Sequence[Settled], rows: Sequence[Row]) -> list[Any]:
    values = [
        {"low": row.intervals[level][0], "high": row.intervals[level][1], "y": at.y, "w": width}
        for row, at in zip(settled, rows, strict=True)
        for level, width in WIDTHS.items()
    ]
    medians = [
        {"x": row.median, "y": at.y - 10, "y2": at.y + 10}
        for row, at in zip(settled, rows, strict=True)
    ]
    bands = (
        of(values)
        .mark_rule(color=COLOURS["shift"], opacity=0.5)
        .encode(
            x=across("low", SCALE),
            x2="high:Q",
            y=down("y"),
            strokeWidth=alt.StrokeWidth("w:Q", scale=None),
        )
    )
    ticks = (
        of(medians)
        .mark_rule(color=COLOURS["ink"], strokeWidth=3)
        .encode(x=across("x", SCALE), y=down("y"), y2="y2:Q")
    )
    return [bands, ticks]
