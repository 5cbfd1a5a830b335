"""Claims say in words what was tested; facts come true, amounts rise."""

import pytest
from tests.ensemble.conftest import case
from tests.scenario.test_home import HOME

from realpolitik.report.names import Names
from realpolitik.report.sentences.claims import as_tested
from realpolitik.scenario.claim import ClaimTest
from realpolitik.scenario.model import Scenario


@pytest.fixture
def home() -> Scenario:
    return case(**HOME)


@pytest.mark.parametrize(
    ("test", "words"),
    [
        (
            {"model": "backing_chain", "quantity": "low", "about": "war", "expect": "rises"},
            "the lower end of the range of deals (Backing, range and offers) rises under",
        ),
        (
            {"model": "wedge", "quantity": "feasible/wary", "about": "wedge", "expect": "rises"},
            "that the turn pays for the divider if “the belief of Beta” is right (Wedge threshold)"
            " comes true under “Gamma leaves”",
        ),
    ],
)
def test_under_a_what_if(home: Scenario, test: dict[str, str], words: str) -> None:
    said = as_tested(ClaimTest.model_validate(test | {"what_if": "gamma-leaves"}), Names(home))
    assert said.startswith(words)


def test_at_a_level(home: Scenario) -> None:
    fact = ClaimTest(
        model="backing_chain", quantity="offer_inside/line", about="war", expect="below", value=0.5
    )
    amount = ClaimTest(model="mean", quantity="settlement", about="land", expect="above", value=50)
    assert as_tested(fact, Names(home)) == (
        "that “The line” lies in the range of deals (Backing, range and offers) is not true"
    )
    assert as_tested(amount, Names(home)) == (
        "the settlement on Land (Compromise model (weighted mean)) lies above 50"
    )
