"""Inputs in the form other programs use: a table of actors and issues, to and from a scenario."""

import math
import re
from datetime import date
from typing import NamedTuple

from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Actor, Issue, Point, Scenario, Stance
from realpolitik.scenario.paths import estimates

__all__ = ["Cell", "Table", "left_out", "number", "scenario_of", "table_of"]

PARTS = (
    *("ties", "conflicts", "polities", "bodies", "packages", "realignments", "deployments"),
    *("budgets", "claims", "what_ifs", "questions", "sources", "evidence"),
)


class Cell(NamedTuple):
    """What one actor brings to one issue: position 0-100, salience 0-1, capability."""

    position: float
    salience: float
    capability: float


class Table(NamedTuple):
    """Names of actors and issues, worded points {issue: {position: words}}, and the cells."""

    title: str
    actors: tuple[str, ...]
    issues: tuple[str, ...]
    points: dict[str, dict[float, str]]
    cells: dict[tuple[str, str], Cell]


def scenario_of(table: Table, today: date) -> Scenario:
    """A scenario of assumed numbers; unworded ends of a scale say so."""
    actors, issues = _slugs(table.actors), _slugs(table.issues)
    return Scenario(
        name=_slug(table.title),
        title=table.title,
        as_of=today,
        horizon=today.replace(year=today.year + 1, day=min(today.day, 28)),
        domain="imported",
        actors=tuple(Actor(id=actors[a], name=a, kind="organisation") for a in table.actors),
        issues=tuple(
            Issue(id=issues[k], name=k, question=f"{k}?", points=_points(table.points.get(k, {})))
            for k in table.issues
        ),
        stances=tuple(
            Stance(
                actor=actors[actor],
                issue=issues[issue],
                judged=_assumed(cell.position),
                salience=_assumed(cell.salience),
                capability=_assumed(cell.capability),
            )
            for (actor, issue), cell in table.cells.items()
        ),
    )


def table_of(scenario: Scenario) -> Table:
    """The best estimates of a scenario, of the stances it plays; `left_out` names what lacks."""
    actors = {actor.id: actor for actor in scenario.actors}
    issues = {issue.id: issue for issue in scenario.issues}
    cells = {}
    for stance in scenario.stances:
        place, power = _number_of(stance, scenario)
        if place is not None and power is not None:
            cells[stance.actor, stance.issue] = Cell(place.best, stance.salience.best, power.best)
    points = {k: {point.at: point.means for point in issue.points} for k, issue in issues.items()}
    heard = tuple(a for a in actors if any(a == actor for actor, _ in cells))
    return Table(scenario.title, heard, tuple(issues), points, cells)


def left_out(scenario: Scenario) -> tuple[str, ...]:
    """What a table of best estimates has no place for, in words; () if nothing is lost."""
    lost = []
    for what, number_at in (("position", 0), ("capability", 1)):
        bare = [s.key for s in scenario.stances if _number_of(s, scenario)[number_at] is None]
        if bare:
            lost.append(f"stances without a {what}: {', '.join(bare)}")
    counts = [
        f"{len(getattr(scenario, part))} {part.replace('_', '-')}"
        for part in PARTS
        if getattr(scenario, part)
    ]
    silent = {a.id for a in scenario.actors} - {s.actor for s in scenario.stances}
    if silent:
        counts.insert(0, f"{len(silent)} actors without a stance")
    if counts:
        lost.append(", ".join(counts))
    if any(not estimate.is_point for _, estimate in estimates(scenario)):
        lost.append("the low and high of every estimate")
    return tuple(lost)


def _number_of(stance: Stance, scenario: Scenario) -> tuple[Estimate | None, Estimate | None]:
    """Position and capability of a stance as a run would play it."""
    variant = stance.played(scenario.use_stance)
    power = next(actor.capability for actor in scenario.actors if actor.id == stance.actor)
    return (getattr(stance, variant) if variant else None), stance.capability or power


def _assumed(value: float) -> Estimate:
    return Estimate(low=value, best=value, high=value, grade="assumed")


def _points(worded: dict[float, str]) -> tuple[Point, ...]:
    ends = {0.0: "lowest (not worded in the file)", 100.0: "highest (not worded in the file)"}
    return tuple(Point(at=at, means=means) for at, means in sorted((ends | worded).items()))


def _slug(name: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return plain if plain[:1].isalpha() else f"x-{plain}".strip("-")


def _slugs(names: tuple[str, ...]) -> dict[str, str]:
    """One id a name; names that give the same id are numbered."""
    found: dict[str, str] = {}
    for name in names:
        slug, n = _slug(name), 2
        while slug in found.values():
            slug, n = f"{_slug(name)}-{n}", n + 1
        found[name] = slug
    return found


def number(text: str, low: float = 0.0, high: float = math.inf) -> float | None:
    """``text`` as a number from ``low`` to ``high``, or None."""
    try:
        value = float(text)
    except ValueError:
        return None
    return value if low <= value <= high and math.isfinite(value) else None
