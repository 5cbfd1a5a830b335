"""Positions by round as lines, with marks for each round that a style sheet shows one at a time.

Drawn by hand: a chart library gives no groups that a step could show or hide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from string import ascii_uppercase

from markupsafe import Markup, escape

from realpolitik.report.charts.picture import Picture

__all__ = ["Lane", "course"]

LEFT, PLOT, LABELS = 26, 196, 158
TOP, LINE, TALL = 14, 14, 210
LETTERS = 21
HALO = 'stroke="var(--paper)" stroke-width="4" paint-order="stroke"'
TICK = '<text x="{x:g}" y="{y:g}" text-anchor="{anchor}" fill="var(--muted)">{text}</text>'


@dataclass(frozen=True)
class Lane:
    """An actor's positions by round; the mean of all is ``strong``."""

    label: str
    points: Sequence[float]
    strong: bool = False


@dataclass(frozen=True)
class _Plane:
    rounds: int
    tall: float

    def x(self, k: int) -> float:
        return round(LEFT + PLOT * k / max(self.rounds - 1, 1), 1)

    def y(self, point: float) -> float:
        return round(TOP + self.tall * (1 - point / 100), 1)


def course(
    lanes: Sequence[Lane], rounds: Sequence[str], ticks: Sequence[float], says: str
) -> Picture:
    """Lines over ``rounds``, lettered and labelled at their ends; the mean of all comes last."""
    plane = _Plane(len(rounds), max(TALL, LINE * len(lanes)))
    width, height = LEFT + PLOT + LABELS, TOP + plane.tall + 22
    body = [*_axes(plane, rounds, ticks), *_lines(plane, lanes), _steps(plane, lanes)]
    head = Markup('<svg class="any" role="img" aria-label="{}" viewBox="0 0 {} {:g}" width="{}">')
    drawing = head.format(says, width, height, width)
    rest = Markup(f'<g font-size="12">{"".join(body)}</g></svg>')  # noqa: S704 - labels are escaped
    return Picture((drawing + rest,), says)


def _axes(plane: _Plane, rounds: Sequence[str], ticks: Sequence[float]) -> Iterator[str]:
    right, bottom = plane.x(plane.rounds - 1), plane.y(0)
    for at in sorted({0.0, 100.0, *ticks}):
        y = plane.y(at)
        yield f'<path d="M{LEFT},{y}H{right}" stroke="var(--line)"/>'
    for at in _apart(sorted({0.0, 100.0, *ticks}), plane):
        yield TICK.format(x=LEFT - 5, y=plane.y(at) + 4, anchor="end", text=f"{at:g}")
    for k, name in enumerate(rounds):
        yield TICK.format(x=plane.x(k), y=bottom + 17, anchor="middle", text=escape(name))


def _apart(ticks: Sequence[float], plane: _Plane) -> list[float]:
    """The ticks whose numbers do not run into each other, both ends first."""
    kept = [ticks[0], ticks[-1]]
    kept += [
        t
        for k, t in enumerate(ticks[1:-1], 1)
        if plane.y(ticks[k - 1]) - plane.y(t) >= LINE and plane.y(t) - plane.y(ticks[-1]) >= LINE
    ]
    return kept


def _lines(plane: _Plane, lanes: Sequence[Lane]) -> Iterator[str]:
    """Each lane, a thin line from its end to its label, and the label with its letter."""
    ends = _spread([plane.y(lane.points[-1]) for lane in lanes], TOP + plane.tall)
    right = plane.x(plane.rounds - 1)
    for k, (lane, end) in enumerate(zip(lanes, ends, strict=True)):
        path = "L".join(f"{plane.x(at)},{plane.y(p)}" for at, p in enumerate(lane.points))
        colour, wide = ("var(--shift)", 3) if lane.strong else ("var(--range)", 1.3)
        yield f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="{wide}"/>'
        last = plane.y(lane.points[-1])
        yield f'<path d="M{right + 3},{last}L{right + 14},{end:g}" stroke="var(--muted)"/>'
        name = lane.label if lane.strong else f"{ascii_uppercase[k % 26]} {lane.label}"
        name = name if len(name) <= LETTERS else f"{name[: LETTERS - 1]}…"
        weight = ' font-weight="bold"' if lane.strong else ""
        yield (
            f'<text x="{right + 17:g}" y="{end + 4:g}" fill="var(--ink)"{weight}>'
            f"{escape(name)}</text>"
        )


def _steps(plane: _Plane, lanes: Sequence[Lane]) -> str:
    """For each round a line down the plot and the letters of those who stand at each height."""
    groups = []
    for k in range(plane.rounds):
        x = plane.x(k)
        parts = [f'<path d="M{x},{TOP}V{plane.y(0)}" stroke="var(--ink)"/>']
        for y, letters in _together(plane, lanes, k):
            form = f'x="{x + 6:g}" y="{y + 4:g}" text-anchor="start"'
            if k > plane.rounds / 2:
                form = f'x="{x - 6:g}" y="{y + 4:g}" text-anchor="end"'
            parts.append(f'<circle cx="{x}" cy="{y:g}" r="4"/>')
            parts.append(f"<text {form} {HALO}>{letters}</text>")
        groups.append(f"<g>{''.join(parts)}</g>")
    return f'<g class="steps" fill="var(--ink)" font-weight="bold">{"".join(groups)}</g>'


def _together(plane: _Plane, lanes: Sequence[Lane], k: int) -> list[tuple[float, str]]:
    """The heights at which actors stand in round ``k``, those too near to tell apart as one."""
    found: list[tuple[float, str]] = []
    placed = sorted(
        (plane.y(lane.points[k]), ascii_uppercase[at % 26])
        for at, lane in enumerate(lanes)
        if not lane.strong
    )
    for y, letter in placed:
        if found and y - found[-1][0] < LINE - 3:
            found[-1] = (found[-1][0], found[-1][1] + letter)
        else:
            found.append((y, letter))
    return found


def _spread(heights: Sequence[float], bottom: float) -> list[float]:
    """Heights of labels, nearest to where they belong, a line apart, none below ``bottom``."""
    order = sorted(range(len(heights)), key=lambda k: heights[k])
    placed = [0.0] * len(heights)
    for n, k in enumerate(order):
        least = placed[order[n - 1]] + LINE if n else TOP
        placed[k] = max(heights[k], least)
    ceiling = bottom
    for k in reversed(order):
        placed[k] = min(placed[k], ceiling)
        ceiling = placed[k] - LINE
    return placed
