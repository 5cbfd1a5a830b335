"""Bars of shares, one an actor."""

from collections.abc import Sequence
from typing import Any

from realpolitik.report.charts.picture import COLOURS, Picture, Size, draw
from realpolitik.report.charts.rows import across, axis, down, labels, layered, layout, of
from realpolitik.report.numbers import PERCENT

__all__ = ["stress_bars"]

SCALE = (0.0, 100.0)
TICKS = tuple((float(at), f"{at} %") for at in (0, 25, 50, 75, 100))


def stress_bars(rows: Sequence[tuple[str, float]], says: str) -> Picture:
    """Draw one bar a row (label, share 0 to 1)."""
    return draw(lambda size: _chart(rows, size), says, once=True)


def _chart(rows: Sequence[tuple[str, float]], size: Size) -> Any:
    placed, bottom = layout([label for label, _ in rows], size, band=14)
    values = [
        {"from": 0, "to": PERCENT * share, "y": row.y}
        for (_, share), row in zip(rows, placed, strict=True)
    ]
    bars = (
        of(values)
        .mark_rule(strokeWidth=12, color=COLOURS["shift"])
        .encode(x=across("from", SCALE), x2="to:Q", y=down("y"))
    )
    return layered([*axis(TICKS, SCALE, 0, bottom), bars, labels(placed, size)], size, bottom + 24)
