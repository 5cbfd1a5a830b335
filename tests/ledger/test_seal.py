"""What is sealed is what the model says, once, before the question closes."""

import datetime as dt
import json
from pathlib import Path

import pytest

from realpolitik.ensemble.forecast import forecast
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.ledger.likelihood import likelihood
from realpolitik.ledger.resolve import resolve
from realpolitik.ledger.seal import seal
from realpolitik.ledger.verify import verify
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash

DAY = dt.timedelta(days=1)


def test_a_share_of_runs_and_quantiles(river: Scenario, ledger: Path, noon: dt.datetime) -> None:
    much, little, where = (
        seal(river, question, ledger, draws=500, seed=7, now=noon)
        for question in ("much", "little", "where")
    )
    found = forecast(river, ["mean"], draws=500, seed=7).summary("mean", "settlement", "share")
    assert found is not None
    assert 0 < much.body["forecast"]["probability"] == found.beyond[50.0] < 1
    assert little.body["forecast"]["probability"] == pytest.approx(1 - found.beyond[50.0])
    assert where.body["forecast"]["levels"] == [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975]
    assert where.body["forecast"]["values"][3] == found.median
    assert where.body["scale"] == [0, 100]
    assert much.body["scenario_sha256"] == content_hash(river)
    assert (much.body["models"], much.body["seed"], much.body["draws"]) == (["mean"], 7, 500)
    assert (much.body["topic"], where.body["topic"]) == ("water", "shares")
    assert [json.loads(line)["n"] for line in ledger.read_text().splitlines()] == [1, 2, 3]
    assert verify(ledger) == ()


def test_an_analysts_own_probability(river: Scenario, ledger: Path, noon: dt.datetime) -> None:
    entry = seal(river, "rain", ledger, probability=0.9, now=noon)
    assert entry.body["forecast"] == {"probability": 0.9, "words": "very likely"}
    assert entry.body["by"] == "analyst"


def test_what_cannot_be_sealed(river: Scenario, ledger: Path, noon: dt.datetime) -> None:
    with pytest.raises(UnknownNameError, match="no question 'wheer'; did you mean 'where'"):
        seal(river, "wheer", ledger)
    with pytest.raises(UserError, match="no model answers question 'rain'"):
        seal(river, "rain", ledger)
    with pytest.raises(UserError, match="between 0 and 1, not at 30"):
        seal(river, "rain", ledger, probability=30)
    with pytest.raises(UserError, match="asks for a number"):
        seal(river, "where", ledger, probability=0.3)
    with pytest.raises(UserError, match="closed on 2030-06-30; it is 2030-07-01"):
        seal(river, "rain", ledger, probability=0.3, now=dt.datetime(2030, 7, 1, tzinfo=dt.UTC))
    odd = river.questions[0].model_copy(update={"quantity": "setlement"})
    with pytest.raises(UserError, match="was not computed; there are: settlement"):
        seal(river.model_copy(update={"questions": (odd,)}), "much", ledger, draws=10, now=noon)
    assert not ledger.exists()
    seal(river, "rain", ledger, probability=0.3, now=noon)
    resolve(ledger, "rain", "yes", now=noon + DAY)
    with pytest.raises(UserError, match="'river/rain' is resolved already"):
        seal(river, "rain", ledger, probability=0.9, now=noon + 2 * DAY)


def test_a_clock_that_runs_backwards_is_refused(
    river: Scenario, ledger: Path, noon: dt.datetime
) -> None:
    seal(river, "rain", ledger, probability=0.3, now=noon)
    before = ledger.read_bytes()
    with pytest.raises(UserError, match="the clock says 2029-01-01 11:59:59 UTC, which is before"):
        seal(river, "rain", ledger, probability=0.4, now=noon - dt.timedelta(seconds=1))
    with pytest.raises(UserError, match="set the clock"):
        resolve(ledger, "rain", "no", on=noon.date() - DAY, now=noon - DAY)
    assert ledger.read_bytes() == before
    east = dt.timezone(dt.timedelta(hours=5))
    seal(river, "rain", ledger, probability=0.5, now=noon.astimezone(east))
    assert verify(ledger) == ()


@pytest.mark.parametrize(
    ("probability", "word"),
    [
        (0.0, "almost no chance"),
        (0.04, "almost no chance"),
        (0.05, "very unlikely"),
        (0.2, "unlikely"),
        (0.449, "unlikely"),
        (0.45, "roughly even chance"),
        (0.55, "roughly even chance"),
        (0.551, "likely"),
        (0.8, "likely"),
        (0.95, "very likely"),
        (0.96, "almost certain"),
        (1.0, "almost certain"),
    ],
)
def test_words_of_likelihood(probability: float, word: str) -> None:
    assert likelihood(probability) == word
