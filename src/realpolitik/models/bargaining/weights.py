"""Who counts how much: checked inputs and effective weights, with the fallbacks in one place."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, require

__all__ = ["Inputs", "Weight", "Weights", "inputs", "weights"]

Weight = Literal["capability*salience", "salience", "capability", "equal"]
WEIGHTS = ("capability*salience", "salience", "capability", "equal")
SCALES = (("position", 100.0), ("salience", 1.0), ("capability", np.finfo(np.float64).max))
EXTREME = 1e100  # beyond this (or below its inverse) sums of products leave the float range


class Inputs(NamedTuple):
    """Broadcast inputs (..., actor, issue); ``present`` marks actors with position and salience."""

    position: Array
    salience: Array
    capability: Array
    present: NDArray[np.bool_]


class Weights(NamedTuple):
    """Weights (..., actor, issue), 0 for the absent; their sum and a status, both (..., issue)."""

    weight: Array
    total: Array
    status: NDArray[np.int8]


def inputs(position: object, salience: object, capability: object) -> Inputs:
    """Check ranges, broadcast to one shape, and mark who takes part.

    A NaN position or salience means the actor takes no part in that issue.
    Raises ModelInputError for values off their scale and shapes that do not fit.
    """
    arrays = [
        as_array(name, value)
        for (name, _), value in zip(SCALES, (position, salience, capability), strict=True)
    ]
    require(arrays[0].ndim >= 2, "'position' needs the axes (actor, issue)")
    if not arrays[0].shape == arrays[1].shape == arrays[2].shape:
        arrays = _broadcast(arrays)
    x, s, c = arrays
    present = ~(np.isnan(x) | np.isnan(s))
    for (name, top), values in zip(SCALES, arrays, strict=True):
        _check(name, values, top, present)
    strongest = np.fmax.reduce(c, axis=None, initial=0.0)
    if not 1 / EXTREME < strongest < EXTREME:
        strongest = c.max(initial=0.0, where=present)
        c = c / strongest if strongest > 0 else c  # only ratios of capability matter
    return Inputs(x, s, c, present)


def weights(given: Inputs, weight: str = "capability*salience") -> Weights:
    """Effective weights by the rule named ``weight``.

    Where all weights of an issue are zero: capability, then 1 for everyone present.
    """
    w = _chosen(given, weight)
    total = w.sum(axis=-2)
    status = np.zeros(total.shape, dtype=np.int8)
    empty = ~(total > 0)
    if empty.any():
        for rule, code in (
            ("capability", Status.FALLBACK_CAPABILITY),
            ("equal", Status.FALLBACK_EQUAL),
        ):
            w = np.where(empty[..., None, :], _chosen(given, rule), w)
            status = np.where(empty, np.int8(code), status)
            total = w.sum(axis=-2)
            empty = ~(total > 0)
        status = np.where(empty, np.int8(Status.NOBODY), status)
    return Weights(w, total, status)


def _broadcast(arrays: list[Array]) -> list[Array]:
    try:
        return list(np.broadcast_arrays(*arrays))
    except ValueError:
        shapes = ", ".join(str(a.shape) for a in arrays)
        raise ModelInputError(
            f"position, salience and capability do not fit together: {shapes}"
        ) from None


def _check(name: str, values: Array, top: float, present: NDArray[np.bool_]) -> None:
    """Two reductions settle the common case; only doubt costs the search for the culprit."""
    lowest = np.fmin.reduce(values, axis=None, initial=0.0)
    highest = np.fmax.reduce(values, axis=None, initial=0.0)
    if lowest >= 0 and highest <= top and not (name == "capability" and np.isnan(values).any()):
        return
    bad = present & ~((values >= 0) & (values <= top))
    if bad.any():
        where = tuple(int(k) for k in np.argwhere(bad)[0])
        limit = f"between 0 and {top:g}" if top <= 100 else "finite and not negative"
        raise ModelInputError(f"'{name}' must be {limit}; {values[where]:g} at index {where}")


def _chosen(given: Inputs, weight: str) -> Array:
    require(weight in WEIGHTS, f"'weight' must be one of {', '.join(WEIGHTS)}; got {weight!r}")
    if weight == "equal":
        return given.present.astype(np.float64)
    if weight == "salience":
        full = given.salience
    elif weight == "capability":
        full = given.capability
    else:
        full = given.capability * given.salience
    return full if given.present.all() else np.where(given.present, full, 0.0)
