"""Opinions in estimates: well formed, moved by what-ifs, kept or left out by expert."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import ValidationError

from realpolitik.errors import ScenarioError, UnknownNameError
from realpolitik.scenario.changes import AskOnly, FlipTie, Set, Shift, SplitActor
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.experts import experts, pooled
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import find
from realpolitik.scenario.whatif import what_if

DAY = dt.date(2020, 4, 1)
PATH = "stances/avest/border/judged"


def opinion(by: str, low: float, best: float, high: float) -> Opinion:
    return Opinion(by=by, on=DAY, low=low, best=best, high=high)


ANSWERS = (opinion("anna", 10, 20, 30), opinion("Ben", 60, 60, 60), opinion("cara", 20, 70, 90))
ASKED = pooled(Estimate(low=0, best=0, high=0, driver="x", correlation=0.5, unit="u"), ANSWERS)


@pytest.fixture
def asked(province: Scenario) -> Scenario:
    return what_if(
        province, Set(estimate=PATH, to=ASKED.model_copy(update={"driver": "", "correlation": 0.0}))
    )


def test_several_answers_make_a_hull_and_a_best_that_somebody_gave() -> None:
    assert (ASKED.low, ASKED.best, ASKED.high) == (10, 60, 90)
    assert (ASKED.by, ASKED.grade, ASKED.unit) == ("anna, Ben, cara", "assumed", "u")
    assert (ASKED.driver, ASKED.correlation) == ("x", 0.5)
    assert pooled(ASKED, ANSWERS[1:]).best == 60


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({"low": 0, "best": 20, "high": 30}, "the opinions run from 10 to 30"),
        ({"low": 10, "best": 20, "high": 31}, "not 10 and 31"),
        ({"low": 10, "best": 20, "high": 30, "twice": True}, "two opinions of one expert"),
    ],
)
def test_an_estimate_spans_its_opinions_and_no_more(data: dict[str, object], words: str) -> None:
    given = [ANSWERS[0], *([opinion("ANNA", 10, 10, 10)] if data.pop("twice", False) else [])]
    with pytest.raises(ValidationError, match=words):
        Estimate.model_validate({**data, "opinions": given})


def test_files_name_the_line_of_a_wrong_opinion(
    write: Callable[[str | bytes], Path], text: str
) -> None:
    right = "salience: {low: 0.7, best: 0.8, high: 0.9}"
    wrong = right[:-1] + ", opinions: [{by: a, on: 2020-01-01, low: 1, best: 0}]}"
    path = write(text.replace(right, wrong))
    with pytest.raises(ScenarioError, match=r"scenario.yaml:46: .*opinions/1: low <= best <= high"):
        load(path)


def test_what_ifs_move_opinions_with_their_estimate(asked: Scenario) -> None:
    shifted = find(what_if(asked, Shift(estimate=PATH, by=20)), PATH)[PATH]
    assert [(o.low, o.best, o.high) for o in shifted.opinions] == [
        (30, 40, 50), (80, 80, 80), (40, 90, 100),
    ]  # fmt: skip
    assert (shifted.low, shifted.high) == (30, 100)


def test_a_flipped_tie_turns_opinions_round(province: Scenario) -> None:
    tie = "ties/bora--cara/security/value"
    view = Estimate(low=-0.2, best=0.1, high=0.4, opinions=(opinion("a", -0.2, 0.1, 0.4),))
    asked = what_if(province, Set(estimate=tie, to=view))
    (turned,) = find(what_if(asked, FlipTie(between=("bora", "cara"))), tie)[tie].opinions
    assert (turned.low, turned.best, turned.high) == (-0.4, -0.1, 0.2)


def test_a_split_actor_shares_opinions_of_its_weight(province: Scenario) -> None:
    weight = Estimate(low=50, best=80, high=80, opinions=(opinion("a", 50, 80, 80),))
    asked = what_if(province, Set(estimate="actors/cara/capability", to=weight))
    split = what_if(asked, SplitActor(actor="cara", into={"one": 0.25, "two": 0.75}))
    (part,) = find(split, "actors/one/capability")["actors/one/capability"].opinions
    assert (part.low, part.high) == (12.5, 20)


def test_ask_only_keeps_the_named_wherever_they_answered(asked: Scenario) -> None:
    assert experts(asked) == ("anna", "Ben", "cara")
    alone = find(what_if(asked, AskOnly(experts=("BEN",))), PATH)[PATH]
    assert [o.by for o in alone.opinions] == ["Ben"]
    assert alone.is_point
    without = find(what_if(asked, AskOnly(experts=("anna", "cara"))), PATH)[PATH]
    assert (without.low, without.best, without.high) == (10, 20, 90)
    with pytest.raises(UnknownNameError, match="no expert 'bob'; there are: Ben, anna, cara"):
        what_if(asked, AskOnly(experts=("bob",)))
