"""Evaluate the jobs of a plan on one block of draws and count the answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.plan import Job, Plan
from realpolitik.ensemble.quantities import Quantity, quantities, status_names
from realpolitik.ensemble.run import evaluate
from realpolitik.ensemble.spread import Grid, Spread
from realpolitik.ensemble.thresholds import Thresholds, lines_of
from realpolitik.models.contract import Array

__all__ = [
    "Count",
    "Grids",
    "Observed",
    "Place",
    "Tally",
    "answer",
    "count_block",
    "count_first",
    "count_parts",
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
        """Add other counts."""
        for place, theirs in other.counts.items():
            if place in self.counts:
                self.counts[place].merge(theirs)
            else:
                self.counts[place] = theirs
        return self


Grids = Mapping[Place, tuple[Grid, Grid | None]]
"""Where to count each quantity, and its change against the base."""

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
) -> tuple[Grids, Tally, Observed]:
    """The first block: grids that fit it, its counts, and what the base showed."""
    streams: dict[str, Array] = {}
    grids: dict[Place, tuple[Grid, Grid | None]] = {}
    tally = Tally()
    base = observe(plan, block, "", streams)
    for name in plan.recipes:
        seen = observe(plan, block, name, streams) if name else base
        grids |= _grids(seen, base, name, lines)
        tally.counts |= _counts(grids, seen, base, name)
    return grids, tally, base


def count_block(plan: Plan, grids: Grids, block: tuple[int, int]) -> Tally:
    """One block from draws to counts: the unit of work of an executor."""
    tally = Tally()
    for part in count_parts(plan, grids, block):
        tally.merge(part)
    return tally


def count_parts(plan: Plan, grids: Grids, block: tuple[int, int]) -> Iterator[Tally]:
    """One block, a scenario at a time: the counts of all of them need not fit the memory twice."""
    streams: dict[str, Array] = {}
    base = observe(plan, block, "", streams)
    for name in plan.recipes:
        seen = observe(plan, block, name, streams) if name else base
        yield Tally(_counts(grids, seen, base, name))


def _grids(
    seen: Observed, base: Observed, name: str, lines: Thresholds
) -> dict[Place, tuple[Grid, Grid | None]]:
    """Grids that fit what was seen."""
    grids = {}
    for at, found in seen.items():
        before = {q.name: q for q in base[at]}
        for q in found:
            other = before.get(q.name) if name else None
            change = None if other is None else _change_grid(q, other)
            grids[at, name, q.name] = (_level_grid(q, _lines(q, lines)), change)
    return grids


def _level_grid(quantity: Quantity, lines: Array) -> Grid:
    if quantity.flag:
        return Grid.of_whole_numbers(0, 1, lines)
    support = quantity.support
    return Grid.over(quantity.point if support is None else _flat(support), lines)


def _change_grid(quantity: Quantity, base: Quantity) -> Grid:
    zero = np.zeros((len(quantity.items), 1))
    if quantity.flag:
        return Grid.of_whole_numbers(-1, 1, zero)
    return Grid.over(_difference(quantity, base), zero)


def _counts(grids: Grids, seen: Observed, base: Observed, name: str) -> dict[Place, Count]:
    """Count what was seen."""
    counts = {}
    for at, found in seen.items():
        before = {q.name: q for q in base[at]}
        for q in found:
            levels, changes = grids[at, name, q.name]
            level, change = Spread.on(levels), None
            if q.support is None or q.probability is None:
                level.add(q.point)
            else:
                level.add(_flat(q.support), _flat(q.probability))
            if changes is not None:
                change = Spread.on(changes).add(_difference(q, before[q.name]))
            runs = np.isfinite(q.point).sum(axis=0)
            statuses = [status_names(column) for column in q.status.T]
            counts[at, name, q.name] = Count(q.items, level, change, runs, statuses)
    return counts


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
