"""The wedge threshold: golden example, indifference of the target, beliefs kept apart."""

import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.crisis.wedge import wedge

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_deals.toml").read_text("utf-8")
)["wedge"]
VALUE = st.floats(0, 100)


def test_golden_thresholds_and_two_beliefs() -> None:
    expected = GOLDEN["side_payment_war"], GOLDEN["side_payment_peace"]
    inputs = {k: v for k, v in GOLDEN.items() if not k.startswith("side_payment")}
    got = wedge(**inputs, war=1.0, divider_benefit=[150, 90], divider_loss=[20, 20])
    assert (got.side_payment_war, got.side_payment_peace) == pytest.approx(expected, abs=1e-9)
    assert got.side_payment == got.side_payment_war
    assert got.feasible.tolist() == [True, False]
    assert got.room == pytest.approx([20, -40])


@settings(max_examples=100)
@given(VALUE, VALUE, st.floats(0, 1), VALUE, VALUE, st.floats(0.05, 1), VALUE)
def test_at_the_threshold_the_target_is_indifferent(
    base: float, bond: float, war: float, own: float, lock: float, k: float, stake: float
) -> None:
    s = wedge(base, bond, war, own, lock, k, [0.0], [0.0], stake).side_payment
    assert k * (own + s) - lock == pytest.approx(base + bond * war + stake, abs=1e-7)


def test_a_war_and_a_stake_in_it_raise_the_price() -> None:
    rest = (30, 25)
    tail = (20, 10, 0.5, [0.0], [0.0])
    prices = [wedge(*rest, war, *tail).side_payment for war in (0, 0.5, 1)]
    assert prices == pytest.approx([60, 85, 110])
    assert wedge(*rest, 1, *tail, 5).side_payment == pytest.approx(120)


def test_without_credibility_nothing_turns_the_target() -> None:
    got = wedge(30, 25, 1, 20, 10, [0, 1], [500.0], [0.0])
    assert got.side_payment.tolist() == [np.inf, 45]
    assert got.feasible.tolist() == [[False], [True]]


@pytest.mark.parametrize(
    ("position", "value", "words"),
    [
        (2, 1.5, "'war' must be between 0 and 1"),
        (5, -0.1, "'credibility'"),
        (4, -1, "'lock_in'"),
        (6, 5.0, "'divider_benefit' needs the axes"),
        (0, np.nan, "'partner_value' must be finite"),
    ],
)
def test_bad_input_is_named(position: int, value: object, words: str) -> None:
    inputs: list[object] = [30, 25, 1, 20, 10, 0.5, [1.0], [1.0]]
    inputs[position] = value
    with pytest.raises(ModelInputError, match=words):
        wedge(*inputs)
