"""The worked chain: printed digits, exact fractions, monotone in the backing, draws that fail."""

import tomllib
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.backing_chain import backing_chain

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_chain.toml").read_text("utf-8")
)["chain"]
CASES = GOLDEN.pop("case")
AMOUNT = st.floats(1, 100)


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_golden_ranges(case: dict[str, list[float]]) -> None:
    got = backing_chain(contribution=case["contribution"], **GOLDEN)
    assert [round(float(got.low), 3), round(float(got.high), 3)] == case["range"]
    p = Fraction(110, 110 + 40 + sum(case["contribution"]))
    assert got.win_probability == pytest.approx(float(p), abs=1e-9)
    assert got.low == pytest.approx(float(p - Fraction(1, 10)), abs=1e-9)
    assert got.high == pytest.approx(float(p + Fraction(15, 100)), abs=1e-9)


def test_offers_are_placed_and_the_window_follows() -> None:
    got = backing_chain(
        contribution=[35, 25],
        offer=[0.4, 0.45, 0.7],
        guarantee_effect=0.4,
        guarantee_extra_cost=0.2,
        **GOLDEN,
    )
    assert got.offer_inside.tolist() == [False, True, False]
    p = 110 / 210
    assert got.offer_place == pytest.approx([(x - p + 0.1) / 0.25 for x in (0.4, 0.45, 0.7)])
    assert got.window_low == pytest.approx([(p - 0.1 - 0.4) / 0.6, 0, 0], abs=1e-9)
    assert got.window_high == pytest.approx([(p + 0.15 - x) / 0.4 for x in (0.4, 0.45, 0.7)])


@settings(max_examples=50)
@given(
    st.tuples(AMOUNT, AMOUNT, AMOUNT),
    st.floats(0, 1),
    st.floats(-3, 1),
    st.floats(0.2, 3),
    st.sampled_from(["ratio", "difference"]),
)
def test_less_backing_moves_the_terms_to_the_challenger(
    amounts: tuple[float, float, float], left: float, rho: float, r: float, form: str
) -> None:
    own, first, second = amounts
    got = backing_chain(
        own,
        [[first, second], [left * first, second]],
        50,
        0.1,
        0.1,
        own_weight=0.4,
        patron_weight=[0.3, 0.3],
        substitutability=rho,
        decisiveness=r,
        form=form,
    )
    for values in (got.win_probability, got.low, got.high):
        assert values[1] >= values[0] - 1e-12


def test_axes_broadcast_over_draws() -> None:
    rng = np.random.default_rng(1)
    draws = 7
    own, given_now = rng.uniform(1, 9, draws), rng.uniform(1, 9, (draws, 3))
    offers = rng.uniform(0, 1, (draws, 2))
    whole = backing_chain(own, given_now, 20, 0.1, 0.1, offer=offers, substitutability=0.5)
    assert whole.offer_inside.shape == (draws, 2)
    for k in range(draws):
        one = backing_chain(
            own[k], given_now[k], 20, 0.1, 0.1, offer=offers[k], substitutability=0.5
        )
        for got, alone in zip(whole, one, strict=True):
            assert np.array_equal(got[k], alone)


def test_without_offers_and_without_patrons() -> None:
    got = backing_chain(40, np.empty(0), 110, 0.1, 0.15)
    assert got.strength_defender == 40
    assert got.offer_inside.shape == (0,)


def test_a_draw_without_strength_is_named_not_raised() -> None:
    got = backing_chain([1, 1], [[1.0], [1.0]], 1, 0.1, 0.1, [0, 1], [[0.0], [1.0]], offer=[0.4])
    assert got.status.tolist() == [Status.UNDEFINED, Status.OK]
    assert np.isnan([got.low[0], got.window_low[0, 0], got.win_probability[0]]).all()
    assert got.offer_inside.tolist() == [[False], [True]]


def test_a_range_of_one_point_has_no_places() -> None:
    got = backing_chain(1, [1.0], 2, 0, 0, offer=[0.5])
    assert got.offer_inside.tolist() == [True]
    assert np.isnan(got.offer_place).all()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"offer": [1.5]}, "'offer|settlement"),
        ({"offer": 0.5}, "'offer' needs the axes"),
        ({"strength_challenger": -1}, "'strength_challenger'"),
        ({"cost_challenger": np.nan}, "'cost_challenger'"),
        ({"form": "logit"}, "'form'"),
    ],
)
def test_bad_input_is_named(change: dict[str, object], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        backing_chain(**{"contribution": [35, 25], **GOLDEN, **change})
