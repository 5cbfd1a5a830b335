"""Run one model over all draws of a scenario."""

from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from functools import partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from realpolitik.ensemble.draws import Draws
from realpolitik.ensemble.frame import Derived, Frame
from realpolitik.ensemble.frames import frame_about
from realpolitik.models.contract import Array, Model, Status
from realpolitik.models.registry import MODELS
from realpolitik.scenario.model import Scenario

__all__ = ["evaluate", "run", "run_best", "spread_out"]

T = TypeVar("T")
R = TypeVar("R")

FEWEST, MOST = 64, 1024
CELLS = 16_384
"""Numbers a model is given at once: few enough for the cache, many enough to beat the calls."""


def spread_out(
    task: Callable[[T], R], items: Iterable[T], executor: Executor | None
) -> Iterable[R]:
    """``task`` of each item, in order: in this process, or by the executor."""
    return map(task, items) if executor is None else executor.map(task, items)


def evaluate(model: Model[..., Any], frame: Frame, values: Array, **options: Any) -> Any:
    """The outcome of ``model`` on ``values`` (batch, estimate), chunk by chunk."""
    width = max(1, frame.size(model.inputs + model.optional))
    step = min(max(CELLS // width, FEWEST), MOST)
    chunks = (values[at : at + step] for at in range(0, len(values), step))
    return join([_evaluate(model, frame, chunk, options) for chunk in chunks])


def _evaluate(model: Model[..., Any], frame: Frame, values: Array, options: dict[str, Any]) -> Any:
    """One chunk; inputs that other models compute are computed first."""
    names = model.inputs + model.optional
    given = frame.arrays(values, names)
    unknown = np.zeros(len(values), dtype=np.bool_)
    for name in names:
        if name not in given and name in frame.derived and not frame.lacks((name,)):
            given[name], undefined = _derive(frame.derived[name], frame, values)
            unknown |= undefined
    structures = {name: value for name, value in frame.options.items() if name in model.options}
    outcome = model(**given, **structures, **options)
    if unknown.any():
        return _blanked(outcome, unknown)
    return outcome if given else _repeated(outcome, len(values))


def _derive(derived: Derived, frame: Frame, values: Array) -> tuple[Array, NDArray[np.bool_]]:
    """The derived input (draw, ...), and the draws (draw,) in which it has no value."""
    source = MODELS[derived.model]
    outcome = _evaluate(source, frame, values, dict(source.forecast_options))
    field, status = getattr(outcome, derived.field), outcome.status
    unknown = (status == Status.UNDEFINED).reshape(len(values), -1).all(axis=1)
    apart = unknown.reshape(-1, *(1,) * (field.ndim - 1))
    return np.where(apart, derived.stand_in, field), unknown


def _blanked(outcome: Any, unknown: NDArray[np.bool_]) -> Any:
    """An outcome whose ``unknown`` draws are undefined: NaN, or no."""
    fields = zip(outcome._fields, outcome, strict=True)
    return type(outcome)(*(f if f is None else _blank(name, f, unknown) for name, f in fields))


def _blank(name: str, field: NDArray[Any], unknown: NDArray[np.bool_]) -> NDArray[Any]:
    gone = Status.UNDEFINED if name == "status" else np.nan if field.dtype.kind == "f" else 0
    apart = unknown.reshape(-1, *(1,) * (field.ndim - 1))
    return np.where(apart, np.array(gone, dtype=field.dtype), field)


def _repeated(outcome: Any, draws: int) -> Any:
    """An outcome that depends on no draw, once for each."""
    return type(outcome)(*(np.broadcast_to(f, (draws, *np.shape(f))) for f in outcome))


def join(parts: list[Any]) -> Any:
    """One outcome from the outcomes of consecutive draws; a field nobody asked for stays None."""
    if len(parts) == 1:
        return parts[0]
    fields = zip(*parts, strict=True)
    return type(parts[0])(*(None if f[0] is None else np.concatenate(f, axis=0) for f in fields))


def run(
    model: str | Model[..., Any],
    draws: Draws,
    executor: Executor | None = None,
    *,
    about: str | None = None,
    **options: Any,
) -> Any:
    """Run ``model`` on every draw and return its outcome, first axis draw.

    ``about`` names the conflict (or other part) where several feed the model; ``options`` are the
    model's own, those of a forecast unless said. ``executor`` is any
    `concurrent.futures.Executor`; results do not depend on it.
    Raises UserError if the scenario lacks an input, UnknownNameError for unknown names.
    """
    chosen = MODELS[model] if isinstance(model, str) else model
    frame = frame_about(chosen, draws.scenario, about)
    task = partial(_block, chosen, frame, draws, {**chosen.forecast_options, **options})
    return join(list(spread_out(task, draws.blocks(), executor)))


def run_best(
    model: str | Model[..., Any], scenario: Scenario, *, about: str | None = None, **options: Any
) -> Any:
    """Run ``model`` once, at the best estimates of the scenario; the outcome's first axis is 1."""
    chosen = MODELS[model] if isinstance(model, str) else model
    frame = frame_about(chosen, scenario, about)
    return evaluate(chosen, frame, frame.best(), **{**chosen.forecast_options, **options})


def _block(
    model: Model[..., Any],
    frame: Frame,
    draws: Draws,
    options: dict[str, Any],
    block: tuple[int, int],
) -> Any:
    columns = frame.used(model.inputs + model.optional)
    values = draws.sampler(*block).values(frame.located, columns)
    return evaluate(model, frame, values, **options)
