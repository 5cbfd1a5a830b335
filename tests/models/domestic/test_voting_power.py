"""Voting power: the Security Council, the EU Council, random rules by enumeration, powerindex."""

import itertools
import json
import tomllib
from collections.abc import Callable
from fractions import Fraction
from math import factorial
from pathlib import Path

import powerindex
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.errors import ModelInputError
from realpolitik.models.domestic.voting_power import voting_power
from realpolitik.models.domestic.voting_rule import Criterion, VotingRule

GOLDEN = tomllib.loads((Path(__file__).parents[2] / "golden" / "domestic.toml").read_text("utf-8"))


def members(n: int) -> tuple[str, ...]:
    return tuple(f"m{k}" for k in range(n))


def council(population: tuple[float, ...]) -> VotingRule:
    one = (1,) * len(population)
    states = Criterion("states", one, 15)
    people = Criterion("population", population, round(0.65 * sum(population), 6))
    return VotingRule(members(len(population)), ((states, people), (Criterion("states", one, 24),)))


def test_golden_security_council() -> None:
    golden = GOLDEN["security_council"]
    permanent = (1,) * golden["permanent"] + (0,) * (golden["members"] - golden["permanent"])
    rule = VotingRule(
        members(golden["members"]),
        (
            (
                Criterion("votes", (1,) * golden["members"], golden["votes"]),
                Criterion("permanent", permanent, golden["permanent"]),
            ),
        ),
    )
    got = voting_power(rule=rule)
    assert got.shapley_shubik[0] == float(Fraction(*golden["shapley_shubik_permanent"]))
    assert got.shapley_shubik[-1] == float(Fraction(*golden["shapley_shubik_elected"]))
    assert round(float(got.banzhaf[0]), 7) == golden["banzhaf_permanent"]
    assert round(float(got.banzhaf[-1]), 7) == golden["banzhaf_elected"]
    assert got.swings.tolist() == [golden["swings_permanent"]] * 5 + [golden["swings_elected"]] * 10


def test_golden_eu_council(shared: Callable[[str], Path]) -> None:
    data = json.loads(shared("data/voting/eu27_power.json").read_text("utf-8"))["res"]
    population = tuple(state["pop"] for state in data.values())
    rule = council(population)
    got = voting_power(rule=rule)
    assert 100 * got.shapley_shubik == pytest.approx([s["SS"] for s in data.values()], abs=5.1e-4)
    assert 100 * got.banzhaf == pytest.approx([s["Bz"] for s in data.values()], abs=5.1e-4)
    assert got.winning_coalitions == GOLDEN["eu_council"]["winning_coalitions"]
    assert round(float(got.action_probability), 5) == GOLDEN["eu_council"]["action_probability"]
    first = voting_power(rule=VotingRule(rule.members, rule.routes[:1]))
    alone = got.winning_coalitions - first.winning_coalitions
    assert alone == GOLDEN["eu_council"]["only_by_the_second_route"]
    blocks = [four for four in itertools.combinations(population, 4) if sum(four) > 35]
    assert len(blocks) == GOLDEN["eu_council"]["four_state_blocks"]


def by_hand(rule: VotingRule) -> tuple[list[Fraction], list[int], int]:
    """Both indices by walking through every order and every coalition."""
    n = len(rule.members)

    def wins(coalition: frozenset[int]) -> bool:
        return any(
            all(
                sum(Fraction(str(c.weight[i])) for i in coalition) >= Fraction(str(c.quota))
                for c in route
            )
            for route in rule.routes
        )

    pivots = [0] * n
    for order in itertools.permutations(range(n)):
        seen: frozenset[int] = frozenset()
        for member in order:
            seen = seen | {member}
            if wins(seen):
                pivots[member] += 1
                break
    every = [frozenset(c) for s in range(n + 1) for c in itertools.combinations(range(n), s)]
    swings = [sum(i in c and wins(c) and not wins(c - {i}) for c in every) for i in range(n)]
    return [Fraction(p, factorial(n)) for p in pivots], swings, sum(map(wins, every))


WEIGHTS = st.lists(st.integers(0, 6), min_size=5, max_size=5).filter(lambda w: sum(w) > 0)


@settings(max_examples=25, deadline=None)
@given(WEIGHTS, WEIGHTS, st.floats(0.1, 1), st.floats(0.1, 1), st.booleans())
def test_matches_orders_and_coalitions_one_by_one(
    first: list[int], second: list[int], q1: float, q2: float, either: bool
) -> None:
    tenths = tuple(w / 10 for w in second)
    one = Criterion("one", tuple(first), max(1, round(q1 * sum(first))))
    two = Criterion("two", tenths, max(1, round(q2 * sum(second))) / 10)
    rule = VotingRule(members(5), ((one,), (two,)) if either else ((one, two),))
    got = voting_power(rule=rule)
    orders, swings, winning = by_hand(rule)
    assert got.shapley_shubik.tolist() == [float(p) for p in orders]
    assert got.swings.tolist() == swings
    assert got.winning_coalitions == winning
    assert got.shapley_shubik.sum() == pytest.approx(1)


def test_agrees_with_powerindex() -> None:
    weights, quota = [10, 8, 7, 5, 5, 3, 2, 1, 1], 27
    game = powerindex.Game(quota=quota, weights=weights)
    game.calc_shapley_shubik()
    game.calc_banzhaf()
    rule = VotingRule(members(9), ((Criterion("votes", tuple(weights), quota),),))
    got = voting_power(rule=rule)
    assert got.shapley_shubik == pytest.approx(game.shapley_shubik, abs=1e-9)
    assert got.banzhaf == pytest.approx(game.banzhaf, abs=1e-9)


@pytest.mark.parametrize("n", [1, 7, 32])
def test_unanimity_is_shared_equally(n: int) -> None:
    got = voting_power(rule=VotingRule(members(n), ((Criterion("all", (1,) * n, n),),)))
    assert got.shapley_shubik == pytest.approx([1 / n] * n)
    assert got.banzhaf == pytest.approx([1 / n] * n)
    assert got.action_probability == 2.0**-n


def test_refuses_what_it_cannot_count() -> None:
    fine = Criterion("fine", (1 / 3, 2 / 3), 0.5)
    with pytest.raises(ModelInputError, match="more than four decimals cannot be counted"):
        voting_power(rule=VotingRule(members(2), ((fine,),)))
    large = Criterion("people", (83_000_000, 68_000_000), 100_000_000)
    with pytest.raises(ModelInputError, match="too large to count"):
        voting_power(rule=VotingRule(members(2), ((large,),)))
    many = VotingRule(members(61), ((Criterion("all", (1,) * 61, 31),),))
    with pytest.raises(ModelInputError, match="at most 60 members"):
        voting_power(rule=many)
