"""German noun phrases in the place of a subject."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die Außen- und Finanzminister dringen auf schärfere Strafen.", ["finanzminister"]),
        (
            "In einem Brief verlangen unter anderem Olaf Scholz und Donald Tusk mehr Geld.",
            ["olaf-scholz", "donald-tusk"],
        ),
        ("Unter anderem in Kiew verlangen Fachleute mehr Geld.", ["experts"]),
        ("Der Außenminister dringt auf schärfere Strafen.", []),
    ],
)
def test_who_speaks(sentence, expected, speakers):
    assert speakers(sentence, "de") == expected


def test_a_cut_compound_is_no_description_of_a_state(speakers):
    text = "Russland wartet. Die Staats- und Regierungschefs haben neue Sanktionen gefordert."
    assert speakers(text, "de") == ["regierungschefs"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Scholz kam zu einem mit Spannung erwarteten Treffen nach Kiew.", []),
        ("Scholz erwartete von dem Treffen, dass es den Streit beilege.", ["olaf-scholz"]),
    ],
)
def test_a_participle_before_its_noun_tells_no_deed(sentence, expected, speakers):
    assert speakers(sentence, "de") == expected


def test_those_who_spoke_together_go_on_together(speakers):
    text = "Das begrüße man, schrieben Scholz, Macron und Tusk. Moldau müsse Hilfe erhalten."
    assert speakers(text, "de") == ["olaf-scholz", "emmanuel-macron", "donald-tusk"] * 2
