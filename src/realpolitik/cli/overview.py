"""A scenario at a glance: who, about what, on what grounds."""

from collections.abc import Iterator

from realpolitik.cli.console import say, table
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.grades import grades
from realpolitik.scenario.model import Scenario, Stance

__all__ = ["overview"]


def overview(scenario: Scenario) -> None:
    """Print title, sources, actors, issues, stances, conflicts, claims, what-ifs and grades."""
    say(f"{scenario.title} ({scenario.name})")
    say(f"as of {scenario.as_of}, horizon {scenario.horizon}, domain {scenario.domain}")
    if scenario.note:
        say(scenario.note)
    for name, (head, rows) in _tables(scenario).items():
        if rows:
            say()
            say(f"{name} ({len(rows)})")
            table(head, rows)
    found = grades(scenario)
    counted = ", ".join(f"{count} {grade}" for grade, count in found.counts.items())
    say()
    say(f"{found.total} numbers: {counted}; {len(found.vanishing)} rest on the main source alone")


def _tables(scenario: Scenario) -> dict[str, tuple[list[str], list[list[str]]]]:
    return {
        "Sources": (
            ["id", "kind", "date", "title"],
            [[s.id, s.kind, str(s.date or ""), s.title] for s in scenario.sources],
        ),
        "Actors": (
            ["id", "name", "kind", "parent", "capability"],
            [[a.id, a.name, a.kind, a.parent or "", _range(a.capability)] for a in scenario.actors],
        ),
        "Issues": (
            ["id", "question", "decided by", "points"],
            [
                [i.id, i.question, i.decided_by, "; ".join(f"{p.at:g} {p.means}" for p in i.points)]
                for i in scenario.issues
            ],
        ),
        "Stances": (
            ["issue", "actor", "position", "grade", "salience"],
            list(_stances(scenario)),
        ),
        "Conflicts": (
            ["id", "challenger", "defender", "patrons", "offers"],
            [
                [
                    c.id,
                    c.challenger,
                    c.defender,
                    ", ".join(p.actor for p in c.patrons),
                    "; ".join(f"{o.id} {_range(o.position)}" for o in c.offers),
                ]
                for c in scenario.conflicts
            ],
        ),
        "Claims": (
            ["id", "speaker", "if", "then"],
            [[c.id, c.speaker, c.condition, c.consequence] for c in scenario.claims],
        ),
        "What-ifs": (["id", "title"], [[w.id, w.title] for w in scenario.what_ifs]),
    }


def _stances(scenario: Scenario) -> Iterator[list[str]]:
    """Stances issue by issue, from the low end of the scale to the high one."""
    for issue in scenario.issues:
        here = [stance for stance in scenario.stances if stance.issue == issue.id]
        for stance in sorted(here, key=lambda s: _best(_position(scenario, s))):
            position = _position(scenario, stance)
            grade = position.grade if position else ""
            yield [issue.id, stance.actor, _range(position), grade, _range(stance.salience)]


def _position(scenario: Scenario, stance: Stance) -> Estimate | None:
    variant = stance.played(scenario.use_stance)
    position: Estimate | None = getattr(stance, variant) if variant else None
    return position


def _best(estimate: Estimate | None) -> float:
    return -1.0 if estimate is None else estimate.best


def _range(estimate: Estimate | None) -> str:
    if estimate is None:
        return ""
    if estimate.is_point:
        return f"{estimate.best:g}"
    return f"{estimate.best:g} ({estimate.low:g} to {estimate.high:g})"
