"""Does an answer survive another spacing of scales, a missing source, another kind of stance."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.frames import frames
from realpolitik.ensemble.plan import Job, Plan
from realpolitik.ensemble.quantities import quantities
from realpolitik.ensemble.results import Key, Robustness
from realpolitik.ensemble.run import evaluate
from realpolitik.ensemble.tally import answer
from realpolitik.errors import UserError
from realpolitik.models.contract import Array
from realpolitik.scenario.changes import Change, RemoveSource, UseStance
from realpolitik.scenario.model import Issue, Scenario
from realpolitik.scenario.whatif import what_if

__all__ = ["robustness"]

SPACINGS = 200


def robustness(plan: Plan) -> tuple[Robustness, ...]:
    """Variants of method at the best estimates, for every settlement."""
    recipe = plan.recipes[""]
    rng = np.random.Generator(np.random.Philox(key=recipe.seed))
    found: list[Robustness] = []
    changed = list(_variants(recipe.scenario))
    for job in plan.jobs:
        if "position" not in job.read or "issue" not in job.frame.axes:
            continue
        found += _spacings(job, recipe.scenario, rng)
        for kind, name, scenario in changed:
            found += _variant(job, kind, name, scenario, recipe.scenario)
    return tuple(found)


def spacing(issue: Issue, rng: np.random.Generator) -> tuple[Array, Array]:
    """A random monotone map of a scale: knots (the worded points) and where they move to.

    The ends stay; the gaps between points are a uniform draw from all ways to share the scale out.
    """
    knots = np.array([point.at for point in issue.points])
    gaps = rng.dirichlet(np.ones(len(knots) - 1))
    moved = np.concatenate([[0.0], np.cumsum(gaps) * 100])
    moved[-1] = 100.0
    return knots, moved


def _spacings(job: Job, scenario: Scenario, rng: np.random.Generator) -> Iterator[Robustness]:
    """Re-space each order scale at random, run, and read the answer on the old scale."""
    issues = {issue.id: issue for issue in scenario.issues}
    names = job.frame.axes["issue"]
    best = answer(job, job.frame, job.frame.best())[0]
    given = job.frame.arrays(np.repeat(job.frame.best(), SPACINGS, axis=0), job.read)
    maps = {
        k: [spacing(issues[name], rng) for _ in range(SPACINGS)]
        for k, name in enumerate(names)
        if issues[name].scale == "order" and len(issues[name].points) > 2
    }
    on_scale = ("position", "reference", "proposer", "parliament")
    for inputs in (name for name in on_scale if name in given):
        for k, moved in maps.items():
            for row, (knots, to) in enumerate(moved):
                column = given[inputs][row, ..., k]
                given[inputs][row, ..., k] = np.interp(column, knots, to)
    structures = {k: v for k, v in job.frame.options.items() if k in job.model.options}
    outcome = job.model(**given, **structures, **job.model.forecast_options)
    settled = quantities(job.model, job.frame, outcome)[0].point
    for k, moved in maps.items():
        back = np.array(
            [np.interp(settled[row, k], to, knots) for row, (knots, to) in enumerate(moved)]
        )
        yield _judged(job, issues[names[k]], "spacing", "random spacings", best.point[0, k], back)


def _variants(scenario: Scenario) -> Iterator[tuple[str, str, Scenario]]:
    """The scenario without each source, and with each kind of stance."""
    changes: list[tuple[str, str, Change]] = [
        ("source", source.id, RemoveSource(source=source.id)) for source in scenario.sources
    ]
    kinds = [
        kind
        for kind in ("judged", "attributed", "stated")
        if kind != scenario.use_stance and any(getattr(s, kind) for s in scenario.stances)
    ]
    changes += [("stance", kind, UseStance(stance=kind)) for kind in kinds]
    for kind, name, change in changes:
        try:
            yield kind, name, what_if(scenario, change)
        except UserError:
            continue  # nothing in the scenario rests on this source


def _variant(
    job: Job, kind: str, name: str, changed: Scenario, scenario: Scenario
) -> Iterator[Robustness]:
    issues = {issue.id: issue for issue in scenario.issues}
    frame = next((f for f in frames(changed) if f.about == job.frame.about), None)
    if frame is None or not frame.feeds(job.model.inputs):
        return
    now = answer(job, job.frame, job.frame.best())[0]
    outcome = evaluate(job.model, frame, frame.best(), **job.model.forecast_options)
    then = quantities(job.model, frame, outcome)[0]
    for k, item in enumerate(now.items):
        if item in then.items:
            other = then.point[:1, then.items.index(item)]
            yield _judged(job, issues[item], kind, name, now.point[0, k], other)


def _judged(
    job: Job, issue: Issue, kind: str, variant: str, best: float, answers: Array
) -> Robustness:
    at = np.array([point.at for point in issue.points])
    known = answers[np.isfinite(answers)]
    same = segment(at, known) == segment(at, np.array([best]))[0]
    return Robustness(
        key=Key(job.model.name, job.frame.about, "settlement", issue.id),
        kind=kind,
        variant=variant,
        best=float(best),
        low=float(known.min()) if len(known) else float("nan"),
        high=float(known.max()) if len(known) else float("nan"),
        share=float(same.mean()) if len(known) else 0.0,
        survives=bool(len(known)) and bool(same.all()),
    )


def segment(points: Array, positions: Array) -> NDArray[np.int64]:
    """Between which worded points each position lies; a point belongs to the gap above it."""
    return np.clip(np.searchsorted(points, positions, side="right"), 1, len(points) - 1)
