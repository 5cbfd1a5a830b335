"""Positions by round on one issue, a block a model, with a replay."""

from collections.abc import Sequence

from realpolitik.models.registry import MODELS
from realpolitik.report.badges import badge
from realpolitik.report.case import Case
from realpolitik.report.charts.course import Lane, course
from realpolitik.report.moves.courses import Course, Played
from realpolitik.report.numbers import whole
from realpolitik.report.sections.parts import Block, Figure, Line, Replay, Step, Table
from realpolitik.report.sentences import moves as words
from realpolitik.scenario.model import Issue

__all__ = ["MEAN", "chosen_rounds", "on_issue", "silent", "table"]

MEAN = "Weighted mean"
MOST_STEPS = 11  # rounds after the start; of a longer course the first ones and the last
MOST_LANES = 24  # actors drawn and listed; all of them are played


def on_issue(case: Case, issue: Issue, played: Sequence[Played]) -> list[Block]:
    """The courses of every model on one issue."""
    return [
        _block(case, issue, found, one)
        for found in played
        for one in found.courses
        if one.issue == issue.id
    ]


def silent(failed: Sequence[Played]) -> Block:
    """Models that could not be played, and why."""
    lines = [Line(MODELS[found.model].title, found.failure or words.FEW) for found in failed]
    return Block("moves-none", "Models that play no rounds here", lines=lines)


def _block(case: Case, issue: Issue, found: Played, one: Course) -> Block:
    names, place = case.names, f"moves-{issue.id}-{found.model}"
    text = [words.course(one, issue)]
    if found.absent:
        text.append(words.absent(found.absent, names))
    shown = _shown(one)
    if len(shown) < len(one.actors):
        text.append(
            f"The {len(shown)} of {len(one.actors)} actors that move most are shown; all play."
        )
    return Block(
        place,
        case.titles[found.model],
        text,
        replay=Replay(f"{place}-step", _figure(case, issue, one, shown), _steps(case, one, shown)),
        closing=[badge(found.model)],
        wide=True,
    )


def _shown(one: Course) -> list[str]:
    """The actors that move most, in the order of the course."""
    gone = abs(one.positions[1:] - one.positions[:-1]).sum(axis=0)
    most = sorted(range(len(one.actors)), key=lambda k: -gone[k])[:MOST_LANES]
    return [one.actors[k] for k in sorted(most)]


def chosen_rounds(one: Course) -> list[int]:
    """All rounds, or the first ones and the last."""
    last = len(one.mean) - 1
    return list(range(last + 1)) if last <= MOST_STEPS else [*range(MOST_STEPS), last]


def _figure(case: Case, issue: Issue, one: Course, shown: Sequence[str]) -> Figure:
    rounds = chosen_rounds(one)
    at = {actor: one.positions[rounds, k] for k, actor in enumerate(one.actors)}
    lanes = [Lane(case.names.actor(actor), [float(p) for p in at[actor]]) for actor in shown]
    lanes.append(Lane(MEAN, [float(p) for p in one.mean[rounds]], strong=True))
    says = (
        f"{issue.name}: positions by round. The weighted mean goes from {whole(one.mean[0])} to "
        f"{whole(one.mean[-1])} in {len(one.mean) - 1} rounds."
    )
    key = (("range", "actors, by letter"), ("shift", "thick: weighted mean"))
    picture = course(lanes, [str(k) for k in rounds], [p.at for p in issue.points], says)
    return Figure(picture, "Positions by round, 0 to 100", [table(case, issue, one, shown)], key)


def table(case: Case, issue: Issue, one: Course, shown: Sequence[str]) -> Table:
    """Everybody's position by round."""
    rounds = chosen_rounds(one)
    rows = [
        (case.names.actor(actor), *(whole(p) for p in one.positions[rounds, k]))
        for k, actor in enumerate(one.actors)
        if actor in shown
    ]
    rows.append((MEAN, *(whole(p) for p in one.mean[rounds])))
    head = ("Actor", "Start", *(f"Round {k}" for k in rounds[1:]))
    return Table(f"{issue.name}: positions by round", head, rows, tuple(range(1, len(head))))


def _steps(case: Case, one: Course, shown: Sequence[str]) -> list[Step]:
    steps = []
    for before, now in zip([0, *chosen_rounds(one)], chosen_rounds(one), strict=False):
        made = one.moves[now - 1] if now else ()
        lines = [
            Line(case.names.actor(move.actor), words.moved(move, case.names))
            for move in made
            if move.actor in shown
        ]
        heading = "Start" if now == 0 else f"Round {now}"
        if now - before > 1:
            heading += f" (rounds {before + 1} to {now - 1} are left out here)"
        if not lines:
            lines = [Line("", words.still(now))]
        steps.append(Step(str(now), heading, lines))
    return steps
