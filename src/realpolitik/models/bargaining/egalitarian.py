"""The Egalitarian solution."""

from typing import Literal

import numpy as np

from realpolitik.models.bargaining.fair_shares import least_worst_loss, most_of_least_gain
from realpolitik.models.bargaining.sides import (
    from_status_quo,
    reference_point,
    warn_of_collapse,
)
from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import Record, Settlement, model, require

__all__ = ["egalitarian"]


@model(
    title="Egalitarian bargaining solution",
    citation="kalai1977",
    record=Record("eu-legislation", "mean error 26.6 points of 100 on 351 issues of EU law-making"),
    in_forecast=False,
)
def egalitarian(
    position: object,
    salience: object,
    reference: object = None,
    *,
    disagreement: Literal["common", "reference"] = "common",
) -> Settlement:
    """Settle each issue where the actor who gains least gains most.

        maximise min_i (u_i(y) - d_i),   u_i(y) = -s_i ((y - x_i) / L)^2,  L = 100

    (Kalai 1977.) disagreement="common": the same d for all, whatever it is.
    disagreement="reference": d_i = u_i(reference), the status quo; where nobody can gain without
    another's loss the answer is the status quo, its status COLLAPSED, with a CollapseWarning.

    position (..., actor, issue) on 0-100, NaN = takes no part; salience (..., actor, issue) 0-1,
    0 = no say; reference (..., issue) on 0-100, NaN = unknown (status UNDEFINED). Capability plays
    no part. Returns Settlement(position, status), both (..., issue).
    Raises ModelInputError for values off their scale or an unknown option.
    """
    known = ("common", "reference")
    require(
        disagreement in known, f"'disagreement' must be common or reference; got {disagreement!r}"
    )
    given = inputs(position, salience, 1.0)
    w = weights(given, "salience")
    if disagreement == "common":
        return Settlement(least_worst_loss(given.position, np.sqrt(w.weight)), w.status)
    sides = from_status_quo(given.position, w.weight, reference_point(reference))
    warn_of_collapse("egalitarian", sides)
    scale = w.weight
    return Settlement(sides.settle(most_of_least_gain(sides, scale)), sides.status(w.status))
