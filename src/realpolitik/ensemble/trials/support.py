"""The scenario on part of what it rests on: without a source or an expert, on some grades only."""

from collections.abc import Callable, Iterator
from typing import get_args

from realpolitik.scenario.changes import RemoveSource
from realpolitik.scenario.estimate import Estimate, Grade, Opinion
from realpolitik.scenario.experts import experts, pooled
from realpolitik.scenario.grades import effective_grade
from realpolitik.scenario.interventions.unsupported import heaviest, unsupported
from realpolitik.scenario.interventions.verbs import VERBS
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds, estimates, rewrite

__all__ = ["graded", "without_experts", "without_sources"]

GRADES: tuple[Grade, ...] = get_args(Grade)  # strongest first
Named = Iterator[tuple[str, Scenario]]


def without_sources(scenario: Scenario) -> Named:
    """Without each source; copies of one report go together, as they are one origin."""
    origins: dict[str, list[str]] = {}
    for source in scenario.sources:
        origins.setdefault(source.origin or source.id, []).append(source.id)
    for copies in origins.values():
        changed = scenario
        for copy in copies:
            changed = VERBS[RemoveSource](changed, RemoveSource(source=copy))
        yield copies[0], changed


def without_experts(scenario: Scenario) -> Named:
    """Without each expert: what only this one has estimated is not known any more."""
    named = {e.by: None for _, e in estimates(scenario) if e.by and not e.opinions}
    largest = heaviest(scenario)
    for expert in named | dict.fromkeys(experts(scenario)):
        new = {
            path: _without(expert, path, old, largest)
            for path, old in estimates(scenario)
            if expert in (old.by, *(opinion.by for opinion in old.opinions))
        }
        yield expert, rewrite(scenario, new)


def _without(expert: str, path: str, old: Estimate, largest: float) -> Estimate:
    """An estimate as the others see it, unknown where there are none."""
    others = [opinion for opinion in old.opinions if opinion.by != expert]
    return pooled(old, others) if others else unsupported(path, old, largest)


def graded(scenario: Scenario) -> Named:
    """On inputs of the stronger grades only, and with assumed inputs twice as wide."""
    grades = {path: effective_grade(scenario, e) for path, e in estimates(scenario)}
    largest = heaviest(scenario)
    for place, weakest in enumerate(GRADES[:-1]):
        weaker = GRADES[place + 1 :]
        yield (
            weakest,
            _where(scenario, grades, weaker, lambda path, old: unsupported(path, old, largest)),
        )
    yield "wider", _where(scenario, grades, ("assumed",), twice_as_wide)


def twice_as_wide(path: str, old: Estimate) -> Estimate:
    """An estimate with both ends twice as far from its best value, as far as its scale goes."""
    low, high = bounds(path)

    def ends(value: Estimate | Opinion) -> dict[str, float]:
        return {
            "low": max(low, 2 * value.low - value.best),
            "high": min(high, 2 * value.high - value.best),
        }

    opinions = tuple(opinion.model_copy(update=ends(opinion)) for opinion in old.opinions)
    if opinions:
        return pooled(old, opinions)
    return old.model_copy(update=ends(old))


def _where(
    scenario: Scenario,
    grades: dict[str, Grade],
    chosen: tuple[Grade, ...],
    change: Callable[[str, Estimate], Estimate],
) -> Scenario:
    """The scenario with every estimate of the chosen grades changed."""
    return rewrite(
        scenario,
        {path: change(path, old) for path, old in estimates(scenario) if grades[path] in chosen},
    )
