"""The calibrated forecast: one predictive distribution per issue, fitted on known outcomes.

The chance of each point y = 0, 1, ..., 100 is a conditional logit

    p(y) ~ exp(sum_k theta_k f_k(y))

of features that say how y relates to the positions, to the models, to the poles and to the status
quo. Every feature is the same when the scale is turned round, so the forecast is too. The weights
theta were fitted on the outcomes of EU law-making (domain ``eu-legislation``) by the least
continuous ranked probability score; elsewhere the forecast has no record.
"""

import json
from importlib.resources import files
from typing import NamedTuple

import numpy as np

from realpolitik.models.bargaining.median import median
from realpolitik.models.bargaining.probabilistic_condorcet import probabilistic_condorcet
from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import Array, Distribution

__all__ = ["DOMAIN", "FEATURES", "GRID", "Setting", "calibrated", "features", "probabilities"]

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


def calibrated(setting: Setting) -> Distribution:
    """The predictive distribution of every issue, by the shipped weights.

    Returns Distribution(support (101, issue), probability, mean, mode, status).
    """
    shipped = json.loads((files(__package__) / "data" / "calibrated.json").read_text("utf-8"))
    theta = np.array([shipped["weights"][name] for name in FEATURES])
    probability = probabilities(features(setting), theta)
    status = weights(inputs(setting.position, setting.salience, setting.capability)).status
    return Distribution(
        np.broadcast_to(GRID[:, None], probability.T.shape),
        probability.T,
        probability @ GRID,
        GRID[probability.argmax(axis=1)],
        status,
    )


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
