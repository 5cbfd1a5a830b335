"""Groups that speak in English."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("European Union leaders said the port was closed.", ["european-union.leaders"]),
        ("Iranian state media called him a pawn of the West.", ["iran.media"]),
        ("Western capitals suspect a trick.", ["capitals"]),
        ("US intelligence agencies believe that the depot is empty.", ["usa.agencies"]),
        ("A court in Moscow ruled in May that the ship was free.", ["russia.court"]),
        ("Unless it rains, a senior navy officer told us, the crew will thirst.", ["officials"]),
        ("Another member of the cabinet described the clash as an accident.", ["member"]),
        ("A retired Iranian diplomat who served in Oslo sees a pattern.", ["iran.diplomats"]),
        ("Iran's neighbours condemned the raid.", ["neighbours"]),
        # What heads no group, or nobody
        ("The Norwegian army said the port was closed.", ["norway"]),
        ("No Norwegian minister can promise him that.", []),
        ("He regretted nothing, and several member states had left.", []),
        ("Norwegian advisers expect little.", []),
    ],
)
def test_a_group_speaks_for_itself(sentence, expected, speakers):
    assert speakers(sentence, "en") == expected


def test_who_is_thanked_does_not_promise(speakers):
    text = "Jan Nowak, who leads the Greens, thanked the deputies who had helped and promised cake."
    assert set(speakers(text, "en")) == {"jan-nowak"}
