"""What is left of a scenario's what-ifs once one of them has been played."""

from realpolitik.scenario.files import load
from realpolitik.scenario.rules.review import review
from realpolitik.scenario.spent import without_spent
from realpolitik.scenario.whatif import what_if


def test_what_can_still_be_played_stays() -> None:
    scenario = load("paris-2015")
    assert without_spent(scenario) == (scenario, ())


def test_a_played_what_if_goes_and_claims_say_why_nothing_tests_them() -> None:
    scenario = load("alaska-2025")
    left, spent = without_spent(what_if(scenario, "us-withdraws"))
    assert "us-withdraws" in spent
    assert {item.id for item in left.what_ifs} == {w.id for w in scenario.what_ifs} - set(spent)
    assert not review(left)
    tests = {claim.id: claim.test for claim in scenario.claims}
    for claim in left.claims:
        before = tests[claim.id]
        if before is not None and before.what_if in spent:
            assert claim.test is None
            assert str(before.what_if) in claim.untestable
        else:
            assert claim.test == before
