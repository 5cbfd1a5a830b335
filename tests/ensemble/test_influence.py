"""The tornado: Spearman's correlation as SciPy computes it, swings by hand."""

import pytest
from scipy import stats

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.influence import influences
from realpolitik.ensemble.plan import make_plan
from realpolitik.ensemble.tally import observe
from realpolitik.scenario.model import Scenario


def test_correlation_and_swing(small: Scenario) -> None:
    recipe = sample(small, 2000)
    plan = make_plan(recipe, ["mean"], ())
    block = next(iter(recipe.blocks()))
    seen = observe(plan, block, "", {})
    path = "stances/alpha/trade/position"
    row = next(
        r for r in influences(plan, seen, block) if (r.estimate, r.key.item) == (path, "trade")
    )
    estimate = recipe.located[path]
    drawn = recipe.sampler(*block).uniform(path, estimate)
    settled = seen[0][0].point[:, 1]
    assert row.correlation == pytest.approx(stats.spearmanr(drawn, settled).statistic, abs=1e-9)
    assert (row.low, row.high) == pytest.approx((52.5, 65.0))  # alpha at 15, 40; beta at 90


def test_inputs_of_other_issues_move_nothing(small: Scenario) -> None:
    recipe = sample(small, 500)
    plan = make_plan(recipe, ["mean"], ())
    block = next(iter(recipe.blocks()))
    rows = influences(plan, observe(plan, block, "", {}), block)
    assert all("land" not in r.estimate for r in rows if r.key.item == "trade")
