"""The map of backing and credibility: in how many of ten runs something holds."""

from typing import Any

import altair as alt

from realpolitik.models.contract import Array
from realpolitik.report.charts.picture import COLOURS, Picture, Size, draw
from realpolitik.report.charts.rows import PIXELS, down, of

__all__ = ["share_map", "tenths"]

STRONGEST = 0.62  # opacity of a cell where all runs agree; the number stays readable on it


def tenths(share: float) -> int:
    """A share in whole tenths."""
    return int(10 * share + 0.5)


def share_map(
    share: Array, backing: tuple[float, ...], credibility: tuple[float, ...], says: str
) -> Picture:
    """Draw ``share`` (backing, credibility), full backing at the top."""
    return draw(lambda size: _chart(share, backing, credibility, size), says, once=True)


def _chart(
    share: Array, backing: tuple[float, ...], credibility: tuple[float, ...], size: Size
) -> Any:
    margin = 44
    step = (size.plot - margin) / len(credibility)
    tall = 26.0
    values = [
        {
            "x": margin + step * k,
            "x2": margin + step * (k + 1),
            "y": tall * (len(backing) - 1 - j),
            "y2": tall * (len(backing) - j),
            "cx": margin + step * (k + 0.5),
            "cy": tall * (len(backing) - 1 - j + 0.5),
            "share": STRONGEST * float(share[j, k]),
            "text": str(tenths(float(share[j, k]))),
        }
        for j in range(len(backing))
        for k in range(len(credibility))
    ]
    base = of(values)
    cells = base.mark_rect(color=COLOURS["shift"], stroke=COLOURS["line"], strokeWidth=0.5).encode(
        x=_right("x"),
        x2="x2:Q",
        y=down("y"),
        y2="y2:Q",
        fillOpacity=alt.FillOpacity("share:Q", scale=None),
    )
    numbers = base.mark_text(baseline="middle", fontSize=12, color=COLOURS["ink"]).encode(
        x=_right("cx"), y=down("cy"), text="text:N"
    )
    bottom = tall * len(backing)
    sides = [
        {"x": margin - 8, "y": tall * (len(backing) - 1 - j + 0.5), "text": f"{100 * at:.0f} %"}
        for j, at in enumerate(backing)
    ]
    below = [
        {"x": margin + step * (k + 0.5), "y": bottom + 12, "text": f"{at:g}"}
        for k, at in enumerate(credibility)
    ]
    layers = [cells, numbers, _words(sides, "right"), _words(below, "center")]
    return alt.layer(*layers).properties(width=margin + step * len(credibility), height=bottom + 22)


def _words(values: list[dict[str, Any]], align: str) -> Any:
    return (
        of(values)
        .mark_text(align=align, baseline="middle", fontSize=12, color=COLOURS["muted"])
        .encode(x=_right("x"), y=down("y"), text="text:N")
    )


def _right(field: str) -> Any:
    """A horizontal position in pixels."""
    return alt.X(f"{field}:Q", axis=None, scale=PIXELS)
