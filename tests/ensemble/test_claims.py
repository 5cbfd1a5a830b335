"""The claims audit says what was found, or why nothing could be."""

import pytest
from tests.ensemble.conftest import case

from realpolitik.ensemble.claims import judge_claims, verdict
from realpolitik.ensemble.forecast import forecast

TEST = {
    "model": "mean",
    "quantity": "settlement",
    "about": "land",
    "what_if": "alpha-yields",
    "expect": "falls",
}


def claim(**changes: object) -> dict[str, object]:
    base = {
        "id": "c1",
        "condition": "alpha yields",
        "consequence": "less land",
        "speaker": "author",
    }
    return base | changes


def test_direction_under_a_what_if() -> None:
    scenario = case(claims=[claim(test=TEST), claim(id="c2", test=TEST | {"expect": "rises"})])
    made = forecast(scenario, ["mean"], draws=200, what_ifs=["alpha-yields"])
    assert [c.verdict for c in made.claims] == ["the models agree", "the models find the opposite"]
    assert made.claims[0].share == 1.0
    assert "100 % of the runs under these inputs" in made.claims[0].explanation


def test_level_against_a_worded_point() -> None:
    level = {"model": "mean", "quantity": "settlement", "about": "trade", "expect": "above"}
    tests = [level | {"value": value} for value in (50.0, 51.0)]
    scenario = case(claims=[claim(id=f"c{k}", test=test) for k, test in enumerate(tests)])
    made = forecast(scenario, ["mean"], draws=500)
    row = made.summary("mean", "settlement", "trade")
    assert row is not None
    assert made.claims[0].share == row.beyond[50.0]
    assert made.claims[1].share == row.beyond[51.0]


def test_level_of_a_flag_and_of_a_share() -> None:
    inside = {"model": "backing_chain", "quantity": "offer_inside/line", "about": "war"}
    chance = {"model": "backing_chain", "quantity": "win_probability", "about": "war"}
    tests = [inside | {"expect": "above", "value": 0.5}, chance | {"expect": "below", "value": 0.6}]
    scenario = case(claims=[claim(id=f"c{k}", test=test) for k, test in enumerate(tests)])
    made = forecast(scenario, ["backing_chain"], draws=500)
    assert made.claims[0].share == 1.0
    assert 0 < made.claims[1].share < 1


def test_untestable_and_untested_are_told_apart() -> None:
    scenario = case(claims=[claim(untestable="no model of reputation"), claim(id="c2", test=TEST)])
    made = forecast(scenario, ["mean"], draws=100)
    assert made.claims[0].verdict == "no model here can test this"
    assert made.claims[0].explanation == "no model of reputation"
    assert made.claims[1].verdict == "not tested in this run"


@pytest.mark.parametrize(
    ("share", "against", "words"),
    [
        (0.8, 0.2, "the models agree"),
        (0.1, 0.9, "the models find the opposite"),
        (0.5, 0.5, "depends on the inputs"),
        (0.0, 0.0, "the models find no effect"),
    ],
)
def test_verdicts(share: float, against: float, words: str) -> None:
    assert verdict(share, against) == words


def test_no_claims_no_results() -> None:
    assert judge_claims(case(), (), (), ()) == ()
