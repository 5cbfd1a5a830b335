"""Bars of shares, one an actor."""

from collections.abc import Iterator, Sequence

from realpolitik.report.charts.lettering import drawing, name
from realpolitik.report.charts.picture import Picture
from realpolitik.report.numbers import PERCENT

__all__ = ["stress_bars"]

SIZES = {"wide": (620, 200, 30), "narrow": (350, 118, 16)}  # width, room for names, letters
BAND, END = 30, 26
TICKS = (0, 25, 50, 75, 100)


def stress_bars(rows: Sequence[tuple[str, float]], says: str) -> Picture:
    """Draw one bar a row (label, share 0 to 1)."""
    drawings = []
    for shown, (width, room, letters) in SIZES.items():
        plot, bottom = width - room - END, BAND * len(rows)
        body = [*_axis(room, plot, bottom)]
        for k, (label, share) in enumerate(rows):
            y = BAND * (k + 0.5)
            long = max(plot * share, 1.0)
            body.append(name(label, room - 8, y, letters=letters, anchor="end"))
            body.append(
                f'<rect x="{room}" y="{y - 7:g}" width="{long:.1f}" height="14" '
                'fill="var(--shift)"/>'
            )
        drawings.append(drawing(body, (width, bottom + 24), says, shown))
    return Picture(tuple(drawings), says)


def _axis(room: int, plot: float, bottom: float) -> Iterator[str]:
    for tick in TICKS:
        x = room + plot * tick / PERCENT
        yield f'<path d="M{x:g},0V{bottom}" stroke="var(--line)"/>'
        yield (
            f'<text x="{x:g}" y="{bottom + 16}" text-anchor="middle" fill="var(--muted)">'
            f"{tick} %</text>"
        )
