"""Flip prices: by hand, against integer programming, and what cannot be bought."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.domestic.flip_prices import flip_prices


def test_by_hand() -> None:
    # positions 0, 40, 100; proposal 0 against reversion 60: the first two are for it (40 vs 20: no)
    got = flip_prices([40, 35, 25], [0, 40, 100], [5, 7, 2], 0, 60, 0.6)
    assert got.support.tolist() == [True, False, False]
    assert got.support_share == pytest.approx(0.4)
    assert not got.carried
    assert got.price == 2
    assert got.bought.tolist() == [False, False, True]
    assert got.price_with.tolist() == [np.inf, 7, 2]
    assert got.price_without.tolist() == [2, 2, 7]
    assert got.enough_alone.tolist() == [False, True, True]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(1, 9), min_size=6, max_size=6),
    st.lists(st.integers(0, 100), min_size=6, max_size=6),
    st.lists(st.integers(0, 9), min_size=6, max_size=6),
    st.integers(1, 20),
)
def test_matches_integer_programming(
    w: list[int], x: list[int], cost: list[int], twentieth: int
) -> None:
    got = flip_prices(w, x, cost, 20, 70, twentieth / 20)
    weight, price = np.array(w), np.array(cost)
    support = np.abs(np.array(x) - 20) <= np.abs(np.array(x) - 70)

    def cheapest(fixed: dict[int, int]) -> float:
        low, high = np.zeros(6), np.where(support, 0, 1).astype(float)
        for faction, value in fixed.items():
            if value > high[faction]:
                return np.inf
            low[faction] = high[faction] = value
        need = twentieth / 20 * weight.sum() - weight[support].sum() - 1e-9
        found = milp(
            price,
            constraints=LinearConstraint(weight[None, :], need, np.inf),
            bounds=Bounds(low, high),
            integrality=np.ones(6),
        )
        return found.fun if found.success else np.inf

    assert got.price == pytest.approx(cheapest({}))
    for faction in range(6):
        assert got.price_with[faction] == pytest.approx(cheapest({faction: 1}))
        assert got.price_without[faction] == pytest.approx(cheapest({faction: 0}))
    assert (price * got.bought).sum() == pytest.approx(got.price)
    assert weight[support | got.bought].sum() >= twentieth / 20 * weight.sum() - 1e-9


def test_carried_costs_nothing_and_the_unbuyable_block() -> None:
    got = flip_prices([3, 1], [[0, 0], [100, 100]], [1, np.inf], 0, 100, [0.5, 1.0])
    assert got.carried.tolist() == [True, False]
    assert got.price.tolist() == [0, np.inf]
    assert got.status.tolist() == [Status.OK, Status.EMPTY]
    assert not got.bought.any()


def test_a_faction_without_a_position_supports_nothing() -> None:
    got = flip_prices([3, 1], [np.nan, 0], [4, 1], 0, 100)
    assert got.support.tolist() == [False, True]
    assert got.price == 4


def test_quota_met_by_thirds_in_spite_of_rounding() -> None:
    got = flip_prices([1, 1, 1], [0, 0, 100], [1, 1, 1], 0, 100, 2 / 3)
    assert bool(got.carried)


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (([1.0], [0.0], [-1.0], 0, 1), "'flip_cost' must not be negative"),
        (([1.0], [0.0], [np.nan], 0, 1), "'flip_cost'"),
        (([0.0], [0.0], [1.0], 0, 1), "must give some faction weight"),
        (([1.0], [0.0], [1.0], 0, 101), "'reversion'"),
        (([1.0], [0.0], [1.0], 0, 1, 1.1), "'quota'"),
        (([1.0] * 21, [0.0] * 21, [1.0] * 21, 0, 1), "1 to 20 factions"),
        (([1.0, 1], [0.0] * 3, [1.0], 0, 1), "do not fit together"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        flip_prices(*inputs)
