"""Pivotal members: the median of a majority, vetoes under unanimity, votes one by one."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.domestic.pivotal_members import pivotal_members
from realpolitik.models.domestic.voting_rule import Criterion, VotingRule


def rule(weight: tuple[float, ...], quota: float) -> VotingRule:
    names = tuple(f"m{k}" for k in range(len(weight)))
    return VotingRule(names, ((Criterion("votes", weight, quota),),))


def test_majority_has_one_pivot_unanimity_two() -> None:
    x = [10, 30, 90, 50, 70]
    majority = pivotal_members(x, rule=rule((1,) * 5, 3))
    assert (majority.low, majority.high) == (50, 50)
    assert majority.is_upward.tolist() == [False, False, False, True, False]
    consensus = pivotal_members(x, rule=rule((1,) * 5, 5))
    assert (consensus.upward, consensus.downward) == (10, 90)
    assert (consensus.low, consensus.high) == (10, 90)


@settings(max_examples=60)
@given(
    hnp.arrays(np.int64, 5, elements=st.integers(0, 20)),
    st.lists(st.integers(1, 4), min_size=5, max_size=5),
    st.floats(0.5, 1),
    st.integers(0, 20),
)
def test_a_status_quo_moves_exactly_outside_the_span(
    x: np.ndarray, weight: list[int], part: float, status_quo: int
) -> None:
    quota = min(sum(weight), int(part * sum(weight)) + 1)
    got = pivotal_members(5.0 * x, rule=rule(tuple(weight), quota))
    up = sum(w for w, here in zip(weight, x, strict=True) if here > status_quo)
    down = sum(w for w, here in zip(weight, x, strict=True) if here < status_quo)
    moved = up >= quota or down >= quota
    assert moved == (not got.low <= 5 * status_quo <= got.high)


def test_absent_members_do_not_vote() -> None:
    x = [[10, np.nan, 50], [np.nan, np.nan, 50]]
    got = pivotal_members(x, rule=rule((1, 1, 1), 2))
    assert got.status.tolist() == [Status.OK, Status.EMPTY]
    assert got.upward[0] == 10
    assert np.isnan([got.upward[1], got.low[1]]).all()
    assert not got.is_upward[1].any()


@pytest.mark.parametrize(
    ("x", "words"),
    [([1.0, 2], "'position' has 2 members, the rule 3"), ([1, 2, 101], "'position' must be betw")],
)
def test_bad_input_is_named(x: object, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        pivotal_members(x, rule=rule((1, 1, 1), 2))
