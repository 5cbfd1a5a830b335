"""Courses and exchanges against the models they tell of, and the section made of them."""

import re
from datetime import date
from typing import Any

import numpy as np
import pytest

import realpolitik as rp
from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.report.case import Case
from realpolitik.report.moves.courses import play
from realpolitik.report.moves.exchanges import exchanges
from realpolitik.report.names import Names
from realpolitik.report.page import render
from realpolitik.report.sections.moves.section import moves
from realpolitik.report.sentences import exchanges as exchange_words
from realpolitik.report.sentences import moves as words
from realpolitik.scenario.model import Scenario

ISSUES = ("river", "toll")
WANTS = {  # position and salience on the river, then on the toll
    "north": (0.0, 0.9, 20.0, 0.2),
    "south": (100.0, 0.2, 90.0, 0.9),
    "west": (40.0, 0.6, 40.0, 0.5),
}


def scenario(wants: dict[str, tuple[float, ...]] = WANTS) -> Scenario:
    points = [{"at": 0, "means": "none"}, {"at": 50, "means": "half"}, {"at": 100, "means": "all"}]
    stances = [
        {"actor": actor, "issue": issue, "judged": w[2 * k], "salience": w[2 * k + 1]}
        for actor, w in wants.items()
        for k, issue in enumerate(ISSUES)
        if len(w) > 2 * k
    ]
    made: dict[str, Any] = {
        "name": "trade",
        "title": "Trade",
        "as_of": date(2025, 1, 1),
        "horizon": date(2025, 12, 31),
        "domain": "test",
        "actors": [
            {"id": a, "name": a.title(), "kind": "state", "capability": 50 + 10 * k}
            for k, a in enumerate(wants)
        ],
        "issues": [
            {"id": i, "name": i.title(), "question": "How much?", "points": points} for i in ISSUES
        ],
        "stances": stances,
    }
    return Scenario.model_validate(made)


@pytest.fixture(scope="module")
def emissions() -> Scenario:
    return rp.load("emission-standards-1994")


@pytest.fixture(scope="module")
def trade_forecast() -> Forecast:
    return forecast(scenario(), ["challenge", "spatial_politics", "mean"], draws=20)


def arrays() -> dict[str, np.ndarray]:
    table = np.array(list(WANTS.values()))
    return {
        "position": table[:, ::2],
        "salience": table[:, 1::2],
        "capability": np.repeat([[50.0], [60.0], [70.0]], 2, axis=1),
    }


@pytest.mark.parametrize("model", ["challenge", "spatial_politics"])
def test_a_course_is_the_models_own_trajectory(model: str) -> None:
    (found,) = play(model, scenario())
    options = rp.MODELS[model].forecast_options
    outcome = rp.MODELS[model](**arrays(), **options)
    last = int(outcome.rounds)
    for k, one in enumerate(found.courses):
        assert one.actors == tuple(WANTS)
        np.testing.assert_allclose(one.positions, outcome.positions[: last + 1, :, k])
        np.testing.assert_allclose(one.mean, outcome.mean[: last + 1, k])


@pytest.mark.parametrize("model", ["challenge", "spatial_politics"])
def test_moves_lead_from_each_round_to_the_next(model: str, emissions: Scenario) -> None:
    (found,) = play(model, emissions)
    (one,) = found.courses
    at = {actor: k for k, actor in enumerate(one.actors)}
    told = 0
    for turn, made in enumerate(one.moves):
        gone = np.abs(one.positions[turn + 1] - one.positions[turn])
        assert {move.actor for move in made} == {a for a, k in at.items() if gone[k] > 0.5}
        for move in made:
            assert move.start == one.positions[turn, at[move.actor]]
            assert move.end == one.positions[turn + 1, at[move.actor]]
            told += 1
    assert told > 10


def test_a_challenge_names_the_demand_that_was_taken(emissions: Scenario) -> None:
    (found,) = play("challenge", emissions)
    names = Names(emissions)
    for made in found.courses[0].moves:
        for move in made:
            taken = move.reason.taken
            assert taken is not None
            assert taken.point == pytest.approx(move.end)
            ranks = [words.COME_FIRST[demand.kind] for demand in move.reason.others]
            assert all(words.COME_FIRST[taken.kind] <= rank for rank in ranks)
            said = words.moved(move, names)
            assert names.the(taken.other) in said
            assert said.count(" (to ") == len(ranks)


def test_a_bargain_names_who_proposed_it(emissions: Scenario) -> None:
    (found,) = play("spatial_politics", emissions)
    names = Names(emissions)
    for move in (move for made in found.courses[0].moves for move in made):
        bargain = move.reason.bargain
        assert bargain is not None
        assert move.actor in (bargain.proposer, bargain.target)
        assert 0 <= bargain.chance <= 1
        assert "bargain" in words.moved(move, names)


def test_how_it_ends_is_said(emissions: Scenario) -> None:
    (found,) = play("challenge", emissions)
    outcome = rp.MODELS["challenge"]
    assert found.courses[0].ending.startswith("No round repeats an earlier one within 10 rounds")
    assert outcome.forecast_draws is not None


def test_one_actor_on_every_issue_plays_no_game() -> None:
    alone = scenario(WANTS | {"north": WANTS["north"][:2], "west": WANTS["west"][:2]})
    (found,) = play("spatial_politics", alone)
    assert found.courses == ()
    said = forecast(alone, ["mean", "spatial_politics"], draws=20)
    page = render(said)
    assert words.FEW in page
    assert "No answer in any run: Spatial Model of Politics (undefined)." in page
    rows = [s for s in said.summaries if s.key.model == "spatial_politics"]
    assert {s.runs for s in rows} == {0}
    assert all("spatial_politics" not in gap.medians for gap in said.disagreement)


def test_those_left_out_are_named() -> None:
    part = scenario(WANTS | {"west": WANTS["west"][:2]})
    (found,) = play("spatial_politics", part)
    assert found.absent == ("west",)
    section = moves(Case(forecast(part, ["spatial_politics"], draws=20)))[0]
    text = " ".join(line for block in section.blocks for b in block.blocks for line in b.text)
    assert "Left out, as they have no position on some issue: West." in text


def test_exchanges_are_those_of_the_model() -> None:
    found = exchanges(scenario())
    assert found is not None
    outcome = rp.MODELS["position_exchange"](**arrays(), detail=True)
    (deal,) = outcome.deals[0][:1]
    made = found.made[0]
    names = tuple(WANTS)
    assert (made.first.actor, made.first.issue) == (names[deal.i], ISSUES[deal.q])
    assert (made.second.actor, made.second.issue) == (names[deal.j], ISSUES[deal.p])
    assert made.first.end - made.first.start == pytest.approx(deal.move_i)
    assert made.second.end - made.second.start == pytest.approx(deal.move_j)
    assert made.gain == pytest.approx(deal.gain_i)
    assert found.outcomes[0] == pytest.approx(outcome.mean[0])
    np.testing.assert_allclose(found.own, outcome.gain[1])


def test_an_exchange_says_who_gives_and_who_pays() -> None:
    case = scenario()
    found, names = exchanges(case), Names(case)
    assert found is not None
    said = exchange_words.swap(found.made[0], names)
    assert "on “River” a move by South from 100 to" in said
    assert "on “Toll” a move by North from 20 to" in said
    paid = exchange_words.paid(found.made[0], names)
    west = found.others[2]
    assert ("West" in paid) == (abs(west) > 0.05)
    assert exchange_words.none(None).startswith("Exchange needs two")


def test_a_single_issue_has_no_exchange(emissions: Scenario) -> None:
    assert exchanges(emissions) is None


def test_the_section_stands_only_where_rounds_are_played(trade_forecast: Forecast) -> None:
    page = render(trade_forecast)
    assert '<section id="moves"' in page
    assert "at its best estimate" in page
    assert '<section id="moves"' not in render(forecast(scenario(), ["mean"], draws=20))


def test_every_replay_can_be_stepped_without_a_script(trade_forecast: Forecast) -> None:
    page = render(trade_forecast)
    replays = re.findall(r'<figure class="replay">.*?</figure>', page, re.DOTALL)
    assert len(replays) >= 2
    for replay in replays:
        buttons = re.findall(r'<input type="radio" name="([^"]+)" id="([^"]+)"( checked)?>', replay)
        assert len({name for name, _, _ in buttons}) == 1
        assert [bool(on) for _, _, on in buttons] == [True] + [False] * (len(buttons) - 1)
        labels = re.findall(r'<label for="([^"]+)">', replay)
        assert labels == [place for _, place, _ in buttons]
        marks = re.search(r'<g class="steps"[^>]*>(.*)</g></g></svg>', replay, re.DOTALL)
        assert marks is not None
        assert marks[1].count("<g>") == len(buttons)
        assert "<table" in replay
        for k in range(1, len(buttons) + 1):
            assert f"input:nth-of-type({k}):checked ~ .happens" in page


def test_names_are_escaped_in_the_drawing() -> None:
    wants = {"north": WANTS["north"], "south": WANTS["south"], "west": WANTS["west"]}
    made = scenario(wants).model_dump(mode="json")
    made["actors"][0]["name"] = "N<b>&"
    page = render(forecast(Scenario.model_validate(made), ["challenge"], draws=10))
    assert "A N&lt;b&gt;&amp;" in page
    assert "<b>" not in page
