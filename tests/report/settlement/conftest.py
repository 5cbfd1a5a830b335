"""The small war with all that is tied to a settlement of it."""

from typing import Any

import pytest

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.report.case import Case
from realpolitik.scenario.model import Scenario


def spread(low: float, best: float, high: float, **more: Any) -> dict[str, Any]:
    return {"low": low, "best": best, "high": high} | more


GAINS = [
    ("south", "halt", 20, 30, 40),
    ("south", "town", -30, -20, -10),
    ("east", "halt", -20, -10, -5),
    ("east", "town", 20, 25, 30),
]
CONFLICT: dict[str, Any] = {
    "outlook": {
        "win_probability_later": spread(0.4, 0.6, 0.9),
        "discount": spread(0.85, 0.9, 0.95),
        "destruction": spread(0.05, 0.1, 0.2),
    },
    "supply": {
        "unit": "bn",
        "stock": spread(8, 20, 40),
        "burn": spread(90, 100, 120),
        "own_production": spread(50, 60, 70),
        "aid": spread(25, 40, 60),
        "horizon": spread(2, 2, 2, unit="years"),
    },
    "home_minima": {
        "challenger": spread(0.1, 0.3, 0.6),
        "defender": spread(0.2, 0.5, 0.7),
    },
}
HOME: dict[str, Any] = {
    "name": "war-at-home",
    "polities": [
        {
            "id": "south-on-line",
            "name": "South on the line",
            "actor": "south",
            "issue": "line",
            "quota": spread(0.5, 0.5, 0.5),
            "proposal": spread(60, 68, 76),
            "reversion": spread(45, 50, 55),
            "flip_unit": "effort",
            "factions": [
                {"actor": "south", "weight": spread(40, 45, 50), "flip_cost": spread(5, 40, 60)},
                {"actor": "west", "weight": spread(20, 30, 40), "flip_cost": spread(5, 20, 30)},
                {"actor": "east", "weight": spread(20, 25, 30), "flip_cost": spread(0, 0, 0)},
            ],
        },
        {
            "id": "east-on-line",
            "name": "East on the line",
            "actor": "east",
            "issue": "line",
            "quota": spread(0.5, 0.5, 0.5),
            "proposal": spread(60, 68, 76),
            "reversion": spread(45, 50, 55),
            "factions": [{"actor": "east", "weight": spread(1, 1, 1)}],
        },
    ],
    "bodies": [
        {
            "id": "council",
            "name": "The council",
            "members": ["south", "west", "east", "far-isle"],
            "criteria": [{"id": "votes", "weights": {"south": 3, "west": 2}, "otherwise": 1}],
            "routes": [[{"criterion": "votes", "quota": 4}]],
            "issue": "line",
        }
    ],
    "packages": [
        {
            "id": "deal",
            "name": "Parts of a deal",
            "parties": ["south", "east"],
            "items": ["halt", "town"],
            "names": {"halt": "The guns fall silent", "town": "The town is handed over"},
            "gains": [
                {"party": party, "item": item, "gain": spread(low, best, high)}
                for party, item, low, best, high in GAINS
            ],
        }
    ],
    "realignments": [
        {
            "id": "turn",
            "name": "East away from North",
            "divider": "west",
            "target": "east",
            "partner": "north",
            "unit": "points",
            "partner_value": spread(30, 30, 30),
            "war_bond": spread(25, 25, 25),
            "war": spread(1, 1, 1),
            "divider_value": spread(20, 20, 20),
            "lock_in": spread(10, 10, 10),
            "credibility": spread(0.5, 0.5, 0.5),
            "beliefs": [
                {
                    "id": "split",
                    "holder": "west",
                    "benefit": spread(130, 130, 130),
                    "loss": spread(10, 10, 10),
                },
                {
                    "id": "weaken",
                    "holder": "south",
                    "benefit": spread(90, 90, 90),
                    "loss": spread(10, 10, 10),
                },
            ],
        }
    ],
    "deployments": [
        {
            "id": "fronts",
            "name": "Two fronts",
            "actor": "north",
            "unit": "bn a year",
            "effort_total": spread(5, 5, 5),
            "theatres": [
                {
                    "id": "sea",
                    "name": "The sea",
                    "value": spread(1, 1, 1),
                    "rival_effort": spread(1, 1, 1),
                },
                {
                    "id": "hills",
                    "name": "The hills",
                    "value": spread(1, 1, 1),
                    "rival_effort": spread(4, 4, 4),
                },
            ],
        }
    ],
    "budgets": [
        {
            "id": "arms",
            "name": "How West pays for arms",
            "actor": "west",
            "defence_change": spread(1.5, 1.5, 1.5),
            "tax_change": spread(0.2, 0.2, 0.2),
            "debt_change": spread(0.7, 0.7, 0.7),
            "social_spending": spread(25, 25, 25),
        }
    ],
}
HOME_MODELS = (
    "commitment",
    "sustainability",
    "factions",
    "flip_prices",
    "win_set",
    "two_level",
    "linkage",
    "wedge",
    "voting_power",
    "pivotal_members",
    "theatres",
    "budget",
)


@pytest.fixture(scope="session")
def home_forecast(war: Scenario) -> Forecast:
    base = war.model_dump(exclude_unset=True)
    conflict = base["conflicts"][0] | CONFLICT
    scenario = Scenario.model_validate(base | HOME | {"conflicts": [conflict]})
    return forecast(scenario, ("mean", "backing_chain", *HOME_MODELS), draws=300)


@pytest.fixture(scope="session")
def home_case(home_forecast: Forecast) -> Case:
    return Case(home_forecast)
