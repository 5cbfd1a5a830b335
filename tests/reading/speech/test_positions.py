"""English views that no verb of speech tells."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Norway was blunter: the port would stay shut.", ["norway"]),
        ("Norway's position is that the port must stay shut.", ["norway"]),
        ("The Norwegian answer was short: the port would stay shut.", ["norway"]),
        ("The fear in Warsaw is that the troops will leave.", ["poland"]),
        ("The verdict from Paris was damning: the port was lost.", ["france"]),
        # A quality without words, a thing that nobody owns
        ("Norway was blunter than Iran.", []),
        ("The reason is simple: the port is shut.", []),
        ("Norway's position was hopeless.", []),
    ],
)
def test_a_position_is_said(sentence, expected, speakers):
    assert speakers(sentence, "en") == expected
