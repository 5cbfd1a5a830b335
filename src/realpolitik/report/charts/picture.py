"""From an Altair chart to inline SVG whose colours follow the page, light or dark.

Charts are drawn in stand-in colours; in the SVG each becomes a CSS variable, so that one drawing
serves both colour schemes. Pictures are drawn for wide and for narrow pages, or once where one
drawing does for both.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup, escape

__all__ = ["COLOURS", "NARROW", "WIDE", "Picture", "Size", "draw", "rendered"]

COLOURS = {
    "ink": "#010203",
    "muted": "#020304",
    "line": "#030405",
    "range": "#040506",
    "shift": "#050607",
    "offer": "#060708",
    "second": "#070809",
    "paper": "#08090a",
}
FONT = "Liberation Sans, Arial, Helvetica, sans-serif"


@dataclass(frozen=True)
class Size:
    """Width of the plot in pixels, and the letters that fit a label beside or above it."""

    plot: int
    letters: int
    aside: bool


WIDE = Size(plot=560, letters=30, aside=True)
NARROW = Size(plot=318, letters=46, aside=False)


@dataclass(frozen=True)
class Picture:
    """The drawings of one chart, and the sentence that stands for it where it cannot be seen."""

    drawings: tuple[Markup, ...]
    says: str


def draw(build: Callable[[Size], Any], says: str, *, once: bool = False) -> Picture:
    """Draw a chart in both sizes, or only small; ``says`` is its text alternative."""
    if once:
        return Picture((_svg(build(NARROW), "any", says),), says)
    sizes = {"wide": WIDE, "narrow": NARROW}
    return Picture(tuple(_svg(build(size), name, says) for name, size in sizes.items()), says)


def _svg(chart: Any, size: str, says: str) -> Markup:
    return _inline(rendered(chart), size, says)


def rendered(chart: Any, ground: str | None = None) -> str:
    """The drawing as SVG, in the stand-in colours, on a ``ground`` or on none."""
    import vl_convert

    config = {
        "background": ground,
        "aria": False,
        "font": FONT,
        "view": {"stroke": None},
        "padding": 4,
        "text": {"fontSize": 13, "color": COLOURS["ink"]},
    }
    specification = chart.to_dict(validate=False)
    specification["config"] = config
    return str(vl_convert.vegalite_to_svg(specification, allowed_base_urls=[]))


def _inline(drawn: str, size: str, says: str) -> Markup:
    """The drawing without roles, classes and empty parts, in the page's colours."""
    body = drawn[drawn.index(">") + 1 :]
    body = re.sub(r' (class|role|aria-[a-z]+|pointer-events|style)="[^"]*"', "", body)
    body = re.sub(r'<path d="(M0,0h0v0h0Z)?"( display="none")?/>', "", body)
    body = re.sub(r'<path d="[^"]*" display="none"/>', "", body)
    body = body.replace(f' font-family="{FONT}"', "")
    for _ in range(3):
        body = body.replace("<g></g>", "")
    for name, stand_in in COLOURS.items():
        body = body.replace(f'"{stand_in}"', f'"var(--{name})"')
    box = re.search(r'viewBox="([^"]*)"', drawn)
    if box is None:
        raise ValueError("the drawing has no viewBox")
    width = box[1].split()[2]
    return Markup('<svg class="{}" role="img" aria-label="{}" viewBox="{}" width="{}">').format(
        size, escape(says), box[1], width
    ) + Markup(body)  # noqa: S704 - drawn by Vega, which escapes the texts it is given
