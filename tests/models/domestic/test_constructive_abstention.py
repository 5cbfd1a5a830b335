"""Constructive abstention: every way of voting one by one, and plain unanimity as a limit."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.models.domestic.constructive_abstention import constructive_abstention
from realpolitik.models.domestic.voting_rule import Criterion, VotingRule

YES, ABSTAIN, NO = 1, 0, -1


@settings(max_examples=40)
@given(
    st.lists(st.integers(0, 9), min_size=5, max_size=5).filter(lambda w: sum(w) > 2),
    st.integers(1, 5),
    st.floats(0.1, 1),
)
def test_matches_every_way_of_voting(people: list[int], states: int, part: float) -> None:
    quota = max(1, round(part * sum(people)))
    route = (
        Criterion("states", (1,) * 5, states),
        Criterion("population", tuple(people), quota),
    )
    got = constructive_abstention(blocking=VotingRule(tuple("abcde"), (route,)))

    def decided(votes: tuple[int, ...]) -> bool:
        away = [k for k in range(5) if votes[k] == ABSTAIN]
        blocked = len(away) >= states and sum(people[k] for k in away) >= quota
        return NO not in votes and not blocked

    every = list(itertools.product((YES, ABSTAIN, NO), repeat=5))
    assert got.decisions == sum(map(decided, every))
    assert got.action_probability == pytest.approx(sum(map(decided, every)) / 3**5)
    for k in range(5):
        for other, field in ((NO, got.veto), (ABSTAIN, got.abstention_swing)):
            swings = sum(
                decided(votes) and not decided((*votes[:k], other, *votes[k + 1 :]))
                for votes in every
                if votes[k] == YES
            )
            assert field[k] == pytest.approx(swings / 3**4)


@settings(max_examples=15)
@given(
    st.lists(st.integers(0, 5), min_size=4, max_size=4).filter(lambda w: sum(w) > 1),
    st.integers(1, 4),
    st.floats(0.1, 1),
)
def test_the_index_matches_every_order_and_every_vote(
    people: list[int], states: int, part: float
) -> None:
    quota = max(1, round(part * sum(people)))
    route = (
        Criterion("states", (1,) * 4, states),
        Criterion("population", tuple(people), quota),
    )
    got = constructive_abstention(blocking=VotingRule(tuple("abcd"), (route,)))

    def stopped(order: tuple[int, ...], votes: tuple[int, ...]) -> bool:
        away = [k for k in order if votes[k] == ABSTAIN]
        blocked = len(away) >= states and sum(people[k] for k in away) >= quota
        return blocked or any(votes[k] == NO for k in order)

    pivots = [0] * 4
    for order in itertools.permutations(range(4)):
        for votes in itertools.product((YES, ABSTAIN, NO), repeat=4):
            last = next((k for k in range(3) if stopped(order[: k + 1], votes)), 3)
            pivots[order[last]] += 1
    assert got.shapley_shubik == pytest.approx([p / (24 * 81) for p in pivots])
    assert got.shapley_shubik.sum() == pytest.approx(1)


def test_if_one_abstainer_blocks_it_is_unanimity() -> None:
    rule = VotingRule(tuple("abc"), ((Criterion("any", (1, 1, 1), 1),),))
    got = constructive_abstention(blocking=rule)
    assert got.decisions == 1
    assert got.veto == pytest.approx([1 / 9] * 3)
    assert got.abstention_swing == pytest.approx([1 / 9] * 3)
