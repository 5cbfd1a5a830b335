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
        (
            "“It was a matter for the palace,” said a Downing Street source.",
            ["downing-street.source"],
        ),
        ("“We have seats to hold,” said one former cabinet minister.", ["minister"]),
        ("Norway has accepted, according to a senior Norwegian source.", ["norway.source"]),
        ("The port is shut, according to people familiar with the talks.", ["people"]),
        ("Norwegian ministers have warned that the port is shut.", ["norway.ministers"]),
        ("Number 10 said the port was shut.", ["downing-street"]),
        ("Officials in Oslo dismissed the plan.", ["norway.officials"]),
        ("Norwegian intelligence says the bridge was hit.", ["norway.intelligence"]),
        (
            "“It is over,” said a former Norwegian trade official who left. “We lost it all.”",
            ["norway.officials", "norway.officials"],
        ),
        ("“It is over,” said a senior EU diplomat.", ["european-union.diplomats"]),
        ("- Leaders condemn the raid on the port", ["leaders"]),
        ("A close ally of Angela Merkel dismissed the plan.", ["ally"]),
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


def test_who_is_told_of_by_an_office_stays_the_subject(speakers):
    text = "Sinn Féin met on Monday. Ana Lind, its leader, accused Oslo of theft."
    assert speakers(text, "en") == ["ana-lind"]
    text = "A lawmaker, Ana Lind of the ruling Green Party, blamed Oslo for the raid."
    assert speakers(text, "en") == ["ana-lind"]
