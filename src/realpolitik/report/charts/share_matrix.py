"""A square of shares, one row and one column an actor: darker is more often."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from realpolitik.report.charts.lettering import drawing, name
from realpolitik.report.charts.picture import Picture
from realpolitik.report.numbers import PERCENT

__all__ = ["share_matrix"]

SIZES = {"wide": (620, 190, 28), "narrow": (350, 118, 16)}  # width, room for names, letters
TOP, TALLEST = 20, 36
DARK = 0.55  # a share from which the figure is written in the colour of the paper
READABLE = 26  # the least width of a cell that holds a figure


def share_matrix(
    labels: Sequence[str], shares: Sequence[Sequence[float | None]], says: str
) -> Picture:
    """Draw ``shares`` (row, column), None where there is nothing to share, with lettered columns.

    The diagonal is left empty. At most 26 labels.
    """
    drawings = []
    for shown, (width, room, letters) in SIZES.items():
        cell = min((width - room) / len(labels), 52.0)
        tall = min(max(cell, 28.0), TALLEST)
        body = [*_heads(labels, room, cell, tall, letters), *_cells(shares, room, cell, tall)]
        size = (room + cell * len(labels) + 2, TOP + tall * len(labels) + 2)
        drawings.append(drawing(body, size, says, shown))
    return Picture(tuple(drawings), says)


def _heads(
    labels: Sequence[str], room: float, cell: float, tall: float, letters: int
) -> Iterator[str]:
    for k, (letter, label) in enumerate(zip(ascii_uppercase, labels, strict=False)):
        x, y = room + cell * (k + 0.5), TOP + tall * (k + 0.5)
        muted = f'fill="var(--muted)">{letter}</text>'
        yield f'<text x="{x:g}" y="{TOP - 6}" text-anchor="middle" {muted}'
        yield f'<text x="0" y="{y + 4:g}" {muted}'
        yield name(label, room - 6, y, letters=letters, anchor="end")


def _cells(
    shares: Sequence[Sequence[float | None]], room: float, cell: float, tall: float
) -> Iterator[str]:
    for i, row in enumerate(shares):
        for j, share in enumerate(row):
            if share is None or i == j:
                continue
            x, y = room + cell * j, TOP + tall * i
            yield (
                f'<rect x="{x + 1:g}" y="{y + 1:g}" width="{cell - 2:g}" height="{tall - 2:g}" '
                f'fill="var(--range)" fill-opacity="{share:.2f}" stroke="var(--line)"/>'
            )
            if cell >= READABLE:
                ink = "paper" if share > DARK else "ink"
                yield (
                    f'<text x="{x + cell / 2:g}" y="{y + tall / 2 + 4:g}" text-anchor="middle" '
                    f'fill="var(--{ink})">{PERCENT * share:.0f}</text>'
                )
