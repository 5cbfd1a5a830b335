"""Issue linkage: golden example, every package by itertools, issues that open or close a deal."""

import itertools
import tomllib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.crisis.linkage import linkage

GOLDEN = tomllib.loads(
    (Path(__file__).parents[2] / "golden" / "crisis_deals.toml").read_text("utf-8")
)["linkage"]


def test_golden_package() -> None:
    got = linkage(GOLDEN["gain"])
    assert got.single_feasible.tolist() == GOLDEN["single_feasible"]
    assert got.package.tolist() == [True, True]
    assert got.party_gain.tolist() == GOLDEN["package_gain"]
    assert got.value == GOLDEN["product"]
    assert got.needed.tolist() == [True, True]
    assert got.saves.tolist() == [True, True]
    assert got.spoils.tolist() == [False, False]


@settings(max_examples=80)
@given(
    hnp.arrays(np.int64, (2, 3, 4), elements=st.integers(-6, 6)),
    st.sampled_from(["nash", "welfare"]),
)
def test_matches_enumeration_with_itertools(gain: np.ndarray, objective: str) -> None:
    got = linkage(gain, objective=objective)
    for draw in range(2):
        feasible = {}
        for size in range(1, 5):
            for chosen in itertools.combinations(range(4), size):
                sums = gain[draw][:, chosen].sum(axis=1)
                if (sums >= 0).all():
                    worth = int(np.prod(sums)) if objective == "nash" else int(sums.sum())
                    feasible[frozenset(chosen)] = (worth, int(sums.sum()), -size)
        assert got.feasible_packages[draw] == len(feasible)
        assert got.status[draw] == (Status.OK if feasible else Status.EMPTY)
        assert got.single_feasible[draw].tolist() == [frozenset({k}) in feasible for k in range(4)]
        whole = frozenset(range(4))
        for k in range(4):
            others = whole - {k}
            assert got.spoils[draw, k] == (others in feasible and whole not in feasible)
            assert got.saves[draw, k] == (whole in feasible and others not in feasible)
            assert got.needed[draw, k] == (bool(feasible) and all(k in s for s in feasible))
        if feasible:
            best = frozenset(np.flatnonzero(got.package[draw]).tolist())
            assert feasible[best] == max(feasible.values())
            assert got.value[draw] == feasible[best][0]
            assert got.party_gain[draw] == pytest.approx(gain[draw][:, sorted(best)].sum(axis=1))
        else:
            assert np.isnan(got.value[draw])
            assert not got.package[draw].any()


def test_a_side_payment_opens_and_a_poison_pill_closes() -> None:
    got = linkage([[3, -5, 2], [-1, 1, 2]])
    assert got.spoils.tolist() == [False, False, False]
    pill = linkage([[3, -9], [1, 0]])
    assert pill.spoils.tolist() == [False, True]
    assert pill.package.tolist() == [True, False]


def test_rounding_alone_does_not_close_a_deal() -> None:
    assert linkage([[0.1, 0.2, -0.3], [1, 1, 1]]).package.tolist() == [True, True, False]
    assert linkage([[0.1, 0.2, -0.3], [1, 1, 1]]).feasible_packages == 4


def test_one_issue_and_many_draws() -> None:
    got = linkage(np.array([[[1.0], [1.0]], [[1.0], [-1.0]]]))
    assert got.status.tolist() == [Status.OK, Status.EMPTY]
    assert got.saves.tolist() == [[True], [False]]
    rng = np.random.default_rng(5)
    gain = rng.normal(0, 1, (300, 3, 12))
    whole = linkage(gain)
    for draw in (0, 150, 299):
        alone = linkage(gain[draw])
        assert np.array_equal(alone.package, whole.package[draw])


@pytest.mark.parametrize(
    ("gain", "words"),
    [
        ([1.0, 2.0], "'gain' needs the axes"),
        ([[np.nan]], "'gain' must be finite"),
        (np.zeros((1, 21)), "'gain' must have 1 to 20 issues; got 21"),
        (np.zeros((0, 2)), "at least one party"),
    ],
)
def test_bad_input_is_named(gain: object, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        linkage(gain)
