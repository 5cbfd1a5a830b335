"""Parts of drawings made by hand: the frame of a picture, and names on one or more lines."""

import textwrap
from collections.abc import Iterable
from typing import Literal

from markupsafe import Markup, escape

__all__ = ["drawing", "name"]

LINE = 13
HALO = 'stroke="var(--paper)" stroke-width="4" stroke-linejoin="round" paint-order="stroke"'
HEAD = Markup('<svg class="{}" role="img" aria-label="{}" viewBox="0 0 {:g} {:g}" width="{:g}">')


def drawing(
    body: Iterable[str], size: tuple[float, float], says: str, shown: str = "any"
) -> Markup:
    """One drawing of escaped parts; ``shown`` is the class: any, wide or narrow."""
    inside = Markup(f'<g font-size="12">{"".join(body)}</g></svg>')  # noqa: S704 - parts are escaped
    return HEAD.format(shown, says, *size, size[0]) + inside


def name(
    text: str,
    x: float,
    y: float,
    *,
    letters: int,
    anchor: Literal["start", "middle", "end"] = "start",
    lies: Literal["above", "around", "below"] = "around",
) -> str:
    """A name at the height ``y`` on at most two lines of so many letters, on a ground of its own.

    Where it lies above or below, its nearest line stands at ``y``.
    """
    lines = textwrap.wrap(text, letters, max_lines=2, placeholder="…") or [""]
    share = {"above": 1.0, "around": 0.5, "below": 0.0}[lies]
    top = y - LINE * (len(lines) - 1) * share + 4
    spans = "".join(
        f'<tspan x="{x:g}" y="{top + LINE * k:g}">{escape(line)}</tspan>'
        for k, line in enumerate(lines)
    )
    return f'<text text-anchor="{anchor}" fill="var(--ink)" {HALO}>{spans}</text>'
