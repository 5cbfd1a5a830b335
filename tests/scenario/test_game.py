"""Games in a scenario: checked, addressed by path, saved, and gone with their players."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from tests.ensemble.conftest import case, estimate

from realpolitik.errors import ScenarioError
from realpolitik.scenario.changes import JoinActors, RemoveActor, Set
from realpolitik.scenario.check import check
from realpolitik.scenario.files import load
from realpolitik.scenario.game import Game
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.saving import save
from realpolitik.scenario.whatif import what_if

GAME: dict[str, Any] = {
    "id": "deterrence",
    "name": "Deterrence",
    "players": ["alpha", "beta"],
    "start": {
        "player": "alpha",
        "actions": [
            {"name": "stay", "then": {"outcome": "quiet"}},
            {
                "name": "act",
                "then": {
                    "player": "beta",
                    "actions": [
                        {
                            "name": "fight",
                            "then": {
                                "actions": [
                                    {"name": "up", "probability": 0.25, "then": {"outcome": "won"}},
                                    {
                                        "name": "down",
                                        "probability": 0.75,
                                        "then": {"outcome": "lost"},
                                    },
                                ]
                            },
                        },
                        {"name": "yield", "then": {"outcome": "won"}},
                    ],
                },
            },
        ],
    },
    "payoffs": [
        {"outcome": "quiet", "player": "alpha", "value": 0.0},
        {"outcome": "quiet", "player": "beta", "value": 2.0},
        {"outcome": "won", "player": "alpha", "value": estimate(1, 2, 3)},
        {"outcome": "won", "player": "beta", "value": 0.0},
        {"outcome": "lost", "player": "alpha", "value": -4.0},
        {"outcome": "lost", "player": "beta", "value": 1.0},
    ],
}


def test_a_good_game_passes_and_its_payoffs_have_paths() -> None:
    scenario = case(games=[GAME])
    assert not [problem for problem in check(scenario) if problem.path.startswith("games")]
    paths = dict(estimates(scenario))
    assert paths["games/deterrence/payoffs/won/alpha/value"].best == 2


def test_a_what_if_reaches_a_payoff() -> None:
    change = Set(estimate="games/*/payoffs/won/alpha/value", to=estimate(4, 5, 6))
    found = dict(estimates(what_if(case(games=[GAME]), change)))
    assert found["games/deterrence/payoffs/won/alpha/value"].best == 5


def test_saved_and_read_again(tmp_path: Path) -> None:
    scenario = case(games=[GAME])
    save(scenario, tmp_path / "case.yaml")
    assert load(tmp_path / "case.yaml").games == scenario.games


def test_a_yaml_alias_that_bites_its_tail_is_an_error(tmp_path: Path) -> None:
    save(case(games=[GAME]), tmp_path / "case.yaml")
    text = (tmp_path / "case.yaml").read_text("utf-8")
    bitten = text.replace("    start:\n", "    start: &loop\n", 1)
    bitten = bitten.replace("then: {outcome: quiet}", "then: *loop", 1)
    assert bitten.count("loop") == 2
    (tmp_path / "case.yaml").write_text(bitten, encoding="utf-8")
    with pytest.raises(ScenarioError):
        load(tmp_path / "case.yaml")


def test_a_game_goes_with_a_player() -> None:
    other = json.loads(json.dumps(GAME).replace('"beta"', '"gamma"').replace("deterrence", "third"))
    scenario = case(games=[GAME, other])
    removed = what_if(scenario, RemoveActor(actor="gamma"))
    assert [game.id for game in removed.games] == ["deterrence"]
    peace = case(games=[GAME, other], conflicts=[], what_ifs=[])
    joined = what_if(peace, JoinActors(actors=("beta", "gamma"), id="pact", name="Pact"))
    assert joined.games == ()


def changed(**changes: Any) -> dict[str, Any]:
    return {**GAME, **changes}


END = {"outcome": "quiet"}


@pytest.mark.parametrize(
    ("game", "words"),
    [
        (changed(players=["alpha"]), "'beta' moves and is not among the players"),
        (changed(payoffs=GAME["payoffs"][1:]), "no payoff for quiet/alpha"),
        (
            changed(payoffs=[*GAME["payoffs"], {"outcome": "x", "player": "beta", "value": 1.0}]),
            "payoffs for what is not in the game: x/beta",
        ),
        (changed(start={"player": "alpha"}), "a turn needs actions"),
        (changed(start={"player": "alpha", "outcome": "quiet"}), "has no player and no actions"),
        (
            changed(start={"player": "alpha", "actions": [{"name": "a", "then": END}] * 2}),
            "two actions of a turn have one name",
        ),
        (
            changed(start={"actions": [{"name": "a", "then": END}]}),
            "every action needs a probability",
        ),
        (
            changed(start={"actions": [{"name": "a", "probability": 0.9, "then": END}]}),
            "sum to 0.9, not 1",
        ),
        (
            changed(
                start={
                    "player": "alpha",
                    "actions": [{"name": "a", "probability": 1.0, "then": END}],
                }
            ),
            "actions have no probability",
        ),
    ],
)
def test_impossible_games_are_named(game: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Game(**game)


def test_players_must_be_actors_and_payoffs_stand_once() -> None:
    other = changed(
        players=["alpha", "beta", "nobody"],
        payoffs=[
            *GAME["payoffs"],
            *({"outcome": o, "player": "nobody", "value": 0.0} for o in ("quiet", "won", "lost")),
        ],
    )
    twice = changed(id="twice", payoffs=[*GAME["payoffs"], GAME["payoffs"][0]])
    problems = [str(problem) for problem in check(case(games=[other, twice]))]
    assert any("nobody" in problem for problem in problems)
    assert any("quiet/alpha" in problem and "2 times" in problem for problem in problems)
