"""The numbers of an outcome that a forecast follows, whatever the model."""

from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.frame import Frame
from realpolitik.models.contract import (
    Array,
    Distribution,
    Model,
    Settlement,
    SettlementInterval,
    Status,
)

__all__ = ["Quantity", "quantities"]


@dataclass(frozen=True)
class Quantity:
    """One field of an outcome.

    ``point`` (draw, item): the answer of each run; ``support``, ``probability``
    (draw, option, item) where the answer of a run is itself a distribution; ``status``
    (draw, item); ``flag``: whether the field is a yes or no.
    """

    name: str
    items: tuple[str, ...]
    point: Array
    status: NDArray[np.int8]
    flag: bool = False
    support: Array | None = None
    probability: Array | None = None


def quantities(model: Model[..., Any], frame: Frame, outcome: Any) -> tuple[Quantity, ...]:
    """The quantities of an outcome whose first axis is the draw."""
    issues = frame.axes.get("issue", ())
    if isinstance(outcome, Settlement | SettlementInterval):
        return (Quantity("settlement", issues, outcome.position, outcome.status),)
    if isinstance(outcome, Distribution):
        return (
            Quantity(
                "settlement",
                issues,
                outcome.mean,
                outcome.status,
                support=outcome.support,
                probability=outcome.probability,
            ),
        )
    if {"positions", "mean", "rounds"} <= set(outcome._fields):
        return (_trajectory(issues, outcome),)
    return tuple(_fields(model, frame, outcome))


def _trajectory(issues: tuple[str, ...], outcome: Any) -> Quantity:
    """The mean of the last round; where a model that comes to no rest gives a range, its ends."""
    if "low" not in outcome._fields:
        last = np.take_along_axis(outcome.mean, outcome.rounds[:, None, None], axis=1)[:, 0]
        return Quantity("settlement", issues, last, outcome.status)
    ends = np.stack([outcome.low, outcome.high], axis=1)
    return Quantity(
        "settlement",
        issues,
        ends.mean(axis=1),
        outcome.status,
        support=ends,
        probability=np.full(ends.shape, 0.5),
    )


def _fields(model: Model[..., Any], frame: Frame, outcome: Any) -> list[Quantity]:
    """Every field (draw,), and every field (draw, ...) whose axes the model names."""
    found = []
    status = np.asarray(outcome.status)
    status = status.reshape(len(status), -1)
    for name, field in zip(outcome._fields, outcome, strict=True):
        if name == "status" or not isinstance(field, np.ndarray):
            continue
        axes = model.axes.get(name, "").split()
        if field.ndim != 1 + len(axes) or not all(axis in frame.axes for axis in axes):
            continue
        items = tuple("/".join(names) for names in product(*(frame.axes[a] for a in axes)))
        point = field.reshape(len(field), -1)
        each = point.shape[1] // status.shape[1]  # status may lack the last axes of a field
        state = np.repeat(status, each, axis=1) if each else status[:, :0]
        flag = field.dtype == np.bool_
        if flag:  # a run without an answer says neither yes nor no
            point = np.where(state == Status.UNDEFINED, np.nan, point)
        found.append(Quantity(name, items, point.astype(np.float64), state, flag=flag))
    return found


def status_names(status: NDArray[np.int8]) -> dict[str, int]:
    """How often each status other than OK occurs."""
    counts = np.bincount(status, minlength=len(Status))
    return {
        code.name.lower().replace("_", " "): int(counts[code])
        for code in Status
        if code != Status.OK and counts[code]
    }
