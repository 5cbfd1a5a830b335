"""The map of backing and credibility against the chain and the guarantee window, cell by cell."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.backing_chain import backing_chain
from realpolitik.models.crisis.backing_map import backing_map

INPUTS = (40, [35.0, 25.0], 110, 0.10, 0.15)


@settings(max_examples=40, deadline=None)
@given(st.floats(0.05, 0.6), st.floats(0, 0.4), st.floats(0.5, 1.5), st.floats(0.5, 1.5))
def test_every_cell_agrees_with_chain_and_window(
    effect: float, extra: float, rA: float, rB: float
) -> None:
    offers = [0.35, 0.5, 0.65]
    shares, trusts = [0.0, 0.4, 1.0], [0.0, 0.3, 0.7, 1.0]
    rest = {"risk_challenger": rA, "risk_defender": rB, "offer": offers}
    got = backing_map(*INPUTS, effect, extra, **rest, backing=shares, credibility=trusts, patron=0)
    assert got.offer_holds.shape == (3, 4, 3)
    for i, left in enumerate(shares):
        chain = backing_chain(
            40,
            [35 * left, 25],
            *INPUTS[2:],
            guarantee_effect=effect,
            guarantee_extra_cost=extra,
            **rest,
        )
        assert got.low[i] == pytest.approx(float(chain.low), abs=1e-12)
        for j, g in enumerate(trusts):
            held = (chain.window_low <= g) & (g <= chain.window_high) & chain.offer_inside
            assert got.offer_holds[i, j].tolist() == held.tolist()
            grid = np.linspace(0, 1, 501)
            fits = (grid >= max(chain.low, got.held_low[i, j])) & (
                grid <= min(chain.high, got.held_high[i, j])
            )
            if fits.any():
                assert got.feasible[i, j]


def test_too_strong_a_guarantee_lets_the_defender_reopen() -> None:
    got = backing_map(*INPUTS, 0.4, 0.2, backing=[1.0], credibility=[0.0, 0.6, 0.7])
    # risk-neutral and inside the stake: feasible while g D <= cA + cB, here g <= .625
    assert got.feasible.tolist() == [[True, True, False]]


def test_all_patrons_or_one() -> None:
    every = backing_map(*INPUTS, 0.4, 0.2, backing=[0.0])
    assert every.low[0] == pytest.approx(110 / 150 - 0.1)
    one = backing_map(*INPUTS, 0.4, 0.2, backing=[0.0], patron=1)
    assert one.low[0] == pytest.approx(110 / 185 - 0.1)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"patron": 2}, "'patron' must be 0 to 1; got 2"),
        ({"backing": [1.2]}, "'backing' must be between 0 and 1"),
        ({"credibility": 0.5}, "'credibility' must be a list"),
    ],
)
def test_bad_input_is_named(options: dict[str, object], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        backing_map(*INPUTS, 0.4, 0.2, **options)
