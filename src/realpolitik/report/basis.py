"""What a forecast rests on: inputs by grade, sources, and the weakest fact that matters."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

from realpolitik.ensemble.forecast import Forecast
from realpolitik.ensemble.results import Flip, Influence, Key
from realpolitik.report.terms import CHAIN, leading
from realpolitik.scenario.estimate import Estimate, Grade
from realpolitik.scenario.evidence import Source
from realpolitik.scenario.grades import effective_grade, grades
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates

__all__ = ["Basis", "Weakest", "basis", "distance", "main_answers", "nearest_flips", "weakest"]

GRADES: tuple[Grade, ...] = get_args(Grade)  # strongest first
MATTERS = 0.1  # rank correlation from which an input counts as moving an answer


@dataclass(frozen=True)
class Basis:
    """``grades``: inputs by the grade they can claim, strongest first; ``feeding``: sources that
    carry inputs; ``main``: the one most inputs rest on; ``on_main``: inputs that lose their support
    without it; ``opposed``: whether two opposing sources feed the scenario."""

    grades: Mapping[Grade, int]
    feeding: tuple[Source, ...]
    main: Source | None
    on_main: int
    opposed: bool

    @property
    def total(self) -> int:
        """All inputs."""
        return sum(self.grades.values())


@dataclass(frozen=True)
class Weakest:
    """The input of the weakest grade that moves the main answers most."""

    path: str
    estimate: Estimate
    grade: Grade
    influence: Influence


def basis(scenario: Scenario) -> Basis:
    """Count what the estimates of a scenario rest on."""
    origin = {e.id: e.source for e in scenario.evidence if e.status != "rejected"}
    carried = Counter(
        source
        for _, estimate in estimates(scenario)
        for source in {origin[e] for e in estimate.evidence if e in origin}
    )
    feeding = tuple(source for source in scenario.sources if carried[source.id])
    main = next((s for s in feeding if s.main), None) or max(
        feeding, key=lambda source: carried[source.id], default=None
    )
    found = grades(scenario)
    ids = {source.id for source in feeding}
    return Basis(
        grades={grade: found.counts[grade] for grade in GRADES},
        feeding=feeding,
        main=main,
        on_main=len(found.vanishing),
        opposed=any(ids & set(source.opposes) for source in feeding),
    )


def main_answers(forecast: Forecast) -> tuple[Key, ...]:
    """The answers of the first page: the ends of the leading range, else every settlement."""
    conflict = leading(forecast)
    if conflict is not None:
        return tuple(Key(CHAIN, conflict.id, end) for end in ("low", "high"))
    return tuple(s.key for s in forecast.summaries if s.key.quantity == "settlement")


def weakest(forecast: Forecast, known: Mapping[str, Estimate]) -> Weakest | None:
    """Of the inputs that move the main answers, the most influential of the weakest grade."""
    scenario = forecast.scenario
    keys = set(main_answers(forecast))
    moving = [
        i
        for i in forecast.influences
        if i.key in keys and abs(i.correlation) >= MATTERS and i.estimate in known
    ]
    if not moving:
        return None
    rank = {grade: place for place, grade in enumerate(GRADES)}
    held = {i: effective_grade(scenario, known[i.estimate]) for i in moving}
    found = max(moving, key=lambda i: (rank[held[i]], abs(i.correlation)))
    return Weakest(found.estimate, known[found.estimate], held[found], found)


def nearest_flips(
    forecast: Forecast, known: Mapping[str, Estimate], count: int = 3
) -> tuple[Flip, ...]:
    """The nearest thresholds of distinct inputs, for different answers where there are such."""
    conflict = leading(forecast)
    wanted = [f for f in forecast.flips if _about_first_page(f, conflict.id if conflict else None)]
    wanted.sort(key=lambda f: (not f.inside, distance(f, known[f.estimate])))
    chosen: list[Flip] = []
    for varied in (True, False):
        for flip in wanted:
            fresh = flip.estimate not in {f.estimate for f in chosen}
            other = flip.key not in {f.key for f in chosen}
            if fresh and (other or not varied) and len(chosen) < count:
                chosen.append(flip)
    return tuple(chosen)


def _about_first_page(flip: Flip, conflict: str | None) -> bool:
    if conflict is None:
        return flip.key.quantity == "settlement"
    return (flip.key.model, flip.key.about) == (CHAIN, conflict) and flip.key.quantity in (
        "offer_inside",
        "window_open",
    )


def distance(flip: Flip, estimate: Estimate) -> float:
    """How far the flip lies from the best estimate, in widths of the estimate's own range."""
    width = estimate.high - estimate.low
    scale = width if width > 0 else max(abs(estimate.best), 1e-9)
    return abs(flip.value - flip.best) / scale
