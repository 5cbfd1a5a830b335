"""A forecast with what several parts of the page ask about it, each worked out once."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.forecast import Forecast
from realpolitik.models.registry import MODELS
from realpolitik.report.answers import Answers, by_part
from realpolitik.report.backing import Backing, backing
from realpolitik.report.basis import Basis, basis
from realpolitik.report.input_forms import ENGLISH, InputForms
from realpolitik.report.names import Names
from realpolitik.report.terms import leading
from realpolitik.scenario.base_rate import BaseRate
from realpolitik.scenario.conflict import Conflict
from realpolitik.scenario.estimate import Estimate, Grade
from realpolitik.scenario.grades import effective_grade
from realpolitik.scenario.model import Scenario

__all__ = ["CALIBRATED", "Case", "fitted_here"]

CALIBRATED = "calibrated"


def fitted_here(forecast: Forecast) -> str:
    """The fitted model where it ran and was fitted on the scenario's own domain, else ''."""
    fitted = CALIBRATED in forecast.models
    own = fitted and MODELS[CALIBRATED].record.domain == forecast.scenario.domain
    return CALIBRATED if own else ""


class Case:
    """What the sections share; ``forms`` word the inputs in a language."""

    def __init__(
        self,
        forecast: Forecast,
        forms: InputForms = ENGLISH,
        *,
        rates: Sequence[BaseRate] | None = None,
    ) -> None:
        self.forecast, self._forms = forecast, forms
        self.rates = rates  # base rates in the place of the shipped ones

    @property
    def scenario(self) -> Scenario:
        """The scenario that was run."""
        return self.forecast.scenario

    @cached_property
    def names(self) -> Names:
        """What things are called."""
        return Names(self.scenario, self._forms)

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The models' titles by name; of the fitted one with its domain where that is another."""
        titles = {name: MODELS[name].title for name in self.forecast.models}
        if CALIBRATED in titles and not self.leader:
            titles[CALIBRATED] += f" (fitted on {MODELS[CALIBRATED].record.domain} only)"
        return titles

    @property
    def leader(self) -> str:
        """The fitted model where the scenario is of the domain it was fitted on, else ''."""
        return fitted_here(self.forecast)

    @cached_property
    def basis(self) -> Basis:
        """What the scenario rests on."""
        return basis(self.scenario)

    @cached_property
    def located(self) -> Mapping[str, Estimate]:
        """Every estimate by the paths of results, the stance in use as '.../position' too."""
        return sample(self.scenario, 1).located

    def grade(self, path: str) -> Grade:
        """The grade that the estimate at ``path`` can claim."""
        return effective_grade(self.scenario, self.located[path])

    def answers(self, model: str, about: str) -> Answers | None:
        """What a model says about one part of the scenario; None if it did not run on it."""
        return self._answers.get((model, about))

    @cached_property
    def _answers(self) -> Mapping[tuple[str, str], Answers]:
        return by_part(self.forecast.summaries, self.forecast.draws)

    @cached_property
    def conflict(self) -> Conflict | None:
        """The conflict the first page is about, if any."""
        return leading(self.forecast)

    @cached_property
    def backing(self) -> Backing | None:
        """The further answers about that conflict."""
        return backing(self.forecast, self.conflict) if self.conflict else None
