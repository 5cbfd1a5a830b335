"""The asymmetric Nash bargaining solution on one line per issue."""

from typing import Literal

import numpy as np

from realpolitik.models.bargaining.sides import (
    Sides,
    from_status_quo,
    reference_point,
    warn_of_collapse,
)
from realpolitik.models.bargaining.weights import Weight, Weights, inputs, weights
from realpolitik.models.contract import Array, Record, Settlement, model, require

__all__ = ["nash"]

LENGTH = 100.0
STEPS = 100
CLOSE = 1e-12


@model(
    title="Nash bargaining solution",
    citation=("nash1950", "achen2006"),
    record=Record("eu-legislation", "mean error 23.1 points of 100 on 351 issues of EU law-making"),
)
def nash(
    position: object,
    salience: object,
    capability: object,
    reference: object = None,
    *,
    disagreement: Literal["common", "reference"] = "common",
    common_loss: float = 2.0,
    weight: Weight = "capability*salience",
) -> Settlement:
    """Settle each issue where the weighted product of the gains over disagreement is greatest.

        maximise sum_i a_i ln(u_i(y) - d_i),   u_i(y) = -((y - x_i) / L)^2,  L = 100

    (Nash 1950, with weights a; Achen 2006 shows that the compromise model is its limit).
    disagreement="common": d_i = -D for all, D = ``common_loss`` > 1 (1 = the loss of the whole
    scale); the larger D, the nearer to the mean. disagreement="reference": d_i = u_i(reference),
    the status quo; where somebody stands at it or on each side of it nobody can gain without
    another's loss: the answer is the status quo itself, its status COLLAPSED, and a
    CollapseWarning says in how many answers.

    position (..., actor, issue) on 0-100, NaN = takes no part; salience (..., actor, issue) 0-1;
    capability (..., actor, issue) >= 0; reference (..., issue) on 0-100, needed only by
    disagreement="reference" (NaN = unknown: status UNDEFINED); ``weight`` chooses a.
    Returns Settlement(position, status), both (..., issue).
    Raises ModelInputError for values off their scale, an unknown option, or D <= 1.
    """
    given = inputs(position, salience, capability)
    a = weights(given, weight)
    x = np.where(a.weight > 0, given.position, np.nan)
    if disagreement == "common":
        require(
            1 < common_loss < np.inf,
            f"'common_loss' must be more than 1 and finite, got {common_loss!r}",
        )
        return Settlement(_common(x, a, common_loss), a.status)
    require(
        disagreement == "reference",
        f"'disagreement' must be common or reference; got {disagreement!r}",
    )
    sides = from_status_quo(x, a.weight, reference_point(reference))
    warn_of_collapse("nash", sides)
    return Settlement(sides.settle(_one_sided(sides, a)), sides.status(a.status))


def _common(x: Array, a: Weights, D: float) -> Array:
    """Newton's method on the concave objective, kept inside a shrinking bracket.

    Slope of sum a ln(D - z^2), z = (y - x) / L:  -sum 2 a z / (D - z^2).
    """
    weight, z_at = a.weight, np.where(a.weight > 0, x, 0.0) / LENGTH
    low = np.where(a.weight > 0, z_at, np.inf).min(axis=-2, initial=np.inf)
    high = np.where(a.weight > 0, z_at, -np.inf).max(axis=-2, initial=-np.inf)
    someone = a.total > 0
    low, high = np.where(someone, low, 0.0), np.where(someone, high, 0.0)
    with np.errstate(invalid="ignore"):  # nobody there: 0 / 0 is the NaN its status explains
        y = np.einsum("...ak,...ak->...k", weight, z_at) / a.total
    for _ in range(STEPS):
        z = y[..., None, :] - z_at
        gain = D - z * z
        pull = weight / gain
        slope = -2 * np.einsum("...ak,...ak->...k", pull, z)
        bend = -2 * np.einsum("...ak,...ak,...ak->...k", pull, D + z * z, 1 / gain)
        low, high = np.where(slope > 0, y, low), np.where(slope < 0, y, high)
        with np.errstate(invalid="ignore"):
            step = y - slope / bend
        better = np.where((step > low) & (step < high), step, (low + high) / 2)
        better = np.where(slope == 0, y, better)
        moved = np.abs(better - y)
        y = np.where(someone, better, np.nan)
        if not (moved > CLOSE).any():
            break
    return np.asarray(LENGTH * y)


def _one_sided(sides: Sides, a: Weights) -> Array:
    """How far to move from the status quo when everybody is on one side of it.

    With t the move and e_i the distances the gain is t (2 e_i - t); the root of
    A / t - sum a_i / (2 e_i - t)  lies in (0, 2 min e) and the left side falls in t: bisection.
    """
    low = np.zeros_like(a.total)
    high = np.where(sides.movable, 2 * sides.distance.min(axis=-2, initial=np.inf), 0.0)
    for _ in range(STEPS):
        t = (low + high) / 2
        with np.errstate(divide="ignore", invalid="ignore"):
            pull = (a.weight / (2 * sides.distance - t[..., None, :])).sum(axis=-2)
            slope = a.total / t - pull
        low, high = np.where(slope > 0, t, low), np.where(slope > 0, high, t)
    return np.asarray((low + high) / 2)
