"""Flip points against the closed form of the weighted mean and of the range."""

import numpy as np
import pytest

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.flips import flips, nearest_crossing
from realpolitik.ensemble.plan import make_plan
from realpolitik.ensemble.results import Flip
from realpolitik.scenario.model import Scenario


def find(found: tuple[Flip, ...], estimate: str, item: str) -> Flip:
    return next(f for f in found if f.estimate == estimate and f.key.item == item)


def test_position_that_takes_the_mean_across_a_worded_point(small: Scenario) -> None:
    found = flips(make_plan(sample(small, 10), ["mean"], ()))
    # equal weights: (80 + 20 + x) / 3 crosses 50 at x = 50, already there: gamma stands at 50
    trade = find(found, "stances/alpha/trade/position", "trade")  # (30 + 90) / 2 = 60
    assert trade.value == pytest.approx(10.0, abs=0.01)  # (10 + 90) / 2 = 50
    assert trade.threshold.startswith("settlement crosses 50")
    assert not trade.inside


def test_backing_at_which_an_offer_leaves_the_range(small: Scenario) -> None:
    found = flips(make_plan(sample(small, 10), ["backing_chain"], ()))
    flip = find(found, "conflicts/war/patrons/gamma/contribution", "line")
    # p = 110 / (110 + 40 + c); the offer .55 leaves at p + .15 < .55 or p - .10 > .55
    leaves = [110 / p - 150 for p in (0.40, 0.65)]
    assert min(abs(flip.value - at) for at in leaves) < 0.01


def test_nearest_crossing_takes_the_smaller_change() -> None:
    values = np.array([0.0, 25.0, 75.0, 100.0])
    answers = np.array([9.0, 1.0, 9.0, 9.0])
    assert nearest_crossing(values, answers, 50.0, 1.0, 5.0) == (50.0, 75.0)
    assert nearest_crossing(values, np.ones(4), 50.0, 1.0, 5.0) is None
