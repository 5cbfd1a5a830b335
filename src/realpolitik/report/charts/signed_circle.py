"""A signed network on a circle, bloc beside bloc, with one group of ties a layer.

Drawn by hand: a chart library gives no groups that a style sheet could show or hide, and takes
longer than the rest of the section.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin
from typing import Literal

from realpolitik.report.charts.lettering import drawing, name
from realpolitik.report.charts.picture import Picture

__all__ = ["Bond", "Seat", "signed_circle"]

GAP = 0.7  # an empty stretch of the circle between blocs, in places of actors
SIZES = {"wide": (620, 120, 22), "narrow": (350, 88, 12)}  # width, radius, letters of a name
THIN, BROAD, CROWD = 0.7, 4.2, 18  # width of a line: least, and more for strength; ties till then
NEAR = 0.35  # names of seats this near to the top or bottom are centred


@dataclass(frozen=True)
class Seat:
    """An actor and the number of its bloc, -1 for none."""

    label: str
    bloc: int


@dataclass(frozen=True)
class Bond:
    """A tie of -1 to 1 between two seats by number."""

    first: int
    second: int
    value: float


def signed_circle(seats: Sequence[Seat], views: Sequence[Sequence[Bond]], says: str) -> Picture:
    """Seats in order round the circle, and the ties of each view in a group of their own.

    Friendly ties are solid, hostile ones dashed; wider is stronger. Each bloc has a band and a
    shape.
    """
    drawings = []
    for shown, (width, radius, letters) in SIZES.items():
        tall = 2 * radius + 84
        middle = (width / 2, tall / 2)
        angles = _angles(seats)
        places = [(middle[0] + radius * cos(a), middle[1] + radius * sin(a)) for a in angles]
        body = [*_bands(seats, angles, middle, radius), _views(places, views)]
        body += [_mark(seat, *place) for seat, place in zip(seats, places, strict=True)]
        body += _names(seats, places, middle, letters)
        drawings.append(drawing(body, (width, tall), says, shown))
    return Picture(tuple(drawings), says)


def _angles(seats: Sequence[Seat]) -> list[float]:
    """From the left round, with a gap before each new bloc."""
    turn = 2 * pi / (len(seats) + GAP * len({seat.bloc for seat in seats}))
    angles, angle = [], pi
    for k, seat in enumerate(seats):
        if k:
            angle += turn * (1 + GAP * (seat.bloc != seats[k - 1].bloc))
        angles.append(angle)
    return angles


def _bands(
    seats: Sequence[Seat], angles: Sequence[float], middle: tuple[float, float], radius: float
) -> Iterator[str]:
    """A broad pale arc under the seats of each bloc."""
    for bloc in dict.fromkeys(seat.bloc for seat in seats if seat.bloc >= 0):
        inside = [a for a, seat in zip(angles, seats, strict=True) if seat.bloc == bloc]
        ends = (inside[0] - 0.02, inside[-1] + 0.02)
        (x, y), (x2, y2) = (
            (middle[0] + radius * cos(a), middle[1] + radius * sin(a)) for a in ends
        )
        large = int(ends[1] - ends[0] > pi)
        yield (
            f'<path d="M{x:.1f},{y:.1f}A{radius},{radius} 0 {large} 1 {x2:.1f},{y2:.1f}" '
            'fill="none" stroke="var(--line)" stroke-width="26" stroke-linecap="round"/>'
        )


def _views(places: Sequence[tuple[float, float]], views: Sequence[Sequence[Bond]]) -> str:
    groups = "".join(f"<g>{_lines(places, bonds)}</g>" for bonds in views)
    return f'<g class="steps whole">{groups}</g>'


def _lines(places: Sequence[tuple[float, float]], bonds: Sequence[Bond]) -> str:
    """The strongest on top; thinner where there are many, so that each can be followed."""
    broad = BROAD * min(1.0, CROWD / max(len(bonds), 1))
    parts = []
    for bond in sorted(bonds, key=lambda bond: abs(bond.value)):
        (x, y), (x2, y2) = places[bond.first], places[bond.second]
        look = 'stroke="var(--range)"'
        if bond.value < 0:
            look = 'stroke="var(--shift)" stroke-dasharray="6 4"'
        wide = THIN + broad * abs(bond.value)
        parts.append(
            f'<path d="M{x:.1f},{y:.1f}L{x2:.1f},{y2:.1f}" {look} stroke-width="{wide:.1f}"/>'
        )
    return "".join(parts)


def _mark(seat: Seat, x: float, y: float) -> str:
    """A disc for the first bloc, a square for the second, a ring without one."""
    look = 'fill="var(--ink)" stroke="var(--paper)" stroke-width="1.5"'
    if seat.bloc > 0:
        return f'<rect x="{x - 7:.1f}" y="{y - 7:.1f}" width="14" height="14" {look}/>'
    if seat.bloc < 0:
        look = 'fill="var(--paper)" stroke="var(--ink)" stroke-width="1.5"'
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="7.5" {look}/>'


def _names(
    seats: Sequence[Seat],
    places: Sequence[tuple[float, float]],
    middle: tuple[float, float],
    letters: int,
) -> Iterator[str]:
    for seat, (x, y) in zip(seats, places, strict=True):
        across, down = x - middle[0], y - middle[1]
        away = 16 / hypot(across, down)
        at = (x + away * across, y + away * down)
        if abs(across) < NEAR * abs(down):
            lies: Literal["above", "below"] = "below" if down > 0 else "above"
            y = at[1] + (6 if down > 0 else -6)
            yield name(seat.label, at[0], y, letters=letters + 8, anchor="middle", lies=lies)
        else:
            side: Literal["start", "end"] = "start" if across > 0 else "end"
            yield name(seat.label, *at, letters=letters, anchor=side)
