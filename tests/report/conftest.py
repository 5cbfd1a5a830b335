"""Two small cases: a war with a backer that may leave, and talks without a war."""

from datetime import date
from typing import Any

import pytest

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.report.case import Case
from realpolitik.scenario.model import Scenario

MODELS = ("mean", "median", "nash")

SOURCES: list[dict[str, Any]] = [
    {"id": "paper", "title": "An article <b>about</b> it", "date": "2025-01-10", "main": True},
    {"id": "brief", "title": "Public facts", "kind": "brief", "date": "2025-01-10"},
]
EVIDENCE: list[dict[str, Any]] = [
    {"id": "e1", "source": "paper", "start": 0, "end": 9, "exact": "Bb & Cc <", "label": "P1S1"},
    {"id": "e2", "source": "brief", "start": 0, "end": 4, "exact_sha256": "0" * 64, "gist": "40."},
]
ACTORS: list[dict[str, Any]] = [
    {"id": "north", "name": "United North", "kind": "state", "capability": 100},
    {"id": "south", "name": "South", "kind": "state", "capability": 40},
    {"id": "west", "name": "West", "kind": "state", "capability": 60},
    {"id": "east", "name": "East", "kind": "state", "capability": 90},
]
LINE: dict[str, Any] = {
    "id": "line",
    "name": "The line",
    "question": "Where does the line run?",
    "status_quo": 50,
    "points": [
        {"at": 0, "means": "all to South"},
        {"at": 50, "means": "the line as it is"},
        {"at": 100, "means": "all to East"},
    ],
}


def stance(actor: str, low: float, best: float, high: float, **more: Any) -> dict[str, Any]:
    judged = {"low": low, "best": best, "high": high, "grade": "ordered", "evidence": ["e1"]}
    return {"actor": actor, "issue": "line", "salience": 0.5, "judged": judged} | more


TALKS: dict[str, Any] = {
    "name": "talks",
    "title": "Talks & <script>alert(1)</script>",
    "as_of": date(2025, 1, 15),
    "horizon": date(2025, 12, 31),
    "domain": "test",
    "sources": SOURCES,
    "evidence": EVIDENCE,
    "actors": ACTORS,
    "issues": [LINE],
    "stances": [
        stance("south", 5, 10, 20, stated=0.0),
        stance("west", 20, 30, 45),
        stance("east", 70, 80, 95),
    ],
    "what_ifs": [
        {
            "id": "east-yields",
            "title": "East yields",
            "changes": [{"do": "shift", "estimate": "stances/east/line/position", "by": -20}],
        }
    ],
}


def spread(low: float, best: float, high: float, **more: Any) -> dict[str, Any]:
    return {"low": low, "best": best, "high": high} | more


CONFLICT: dict[str, Any] = {
    "id": "war",
    "name": "The war",
    "challenger": "east",
    "defender": "south",
    "issue": "line",
    "unit": "bn a year",
    "challenger_strength": spread(105, 110, 115, grade="measured", evidence=["e2"]),
    "defender_strength": spread(38, 40, 42, grade="inferred", because="b", evidence=["e1"]),
    "patrons": [
        {"actor": "north", "contribution": spread(33, 35, 37)},
        {"actor": "west", "contribution": spread(24, 25, 26)},
    ],
    "cost_challenger": spread(0.08, 0.1, 0.12),
    "cost_defender": spread(0.13, 0.15, 0.17),
    "offers": [
        {"id": "half", "name": "Half", "by": ["west"], "position": 50},
        {"id": "most", "name": "Most of it", "by": ["east"], "position": 90},
    ],
    "guarantee": {
        "effect": spread(0.35, 0.4, 0.45),
        "extra_cost": spread(0.15, 0.2, 0.25),
        "credibility": spread(0.4, 0.5, 0.6),
    },
}
LEAVES = {"do": "scale_backing", "conflict": "war", "patron": "north", "factor": 0}
DOUBLES = {"do": "scale_backing", "conflict": "war", "patron": "west", "factor": 2}
WAR: dict[str, Any] = TALKS | {
    "name": "small-war",
    "title": "A war",
    "conflicts": [CONFLICT],
    "claims": [
        {
            "id": "C1",
            "condition": "North leaves",
            "consequence": "the terms get worse for South",
            "speaker": "author",
            "test": {
                "model": "backing_chain",
                "quantity": "low",
                "about": "war",
                "what_if": "north-leaves",
                "expect": "rises",
            },
        },
        {
            "id": "C2",
            "condition": "it rains",
            "consequence": "it pours",
            "speaker": "west",
            "untestable": "weather; see north-leaves",
            "contradicts": ["C1"],
        },
    ],
    "what_ifs": [
        {"id": "north-leaves", "title": "North ends its backing", "changes": [LEAVES]},
        {"id": "west-doubles", "title": "North ends, West doubles", "changes": [LEAVES, DOUBLES]},
        *TALKS["what_ifs"],
    ],
}


@pytest.fixture(scope="session")
def talks() -> Scenario:
    return Scenario.model_validate(TALKS)


@pytest.fixture(scope="session")
def war() -> Scenario:
    return Scenario.model_validate(WAR)


@pytest.fixture(scope="session")
def talks_forecast(talks: Scenario) -> Forecast:
    return forecast(talks, MODELS, draws=300, what_ifs=["east-yields"])


@pytest.fixture(scope="session")
def war_forecast(war: Scenario) -> Forecast:
    return forecast(
        war, (*MODELS, "backing_chain"), draws=300, what_ifs=[w.id for w in war.what_ifs]
    )


@pytest.fixture(scope="session")
def war_case(war_forecast: Forecast) -> Case:
    return Case(war_forecast)


@pytest.fixture(scope="session")
def talks_case(talks_forecast: Forecast) -> Case:
    return Case(talks_forecast)
