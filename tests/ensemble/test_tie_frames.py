"""From layered, dated ties to the combined tie of a network."""

from itertools import pairwise

import numpy as np
import pytest

from realpolitik.ensemble.draws import Draws
from realpolitik.ensemble.forecast import forecast
from realpolitik.ensemble.frames import applicable
from realpolitik.ensemble.run import run, run_best
from realpolitik.errors import UserError
from realpolitik.models.registry import MODELS
from realpolitik.scenario.changes import WhatIf
from realpolitik.scenario.check import check
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.rules.book import find_problems
from realpolitik.scenario.standing import holding, networks
from realpolitik.scenario.whatif import what_if

BASE = {
    "name": "three",
    "title": "Three",
    "as_of": "2025-08-18",
    "horizon": "2026-08-18",
    "domain": "test",
    "actors": [
        {"id": name, "name": name, "kind": kind, "parent": parent}
        for name, kind, parent in [
            ("a", "state", None),
            ("b", "state", None),
            ("c", "state", None),
            ("a1", "faction", "a"),
            ("m", "movement", None),
        ]
    ],
    "issues": [],
    "layers": [{"id": "security", "weight": 1}, {"id": "trade", "weight": 0.5}],
    "ties": [
        {"between": ["a", "b"], "layer": "security", "value": 0.6},
        {"between": ["a", "b"], "layer": "trade", "value": -0.4, "since": "2025"},
        {"between": ["a", "c"], "layer": "security", "value": -1, "until": "2025-01"},
        {"between": ["a", "c"], "layer": "trade", "value": {"low": -0.5, "best": 0.1, "high": 0.5}},
        {"between": ["c", "b"], "layer": "security", "value": -0.8, "since": "2022-02"},
        {"between": ["a1", "c"], "layer": "security", "value": 0.9},
        {"between": ["m", "a"], "layer": "security", "value": -1},
    ],
}


@pytest.fixture
def three() -> Scenario:
    return Scenario.model_validate(BASE)


def test_dates_decide_which_ties_hold(three: Scenario) -> None:
    assert [tie.key for tie in holding(three)] == [
        "a--b/security", "a--b/trade", "a--c/trade", "b--c/security", "a1--c/security",
        "a--m/security",
    ]  # fmt: skip


def test_default_network_takes_one_level(three: Scenario) -> None:
    assert [network.actors for network in networks(three)] == [("a", "b", "c")]
    tie = run_best("combined_tie", three).tie[0]
    assert tie[0, 1] == pytest.approx((0.6 - 0.5 * 0.4) / 1.5)
    assert (tie[0, 2], tie[1, 2]) == (0.1, -0.8)


def test_chosen_networks_and_layers(three: Scenario) -> None:
    chosen = Scenario.model_validate(
        BASE
        | {
            "networks": [
                {"id": "factions", "name": "n", "actors": ["a1", "b", "c"]},
                {"id": "trade", "name": "n", "actors": ["a", "b", "c"], "layers": ["trade"]},
            ]
        }
    )
    assert find_problems(chosen) == find_problems(three)
    assert len(applicable(MODELS["balance"], chosen)) == 2
    assert run_best("combined_tie", chosen, about="factions").tie[0, 0, 2] == 0.9
    trade = run_best("combined_tie", chosen, about="trade").tie[0]
    assert (trade[0, 1], trade[1, 2]) == (-0.4, 0.0)
    with pytest.raises(UserError, match="factions, trade"):
        run_best("balance", chosen)


def test_double_counting_and_unknown_names_are_refused() -> None:
    bad = Scenario.model_validate(
        BASE
        | {
            "networks": [
                {"id": "n", "name": "n", "actors": ["a", "a1", "a", "x"], "layers": ["sport"]}
            ]
        }
    )
    messages = "\n".join(str(problem) for problem in find_problems(bad))
    assert "networks/n/actors: counts 'a' twice: 'a1' is part of it" in messages
    assert "networks/n/actors: names 'a' twice" in messages
    assert "there is no actor 'x'" in messages
    assert "there is no layer 'sport'" in messages


def test_uncertain_ties_give_co_membership_and_flip_points(three: Scenario) -> None:
    found = forecast(three, models=["frustration"], draws=500)
    share = next(s for s in found.summaries if s.key[2:] == ("same_bloc", "a--c"))
    tie = run("combined_tie", Draws(three, 500, 0)).tie
    blocs = run("frustration", Draws(three, 500, 0)).blocs
    assert share.mean == pytest.approx((blocs[:, 0] == blocs[:, 2]).mean())
    assert 0 < share.mean < (tie[:, 0, 2] > 0).mean()
    flip = next(
        f for f in found.flips if f.key.item == "a--c" and f.estimate == "ties/a--c/trade/value"
    )
    assert flip.value == pytest.approx(0.8 / 3, abs=1e-3)  # the weaker positive tie gives way


def test_what_ifs_move_ties_and_removed_actors_leave_networks(three: Scenario) -> None:
    flipped = what_if(
        three,
        WhatIf.model_validate(
            {
                "id": "w",
                "title": "w",
                "changes": [{"do": "flip_tie", "between": ["b", "c"], "layer": "security"}],
            }
        ),
    )
    assert run_best("combined_tie", flipped).tie[0, 1, 2] == 0.8
    chosen = Scenario.model_validate(
        BASE | {"networks": [{"id": "n", "name": "n", "actors": ["a", "b", "c"]}]}
    )
    gone = what_if(
        chosen,
        WhatIf.model_validate(
            {"id": "w", "title": "w", "changes": [{"do": "remove_actor", "actor": "c"}]}
        ),
    )
    assert gone.networks[0].actors == ("a", "b")


def test_alaska_has_networks_that_run() -> None:
    assert not [p for p in check("alaska-2025") if p.severity == "error"]
    scenario_frames = applicable(MODELS["strategic_triangle"], _alaska())
    for frame in scenario_frames:
        got = run_best("strategic_triangle", _alaska(), about=frame.about)
        assert got.type.shape == (1, len(frame.axes["triad"]))
        assert (np.abs(run_best("combined_tie", _alaska(), about=frame.about).tie) <= 1).all()
    assert scenario_frames


def _alaska() -> Scenario:
    return load("alaska-2025")


def test_a_pair_without_a_tie_counts_as_none_and_its_triads_stay_open() -> None:
    scenario = Scenario.model_validate(
        BASE
        | {"ties": [{"between": ["a", "b"], "value": 0.6}, {"between": ["b", "c"], "value": 1}]}
    )
    assert run_best("combined_tie", scenario).tie[0, 0, 2] == 0
    found = run_best("balance", scenario)
    assert (found.open[0], found.unknown[0], found.census[0].sum()) == (1, 0, 0)


def test_a_forecast_refuses_what_it_cannot_count_pair_by_pair() -> None:
    names = [f"n{k}" for k in range(201)]
    scenario = Scenario.model_validate(
        {
            "name": "large",
            "title": "Large",
            "as_of": "2025-01-15",
            "horizon": "2025-12-31",
            "domain": "test",
            "actors": [{"id": n, "name": n, "kind": "state"} for n in names],
            "issues": [],
            "ties": [{"between": [a, b], "value": 1} for a, b in pairwise(names)],
        }
    )
    with pytest.raises(UserError, match="'ties' has 201 actors, and a forecast takes 200"):
        forecast(scenario, ["frustration"], draws=2)
    with pytest.raises(UserError, match="no model can run on 'large': 'ties' has 201 actors"):
        forecast(scenario, draws=2)
    assert run_best("combined_tie", scenario).tie.shape == (1, 201, 201)
