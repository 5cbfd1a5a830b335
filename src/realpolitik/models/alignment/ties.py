"""What the alignment models accept as ties: checked, with the unknown set apart."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, Status, as_array, require

__all__ = ["Ties", "checked_size", "checked_ties", "isolated", "square", "tied_status"]

TOLERANCE = 1e-9


class Ties(NamedTuple):
    """value (..., actor, actor), unknown ties as 0; unknown (..., actor, actor) marks them."""

    value: Array
    unknown: NDArray[np.bool_]


def checked_ties(
    tie: object, *, name: str = "tie", bound: float = 1.0, symmetric: bool = True
) -> Ties:
    """Check shape, diagonal, range and symmetry, naming the first pair at fault.

    NaN marks an unknown tie: it counts as no tie and is kept in ``unknown``.
    """
    value = square(name, tie)
    unknown = np.isnan(value)
    diagonal = np.diagonal(value, axis1=-2, axis2=-1)
    if not (diagonal == 0).all():
        actor = int(np.argwhere(~(diagonal == 0))[0][-1])
        raise ModelInputError(
            f"'{name}' must be 0 between an actor and itself; actor {actor} (counted from 0) has "
            f"{diagonal[~(diagonal == 0)].flat[0]:g}"
        )
    bad = ~unknown & ~(np.abs(value) <= min(bound, np.finfo(np.float64).max))
    if bad.any():
        limit = f"between -{bound:g} and {bound:g}" if bound < np.inf else "finite"
        raise ModelInputError(f"'{name}' must be {limit}; {_first(value, bad)}")
    if symmetric:
        _require_symmetry(name, value)
    return Ties(np.where(unknown, 0.0, value), unknown)


def square(name: str, matrix: object) -> Array:
    """``matrix`` as floats with the axes (..., actor, actor), or a `ModelInputError`."""
    value = as_array(name, matrix)
    shape = value.shape
    if value.ndim < 2 or shape[-1] != shape[-2]:
        raise ModelInputError(f"'{name}' needs the axes (..., actor, actor); its shape is {shape}")
    require(shape[-1] > 0, f"'{name}' needs at least one actor")
    return value


def checked_size(size: object, actors: int, batch: tuple[int, ...]) -> Array:
    """Sizes (..., actor), finite and not negative, broadcast to the batch of the ties."""
    value = np.atleast_1d(as_array("size", size))
    good = np.isfinite(value) & (value >= 0)
    if not good.all():
        where = np.argwhere(~good)[0]
        raise ModelInputError(
            f"'size' must be finite and not negative; {value[tuple(where)]:g} for actor {where[-1]}"
        )
    try:
        return np.broadcast_to(value, (*batch, actors))
    except ValueError:
        raise ModelInputError(
            f"'size' must have one value for each of the {actors} actors; its shape is "
            f"{value.shape}"
        ) from None


def isolated(value: Array) -> NDArray[np.bool_]:
    """Actors (..., actor) without any tie."""
    alone: NDArray[np.bool_] = ~(value != 0).any(axis=-1)
    return alone


def tied_status(value: Array) -> NDArray[np.int8]:
    """OK, or UNDEFINED for draws (...,) without any tie."""
    any_tie = (value != 0).any(axis=(-2, -1))
    return np.where(any_tie, Status.OK, Status.UNDEFINED).astype(np.int8)


def _require_symmetry(name: str, value: Array) -> None:
    mirror = np.swapaxes(value, -1, -2)
    equal = np.isclose(value, mirror, rtol=0.0, atol=TOLERANCE, equal_nan=True)
    if not equal.all():
        where = tuple(int(k) for k in np.argwhere(~equal)[0])
        i, j = where[-2:]
        raise ModelInputError(
            f"'{name}' must be symmetric; actors {i} and {j} (counted from 0) have "
            f"{value[where]:g} one way and {mirror[where]:g} the other"
        )


def _first(value: Array, bad: NDArray[np.bool_]) -> str:
    where = tuple(int(k) for k in np.argwhere(bad)[0])
    return f"{value[where]:g} between actors {where[-2]} and {where[-1]} (counted from 0)"
