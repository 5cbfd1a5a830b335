"""A scenario with questions of every kind."""

import datetime as dt
from pathlib import Path

import pytest

from realpolitik.scenario.model import Scenario

POINTS = [{"at": 0, "means": "none"}, {"at": 100, "means": "all"}]
COMMON = {"wording": "Which?", "resolver": "the court", "closes": "2030-06-30"}


@pytest.fixture
def river() -> Scenario:
    """Two towns and a river (invented)."""
    mean = {"model": "mean", "quantity": "settlement", "about": "share"}
    return Scenario.model_validate(
        {
            "name": "river",
            "title": "Who may draw water",
            "as_of": "2020-05-01",
            "horizon": "2031-05-01",
            "domain": "water",
            "actors": [
                {"id": "aford", "name": "A", "kind": "state", "capability": 100},
                {"id": "beton", "name": "B", "kind": "state", "capability": 50},
            ],
            "issues": [{"id": "share", "name": "S", "question": "Who?", "points": POINTS}],
            "stances": [
                {
                    "actor": "aford",
                    "issue": "share",
                    "salience": 0.5,
                    "judged": {"low": 60, "best": 80, "high": 100},
                },
                {"actor": "beton", "issue": "share", "salience": 1, "judged": 20},
            ],
            "questions": [
                {"id": "much", **COMMON, **mean, "expect": "above", "value": 50},
                {"id": "little", **COMMON, **mean, "expect": "below", "value": 50},
                {"id": "where", **COMMON, **mean, "topic": "shares"},
                {"id": "rain", **COMMON, "topic": "weather"},
            ],
        }
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A place for a ledger."""
    return tmp_path / "ledger.jsonl"


@pytest.fixture
def noon() -> dt.datetime:
    """The time at which tests begin."""
    return dt.datetime(2029, 1, 1, 12, tzinfo=dt.UTC)
