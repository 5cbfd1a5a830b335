"""Who answered, and what several answers make together."""

from collections.abc import Sequence
from statistics import median_low

from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates

__all__ = ["experts", "opined", "pooled"]


def experts(scenario: Scenario) -> tuple[str, ...]:
    """Everybody whose opinions a scenario holds, in alphabetical order."""
    names = {o.by.casefold(): o.by for e in opined(scenario).values() for o in e.opinions}
    return tuple(names[name] for name in sorted(names))


def opined(scenario: Scenario) -> dict[str, Estimate]:
    """The estimates that hold opinions, by path."""
    return {path: estimate for path, estimate in estimates(scenario) if estimate.opinions}


def pooled(old: Estimate, opinions: Sequence[Opinion]) -> Estimate:
    """``old`` as these experts see it.

    Low and high are the lowest and the highest answer, best is the (lower) median of the best
    answers, so that it is one that somebody gave. It counts as assumed: nobody quotes a source.
    """
    names = ", ".join(opinion.by for opinion in opinions)
    said = f"asked of {len(opinions)} experts" if len(opinions) > 1 else "asked of one expert"
    return Estimate(
        low=min(opinion.low for opinion in opinions),
        best=median_low([opinion.best for opinion in opinions]),
        high=max(opinion.high for opinion in opinions),
        because=f"{said}; best is the median of their answers",
        by=names,
        unit=old.unit,
        driver=old.driver,
        correlation=old.correlation,
        opinions=tuple(opinions),
    )
