"""English verbs that only look like speech."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway claims almost all of the reef and has built a base.", []),
        ("Norway claims that the reef is its own.", ["norway"]),
        ("Norway claims the reef has always been its own.", ["norway"]),
        ("Norway maintains 500 soldiers in Riga.", []),
        ("Norway recalled its envoy.", []),
        ("The talks had failed, Norway added.", ["norway"]),
        ("Norway plans to reject the draft.", []),
        ("Norway went on to reject the draft.", ["norway"]),
        ("Iran urged Norway to condemn the raid.", ["iran"]),
        ("Norway used the summit to condemn the raid.", ["norway"]),
        ("As long as Norway insists that the reef is its own, nothing will move.", []),
        ("Norwegian officers will say only that losses are heavy.", ["norway.officials"]),
        ("Norway had on Wednesday put forward a plan.", ["norway"]),
        ("Norway has not agreed that the reef is lost.", []),
        ("As a Norwegian official puts it, “the reef is lost”.", ["norway.officials"]),
        ("Norway has its own reasons for that.", []),
        ("American envoys call at the ministry.", []),
        ("Asked about the raid, Angela Merkel laughed.", []),
        ("The reef, which Norway called lost, is calm.", ["norway"]),
        ("Norway was welcome.", []),
        ("Norway cut its fleet and warned of a new war.", ["norway"]),
        ("Norway, by contrast, left after sending Danish troops, saying it was over.", ["norway"]),
        (
            "Angela Merkel vowed to stay, state news agency Tass reported.",
            ["angela-merkel", "tass"],
        ),
        ("Protected by guarantees, Norway slept well.", []),
    ],
)
def test_only_what_is_said_counts(sentence, expected, speakers):
    assert speakers(sentence, "en") == expected


def test_a_wish_goes_on_after_what_was_said(speakers):
    text = "Norway said the port was shut. It wants talks to begin at once."
    assert speakers(text, "en") == ["norway", "norway"]
    text = "Norway shut the port. It wants talks to begin at once."
    assert speakers(text, "en") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It was Angela Merkel who found the image.", []),
        ("Angela Merkel found that the bridge was unsafe.", ["angela-merkel"]),
        ("But Norway will not be saved by quoting a dead king to a living one.", []),
        ("Norway has signalled it would settle for less.", ["norway"]),
        ("Angela Merkel counseled Norway to wait for the spring.", ["angela-merkel"]),
    ],
)
def test_finding_and_quoting_things_says_nothing(sentence, expected, speakers):
    assert speakers(sentence, "en") == expected
