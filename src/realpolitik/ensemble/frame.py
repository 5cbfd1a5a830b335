"""From a scenario to the arrays of a model: which estimate stands where in which input."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.draws import Located
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.estimate import Estimate

__all__ = ["Derived", "Frame", "Gather", "Placing", "along", "scalars"]


@dataclass(frozen=True)
class Gather:
    """One input: for every element the column of its estimate (-1 = NaN), and a unit factor."""

    columns: NDArray[np.int64]
    factor: float = 1.0


class Derived(NamedTuple):
    """An input that another model computes from the same frame: a field of its outcome.

    ``stand_in`` is handed on for draws that the other model cannot answer; the answers made with
    it are blanked.
    """

    model: str
    field: str
    stand_in: float = 0.0


@dataclass(frozen=True)
class Frame:
    """The inputs a part of a scenario offers to models, and how to fill them.

    ``about``: 'issues', or the id of the conflict (or other part) it describes; ``axes``: the names
    along each axis (actor, issue, patron, offer); ``derived``: inputs that a model computes from
    the others (a winning chance from strengths); ``options``: structures passed as options.
    """

    about: str
    kind: str
    located: tuple[Located, ...]
    inputs: Mapping[str, Gather]
    axes: Mapping[str, tuple[str, ...]]
    derived: Mapping[str, Derived] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)

    def lacks(self, inputs: tuple[str, ...]) -> tuple[str, ...]:
        """Those of ``inputs`` that are neither here nor can be computed from what is here."""
        return tuple(name for name in inputs if not self._reachable(name))

    def feeds(self, inputs: tuple[str, ...]) -> bool:
        """Whether every one of ``inputs`` is here or can be computed."""
        return not self.lacks(inputs)

    def read(self, inputs: tuple[str, ...]) -> tuple[str, ...]:
        """The inputs of this frame that ``inputs`` take, directly or through a derived one."""
        found: dict[str, None] = {}
        for name in inputs:
            if name in self.inputs:
                found[name] = None
            elif name in self.derived and self._reachable(name):
                source = MODELS[self.derived[name].model]
                found.update(dict.fromkeys(self.read(source.inputs + source.optional)))
        return tuple(found)

    def used(self, inputs: tuple[str, ...]) -> tuple[int, ...]:
        """The columns that ``inputs`` read."""
        read = {int(k) for name in self.read(inputs) for k in self._columns(name)}
        return tuple(sorted(read - {-1}))

    def size(self, inputs: tuple[str, ...]) -> int:
        """The numbers that ``inputs`` take per draw."""
        return sum(self.inputs[name].columns.size for name in self.read(inputs))

    def arrays(self, values: Array, inputs: tuple[str, ...]) -> dict[str, Array]:
        """The input arrays (batch, ...) from ``values`` (batch, estimate)."""
        padded = np.concatenate([values, np.full((len(values), 1), np.nan)], axis=1)
        filled = {}
        for name in inputs:
            if name in self.inputs:
                gather = self.inputs[name]
                array = padded[:, gather.columns]
                filled[name] = array if gather.factor == 1.0 else array * gather.factor
        return filled

    def best(self) -> Array:
        """All best estimates (1, estimate)."""
        return np.array([[located.estimate.best for located in self.located]])

    def reads_same(self, other: "Frame", inputs: tuple[str, ...]) -> bool:
        """Whether ``inputs`` would be filled alike from both frames."""
        if self.axes != other.axes or self.options != other.options:
            return False
        read = dict.fromkeys(self.read(inputs) + other.read(inputs))
        return all(self._content(name) == other._content(name) for name in read)

    def _reachable(self, name: str) -> bool:
        if name in self.inputs:
            return True
        return name in self.derived and self.feeds(MODELS[self.derived[name].model].inputs)

    def _columns(self, name: str) -> Any:
        return self.inputs[name].columns.ravel()

    def _content(self, name: str) -> Any:
        if name not in self.inputs:
            return None
        cells = [self.located[k] if k >= 0 else None for k in self._columns(name)]
        return cells, self.inputs[name].factor, self.inputs[name].columns.shape


class Placing:
    """Collects estimates into columns while a frame is being built."""

    def __init__(self) -> None:
        self._located: list[Located] = []
        self._columns: dict[str, int] = {}

    def place(self, path: str, estimate: Estimate | None) -> int:
        """The column of an estimate; -1 for none."""
        if estimate is None:
            return -1
        if path not in self._columns:
            self._columns[path] = len(self._located)
            self._located.append(Located(path, estimate))
        return self._columns[path]

    @property
    def located(self) -> tuple[Located, ...]:
        """The estimates in column order."""
        return tuple(self._located)


def scalars(
    placing: Placing, root: str, item: Frozen, keys: Mapping[str, str]
) -> dict[str, Gather]:
    """Inputs without an axis, by input name and the item's field; absent ones are left out."""
    found = {name: placing.place(f"{root}/{key}", getattr(item, key)) for name, key in keys.items()}
    return {name: Gather(np.array(column)) for name, column in found.items() if column >= 0}


def along(columns: Iterable[int], factor: float = 1.0) -> Gather:
    """An input with one axis."""
    return Gather(np.array(list(columns), dtype=np.int64), factor)
