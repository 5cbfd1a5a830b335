"""From counts to the records of a forecast."""

from collections.abc import Mapping

import numpy as np

from realpolitik.ensemble.plan import Plan
from realpolitik.ensemble.results import LEVELS, Difference, Interval, Key, Summary
from realpolitik.ensemble.spread import Spread
from realpolitik.ensemble.tally import Count, Tally, answer
from realpolitik.models.contract import Array, Status

__all__ = ["differences", "summaries"]

FAILED = frozenset(
    status.name.lower().replace("_", " ")
    for status in (Status.NOBODY, Status.UNDEFINED, Status.EMPTY)
)

Best = Mapping[tuple[int, str, str, str], float]


def best_answers(plan: Plan) -> Best:
    """Every quantity at all best estimates, by job, what-if, quantity and item."""
    found = {}
    for at, job in enumerate(plan.jobs):
        for name, frame in {"": job.frame, **job.variants}.items():
            for q in answer(job, frame, frame.best()):
                for k, item in enumerate(q.items):
                    found[at, name, q.name, item] = float(q.point[0, k])
    return found


def summaries(
    plan: Plan, tally: Tally
) -> tuple[tuple[Summary, ...], dict[str, tuple[Summary, ...]]]:
    """Summaries of the scenario as it stands, and of each what-if."""
    best = best_answers(plan)
    rows: dict[str, list[Summary]] = {name: [] for name in plan.recipes}
    for (at, name, quantity), found in tally.counts.items():
        job = plan.jobs[at]
        frame = job.frame if not name else job.variants[name]
        answers = [best[at, name, quantity, item] for item in found.items]
        rows[name] += _summaries(Key(job.model.name, frame.about, quantity), found, answers)
    base = tuple(rows.pop(""))
    return base, {name: tuple(found) for name, found in rows.items()}


def _summaries(key: Key, found: Count, best: list[float]) -> list[Summary]:
    spread, out = found.level, []
    quantiles = _quantiles(spread)
    means = spread.mean
    for k, item in enumerate(found.items):
        total = spread.total[k]
        beyond = {
            float(line): float(above / total) if total else float("nan")
            for line, above in zip(spread.grid.thresholds[k], spread.above[k], strict=True)
            if not np.isnan(line)
        }
        states = found.statuses[k]
        out.append(
            Summary(
                key=key._replace(item=item),
                best=best[k],
                mean=float(means[k]),
                median=float(quantiles[0.5][k]),
                intervals=_intervals(quantiles, k),
                beyond=beyond,
                runs=int(found.runs[k]),
                failed={s: n for s, n in states.items() if s in FAILED},
                notes={s: n for s, n in states.items() if s not in FAILED},
            )
        )
    return out


def differences(plan: Plan, tally: Tally) -> tuple[Difference, ...]:
    """Paired differences of every quantity under every what-if that it reads."""
    best = best_answers(plan)
    out = []
    for (at, name, quantity), found in tally.counts.items():
        if found.change is None:
            continue
        spread = found.change
        quantiles = _quantiles(spread)
        job = plan.jobs[at]
        for k, item in enumerate(found.items):
            if not spread.total[k]:
                continue
            up = float(spread.above[k, 0] / spread.total[k])
            same = float(spread.level[k, 0] / spread.total[k])
            out.append(
                Difference(
                    what_if=name,
                    key=Key(job.model.name, job.frame.about, quantity, item),
                    best=best[at, name, quantity, item] - best[at, "", quantity, item],
                    median=float(quantiles[0.5][k]),
                    intervals=_intervals(quantiles, k),
                    up=up,
                    down=max(0.0, 1.0 - up - same),
                    same=same,
                    runs=int(spread.total[k]),
                )
            )
    return tuple(out)


def _quantiles(spread: Spread) -> dict[float, Array]:
    shares = [0.5] + [s for level in LEVELS for s in _ends(level)]
    return {share: spread.quantile(share) for share in shares}


def _ends(level: int) -> tuple[float, float]:
    return (0.5 - level / 200, 0.5 + level / 200)


def _intervals(quantiles: Mapping[float, Array], item: int) -> dict[int, Interval]:
    return {
        level: Interval(*(float(quantiles[end][item]) for end in _ends(level))) for level in LEVELS
    }
