"""The forecast of the real case: its claims, its offers, and who at home can stop a deal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.ensemble.results import Summary
from realpolitik.scenario.files import load

MODELS = (
    "backing_chain",
    "budget",
    "commitment",
    "common_enemy",
    "factions",
    "flip_prices",
    "linkage",
    "pivotal_members",
    "sustainability",
    "theatres",
    "two_level",
    "voting_power",
    "wedge",
    "win_set",
)
WHAT_IFS = (
    "us-withdraws",
    "us-withdraws-europe-replaces",
    "us-russia-enmity",
    "war-ends",
    "belief-c2-c10",
    "russia-wants-ukraine-more",
    "hemisphere-and-home",
    "europe-wins-us-allies",
    "referendum-on-freeze",
    "russia-accepts-guarantees",
    "no-loans-no-taxes",
)
UNTESTABLE = {"C13", "C14", "C16", "C18", "C19", "C20", "C21"}


@pytest.fixture(scope="module")
def made() -> Forecast:
    return forecast(load("alaska-2025"), MODELS, draws=200, what_ifs=WHAT_IFS)


def found(made: Forecast, model: str, quantity: str, item: str, about: str) -> Summary:
    row = made.summary(model, quantity, item, about=about)
    assert row is not None
    return row


def up(made: Forecast, what_if: str, model: str, quantity: str, item: str = "") -> float:
    return next(
        d.up
        for d in made.differences
        if (d.what_if, d.key.model, d.key.quantity, d.key.item) == (what_if, model, quantity, item)
    )


def test_every_offer_is_placed(made: Forecast) -> None:
    offers = {offer.id for offer in made.scenario.conflicts[0].offers}
    assert offers == {s.key.item for s in made.summaries if s.key.quantity == "offer_inside"}


def test_every_part_is_read_by_a_model(made: Forecast) -> None:
    scenario = made.scenario
    about = {row.key.about for row in made.summaries}
    for parts in (
        scenario.polities,
        scenario.bodies,
        scenario.packages,
        scenario.realignments,
        scenario.deployments,
        scenario.budgets,
    ):
        assert parts
        assert {part.id for part in parts} <= about


def test_every_claim_is_answered_or_says_why_not(made: Forecast) -> None:
    answered = {c.claim for c in made.claims if c.share is not None}
    assert answered == {c.claim for c in made.claims} - UNTESTABLE
    for claim in made.claims:
        if claim.claim in UNTESTABLE:
            assert claim.verdict == "no model here can test this"
            assert claim.explanation


def test_untenable_is_three_verdicts_not_one(made: Forecast) -> None:
    moves = {d.what_if: d for d in made.differences if d.key.quantity == "low"}
    assert moves["us-withdraws"].up == 1
    claim = next(c for c in made.claims if c.claim == "C1")
    assert claim.share is not None
    assert 0 < claim.share < 0.5
    assert claim.verdict == "depends on the inputs"
    assert up(made, "us-withdraws", "sustainability", "dominated", "donbas-handover") > 0


def test_a_doubled_europe_makes_up_for_most_of_it(made: Forecast) -> None:
    moves = {d.what_if: d.median for d in made.differences if d.key.quantity == "low"}
    assert 0 < moves["us-withdraws-europe-replaces"] < moves["us-withdraws"] / 2
    assert up(made, "us-withdraws-europe-replaces", "sustainability", "exhausted") < 0.02


def test_the_war_stands_in_the_way_of_the_turn_under_either_belief(made: Forecast) -> None:
    wedge = "reverse-kissinger-wedge"
    split = found(made, "wedge", "feasible", "split", wedge)
    weaken = found(made, "wedge", "feasible", "weaken", wedge)
    assert weaken.mean == 0 <= split.mean < 0.1
    assert up(made, "war-ends", "wedge", "feasible", "split") > 0.3
    assert up(made, "war-ends", "wedge", "feasible", "weaken") < 0.05


def test_a_handover_fails_in_the_referendum_and_a_freeze_may_pass(made: Forecast) -> None:
    assert found(made, "flip_prices", "carried", "", "ukraine-on-line").mean < 0.02
    assert 0.2 < up(made, "referendum-on-freeze", "flip_prices", "carried") < 0.9


def test_consent_of_moscow_decides_whether_win_sets_overlap(made: Forecast) -> None:
    about = "guarantee-bindingness"
    high = found(made, "win_set", "overlap_high", "", about)
    low = found(made, "win_set", "overlap_low", "", about)
    assert high.best == low.best
    widened = next(
        d
        for d in made.differences
        if (d.what_if, d.key.quantity) == ("russia-accepts-guarantees", "overlap_high")
        and d.key.about == about
    )
    assert widened.up > 0.9


def test_each_single_item_fails_where_a_package_may_not(made: Forecast) -> None:
    for package in made.scenario.packages:
        singles = [
            found(made, "linkage", "single_feasible", item, package.id).best
            for item in package.items
        ]
        assert max(singles) == 0
        assert found(made, "linkage", "feasible_packages", "", package.id).best > 0


def test_one_member_stops_the_union_by_unanimity_only(made: Forecast) -> None:
    alone = found(made, "pivotal_members", "upward", "", "eu-unanimity")
    together = found(made, "pivotal_members", "upward", "", "eu-council")
    assert alone.median + 20 < together.median
    assert found(made, "pivotal_members", "is_upward", "hungary", "eu-unanimity").mean > 0.8


def test_power_indices_are_those_published(made: Forecast, shared: Callable[[str], Path]) -> None:
    published = json.loads(shared("data/voting/eu27_power.json").read_text(encoding="utf-8"))["res"]
    for code, member in {"DE": "germany", "FR": "france", "HU": "hungary", "MT": "malta"}.items():
        row = found(made, "voting_power", "shapley_shubik", member, "eu-council")
        assert 100 * row.best == pytest.approx(published[code]["SS"], abs=6e-4)
    for member, power in {"china": 421 / 2145, "panama": 4 / 2145}.items():
        row = found(made, "voting_power", "shapley_shubik", member, "un-security-council")
        assert row.best == pytest.approx(power, rel=1e-12)


def test_loans_and_taxes_pay_a_part_of_the_armament(made: Forecast) -> None:
    gap = found(made, "budget", "gap", "", "european-rearmament")
    only = found(made, "budget", "social_only", "", "european-rearmament")
    assert 0 < gap.median < -only.median
    assert up(made, "no-loans-no-taxes", "budget", "gap") == 1
