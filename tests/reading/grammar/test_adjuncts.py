"""Words of time that open an English clause."""

import pytest


@pytest.mark.parametrize(
    "opening",
    ["In February", "In 2016", "That same month", "Two days later", "On 3 May 2022", "Last week",
     "Over the past two years"],
)  # fmt: skip
def test_the_subject_stands_behind_words_of_time(opening, speakers):
    assert speakers(f"{opening} Angela Merkel argued that Oslo would pay.", "en") == [
        "angela-merkel"
    ]


def test_whom_the_subject_met_does_not_speak(speakers):
    text = "Angela Merkel, who had met her Polish counterpart, Donald Tusk, said it was over."
    assert speakers(text, "en") == ["angela-merkel"]
    text = "Angela Merkel, a former adviser on Europe, believes that Donald Tusk lied."
    assert speakers(text, "en") == ["angela-merkel"]


def test_a_place_is_no_time(speakers):
    assert speakers("In Oslo a bell said nothing.", "en") == []
