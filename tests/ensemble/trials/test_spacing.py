"""Re-spacings keep the ends and the order, and are undone where an answer is read."""

import numpy as np
import pytest

from realpolitik.ensemble.draws import Located
from realpolitik.ensemble.trials.robustness import robustness
from realpolitik.ensemble.trials.spacing import respaced, spacing, spacings
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario

POINT = Estimate(low=0, best=0, high=0)


def test_spacing_is_monotone_and_keeps_the_ends(small: Scenario) -> None:
    knots, moved = spacing(small.issues[0], 50, np.random.default_rng(0))
    assert list(knots) == [0, 50, 100]
    assert moved.shape == (50, 3)
    assert (moved[:, 0] == 0).all()
    assert (moved[:, -1] == 100).all()
    assert (np.diff(moved, axis=1) >= 0).all()
    assert np.ptp(moved[:, 1]) > 50


def test_only_numbers_on_a_respaced_scale_move(small: Scenario) -> None:
    paths = [
        "stances/alpha/land/position",
        "stances/alpha/land/salience",
        "actors/alpha/capability",
        "conflicts/war/offers/line/position",
    ]
    located = [Located(path, POINT) for path in paths]
    values = np.tile([[80.0, 0.5, 60.0, 25.0]], (4, 1))
    maps = spacings(small, 4, seed=1)
    knots, to = maps["land"]
    moved = respaced(located, values, small, maps)
    assert (moved[:, 1:3] == values[:, 1:3]).all()
    for column in (0, 3):
        by_row = [np.interp(values[row, column], knots, to[row]) for row in range(4)]
        np.testing.assert_allclose(moved[:, column], by_row, rtol=1e-12)


def test_a_median_moves_with_its_actor_and_a_mean_does_not(small: Scenario) -> None:
    for model, kept in (("median", True), ("mean", False)):
        rows = robustness(small, [model], draws=200)
        mine = [r for r in rows if (r.kind, r.key.item) == ("spacing", "land")]
        # the median of three is an actor's own position, wherever the points are put
        assert [r for r in mine if not np.isclose(r.before.middle, r.after.middle)] == (
            [] if kept else mine
        )


def test_interval_scales_are_not_respaced(small: Scenario) -> None:
    fixed = tuple(i.model_copy(update={"scale": "interval"}) for i in small.issues)
    scenario = small.model_copy(update={"issues": fixed})
    assert spacings(scenario, 10, 0) == {}
    rows = robustness(scenario, ["mean", "backing_chain"], draws=20)
    assert [row for row in rows if row.kind == "spacing"] == []


def test_a_range_of_deals_on_another_spacing(small: Scenario) -> None:
    rows = robustness(small, ["backing_chain"], draws=100)
    spaced = {row.key.quantity: row for row in rows if row.kind == "spacing"}
    assert set(spaced) == {"low", "high", "offer_inside"}
    # the range lies in shares of the stake; where these are on the scale is what changes
    assert spaced["low"].after.low < spaced["low"].before.low
    assert spaced["high"].after.high > spaced["high"].before.high


@pytest.mark.parametrize("seed", [0, 7])
def test_the_same_seed_gives_the_same_spacings(small: Scenario, seed: int) -> None:
    one, other = (spacings(small, 5, seed)["land"][1] for _ in range(2))
    assert (one == other).all()
