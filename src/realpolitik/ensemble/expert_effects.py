"""What each expert's view alone does to the answer, run by run against that of all."""

from collections.abc import Sequence
from dataclasses import dataclass

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.leading import leading_models
from realpolitik.ensemble.plan import make_plan
from realpolitik.ensemble.results import Interval, Key
from realpolitik.ensemble.summarise import differences, summaries
from realpolitik.ensemble.tally import count_block, count_first
from realpolitik.ensemble.thresholds import thresholds
from realpolitik.scenario.changes import AskOnly, WhatIf
from realpolitik.scenario.experts import experts
from realpolitik.scenario.model import Scenario

__all__ = ["ExpertEffect", "expert_effects"]

BAND = 80


@dataclass(frozen=True)
class ExpertEffect:
    """An answer under all experts and under one alone: medians, and the paired difference.

    ``middle``: the interval that holds the middle 80 % of the differences.
    """

    expert: str
    key: Key
    together: float
    alone: float
    difference: float
    middle: Interval


def expert_effects(
    scenario: Scenario, models: Sequence[str] | None = None, draws: int = 2_000, seed: int = 0
) -> tuple[ExpertEffect, ...]:
    """Run the models as all experts see the scenario, then as each of them does, on the same draws.

    ``models``: by default those that lead. What an expert did not answer stays with the others.
    Nothing is returned for a scenario that fewer than two experts answered about.

    Raises:
        UserError: a model cannot run.
    """
    names = experts(scenario)
    if len(names) < 2:
        return ()
    alone = {
        f"expert-{k}": WhatIf(id=f"expert-{k}", title=name, changes=(AskOnly(experts=(name,)),))
        for k, name in enumerate(names)
    }
    recipe = sample(scenario, draws, seed)
    plan = make_plan(recipe, models or leading_models(scenario), tuple(alone.values()))
    first, *rest = recipe.blocks()
    empty, tally, _ = count_first(plan, first, thresholds(scenario))
    for block in rest:
        tally.merge(count_block(plan, empty, block))
    together, variants = summaries(plan, tally)
    before = {row.key: row.median for row in together}
    after = {(name, row.key): row.median for name, rows in variants.items() for row in rows}
    return tuple(
        ExpertEffect(
            alone[change.what_if].title,
            change.key,
            before[change.key],
            after[change.what_if, change.key],
            change.median,
            change.intervals[BAND],
        )
        for change in differences(plan, tally)
    )
