"""Threat and commitment: by hand, the optimum by search, the priors, bad input."""

from typing import Any

import numpy as np
import pytest
from scipy.optimize import minimize_scalar

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.threat_and_commitment import RELIABILITY, threat_and_commitment

SIZE = [10.0, 30.0, 40.0]
TIE = [[0, 0.8, -1], [0.8, 0, -0.5], [-1, -0.5, 0]]
INTENT = [[0, 0, 1], [0.2, 0, 0.5], [0.3, 0.1, 0]]


def test_threat_support_and_odds_by_hand() -> None:
    got = threat_and_commitment(SIZE, INTENT, TIE, 0.5)
    assert got.threat.tolist() == [[0, 0, 40], [2, 0, 20], [3, 3, 0]]
    assert got.threatened.tolist() == [40, 22, 6]
    assert got.support.tolist() == [25, 35, 40]
    assert got.win[0, 2] == pytest.approx(25 / 65)
    assert got.balances[0, 2]
    assert not threat_and_commitment(SIZE, INTENT, TIE, 0.0, spoils=0.3).balances[0, 2]
    assert np.isnan(got.win[0, 0])


def test_distance_decays_threat() -> None:
    near, far = (threat_and_commitment(SIZE, INTENT, TIE, 0.5, d, decay=2.0) for d in (1, 2))
    assert far.threat == pytest.approx(near.threat / 4)


def test_commitment_is_the_minimum_of_the_two_fears() -> None:
    got = threat_and_commitment(SIZE, INTENT, TIE, 0.5)
    abandoned, trapped = 5 / 35, 20 / 40  # actor 1 on friend 0: what 0 gives, what 0 faces beyond 1
    least = minimize_scalar(lambda c: (1 - c) ** 2 * abandoned + c**2 * trapped, bounds=(0, 1))
    assert got.commitment[1, 0] == pytest.approx(least.x, abs=1e-5)
    assert np.isnan(got.commitment[0, 2])


def test_published_reliabilities_bracket_the_support() -> None:
    low, best, high = (threat_and_commitment(SIZE, INTENT, TIE, r).support[0] for r in RELIABILITY)
    assert [low, best, high] == pytest.approx([16.6, 25.0, 32.35])


def test_batches() -> None:
    sizes = np.array([SIZE, [1.0, 2.0, 3.0]])
    got = threat_and_commitment(sizes, INTENT, np.stack([TIE, TIE]), np.full((2, 3, 3), 0.4))
    one = threat_and_commitment(sizes[1], INTENT, TIE, 0.4)
    assert got.commitment[1] == pytest.approx(one.commitment, nan_ok=True)
    assert threat_and_commitment([0, 0], np.zeros((2, 2)), np.zeros((2, 2))).win[0, 1] == 0.5


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"size": [1, -1, 1]}, "'size'"),
        ({"intent": np.full((3, 3), 2.0)}, "'intent'"),
        ({"reliability": 1.2}, "'reliability'"),
        ({"distance": 0.0}, "'distance'"),
        ({"spoils": 2.0}, "'spoils'"),
        ({"decay": -1.0}, "'decay'"),
        ({"intent": np.zeros((2, 2))}, "do not fit 3 actors"),
    ],
)
def test_bad_input_is_named(change: dict[str, Any], words: str) -> None:
    given: dict[str, Any] = {"size": SIZE, "intent": INTENT, "tie": TIE} | change
    with pytest.raises(ModelInputError, match=words):
        threat_and_commitment(**given)
