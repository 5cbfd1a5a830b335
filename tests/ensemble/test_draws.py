"""One uniform per estimate and draw: reproducible, block-free, paired, driven."""

import numpy as np
import pytest
from scipy import stats

from realpolitik.ensemble.draws import BLOCK, Draws, Located, correlate, sample, triangular
from realpolitik.errors import ScenarioError, UserError
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario

WIDE = Estimate(low=10, best=20, high=60)


def test_seed_zero_is_a_seed_and_seeds_differ(small: Scenario) -> None:
    located = [Located("x", WIDE)]
    zero, again, one = (
        sample(small, 100, seed).sampler(0, 100).values(located) for seed in (0, 0, 1)
    )
    assert np.array_equal(zero, again)
    assert not np.array_equal(zero, one)


def test_blocks_continue_one_stream(small: Scenario) -> None:
    recipe = sample(small, 3 * BLOCK, 7)
    whole = recipe.sampler(0, 3 * BLOCK).uniform("a/b", None)
    parts = [recipe.sampler(*block).uniform("a/b", None) for block in recipe.blocks()]
    assert np.array_equal(whole, np.concatenate(parts))


def test_triangular_matches_scipy() -> None:
    u = np.linspace(0, 1, 101)
    expected = stats.triang.ppf(u, c=0.2, loc=10, scale=50)
    assert triangular(u, WIDE) == pytest.approx(expected, abs=1e-9)


def test_shifted_estimate_keeps_its_quantile(small: Scenario) -> None:
    sampler = sample(small, 50, 3).sampler(0, 50)
    shifted = Estimate(low=15, best=25, high=65)
    drawn = sampler.values([Located("x", WIDE)])
    assert sampler.values([Located("x", shifted)]) == pytest.approx(drawn + 5)


def test_driver_gives_the_correlation_asked_for() -> None:
    rng = np.random.default_rng(1)
    lead, own = rng.random(20_000), rng.random(20_000)
    follows = correlate(lead, own, 0.7)
    assert np.corrcoef(stats.norm.ppf(lead), stats.norm.ppf(follows))[0, 1] == pytest.approx(
        0.7, abs=0.02
    )
    assert stats.kstest(follows, "uniform").pvalue > 0.001
    assert np.array_equal(correlate(lead, own, 1.0), lead)
    assert np.array_equal(correlate(lead, own, -1.0), 1 - lead)


def test_full_correlation_copies_the_driver_of_another_estimate(small: Scenario) -> None:
    sampler = sample(small, 20, 0).sampler(0, 20)
    part = Estimate(low=10, best=20, high=60, driver="actors/alpha/capability", correlation=1.0)
    assert np.array_equal(
        sampler.uniform("parts/one", part), sampler.uniform("actors/alpha/capability", None)
    )


def test_circle_of_drivers_is_an_error(small: Scenario) -> None:
    one = Estimate(low=0, best=1, high=2, driver="two", correlation=0.5)
    two = Estimate(low=0, best=1, high=2, driver="one", correlation=0.5)
    recipe = Draws(small, 8, 0)
    recipe.__dict__["located"] = {"one": one, "two": two}
    with pytest.raises(ScenarioError, match="circle: one -> two -> one"):
        recipe.sampler(0, 8).uniform("one", one)


@pytest.mark.parametrize(("draws", "seed"), [(0, 0), (-5, 0), (10, -1)])
def test_bad_recipes(small: Scenario, draws: int, seed: int) -> None:
    with pytest.raises(UserError):
        sample(small, draws, seed)


def test_points_are_not_drawn(small: Scenario) -> None:
    drawn = sample(small, 5, 0).sampler(0, 5).values([Located("p", Estimate.model_validate(3.0))])
    assert (drawn == 3.0).all()
