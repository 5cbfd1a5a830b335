"""Games of a scenario reach the model that solves them."""

import numpy as np
import pytest
from tests.ensemble.conftest import case
from tests.scenario.test_game import GAME

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.run import run, run_best


def test_a_game_by_hand() -> None:
    # to fight gives beta .75 x 1, to yield 0: the threat is believed, and alpha would lose by it
    found = run_best("game_tree", case(games=[GAME]))
    assert found.value[0].tolist() == [0, 2]
    assert found.outcome_probability[0].tolist() == [1, 0, 0]


def test_uncertain_payoffs_are_solved_draw_by_draw() -> None:
    payoffs = [dict(p) for p in GAME["payoffs"]]
    payoffs[4] = {**payoffs[4], "value": {"low": -4.0, "best": -0.6, "high": 1.0}}
    outcome = run("game_tree", sample(case(games=[{**GAME, "payoffs": payoffs}]), 500))
    acted = outcome.outcome_probability[:, 0] == 0
    assert 0 < acted.mean() < 1
    assert outcome.outcome_probability.sum(axis=-1) == pytest.approx(np.ones(500))
    assert (outcome.value[acted, 0] >= 0).all()
