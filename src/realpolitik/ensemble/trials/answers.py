"""The answers of a forecast that are put to the test, and how each stands over the runs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.plan import Job
from realpolitik.ensemble.results import Key, Standing
from realpolitik.ensemble.tally import answer
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.scenario.model import Scenario

__all__ = ["Answer", "Runs", "answers", "runs_of", "segment", "standing", "survives"]

CHAIN = "backing_chain"
FITTED, PLAIN = "calibrated", "mean"
BAND = (0.1, 0.9)  # 8 of 10 runs
NOISE = 5.0  # points of 100: what a rounded number hides
SWING = 25.0  # of 100 runs: what turns 'in 9 of 10' into 'in 6 of 10'
KEPT = 2 / 3  # of the runs that gave the answer must still give it

Runs = Mapping[tuple[str, str], tuple[Array, Array]]
"""By quantity and item: the answers (draw, option) and the weight of each within its run."""


@dataclass(frozen=True)
class Answer:
    """One number of one job; ``points``: the worded points of its scale, () for a yes or no."""

    job: Job
    quantity: str
    item: str
    issue: str
    points: tuple[float, ...]

    @property
    def key(self) -> Key:
        """Which number."""
        return Key(self.job.model.name, self.job.frame.about, self.quantity, self.item)

    @property
    def place(self) -> tuple[str, str]:
        """Where it stands among the runs of its job."""
        return self.quantity, self.item


def answers(jobs: Sequence[Job], scenario: Scenario) -> tuple[Answer, ...]:
    """Every settlement by the leading model, and of each war the range of deals and its offers.

    The fitted model leads in the domain it was fitted on, elsewhere the weighted mean; where
    neither was chosen, the first that settles issues.
    """
    return (*_settlements(jobs, scenario), *_wars(jobs, scenario))


def settling(jobs: Sequence[Job]) -> tuple[Job, ...]:
    """The jobs that settle issues, the leading one first."""
    found = [job for job in jobs if "position" in job.read and "issue" in job.frame.axes]
    return tuple(sorted(found, key=lambda job: job.model.name != PLAIN))


def _settlements(jobs: Sequence[Job], scenario: Scenario) -> Iterator[Answer]:
    found = settling(jobs)
    at_home = MODELS[FITTED].record.domain == scenario.domain
    fitted = [job for job in found if at_home and job.model.name == FITTED]
    points = {issue.id: tuple(p.at for p in issue.points) for issue in scenario.issues}
    for job in (fitted or found)[:1]:
        for issue in job.frame.axes["issue"]:
            yield Answer(job, "settlement", issue, issue, points[issue])


def _wars(jobs: Sequence[Job], scenario: Scenario) -> Iterator[Answer]:
    wars = {conflict.id: conflict for conflict in scenario.conflicts}
    points = {issue.id: tuple(p.at for p in issue.points) for issue in scenario.issues}
    for job in jobs:
        war = wars.get(job.frame.about)
        if job.model.name != CHAIN or war is None:
            continue
        for end in ("low", "high"):
            yield Answer(job, end, "", war.issue, points[war.issue])
        for offer in war.offers:
            yield Answer(job, "offer_inside", offer.id, war.issue, ())


def runs_of(job: Job, frame: Frame, values: Array) -> Runs:
    """What every run of a job says; the ends of a range of deals on 0-100."""
    found: dict[tuple[str, str], tuple[Array, Array]] = {}
    for quantity in answer(job, frame, values):
        ends = job.model.name == CHAIN and quantity.name in ("low", "high")
        for k, item in enumerate(quantity.items):
            if quantity.support is None or quantity.probability is None:
                given = quantity.point[:, k, None] * (100.0 if ends else 1.0)
                found[quantity.name, item] = given, np.ones_like(given)
            else:
                found[quantity.name, item] = (
                    quantity.support[..., k],
                    quantity.probability[..., k],
                )
    return found


def segment(points: Sequence[float], positions: Array) -> NDArray[np.int64]:
    """Between which worded points each position lies; a point belongs to the gap above it."""
    return np.clip(np.searchsorted(points, positions, side="right"), 1, len(points) - 1)


def standing(asked: Answer, runs: tuple[Array, Array], gap: int | None = None) -> Standing:
    """How an answer stands; ``gap``: the segment whose share is told, by default its own."""
    values, weights = (part.ravel() for part in runs)
    known = np.isfinite(values) & (weights > 0)
    values, weights = values[known], weights[known]
    if not len(values):
        return Standing(float("nan"), float("nan"), float("nan"), 0.0, 0)
    count = int(np.isfinite(runs[0]).any(axis=1).sum())
    total = weights.sum()
    if not asked.points:
        share = float(weights[values > 0.5].sum() / total)
        return Standing(share, share, share, share, count)
    order = np.argsort(values, kind="stable")
    running = np.cumsum(weights[order]) / total
    low, middle, high = (
        float(values[order[min(int(np.searchsorted(running, q)), len(order) - 1)]])
        for q in (BAND[0], 0.5, BAND[1])
    )
    here = segment(asked.points, np.array([middle]))[0] if gap is None else gap
    share = float(weights[segment(asked.points, values) == here].sum() / total)
    return Standing(middle, low, high, share, count)


def survives(asked: Answer, before: Standing, after: Standing) -> bool:
    """Whether what was said before may still be said.

    A position: the middle run stays between the same worded points or moves by less than 5 of 100,
    and two thirds of the share that lay there still do. A yes or no: most runs still say the same
    and the share moves by less than 25 of 100, or it moves by less than 5.
    """
    if not after.runs:
        return False
    if not asked.points:
        moved = 100 * abs(after.share - before.share)
        same = (before.share >= 0.5) == (after.share >= 0.5)
        return moved < (SWING if same else NOISE)
    one, other = segment(asked.points, np.array([before.middle, after.middle]))
    near = one == other or abs(after.middle - before.middle) < NOISE
    return bool(near and after.share >= KEPT * before.share)
