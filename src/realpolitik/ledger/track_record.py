"""How good the sealed forecasts were."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import scoringrules as sr

from realpolitik.ledger.chain import entries
from realpolitik.ledger.entry import Entry
from realpolitik.ledger.resolve import ANSWERS, VOID

__all__ = ["Bin", "Score", "TopicScore", "TrackRecord", "track_record"]

BINS = 10
ALL = "all"


class Score(NamedTuple):
    """One sealed forecast and its outcome.

    ``brier`` for yes or no (0 best, 1 worst); ``crps`` for numbers, in the question's unit, from
    the sealed quantiles; ``share`` is the CRPS in points of 100 of the scale, where it has ends.
    """

    n: int
    question: str
    topic: str
    probability: float | None
    outcome: float
    brier: float | None
    crps: float | None
    share: float | None


class Bin(NamedTuple):
    """Forecasts of ``low`` to ``high``: their number, what they said, how often it came so."""

    low: float
    high: float
    n: int
    said: float
    happened: float


class TopicScore(NamedTuple):
    """The forecasts on one topic: their numbers, mean scores and calibration.

    ``unscaled``: forecasts of numbers whose scale has no ends; they count in no mean.
    """

    topic: str
    questions: int
    yes_no: int
    brier: float | None
    numbers: int
    crps: float | None
    unscaled: int
    bins: tuple[Bin, ...]


class TrackRecord(NamedTuple):
    """Every scored forecast, the topics with all of them first, and what was not scored.

    ``open``: sealed forecasts without an outcome; ``void``: their question was; ``late``: sealed on
    or after the day on which the outcome was known.
    """

    scores: tuple[Score, ...]
    topics: tuple[TopicScore, ...]
    open: int
    void: int
    late: int


def track_record(ledger: str | Path) -> TrackRecord:
    """Score every resolved forecast of a ledger (Brier, CRPS, calibration in ten bins).

    Raises:
        UserError: the ledger cannot be read, or was changed after it was written.
    """
    found = entries(Path(ledger))
    outcomes = {entry.question: entry for entry in found if entry.kind == "resolve"}
    scores: list[Score] = []
    missed = {"open": 0, "void": 0, "late": 0}
    for entry in found:
        if entry.kind != "seal":
            continue
        known = outcomes.get(entry.question)
        if known is None:
            missed["open"] += 1
        elif known.body["outcome"] == VOID:
            missed["void"] += 1
        elif entry.at.date() >= dt.date.fromisoformat(known.body["on"]):
            missed["late"] += 1
        else:
            scores.append(_score(entry, known))
    named = dict.fromkeys(score.topic for score in scores)
    topics = [_topic(t, [s for s in scores if s.topic == t]) for t in named]
    return TrackRecord(tuple(scores), (_topic(ALL, scores), *topics), **missed)


def _score(sealed: Entry, known: Entry) -> Score:
    said, answer = sealed.body["forecast"], known.body["outcome"]
    name, topic = sealed.question, str(sealed.body["topic"])
    if "probability" in said:
        probability, happened = float(said["probability"]), ANSWERS[answer]
        brier = float(sr.brier_score(happened, probability))
        return Score(sealed.n, name, topic, probability, happened, brier, None, None)
    values, levels = np.array(said["values"], float), np.array(said["levels"], float)
    crps = float(sr.crps_quantile(float(answer), values, levels))
    low, high = sealed.body["scale"]
    share = None if low is None or high is None else 100 * crps / (high - low)
    return Score(sealed.n, name, topic, None, float(answer), None, crps, share)


def _topic(topic: str, scores: Sequence[Score]) -> TopicScore:
    briers = [score.brier for score in scores if score.brier is not None]
    shares = [score.share for score in scores if score.share is not None]
    return TopicScore(
        topic,
        len({score.question for score in scores}),
        len(briers),
        float(np.mean(briers)) if briers else None,
        len(shares),
        float(np.mean(shares)) if shares else None,
        sum(score.crps is not None and score.share is None for score in scores),
        _bins(scores),
    )


def _bins(scores: Sequence[Score]) -> tuple[Bin, ...]:
    """The bins that hold any forecasts; the last one holds 100 % too."""
    pairs = [(s.probability, s.outcome) for s in scores if s.probability is not None]
    found = []
    for index in range(BINS):
        held = [(p, o) for p, o in pairs if min(int(p * BINS), BINS - 1) == index]
        if held:
            said, happened = np.mean(held, axis=0)
            low, high = index / BINS, (index + 1) / BINS
            found.append(Bin(low, high, len(held), float(said), float(happened)))
    return tuple(found)
