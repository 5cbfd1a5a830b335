"""How well founded the numbers of a scenario are, and what rests on one source."""

from collections import Counter
from dataclasses import dataclass

from realpolitik.scenario.estimate import Estimate, Grade
from realpolitik.scenario.evidence import Source
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates

__all__ = ["Grades", "effective_grade", "grades"]


@dataclass(frozen=True)
class Grades:
    """How many estimates have each grade, and the paths of those the main source alone bears."""

    counts: dict[Grade, int]
    vanishing: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many estimates there are."""
        return sum(self.counts.values())


def effective_grade(scenario: Scenario, estimate: Estimate) -> Grade:
    """The grade that an estimate can claim: what rests on briefs alone counts as assumed."""
    return _grade(estimate, _supports(scenario))


def grades(scenario: Scenario) -> Grades:
    """Count the estimates by effective grade, and find what would vanish without the main source.

    An estimate vanishes when every source behind it is a main one, shares a main one's origin, or
    is a brief.
    """
    supports = _supports(scenario)
    origins = {source.origin for source in scenario.sources if source.main and source.origin}
    main = {s.id for s in scenario.sources if s.main or (s.origin and s.origin in origins)}
    counts: Counter[Grade] = Counter({"measured": 0, "ordered": 0, "inferred": 0, "assumed": 0})
    vanishing = []
    for path, estimate in estimates(scenario):
        grade = _grade(estimate, supports)
        counts[grade] += 1
        behind = _sources(estimate, supports)
        if grade != "assumed" and behind and {s.id for s in behind if s.kind != "brief"} <= main:
            vanishing.append(path)
    return Grades(dict(counts), tuple(vanishing))


def _supports(scenario: Scenario) -> dict[str, Source]:
    """The source of each piece of evidence that was not rejected."""
    sources = {source.id: source for source in scenario.sources}
    return {e.id: sources[e.source] for e in scenario.evidence if e.status != "rejected"}


def _sources(estimate: Estimate, supports: dict[str, Source]) -> list[Source]:
    return [supports[name] for name in estimate.evidence if name in supports]


def _grade(estimate: Estimate, supports: dict[str, Source]) -> Grade:
    behind = _sources(estimate, supports)
    if estimate.evidence and all(source.kind == "brief" for source in behind):
        return "assumed"
    return estimate.grade
