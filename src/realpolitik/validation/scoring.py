"""Score models against decisions with known outcomes."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from realpolitik.errors import ModelInputError, SourceError
from realpolitik.models.bargaining.calibrated_features import GRID
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.validation.calibration import leave_one_proposal_out
from realpolitik.validation.deu import Decisions, read_decisions
from realpolitik.validation.scores import Predictive, bootstrap, crps, pit, quantile, summary

__all__ = ["score"]

USUAL = ("mean", "median", "probabilistic_condorcet", "nash", "challenge", "calibrated")
CALIBRATED = "calibrated"
BASELINE = "mean_and_residuals"
FEWEST_PROPOSALS = 2
NEEDED = {"position", "salience", "capability"}


def score(path: Path | str, models: Iterable[str] | None = None) -> dict[str, Any]:
    """Score ``models`` (the usual ones by default) on a file in the DEU format.

    Everything fitted is fitted leaving out the whole proposal of the issue scored. Returns n, one
    entry a model with mae, rmse, median_error, within_10, missed_60, crps and coverage (points are
    scored as points; the calibrated forecast's point is its median), paired ``differences`` in CRPS
    from the first model and from the mean with its residuals as a distribution, with bootstrap
    intervals over proposals, ``subgroups`` by procedure and period, and ``pit`` histograms.
    Raises SourceError for a file that cannot be read, UnknownNameError for an unknown model.
    """
    data = read_decisions(path)
    if len(set(data.proposal)) < FEWEST_PROPOSALS:
        raise SourceError(f"{path}: needs {FEWEST_PROPOSALS} proposals, to foretell one by others")
    names = list(dict.fromkeys(models or USUAL))
    for name in names:
        _scorable(name)
    forecasts = {name: _forecast(name, data) for name in names}
    scores = {name: crps(forecast, data.outcome) for name, forecast in forecasts.items()}
    base = crps(_residuals(data), data.outcome)
    return {
        "n": len(data.issue),
        "models": [{"model": name, **summary(forecasts[name], data.outcome)} for name in names],
        "baselines": [{"model": BASELINE, "crps": float(base.mean())}],
        "differences": [
            {"model": name, "against": other, **_difference(scores[name] - against, data)}
            for name in names
            for other, against in ((names[0], scores[names[0]]), (BASELINE, base))
            if name != other
        ],
        "subgroups": _subgroups(data, scores),
        "pit": {name: pit(forecasts[name], data.outcome) for name in names},
    }


def _scorable(name: str) -> None:
    """Refuse, before any work, a model that gives no answer to single issues of this form."""
    model = MODELS[name]
    missing = (*sorted(set(model.inputs) - NEEDED), *model.structures)
    if missing and name != CALIBRATED:
        needs = ", ".join(missing)
        raise ModelInputError(f"'{name}' cannot be scored on this data: it needs {needs}")
    if model.fewest_issues > 1:
        raise ModelInputError(
            f"'{name}' cannot be scored on this data: it settles {model.fewest_issues} or more "
            "issues together, and each issue is scored by itself"
        )


def _forecast(name: str, data: Decisions) -> Predictive:
    if name == CALIBRATED:
        probability = leave_one_proposal_out(data)
        support = np.broadcast_to(GRID, probability.shape)
        middle = quantile(Predictive(support, probability, GRID[:0]), 0.5)
        return Predictive(support, probability, GRID[middle])
    model = MODELS[name]
    outcome = model(**{key: getattr(data, key).T[:, :, None] for key in model.inputs})
    if "probability" in outcome._fields:
        support, probability = outcome.support[..., 0], outcome.probability[..., 0]
        return Predictive(support, probability, outcome.mean[:, 0])
    point = _last(outcome.mean[..., 0]) if "mean" in outcome._fields else outcome.position[:, 0]
    silent = int(np.isnan(point).sum())
    if silent:
        raise ModelInputError(f"'{name}' cannot be scored: no answer to {silent} of the issues")
    return Predictive(point[:, None], np.ones((len(point), 1)), point)


def _last(mean: Array) -> Array:
    """Of means (issue, round) the one of the round in which each stopped; NaN follows it."""
    stop = (~np.isnan(mean)).sum(axis=1) - 1
    return np.asarray(mean[np.arange(len(mean)), stop])


def _residuals(data: Decisions) -> Predictive:
    """The weighted mean plus what it missed by elsewhere, clipped to the scale."""
    point, proposal = _forecast("mean", data).point, np.array(data.proposal)
    missed = data.outcome - point
    support = np.full((len(point), len(point)), np.nan)
    for k, name in enumerate(data.proposal):
        others = proposal != name
        support[k, others] = np.clip(point[k] + missed[others], 0, 100)
    there = ~np.isnan(support)
    return Predictive(support, there / there.sum(axis=1, keepdims=True), point)


def _difference(difference: Array, data: Decisions) -> dict[str, Any]:
    return {
        "crps": float(difference.mean()),
        "interval": list(bootstrap(difference, data.proposal)),
    }


def _subgroups(data: Decisions, scores: dict[str, Array]) -> dict[str, Any]:
    """Mean CRPS by procedure and by period, with the number of issues."""
    found: dict[str, Any] = {}
    for kind, labels in (("procedure", data.procedure), ("period", data.period)):
        found[kind] = {}
        for label in sorted(set(labels)):
            own = np.array(labels) == label
            by_model = {name: float(values[own].mean()) for name, values in scores.items()}
            found[kind][label] = {"n": int(own.sum()), "crps": by_model}
    return found
