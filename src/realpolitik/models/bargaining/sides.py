"""Bargaining from the status quo: who stands on which side of it, and where nobody can move."""

import warnings
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import CollapseWarning
from realpolitik.models.contract import Array, Status, as_array, require

__all__ = ["Sides", "from_status_quo", "reference_point", "warn_of_collapse"]


class Sides(NamedTuple):
    """Distances from the status quo where all stand on one side of it.

    distance (..., actor, issue), inf for those without weight; reference, direction (+1, -1) and
    the flags movable (somebody could gain without another's loss) and known: all (..., issue).
    """

    distance: Array
    reference: Array
    direction: Array
    movable: NDArray[np.bool_]
    known: NDArray[np.bool_]

    def settle(self, moved: Array) -> Array:
        """The point ``moved`` away from the status quo; the status quo where nobody can move."""
        step = np.where(self.movable, moved, 0.0)
        return np.where(self.known, self.reference + self.direction * step, np.nan)

    def status(self, status: NDArray[np.int8]) -> NDArray[np.int8]:
        """COLLAPSED where nobody can move, UNDEFINED where the status quo is unknown."""
        unknown = ~self.known & (status != Status.NOBODY)
        after = np.where(unknown, np.int8(Status.UNDEFINED), status)
        return np.where(self.known & ~self.movable, np.int8(Status.COLLAPSED), after)


def reference_point(reference: object) -> Array:
    """The status quo as an array, or a ModelInputError."""
    require(reference is not None, "disagreement='reference' needs the input 'reference'")
    r = as_array("reference", reference)
    require(np.isnan(r) | ((r >= 0) & (r <= 100)), "'reference' must be between 0 and 100")
    return r


def from_status_quo(position: Array, weight: Array, reference: Array) -> Sides:
    """Sides for positions and weights (..., actor, issue) and a status quo (..., issue)."""
    weighs = weight > 0
    someone = np.asarray(weighs.any(axis=-2))
    r = np.broadcast_to(reference, someone.shape)
    offset = np.where(weighs, position - r[..., None, :], np.nan)
    up = np.asarray((~weighs | (offset > 0)).all(axis=-2))
    down = np.asarray((~weighs | (offset < 0)).all(axis=-2))
    known = ~np.isnan(r) & someone
    return Sides(
        np.where(weighs, np.abs(offset), np.inf),
        r,
        np.where(up, 1.0, -1.0),
        (up | down) & known,
        known,
    )


def warn_of_collapse(name: str, sides: Sides) -> None:
    """Say in how many answers the model could only return the status quo."""
    collapsed = sides.known & ~sides.movable
    if collapsed.any():
        warnings.warn(
            f"{name} bargaining from the status quo collapsed to it in {collapsed.sum()} of "
            f"{collapsed.size} answers: no settlement leaves everybody better off",
            CollapseWarning,
            stacklevel=4,
        )
