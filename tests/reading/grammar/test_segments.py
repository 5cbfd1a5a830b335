"""The verbs of a table in a sentence."""

import pytest

from realpolitik.reading.read import read

RIGA_OSLO = {"latvia", "norway"}


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Lettland ist Norwegen beigesprungen.", 1),
        ("Lettland ist von Norwegen abgerückt.", -1),
        ("Lettland ist Norwegen entgegengetreten.", -1),
        ("Lettland hat Norwegen im Stich gelassen.", -1),
    ],
)
def test_a_perfect_takes_sein_where_the_verb_moves(pairs, text, sign):
    assert (RIGA_OSLO, sign) in pairs(text, "de")


def test_a_place_reached_is_no_tie(pairs):
    assert pairs("Lettland ist Norwegen nahe.", "de") == []


def test_a_core_without_its_particle_makes_no_speaker():
    found = read("Welche Rolle spielen die Vereinigten Staaten?", language="de", date="2025-08-18")
    assert [record.name for record in found.actors if record.kind == "person"] == []
