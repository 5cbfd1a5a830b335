"""A number with its uncertainty, its grade and the evidence behind it."""

from collections.abc import Callable
from typing import Annotated, Any, Literal, Self

from pydantic import StringConstraints, model_validator

from realpolitik.scenario.base import Correlation, Date, Frozen, Id, Number, Text

__all__ = ["Estimate", "Grade", "Opinion"]

Grade = Literal["measured", "ordered", "inferred", "assumed"]
Move = Callable[[float], float]


class Opinion(Frozen):
    """What one expert, ``by``, answered ``on`` a day: low <= best <= high, and why."""

    by: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
    on: Date
    low: Number
    best: Number
    high: Number
    because: Text = ""

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, given: Any) -> Any:
        return _widened(given)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        _check_order(self.low, self.best, self.high)
        return self

    @property
    def key(self) -> str:
        """The expert's name."""
        return self.by

    def mapped(self, move: Move) -> "Opinion":
        """The opinion with ``move``, which rises or falls all along, carried out on its values."""
        return self.model_copy(update=_moved(self, move))


class Estimate(Frozen):
    """low <= best <= high, drawn from the triangular distribution; a point when all are equal.

    A bare number in a file is a point estimate graded ``assumed``.
    ``grade``: measured (a figure in a source), ordered (a source only orders the actors), inferred
    (with a one-line ``because``), assumed. ``driver`` names a shared source of error (an expert, a
    source, a parent, or the path of another estimate); this number follows it with ``correlation``.
    ``opinions``: what several experts answered; low and high are then the lowest and the highest of
    theirs, and a run draws an expert, then a value of that expert.
    """

    low: Number
    best: Number
    high: Number
    grade: Grade = "assumed"
    because: Text = ""
    evidence: tuple[Id, ...] = ()
    unit: Text = ""
    on: Date | None = None
    by: Text = ""
    driver: Text = ""
    correlation: Correlation = 0.0
    opinions: tuple[Opinion, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, given: Any) -> Any:
        if isinstance(given, int | float) and not isinstance(given, bool):
            return {"low": given, "best": given, "high": given}
        return _widened(given)

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        _check_order(self.low, self.best, self.high)
        if self.grade == "inferred" and not self.because:
            raise ValueError("grade 'inferred' needs one line 'because'")
        if self.grade in ("measured", "ordered") and not self.evidence:
            raise ValueError(f"grade '{self.grade}' needs 'evidence'")
        if self.correlation and not self.driver:
            raise ValueError("'correlation' needs a 'driver'")
        if self.opinions:
            _check_hull(self)
        return self

    @property
    def is_point(self) -> bool:
        """Whether there is nothing to draw."""
        return self.low == self.high

    def within(self, low: float, high: float) -> bool:
        """Whether the whole estimate lies in [low, high]."""
        return low <= self.low and self.high <= high

    def mapped(self, move: Move) -> "Estimate":
        """The estimate with ``move``, which rises or falls all along, carried out on its values."""
        opinions = tuple(opinion.mapped(move) for opinion in self.opinions)
        return self.model_copy(update={**_moved(self, move), "opinions": opinions})


def _widened(given: Any) -> Any:
    """A best value alone stands for low and high too."""
    if isinstance(given, dict) and "best" in given:
        return {"low": given["best"], "high": given["best"], **given}
    return given


def _check_order(low: float, best: float, high: float) -> None:
    if not low <= best <= high:
        raise ValueError(f"low <= best <= high fails: {low:g}, {best:g}, {high:g}")


def _check_hull(estimate: Estimate) -> None:
    low = min(opinion.low for opinion in estimate.opinions)
    high = max(opinion.high for opinion in estimate.opinions)
    if (low, high) != (estimate.low, estimate.high):
        raise ValueError(
            f"the opinions run from {low:g} to {high:g}: low and high must be these, "
            f"not {estimate.low:g} and {estimate.high:g}"
        )
    names = [opinion.by.casefold() for opinion in estimate.opinions]
    if len(set(names)) < len(names):
        raise ValueError("two opinions of one expert; each has one, and names differ")


def _moved(value: Opinion | Estimate, move: Move) -> dict[str, float]:
    ends = sorted((move(value.low), move(value.high)))
    return {"low": ends[0], "best": move(value.best), "high": ends[1]}
