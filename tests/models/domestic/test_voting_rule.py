"""Voting rules that cannot be: each a clear error."""

import pytest

from realpolitik.errors import ModelInputError
from realpolitik.models.domestic.voting_rule import Criterion, VotingRule


@pytest.mark.parametrize(
    ("weight", "quota", "words"),
    [
        ((1, 1), 3, "no coalition wins, the quota 3 is above the total weight 2"),
        ((1, 1), 0, "the quota must be above 0"),
        ((1, 1), float("nan"), "the quota must be above 0"),
        ((1, -1), 1, "finite and not negative"),
        ((float("inf"), 1), 1, "finite and not negative"),
    ],
)
def test_impossible_criteria(weight: tuple[float, ...], quota: float, words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        Criterion("c", weight, quota)


def test_impossible_rules() -> None:
    both = Criterion("both", (1, 1), 2)
    with pytest.raises(ModelInputError, match="needs members"):
        VotingRule((), ((both,),))
    with pytest.raises(ModelInputError, match="each of its members once"):
        VotingRule(("a", "a"), ((both,),))
    with pytest.raises(ModelInputError, match="at least one route"):
        VotingRule(("a", "b"), ((both,), ()))
    with pytest.raises(ModelInputError, match="'both' has 2 weights for 3 members"):
        VotingRule(("a", "b", "c"), ((both,),))


def test_weights_are_made_whole_and_quotas_rounded_up() -> None:
    assert Criterion("c", (18.49, 0.3), 12.345).whole() == ((1849, 30), 1235)
    assert Criterion("c", (0.1, 0.2), 0.3).whole() == ((1, 2), 3)
    assert Criterion("c", (1 / 3, 1.0), 1.0).whole() is None
