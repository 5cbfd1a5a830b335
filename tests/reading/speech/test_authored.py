"""English words named with whom they come from."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("A plan floated by Angela Merkel made no headway.", ["angela-merkel"]),
        ("A letter signed by 40 senators urged haste.", ["lawmakers"]),
        ("A statement insisting that borders hold was backed by 26 leaders.", ["leaders"]),
        (
            "According to officials quoted by Reuters, Angela Merkel told Oslo that it was over.",
            ["officials", "reuters", "angela-merkel"],
        ),
        ("The idea was dismissed by Norway and welcomed by Iran.", ["norway", "iran"]),
        ("The general, long blamed by Norway for the raid, is free.", ["norway"]),
        ("He would be jeered by Norway.", []),
        ("The report, published on Tuesday by the IAEA, said the reef was lost.", ["iaea"]),
        ("A poll by Amnesty International found that most want peace.", ["amnesty"]),
        ("Neither confirmed nor denied by Norway, the raid caused alarm.", []),
        # No words, or nobody's yet
        ("The bridge was built by Norway.", []),
        ("The waters claimed by Norway are deep.", []),
        ("The strikes announced by Norway hurt the port.", []),
    ],
)
def test_the_author_of_words_says_them(sentence, expected, speakers):
    assert speakers(sentence, "en") == expected


def test_a_report_of_their_terms_goes_on(speakers):
    text = "Under the terms presented by Angela Merkel, the port would close. It would stay shut."
    assert speakers(text, "en") == ["angela-merkel", "angela-merkel"]
