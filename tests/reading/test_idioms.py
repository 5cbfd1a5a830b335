"""Idioms of speech and relations, and persons that the words around them explain."""

import pytest

from realpolitik.reading.items import Relation, Statement
from realpolitik.reading.read import read


def found(kind, text, language):
    evidence = read(text, language=language, date="2025-08-18").evidence
    return [i for i in evidence if isinstance(i, kind)]


def people(text, language):
    reading = read(text, language=language, date="2025-08-18")
    return {r.name: (r.role, r.parent) for r in reading.actors if r.kind == "person"}


@pytest.mark.parametrize(
    ("language", "text", "link"),
    [
        ("en", "Kenya's minister hit out at Uganda over fish.", ("kenya", -1, "uganda")),
        ("en", "In the row, Togo came down on Ghana's side.", ("togo", 1, "ghana")),
        ("en", "Labour criticised the British government.", ("labour", -1, "united-kingdom")),
        ("de", "Rumänien steht Bulgarien seit Jahren zur Seite.", ("romania", 1, "bulgaria")),
        ("de", "Vietnams Vorwurf, Laos trockne das Delta aus, ist alt.", ("vietnam", -1, "laos")),
    ],
)
def test_relations_in_idioms_and_within_a_state(language, text, link):
    ends = [(i.source, i.polarity, i.target) for i in found(Relation, text, language)]
    assert link in ends


def test_whoever_supports_its_own_government_gives_no_tie():
    assert not found(Relation, "Labour supported the British government.", "en")


def test_isolating_somebody_has_no_doer():
    text = "Spain's minister Eva Granados said that isolating Niger would be wrong."
    assert not found(Relation, text, "en")


def test_who_hits_back_stands_against_whoever_attacked():
    text = "Kenya denounced Uganda on Monday. Uganda hit back within hours."
    ends = [(i.source, i.polarity, i.target) for i in found(Relation, text, "en")]
    assert ends == [("kenya", -1, "uganda"), ("uganda", -1, "kenya")]


@pytest.mark.parametrize(
    ("language", "text", "name", "role", "parent"),
    [
        ("en", "A report by Kate Reid of the think tank Open Sea helped.",
         "Kate Reid", "", "open-sea"),
        ("en", "Ghana's Samuel Owusu resigned.", "Samuel Owusu", "", "ghana"),
        ("en", "Then came Tom Eide, an adviser to the consultancy Prism East.",
         "Tom Eide", "adviser", "prism-east"),
        ("de", "In Kenia wartet Otieno Mwangi, der frühere Präsident.",
         "Otieno Mwangi", "Präsident", "kenya"),
        ("de", "Moldau streitet über Petru Dodan. Der Oppositionsführer schweigt.",
         "Petru Dodan", "Oppositionsführer", "moldova"),
    ],
)  # fmt: skip
def test_persons_that_their_neighbourhood_explains(language, text, name, role, parent):
    assert people(text, language)[name] == (role, parent)


def test_given_names_tell_two_persons_of_one_surname_apart():
    text = "Norway's minister Espen Barth Eide left. Thomas Eide, a diplomat from Togo, stayed."
    assert len({r for r in people(text, "en") if r.endswith("Eide")}) == 2


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ana Lindqvist ließ wissen, man sei bereit.", "ana-lindqvist"),
        ("Der Vertrag sei tot, teilte die Sprecherin Polens, Ewa Nowak, mit.", "ewa-nowak"),
        ("Jan Nowak, der seit Jahren wartet, gab zu Protokoll, er bleibe.", "jan-nowak"),
    ],
)
def test_speech_in_idioms(text, speaker):
    assert [i.speaker for i in found(Statement, text, "de")] == [speaker]
