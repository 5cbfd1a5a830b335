"""How sure a page can be, and why not surer."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from realpolitik.ensemble.results import Disagreement
from realpolitik.models.contract import Model
from realpolitik.models.registry import MODELS
from realpolitik.report.basis import Basis, Weakest, weakest
from realpolitik.report.case import Case
from realpolitik.report.numbers import five
from realpolitik.report.terms import CHAIN

__all__ = ["NO_RECORD", "Doubt", "behind", "doubts", "doubts_of", "level"]

WIDE = 25.0  # points between the models' medians from which they disagree widely
NO_RECORD = "no measured record"


class Doubt(NamedTuple):
    """A reason by its name; ``points``: how far models lie apart, where it is about that."""

    reason: str
    points: int = 0


def behind(case: Case) -> list[Model[..., Any]]:
    """The models behind the first page."""
    models = [MODELS[name] for name in case.forecast.models]
    return [m for m in models if (m.name == CHAIN) == (case.conflict is not None)]


def doubts(
    basis: Basis, weak: Weakest | None, gaps: Sequence[Disagreement], *, recorded: bool
) -> tuple[Doubt, ...]:
    """What speaks against answers that rest on ``basis``; ``gaps``: where models disagree."""
    found = []
    if not basis.opposed:
        found.append(Doubt("one_text"))
    if weak is not None and weak.grade == "assumed":
        found.append(Doubt("assumed_moves"))
    if basis.total and basis.grades.get("assumed", 0) / basis.total > 0.5:
        found.append(Doubt("mostly_assumed"))
    most = max((gap.gap for gap in gaps), default=0.0)
    if most >= WIDE:
        found.append(Doubt("apart", five(most)))
    if not recorded:
        found.append(Doubt("no_record"))
    return tuple(found)


def doubts_of(case: Case) -> tuple[Doubt, ...]:
    """What speaks against the answers of the first page."""
    gaps = () if case.conflict is not None else case.forecast.disagreement
    recorded = any(m.record.text != NO_RECORD for m in behind(case))
    weak = weakest(case.forecast, case.located)
    return doubts(case.basis, weak, gaps, recorded=recorded)


def level(found: tuple[Doubt, ...]) -> str:
    """Low from two doubts on, moderate with one, high with none."""
    return ("high", "moderate", "low")[min(len(found), 2)]
