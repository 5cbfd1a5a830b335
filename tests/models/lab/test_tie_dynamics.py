"""Tie dynamics: closed form against ODE, factions, the stationary share, jams and bad input."""

from typing import Any

import numpy as np
import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.lab.tie_dynamics import tie_dynamics


def start(seed: int, n: int, mean: float = 0.0) -> np.ndarray:
    upper = np.triu(np.random.default_rng(seed).normal(mean, 1, (n, n)), 1)
    return upper + upper.T


@pytest.mark.parametrize("seed", range(5))
def test_closed_form_matches_the_flow(seed: int) -> None:
    x = start(seed, 8)
    closed = tie_dynamics(x, share=0.9)
    flow = tie_dynamics(x, rule="marvel ode", share=0.9)
    assert np.abs(flow.tie - closed.tie).max() < 1e-9 * np.abs(closed.tie).max()
    resolvent = x @ np.linalg.inv(np.eye(8) - x * 0.9 * closed.blow_up)
    assert closed.tie == pytest.approx(resolvent)
    assert closed.blow_up == pytest.approx(1 / np.linalg.eigvalsh(x)[-1])


def test_ends_in_the_factions_of_the_leading_vector() -> None:
    draws = np.stack([start(seed, 12) for seed in range(60)])
    got = tie_dynamics(draws, share=0.999999)
    assert got.balanced.mean() > 0.9
    sides = 1 - 2 * got.faction[got.balanced].astype(int)
    signs = np.sign(got.tie[got.balanced])
    off = ~np.eye(12, dtype=bool)
    assert np.array_equal((sides[:, :, None] * sides[:, None])[:, off], signs[:, off])


def test_friendly_starts_end_in_harmony() -> None:
    for mean, harmony in ((0.0, 0.0), (1.0, 1.0)):
        draws = np.stack([start(seed, 30, mean) for seed in range(20)])
        assert tie_dynamics(draws, share=0.999999).harmony.mean() == harmony


def test_asymmetric_ties_balance_under_traags_rule() -> None:
    x = np.random.default_rng(4).normal(size=(8, 8))
    np.fill_diagonal(x, 0)
    got = tie_dynamics(x, rule="traag")
    assert got.balanced
    assert np.linalg.norm(got.tie) > 1e5


def test_kulakowski_stays_within_its_cap_and_balances() -> None:
    got = tie_dynamics(start(3, 6), rule="kulakowski", cap=3.0, until=20)
    assert np.abs(got.tie).max() <= 3.0 + 1e-9
    assert got.balanced


@pytest.mark.parametrize(("friendliness", "share"), [(0.1, 0.392), (1 / 3, 0.5)])
def test_stationary_share_of_local_triads(friendliness: float, share: float) -> None:
    """rho = 1 / (1 + sqrt(3 (1 - 2 p))) of Antal, Krapivsky and Redner 2005, N = 60."""
    assert share == pytest.approx(1 / (1 + np.sqrt(3 * (1 - 2 * friendliness))), abs=1e-3)
    sign = np.where(start(1, 60) > 0, 1.0, -1.0) * (1 - np.eye(60))
    got = tie_dynamics(sign, rule="local triads", friendliness=friendliness, steps=1_500_000)
    assert got.friendly == pytest.approx(share, abs=0.01)


def test_constrained_triads_never_lose_balance_and_balance_is_a_fixed_point() -> None:
    sign = np.where(start(2, 12) > 0, 1.0, -1.0) * (1 - np.eye(12))

    def unbalanced(s: np.ndarray) -> float:
        return float(12 * 11 * 10 - np.trace(s @ s @ s))

    seen = [
        unbalanced(tie_dynamics(sign, rule="constrained triads", steps=k).tie)
        for k in (1, 10, 100, 1000, 10_000)
    ]
    assert seen == sorted(seen, reverse=True)
    side = np.where(np.arange(12) < 5, 1.0, -1.0)
    blocs = np.outer(side, side) * (1 - np.eye(12))
    for rule in ("local triads", "constrained triads"):
        assert np.array_equal(tie_dynamics(blocs, rule=rule, steps=5000).tie, blocs)


def test_no_growth_is_a_status() -> None:
    none = tie_dynamics(np.zeros((3, 3)))
    assert (none.status, none.blow_up) == (Status.UNDEFINED, np.inf)


@pytest.mark.parametrize(
    ("propensity", "options", "words"),
    [
        ([[0, 1], [2, 0]], {}, "symmetric"),
        ([[0, 1], [1, 0]], {"rule": "heider"}, "'rule' must be one of"),
        ([[0, 1], [1, 0]], {"share": 1.0}, "'share'"),
        ([[0, 1], [1, 0]], {"friendliness": 2}, "'friendliness'"),
        ([[0, 1], [1, 0]], {"steps": 0}, "must be positive"),
        ([[0, 1], [1, 0]], {"rule": "local triads"}, "three actors"),
        (np.zeros((3, 3)), {"rule": "local triads"}, "0 and 1 have none"),
    ],
)
def test_bad_input_is_named(propensity: Any, options: Any, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        tie_dynamics(propensity, **options)
