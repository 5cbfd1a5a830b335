"""How good forecasts were: errors of points, CRPS and coverage of distributions."""

from typing import NamedTuple

import numpy as np
import scoringrules as sr
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["Predictive", "bootstrap", "coverage", "crps", "pit", "quantile", "summary"]

LEVELS = (50, 80, 95)
RESAMPLES = 2000
MISS = 60.0
NEAR = 10.0


class Predictive(NamedTuple):
    """Support and probability (issue, option), NaN and 0 where there is none, and one point each.

    A point forecast is a distribution with one option.
    """

    support: Array
    probability: Array
    point: Array


def crps(forecast: Predictive, outcome: Array) -> Array:
    """Continuous ranked probability score (issue,), in points of 100; for a point its error."""
    missing = np.isnan(forecast.support)
    support = np.where(missing, forecast.point[:, None], forecast.support)
    p = np.where(missing, 0.0, forecast.probability)
    return np.asarray(sr.crps_ensemble(outcome, support, ens_w=p, estimator="nrg"))


def quantile(forecast: Predictive, level: float) -> NDArray[np.int64]:
    """Index (issue,) of the first option whose cumulated probability reaches ``level``."""
    reached = forecast.probability.cumsum(axis=1)
    return np.asarray((reached >= level - 1e-12).argmax(axis=1))


def coverage(forecast: Predictive, outcome: Array, level: float) -> float:
    """Share of outcomes inside the central interval whose probability is nearest to ``level``.

    An interval of whole options holds more than its level; dropping an end option is allowed where
    that comes nearer. Outcomes count at the nearest whole point.
    """
    first, last = quantile(forecast, (1 - level) / 2), quantile(forecast, 1 - (1 - level) / 2)
    reached = np.pad(forecast.probability.cumsum(axis=1), ((0, 0), (1, 0)))
    rows, best = np.arange(len(outcome)), np.full(len(outcome), np.inf)
    low, high = first.copy(), last.copy()
    for drop_low in (0, 1):
        for drop_high in (0, 1):
            a, b = first + drop_low, last - drop_high
            held = reached[rows, np.maximum(b, 0) + 1] - reached[rows, a]
            gap = np.where(a <= b, np.abs(held - level), np.inf)
            better = gap < best - 1e-12
            low, high = np.where(better, a, low), np.where(better, b, high)
            best = np.minimum(best, gap)
    whole = np.rint(outcome)
    ends = np.rint(forecast.support[rows, low]), np.rint(forecast.support[rows, high])
    return float(((whole >= ends[0]) & (whole <= ends[1])).mean())


def pit(forecast: Predictive, outcome: Array, bins: int = 10) -> list[float]:
    """Histogram of the probability integral transform, atoms spread evenly."""
    below = np.where(forecast.support < outcome[:, None] - 0.5, forecast.probability, 0.0)
    upto = np.where(forecast.support <= outcome[:, None] + 0.5, forecast.probability, 0.0)
    low, high = below.sum(axis=1), np.minimum(upto.sum(axis=1), 1.0)
    high = np.maximum(high, low + 1e-9)
    edges = np.linspace(0, 1, bins + 1)
    part = np.clip((edges[None, :] - low[:, None]) / (high - low)[:, None], 0, 1)
    return [float(share) for share in np.diff(part, axis=1).mean(axis=0)]


def summary(forecast: Predictive, outcome: Array) -> dict[str, object]:
    """All scores of one model."""
    error = np.abs(forecast.point - outcome)
    return {
        "mae": float(error.mean()),
        "rmse": float(np.sqrt((error**2).mean())),
        "median_error": float(np.median(error)),
        "within_10": float((error <= NEAR).mean()),
        "missed_60": float((error >= MISS).mean()),
        "crps": float(crps(forecast, outcome).mean()),
        "coverage": {str(n): coverage(forecast, outcome, n / 100) for n in LEVELS},
    }


def bootstrap(difference: Array, group: tuple[str, ...], seed: int = 0) -> tuple[float, float]:
    """95 % interval of a mean difference, resampling whole groups."""
    names, place = np.unique(group, return_inverse=True)
    total, count = np.bincount(place, difference), np.bincount(place)
    rng = np.random.default_rng(seed)
    drawn = rng.integers(len(names), size=(RESAMPLES, len(names)))
    means = total[drawn].sum(axis=1) / count[drawn].sum(axis=1)
    low, high = np.quantile(means, [0.025, 0.975])
    return float(low), float(high)
