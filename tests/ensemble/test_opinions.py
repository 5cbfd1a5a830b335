"""A run draws an expert, then a value of that expert; never an average."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from scipy import stats

from realpolitik.ensemble.draws import BLOCK, Located, sample
from realpolitik.ensemble.expert_effects import expert_effects
from realpolitik.ensemble.run import run
from realpolitik.models.contract import Array
from realpolitik.scenario.changes import AskOnly, Set
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.experts import pooled
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if

NONE = Estimate(low=0, best=0, high=0)
DAY = dt.date(2024, 12, 1)


def view(**best: float) -> Estimate:
    return pooled(NONE, [Opinion(by=b, on=DAY, low=v, best=v, high=v) for b, v in best.items()])


THREE = view(anna=10.0, ben=40.0, cara=90.0)
TWO = view(ben=1.0, cara=2.0)
WIDE = pooled(
    NONE,
    [
        Opinion(by="anna", on=DAY, low=0, best=5, high=10),
        Opinion(by="ben", on=DAY, low=50, best=60, high=70),
    ],
)


def drawn(scenario: Scenario, *estimates: Estimate, draws: int = 6_000) -> Array:
    located = [Located(f"x/{k}", estimate) for k, estimate in enumerate(estimates)]
    return sample(scenario, draws, 3).sampler(0, draws).values(located)


def test_values_are_answers_and_each_counts_alike(small: Scenario) -> None:
    values, counts = np.unique(drawn(small, THREE), return_counts=True)
    assert values.tolist() == [10, 40, 90]
    assert stats.chisquare(counts).pvalue > 1e-4


def test_one_run_is_one_view_of_the_world(small: Scenario) -> None:
    both = drawn(small, THREE, THREE)
    assert np.array_equal(both[:, 0], both[:, 1])


def test_who_did_not_answer_is_replaced_by_each_of_the_others_alike(small: Scenario) -> None:
    three, two = drawn(small, THREE, TWO).T
    assert set(two[three == 40]) == {1}
    assert set(two[three == 90]) == {2}
    assert np.mean(two[three == 10]) == pytest.approx(1.5, abs=0.05)
    assert np.mean(two) == pytest.approx(1.5, abs=0.03)


def test_each_number_may_draw_its_own_expert(small: Scenario) -> None:
    per_cell = small.model_copy(update={"expert_per": "cell"})
    first, second = drawn(per_cell, THREE, THREE).T
    table = stats.contingency.crosstab(first, second).count
    assert stats.chi2_contingency(table).pvalue > 1e-4


def test_a_value_follows_the_expert_s_own_triangle(small: Scenario) -> None:
    values = drawn(small, WIDE)[:, 0]
    ben = values[values > 30]
    assert stats.kstest(ben, stats.triang(0.5, 50, 20).cdf).pvalue > 1e-4
    assert stats.kstest(values[values < 30], stats.triang(0.5, 0, 10).cdf).pvalue > 1e-4


def test_one_expert_alone_keeps_those_runs_that_were_theirs(small: Scenario) -> None:
    alone = pooled(WIDE, WIDE.opinions[1:])
    together, only = drawn(small, WIDE)[:, 0], drawn(small, alone)[:, 0]
    theirs = together > 30
    assert np.array_equal(together[theirs], only[theirs])


def test_workers_and_blocks_change_nothing(small: Scenario) -> None:
    path = "stances/alpha/land/judged"
    recipe = sample(what_if(small, Set(estimate=path, to=THREE)), BLOCK + 40)
    serial = run("mean", recipe)
    with ThreadPoolExecutor(2) as pool:
        assert np.array_equal(run("mean", recipe, pool).position, serial.position)


def test_effects_are_those_of_asking_one_expert_only(small: Scenario) -> None:
    path = "stances/alpha/land/judged"
    asked = what_if(small, Set(estimate=path, to=THREE))
    effects = {e.expert: e for e in expert_effects(asked, ["mean"], 300) if e.key.item == "land"}
    together = run("mean", sample(asked, 300)).position[:, 0]
    for name in ("anna", "ben", "cara"):
        alone = run("mean", sample(what_if(asked, AskOnly(experts=(name,))), 300)).position[:, 0]
        found = effects[name]
        assert found.difference == pytest.approx(np.median(alone - together), abs=0.1)
        assert found.alone == pytest.approx(np.median(alone), abs=0.1)
    assert effects["anna"].alone < effects["ben"].alone < effects["cara"].alone
    assert expert_effects(small, ["mean"], 20) == ()
