"""CES sustainment: golden enabler example, limits, exact fractions, bad input."""

import tomllib
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.sustainment import sustainment

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_chain.toml").read_text("utf-8")
)["enabler"]
AMOUNT = st.floats(0.1, 200)
WEIGHT = st.floats(0.05, 3)


@pytest.mark.parametrize("case", ["full", "cut"])
def test_golden_enabler(case: str) -> None:
    got = sustainment(
        GOLDEN["own_strength"],
        GOLDEN[case]["contribution"],
        GOLDEN["own_weight"],
        GOLDEN["patron_weight"],
        GOLDEN["substitutability"],
    ).strength
    assert round(float(got), 1) == GOLDEN[case]["strength"]
    harmonic = 1 / (Fraction(1, 2) / 60 + Fraction(1, 2) / GOLDEN[case]["contribution"][0])
    assert got == pytest.approx(float(harmonic), abs=1e-9)


@settings(max_examples=50)
@given(
    st.lists(AMOUNT, min_size=3, max_size=3),
    st.lists(WEIGHT, min_size=3, max_size=3),
    st.floats(-5, 3).filter(lambda rho: abs(rho) > 0.05),
)
def test_matches_the_plain_formula(a: list[float], w: list[float], rho: float) -> None:
    got = sustainment(a[0], a[1:], w[0], w[1:], rho).strength
    expected = sum(weight * amount**rho for weight, amount in zip(w, a, strict=True)) ** (1 / rho)
    assert got == pytest.approx(expected, rel=1e-9)
    total = sum(w)
    scaled = total * (sum(v * x**rho for v, x in zip(w, a, strict=True)) / total) ** (1 / rho)
    normalised = sustainment(a[0], a[1:], w[0], w[1:], rho, aggregate="normalised").strength
    assert normalised == pytest.approx(scaled, rel=1e-9)


@settings(max_examples=50)
@given(
    st.lists(AMOUNT, min_size=3, max_size=3),
    st.lists(WEIGHT, min_size=3, max_size=3),
    st.sampled_from(["plain", "normalised"]),
)
def test_limits_are_the_neighbours(a: list[float], w: list[float], aggregate: str) -> None:
    unit = [x / sum(w) for x in w]
    for rho, near, slack in ((0, 1e-7, 1e-4), (-np.inf, -5000, 0.01), (np.inf, 5000, 0.01)):
        at = sustainment(a[0], a[1:], unit[0], unit[1:], rho, aggregate=aggregate).strength
        by = sustainment(a[0], a[1:], unit[0], unit[1:], near, aggregate=aggregate).strength
        assert at == pytest.approx(by, rel=slack)


def test_limits_by_hand_and_parts_without_weight() -> None:
    assert sustainment(4, [9], 1, [1], 0).strength == pytest.approx(6)  # sqrt(4 x 9)
    assert sustainment(4, [9], 3, [1], 0).strength == pytest.approx((4**3 * 9) ** 0.25)
    assert sustainment(4, [9], 1, [2], -np.inf).strength == 4
    assert sustainment(4, [9], 0, [2], -np.inf).strength == 9
    assert sustainment(4, [9], 1, [2], np.inf).strength == 9
    assert sustainment(4, [9], 1, [0], np.inf).strength == 4
    assert sustainment(4, [9], 1, [2], -np.inf, aggregate="normalised").strength == 12


def test_a_missing_part_is_fatal_only_without_substitutes() -> None:
    got = sustainment(60, [0.0], 1, 1, [1, 0.5, 0, -1, -np.inf, np.inf]).strength
    assert got == pytest.approx([60, 60, 0, 0, 0, 60])


def test_without_patrons_the_own_strength_remains() -> None:
    assert sustainment(60, np.empty(0)).strength == 60
    assert sustainment([60, 0], np.empty((2, 0)), substitutability=[-1, -1]).strength == (
        pytest.approx([60, 0])
    )


def test_undefined_draws_are_named() -> None:
    got = sustainment([1, 1], [[1, 1], [1, 1]], [0, 1], [[0, 0], [1, 1]], [1, 1e-4])
    assert got.status.tolist() == [Status.UNDEFINED, Status.UNDEFINED]  # no weight; 3^10000
    assert np.isnan(got.strength).all()


@settings(max_examples=50)
@given(AMOUNT, st.lists(AMOUNT, min_size=2, max_size=2), st.floats(1, 3), st.floats(-8, 3))
def test_more_backing_never_weakens(
    own: float, given_now: list[float], factor: float, rho: float
) -> None:
    both = sustainment(
        own, [given_now, [given_now[0] * factor, given_now[1]]], 0.4, 0.3, rho
    ).strength
    assert both[1] >= both[0] * (1 - 1e-12)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        ((-1, [1.0]), "'own_strength' must be finite and not negative; got -1"),
        ((1, [1.0, np.nan]), "'contribution' must be finite and not negative; got nan at index"),
        ((1, 1.0), "'contribution' needs the axes"),
        ((1, [1.0], 1, [-1.0]), "'patron_weight'"),
        ((1, [1.0, 2.0], 1, [1.0, 1, 1]), "'patron_weight' has 3 patrons, 'contribution' 2"),
        ((1, [1.0], 1, 1, np.nan), "'substitutability' must be a number"),
        (([1, 2, 3], [[1.0], [2.0]]), "do not fit together: own_strength"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        sustainment(*inputs)


def test_unknown_aggregate_is_named() -> None:
    with pytest.raises(ModelInputError, match="'aggregate' must be one of plain, normalised"):
        sustainment(1, [1.0], aggregate="mean")
