"""Learning by fighting: equal priors, paths one by one, the disputed variant."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.learning_by_fighting import learning_by_fighting

PRIOR = st.floats(0.5, 6)


def test_with_equally_strong_priors_the_date_does_not_depend_on_luck() -> None:
    # gap (6 - 2) / (8 + n) <= .201 first at n = 12, whoever wins
    got = learning_by_fighting(0.3, 6, 2, 2, 6, 0.1, 0.101, battles=20)
    assert got.settled[12] == pytest.approx(1)
    assert got.open == pytest.approx(0)
    assert got.gap == pytest.approx(0.75 - 0.25 - 0.201)


@settings(max_examples=25, deadline=None)
@given(st.floats(0.05, 0.95), PRIOR, PRIOR, PRIOR, PRIOR, st.floats(0, 0.3))
def test_matches_every_path_of_battles(
    q: float, aA: float, bA: float, aB: float, bB: float, cost: float
) -> None:
    battles = 6
    got = learning_by_fighting(q, aA, bA, aB, bB, cost, 0, battles=battles)
    settled, left = np.zeros(battles + 1), 0.0
    for path in itertools.product((0, 1), repeat=battles):
        weight = float(np.prod([q if won else 1 - q for won in path]))
        for n in range(battles + 1):
            w = sum(path[:n])
            if (aA + w) / (aA + bA + n) - (aB + w) / (aB + bB + n) - cost <= 0:
                settled[n] += weight
                break
        else:
            left += weight
    assert got.settled == pytest.approx(settled, abs=1e-9)
    assert got.open == pytest.approx(left, abs=1e-9)


def test_firm_positions_move_only_at_the_end() -> None:
    inputs = (0.5, 6, 2, 2, 6, 0.1, 0.1)
    firm = learning_by_fighting(*inputs, battles=20, variant="firm")
    assert firm.settled[:-1].sum() == 0
    assert firm.settled[-1] == pytest.approx(1)
    early = learning_by_fighting(*inputs, battles=5, variant="firm")
    assert early.open == pytest.approx(1)


def test_no_disagreement_needs_no_battle() -> None:
    got = learning_by_fighting([0.5, 0.5], 2, 2, 2, 2, 0, 0, battles=3)
    assert got.settled.tolist() == [[1, 0, 0, 0]] * 2


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"wins_challenger": 0}, "'wins_challenger' must be finite and above 0"),
        ({"battle_win": -0.1}, "'battle_win'"),
        ({"battles": -1}, "'battles' must be 0 or more"),
        ({"variant": "slow"}, "'variant' must be one of"),
    ],
)
def test_bad_input_is_named(change: dict[str, object], words: str) -> None:
    inputs = {
        "battle_win": 0.5,
        "wins_challenger": 1,
        "losses_challenger": 1,
        "wins_defender": 1,
        "losses_defender": 1,
        "cost_challenger": 0,
        "cost_defender": 0,
    }
    with pytest.raises(ModelInputError, match=words):
        learning_by_fighting(**{**inputs, **change})
