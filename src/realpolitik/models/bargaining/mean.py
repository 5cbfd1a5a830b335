"""The compromise model: the weighted mean of positions."""

import numpy as np

from realpolitik.models.bargaining.weights import Weight, inputs, weights
from realpolitik.models.contract import Record, Settlement, model

__all__ = ["mean"]


@model(
    title="Compromise model (weighted mean)",
    citation=("vandenbos1991", "achen2006"),
    record=Record("eu-legislation", "mean error 23.0 points of 100 on 351 issues of EU law-making"),
)
def mean(
    position: object,
    salience: object,
    capability: object,
    *,
    weight: Weight = "capability*salience",
) -> Settlement:
    """Settle each issue at the weighted mean of positions.

        y = sum_i w_i x_i / sum_i w_i                 (Van den Bos 1991; Achen 2006)

    position (..., actor, issue) on 0-100, NaN = takes no part; salience (..., actor, issue) 0-1;
    capability (..., actor, issue) >= 0 in any unit; ``weight`` chooses w: capability x salience
    (the compromise model), salience, capability, or equal.
    Returns Settlement(position, status), both (..., issue). Issues are independent.
    Raises ModelInputError for values off their scale.
    """
    given = inputs(position, salience, capability)
    w = weights(given, weight)
    filled = np.where(given.present, given.position, 0.0)
    pull = np.einsum("...ak,...ak->...k", w.weight, filled)
    with np.errstate(invalid="ignore"):  # nobody there: 0 / 0 is the NaN its status explains
        return Settlement(pull / w.total, w.status)
