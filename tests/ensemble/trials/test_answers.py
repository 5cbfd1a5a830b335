"""How an answer stands, and the rule by which it survives, by hand."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.plan import make_plan
from realpolitik.ensemble.results import Standing
from realpolitik.ensemble.trials.answers import Answer, answers, segment, standing, survives
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario

POINTS = (0.0, 50.0, 100.0)


def asked(points: tuple[float, ...] = POINTS) -> Answer:
    job: Any = None
    return Answer(job, "settlement", "land", "land", points)


def stands(middle: float, share: float, runs: int = 10) -> Standing:
    return Standing(middle, middle - 1, middle + 1, share, runs)


def test_a_segment_belongs_to_the_gap_above_a_point() -> None:
    assert list(segment(POINTS, np.array([0.0, 49.9, 50.0, 100.0]))) == [1, 1, 2, 2]


def test_standing_of_runs_by_hand() -> None:
    runs = np.array([[10.0], [20.0], [30.0], [60.0], [np.nan]])
    found = standing(asked(), (runs, np.ones_like(runs)))
    assert found == Standing(20.0, 10.0, 60.0, 0.75, 4)
    assert standing(asked(), (runs, np.ones_like(runs)), gap=2).share == 0.25
    assert standing(asked(()), (runs > 25, np.ones_like(runs))).share == pytest.approx(0.4)
    empty = np.full((3, 1), np.nan)
    assert standing(asked(), (empty, np.ones_like(empty))).runs == 0


@settings(max_examples=50)
@given(st.lists(st.integers(0, 99), min_size=1, max_size=40))
def test_weights_count_as_repeated_runs_do(values: list[int]) -> None:
    support = np.array(sorted(set(values)), dtype=float)[None]
    weights = np.array([[values.count(int(v)) for v in support[0]]], dtype=float)
    each = np.array(values, dtype=float)[:, None]
    mixed = standing(asked(), (support, weights / weights.sum()))
    plain = standing(asked(), (each, np.ones_like(each)))
    assert mixed.share == pytest.approx(plain.share)
    assert abs(mixed.middle - plain.middle) <= max(0, np.diff(support[0]).max(initial=0))


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [
        (stands(40, 0.9), stands(20, 0.9), True),  # between the same points
        (stands(48, 0.9), stands(52, 0.7), True),  # across a point, by less than 5
        (stands(40, 0.9), stands(56, 0.9), False),  # across a point
        (stands(40, 0.9), stands(40, 0.59), False),  # less than two thirds are left there
        (stands(40, 0.9), stands(40, 0.61), True),
        (stands(40, 0.9), stands(40, 0.0, runs=0), False),  # no answer left
    ],
)
def test_the_rule_for_positions(before: Standing, after: Standing, kept: bool) -> None:
    assert survives(asked(), before, after) is kept


@pytest.mark.parametrize(
    ("before", "after", "kept"),
    [(0.9, 0.7, True), (0.9, 0.6, False), (0.52, 0.48, True), (0.6, 0.4, False), (0, 0.3, False)],
)
def test_the_rule_for_yes_or_no(before: float, after: float, kept: bool) -> None:
    assert survives(asked(()), stands(before, before), stands(after, after)) is kept


def test_what_is_asked_and_who_leads(small: Scenario) -> None:
    plan = make_plan(sample(small, 4), None, ())
    found = answers(plan.jobs, small)
    assert [(a.key.model, a.quantity, a.item) for a in found] == [
        ("mean", "settlement", "land"),
        ("mean", "settlement", "trade"),
        ("backing_chain", "low", ""),
        ("backing_chain", "high", ""),
        ("backing_chain", "offer_inside", "line"),
    ]
    council = load("emission-standards-1994")
    leads = {a.key.model for a in answers(make_plan(sample(council, 4), None, ()).jobs, council)}
    assert leads == {"calibrated"}
