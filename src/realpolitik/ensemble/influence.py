"""Tornado: which inputs move an answer most."""

import numpy as np
from scipy.stats import rankdata

from realpolitik.ensemble.plan import Job, Plan
from realpolitik.ensemble.quantities import Quantity
from realpolitik.ensemble.results import Influence, Key
from realpolitik.ensemble.tally import Observed, answer
from realpolitik.models.contract import Array

__all__ = ["influences"]

SHOWN = 12
"""Inputs kept per quantity and item, the strongest first."""


def influences(plan: Plan, seen: Observed, block: tuple[int, int]) -> tuple[Influence, ...]:
    """Rank correlations over one block of runs, and the swing from each input's low to its high.

    ``seen``: what `observe` saw of the scenario as it stands on ``block``.
    """
    sampler = plan.recipes[""].sampler(*block)
    found: list[Influence] = []
    for at, job in enumerate(plan.jobs):
        drawn = [k for k in job.frame.used(job.read) if not job.frame.located[k].estimate.is_point]
        if not drawn or not seen[at]:
            continue
        seen_runs = len(seen[at][0].point)
        ranks = centred_ranks(sampler.values(job.frame.located, drawn)[:seen_runs, drawn])
        swings = answer(job, job.frame, ends(job, drawn))
        for quantity, swing in zip(seen[at], swings, strict=True):
            found += _strongest(job, drawn, correlations(ranks, quantity), swing)
    return tuple(found)


def ends(job: Job, columns: list[int]) -> Array:
    """Best estimates with one input at its low end (even rows) or its high end (odd rows)."""
    rows = np.repeat(job.frame.best(), 2 * len(columns), axis=0)
    for k, column in enumerate(columns):
        estimate = job.frame.located[column].estimate
        rows[2 * k, column], rows[2 * k + 1, column] = estimate.low, estimate.high
    return rows


def centred_ranks(values: Array) -> Array:
    """Ranks along the first axis, their mean taken off; NaN ranks last."""
    ranks: Array = rankdata(values, axis=0)
    ranks -= ranks.mean(axis=0)
    return ranks


def correlations(ranks: Array, quantity: Quantity) -> Array:
    """Spearman's correlation (estimate, item) of ``ranks`` (draw, estimate) with a quantity.

    Runs without an answer count at the mean rank of the others.
    """
    out = np.zeros((ranks.shape[1], len(quantity.items)))
    for item in range(len(quantity.items)):
        known = np.isfinite(quantity.point[:, item])
        if known.sum() < 3 or np.ptp(quantity.point[known, item]) == 0:
            continue
        ranked = np.zeros(len(ranks))
        ranked[known] = centred_ranks(quantity.point[known, item])
        scale = np.sqrt((ranks**2).sum(axis=0) * (ranked**2).sum())
        np.divide(ranks.T @ ranked, scale, out=out[:, item], where=scale > 0)
    return out


def _strongest(job: Job, columns: list[int], strength: Array, swing: Quantity) -> list[Influence]:
    rows = []
    for item, name in enumerate(swing.items):
        order = np.argsort(-np.abs(strength[:, item]), kind="stable")[:SHOWN]
        for k in order:
            low, high = swing.point[2 * k, item], swing.point[2 * k + 1, item]
            if low == high:
                continue
            rows.append(
                Influence(
                    key=Key(job.model.name, job.frame.about, swing.name, name),
                    estimate=job.frame.located[columns[k]].path,
                    correlation=float(strength[k, item]),
                    low=float(low),
                    high=float(high),
                )
            )
    return rows
