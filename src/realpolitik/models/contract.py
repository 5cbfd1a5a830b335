"""What a model is: one published method, one public function of arrays, one citation.

The positional parameters of the function ARE its declared inputs, by the names of the shared
vocabulary (position, salience, capability, tie, win_probability, ...); a parameter with a default
is an input a scenario may leave out. Options are keyword-only. Leading axes of every array are a
batch (usually the draws). An outcome is a NamedTuple of arrays with the same leading axes.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from importlib import import_module
from types import MappingProxyType
from typing import Any, Generic, Literal, NamedTuple, ParamSpec, TypeVar

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError

__all__ = [
    "Array",
    "Distribution",
    "Model",
    "Record",
    "Settlement",
    "SettlementInterval",
    "Status",
    "Trajectory",
    "as_array",
    "model",
    "require",
]

Array = NDArray[np.float64]
Badge = Literal["published", "reduced form"]
Shelf = Literal["core", "lab"]
P = ParamSpec("P")
R = TypeVar("R")


class Status(IntEnum):
    """How a draw ended. Everything but ``OK`` is counted and shown, never raised."""

    OK = 0
    NOBODY = 1  # no actor has a position on the issue: the answer is NaN
    FALLBACK_CAPABILITY = 2  # all weights are zero: weighted by capability instead
    FALLBACK_EQUAL = 3  # capabilities are zero too: every actor counts the same
    COLLAPSED = 4  # the model can only return the status quo
    EMPTY = 5  # the interval asked for is empty
    UNDEFINED = 6  # the inputs of this draw have no answer


class Settlement(NamedTuple):
    """One point per issue. position (..., issue) on 0-100; status (..., issue) of `Status`."""

    position: Array
    status: NDArray[np.int8]


class SettlementInterval(NamedTuple):
    """A point per issue inside an interval of equally good points.

    low <= position <= high and status, all (..., issue).
    """

    position: Array
    low: Array
    high: Array
    status: NDArray[np.int8]


class Distribution(NamedTuple):
    """Options with probabilities per issue.

    support, probability (..., option, issue): ascending along option, padded with NaN and 0;
    mean, mode (..., issue); status (..., issue).
    """

    support: Array
    probability: Array
    mean: Array
    mode: Array
    status: NDArray[np.int8]


class Trajectory(NamedTuple):
    """Positions by round.

    positions (..., round, actor, issue), round 0 the start, NaN after the stop;
    mean, median (..., round, issue): weighted, of the positions of that round;
    rounds (...,): the round the model stopped in; status (..., issue).
    """

    positions: Array
    mean: Array
    median: Array
    rounds: NDArray[np.int64]
    status: NDArray[np.int8]


@dataclass(frozen=True)
class Record:
    """What was measured about a model's forecasts, on which data, in one plain sentence."""

    domain: str
    text: str


NO_RECORD = Record(domain="", text="no measured record")


@dataclass(frozen=True)
class Model(Generic[P, R]):
    """A published method with its metadata; call it like the function it wraps."""

    function: Callable[P, R]
    name: str
    family: str
    title: str
    citation: tuple[str, ...]
    badge: Badge
    shelf: Shelf
    record: Record
    inputs: tuple[str, ...]
    optional: tuple[str, ...]
    options: tuple[str, ...]
    structures: tuple[str, ...]
    axes: Mapping[str, str]
    forecast_options: Mapping[str, Any]
    in_forecast: bool
    forecast_draws: int | None
    fewest_issues: int
    most_actors: int | None

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Run the method; arguments and outcome as the function's own docstring says."""
        return self.function(*args, **kwargs)

    def __reduce__(self) -> tuple[Callable[[str, str], object], tuple[str, str]]:
        return _find, (self.function.__module__, self.name)

    def __post_init__(self) -> None:
        object.__setattr__(self, "__doc__", self.function.__doc__)
        object.__setattr__(self, "__wrapped__", self.function)


def _find(module: str, name: str) -> object:
    """The model again, in another process."""
    return getattr(import_module(module), name)


def model(
    *,
    title: str,
    citation: str | tuple[str, ...],
    badge: Badge = "published",
    shelf: Shelf = "core",
    record: Record = NO_RECORD,
    axes: Mapping[str, str] = MappingProxyType({}),
    forecast_options: Mapping[str, Any] = MappingProxyType({}),
    in_forecast: bool = True,
    forecast_draws: int | None = None,
    fewest_issues: int = 1,
    most_actors: int | None = None,
) -> Callable[[Callable[P, R]], Model[P, R]]:
    """Declare a function as a model.

    ``title`` is the name analysts use; ``citation`` one or more keys of references.bib; the model's
    name is the function's, its family the folder it lies in. ``axes`` names the axis that follows
    the batch in an outcome field ({'offer_inside': 'offer'}, two as 'offer patron'); settlements
    have 'issue' anyway. Options without a default (and not in ``forecast_options``) are structures
    that a scenario must give: a voting rule, a game tree.
    ``forecast_options`` are the options a forecast sets where they differ from the defaults;
    ``in_forecast=False`` keeps a link of a chain or a costly map out of forecasts that name none;
    ``forecast_draws`` lets a costly model see only the first so many draws of a forecast;
    ``fewest_issues`` is more than one where a model answers nothing on an issue by itself;
    ``most_actors``: with more of them, a forecast plays the model only when it is named.
    """

    def declare(function: Callable[P, R]) -> Model[P, R]:
        parameters = tuple(inspect.signature(function).parameters.values())
        arrays = [p for p in parameters if p.kind is p.POSITIONAL_OR_KEYWORD]
        return Model(
            function=function,
            name=function.__name__,
            family=function.__module__.split(".")[-2],
            title=title,
            citation=(citation,) if isinstance(citation, str) else citation,
            badge=badge,
            shelf=shelf,
            record=record,
            inputs=tuple(p.name for p in arrays if p.default is p.empty),
            optional=tuple(p.name for p in arrays if p.default is not p.empty),
            options=tuple(p.name for p in parameters if p.kind is p.KEYWORD_ONLY),
            structures=tuple(
                p.name
                for p in parameters
                if p.kind is p.KEYWORD_ONLY
                and p.default is p.empty
                and p.name not in forecast_options
            ),
            axes=axes,
            forecast_options=forecast_options,
            in_forecast=in_forecast,
            forecast_draws=forecast_draws,
            fewest_issues=fewest_issues,
            most_actors=most_actors,
        )

    return declare


def as_array(name: str, value: Any) -> Array:
    """``value`` as a float array, or a `ModelInputError` that names the argument."""
    try:
        return np.asarray(value, dtype=np.float64)
    except (TypeError, ValueError):
        raise ModelInputError(f"'{name}' must be numbers, got {value!r}") from None


def require(condition: Any, message: str) -> None:
    """Raise a `ModelInputError` with ``message`` unless every element of ``condition`` holds."""
    if not np.all(condition):
        raise ModelInputError(message)
