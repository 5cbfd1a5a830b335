"""Experts' opinions in the trials: one leaves and the others stay; each is widened for itself."""

import datetime as dt

from realpolitik.ensemble.trials.support import twice_as_wide, without_experts
from realpolitik.scenario.changes import Set
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.experts import pooled
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.whatif import what_if

SALIENCE, LAND = "stances/alpha/land/salience", "stances/alpha/land/judged"


def opinion(by: str, low: float, best: float, high: float) -> Opinion:
    return Opinion(by=by, on=dt.date(2024, 12, 1), low=low, best=best, high=high)


BOTH = pooled(
    Estimate(low=0, best=0, high=0), [opinion("anna", 10, 20, 30), opinion("ben", 60, 90, 95)]
)
ONE = pooled(Estimate(low=0, best=0, high=0), [opinion("ben", 0.1, 0.2, 0.2)])


def test_without_an_expert_the_others_stay(small: Scenario) -> None:
    asked = what_if(small, Set(estimate=LAND, to=BOTH), Set(estimate=SALIENCE, to=ONE))
    left = {name: dict(estimates(changed)) for name, changed in without_experts(asked)}
    assert list(left) == ["anna", "ben"]
    assert [o.by for o in left["anna"][LAND].opinions] == ["ben"]
    assert left["anna"][SALIENCE] == ONE
    assert (left["ben"][LAND].low, left["ben"][LAND].high) == (10, 30)
    assert (left["ben"][SALIENCE].low, left["ben"][SALIENCE].high) == (0, 1)
    assert not left["ben"][SALIENCE].opinions


def test_each_opinion_is_widened_for_itself() -> None:
    wide = twice_as_wide(LAND, BOTH)
    assert [(o.low, o.best, o.high) for o in wide.opinions] == [(0, 20, 40), (30, 90, 100)]
    assert (wide.low, wide.high) == (0, 100)
