import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from realpolitik.report import numbers


@given(st.floats(0, 100))
def test_positions_in_prose_are_rounded_to_five(position: float) -> None:
    rounded = numbers.five(position)
    assert rounded % 5 == 0
    assert abs(rounded - position) <= 2.5


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0, "in none of the runs"),
        (0.001, "in fewer than 1 of 10 runs"),
        (0.05, "in 1 of 10 runs"),
        (0.66, "in 7 of 10 runs"),
        (0.96, "in more than 9 of 10 runs"),
        (1, "in all runs"),
        (math.nan, "in no run that gave an answer"),
    ],
)
def test_shares_of_runs_are_told_in_tenths(share: float, words: str) -> None:
    assert numbers.runs(share) == words


def test_a_span_that_rounds_to_one_number_is_one_number() -> None:
    assert numbers.span(49, 51) == "about 50"
    assert numbers.span(42.4, 67.4) == "about 40 to 65"


@pytest.mark.parametrize(
    ("value", "text"), [(-0.2, "0"), (0.4, "0"), (-0.6, "-1"), (12.5001, "13"), (math.nan, "–")]
)
def test_whole_numbers_have_no_minus_zero(value: float, text: str) -> None:
    assert numbers.whole(value) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(1250.2, "1,250"), (37.04, "37"), (0.85, "0.85"), (2.0, "2"), (math.inf, "without limit")],
)
def test_amounts_have_about_three_figures(value: float, text: str) -> None:
    assert numbers.amount(value) == text


def test_percentages_round_to_five_from_ten_on() -> None:
    assert numbers.percent(0.82) == "80 %"
    assert numbers.percent(0.07) == "7 %"
    assert numbers.times(2.44) == "2.4 times"
    assert numbers.times(13.2) == "13 times"
