"""The tariff game: exact fractions, a market cleared numerically, the repeated dilemma."""

import tomllib
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq, minimize_scalar

from realpolitik.errors import ModelInputError
from realpolitik.models.lab.tariff_game import tariff_game

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_lab.toml").read_text("utf-8")
)["tariffs"]
SLOPE = st.floats(0.2, 5)


def test_golden_payoffs() -> None:
    got = tariff_game(1, 1, 1)
    for name, fraction in GOLDEN.items():
        if isinstance(fraction, list):
            assert getattr(got, name) == pytest.approx(float(Fraction(*fraction)), abs=1e-9)


@settings(max_examples=30, deadline=None)
@given(SLOPE, SLOPE, SLOPE)
def test_matches_a_cleared_market(m: float, e: float, gap: float) -> None:
    got = tariff_game(m, e, gap)

    def trade(tariff: float) -> float:
        price = brentq(lambda p: m * (gap - p - tariff) - e * p, -1, gap + 1)  # B = 0, A = gap
        return e * price

    def welfare(own: float, other: float) -> float:
        imports, exports = trade(own), trade(other)
        return imports**2 / (2 * m) + own * imports + exports**2 / (2 * e)

    best = minimize_scalar(lambda t: -welfare(t, 0), bounds=(0, gap), method="bounded")
    tariff = float(got.optimal_tariff)
    assert tariff == pytest.approx(best.x, rel=1e-3)
    assert tariff == pytest.approx(trade(tariff) / e)
    for name, pair in {
        "temptation": (tariff, 0),
        "reward": (0, 0),
        "punishment": (tariff, tariff),
        "sucker": (0, tariff),
    }.items():
        assert getattr(got, name) == pytest.approx(welfare(*pair), rel=1e-8)
    assert 0 < got.critical_discount < 1


def test_bad_input_is_named() -> None:
    with pytest.raises(ModelInputError, match="'demand_slope' must be finite and above 0"):
        tariff_game(0, 1, 1)
