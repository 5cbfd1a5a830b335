"""Rows of a chart laid out in pixels: labels beside the plot, or above each row when narrow."""

import math
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import altair as alt

from realpolitik.report.charts.picture import COLOURS, Size

__all__ = [
    "PIXELS",
    "Row",
    "across",
    "axis",
    "down",
    "labels",
    "layered",
    "layout",
    "of",
    "rounded",
    "steps",
]

LINE = 15  # pixels of one line of text
STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200)
PIXELS = alt.Scale(domain=[0, 1000], range=[0, 1000], nice=False, zero=False)
Values = list[dict[str, Any]]


@dataclass(frozen=True)
class Row:
    """A label and the height at which its marks stand."""

    label: str
    text_y: float
    y: float


def layout(
    names: Sequence[str], size: Size, *, band: float = 22, top: float = 0
) -> tuple[list[Row], float]:
    """Place one row a name from ``top`` down; also the height of all."""
    rows, at = [], top
    for name in names:
        lines = textwrap.wrap(name, size.letters) or [""]
        label, tall = "\n".join(lines), LINE * len(lines)
        if size.aside:
            height = max(tall, band) + 8
            rows.append(Row(label, at + height / 2 - tall / 2 + LINE / 2, at + height / 2))
        else:
            height = tall + band + 8
            rows.append(Row(label, at + LINE / 2, at + tall + band / 2))
        at += height
    return rows, at


def labels(rows: Sequence[Row], size: Size) -> Any:
    """The labels of rows, on a ground that hides lines behind them."""
    values = [{"text": row.label, "y": row.text_y} for row in rows]
    base = of(values).encode(text="text:N", x=alt.value(-12 if size.aside else 0), y=down("y"))
    form = {
        "align": "right" if size.aside else "left",
        "baseline": "middle",
        "lineBreak": "\n",
        "lineHeight": LINE,
        "fontSize": 13,
    }
    ground = base.mark_text(**form, color=COLOURS["paper"], stroke=COLOURS["paper"], strokeWidth=5)
    return ground + base.mark_text(**form, color=COLOURS["ink"])


def of(values: Values) -> Any:
    """A chart of rows of data."""
    return alt.Chart(alt.InlineData(values=values))


def across(field: str, domain: tuple[float, float]) -> Any:
    """A horizontal position."""
    return alt.X(f"{field}:Q", axis=None, scale=alt.Scale(domain=list(domain), nice=False))


def down(field: str) -> Any:
    """A vertical position in pixels."""
    return alt.Y(f"{field}:Q", axis=None, scale=PIXELS)


def axis(
    marks: Sequence[tuple[float, str]], domain: tuple[float, float], top: float, bottom: float
) -> list[Any]:
    """Vertical lines from ``top`` to ``bottom`` with their numbers below."""
    values = [{"x": at, "text": text, "y": top, "y2": bottom} for at, text in marks]
    lines = (
        of(values)
        .mark_rule(color=COLOURS["line"], strokeWidth=1)
        .encode(x=across("x", domain), y=down("y"), y2="y2:Q")
    )
    numbers = (
        of(values)
        .mark_text(baseline="top", dy=5, fontSize=12, color=COLOURS["muted"])
        .encode(x=across("x", domain), y=down("y2"), text="text:N")
    )
    return [lines, numbers]


def rounded(values: Sequence[float], step: float) -> tuple[float, float]:
    """A domain in whole steps that holds all values."""
    return step * math.floor(min(values) / step), step * math.ceil(max(values) / step)


def steps(domain: tuple[float, float], most: int = 7) -> list[float]:
    """Round numbers within a domain, at most ``most`` of them."""
    low, high = domain
    step = next(s for s in STEPS if (high - low) / s < most)
    first = math.ceil(low / step)
    return [step * k for k in range(first, math.floor(high / step) + 1)]


def layered(layers: Sequence[Any], size: Size, height: float) -> Any:
    """All layers on one plot."""
    return alt.layer(*layers).properties(width=size.plot, height=height)
