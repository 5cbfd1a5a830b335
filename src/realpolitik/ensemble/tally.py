"""Evaluate the jobs of a plan on one block of draws and count the answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.plan import Job, Plan
from realpolitik.ensemble.quantities import Quantity, quantities, status_names
from realpolitik.ensemble.run import evaluate
from realpolitik.ensemble.spread import Spread
from realpolitik.ensemble.thresholds import Thresholds, lines_of
from realpolitik.models.contract import Array

__all__ = [
    "Count",
    "Observed",
    "Place",
    "Tally",
    "answer",
    "count_block",
    "count_first",
    "observe",
]

Place = tuple[int, str, str]
"""Job, what-if ('' for the scenario as it stands), quantity."""


@dataclass
class Count:
    """One quantity under one scenario: its spread, its change against the base, statuses."""

    items: tuple[str, ...]
    level: Spread
    change: Spread | None
    runs: NDArray[np.int64]
    statuses: list[dict[str, int]]

    def merge(self, other: "Count") -> "Count":
        """Add the counts of another block."""
        self.level.merge(other.level)
        if self.change is not None and other.change is not None:
            self.change.merge(other.change)
        self.runs = self.runs + other.runs
        for mine, theirs in zip(self.statuses, other.statuses, strict=True):
            for name, number in theirs.items():
                mine[name] = mine.get(name, 0) + number
        return self


@dataclass
class Tally:
    """All counts of a forecast by place."""

    counts: dict[Place, Count] = field(default_factory=dict)

    def merge(self, other: "Tally") -> "Tally":
        """Add the counts of another block."""
        for place, theirs in other.counts.items():
            self.counts[place].merge(theirs)
        return self


Observed = Mapping[int, tuple[Quantity, ...]]
"""The quantities of each job."""


def observe(plan: Plan, block: tuple[int, int], name: str, streams: dict[str, Array]) -> Observed:
    """The quantities of every job on the draws of ``block``, under what-if ``name`` ('' = none).

    ``streams`` holds the raw uniforms that all scenarios share.
    """
    sampler = plan.recipes[name].sampler(*block, streams=streams)
    start, stop = block
    seen: dict[int, tuple[Quantity, ...]] = {}
    for at, job in enumerate(plan.jobs):
        frame = job.variants.get(name) if name else job.frame
        limit = job.model.forecast_draws or stop
        runs = min(stop, limit if job.frame.used(job.read) else 1) - start
        if frame is not None and runs > 0:
            values = sampler.values(frame.located, frame.used(job.read))
            seen[at] = answer(job, frame, values[:runs])
    return seen


def answer(job: Job, frame: Frame, values: Array) -> tuple[Quantity, ...]:
    """The quantities of one job on drawn ``values`` (draw, estimate) of ``frame``."""
    outcome = evaluate(job.model, frame, values, **job.model.forecast_options)
    return quantities(job.model, frame, outcome)


def count_first(
    plan: Plan, block: tuple[int, int], lines: Thresholds
) -> tuple[Tally, Tally, Observed]:
    """The first block: empty counts whose grids fit it, its counts, and what the base showed."""
    streams: dict[str, Array] = {}
    empty, full = Tally(), Tally()
    base = observe(plan, block, "", streams)
    for name in plan.recipes:
        seen = observe(plan, block, name, streams) if name else base
        grids = _grids(seen, base, name, lines)
        empty.counts |= grids
        full.counts |= _counts(grids, seen, base, name)
    return empty, full, base


def count_block(plan: Plan, empty: Tally, block: tuple[int, int]) -> Tally:
    """One block from draws to counts on the grids of ``empty``: the unit of work of an executor."""
    streams: dict[str, Array] = {}
    tally = Tally()
    base = observe(plan, block, "", streams)
    for name in plan.recipes:
        seen = observe(plan, block, name, streams) if name else base
        tally.counts |= _counts(empty.counts, seen, base, name)
    return tally


def _grids(seen: Observed, base: Observed, name: str, lines: Thresholds) -> dict[Place, Count]:
    """Empty counts whose grids fit what was seen."""
    grids = {}
    for at, found in seen.items():
        before = {q.name: q for q in base[at]}
        for q in found:
            level = Spread.over(
                q.point if q.support is None else _flat(q.support), _lines(q, lines)
            )
            change = None
            if name and q.name in before:
                change = Spread.over(_difference(q, before[q.name]), np.zeros((len(q.items), 1)))
            grids[at, name, q.name] = _blank(q.items, level, change)
    return grids


def _counts(
    grids: Mapping[Place, Count], seen: Observed, base: Observed, name: str
) -> dict[Place, Count]:
    """Count what was seen; the grids stay empty."""
    counts = {}
    for at, found in seen.items():
        before = {q.name: q for q in base[at]}
        for q in found:
            grid = grids[at, name, q.name]
            level = grid.level.empty()
            if q.support is None or q.probability is None:
                level.add(q.point)
            else:
                level.add(_flat(q.support), _flat(q.probability))
            change = None
            if grid.change is not None:
                change = grid.change.empty().add(_difference(q, before[q.name]))
            here = _blank(q.items, level, change)
            here.runs = np.isfinite(q.point).sum(axis=0)
            here.statuses = [status_names(column) for column in q.status.T]
            counts[at, name, q.name] = here
    return counts


def _blank(items: tuple[str, ...], level: Spread, change: Spread | None) -> Count:
    return Count(items, level, change, np.zeros(len(items), np.int64), [{} for _ in items])


def _flat(options: Array) -> Array:
    return options.reshape(-1, options.shape[-1])


def _difference(changed: Quantity, base: Quantity) -> Array:
    """Changed minus base (draw, item) over the items of ``changed``; NaN where base has none."""
    columns = [base.items.index(i) if i in base.items else -1 for i in changed.items]
    padded = np.concatenate([base.point, np.full((len(base.point), 1), np.nan)], axis=1)
    with np.errstate(invalid="ignore"):  # inf - inf: a bound that neither case has
        difference: Array = changed.point - padded[:, columns]
    return difference


def _lines(quantity: Quantity, lines: Thresholds) -> Array:
    """The thresholds (item, k) of a quantity, padded with NaN."""
    rows = [lines_of(lines, quantity.name, item) for item in quantity.items]
    table = np.full((len(rows), max(map(len, rows), default=0)), np.nan)
    for k, row in enumerate(rows):
        table[k, : len(row)] = row
    return table
