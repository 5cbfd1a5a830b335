"""Which models lead, so that a question about the answer need not run all of them."""

from realpolitik.ensemble.frames import applicable
from realpolitik.errors import UserError
from realpolitik.models.registry import MODELS
from realpolitik.scenario.model import Scenario

__all__ = ["leading_models"]

RANGE = "backing_chain"
FITTED, PLAIN = "calibrated", "mean"


def leading_models(scenario: Scenario) -> tuple[str, ...]:
    """The models whose answers stand first: of wars the range of deals, of issues a settlement.

    Settlements come from the fitted model in the domain it was fitted on, elsewhere from the
    weighted mean, which the published comparisons hold other models against.

    Raises:
        UserError: none of them can run.
    """
    fitted = MODELS[FITTED].record.domain == scenario.domain
    settling = FITTED if fitted and applicable(MODELS[FITTED], scenario) else PLAIN
    found = tuple(name for name in (RANGE, settling) if applicable(MODELS[name], scenario))
    if not found:
        raise UserError(f"{scenario.name} feeds neither {RANGE} nor {PLAIN}: name a model")
    return found
