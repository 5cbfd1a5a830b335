"""What the calibrated forecast looks at: features of every point of the scale."""

from typing import NamedTuple

import numpy as np

from realpolitik.models.bargaining.median import median
from realpolitik.models.bargaining.probabilistic_condorcet import probabilistic_condorcet
from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import Array

__all__ = ["DOMAIN", "FEATURES", "GRID", "Setting", "features", "probabilities"]

DOMAIN = "eu-legislation"
GRID = np.arange(101.0)
FEATURES = (
    "pole",
    "occupied",
    "weight",
    "condorcet",
    "reference",
    "proposer",
    "parliament",
    "far from mean",
    "far from mean, squared",
    "far from reference",
    "far from proposer",
    "far from parliament",
    "inside",
    "middle",
)


class Setting(NamedTuple):
    """Issues side by side: position, salience, capability (actor, issue) as for the models, and

    reference, proposer, parliament (issue,): the status quo and the positions of those who propose
    and who co-decide (Commission and Parliament), NaN where there is none.
    """

    position: Array
    salience: Array
    capability: Array
    reference: Array
    proposer: Array
    parliament: Array


def probabilities(design: Array, theta: Array) -> Array:
    """p (issue, point) of features (issue, point, feature) and their weights."""
    score = design @ theta
    raised = np.exp(score - score.max(axis=1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=1, keepdims=True))


def features(setting: Setting) -> Array:
    """Features (issue, point, feature) in the order of FEATURES."""
    given = inputs(setting.position, setting.salience, setting.capability)
    w = weights(given)
    share = (w.weight / np.where(w.total > 0, w.total, 1.0)).T
    x = np.where(given.present, given.position, np.nan).T
    mass = _mass(x, share)
    chain = probabilistic_condorcet(*setting[:3])
    middle = median(*setting[:3]).position
    mean = np.nansum(share * x, axis=1) if x.size else np.zeros(len(x))
    mean = np.where(w.total > 0, mean, np.where(np.isnan(middle), 50.0, middle))
    below = mass.cumsum(axis=1) - mass / 2
    edge = (GRID == 0) | (GRID == 100)
    columns = (
        np.broadcast_to(edge, mass.shape),
        _mass(x, given.present.T.astype(float)) > 0,
        np.sqrt(mass),
        np.sqrt(_mass(chain.support.T, chain.probability.T)),
        _at(setting.reference),
        _at(setting.proposer),
        _at(setting.parliament),
        _far(mean),
        _far(mean) ** 2,
        _far(setting.reference),
        _far(setting.proposer),
        _far(setting.parliament),
        np.minimum(below, 1 - below),
        np.broadcast_to(GRID == 50, mass.shape),
    )
    return np.stack([np.asarray(column, dtype=float) for column in columns], axis=-1)


def _mass(x: Array, share: Array) -> Array:
    """Shares (issue, actor) gathered at the nearest points (issue, point)."""
    total = np.zeros((len(x), len(GRID)))
    issue, actor = np.nonzero(~np.isnan(x))
    np.add.at(total, (issue, np.rint(x[issue, actor]).astype(int)), share[issue, actor])
    return total


def _at(point: Array) -> Array:
    return np.asarray(np.rint(point)[:, None] == GRID)


def _far(point: Array) -> Array:
    return np.nan_to_num(np.abs(GRID - np.asarray(point)[:, None]) / 100)
