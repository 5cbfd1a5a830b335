"""Words ascribed to somebody without a verb of speech, and idioms that stand for one."""

import pytest

from realpolitik.reading.items import Statement
from realpolitik.reading.read import read


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "In Norway's telling, the herring moved on its own.", ["norway"]),
        ("en", "By Iceland's own account, the nets were empty.", ["iceland"]),
        ("en", "In the opinion of Iceland, the nets were empty.", ["iceland"]),
        ("en", "In the terms of the treaty with Iceland, the nets are counted.", []),
        ("de", "Nach Osloer Lesart ist der Hering von selbst gewandert.", ["norway"]),
        ("de", "Nach Lesart Islands waren die Netze leer.", ["iceland"]),
        ("de", "Island hat nach eigenen Angaben nichts gefangen.", ["iceland"]),
        ("de", "Die Fahrt nach Island dauert drei Tage.", []),
        ("de", "Die Netze seien leer, hieß es aus der isländischen Delegation.", ["iceland"]),
        ("de", "Die Netze seien leer, hieß es in dem Bericht aus dem Jahr 2019.", []),
        (
            "de",
            "Island habe die Netze geleert, so ein Sprecher von Norwegen.",
            ["norway.spokespersons"],
        ),
    ],
)
def test_a_view_has_an_owner(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Iceland took a much darker view of the catch.", ["iceland"]),
        ("en", "Iceland took the early boat with a view of the coast.", []),
        ("en", "Norway ruled out a second quota.", ["norway"]),
        ("en", "Norway said nothing about the second quota.", []),
        ("de", "Norwegen reagierte mit scharfer Kritik auf die Quote.", ["norway"]),
        ("de", "Norwegen reagierte schnell auf die Quote.", []),
        ("de", "Island sprach von Raub.", ["iceland"]),
        ("de", "Island sprach mit Dänemark.", []),
    ],
)
def test_idioms_of_speech(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Criticism of the quota came from Norway.", ["norway"]),
        ("en", "The boat came from Norway.", []),
        ("en", "Norway let it be known that nets were scarce.", ["norway"]),
        ("en", "Norway waved the charge away.", ["norway"]),
        ("en", "Iceland was accused by Norway of theft.", ["norway"]),
        ("en", "Iceland was supplied by Norway with nets.", []),
        ("de", "Aus Norwegen kam eine Warnung an die Fischer.", ["norway"]),
        ("de", "Aus Norwegen kam ein Boot voller Heringe.", []),
        ("de", "Norwegen wurde noch deutlicher: Die Netze seien geraubt.", ["norway"]),
        ("de", "Norwegen hat drei Sorgen: Netze, Boote, Heringe.", []),
        ("de", "Diplomaten zufolge fehlen Netze.", ["diplomats"]),
        ("de", "Island wurde von Norwegen scharf kritisiert.", ["norway"]),
    ],
)
def test_words_come_from_somewhere(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


def test_a_report_goes_on_in_a_tense_shifted_back(speakers):
    text = "Norway said that boats were late. Iceland had stolen the nets. Herring is a fish."
    assert speakers(text, "en") == ["norway", "norway"]
    text = "Norway said that boats were late. In 1976 Iceland had won the last dispute."
    assert speakers(text, "en") == ["norway"]


def test_of_two_who_speak_in_a_sentence_each_has_its_own_words():
    text = (
        'Norway blamed Iceland for "emptying all of the sea", words that Denmark called shameful.'
    )
    reading = read(text, language="en", date="2025-08-18")
    said = {i.speaker: i.quote for i in reading.evidence if isinstance(i, Statement)}
    assert said == {"norway": "emptying all of the sea", "denmark": text}
