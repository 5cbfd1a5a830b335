"""The worked chain: East 110 against South 40 + North 35 + West 25, costs 0.10 and 0.15."""

import re

import pytest

from realpolitik.report.case import Case
from realpolitik.report.sections.first_conflict import conflict_blocks, in_short
from realpolitik.report.sentences import terms
from realpolitik.report.terms import readings


@pytest.fixture
def found(war_case: Case):
    return readings(war_case.forecast, war_case.conflict)


def test_the_range_and_its_what_ifs_are_those_of_the_worked_chain(found) -> None:
    ends = {r.what_if: (r.low.best, r.high.best) for r in found}
    assert ends[""] == pytest.approx((42.4, 67.4), abs=0.05)
    assert ends["north-leaves"] == pytest.approx((52.9, 77.9), abs=0.05)
    assert ends["west-doubles"] == pytest.approx((45.0, 70.0), abs=0.05)
    assert "east-yields" not in ends


def test_the_range_is_told_on_worded_points(war_case: Case, found) -> None:
    issue = war_case.scenario.issues[0]
    assert terms.stands(found[0], issue) == (
        "as things stand, both sides could prefer to more war any settlement near “the line as it "
        "is” (about 40 to 65 on a scale of 100)."
    )


def test_a_withdrawal_moves_the_terms(war_case: Case, found) -> None:
    assert terms.moved(found[1]) == (
        "the range moves up in all runs, by about 10 points, to about 55 to 80."
    )
    assert terms.offers_moved(found[1], found[0], war_case.conflict) == (
        "A is then inside in fewer than 1 of 10 runs, now in all runs."
    )


def test_an_offer_outside_names_the_side_that_could_prefer_war(war_case: Case, found) -> None:
    half, most = war_case.conflict.offers
    inside = terms.offer_line(half, found[0], war_case.conflict, war_case.names)
    outside = terms.offer_line(most, found[0], war_case.conflict, war_case.names)
    assert inside == "at about 50, inside the range in all runs."
    assert outside == (
        "at about 90, inside the range in none of the runs; South could prefer more war to it."
    )


def test_nothing_on_backing_speaks_of_how_likely_war_is(war_case: Case) -> None:
    blocks = conflict_blocks(war_case, war_case.conflict)
    said = [line.text for line in in_short(war_case, war_case.conflict)]
    for block in blocks:
        said += [*block.text, *(line.text for line in block.lines), *block.closing]
    text = " ".join(said).lower()
    assert terms.CAUTION.lower() in text
    assert not re.search(r"likel|probab|risk of war|chance of (war|peace|a deal)", text)
