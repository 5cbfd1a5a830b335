"""The utilitarian solution: the greatest weighted sum of utilities."""

from typing import Literal

from realpolitik.models.bargaining.mean import mean
from realpolitik.models.bargaining.median import median
from realpolitik.models.bargaining.weights import Weight
from realpolitik.models.contract import Record, SettlementInterval, model, require

__all__ = ["utilitarian"]


@model(
    title="Utilitarian solution",
    citation="harsanyi1955",
    record=Record("eu-legislation", "mean error 23.0 points of 100 on 351 issues of EU law-making"),
    in_forecast=False,
)
def utilitarian(
    position: object,
    salience: object,
    capability: object,
    *,
    utility: Literal["quadratic", "linear"] = "quadratic",
    weight: Weight = "capability*salience",
) -> SettlementInterval:
    """Settle each issue where the weighted sum of utilities is greatest.

        maximise sum_i w_i u_i(y),   u_i(y) = -(y - x_i)^2 or -|y - x_i|         (Harsanyi 1955)

    Quadratic losses give the weighted mean, linear losses the weighted median with its interval.

    position (..., actor, issue) on 0-100, NaN = takes no part; salience (..., actor, issue) 0-1;
    capability (..., actor, issue) >= 0; ``weight`` chooses w as for the mean.
    Returns SettlementInterval(position, low, high, status), all (..., issue).
    Raises ModelInputError for values off their scale or an unknown option.
    """
    known = ("quadratic", "linear")
    require(utility in known, f"'utility' must be one of {', '.join(known)}; got {utility!r}")
    if utility == "linear":
        return median(position, salience, capability, weight=weight)
    point, status = mean(position, salience, capability, weight=weight)
    return SettlementInterval(point, point, point, status)
