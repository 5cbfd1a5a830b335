"""Each answer before and after each change of method, on the same draws."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from realpolitik.ensemble.draws import Draws
from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import frames, lacks
from realpolitik.ensemble.plan import Job, Plan
from realpolitik.ensemble.results import Robustness, Standing
from realpolitik.ensemble.trials.answers import (
    Answer,
    Runs,
    answers,
    runs_of,
    segment,
    settling,
    standing,
    survives,
)
from realpolitik.ensemble.trials.players import at_other_levels, by_stance
from realpolitik.ensemble.trials.shared_errors import correlated
from realpolitik.ensemble.trials.spacing import respaced, restored, spacings
from realpolitik.ensemble.trials.support import graded, without_experts, without_sources
from realpolitik.models.contract import Array
from realpolitik.scenario.model import Scenario

__all__ = ["DRAWS", "tried"]

DRAWS = 500
"""Runs of a forecast that the tests are made on."""

CHANGES: Mapping[str, Callable[[Scenario], Iterator[tuple[str, Scenario]]]] = {
    "source": without_sources,
    "expert": without_experts,
    "stance": by_stance,
    "grade": graded,
    "level": at_other_levels,
    "correlation": correlated,
}
NOTHING = Standing(float("nan"), float("nan"), float("nan"), 0.0, 0)


class Trial:
    """The answers under test with the runs of the scenario as it stands."""

    def __init__(self, plan: Plan, draws: int) -> None:
        recipe = plan.recipes[""]
        self.recipe = Draws(recipe.scenario, min(draws, recipe.draws), recipe.seed)
        self.asked = answers(plan.jobs, recipe.scenario)
        self.jobs = list({id(one.job): one.job for one in self.asked}.values())
        self.streams: dict[str, Array] = {}
        self.runs = {id(job): self.run(job, job.frame, self.recipe) for job in self.jobs}
        self.before = {one.key: standing(one, self.of(one)) for one in self.asked}

    def run(self, job: Job, frame: Frame, recipe: Draws) -> Runs:
        """What a job says on the first draws; costly models see as many as they do in forecasts."""
        return runs_of(job, frame, self.values(job, frame, recipe))

    def values(self, job: Job, frame: Frame, recipe: Draws) -> Array:
        """The drawn estimates, by the uniforms that all recipes share."""
        count = min(recipe.draws, job.model.forecast_draws or recipe.draws)
        sampler = recipe.sampler(0, recipe.draws, self.streams)
        return sampler.values(frame.located, frame.used(job.read))[:count]

    def of(self, asked: Answer) -> tuple[Array, Array]:
        """The runs of an answer in the scenario as it stands."""
        return self.runs[id(asked.job)][asked.place]

    def judged(
        self, asked: Answer, kind: str, variant: str, runs: tuple[Array, Array] | None
    ) -> Robustness | None:
        """One row; None where no run says anything else than before."""
        before = self.before[asked.key]
        if not before.runs or (runs is not None and _same(runs, self.of(asked))):
            return None
        gap = int(segment(asked.points, np.array([before.middle]))[0]) if asked.points else None
        after = NOTHING if runs is None else standing(asked, runs, gap)
        return Robustness(asked.key, kind, variant, before, after, survives(asked, before, after))


def tried(plan: Plan, draws: int = DRAWS) -> tuple[Robustness, ...]:
    """Every answer under every change that touches it, on the first ``draws`` runs of the plan."""
    trial = Trial(plan, draws)
    rows = [*_spaced(trial)]
    for kind, variants in CHANGES.items():
        for name, changed in variants(trial.recipe.scenario):
            rows += _changed(trial, kind, name, changed)
    rows += _modelled(trial, plan.jobs)
    order = {one.key: place for place, one in enumerate(trial.asked)}
    return tuple(sorted((r for r in rows if r is not None), key=lambda row: order[row.key]))


def _spaced(trial: Trial) -> Iterator[Robustness | None]:
    """Every order scale with another spacing in each run."""
    scenario, recipe = trial.recipe.scenario, trial.recipe
    maps = spacings(scenario, recipe.draws, recipe.seed)
    for job in trial.jobs:
        values = trial.values(job, job.frame, recipe)
        runs = runs_of(job, job.frame, respaced(job.frame.located, values, scenario, maps))
        for asked in (one for one in trial.asked if one.job is job):
            moved = _same(runs[asked.place], trial.of(asked))
            if asked.issue in maps or not moved:
                yield trial.judged(asked, "spacing", "random", restored(asked, runs, maps))


def _changed(trial: Trial, kind: str, name: str, scenario: Scenario) -> Iterator[Robustness | None]:
    """The answers in a changed scenario."""
    parts = {(frame.kind, frame.about): frame for frame in frames(scenario)}
    recipe = Draws(scenario, trial.recipe.draws, trial.recipe.seed)
    for job in trial.jobs:
        frame = parts.get((job.frame.kind, job.frame.about))
        fed = frame is not None and not lacks(job.model, frame)
        runs = trial.run(job, frame, recipe) if fed and frame is not None else {}
        for asked in (one for one in trial.asked if one.job is job):
            yield trial.judged(asked, kind, name, runs.get(asked.place))


def _modelled(trial: Trial, jobs: Sequence[Job]) -> Iterator[Robustness | None]:
    """The settlements of the other models."""
    settled = [one for one in trial.asked if one.quantity == "settlement"]
    for job in settling(jobs):
        if settled and job is not settled[0].job:
            runs = trial.run(job, job.frame, trial.recipe)
            for asked in settled:
                yield trial.judged(asked, "model", job.model.name, runs.get(asked.place))


def _same(runs: tuple[Array, Array], others: tuple[Array, Array]) -> bool:
    return all(
        one.shape == other.shape and np.array_equal(one, other, equal_nan=True)
        for one, other in zip(runs, others, strict=True)
    )
