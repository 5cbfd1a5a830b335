"""Flip points: the smallest change of one input that moves an answer across a line."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.draws import Located, sample
from realpolitik.ensemble.plan import Job, Plan, make_plan
from realpolitik.ensemble.quantities import Quantity
from realpolitik.ensemble.results import Flip, Key
from realpolitik.ensemble.tally import answer
from realpolitik.models.contract import Array, Model
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds

__all__ = ["flip_points", "flips"]

STEPS = 8  # a first look on either side of the best estimate
HALVINGS = 16
MOST_TRIED = 20  # actors of a network whose ties are varied one by one: each try is a search
SHOWN = 6  # inputs kept per line: those that take the smallest change


class Line(NamedTuple):
    """A threshold of one quantity and item, in words."""

    quantity: int
    item: int
    at: float
    words: str


class Bracket(NamedTuple):
    """One input and two of its values between which the answer crosses a line."""

    column: int
    line: Line
    near: float
    beyond: float


def flip_points(
    scenario: Scenario, models: Sequence[str | Model[..., Any]] | None = None
) -> tuple[Flip, ...]:
    """The flip points of a scenario without the rest of a forecast.

    ``models``: names or Models; by default every core model that fits.
    Raises UserError for a model that cannot run, UnknownNameError for unknown names.
    """
    return flips(make_plan(sample(scenario, 1), models, ()))


def flips(plan: Plan) -> tuple[Flip, ...]:
    """For each answer and each input alone: the nearest value that takes it across a line.

    Models too costly to see every draw are left out, and networks of more than `MOST_TRIED` actors.
    """
    scenario = plan.recipes[""].scenario
    cheap = (
        job
        for job in plan.jobs
        if job.model.forecast_draws is None
        and (job.frame.kind != "network" or len(job.frame.axes["actor"]) <= MOST_TRIED)
    )
    return tuple(flip for job in cheap for flip in _job_flips(job, scenario))


def lines(scenario: Scenario, seen: tuple[Quantity, ...]) -> list[Line]:
    """The worded points on either side of each settlement; yes or no for each flag."""
    issues = {issue.id: issue for issue in scenario.issues}
    found = []
    for q, quantity in enumerate(seen):
        for k, item in enumerate(quantity.items):
            now = quantity.point[0, k]
            if not np.isfinite(now):
                continue
            if quantity.flag:
                words = f"{quantity.name} turns {'no' if now > 0.5 else 'yes'}"
                found.append(Line(q, k, 0.5, words))
            elif item in issues and quantity.name == "settlement":
                points = issues[item].points
                below = [p for p in points if p.at <= now and p.at > 0]
                above = [p for p in points if p.at > now and p.at < 100]
                for point in below[-1:] + above[:1]:
                    words = f"settlement crosses {point.at:g}: {point.means}"
                    found.append(Line(q, k, point.at, words))
    return found


def _job_flips(job: Job, scenario: Scenario) -> Iterator[Flip]:
    best = job.frame.best()
    seen = answer(job, job.frame, best)
    wanted = lines(scenario, seen)
    trial = {k: _trials(job.frame.located[k]) for k in job.frame.used(job.read)}
    if not wanted or not trial:
        return
    grid = np.concatenate([_vary(best, k, values) for k, values in trial.items()])
    tried = answer(job, job.frame, grid)
    ends = np.cumsum([len(values) for values in trial.values()])
    brackets = []
    for line in wanted:
        start = seen[line.quantity].point[0, line.item]
        paths = np.split(tried[line.quantity].point[:, line.item], ends[:-1])
        found = [
            Bracket(k, line, *bracket)
            for (k, values), path in zip(trial.items(), paths, strict=True)
            if (bracket := nearest_crossing(values, path, best[0, k], start, line.at))
        ]
        brackets += sorted(found, key=lambda b: _effort(job.frame.located[b.column], b))[:SHOWN]
    yield from _refine(job, best, seen, brackets)


def nearest_crossing(
    values: Array, answers: Array, best: float, start: float, line: float
) -> tuple[float, float] | None:
    """The bracket (this side, beyond) nearest to ``best`` in which the answer crosses ``line``."""
    crossed = np.isfinite(answers) & ((answers > line) != (start > line))
    if not crossed.any():
        return None
    distance = np.where(crossed, np.abs(values - best), np.inf)
    first = int(np.argmin(distance))
    beyond = values[first]
    between = values[(values - best) * (beyond - best) >= 0]
    nearer = between[np.abs(between - best) < abs(beyond - best)]
    this_side = nearer[np.argmax(np.abs(nearer - best))] if len(nearer) else best
    return float(this_side), float(beyond)


def _refine(
    job: Job, best: Array, seen: tuple[Quantity, ...], brackets: list[Bracket]
) -> Iterator[Flip]:
    """Halve all brackets together."""
    if not brackets:
        return
    columns = np.array([b.column for b in brackets])
    near, beyond = np.array([b.near for b in brackets]), np.array([b.beyond for b in brackets])
    rows = np.repeat(best, len(brackets), axis=0)
    index = np.arange(len(brackets))
    for _ in range(HALVINGS):
        middle = 0.5 * (near + beyond)
        rows[index, columns] = middle
        over = _crossed(answer(job, job.frame, rows), seen, brackets)
        near, beyond = np.where(over, near, middle), np.where(over, middle, beyond)
    for (column, line, _, _), value in zip(brackets, beyond, strict=True):
        located = job.frame.located[column]
        quantity = seen[line.quantity]
        yield Flip(
            key=Key(job.model.name, job.frame.about, quantity.name, quantity.items[line.item]),
            estimate=located.path,
            threshold=line.words,
            best=located.estimate.best,
            value=float(value),
            inside=located.estimate.low <= value <= located.estimate.high,
        )


def _crossed(
    tried: tuple[Quantity, ...], seen: tuple[Quantity, ...], brackets: list[Bracket]
) -> NDArray[np.bool_]:
    over = []
    for row, (_, line, _, _) in enumerate(brackets):
        start = seen[line.quantity].point[0, line.item]
        now = tried[line.quantity].point[row, line.item]
        over.append(bool(np.isfinite(now)) and (now > line.at) != (start > line.at))
    return np.array(over)


def _trials(located: Located) -> Array:
    """Values to try for one input: even steps to the ends of its scale, doublings beyond."""
    low, high = bounds(located.path)
    best, scale = located.estimate.best, _scale(located)
    doublings = scale * (2.0 ** np.arange(STEPS) - 1)[1:] / 8
    down = best - doublings if low == -np.inf else np.linspace(best, low, STEPS + 1)[1:]
    up = best + doublings if high == np.inf else np.linspace(best, high, STEPS + 1)[1:]
    ends = np.array([located.estimate.low, located.estimate.high])
    tried: Array = np.unique(np.concatenate([down, up, ends]))
    return np.asarray(tried[tried != best])


def _scale(located: Located) -> float:
    """What counts as a large change of an input without a scale of its own."""
    return max(abs(located.estimate.best), abs(located.estimate.high), 1.0)


def _effort(located: Located, bracket: Bracket) -> float:
    """The change a flip takes, as a share of the input's scale."""
    low, high = bounds(located.path)
    span = high - low if np.isfinite(high - low) else _scale(located)
    return abs(bracket.beyond - located.estimate.best) / span


def _vary(best: Array, column: int, values: Array) -> Array:
    rows = np.repeat(best, len(values), axis=0)
    rows[:, column] = values
    return rows
