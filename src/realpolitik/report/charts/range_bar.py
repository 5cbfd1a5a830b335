"""The figure of the first page: ranges as bars, offers as lettered lines across them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from realpolitik.report.charts.picture import COLOURS, Picture, Size, draw
from realpolitik.report.charts.rows import Row, across, axis, down, labels, layered, layout, of

__all__ = ["Bar", "Mark", "range_bars", "range_chart"]

SCALE = (0.0, 100.0)
TICKS = tuple((float(at), str(at)) for at in (0, 25, 50, 75, 100))
NEAR = 6.0  # offers closer than this are lettered on different levels
LEVEL = 22


@dataclass(frozen=True)
class Bar:
    """A range: solid from ``low`` to ``high``, pale out to where the ends lie in 8 of 10 runs.

    ``changed``: it shows a change of what the first one shows.
    """

    label: str
    low: float
    high: float
    outer_low: float
    outer_high: float
    changed: bool = False


@dataclass(frozen=True)
class Mark:
    """An offer: its letter and where it lies."""

    letter: str
    at: float


def range_bars(bars: Sequence[Bar], marks: Sequence[Mark], says: str) -> Picture:
    """Draw the ranges, those under a change in another colour."""
    return draw(lambda size: range_chart(bars, marks, size), says)


def range_chart(bars: Sequence[Bar], marks: Sequence[Mark], size: Size) -> Any:
    """The chart itself, for a place of ``size``."""
    levels = _levels(marks)
    top = LEVEL * (max(levels, default=-1) + 1) + 4
    rows, bottom = layout([bar.label for bar in bars], size, band=26, top=top)
    layers = [*axis(TICKS, SCALE, top, bottom)]
    if marks:
        layers.append(_lines(marks, levels, bottom))
    layers += [labels(rows, size), *_bars(bars, rows)]
    if marks:
        layers += [*_crossings(marks, rows), *_letters(marks, levels)]
    return layered(layers, size, bottom + 24)


def _bars(bars: Sequence[Bar], rows: Sequence[Row]) -> list[Any]:
    values = [
        {
            "low": bar.low,
            "high": bar.high,
            "outer_low": bar.outer_low,
            "outer_high": bar.outer_high,
            "y": row.y,
            "colour": COLOURS["shift" if bar.changed else "range"],
        }
        for bar, row in zip(bars, rows, strict=True)
    ]
    base = of(values).encode(y=down("y"), color=alt.Color("colour:N", scale=None))
    pale = base.mark_rule(strokeWidth=22, opacity=0.3).encode(
        x=across("outer_low", SCALE), x2="outer_high:Q"
    )
    solid = base.mark_rule(strokeWidth=22).encode(x=across("low", SCALE), x2="high:Q")
    return [pale, solid]


def _levels(marks: Sequence[Mark]) -> list[int]:
    """On which level each letter stands, so that none covers another."""
    levels: list[int] = []
    last: dict[int, float] = {}
    for mark in marks:
        level = 0
        while level in last and abs(mark.at - last[level]) < NEAR:
            level += 1
        last[level] = mark.at
        levels.append(level)
    return levels


def _lines(marks: Sequence[Mark], levels: Sequence[int], bottom: float) -> Any:
    """A line from each letter down to the axis."""
    values = [
        {"x": mark.at, "y": 10 + LEVEL * level, "y2": bottom}
        for mark, level in zip(marks, levels, strict=True)
    ]
    return _rules(values, COLOURS["offer"], 2)


def _crossings(marks: Sequence[Mark], rows: Sequence[Row]) -> list[Any]:
    """The same lines across the bars, set off from them."""
    values = [{"x": mark.at, "y": row.y - 14, "y2": row.y + 14} for mark in marks for row in rows]
    return [_rules(values, COLOURS["paper"], 6), _rules(values, COLOURS["offer"], 2)]


def _rules(values: list[dict[str, Any]], colour: str, width: float) -> Any:
    return (
        of(values)
        .mark_rule(color=colour, strokeWidth=width)
        .encode(x=across("x", SCALE), y=down("y"), y2="y2:Q")
    )


def _letters(marks: Sequence[Mark], levels: Sequence[int]) -> list[Any]:
    values = [
        {"x": mark.at, "letter": mark.letter, "y": 10 + LEVEL * level}
        for mark, level in zip(marks, levels, strict=True)
    ]
    base = of(values).encode(x=across("x", SCALE), y=down("y"))
    discs = base.mark_point(
        shape="circle", size=330, filled=True, color=COLOURS["offer"], opacity=1
    )
    letters = base.mark_text(
        baseline="middle", fontSize=12, fontWeight="bold", color=COLOURS["paper"]
    ).encode(text="letter:N")
    return [discs, letters]
