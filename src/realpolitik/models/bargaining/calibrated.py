"""The calibrated forecast: one predictive distribution per issue, fitted on known outcomes."""

import numpy as np

from realpolitik.models.bargaining.calibrated_features import (
    DOMAIN,
    FEATURES,
    GRID,
    Setting,
    features,
    probabilities,
)
from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import (
    Array,
    Distribution,
    Record,
    Status,
    as_array,
    model,
    require,
)

__all__ = ["calibrated"]


@model(
    title="Calibrated forecast",
    citation="thomson2006",
    badge="reduced form",
    record=Record(
        DOMAIN, "CRPS 15.5 points of 100 on 351 issues of EU law-making, each left out of the fit"
    ),
    forecast_draws=512,
)
def calibrated(
    position: object,
    salience: object,
    capability: object,
    reference: object = None,
    proposer: object = None,
    parliament: object = None,
    *,
    theta: tuple[float, ...],
) -> Distribution:
    """Foretell each issue by weights fitted on outcomes of EU law-making.

    The chance of each point y = 0, 1, ..., 100 is a conditional logit

        p(y) ~ exp(sum_k theta_k f_k(y))

    of features of y (`calibrated_features.FEATURES`): poles, positions, models, status quo. Every
    feature is the same when the scale is turned round. In another domain it has no record.
    position (..., actor, issue) on 0-100, NaN = takes no part; salience 0-1; capability >= 0;
    reference, proposer, parliament (..., issue) on 0-100: the status quo and the positions of those
    who propose and co-decide, NaN or None = unknown; ``theta``: a weight for each feature.
    Returns Distribution with support (..., 101, issue). Raises ModelInputError for bad values.
    """
    require(len(theta) == len(FEATURES), f"'theta' needs {len(FEATURES)} weights")
    given = inputs(position, salience, capability)
    shape = given.position.shape[:-2] + given.position.shape[-1:]
    setting = Setting(
        _beside(given.position),
        _beside(given.salience),
        _beside(given.capability),
        _points("reference", reference, shape),
        _points("proposer", proposer, shape),
        _points("parliament", parliament, shape),
    )
    probability = probabilities(features(setting), np.asarray(theta))
    every = np.moveaxis(probability.reshape(*shape, len(GRID)), -1, -2)
    status = weights(given).status
    nobody = status == Status.NOBODY
    return Distribution(
        np.where(nobody[..., None, :], np.nan, GRID[:, None]),
        np.where(nobody[..., None, :], 0.0, every),
        np.where(nobody, np.nan, (probability @ GRID).reshape(shape)),
        np.where(nobody, np.nan, GRID[probability.argmax(axis=1)].reshape(shape)),
        status,
    )


def _beside(array: Array) -> Array:
    """(..., actor, issue) as (actor, all issues of all draws)."""
    return np.moveaxis(array, -2, 0).reshape(array.shape[-2], -1)


def _points(name: str, value: object, shape: tuple[int, ...]) -> Array:
    if value is None:
        return np.full(int(np.prod(shape)), np.nan)
    points = as_array(name, value)
    within = np.isnan(points) | ((points >= 0) & (points <= 100))
    require(within, f"'{name}' must be between 0 and 100")
    return np.broadcast_to(points, shape).reshape(-1)
