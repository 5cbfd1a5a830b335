"""Interventions on random numbers: only what is named changes, and nothing leaves its scale."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from realpolitik.errors import ScenarioError
from realpolitik.scenario.changes import Change, Scale, Set, Shift, SplitActor
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds, estimates, find
from realpolitik.scenario.rules.book import find_problems
from realpolitik.scenario.whatif import what_if


def at(scenario: Scenario, path: str) -> tuple[float, float, float]:
    (found,) = find(scenario, path).values()
    return found.low, found.best, found.high


def changed(before: Scenario, after: Scenario) -> set[str]:
    old, new = dict(estimates(before)), dict(estimates(after))
    return {path for path in {*old, *new} if old.get(path) != new.get(path)}


def changed_if_possible(scenario: Scenario, change: Change) -> Scenario:
    """The changed scenario; as it was where nothing changes or nobody would care any more."""
    try:
        return what_if(scenario, change)
    except ScenarioError as error:
        if "changes nothing" in str(error) or "nobody" in str(error):
            return scenario
        raise


PATTERNS = [
    "stances/*/border/position",
    "stances/avest/*/salience",
    "actors/*/capability",
    "conflicts/war/*",
    "conflicts/war/guarantee/*",
    "ties/*/*/value",
    "issues/border/status_quo",
    "packages/deal/gains/*/*/gain",
    "polities/bora-home/*",
]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pattern=st.sampled_from(PATTERNS),
    amount=st.floats(-200, 200),
    scale=st.booleans(),
)
def test_a_change_touches_only_what_it_names(
    province: Scenario, pattern: str, amount: float, scale: bool
) -> None:
    named = set(find(province, pattern))
    change = (
        Scale(estimate=pattern, factor=abs(amount)) if scale else Shift(estimate=pattern, by=amount)
    )
    after = changed_if_possible(province, change)
    assert changed(province, after) <= named
    for path, estimate in estimates(after):
        assert estimate.within(*bounds(path))
    back = {path: old for path, old in estimates(province) if path in named}
    for path, old in back.items():
        if dict(estimates(after))[path] != old:
            after = what_if(after, Set(estimate=path, to=old))
    assert after == province


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    shares=st.lists(st.integers(1, 9), min_size=2, max_size=8),
    actor=st.sampled_from(["avest", "bora", "cara"]),
)
def test_splitting_keeps_the_sum_of_weights(
    province: Scenario, shares: list[int], actor: str
) -> None:
    into = {f"part-{n}": share / sum(shares) for n, share in enumerate(shares)}
    after = what_if(province, SplitActor(actor=actor, into=into))
    assert not find_problems(after)
    best = [at(after, f"actors/{part}/capability")[1] for part in into]
    assert sum(best) == pytest.approx(at(province, f"actors/{actor}/capability")[1])
