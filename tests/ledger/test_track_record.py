"""Scores against sums done by hand."""

import datetime as dt
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import scoringrules as sr

from realpolitik.ledger.chain import append
from realpolitik.ledger.track_record import track_record

DAY = dt.timedelta(days=1)
COMMON = {"scenario": "s", "scale": [0, 50]}


def fill(
    ledger: Path, noon: dt.datetime, seals: list[dict[str, Any]], ends: dict[str, Any]
) -> None:
    for seal in seals:
        append(ledger, "seal", lambda before, seal=seal: {**COMMON, **seal}, noon)
    for question, outcome in ends.items():
        body = {"scenario": "s", "question": question, "outcome": outcome, "on": "2029-01-02"}
        append(ledger, "resolve", lambda before, body=body: body, noon + DAY)


def yes_no(question: str, probability: float, topic: str = "war") -> dict[str, Any]:
    return {"question": question, "topic": topic, "forecast": {"probability": probability}}


def test_brier_and_calibration_by_hand(ledger: Path, noon: dt.datetime) -> None:
    seals = [yes_no("a", 0.9), yes_no("a", 0.95), yes_no("b", 0.2), yes_no("c", 1.0, "trade")]
    fill(ledger, noon, seals, {"a": "yes", "b": "yes", "c": "no"})
    found = track_record(ledger)
    every, war, trade = found.topics
    assert [score.brier for score in found.scores] == pytest.approx([0.01, 0.0025, 0.64, 1.0])
    assert (every.topic, every.questions, every.yes_no) == ("all", 3, 4)
    assert every.brier == pytest.approx((0.01 + 0.0025 + 0.64 + 1) / 4)
    assert war.brier == pytest.approx((0.01 + 0.0025 + 0.64) / 3)
    assert trade.brier == 1.0
    assert [(b.low, b.n) for b in every.bins] == [(0.2, 1), (0.9, 3)]
    assert every.bins[1].said == pytest.approx((0.9 + 0.95 + 1) / 3)
    assert every.bins[1].happened == pytest.approx(2 / 3)
    assert sum(b.n for b in every.bins) == every.yes_no


def test_crps_is_that_of_the_quantiles_and_in_points_of_the_scale(
    ledger: Path, noon: dt.datetime
) -> None:
    levels, values = [0.1, 0.5, 0.9], [10.0, 20.0, 30.0]
    said = {"question": "n", "topic": "war", "forecast": {"levels": levels, "values": values}}
    fill(ledger, noon, [said, {**said, "scale": [0, None]}], {"n": 22.0})
    scaled, unscaled = track_record(ledger).scores
    pinball = [
        2 * (22 - v) * a if v < 22 else 2 * (v - 22) * (1 - a)
        for a, v in zip(levels, values, strict=True)
    ]
    assert scaled.crps == pytest.approx(np.mean(pinball))
    assert scaled.crps == pytest.approx(float(sr.crps_quantile(22.0, np.array(values), levels)))
    assert scaled.share == pytest.approx(2 * np.mean(pinball))
    assert unscaled.share is None
    topic = track_record(ledger).topics[0]
    assert (topic.numbers, topic.unscaled, topic.yes_no, topic.brier) == (1, 1, 0, None)


def test_what_is_open_void_or_late_is_counted_and_not_scored(
    ledger: Path, noon: dt.datetime
) -> None:
    fill(ledger, noon, [yes_no("a", 0.9), yes_no("b", 0.5), yes_no("c", 0.1)], {"b": "void"})
    append(ledger, "seal", lambda before: {**COMMON, **yes_no("d", 0.99)}, noon + DAY)
    body = {"scenario": "s", "question": "d", "outcome": "yes", "on": "2029-01-02"}
    append(ledger, "resolve", lambda before: body, noon + 2 * DAY)
    found = track_record(ledger)
    assert (found.open, found.void, found.late, found.scores) == (2, 1, 1, ())
    assert found.topics[0].brier is None


def test_the_last_outcome_counts(ledger: Path, noon: dt.datetime) -> None:
    fill(ledger, noon, [yes_no("a", 0.75)], {"a": "no"})
    assert track_record(ledger).scores[0].brier == pytest.approx(0.5625)
    fill(ledger, noon + DAY, [], {"a": "yes"})
    assert track_record(ledger).scores[0].brier == pytest.approx(0.0625)
