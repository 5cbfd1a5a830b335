"""Legislative bargaining on a line: random proposers, a quota, and impatience."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import Array, Status, as_array, model, require

__all__ = ["BanksDuggan", "banks_duggan"]

POINTS = 201
STEPS = 2000
CLOSE = 1e-7


class BanksDuggan(NamedTuple):
    """proposal (..., actor, issue): what each would propose, NaN for the absent; mean, low, high
    (..., issue): the expected agreement and the points a quota would accept; status (..., issue),
    UNDEFINED where no stationary answer was found."""

    proposal: Array
    mean: Array
    low: Array
    high: Array
    status: NDArray[np.int8]


@model(title="Legislative bargaining on a line", citation="banks2000", shelf="lab")
def banks_duggan(
    position: object,
    capability: object,
    reference: object,
    *,
    discount: float = 0.9,
    quota: float = 0.5,
) -> BanksDuggan:
    """Let proposers be drawn by weight until a quota prefers a proposal to waiting.

        R_i = (1 - delta) u_i(r) + delta v_i;  A = {y : weight of {u_i(y) >= R_i} reaches the quota}
        j proposes the point of A nearest x_j;  v_i = sum_j p_j u_i(y_j)

    (Banks & Duggan 2000, one dimension; damped iteration on a grid of half points.)

    position (..., actor, issue) on 0-100, NaN = takes no part; capability (..., actor, issue) >= 0:
    votes, and chances to propose; reference (..., issue) on 0-100; u_i(y) = -((y - x_i) / 100)^2.
    ``discount``: delta, 0 to below 1; ``quota``: the share of the votes to be reached, 0.5 = more
    than half.
    Returns BanksDuggan. Raises ModelInputError for values off their scale.
    """
    require(0 <= discount < 1, f"'discount' must be at least 0 and below 1, got {discount!r}")
    require(0.5 <= quota <= 1, f"'quota' must be between 0.5 and 1, got {quota!r}")
    given = inputs(position, 1.0, capability)
    w = weights(given, "capability")
    r = np.broadcast_to(as_array("reference", reference), w.total.shape)
    require(np.isnan(r) | ((r >= 0) & (r <= 100)), "'reference' must be between 0 and 100")
    shape = given.position.shape
    solved = [
        _solve(np.where(p > 0, x, np.nan), p, point, discount, quota)
        for x, p, point in zip(
            np.moveaxis(given.position, -2, -1).reshape(-1, shape[-2]),
            np.moveaxis(w.weight, -2, -1).reshape(-1, shape[-2]),
            r.reshape(-1),
            strict=True,
        )
    ]
    proposal = np.array([s[0] for s in solved]).reshape(*shape[:-2], shape[-1], shape[-2])
    points = np.array([s[1] for s in solved]).reshape(*shape[:-2], shape[-1], 3)
    unsolved = np.isnan(points[..., 0]) & (w.status != Status.NOBODY)
    status = np.where(unsolved, np.int8(Status.UNDEFINED), w.status)
    mean, low, high = np.moveaxis(points, -1, 0)
    return BanksDuggan(np.moveaxis(proposal, -1, -2), mean, low, high, status)


def _solve(x: Array, weight: Array, r: float, delta: float, quota: float) -> tuple[Array, Array]:
    """Proposals (actor,) and (mean, low, high) of one issue; NaN where there is no answer."""
    nothing = np.full(len(x), np.nan), np.full(3, np.nan)
    here = ~np.isnan(x)
    if not here.any() or np.isnan(r):
        return nothing
    ideal, p = x[here], weight[here] / weight[here].sum()
    grid = np.unique(np.concatenate([np.linspace(0, 100, POINTS), ideal, [r]]))
    u = -(((grid - ideal[:, None]) / 100) ** 2)
    at_r = -(((r - ideal) / 100) ** 2)
    need = quota + 1e-12 if quota == 0.5 else quota - 1e-12
    v = at_r
    for _ in range(STEPS):
        accepted = p @ (u >= ((1 - delta) * at_r + delta * v)[:, None] - 1e-12) >= need
        if not accepted.any():
            return nothing
        choice = np.where(accepted, np.abs(grid - ideal[:, None]), np.inf).argmin(axis=1)
        after = u[:, choice] @ p
        if np.abs(after - v).max() < CLOSE:
            proposal = np.full(len(x), np.nan)
            proposal[here] = grid[choice]
            ends = grid[accepted]
            return proposal, np.array([p @ grid[choice], ends.min(), ends.max()])
        v = (v + after) / 2
    return nothing
