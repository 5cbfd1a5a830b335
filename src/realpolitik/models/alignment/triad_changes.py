"""Which triads a changed tie balances, unbalances, opens or closes."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.strategic_triangle import Triangle, strategic_triangle
from realpolitik.models.alignment.ties import square
from realpolitik.models.contract import require

__all__ = ["TriadChanges", "triad_changes"]


class TriadChanges(NamedTuple):
    """Every triad before and after.

    actors (..., triad, 3); type_before, type_after (..., triad) of `Triangle`; role_before,
    role_after (..., triad, 3); balanced, unbalanced, opened, closed (..., triad): newly so.
    """

    actors: NDArray[np.int64]
    type_before: NDArray[np.int8]
    type_after: NDArray[np.int8]
    role_before: NDArray[np.int8]
    role_after: NDArray[np.int8]
    balanced: NDArray[np.bool_]
    unbalanced: NDArray[np.bool_]
    opened: NDArray[np.bool_]
    closed: NDArray[np.bool_]


def triad_changes(before: object, after: object) -> TriadChanges:
    """Compare all triads of two tie matrices (..., actor, actor) of one shape.

    A triad is newly balanced when it is closed and balanced after, and was closed and unbalanced
    before; newly unbalanced the other way round. Opened and closed triads are listed apart.
    Raises ModelInputError as `strategic_triangle` does, and for shapes that differ.
    """
    require(
        square("before", before).shape == square("after", after).shape,
        "'before' and 'after' must have one shape",
    )
    old, new = strategic_triangle(before), strategic_triangle(after)
    was_open, is_open = old.type == Triangle.OPEN, new.type == Triangle.OPEN
    both = ~was_open & ~is_open
    return TriadChanges(
        old.actors,
        old.type,
        new.type,
        old.role,
        new.role,
        both & new.balanced & ~old.balanced,
        both & old.balanced & ~new.balanced,
        ~was_open & is_open,
        was_open & ~is_open,
    )
