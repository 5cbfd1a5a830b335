"""What the page rests on, how sure it is, and how such models did before."""

from collections.abc import Sequence
from typing import Any

from realpolitik.models.contract import Model
from realpolitik.models.registry import MODELS
from realpolitik.report.basis import Basis, Weakest
from realpolitik.report.doubts import NO_RECORD, Doubt
from realpolitik.report.names import Names
from realpolitik.report.numbers import PERCENT, near
from realpolitik.scenario.estimate import Grade

__all__ = ["confidence", "counted", "graded", "record", "vanishing", "weakest_fact"]

DOUBTS = {
    "one_text": "it is a reading of one text",
    "assumed_moves": "an assumed input moves the main answer",
    "mostly_assumed": "most inputs are assumed",
    "apart": "the models lie up to {points} points apart on an issue",
    "no_record": "the models behind it have no measured record",
}


def weakest_fact(found: Weakest | None, names: Names, *, share: bool) -> str:
    """The most influential input of the weakest grade; ``share`` if answers are shares 0-1."""
    if found is None:
        return "No single uncertain input moves these answers."
    estimate, moved = found.estimate, found.influence
    scale = PERCENT if share else 1.0
    low, high = moved.low * scale, moved.high * scale
    why = f" (“{estimate.because}”)" if estimate.because else ""
    return (
        f"{names.input(found.path)}, taken as {names.estimate(found.path, estimate)}. "
        f"It is {graded(estimate.grade, found.grade)}{why}. From its low to its high end it moves "
        f"{_answer(found, names)} from {near(low)} to {near(high)}."
    )


def graded(own: Grade, effective: Grade) -> str:
    """A grade, and what it counts as where it rests on the scenario's own brief alone."""
    if own == effective:
        return own
    return f"{own} by the scenario's own brief alone, which counts as {effective}"


def _answer(found: Weakest, names: Names) -> str:
    key = found.influence.key
    ends = {"low": "the lower end of the range", "high": "the upper end of the range"}
    if key.quantity in ends:
        return ends[key.quantity]
    return f"the settlement on {names.issue(key.item)} ({MODELS[key.model].title})"


def counted(basis: Basis) -> str:
    """Inputs by grade."""
    if basis.total == 0:
        return "The scenario has no inputs."
    parts = [f"{count} {grade}" for grade, count in basis.grades.items() if count]
    listed = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    brief = any(source.kind == "brief" for source in basis.feeding)
    note = " What rests on the scenario's own brief alone counts as assumed." if brief else ""
    return f"{listed}, of {basis.total}.{note}"


def vanishing(basis: Basis) -> str:
    """How many inputs lose their only support without the main source."""
    if basis.main is None:
        return "No input rests on a source."
    return (
        f"without the main source, “{basis.main.title}”, {basis.on_main} of them lose the only "
        "support they have."
    )


def confidence(found: Sequence[Doubt]) -> tuple[str, ...]:
    """The reasons for no more confidence than there is."""
    reasons = [DOUBTS[doubt.reason].format(points=doubt.points) for doubt in found]
    return tuple(reasons) or ("opposing sources, sourced inputs, and models with a record",)


def record(behind: Sequence[Model[..., Any]], models: Sequence[Model[..., Any]]) -> str:
    """How the models behind the first page did before, then the others."""
    own = _measured(behind)
    if own:
        return f"measured on other cases: {own}."
    others = _measured([model for model in models if model not in behind])
    start = "the models behind this page have no measured record of prediction."
    if not others:
        return f"{start} Nor has any other model used here."
    return f"{start} Of those behind the issues, measured on other cases: {others}."


def _measured(models: Sequence[Model[..., Any]]) -> str:
    """The first and the number of further models with a record."""
    known = [model for model in models if model.record.text != NO_RECORD]
    if not known:
        return ""
    first = f"{known[0].title}, {known[0].record.text}"
    more = len(known) - 1
    return f"{first} (the last part has {more} more)" if more else first
