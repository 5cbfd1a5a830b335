"""What changed between two versions, and what each change did to the answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from realpolitik import __version__
from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import applicable, frames
from realpolitik.ensemble.leading import leading_models
from realpolitik.ensemble.results import Key
from realpolitik.errors import UserError
from realpolitik.models.contract import Model
from realpolitik.models.registry import MODELS
from realpolitik.scenario.model import Scenario
from realpolitik.versions.attribution import Method, Order, Share, attribute
from realpolitik.versions.changed import Change, changes
from realpolitik.versions.mixing import Mixture, mixed, played_paths
from realpolitik.versions.recorded import RecordedForecast

__all__ = ["Contribution", "Diff", "Shift", "diff"]

MOST = 5  # changes of structure that are mixed one by one: each doubles what is built


@dataclass(frozen=True)
class Contribution:
    """What one change adds to an answer, and the standard error of that over the runs."""

    change: Change
    amount: float
    error: float


@dataclass(frozen=True)
class Shift:
    """One answer in both versions, on average over ``runs``, and what each change adds to it.

    ``contributions`` add up to the difference, the largest first; ``method`` says how they were
    found. ``recorded``: what a forecast of the old version had said; what lies between that and
    ``before`` is due to the program. ``flag``: a yes or no, so that averages are shares of runs.
    """

    key: Key
    before: float
    after: float
    contributions: tuple[Contribution, ...]
    method: Method
    runs: int
    recorded: float | None = None
    flag: bool = False


@dataclass(frozen=True)
class Diff:
    """Two versions compared: ``changes`` that a run could feel, ``shifts`` of every answer.

    Both versions were run by this ``version`` of the program.
    """

    before: Scenario
    after: Scenario
    changes: tuple[Change, ...]
    shifts: tuple[Shift, ...]
    draws: int
    seed: int
    version: str
    recorded: RecordedForecast | None = None


def diff(
    before: Scenario,
    after: Scenario,
    models: Sequence[str | Model[..., Any]] | None = None,
    *,
    draws: int = 2_000,
    seed: int = 0,
    order: Order = "shapley",
    recorded: RecordedForecast | None = None,
) -> Diff:
    """Say what changed from ``before`` to ``after`` and what each change did to the answers.

    Both are run on the same random numbers, and the difference of each answer's mean is shared
    out: ``shapley`` does not depend on the order in which changes are put in, ``sequential`` puts
    them in as they stand in the file, structure first. ``models``: by default those that lead.
    ``recorded`` is a forecast of ``before`` as it was made; its draws and seed are taken.

    Raises:
        UserError: ``after`` is dated before ``before``, or a model cannot run on both.
        UnknownNameError: there is no such model.
    """
    if after.as_of < before.as_of:
        raise UserError(
            f"'{after.name}' of {after.as_of} is dated before '{before.name}' of {before.as_of}: "
            "give the older version first"
        )
    if recorded is not None:
        draws, seed = recorded.draws, recorded.seed
    found = changes(before, after)
    shifts: list[Shift] = []
    for name in models or leading_models(after):
        model = MODELS[name] if isinstance(name, str) else name
        for about in _parts(model, before, after):
            mixture = _mixture(model, (before, after), about, found, (draws, seed))
            shifts += _shifts(mixture, about[1], order, recorded)
    return Diff(before, after, found, tuple(shifts), draws, seed, __version__, recorded)


def _parts(model: Model[..., Any], before: Scenario, after: Scenario) -> list[tuple[str, str]]:
    """The parts of both versions that the model runs on: kind, and what it is about."""
    old, new = ([(f.kind, f.about) for f in applicable(model, s)] for s in (before, after))
    both = [about for about in new if about in old]
    if not both:
        raise UserError(f"model '{model.name}' cannot run on the same part of both versions")
    return both


def _mixture(
    model: Model[..., Any],
    versions: tuple[Scenario, Scenario],
    about: tuple[str, str],
    found: Sequence[Change],
    runs: tuple[int, int],
) -> Mixture:
    """The changes that the model reads, ready to be mixed."""
    read = model.inputs + model.optional
    structure = [change for change in found if change.kind == "structure"]
    structure = _felt(structure, versions, about, read)
    if len(structure) > MOST:
        structure = [_together(structure)]
    paths = {path for scenario in versions for path in _read(scenario, about, read)}
    numbers = [change for change in found if change.kind == "input" and change.units[0] in paths]
    draws = min(runs[0], model.forecast_draws or runs[0])
    mixture = Mixture(model, versions, about, (structure, numbers), (draws, runs[1]))
    if len(structure) > 1 and not mixture.whole:
        structure = [_together(structure)]
        return Mixture(model, versions, about, (structure, numbers), (draws, runs[1]))
    return mixture


def _frame(scenario: Scenario, about: tuple[str, str]) -> Frame | None:
    return next((f for f in frames(scenario) if (f.kind, f.about) == about), None)


def _read(scenario: Scenario, about: tuple[str, str], read: tuple[str, ...]) -> set[str]:
    """The estimates that the model takes, by their paths in the file."""
    frame, played = _frame(scenario, about), played_paths(scenario)
    if frame is None:
        return set()
    paths = (frame.located[k].path for k in frame.used(read))
    return {played.get(path, path) for path in paths}


def _together(structure: Sequence[Change]) -> Change:
    return Change("structure", tuple(unit for change in structure for unit in change.units))


def _felt(
    structure: Sequence[Change],
    versions: tuple[Scenario, Scenario],
    about: tuple[str, str],
    read: tuple[str, ...],
) -> list[Change]:
    """The changes of structure that the model notices, first or last of all."""
    none = _frame(mixed(*versions, ()), about)
    full = _frame(mixed(*versions, structure), about)
    kept = []
    for change in structure:
        others = [other for other in structure if other is not change]
        first = _frame(mixed(*versions, (change,)), about)
        last = _frame(mixed(*versions, others), about)
        if not (_same(none, first, read) and _same(full, last, read)):
            kept.append(change)
    return kept


def _same(one: Frame | None, other: Frame | None, read: tuple[str, ...]) -> bool:
    return one is not None and other is not None and one.reads_same(other, read)


def _shifts(
    mixture: Mixture, about: str, order: Order, recorded: RecordedForecast | None
) -> list[Shift]:
    method, shares = attribute(mixture, order)
    known = recorded.means if recorded else {}
    found = []
    for answer, share in shares.items():
        key = Key(mixture.model.name, about, *answer)
        found.append(
            Shift(
                key,
                share.before,
                share.after,
                _contributions(mixture, share),
                method,
                share.runs,
                known.get(key),
                answer in mixture.flags,
            )
        )
    return found


def _contributions(mixture: Mixture, share: Share) -> tuple[Contribution, ...]:
    every = [
        Contribution(change, float(amount), float(error))
        for change, amount, error in zip(
            (*mixture.structure, *mixture.numbers), share.amounts, share.errors, strict=True
        )
    ]
    return tuple(sorted(every, key=lambda one: -abs(one.amount)))
