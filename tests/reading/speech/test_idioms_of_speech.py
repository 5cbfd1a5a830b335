"""Verbs that report only beside other words: the idiom fires, the literal use does not."""

import pytest

SAID = [
    ("de", "Jan Nowak stellte Oslo neue Schiffe in Aussicht."),
    ("de", "Jan Nowak hat Oslo neue Schiffe in Aussicht gestellt."),
    ("de", "Jan Nowak brachte ein Treffen in Riga ins Gespräch."),
    ("de", "Jan Nowak hat den Abzug zur Bedingung gemacht."),
    ("de", "Jan Nowak gab sich zuversichtlich, dass die Frist hält."),
    ("de", "Jan Nowak hat sich für eine längere Frist eingesetzt."),
    ("de", "Jan Nowak äußerte sich besorgt über die Lage in Oslo."),
    ("de", "Jan Nowak ist zurückgerudert: Es gehe nur um Fische."),
    ("de", "Jan Nowak hat einer Waffenruhe eine klare Absage erteilt."),
    ("de", "Jan Nowak hat von einem guten Signal gesprochen."),
    ("de", "Jan Nowak hat die Fahrt als Fehler bezeichnet."),
    ("de", "Jan Nowak bekräftigte seine Forderung nach einem Verbot."),
    ("de", "Jan Nowak hat einen Beitritt zur Union abgelehnt."),
    ("de", "Jan Nowak hat auf die Lage in Oslo verwiesen."),
    ("de", "Jan Nowak wies auf die Lage in Oslo hin."),
    ("en", "Jan Nowak floated the idea of a summit in Riga."),
    ("en", "Jan Nowak had earlier warned that Oslo was short of time."),
    ("en", "Jan Nowak laid out a plan for the strait."),
    ("en", "Jan Nowak left the door open to a meeting."),
    ("en", "Jan Nowak doubled down on the threat to Oslo."),
    ("en", "Jan Nowak walked back his remarks about Oslo."),
    ("en", "Jan Nowak cast the vote as a triumph."),
    ("en", "Jan Nowak was adamant that Oslo would pay."),
]
DONE = [
    ("de", "Jan Nowak hat den Stuhl in die Ecke gestellt."),
    ("de", "Jan Nowak brachte die Akten ins Büro."),
    ("de", "Jan Nowak zeigte sich am Abend auf dem Balkon."),
    ("de", "Jan Nowak hat eine Reise gemacht."),
    ("de", "Jan Nowak trat auf den Balkon."),
    ("de", "Jan Nowak erklärte es im Mai."),
    ("de", "Jan Nowak hat lange gehofft."),
    ("en", "Riga must apologise to Oslo."),
    ("en", "The boat of Jan Nowak floated down the river."),
    ("en", "Jan Nowak walked back to the car."),
    ("en", "Jan Nowak opened the door to the garden."),
    ("en", "Jan Nowak drew a picture of the harbour."),
    ("en", "Jan Nowak laid the book down."),
]


@pytest.mark.parametrize(("language", "text"), SAID)
def test_an_idiom_reports(speakers, language, text):
    assert speakers(text, language) == ["jan-nowak"]


@pytest.mark.parametrize(("language", "text"), DONE)
def test_a_literal_use_does_not(speakers, language, text):
    assert speakers(text, language) == []


def test_a_state_that_offers_has_not_spoken_yet_a_person_has(speakers):
    assert speakers("Algeria has offered to mediate.", "en") == []
    assert speakers("Jan Nowak has offered to mediate.", "en") == ["jan-nowak"]
