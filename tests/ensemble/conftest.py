"""A small case: three actors, two issues, one war with two patrons."""

from typing import Any

import pytest

from realpolitik.scenario.model import Scenario


def estimate(low: float, best: float, high: float, **more: Any) -> dict[str, Any]:
    return {"low": low, "best": best, "high": high, **more}


def case(**changes: Any) -> Scenario:
    points = [{"at": 0, "means": "none"}, {"at": 50, "means": "half"}, {"at": 100, "means": "all"}]
    actors = ("alpha", "beta", "gamma")
    wants = {("alpha", "land"): 80, ("beta", "land"): 20, ("gamma", "land"): 50}
    wants |= {("alpha", "trade"): 30, ("beta", "trade"): 90}
    data: dict[str, Any] = {
        "name": "small",
        "title": "A small case",
        "as_of": "2025-01-01",
        "horizon": "2026-01-01",
        "domain": "test",
        "actors": [
            {"id": a, "name": a.title(), "kind": "state", "capability": estimate(40, 60, 100)}
            for a in actors
        ],
        "issues": [
            {"id": "land", "name": "Land", "question": "How much?", "points": points},
            {"id": "trade", "name": "Trade", "question": "How free?", "points": points},
        ],
        "stances": [
            {
                "actor": actor,
                "issue": issue,
                "salience": estimate(0.4, 0.6, 0.9),
                "judged": estimate(max(0, at - 15), at, min(100, at + 10)),
            }
            for (actor, issue), at in wants.items()
        ],
        "conflicts": [
            {
                "id": "war",
                "name": "The war",
                "challenger": "alpha",
                "defender": "beta",
                "issue": "land",
                "unit": "bn a year",
                "challenger_strength": estimate(100, 110, 120),
                "defender_strength": 40.0,
                "patrons": [
                    {"actor": "gamma", "contribution": estimate(30, 35, 40)},
                ],
                "cost_challenger": 0.1,
                "cost_defender": 0.15,
                "offers": [{"id": "line", "name": "The line", "position": 55.0}],
                "guarantee": {"effect": 0.4, "extra_cost": 0.2, "credibility": 0.5},
            }
        ],
        "what_ifs": [
            {
                "id": "gamma-leaves",
                "title": "Gamma leaves",
                "changes": [
                    {"do": "scale_backing", "conflict": "war", "patron": "gamma", "factor": 0.0}
                ],
            },
            {
                "id": "alpha-yields",
                "title": "Alpha yields on land",
                "changes": [
                    {"do": "shift", "estimate": "stances/alpha/land/position", "by": -20.0}
                ],
            },
        ],
    }
    return Scenario.model_validate(data | changes)


@pytest.fixture
def small() -> Scenario:
    return case()
