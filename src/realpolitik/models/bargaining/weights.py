"""Who counts how much: effective weights of actors, with the fallbacks stated in one place."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, require

__all__ = ["Inputs", "Weight", "inputs", "weights"]

Weight = Literal["capability*salience", "salience", "capability", "equal"]
INF = float("inf")
WEIGHTS = ("capability*salience", "salience", "capability", "equal")


class Inputs(NamedTuple):
    """Broadcast inputs (..., actor, issue); ``present`` marks actors with position and salience."""

    position: Array
    salience: Array
    capability: Array
    present: NDArray[np.bool_]


def inputs(position: object, salience: object, capability: object) -> Inputs:
    """Check ranges, broadcast to one shape, and mark who takes part.

    A NaN position or salience means the actor takes no part in that issue.
    Raises ModelInputError for values off their scale and shapes that do not fit.
    """
    arrays = [
        as_array(name, value)
        for name, value in (
            ("position", position),
            ("salience", salience),
            ("capability", capability),
        )
    ]
    require(arrays[0].ndim >= 2, "'position' needs the axes (actor, issue)")
    try:
        x, s, c = np.broadcast_arrays(*arrays)
    except ValueError:
        shapes = ", ".join(str(a.shape) for a in arrays)
        raise ModelInputError(
            f"position, salience and capability do not fit together: {shapes}"
        ) from None
    present = ~(np.isnan(x) | np.isnan(s))
    for name, values, top in (("position", x, 100.0), ("salience", s, 1.0), ("capability", c, INF)):
        bad = present & ~((values >= 0) & (values <= top) & (values < INF))
        if bad.any():
            where = tuple(int(k) for k in np.argwhere(bad)[0])
            limit = f"between 0 and {top:g}" if top < INF else "finite and not negative"
            raise ModelInputError(f"'{name}' must be {limit}; {values[where]:g} at index {where}")
    return Inputs(x, s, c, present)


def weights(given: Inputs, weight: str = "capability*salience") -> tuple[Array, NDArray[np.int8]]:
    """Weights (..., actor, issue), 0 for the absent, and a status (..., issue).

    Where all weights of an issue are zero: capability, then 1 for everyone present.
    """
    require(weight in WEIGHTS, f"'weight' must be one of {', '.join(WEIGHTS)}; got {weight!r}")
    equal = given.present.astype(np.float64)
    capability = np.where(given.present, given.capability, 0.0)
    salience = np.where(given.present, given.salience, 0.0)
    w = {
        "capability*salience": capability * salience,
        "salience": salience,
        "capability": capability,
        "equal": equal,
    }[weight]
    status = np.zeros(w.shape[:-2] + w.shape[-1:], dtype=np.int8)
    for substitute, code in (
        (capability, Status.FALLBACK_CAPABILITY),
        (equal, Status.FALLBACK_EQUAL),
    ):
        empty = np.asarray(~(w > 0).any(axis=-2))
        if empty.any():
            w = np.where(empty[..., None, :], substitute, w)
            status = np.where(empty, np.int8(code), status)
    present = given.present.any(axis=-2)
    return w, np.where(present, status, np.int8(Status.NOBODY))
