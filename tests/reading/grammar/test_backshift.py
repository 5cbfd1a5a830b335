"""English reports that go on without a cue."""

import pytest

SAID = "Angela Merkel told the press that the talks had failed. "


@pytest.mark.parametrize(
    ("sentence", "goes_on"),
    [
        ("The port would be closed.", True),
        ("The port, seized by Norway in 2014, would be closed.", True),
        ("No treaty lasting 15 years would be signed.", True),
        ("The ministers would meet on Tuesday.", True),
        ("The ministers had met on Tuesday.", False),
        ("In 2014 the port had been closed.", False),
        ("For years the port had been closed.", False),
        ("The port is closed.", False),
    ],
)
def test_a_tense_shifted_back_goes_on_reporting(sentence, goes_on, speakers):
    assert speakers(SAID + sentence, "en") == ["angela-merkel"] * (1 + goes_on)
