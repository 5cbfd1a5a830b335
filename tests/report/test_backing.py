import math

import pytest

from realpolitik.report.backing import Kept, Replacement, Window
from realpolitik.report.case import Case
from realpolitik.report.sentences import guarantee, replacement


def test_the_others_must_make_up_for_what_is_gone(war_case: Case) -> None:
    (found,) = war_case.backing.replacements
    assert found.cut == {"north": 0}
    assert found.others == ("west",)
    assert found.best == pytest.approx((35 + 25) / 25)
    assert found.factors[1.0] == pytest.approx(2.4)
    assert found.factors[0.5] > 2.4
    assert math.isnan(found.factors[0.0])
    assert found.possible == 1
    text = replacement.needed(found, war_case.names)
    assert text.startswith("to leave the terms as they are, West must give 2.4 times what it gives")


def test_the_offer_stays_in_the_range_down_to_the_break_even(war_case: Case) -> None:
    kept = {(k.offer, k.patron): k for k in war_case.backing.kept}
    # p <= cA + x = 0.6, so the defender needs 110 * 0.4 / 0.6, of which 65 are there without North
    needed = (110 * 0.4 / 0.6 - 65) / 35
    assert kept["half", "north"].low == pytest.approx(needed)
    text = replacement.keeps(kept["half", "north"], war_case.names)
    assert text == "in the range if the United North gives at least 25 % of what it gives now."


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (math.nan, math.nan, "no change of the backing by West alone brings it into the range."),
        (0.0, math.inf, "in the range whatever West gives."),
        (0.0, 0.6, "in the range if West gives at most 60 % of what it gives now."),
        (0.8, 11.0, "in the range if West gives at least 80 % of what it gives now."),
        (
            1.2,
            2.3,
            "in the range while West gives between 120 % of and 2.3 times what it gives now.",
        ),
    ],
)
def test_break_evens_in_words(war_case: Case, low: float, high: float, words: str) -> None:
    assert replacement.keeps(Kept("half", "west", low, high), war_case.names) == words


def test_where_nothing_is_enough_it_says_so(war_case: Case) -> None:
    nothing = Replacement("w", {"north": 0}, ("west",), {}, *[math.nan] * 4, 0)
    assert replacement.needed(nothing, war_case.names) == (
        "nothing that West could add leaves the terms as they are."
    )


def test_the_window_is_that_of_the_formula(war_case: Case) -> None:
    half = war_case.backing.windows[0]
    p = 110 / 210
    assert half.low == pytest.approx(max(0, (p - 0.1 - 0.5) / 0.6), abs=0.02)
    assert half.high == pytest.approx((p + 0.15 - 0.5) / 0.4, abs=0.05)
    assert half.exists == 1


@pytest.mark.parametrize(
    ("window", "words"),
    [
        (
            Window("half", 0.333, 0.875, 1, 1),
            "needs a guarantee with a credibility of 0.35 to 0.90.",
        ),
        (Window("half", 0.5, 1, 1, 1), "needs a guarantee with a credibility of 0.50 or more."),
        (Window("half", 0, 1, 1, 1), "needs no guarantee, and holds under any."),
        (
            Window("half", 0, 0.4, 0.8, 1),
            "needs no guarantee, but beyond a credibility of 0.40 one makes a new war pay for "
            "South; there is such a window in 8 of 10 runs.",
        ),
    ],
)
def test_windows_in_words(war_case: Case, window: Window, words: str) -> None:
    assert guarantee.window(window, war_case.conflict, war_case.names) == words


def test_no_window_means_the_terms_must_move(war_case: Case) -> None:
    text = guarantee.window(Window("half", 2, 1, 0, 0), war_case.conflict, war_case.names)
    assert "the terms would have to move, not the guarantee" in text
    assert guarantee.own_credibility(Window("half", 2, 1, 0, 0), war_case.conflict) == ""


def test_the_map_falls_together_with_the_offers_at_full_backing(war_case: Case) -> None:
    found = war_case.backing.map
    assert found.feasible.shape == (11, 11)
    assert ((found.feasible >= 0) & (found.feasible <= 1)).all()
    for share in found.offers.values():
        assert (share <= found.feasible + 1e-12).all()
