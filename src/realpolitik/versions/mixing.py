"""A model run on any mixture of two versions, the same random numbers throughout."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.draws import VARIANT, sample
from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import frames, lacks
from realpolitik.ensemble.quantities import quantities
from realpolitik.ensemble.run import evaluate
from realpolitik.models.contract import Array, Model
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, rewrite
from realpolitik.versions.changed import Change, head_fields, lists

__all__ = ["Answer", "Mixture", "mixed", "played_paths"]

Answer = tuple[str, str]  # quantity, item
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class _Side:
    """The frame of one mixture of structures, and its values (draw, estimate) of old and new.

    ``change``: for each estimate the number of the change that switches it, -1 for none.
    """

    frame: Frame
    old: Array
    new: Array
    change: NDArray[np.int64]


def mixed(before: Scenario, after: Scenario, on: Sequence[Change]) -> Scenario:
    """``before`` with the structure of the changes that are ``on``, and its own numbers."""
    units = {unit for change in on for unit in change.units}
    update: dict[str, Any] = {
        name: getattr(after, name) for name in head_fields(after) if name in units
    }
    old, new = lists(before), lists(after)
    for collection in new:
        keys = dict.fromkeys([*old[collection], *new[collection]])
        taken = [
            (new if f"{collection}/{key}" in units else old)[collection].get(key) for key in keys
        ]
        update[collection] = tuple(item for item in taken if item is not None)
    made = before.model_copy(update=update)
    known = dict(estimates(before))
    return rewrite(made, {p: known[p] for p, _ in estimates(made) if p in known})


class Mixture:
    """Runs one model about one part of two versions, with any of the changes between them.

    ``structure`` and ``numbers`` are the changes that can be switched, in this order. ``flags``:
    the answers seen that are a yes or no.
    """

    def __init__(
        self,
        model: Model[..., Any],
        versions: tuple[Scenario, Scenario],
        about: tuple[str, str],
        changes: tuple[Sequence[Change], Sequence[Change]],
        runs: tuple[int, int],
    ) -> None:
        self.model = model
        self.structure, self.numbers = changes
        self._before, self._after = versions
        self._about = about
        self.draws, self.seed = runs
        self.flags: set[Answer] = set()
        self._sides: dict[int, _Side | None] = {}
        self._streams: dict[str, Array] = {}

    @property
    def size(self) -> int:
        """How many changes can be switched."""
        return len(self.structure) + len(self.numbers)

    @property
    def whole(self) -> bool:
        """Whether the model can run on every mixture of structures."""
        return all(self._side_of(code) is not None for code in range(2 ** len(self.structure)))

    def answers(self, on: Mask) -> dict[Answer, Array]:
        """Each answer (draw,) with the changes switched as ``on`` (draw, change) says.

        What cannot be run is NaN.
        """
        bits = 1 << np.arange(len(self.structure), dtype=np.int64)
        codes = on[:, : len(self.structure)] @ bits
        found: dict[Answer, Array] = {}
        for code in np.unique(codes):
            side, rows = self._side_of(int(code)), np.flatnonzero(codes == code)
            if side is None:
                continue
            for answer, values in self._run(side, on[rows], rows).items():
                found.setdefault(answer, np.full(self.draws, np.nan))[rows] = values
        return found

    def _run(self, side: _Side, on: Mask, rows: NDArray[np.int64]) -> dict[Answer, Array]:
        never = np.zeros((len(on), 1), dtype=np.bool_)
        switched = np.concatenate([on[:, len(self.structure) :], never], axis=1)[:, side.change]
        values = np.where(switched, side.new[rows], side.old[rows])
        outcome = evaluate(self.model, side.frame, values, **self.model.forecast_options)
        found = {}
        for quantity in quantities(self.model, side.frame, outcome):
            for k, item in enumerate(quantity.items):
                found[quantity.name, item] = quantity.point[:, k]
                if quantity.flag:
                    self.flags.add((quantity.name, item))
        return found

    def _side_of(self, code: int) -> "_Side | None":
        """The mixture of structures whose bits are set in ``code``; None where nothing can run."""
        if code not in self._sides:
            self._sides[code] = self._made(code)
        return self._sides[code]

    def _made(self, code: int) -> "_Side | None":
        on = [change for k, change in enumerate(self.structure) if code >> k & 1]
        old = mixed(self._before, self._after, on)
        known = dict(estimates(old))
        places = {change.units[0]: k for k, change in enumerate(self.numbers)}
        fresh: dict[str, Estimate] = {
            change.units[0]: change.after
            for change in self.numbers
            if change.after is not None and change.units[0] in known
        }
        new = rewrite(old, fresh)
        one, two = (self._frame(scenario) for scenario in (old, new))
        if one is None or two is None:
            return None
        used = one.used(self.model.inputs + self.model.optional)
        values = [
            sample(scenario, self.draws, self.seed)
            .sampler(0, self.draws, self._streams)
            .values(frame.located, used)
            for scenario, frame in ((old, one), (new, two))
        ]
        played = played_paths(old)
        change = [
            places.get(played.get(located.path, located.path), -1) if k in used else -1
            for k, located in enumerate(one.located)
        ]
        return _Side(one, values[0], values[1], np.array(change, dtype=np.int64))

    def _frame(self, scenario: Scenario) -> Frame | None:
        found = (f for f in frames(scenario) if (f.kind, f.about) == self._about)
        frame = next(found, None)
        return None if frame is None or lacks(self.model, frame) else frame


def played_paths(scenario: Scenario) -> dict[str, str]:
    """The paths of the positions in use, by the path that frames know them by."""
    return {
        VARIANT.sub(r"\1/position", path): path
        for stance in scenario.stances
        if (kind := stance.played(scenario.use_stance)) is not None
        for path in (f"stances/{stance.key}/{kind}",)
    }
