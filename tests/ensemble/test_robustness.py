"""Re-spacings keep the ends and the order; an answer far from every line survives."""

import numpy as np
import pytest

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.plan import make_plan
from realpolitik.ensemble.robustness import robustness, segment, spacing
from realpolitik.scenario.model import Scenario


def test_spacing_is_monotone_and_keeps_the_ends(small: Scenario) -> None:
    rng = np.random.default_rng(0)
    for _ in range(50):
        knots, moved = spacing(small.issues[0], rng)
        assert list(knots) == [0, 50, 100]
        assert moved[0] == 0
        assert moved[-1] == 100
        assert (np.diff(moved) >= 0).all()


def test_median_survives_any_spacing_and_the_mean_may_not(small: Scenario) -> None:
    found = robustness(make_plan(sample(small, 10), ["mean", "median"], ()))
    rows = {(r.key.model, r.key.item): r for r in found if r.kind == "spacing"}
    # the median of three actors is an actor's own position, which moves with the scale
    assert rows["median", "land"].survives
    assert rows["median", "land"].low == pytest.approx(rows["median", "land"].high)
    assert not rows["mean", "trade"].survives
    assert 0 < rows["mean", "trade"].share < 1


def test_interval_scales_are_not_respaced(small: Scenario) -> None:
    fixed = tuple(i.model_copy(update={"scale": "interval"}) for i in small.issues)
    plan = make_plan(sample(small.model_copy(update={"issues": fixed}), 10), ["mean"], ())
    assert not [r for r in robustness(plan) if r.kind == "spacing"]


def test_segment_belongs_to_the_gap_above_a_point() -> None:
    points = np.array([0.0, 50.0, 100.0])
    assert list(segment(points, np.array([0.0, 49.9, 50.0, 100.0]))) == [1, 1, 2, 2]
