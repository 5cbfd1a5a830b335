"""Allocation across theatres: where effort pays, and what dropping one theatre gives the others."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.quantities import axis, nonnegative

__all__ = ["Theatres", "theatres"]


class Theatres(NamedTuple):
    """Effort and winning chances per theatre, (..., theatre) unless said.

    effort, win_probability: the best answer to the rivals' effort as it is; value (...,): the sum
    of values won on average; equilibrium_effort, equilibrium_win: if the rivals, as one side with
    the same total, answer as well; drop_win_change (..., dropped, theatre): how the winning chances
    change if one theatre is given up and its effort moves; drop_value_change (..., dropped): what
    that does to value, the theatre given up included; status (...,): UNDEFINED (NaN) where no
    theatre has value.
    """

    effort: Array
    win_probability: Array
    value: Array
    equilibrium_effort: Array
    equilibrium_win: Array
    drop_win_change: Array
    drop_value_change: Array
    status: NDArray[np.int8]


@model(
    title="Allocation across theatres",
    citation=("friedman1958", "tullock1980"),
    axes={
        "effort": "theatre",
        "win_probability": "theatre",
        "equilibrium_effort": "theatre",
        "equilibrium_win": "theatre",
        "drop_win_change": "dropped theatre",
        "drop_value_change": "dropped",
    },
)
def theatres(theatre_value: object, rival_effort: object, effort_total: object) -> Theatres:
    """Divide a total effort over theatres against fixed rivals, p_k = x_k / (x_k + y_k).

        x_k = (X + Y) sqrt(v_k y_k) / sum_j sqrt(v_j y_j) - y_k, without those below 0
        both sides answer:  x_k = X v_k / V, chance X / (X + Y) everywhere      (Friedman 1958)

    theatre_value v, rival_effort y (..., theatre) >= 0; effort_total X (...,) >= 0 in the unit of
    y. A theatre without a rival is won with the smallest effort (chance 1, effort 0) where X > 0.
    Returns Theatres. Raises ModelInputError for negative, infinite or NaN inputs, no theatre.
    """
    v = axis("theatre_value", nonnegative("theatre_value", theatre_value), "theatre")
    y = axis("rival_effort", nonnegative("rival_effort", rival_effort), "theatre")
    X = nonnegative("effort_total", effort_total)
    require(v.shape[-1] > 0, "'theatre_value' needs at least one theatre")
    try:
        v, y, _ = np.broadcast_arrays(v, y, X[..., None])
    except ValueError:
        raise ModelInputError(
            f"the shapes do not fit together: theatre_value {v.shape}, rival_effort {y.shape}, "
            f"effort_total {X.shape}"
        ) from None
    X = np.broadcast_to(X, v.shape[:-1])
    effort, chance = _answer(v, y, X)
    left = v[..., None, :] * (1 - np.eye(v.shape[-1]))
    _, other = _answer(left, np.broadcast_to(y[..., None, :], left.shape), X[..., None])
    other = np.where(np.eye(v.shape[-1]) > 0, 0.0, other)
    change = other - chance[..., None, :]
    total, rivals = v.sum(axis=-1), y.sum(axis=-1)
    some = total > 0
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        share = np.where(X + rivals > 0, X / (X + rivals), 0.5)
        spread = X[..., None] * v / total[..., None]

    def known(values: Array, axes: int) -> Array:
        return np.where(some.reshape(some.shape + (1,) * axes), values, np.nan)

    return Theatres(
        known(effort, 1),
        known(chance, 1),
        known((v * chance).sum(axis=-1), 0),
        spread,
        known(np.broadcast_to(share[..., None], v.shape), 1),
        known(change, 2),
        known((v[..., None, :] * change).sum(axis=-1), 1),
        np.where(some, np.int8(Status.OK), np.int8(Status.UNDEFINED)),
    )


def _answer(v: Array, y: Array, X: Array) -> tuple[Array, Array]:
    """The best effort (..., theatre) against y, and its winning chances."""
    root = np.sqrt(v * y)
    active = root > 0
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for _ in range(v.shape[-1]):
            budget = X + np.where(active, y, 0.0).sum(axis=-1)
            weight = np.where(active, root, 0.0)
            x = budget[..., None] * weight / weight.sum(axis=-1, keepdims=True) - y
            x = np.where(active, x, 0.0)
            if not (x < 0).any():
                break
            active = active & (x >= 0)
        alone = np.where((X[..., None] > 0) & (v > 0), 1.0, np.where(v > 0, 0.5, 0.0))
        return x, np.where(y > 0, x / (x + y), alone)
