"""Break-even backing: by hand, round trips through the chain, bisection as the second way."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.optimize import brentq

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.backing_chain import backing_chain
from realpolitik.models.crisis.break_even_backing import break_even_backing

AMOUNT = st.floats(2, 80)
RHO = st.one_of(st.sampled_from([1.0, 0.0, -1.0, np.inf, -np.inf]), st.floats(-4, 1))
WEIGHTS = {"own_weight": 0.4, "patron_weight": [0.35, 0.25]}


def test_worked_chain_by_hand() -> None:
    got = break_even_backing(40, [35, 25], 110, 0.10, 0.15, [0.45])
    # 0.45 stays in the range while 0.30 <= p <= 0.55, that is 90 <= strength <= 110 x 7/3
    assert got.win_probability_low == pytest.approx([0.30])
    assert got.win_probability_high == pytest.approx([0.55])
    assert got.strength_low == pytest.approx([90])
    assert got.strength_high == pytest.approx([110 * 7 / 3])
    assert got.contribution_low == pytest.approx(np.array([[25, 15]]))
    assert got.factor_low == pytest.approx(np.array([[25 / 35, 15 / 25]]))
    # without the first patron the second must double: the text of the worked chain
    assert got.replacement_factor_low[0, 0] == pytest.approx(2)
    assert got.replacement_factor_high[0, 0] == pytest.approx((110 * 7 / 3 - 40) / 25)


@settings(max_examples=150, deadline=None)
@example((2.0, 2.0, 2.0), 5e-324, 1.0, 0.5, 1.0, "ratio", "plain")
@example((2.0, 2.0, 2.0), -5e-324, 1.0, 0.5, 1.0, "ratio", "normalised")
@example((2.0, 3.0, 2.0), 1e-290, 1.0, 0.5, 1.0, "ratio", "plain")
@given(
    st.tuples(AMOUNT, AMOUNT, AMOUNT),
    RHO,
    st.floats(0.3, 3),
    st.floats(0.05, 0.95),
    st.floats(0.5, 1.5),
    st.sampled_from(["ratio", "difference"]),
    st.sampled_from(["plain", "normalised"]),
)
def test_the_range_keeps_the_offer_exactly_inside_the_band(
    amounts: tuple[float, float, float],
    rho: float,
    r: float,
    offer: float,
    risk: float,
    form: str,
    aggregate: str,
) -> None:
    own, first, second = amounts
    rest = {
        **WEIGHTS,
        "substitutability": rho,
        "decisiveness": r if form == "ratio" else r / 20,
        "risk_challenger": risk,
        "offer": [offer],
        "form": form,
        "aggregate": aggregate,
    }
    got = break_even_backing(own, [first, second], 30, 0.1, 0.12, **rest)
    low, high = got.contribution_low[0, 0], got.contribution_high[0, 0]
    grid = np.geomspace(1e-3, 1e4, 60)
    backing = np.stack([grid, np.full(60, second)], axis=-1)
    inside = backing_chain(own, backing, 30, 0.1, 0.12, **rest).offer_inside[:, 0]
    clear = (np.abs(grid / low - 1) > 1e-6) & (np.abs(grid / high - 1) > 1e-6) if low else True
    expected = (grid >= low) & (grid <= high)  # NaN: never
    if rho == 1 or not np.isnan(low):
        assert np.array_equal(inside[clear], expected[clear])
    factors = got.factor_low[0], got.factor_high[0]
    for factor, contribution in zip(
        factors, (got.contribution_low[0], got.contribution_high[0]), strict=True
    ):
        assert factor * np.array([first, second]) == pytest.approx(
            contribution, rel=1e-9, nan_ok=True
        )


@settings(max_examples=40, deadline=None)
@given(st.tuples(AMOUNT, AMOUNT, AMOUNT), st.floats(0.2, 1), st.floats(0.1, 0.9))
def test_replacement_matches_bisection(
    amounts: tuple[float, float, float], rho: float, offer: float
) -> None:
    own, first, second = amounts
    rest = {**WEIGHTS, "substitutability": rho, "offer": [offer]}
    got = break_even_backing(own, [first, second], 30, 0.1, 0.12, **rest)
    factor = got.replacement_factor_low[0, 0]

    def gap(k: float, end: str) -> float:
        chain = backing_chain(own, [0.0, k * second], 30, 0.1, 0.12, **rest)
        return float(getattr(chain, end)) - offer

    if np.isnan(factor):  # the own strength alone is too much for the offer
        assert gap(0, "high") < 1e-9
    elif factor == 0:
        assert gap(0, "low") < 1e-9
    elif factor < 1e6:
        found = brentq(gap, 0, 4e6, args=("low",), xtol=1e-13, rtol=1e-13)
        assert factor == pytest.approx(found, rel=1e-6, abs=1e-9)


def test_an_indispensable_patron_cannot_be_replaced() -> None:
    rest = {"own_weight": 0.4, "patron_weight": [0.3, 0.3], "offer": [0.45]}
    got = break_even_backing(40, [35, 25], 40, 0.1, 0.15, substitutability=-1, **rest)
    assert np.isnan(got.replacement_factor_low).all()
    assert got.status.tolist() == [Status.OK]


def test_nothing_of_one_patron_is_enough_against_a_much_stronger_side() -> None:
    rest = {"own_weight": 0.4, "patron_weight": [0.3, 0.3], "offer": [0.3]}
    got = break_even_backing(10, [10, 10], 1000, 0.1, 0.1, substitutability=-1, **rest)
    assert np.isnan(got.contribution_low).all()
    assert got.strength_low[0] == pytest.approx(1000 * 0.6 / 0.4)


def test_limits_of_substitution_by_hand() -> None:
    def band(rho: float, offer: float) -> list[float]:
        got = break_even_backing(100, [50], 100, 0.1, 0.1, [offer], substitutability=rho)
        return [got.contribution_low[0, 0], got.contribution_high[0, 0]]

    # offer .5: .4 <= p <= .6, 100 x 2/3 <= strength <= 150; own strength 100
    assert band(-np.inf, 0.5) == pytest.approx([100 * 2 / 3, np.inf])
    assert band(np.inf, 0.5) == pytest.approx([0, 150])
    assert band(0.0, 0.5) == pytest.approx([(200 / 3) ** 2 / 100, 225])
    # offer .3: 150 <= strength <= 400, more than the weakest link allows
    assert np.isnan(band(-np.inf, 0.3)).all()
    assert band(np.inf, 0.3) == pytest.approx([150, 400])


def test_degenerate_contests() -> None:
    blind = break_even_backing(1, [1.0], 5, 0.1, 0.1, [0.45, 0.2], decisiveness=0)
    assert blind.status.tolist() == [Status.OK, Status.EMPTY]
    assert blind.contribution_low[0, 0] == 0
    assert blind.contribution_high[0, 0] == np.inf
    helpless = break_even_backing(1, [1.0], 0, 0.1, 0.1, [0.05, 0.5])
    assert helpless.strength_high.tolist() == [np.inf, 0]
    assert np.isnan(helpless.contribution_low[1, 0])
    warlike = break_even_backing(1, [1.0], 1, -0.5, 0.1, [0.3])
    assert warlike.status.tolist() == [Status.EMPTY]


def test_a_factor_cannot_raise_what_is_not_given() -> None:
    enough = break_even_backing(40, [0.0, 60], 110, 0.10, 0.15, [0.45])
    assert enough.contribution_low[0, 0] == 0
    assert (enough.factor_low[0, 0], enough.factor_high[0, 0]) == (0, np.inf)
    short = break_even_backing(40, [0.0, 10], 110, 0.10, 0.15, [0.45])
    assert short.contribution_low[0, 0] == pytest.approx(40)
    assert np.isnan([short.factor_low[0, 0], short.factor_high[0, 0]]).all()


def test_no_patrons_and_many_draws() -> None:
    got = break_even_backing([1, 2, 3], np.empty((3, 0)), 2, 0.1, 0.1, [0.4, 0.5])
    assert got.contribution_low.shape == (3, 2, 0)
    assert got.strength_low.shape == (3, 2)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"offer": 0.4}, "'offer' needs the axes"),
        ({"offer": [-0.1]}, "'offer' must be between 0 and 1"),
        ({"risk_challenger": 0}, "'risk_challenger'"),
        ({"decisiveness": -1}, "'decisiveness'"),
        ({"form": "x"}, "'form'"),
        ({"cost_challenger": [0.1, 0.2], "strength_challenger": [1, 2, 3]}, "do not fit"),
    ],
)
def test_bad_input_is_named(change: dict[str, object], words: str) -> None:
    inputs = {
        "own_strength": 1,
        "contribution": [1.0],
        "strength_challenger": 1,
        "cost_challenger": 0.1,
        "cost_defender": 0.1,
        "offer": [0.4],
    }
    with pytest.raises(ModelInputError, match=words):
        break_even_backing(**{**inputs, **change})
