"""Outcomes: of the right kind, on the scale, once."""

import datetime as dt
from pathlib import Path

import pytest

from realpolitik.errors import UnknownNameError, UserError
from realpolitik.ledger.resolve import resolve
from realpolitik.ledger.seal import seal
from realpolitik.scenario.model import Scenario

DAY = dt.timedelta(days=1)


@pytest.fixture
def sealed(river: Scenario, ledger: Path, noon: dt.datetime) -> Path:
    for question in ("much", "where"):
        seal(river, question, ledger, draws=50, now=noon)
    return ledger


@pytest.mark.parametrize(
    ("question", "outcome", "words"),
    [
        ("where", 101, "101 is off the scale of question 'river/where': 0 to 100"),
        ("where", -0.5, "off the scale"),
        ("where", "nan", "answered by a number or void, not 'nan'"),
        ("where", "yes", "answered by a number or void"),
        ("much", "70", "answered by yes, no or void"),
        ("mch", "yes", "no sealed question 'mch'"),
        ("lake/much", "yes", "no sealed question 'lake/much'; did you mean 'river/much'"),
    ],
)
def test_an_outcome_of_the_wrong_kind(
    sealed: Path, noon: dt.datetime, question: str, outcome: str | float, words: str
) -> None:
    before = sealed.read_bytes()
    with pytest.raises((UserError, UnknownNameError), match=words):
        resolve(sealed, question, outcome, now=noon + DAY)
    assert sealed.read_bytes() == before


def test_once_and_corrections_stay_visible(sealed: Path, noon: dt.datetime) -> None:
    assert resolve(sealed, "much", "YES", now=noon + DAY).body["outcome"] == "yes"
    with pytest.raises(UserError, match="in entry 3: yes; say so if it is a correction"):
        resolve(sealed, "river/much", "no", now=noon + DAY)
    assert resolve(sealed, "much", "no", correct=True, now=noon + DAY).n == 4
    assert len(sealed.read_text().splitlines()) == 4


def test_the_future_and_an_absent_ledger(sealed: Path, noon: dt.datetime, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="2029-01-03 is in the future"):
        resolve(sealed, "much", "yes", on=dt.date(2029, 1, 3), now=noon + DAY)
    with pytest.raises(UserError, match="there is no such ledger"):
        resolve(tmp_path / "absent.jsonl", "much", "yes", now=noon)
    assert not (tmp_path / "absent.jsonl").exists()


def test_two_scenarios_that_ask_the_same(river: Scenario, sealed: Path, noon: dt.datetime) -> None:
    other = river.model_copy(update={"name": "lake"})
    seal(other, "much", sealed, draws=50, now=noon)
    with pytest.raises(UserError, match="say river/much or lake/much"):
        resolve(sealed, "much", "yes", now=noon + DAY)
    assert resolve(sealed, "lake/much", "no", now=noon + DAY).question == "lake/much"
