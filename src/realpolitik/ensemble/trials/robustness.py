"""What survives another choice of method: the tests without the rest of a forecast."""

from collections.abc import Sequence
from typing import Any

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.plan import make_plan
from realpolitik.ensemble.results import Robustness
from realpolitik.ensemble.trials.trial import DRAWS, tried
from realpolitik.models.contract import Model
from realpolitik.scenario.model import Scenario

__all__ = ["robustness"]


def robustness(
    scenario: Scenario,
    models: Sequence[str | Model[..., Any]] | None = None,
    draws: int = DRAWS,
    seed: int = 0,
) -> tuple[Robustness, ...]:
    """Every answer before and after every change of method that touches it, on the same draws.

    Answers are the settlements of the leading model, and of each war the range of deals and the
    offers inside it. Changes: other spacings of order scales, without each source and each expert,
    other kinds of stance, inputs of the stronger grades only, other models, players at another
    level, errors shared or not. ``models``: names or Models; by default every core model that fits.
    Raises UserError for a model that cannot run, UnknownNameError for unknown names.
    """
    return tried(make_plan(sample(scenario, draws, seed), models, ()), draws)
