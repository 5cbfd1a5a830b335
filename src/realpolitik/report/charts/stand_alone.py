"""A chart as a file of its own: SVG and PNG in fixed colours, for documents and slides."""

import re
from dataclasses import dataclass
from typing import Any

from markupsafe import escape

from realpolitik.report.charts.picture import COLOURS, Size, rendered

__all__ = ["SHEET", "Drawing", "stand_alone"]

SHEET = Size(plot=400, letters=34, aside=True)  # as wide as the text of an A4 page
SHARPER = 3  # pixels of the PNG to one of the drawing, about 290 to an inch
PRINTED = {
    "ink": "#16191d",
    "muted": "#525a64",
    "line": "#d3d8de",
    "range": "#1d4f91",
    "shift": "#b5511c",
    "second": "#6f7a86",
    "offer": "#22262b",
    "paper": "#ffffff",
}


@dataclass(frozen=True)
class Drawing:
    """One chart in two formats, and the sentence that stands for it where it cannot be seen."""

    svg: str
    png: bytes
    says: str


def stand_alone(chart: Any, says: str) -> Drawing:
    """Draw a chart in the colours of a printed page; ``says`` is its text alternative."""
    import vl_convert

    drawn = rendered(chart, COLOURS["paper"])
    for name, colour in PRINTED.items():
        drawn = drawn.replace(COLOURS[name], colour)
    drawn = re.sub(r"<svg ", f'<svg role="img" aria-label="{escape(says)}" ', drawn, count=1)
    png = bytes(vl_convert.svg_to_png(drawn, scale=SHARPER))
    return Drawing(drawn, png, says)
