"""The typed quantities of the crisis and domestic models, checked where they enter."""

from typing import Any

import numpy as np

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Array, as_array, require

__all__ = [
    "axis",
    "chosen",
    "common_batch",
    "discount_factor",
    "nonnegative",
    "positive",
    "real",
    "scale",
    "share",
    "share_below_one",
]


def _refuse(name: str, values: Array, bad: Any, limit: str) -> None:
    if np.any(bad):
        where = tuple(int(k) for k in np.argwhere(bad)[0])
        place = f" at index {where}" if where else ""
        raise ModelInputError(f"'{name}' must be {limit}; got {values[where]:g}{place}")


def real(name: str, value: object) -> Array:
    """Finite numbers."""
    values = as_array(name, value)
    _refuse(name, values, ~np.isfinite(values), "finite")
    return values


def nonnegative(name: str, value: object) -> Array:
    """Finite numbers, zero or more: a strength, a contribution, a weight."""
    values = as_array(name, value)
    _refuse(name, values, ~(np.isfinite(values) & (values >= 0)), "finite and not negative")
    return values


def positive(name: str, value: object) -> Array:
    """Finite numbers above zero."""
    values = as_array(name, value)
    _refuse(name, values, ~(np.isfinite(values) & (values > 0)), "finite and above 0")
    return values


def share(name: str, value: object) -> Array:
    """Shares and probabilities, 0 to 1 with both ends."""
    values = as_array(name, value)
    _refuse(name, values, ~((values >= 0) & (values <= 1)), "between 0 and 1")
    return values


def share_below_one(name: str, value: object) -> Array:
    """Shares that leave something: 0 or more and below 1."""
    values = as_array(name, value)
    _refuse(name, values, ~((values >= 0) & (values < 1)), "0 or more and below 1")
    return values


def discount_factor(name: str, value: object) -> Array:
    """A discount factor per period: above 0 and below 1."""
    values = as_array(name, value)
    _refuse(name, values, ~((values > 0) & (values < 1)), "above 0 and below 1")
    return values


def scale(name: str, value: object) -> Array:
    """Points on an issue's scale, 0 to 100."""
    values = as_array(name, value)
    _refuse(name, values, ~((values >= 0) & (values <= 100)), "between 0 and 100")
    return values


def axis(name: str, values: Array, *axes: str) -> Array:
    """``values`` if they have the trailing ``axes``."""
    require(values.ndim >= len(axes), f"'{name}' needs the axes (..., {', '.join(axes)})")
    return values


def chosen(name: str, value: object, known: tuple[str, ...]) -> None:
    """Refuse an option that is not one of ``known``."""
    require(value in known, f"'{name}' must be one of {', '.join(known)}; got {value!r}")


def common_batch(**shapes: tuple[int, ...]) -> tuple[int, ...]:
    """The batch shape that all inputs share, or a `ModelInputError` that names their shapes."""
    try:
        return np.broadcast_shapes(*shapes.values())
    except ValueError:
        listed = ", ".join(f"{name} {shape}" for name, shape in shapes.items())
        raise ModelInputError(f"the batches of the inputs do not fit together: {listed}") from None
