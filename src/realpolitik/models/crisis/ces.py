"""Constant elasticity of substitution: many strengths into one, and the way back."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, as_array, require
from realpolitik.models.quantities import axis, chosen, common_batch, nonnegative

__all__ = ["Aggregate", "Parts", "combined", "factor_band", "parts"]

Aggregate = Literal["plain", "normalised"]
AGGREGATES = ("plain", "normalised")
ROUNDING = 1e-12
NEAR_ZERO = 0.5
# Below it the products of rho lose digits to subnormal numbers: it is taken for 0.
LEAST_RHO = np.finfo(np.float64).tiny / np.finfo(np.float64).eps


class Parts(NamedTuple):
    """One side's strength, part 0 its own: amount, weight (..., part), rho (...)."""

    amount: Array
    weight: Array
    rho: Array
    aggregate: Aggregate


def parts(
    own_strength: object,
    contribution: object,
    own_weight: object,
    patron_weight: object,
    substitutability: object,
    aggregate: Aggregate,
) -> Parts:
    """Check the inputs of a sustained side and put its own strength before its patrons'."""
    chosen("aggregate", aggregate, AGGREGATES)
    own = nonnegative("own_strength", own_strength)
    given = axis("contribution", nonnegative("contribution", contribution), "patron")
    own_w = nonnegative("own_weight", own_weight)
    patron_w = nonnegative("patron_weight", patron_weight)
    rho = as_array("substitutability", substitutability)
    require(~np.isnan(rho), "'substitutability' must be a number, -inf or inf; got nan")
    rho = np.where(np.abs(rho) < LEAST_RHO, 0.0, rho)
    patrons = given.shape[-1]
    if patron_w.ndim and patron_w.shape[-1] not in (1, patrons):
        raise ModelInputError(
            f"'patron_weight' has {patron_w.shape[-1]} patrons, 'contribution' {patrons}"
        )
    batch = common_batch(
        own_strength=own.shape,
        contribution=given.shape[:-1],
        own_weight=own_w.shape,
        patron_weight=patron_w.shape[:-1],
        substitutability=rho.shape,
    )
    join = [
        np.concatenate(
            [
                np.broadcast_to(first, batch)[..., None],
                np.broadcast_to(others, (*batch, patrons)),
            ],
            axis=-1,
        )
        for first, others in ((own, given), (own_w, patron_w))
    ]
    return Parts(join[0], join[1], np.broadcast_to(rho, batch), aggregate)


def combined(given: Parts) -> Array:
    """Strength (...) of the parts; NaN where no part has weight or the sum overflows.

        m = (sum_j w_j a_j^rho)^(1/rho)            Arrow, Chenery, Minhas & Solow (1961)

    rho = 0 is the weighted geometric mean prod_j a_j^(w_j / W) with W = sum_j w_j; -inf and inf
    are the smallest and the largest amount with weight. ``aggregate="normalised"`` is
    m = W (sum_j (w_j / W) a_j^rho)^(1/rho): the same at rho = 1 or W = 1, continuous at rho = 0.
    """
    amount, weight, rho, aggregate = given
    counted = weight > 0
    present = counted.any(axis=-1)
    linear = np.where(counted, weight * np.where(counted, amount, 0.0), 0.0).sum(axis=-1)
    if np.all(rho == 1):
        return np.where(present, linear, np.nan)
    least = np.where(counted, amount, np.inf).min(axis=-1)
    most = np.where(counted, amount, 0.0).max(axis=-1)
    total = _total(weight)
    with np.errstate(all="ignore"):
        scale = total if aggregate == "normalised" else total ** (1 / rho)
        power = scale * _power_mean(given, total)
        geometric = np.exp(_log_product(given, counted) / total)
    limit = total if aggregate == "normalised" else 1.0
    strength = np.select(
        [
            rho == 1,
            (most == 0) | ((rho <= 0) & (least == 0)),
            (least == np.inf) | ((rho > 0) & (most == np.inf)),
            rho == 0,
            rho == -np.inf,
            rho == np.inf,
        ],
        [linear, 0.0, np.inf, limit * geometric, limit * least, limit * most],
        power,
    )
    return np.where(present, strength, np.nan)


def _power_mean(given: Parts, total: Array) -> Array:
    """(sum_j (w_j / W) a_j^rho)^(1/rho), exact also where rho is next to 0."""
    counted = given.weight > 0
    term = np.where(counted, given.rho[..., None] * np.log(given.amount), -np.inf)
    top = term.max(axis=-1, keepdims=True)
    share = given.weight / total[..., None]
    # The shares sum to 1, so log(sum share e^t) = log1p(sum share expm1(t)): no cancellation.
    rest = np.where(counted, share * np.expm1(term - top), 0.0).sum(axis=-1)
    return np.asarray(np.exp((top[..., 0] + np.log1p(rest)) / given.rho))


def _total(weight: Array) -> Array:
    """The sum of weights; rounding must not turn weights that sum to 1 into a scale."""
    total = weight.sum(axis=-1)
    return np.where(np.abs(total - 1) < ROUNDING, 1.0, total)


def factor_band(
    low: Array, high: Array, given: Parts, moved: NDArray[np.bool_]
) -> tuple[Array, Array]:
    """Factors (...) on the ``moved`` (part,) parts that bring the strength into [low, high].

    The lower factor is 0 where none is needed and NaN where no factor is enough; the upper one is
    inf where none is too much and NaN where even factor 0 is too much.
    """
    amount = given.amount
    floor = combined(given._replace(amount=np.where(moved, 0.0, amount)))
    boundless = np.where(moved & (amount > 0), np.inf, np.where(moved, 0.0, amount))
    ceiling = combined(given._replace(amount=boundless))
    reached = (ceiling > low) | ((ceiling == low) & ~_approached(given.rho))
    need_low = np.where(floor >= low, 0.0, np.where(reached, _factor(low, given, moved), np.nan))
    need_high = np.where(
        floor > high, np.nan, np.where(ceiling <= high, np.inf, _factor(high, given, moved))
    )
    possible = ~(np.isnan(need_low) | np.isnan(need_high))
    return np.where(possible, need_low, np.nan), np.where(possible, need_high, np.nan)


def _approached(rho: Array) -> NDArray[np.bool_]:
    """Where the ceiling is a limit that no finite factor reaches."""
    return np.asarray(rho > -np.inf)


def _factor(target: Array, given: Parts, moved: NDArray[np.bool_]) -> Array:
    """The factor on the moved parts at which the strength is exactly ``target``."""
    amount, weight, rho, aggregate = given
    counted = weight > 0
    total = _total(weight)
    with np.errstate(all="ignore"):
        goal = target / total if aggregate == "normalised" else target
        lift = 0.0 if aggregate == "normalised" else np.log(total)
        aim = rho * np.log(goal) - lift  # log of sum_j (w_j / W) a_j^rho at the target
        share = np.where(counted, weight / total[..., None], 0.0)
        term = rho[..., None] * np.log(amount) - aim[..., None]
        part = share * np.exp(term)
        ours = np.where(counted & moved, part, 0.0).sum(axis=-1)
        gap = -np.where(counted, share * np.expm1(term), 0.0).sum(axis=-1)
        theirs = np.where(counted & ~moved, part, 0.0).sum(axis=-1)
        near = np.log1p(gap / ours)  # exact where rho is next to 0
        far = np.log1p(-theirs) + aim - _log_sum(share, given, counted & moved)
        power = np.exp(np.where(np.abs(rho) < NEAR_ZERO, near, far) / rho)
        free = np.where(counted & moved, weight, 0.0).sum(axis=-1)
        geometric = np.exp((total * np.log(goal) - _log_product(given, counted)) / free)
        least = np.where(counted & moved, amount, np.inf).min(axis=-1)
        most = np.where(counted & moved, amount, 0.0).max(axis=-1)
        return np.select(
            [rho == 0, rho == -np.inf, rho == np.inf],
            [geometric, goal / least, goal / most],
            power,
        )


def _log_sum(share: Array, given: Parts, counted: NDArray[np.bool_]) -> Array:
    """log sum_j share_j a_j^rho over the counted parts."""
    term = np.where(counted, given.rho[..., None] * np.log(given.amount), -np.inf)
    top = term.max(axis=-1, keepdims=True)
    shift = np.where(np.isfinite(top), top, 0.0)
    total = np.where(counted, share * np.exp(term - shift), 0.0).sum(axis=-1)
    return np.asarray(shift[..., 0] + np.log(total))


def _log_product(given: Parts, counted: NDArray[np.bool_]) -> Array:
    """log prod_j a_j^w_j over the counted parts."""
    return np.asarray(np.where(counted, given.weight * np.log(given.amount), 0.0).sum(axis=-1))
