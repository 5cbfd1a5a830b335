"""A number with its uncertainty, its grade and the evidence behind it."""

from typing import Any, Literal, Self

from pydantic import model_validator

from realpolitik.scenario.base import Correlation, Date, Frozen, Id, Number, Text

__all__ = ["Estimate", "Grade"]

Grade = Literal["measured", "ordered", "inferred", "assumed"]


class Estimate(Frozen):
    """low <= best <= high, drawn from the triangular distribution; a point when all are equal.

    A bare number in a file is a point estimate graded ``assumed``.
    ``grade``: measured (a figure in a source), ordered (a source only orders the actors), inferred
    (with a one-line ``because``), assumed. ``driver`` names a shared source of error (an expert, a
    source, a parent, or the path of another estimate); this number follows it with ``correlation``.
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

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, given: Any) -> Any:
        if isinstance(given, int | float) and not isinstance(given, bool):
            return {"low": given, "best": given, "high": given}
        if isinstance(given, dict) and "best" in given:
            return {"low": given["best"], "high": given["best"], **given}
        return given

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if not self.low <= self.best <= self.high:
            raise ValueError(
                f"low <= best <= high fails: {self.low:g}, {self.best:g}, {self.high:g}"
            )
        if self.grade == "inferred" and not self.because:
            raise ValueError("grade 'inferred' needs one line 'because'")
        if self.grade in ("measured", "ordered") and not self.evidence:
            raise ValueError(f"grade '{self.grade}' needs 'evidence'")
        if self.correlation and not self.driver:
            raise ValueError("'correlation' needs a 'driver'")
        return self

    @property
    def is_point(self) -> bool:
        """Whether there is nothing to draw."""
        return self.low == self.high

    def within(self, low: float, high: float) -> bool:
        """Whether the whole estimate lies in [low, high]."""
        return low <= self.low and self.high <= high
