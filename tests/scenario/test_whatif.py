"""Interventions: each does what it names and nothing else, or says why it cannot."""

from typing import Any

import pytest

from realpolitik.errors import ScenarioError, UnknownNameError
from realpolitik.scenario.changes import (
    AddActor,
    Change,
    FlipTie,
    JoinActors,
    RemoveActor,
    RemoveSource,
    Scale,
    ScaleBacking,
    Set,
    SetOffer,
    SetTie,
    Shift,
    ShiftTie,
    SplitActor,
    UseStance,
    WhatIf,
)
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, find
from realpolitik.scenario.players import players
from realpolitik.scenario.standing import holding
from realpolitik.scenario.whatif import what_if


def at(scenario: Scenario, path: str) -> tuple[float, float, float]:
    (found,) = find(scenario, path).values()
    return found.low, found.best, found.high


def point(value: float) -> Estimate:
    return Estimate(low=value, best=value, high=value)


def changed(before: Scenario, after: Scenario) -> set[str]:
    old, new = dict(estimates(before)), dict(estimates(after))
    return {path for path in {*old, *new} if old.get(path) != new.get(path)}


def test_numbers_are_set_shifted_and_scaled(province: Scenario) -> None:
    position = "stances/avest/border/position"
    assert at(what_if(province, Set(estimate=position, to=point(30))), position) == (30, 30, 30)
    assert at(what_if(province, Shift(estimate=position, by=-10)), position) == (50, 70, 90)
    assert at(what_if(province, Shift(estimate=position, by=30)), position) == (90, 100, 100)
    assert at(what_if(province, Scale(estimate=position, factor=0.5)), position) == (30, 40, 50)
    capability = "actors/bora/capability"
    assert at(what_if(province, Scale(estimate=capability, factor=3)), capability) == (
        120,
        150,
        180,
    )


def test_a_set_number_keeps_the_error_it_shares(province: Scenario) -> None:
    path = "actors/bora/capability"
    driven = Estimate(low=1, best=2, high=3, driver="expert", correlation=0.5, unit="weight")
    scenario = what_if(province, Set(estimate=path, to=driven), Set(estimate=path, to=point(7)))
    estimate = find(scenario, path)[path]
    assert (estimate.best, estimate.driver, estimate.correlation) == (7, "expert", 0.5)
    assert estimate.unit == "weight"


def test_an_actor_goes_with_its_descendants(province: Scenario) -> None:
    after = what_if(province, RemoveActor(actor="cara"))
    assert [actor.id for actor in after.actors] == ["avest", "bora", "bora-hawks", "crowd"]
    assert [tie.key for tie in after.ties] == ["avest--bora/security"]
    assert after.conflicts[0].patrons == ()
    assert after.issues[0].players == ("avest", "bora")
    assert after.issues[1].decided_by == "state of the world"
    with pytest.raises(ScenarioError, match="negotiated by 1 actors"):
        what_if(province, RemoveActor(actor="bora"), RemoveActor(actor="cara"))
    lone = what_if(province, RemoveActor(actor="bora"))
    assert lone.conflicts == ()
    assert "bora-hawks" not in [actor.id for actor in lone.actors]


def test_an_actor_joins_the_issues_it_has_a_stance_on(province: Scenario) -> None:
    stance = {"issue": "border", "position": point(30), "salience": point(0.4)}
    change = AddActor.model_validate(
        {"id": "dor", "name": "Dor", "capability": point(10), "stances": [stance]}
    )
    after = what_if(province, change)
    assert [actor.id for actor in players(after, after.issues[0])][-1] == "dor"
    assert at(after, "stances/dor/border/judged") == (30, 30, 30)
    with pytest.raises(ScenarioError, match="already"):
        what_if(after, change)


def test_parts_share_weight_and_errors_of_the_whole(province: Scenario) -> None:
    after = what_if(province, SplitActor(actor="bora", into={"north": 0.25, "south": 0.75}))
    assert after.issues[0].players == ("avest", "north", "south", "cara")
    assert at(after, "actors/south/capability") == (30, 37.5, 45)
    (weight,) = find(after, "actors/north/capability").values()
    assert (weight.driver, weight.correlation) == ("actors/bora/capability", 1)
    (judged,) = find(after, "stances/south/border/judged").values()
    assert (judged.driver, judged.correlation) == ("stances/bora/border/judged", 1)
    assert at(after, "stances/south/border/judged") == at(province, "stances/bora/border/judged")
    assert after.conflicts == province.conflicts
    with pytest.raises(ScenarioError, match=r"sum to 0\.9, not 1"):
        what_if(province, SplitActor(actor="bora", into={"north": 0.5, "south": 0.4}))


def test_split_and_joined_again_an_actor_weighs_the_same(province: Scenario) -> None:
    whole = at(province, "actors/bora/capability")
    position = at(province, "stances/bora/border/judged")
    after = what_if(
        province,
        SplitActor(actor="bora", into={"north": 0.25, "south": 0.75}),
        JoinActors(actors=("north", "south"), id="both", name="Both"),
    )
    assert at(after, "actors/both/capability") == pytest.approx(whole)
    assert at(after, "stances/both/border/judged") == pytest.approx(position)


def test_joined_actors_average_by_capability_and_salience(province: Scenario) -> None:
    peace = province.model_copy(update={"conflicts": ()})
    after = what_if(peace, JoinActors(actors=("bora", "cara"), id="union", name="Union"))
    assert at(after, "actors/union/capability") == (120, 130, 140)
    # bora: 50 x 1 at 5, cara: 80 x 0.5 at 40
    expected = (50 * 1 * 5 + 80 * 0.5 * 40) / (50 * 1 + 80 * 0.5)
    assert at(after, "stances/union/border/judged")[1] == pytest.approx(expected)
    assert at(after, "stances/union/border/salience")[1] == pytest.approx((50 + 80 * 0.5) / 130)
    assert at(after, "ties/avest--union/security/value") == (-0.8, -0.8, -0.8)
    assert after.issues[1].decided_by == "actor(union)"
    assert [actor.parent for actor in after.actors if actor.id == "bora-hawks"] == ["union"]


def test_a_patron_joined_with_its_client_is_refused(province: Scenario) -> None:
    joined = JoinActors(actors=("bora", "cara"), id="union", name="Union")
    war = province.conflicts[0]
    assert [patron.actor for patron in war.patrons] == ["cara"]
    with pytest.raises(ScenarioError, match="cannot be a patron"):
        what_if(province, joined)


def test_ties_are_set_shifted_and_flipped(province: Scenario) -> None:
    path, pair = "ties/bora--cara/security/value", ("bora", "cara")
    assert at(what_if(province, SetTie(between=pair, to=point(-1))), path) == (-1, -1, -1)
    assert at(what_if(province, ShiftTie(between=pair, by=0.2)), path) == pytest.approx(
        (0.7, 0.9, 1)
    )
    assert at(what_if(province, FlipTie(between=pair)), path) == (-0.9, -0.7, -0.5)
    twice = what_if(province, FlipTie(between=pair), FlipTie(between=pair[::-1]))
    assert twice == province
    new = what_if(province, SetTie(between=("avest", "bora"), layer="trade", to=point(0.3)))
    assert at(new, "ties/avest--bora/trade/value") == (0.3, 0.3, 0.3)


def test_a_tie_that_is_set_holds_from_then_on(province: Scenario) -> None:
    ended = tuple(tie.model_copy(update={"until": "1990"}) for tie in province.ties)
    over = province.model_copy(update={"ties": ended})
    assert holding(over) == ()
    (tie,) = holding(what_if(over, SetTie(between=("bora", "cara"), to=point(-1))))
    assert (tie.value.best, tie.until) == (-1, "")


def test_backing_and_offers(province: Scenario) -> None:
    backing = "conflicts/war/patrons/cara/contribution"
    half = ScaleBacking(conflict="war", patron="cara", factor=0.5)
    assert at(what_if(province, half), backing) == (10, 15, 20)
    assert at(what_if(province, "cara-stops"), backing) == (0, 0, 0)
    moved = what_if(province, SetOffer(conflict="war", offer="river", position=point(60)))
    assert at(moved, "conflicts/war/offers/river/position") == (60, 60, 60)
    assert moved.conflicts[0].offers[0].name == "The river line"
    added = what_if(province, SetOffer(conflict="war", offer="freeze", position=point(20)))
    assert [offer.id for offer in added.conflicts[0].offers] == ["river", "freeze"]


def test_without_its_only_source_a_number_is_assumed_and_wide(province: Scenario) -> None:
    after = what_if(province, RemoveSource(source="paper"))
    (weight,) = find(after, "actors/avest/capability").values()
    assert (weight.grade, weight.low, weight.high) == ("assumed", 0, 100)
    (judged,) = find(after, "stances/avest/border/judged").values()
    assert (judged.grade, judged.evidence, judged.low) == ("inferred", ("e2",), 60)
    assert [source.id for source in after.sources] == ["brief"]
    assert after.claims[0].evidence == after.bodies[0].evidence == ()
    assert after.bodies[0].criteria[0].evidence == ("e2",)
    assert at(after, "budgets/bora-budget/defence_change") == (-3, 0, 3)
    bare = what_if(after, RemoveSource(source="brief"))
    assert at(bare, "stances/avest/border/judged") == (0, 50, 100)


def test_stances_are_chosen_for_all_or_for_some(province: Scenario) -> None:
    position = "stances/*/border/position"
    stated = what_if(province, UseStance(stance="stated"))
    assert set(find(stated, position)) == {
        "stances/avest/border/stated",
        "stances/bora/border/stated",
        "stances/bora-hawks/border/judged",
        "stances/cara/border/attributed",
    }
    one = what_if(province, UseStance(stance="stated", actors=("avest",)))
    assert "stances/bora/border/judged" in find(one, position)
    assert "stances/avest/border/stated" in find(one, position)
    assert changed(province, stated) == set()


UNKNOWN = [
    ("cara-stop", "what-if 'cara-stop'; did you mean 'cara-stops'"),
    (
        Shift(estimate="stances/avst/border/salience", by=1),
        "'stances/avst'; did you mean 'stances/a",
    ),
    (Set(estimate="stance/avest/border/judged", to=Estimate(low=1, best=1, high=1)), "'stance'"),
    (Scale(estimate="actors/crowd/capability", factor=2), "'actors/crowd'"),
    (RemoveActor(actor="kara"), "actor 'kara'; did you mean 'cara'"),
    (SplitActor(actor="kara", into={"x": 0.5, "y": 0.5}), "actor 'kara'"),
    (JoinActors(actors=("kara", "bora"), id="x", name="x"), "actor 'kara'"),
    (SetTie(between=("kara", "bora"), to=Estimate(low=0, best=0, high=0)), "actor 'kara'"),
    (ShiftTie(between=("cara", "bora"), layer="trade", by=0.1), "tie 'bora--cara/trade'"),
    (FlipTie(between=("cara", "avest")), "tie 'avest--cara/security'; did you mean"),
    (ScaleBacking(conflict="wor", patron="cara", factor=0), "conflict 'wor'; did you mean 'war'"),
    (ScaleBacking(conflict="war", patron="bora", factor=0), "patron 'bora'; did you mean 'cara'"),
    (RemoveSource(source="papers"), "source 'papers'; did you mean 'paper'"),
    (UseStance(stance="stated", actors=("kara",)), "actor 'kara'"),
]


@pytest.mark.parametrize(("change", "expected"), UNKNOWN)
def test_an_unknown_name_is_an_error_with_alternatives(
    province: Scenario, change: Any, expected: str
) -> None:
    with pytest.raises(UnknownNameError) as caught:
        what_if(province, change)
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    "change",
    [
        Shift(estimate="stances/avest/border/stated", by=5),
        Scale(estimate="actors/avest/capability", factor=1),
        UseStance(stance="judged"),
        Set(
            estimate="ties/avest--bora/security/value", to=Estimate(low=-0.8, best=-0.8, high=-0.8)
        ),
    ],
)
def test_a_change_that_changes_nothing_is_an_error(province: Scenario, change: Change) -> None:
    with pytest.raises(ScenarioError, match="changes nothing"):
        what_if(province, change)


def test_what_comes_out_is_checked(province: Scenario) -> None:
    with pytest.raises(ScenarioError, match="120 is off the scale"):
        what_if(province, Set(estimate="stances/avest/border/judged", to=point(120)))


def test_changes_compose(province: Scenario) -> None:
    whole = WhatIf(id="x", title="x", changes=(FlipTie(between=("cara", "bora")),))
    together = what_if(province, "cara-stops", whole, Shift(estimate="*/bora/capability", by=5))
    apart = what_if(what_if(province, "cara-stops"), whole)
    assert together == what_if(apart, Shift(estimate="*/bora/capability", by=5))
    assert what_if(province) == province
