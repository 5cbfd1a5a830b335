"""Polities, bodies and stakes: checked, addressed by path, reduced with their actors."""

from typing import Any

import pytest
from pydantic import ValidationError
from tests.ensemble.conftest import case, estimate

from realpolitik.scenario.changes import JoinActors, RemoveActor, Set
from realpolitik.scenario.check import check
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds, estimates
from realpolitik.scenario.polity import Body
from realpolitik.scenario.whatif import what_if

HOME: dict[str, Any] = {
    "polities": [
        {
            "id": "alpha-home",
            "name": "Alpha at home",
            "actor": "alpha",
            "issue": "land",
            "factions": [
                {"actor": "beta", "weight": estimate(20, 30, 40), "flip_cost": 5.0},
                {"actor": "gamma", "weight": 70.0, "flip_cost": 9.0},
            ],
            "quota": 0.5,
            "proposal": 60.0,
            "reversion": 20.0,
        }
    ],
    "bodies": [
        {
            "id": "council",
            "name": "Council",
            "members": ["alpha", "beta", "gamma"],
            "criteria": [{"id": "votes", "otherwise": 1.0}],
            "routes": [[{"criterion": "votes", "quota": 2.0}]],
            "issue": "land",
        }
    ],
    "packages": [
        {
            "id": "deal",
            "name": "Deal",
            "parties": ["alpha", "beta"],
            "items": ["land", "trade"],
            "gains": [
                {"party": "alpha", "item": "land", "gain": 5.0},
                {"party": "alpha", "item": "trade", "gain": -1.0},
                {"party": "beta", "item": "land", "gain": -2.0},
                {"party": "beta", "item": "trade", "gain": 4.0},
            ],
        }
    ],
    "realignments": [
        {
            "id": "wedge",
            "name": "Wedge",
            "divider": "gamma",
            "target": "alpha",
            "partner": "beta",
            "unit": "points",
            "partner_value": 30.0,
            "war_bond": 25.0,
            "war": 1.0,
            "divider_value": 20.0,
            "lock_in": 10.0,
            "credibility": 0.5,
            "beliefs": [
                {"id": "hopeful", "holder": "gamma", "benefit": 150.0, "loss": 20.0},
                {"id": "wary", "holder": "beta", "benefit": 100.0, "loss": 60.0},
            ],
        }
    ],
    "deployments": [
        {
            "id": "gamma-abroad",
            "name": "Gamma abroad",
            "actor": "gamma",
            "unit": "divisions",
            "effort_total": 5.0,
            "theatres": [
                {"id": "west", "name": "West", "value": 1.0, "rival_effort": 1.0},
                {"id": "east", "name": "East", "value": 1.0, "rival_effort": 4.0},
            ],
        }
    ],
    "budgets": [
        {"id": "beta-budget", "name": "Beta's budget", "actor": "beta", "defence_change": 1.5}
    ],
}


@pytest.fixture
def home() -> Scenario:
    return case(**HOME)


def errors(scenario: Scenario) -> list[str]:
    return [str(problem) for problem in check(scenario)]


def test_complete_scenario_has_no_dangling_names(home: Scenario) -> None:
    assert not [line for line in errors(home) if "there is no" in line]


def test_every_estimate_has_a_path_and_a_domain(home: Scenario) -> None:
    paths = dict(estimates(home))
    assert paths["polities/alpha-home/factions/gamma/weight"].best == 70
    assert paths["packages/deal/gains/beta/trade/gain"].best == 4
    assert paths["realignments/wedge/beliefs/wary/loss"].best == 60
    assert bounds("deployments/gamma-abroad/theatres/east/value")[0] == 0
    assert bounds("packages/deal/gains/beta/trade/gain")[0] == -float("inf")


def test_dangling_names_are_found() -> None:
    broken = case(**HOME | {"budgets": [HOME["budgets"][0] | {"actor": "betta"}]})
    assert any("there is no actor 'betta'; did you mean 'beta'" in line for line in errors(broken))


def test_removed_actor_leaves_no_trace(home: Scenario) -> None:
    left = what_if(home, RemoveActor(actor="gamma"))
    assert [f.actor for f in left.polities[0].factions] == ["beta"]
    assert left.realignments == ()
    assert left.deployments == ()
    assert left.packages == home.packages


def test_joined_actors_drop_what_needs_them_apart() -> None:
    home = case(**HOME | {"conflicts": [], "what_ifs": []})
    left = what_if(home, JoinActors(actors=("beta", "gamma"), id="pact", name="Pact"))
    assert left.polities == ()
    assert left.packages == ()
    assert left.realignments == ()
    assert left.deployments[0].actor == "pact"


def test_what_if_on_a_new_path(home: Scenario) -> None:
    change = Set(estimate="realignments/wedge/war", to=estimate(0, 0, 0))
    assert what_if(home, change).realignments[0].war.best == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"routes": [[{"criterion": "votes", "quota": 4.0}]]}, "more than all its weight, 3"),
        ({"routes": [[{"criterion": "heads", "quota": 1.0}]]}, "no criterion here: heads"),
        ({"criteria": [{"id": "votes", "weights": {"delta": 1.0}}]}, "'delta' is not a member"),
    ],
)
def test_impossible_rules_are_refused(change: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Body.model_validate(HOME["bodies"][0] | change)
