"""The point where the worst-off actor is best off, shared by two bargaining solutions."""

import numpy as np

from realpolitik.models.bargaining.sides import Sides
from realpolitik.models.contract import Array

__all__ = ["least_worst_loss", "most_of_least_gain"]

STEPS = 80


def least_worst_loss(position: Array, scale: Array) -> Array:
    """The point (..., issue) that minimises the largest scale_i |y - x_i| (..., actor, issue).

    Bisection: the worst-off actor's side says where the minimum lies.
    """
    weighs = scale > 0
    x = np.where(weighs, position, 0.0)
    low = np.where(weighs, position, np.inf).min(axis=-2, initial=np.inf)
    high = np.where(weighs, position, -np.inf).max(axis=-2, initial=-np.inf)
    someone = np.asarray(weighs.any(axis=-2))
    low, high = np.where(someone, low, np.nan), np.where(someone, high, np.nan)
    for _ in range(STEPS):
        y = (low + high) / 2
        off = x - y[..., None, :]
        loss = np.where(weighs, scale * np.abs(off), -1.0)
        worst = np.take_along_axis(off, loss.argmax(axis=-2)[..., None, :], axis=-2)[..., 0, :]
        low, high = np.where(worst > 0, y, low), np.where(worst > 0, high, y)
    return np.asarray((low + high) / 2)


def most_of_least_gain(sides: Sides, scale: Array) -> Array:
    """The move t (..., issue) that maximises the smallest scale_i t (2 e_i - t).

    The smallest of concave gains is concave; the slope of the smallest one says where to go.
    """
    e = sides.distance
    low = np.zeros(e.shape[:-2] + e.shape[-1:])
    high = np.where(sides.movable, 2 * e.min(axis=-2, initial=np.inf), 0.0)
    for _ in range(STEPS):
        t = (low + high) / 2
        with np.errstate(invalid="ignore"):
            gain = np.where(np.isfinite(e), scale * (2 * e - t[..., None, :]), np.inf)
        least = np.take_along_axis(e, gain.argmin(axis=-2)[..., None, :], axis=-2)[..., 0, :]
        low, high = np.where(t < least, t, low), np.where(t < least, high, t)
    return np.asarray((low + high) / 2)
