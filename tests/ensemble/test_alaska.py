"""The forecast of the real case: what the text claims first, and offers without worded points."""

import pytest

from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.scenario.files import load


@pytest.fixture(scope="module")
def made() -> Forecast:
    names = ["us-withdraws", "us-withdraws-europe-replaces"]
    models = ["backing_chain", "break_even_backing"]
    return forecast(load("alaska-2025"), models, draws=200, what_ifs=names)


def test_every_offer_is_placed(made: Forecast) -> None:
    offers = {offer.id for offer in made.scenario.conflicts[0].offers}
    assert offers == {s.key.item for s in made.summaries if s.key.quantity == "offer_inside"}


def test_withdrawal_moves_the_terms_and_is_the_first_claim(made: Forecast) -> None:
    claim = next(found for found in made.claims if found.claim == "C1")
    assert claim.share == 1
    assert "rises" in claim.explanation


def test_a_doubled_europe_makes_up_for_most_of_it(made: Forecast) -> None:
    moves = {d.what_if: d.median for d in made.differences if d.key.quantity == "low"}
    assert 0 < moves["us-withdraws-europe-replaces"] < moves["us-withdraws"] / 2
