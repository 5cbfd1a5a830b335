"""Unnamed people who speak."""

import pytest

from realpolitik.reading.read import read


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Two EU diplomats said the port was closed.", "en", ["european-union.diplomats"]),
        ("Indian officials called the duties unfair.", "en", ["india.officials"]),
        ("„Das reicht nicht“, sagte ein US-Beamter, der dabei war.", "de", ["usa.officials"]),
        (
            "Die Sprecherin der EU-Kommission sagte, das reiche nicht.",
            "de",
            ["european-commission.spokespersons"],
        ),
        ("Nach Angaben von Teilnehmern ist der Hafen zu.", "de", ["teilnehmer"]),
    ],
)
def test_unnamed_people_of_a_body_are_a_part_of_it(sentence, language, expected, speakers):
    assert speakers(sentence, language) == expected


def test_their_record_tells_whose_they_are():
    reading = read("Two EU diplomats said the port was closed.", language="en", date="2025-08-18")
    record = next(r for r in reading.actors if r.id == "european-union.diplomats")
    assert (record.kind, record.parent) == ("group", "european-union")
