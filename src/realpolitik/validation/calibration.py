"""Fit the calibrated forecast, and foretell each issue from proposals other than its own."""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from realpolitik.models.bargaining.calibrated_features import (
    DOMAIN,
    FEATURES,
    GRID,
    Setting,
    features,
    probabilities,
)
from realpolitik.models.contract import Array
from realpolitik.scenario.atomic import write as write_file
from realpolitik.validation.deu import Decisions

__all__ = ["fit", "leave_one_proposal_out", "setting", "write"]

PENALTY = 1.0  # on the squared weights of features scaled to unit spread
STEPS = 60


def setting(data: Decisions) -> Setting:
    """What the forecast may know of the decisions: everything but the outcomes."""

    def place(code: str) -> Array:
        if code in data.actor:
            return np.asarray(data.position[data.actor.index(code)])
        return np.full(len(data.issue), np.nan)

    arrays = (data.position, data.salience, data.capability)
    return Setting(*arrays, data.reference, place("com"), place("ep"))


def fit(design: Array, outcome: Array) -> Array:
    """Weights (feature,) with the least mean CRPS plus a ridge on scaled weights."""
    n, points, k = design.shape
    spread = design.reshape(-1, k).std(axis=0) + 1e-9
    flat = (design / spread).reshape(-1, k)
    under = np.clip(outcome[:, None] - GRID[:-1], 0, 1)  # share of each cell below the outcome

    def loss(theta: Array) -> tuple[float, Array]:
        p = probabilities(flat.reshape(n, points, k), theta)
        reached = p.cumsum(axis=1)[:, :-1]
        crps = (reached**2 * under + (1 - reached) ** 2 * (1 - under)).sum() / n
        slope = np.zeros_like(p)
        slope[:, :-1] = 2 * (reached - (1 - under))[:, ::-1].cumsum(axis=1)[:, ::-1]
        pull = p * (slope - (p * slope).sum(axis=1, keepdims=True)) / n
        gradient = pull.reshape(-1) @ flat + 2 * PENALTY * theta
        return float(crps + PENALTY * theta @ theta), gradient

    start = np.zeros(k)
    best = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(best.x / spread)


def leave_one_proposal_out(data: Decisions) -> Array:
    """Predictive probabilities (issue, point), each from the other proposals alone."""
    design, proposal = features(setting(data)), np.array(data.proposal)
    foretold = np.empty(design.shape[:2])
    for name in dict.fromkeys(data.proposal):
        own = proposal == name
        theta = fit(design[~own], data.outcome[~own])
        foretold[own] = probabilities(design[own], theta)
    return foretold


def write(data: Decisions, path: Path) -> None:
    """Fit on all decisions and write the weights the forecast ships."""
    theta = fit(features(setting(data)), data.outcome)
    text = {
        "domain": DOMAIN,
        "fitted_on": "DEU I-III (Thomson et al. 2006, 2012; Arregui & Perarnaud 2021)",
        "issues": len(data.issue),
        "penalty": PENALTY,
        "weights": dict(zip(FEATURES, theta.tolist(), strict=True)),
    }
    write_file(path, json.dumps(text, indent=1) + "\n")
