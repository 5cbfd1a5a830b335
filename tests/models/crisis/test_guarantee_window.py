"""The guarantee window: golden example, the conditions it stands for, degenerate effects."""

import tomllib
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.bargaining_range import bargaining_range
from realpolitik.models.crisis.guarantee_window import guarantee_window

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_chain.toml").read_text("utf-8")
)["window"]
SHARE, COST, RISK = st.floats(0, 1), st.floats(0, 0.5), st.floats(0.4, 2)


def test_golden_window() -> None:
    inputs = {key: value for key, value in GOLDEN.items() if key != "range"}
    got = guarantee_window(**inputs)
    assert [round(float(got.low), 3), round(float(got.high), 3)] == GOLDEN["range"]
    x, p, cA, cB, effect, extra = (Fraction(str(value)) for value in inputs.values())
    assert got.low == pytest.approx(float((p - cA - x) / (effect + extra)), abs=1e-9)
    assert got.high == pytest.approx(float((p + cB - x) / effect), abs=1e-9)
    assert got.low == pytest.approx(1 / 3, abs=1e-9)


@settings(max_examples=100)
@given(SHARE, SHARE, COST, COST, st.floats(0.05, 0.6), COST, RISK, RISK, SHARE)
def test_inside_the_window_neither_side_gains_by_war(
    x: float, p: float, cA: float, cB: float, D: float, k: float, rA: float, rB: float, g: float
) -> None:
    got = guarantee_window(x, p, cA, cB, D, k, rA, rB)
    challenger = x**rA - (p - g * D - cA - g * k)
    defender = (1 - x) ** rB - (1 - p + g * D - cB)
    assume(abs(challenger) > 1e-9 and abs(defender) > 1e-9)
    assert (got.low <= g <= got.high) == (challenger > 0 and defender > 0)


@settings(max_examples=50)
@given(SHARE, SHARE, COST, COST, st.floats(0, 0.6), COST, RISK, RISK)
def test_an_offer_inside_the_range_needs_no_guarantee(
    x: float, p: float, cA: float, cB: float, D: float, k: float, rA: float, rB: float
) -> None:
    low, high, _ = bargaining_range(p, cA, cB, rA, rB)
    assume(abs(x - low) > 1e-9 and abs(x - high) > 1e-9)
    window = guarantee_window(x, p, cA, cB, D, k, rA, rB)
    needs_none = window.low == 0 and window.high >= 0
    assert needs_none == (low <= x <= high)


def test_empty_windows_and_guarantees_without_effect() -> None:
    got = guarantee_window(
        [0.1, 0.3, 0.3, 0.9], 0.55, 0.05, 0.1, [0.1, 0, 0, 0.4], [0, 0, 0.25, 0.2]
    )
    # low > 1; D + k = 0 and not deterred; D = 0 but the extra cost deters; the defender reopens
    assert got.status.tolist() == [Status.EMPTY, Status.EMPTY, Status.OK, Status.EMPTY]
    assert got.low == pytest.approx([4, np.inf, 0.8, 0])
    assert got.high == pytest.approx([1, 1, 1, -0.625])


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((1.3, 0.5, 0.1, 0.1, 0.4, 0.2), "'settlement' must be between 0 and 1"),
        ((0.3, np.nan, 0.1, 0.1, 0.4, 0.2), "'win_probability'"),
        ((0.3, 0.5, 0.1, 0.1, -0.4, 0.2), "'guarantee_effect' must be finite and not negative"),
        ((0.3, 0.5, 0.1, 0.1, 0.4, np.nan), "'guarantee_extra_cost'"),
        ((0.3, 0.5, 0.1, 0.1, 0.4, 0.2, 0), "'risk_challenger'"),
        (([0.3] * 2, [0.5] * 3, 0.1, 0.1, 0.4, 0.2), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        guarantee_window(*inputs)
