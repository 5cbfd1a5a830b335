"""Polities, bodies, packages, realignments, theatres and budgets reach their models."""

import numpy as np
import pytest
from tests.ensemble.conftest import case
from tests.scenario.test_home import HOME

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.forecast import forecast
from realpolitik.ensemble.run import run, run_best
from realpolitik.scenario.model import Scenario


@pytest.fixture
def home() -> Scenario:
    return case(**HOME)


def test_factions_by_hand(home: Scenario) -> None:
    outcome = run_best("factions", home)
    assert outcome.mean == pytest.approx([0.3 * 20 + 0.7 * 50])
    assert list(outcome.power[0]) == [0, 1]


def test_flip_prices_by_hand(home: Scenario) -> None:
    # gamma (50) is as far from 60 as beta is near 20: |60-50| < |20-50|, gamma carries alone
    assert run_best("flip_prices", home).price == [0]


def test_voting_power_of_three_equals(home: Scenario) -> None:
    outcome = run_best("voting_power", home)
    assert outcome.shapley_shubik[0] == pytest.approx([1 / 3] * 3)


def test_pivotal_member_is_the_middle_one(home: Scenario) -> None:
    outcome = run_best("pivotal_members", home)
    assert list(outcome.is_upward[0]) == [False, False, True]


def test_package_links_two_issues(home: Scenario) -> None:
    outcome = run_best("linkage", home)
    assert not outcome.single_feasible.any()
    assert outcome.package.all()
    assert list(outcome.party_gain[0]) == [4, 2]


def test_wedge_under_both_beliefs(home: Scenario) -> None:
    outcome = run_best("wedge", home)
    assert outcome.side_payment == [110]
    assert outcome.side_payment_peace == [60]
    assert list(outcome.feasible[0]) == [True, False]


def test_theatres_and_budget(home: Scenario) -> None:
    assert run_best("theatres", home).effort[0] == pytest.approx([7 / 3, 8 / 3])
    assert run_best("budget", home).social_only == [-1.5]


def test_win_sets_of_a_negotiation(home: Scenario) -> None:
    outcome = run_best("win_set", home)
    # gamma (ideal 50) holds the quota alone: from the reversion 20 to 2 * 50 - 20
    assert (outcome.low[0, 0], outcome.high[0, 0]) == (20, 80)


def test_forecast_covers_all_and_voting_power_needs_one_run(home: Scenario) -> None:
    made = forecast(home, draws=300)
    expected = {"factions", "voting_power", "linkage", "wedge", "theatres", "budget"}
    assert expected <= set(made.models)
    power = made.summary("voting_power", "shapley_shubik", "alpha")
    assert power is not None
    assert power.runs == 1
    assert power.mean == pytest.approx(1 / 3)


def test_polity_weights_are_drawn(home: Scenario) -> None:
    outcome = run("factions", sample(home, 200))
    assert np.ptp(outcome.mean) > 1
