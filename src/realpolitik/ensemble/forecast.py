"""The forecast: every model that fits, all draws, what-ifs paired run by run."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from realpolitik.ensemble.claims import judge_claims
from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.flips import flips
from realpolitik.ensemble.influence import influences
from realpolitik.ensemble.plan import Plan, make_plan
from realpolitik.ensemble.results import (
    ClaimResult,
    Difference,
    Disagreement,
    Flip,
    Influence,
    Key,
    Robustness,
    Skipped,
    Summary,
)
from realpolitik.ensemble.summarise import differences, summaries
from realpolitik.ensemble.tally import (
    Grids,
    Observed,
    Tally,
    count_block,
    count_first,
    count_parts,
)
from realpolitik.ensemble.thresholds import thresholds
from realpolitik.ensemble.trials.trial import tried
from realpolitik.models.contract import Model
from realpolitik.scenario.changes import WhatIf
from realpolitik.scenario.model import Scenario

if TYPE_CHECKING:
    import pandas as pd
    import xarray as xr

__all__ = ["Forecast", "forecast"]

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Forecast:
    """What the models say about a scenario, with everything needed to question it.

    ``summaries`` of the scenario as it stands; ``variants`` the same under each what-if;
    ``differences`` paired run by run; ``influences`` (tornado) over the first block of runs;
    ``flips`` at the best estimates; ``robustness`` over the first runs; ``claims`` the audit;
    ``skipped`` models that did not fit; ``unread`` what-ifs that change nothing any chosen model
    reads.
    """

    scenario: Scenario
    draws: int
    seed: int
    models: tuple[str, ...]
    summaries: tuple[Summary, ...]
    variants: Mapping[str, tuple[Summary, ...]]
    differences: tuple[Difference, ...]
    influences: tuple[Influence, ...]
    flips: tuple[Flip, ...]
    robustness: tuple[Robustness, ...]
    claims: tuple[ClaimResult, ...]
    skipped: tuple[Skipped, ...]
    unread: tuple[str, ...]

    def summary(
        self, model: str, quantity: str, item: str = "", *, about: str = "", what_if: str = ""
    ) -> Summary | None:
        """The summary of one quantity, or None if it was not computed."""
        rows = self.variants.get(what_if, ()) if what_if else self.summaries
        for row in rows:
            key = row.key
            if (key.model, key.quantity, key.item) == (model, quantity, item) and (
                not about or key.about == about
            ):
                return row
        return None

    def difference(self, what_if: str, key: Key) -> Difference | None:
        """The paired difference of one quantity under a what-if, or None."""
        return next((d for d in self.differences if d.what_if == what_if and d.key == key), None)

    @property
    def disagreement(self) -> tuple[Disagreement, ...]:
        """Per negotiated issue the models' medians and their widest gap; without silent models."""
        settled = [s for s in self.summaries if s.key.quantity == "settlement" and s.runs]
        found = []
        for issue in dict.fromkeys(s.key.item for s in settled):
            medians = {s.key.model: s.median for s in settled if s.key.item == issue}
            gap = max(medians.values()) - min(medians.values())
            found.append(Disagreement(issue, medians, gap))
        return tuple(found)

    def to_frame(self) -> "pd.DataFrame":
        """A long table, one row a quantity and scenario (needs the extra 'tables')."""
        from realpolitik.ensemble.tables import to_frame

        return to_frame(self)

    def to_xarray(self) -> "xr.Dataset":
        """Summaries as labelled arrays (needs the extra 'tables')."""
        from realpolitik.ensemble.tables import to_xarray

        return to_xarray(self)

    def _repr_html_(self) -> str:
        from realpolitik.ensemble.tables import to_html

        return to_html(self)


def forecast(
    scenario: Scenario,
    models: Sequence[str | Model[..., Any]] | None = None,
    draws: int = 10_000,
    seed: int = 0,
    what_ifs: Sequence[str | WhatIf] = (),
    *,
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Forecast:
    """Run models on a scenario under uncertainty and summarise, block by block.

    ``models``: names or Models; by default every core model that the scenario feeds.
    ``what_ifs``: names in the scenario or WhatIf objects, compared with the scenario as it stands
    on the same draws. ``progress(done, blocks)`` is called after each block.
    The result depends on neither ``executor`` nor its number of workers.
    Raises UserError for a model that cannot run, UnknownNameError for unknown names.
    """
    recipe = sample(scenario, draws, seed)
    plan = make_plan(recipe, models, what_ifs)
    blocks = list(recipe.blocks())
    grids, tally, seen = count_first(plan, blocks[0], thresholds(scenario))
    rest = _counted(plan, grids, blocks[1:], executor)
    for done, parts in enumerate(itertools.chain([()], rest), start=1):
        for part in parts:
            tally.merge(part)
        if progress is not None:
            progress(done, len(blocks))
    return _report(plan, tally, seen)


def _counted(
    plan: Plan, grids: Grids, blocks: Sequence[tuple[int, int]], executor: Executor | None
) -> Iterator[Iterable[Tally]]:
    """The counts of each block, in parts."""
    if executor is None:
        return (count_parts(plan, grids, block) for block in blocks)
    return ([tally] for tally in executor.map(partial(count_block, plan, grids), blocks))


def _report(plan: Plan, tally: Tally, seen: Observed) -> Forecast:
    recipe = plan.recipes[""]
    first = next(iter(recipe.blocks()))
    rows, variants = summaries(plan, tally)
    changes = differences(plan, tally)
    return Forecast(
        scenario=recipe.scenario,
        draws=recipe.draws,
        seed=recipe.seed,
        models=tuple(dict.fromkeys(job.model.name for job in plan.jobs)),
        summaries=rows,
        variants=variants,
        differences=changes,
        influences=influences(plan, seen, first),
        flips=flips(plan),
        robustness=tried(plan),
        claims=judge_claims(recipe.scenario, rows, changes, plan.unread),
        skipped=plan.skipped,
        unread=plan.unread,
    )
