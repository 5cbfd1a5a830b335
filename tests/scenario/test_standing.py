"""Triads that an analyst names: three different actors of the network."""

import pytest

from realpolitik.scenario.check import check
from realpolitik.scenario.model import Scenario

NETWORK = {"id": "all", "name": "All", "actors": ["a", "b", "c"]}
CASE = {
    "name": "case",
    "title": "Case",
    "as_of": "2025-01-15",
    "horizon": "2025-12-31",
    "domain": "test",
    "actors": [{"id": n, "name": f"State {n}", "kind": "state"} for n in "abcd"],
    "issues": [],
    "layers": [{"id": "security", "weight": 1}],
    "ties": [{"between": ["a", "b"], "value": 1}],
}


@pytest.mark.parametrize(
    ("triad", "words"),
    [
        (["a", "b", "d"], "'d' of a, b, d is no actor of this network"),
        (["a", "b", "a"], "a, b, a are not three different actors"),
    ],
)
def test_a_wrong_triad_is_named(triad: list[str], words: str) -> None:
    scenario = Scenario.model_validate(
        CASE | {"networks": [NETWORK | {"triads": [{"actors": triad}]}]}
    )
    assert [p.message for p in check(scenario) if p.path == "networks/all/triads"] == [words]


def test_a_right_triad_passes() -> None:
    scenario = Scenario.model_validate(
        CASE | {"networks": [NETWORK | {"triads": [{"actors": ["c", "a", "b"]}]}]}
    )
    assert [p for p in check(scenario) if p.path.startswith("networks")] == []
