"""Factions: weighted centres, power by orders, minimal winning coalitions."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.domestic.factions import factions


def test_centres_by_hand() -> None:
    got = factions([0.5, 0.3, 0.2], [0, 40, 100])
    assert (got.mean, got.median) == pytest.approx((32, 20))
    assert (got.median_low, got.median_high) == (0, 40)
    assert got.at_median.tolist() == [True, True, False]
    clear = factions([4, 3, 2], [0, 40, 100])
    assert clear.median == 40
    assert clear.at_median.tolist() == [False, True, False]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(0, 9), min_size=4, max_size=4).filter(lambda w: sum(w) > 0),
    st.lists(st.integers(0, 10), min_size=4, max_size=4),
    st.integers(1, 20),
)
def test_matches_orders_and_coalitions_one_by_one(
    w: list[int], x: list[int], twentieth: int
) -> None:
    total = sum(w)
    got = factions(w, [10 * k for k in x], twentieth / 20, detail=True)

    def wins(coalition: tuple[int, ...]) -> bool:
        return 20 * sum(w[k] for k in coalition) >= twentieth * total

    pivots = [0] * 4
    for order in itertools.permutations(range(4)):
        last = next(k for k in range(4) if wins(order[: k + 1]))
        pivots[order[last]] += 1
    assert got.power == pytest.approx([p / 24 for p in pivots])
    every = [c for s in range(5) for c in itertools.combinations(range(4), s) if wins(c)]
    least = {frozenset(c) for c in every} - {
        frozenset(c) for c in every if any(wins(tuple(set(c) - {k})) for k in c)
    }
    assert {frozenset(np.flatnonzero(row).tolist()) for row in got.coalitions} == least
    assert got.indispensable.tolist() == [all(k in c for c in every) for k in range(4)]
    spread = np.repeat(np.array(x) * 10.0, w)
    assert got.mean == pytest.approx(spread.mean())
    assert got.median == pytest.approx(np.median(spread))


def test_many_draws_equal_one_by_one_and_order_does_not_matter() -> None:
    rng = np.random.default_rng(2)
    w, x = rng.uniform(0, 1, (40, 5)), rng.uniform(0, 100, (40, 5))
    whole = factions(w, x, 0.6)
    turn = [3, 1, 4, 0, 2]
    turned = factions(w[:, turn], x[:, turn], 0.6)
    assert turned.median == pytest.approx(whole.median)
    assert turned.power == pytest.approx(whole.power[:, turn])
    assert factions(w[7], x[7], 0.6).power == pytest.approx(whole.power[7])


def test_a_faction_without_a_position_counts_for_the_quota_only() -> None:
    got = factions([4, 3, 2], [0, np.nan, 90], 0.6)
    assert got.mean == pytest.approx(30)
    assert got.median == 0
    assert got.power == pytest.approx(factions([4, 3, 2], [0, 1, 2], 0.6).power)
    nobody = factions([0, 3], [50, np.nan])
    assert nobody.status == Status.NOBODY
    assert np.isnan(nobody.mean)


def test_no_weight_is_named() -> None:
    got = factions([[0, 0], [1, 0]], [[0, 50], [0, 50]])
    assert got.status.tolist() == [Status.UNDEFINED, Status.OK]
    assert np.isnan([got.mean[0], got.median[0], got.power[0, 0]]).all()


@pytest.mark.parametrize(
    ("inputs", "words"),
    [
        (([1.0, 1], [0.0, 1], 1.2), "'quota' must be between 0 and 1"),
        (([1.0, 1], [0.0, 1], 0), "'quota' must be above 0"),
        (([1.0, -1], [0.0, 1]), "'faction_weight'"),
        (([1.0, 1], [0.0, 120]), "'faction_position'"),
        (([1.0, 1], [0.0, 1, 2]), "do not fit together"),
        (([1.0] * 17, [0.0] * 17), "1 to 16 factions; got 17"),
        ((1.0, [0.0]), "'faction_weight' needs the axes"),
    ],
)
def test_bad_input_is_named(inputs: tuple[object, ...], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        factions(*inputs)


def test_detail_needs_one_draw() -> None:
    with pytest.raises(ModelInputError, match="'detail' needs one draw"):
        factions([[1.0, 1], [1, 2]], [0.0, 1], detail=True)
