"""Nouns that report what their owner said, and the same nouns merely mentioned."""

import pytest

TOLD = [
    ("de", "Norwegens Ankündigung, die Meerenge zu schließen, traf Riga."),
    ("de", "Die Drohung Norwegens, die Meerenge zu schließen, traf Riga."),
    ("de", "Norwegens Forderung nach mehr Geld stieß in Riga auf Widerstand."),
    ("de", "Norwegens Appell an Lettland, die Frist zu verlängern, verhallte."),
    ("de", "Norwegens Behauptung, Lettland habe die Frist gebrochen, stimmt nicht."),
    ("de", "Mit der Drohung, die Meerenge zu schließen, setzte Norwegen den Hafen unter Druck."),
    ("de", "Die norwegische Forderung, die Frist zu verlängern, stieß auf Widerstand."),
    ("en", "Norway's call for a new fleet met with silence."),
    ("en", "Norway's threat to close the strait unsettled the port."),
    ("en", "Norway's claim that the fleet had left was false."),
    ("en", "The promise by Norway to reopen the strait came to nothing."),
]
MENTIONED = [
    ("de", "Nach Norwegens Ankündigung fielen die Kurse."),
    ("de", "Norwegens Forderungen sind unerfüllbar."),
    ("de", "Norwegens Vorschlag fand wenig Beifall."),
    ("en", "After Norway's announcement the markets fell."),
    ("en", "Norway's claim to the island has no basis in law."),
    ("en", "Norway's threat to the port was real."),
    ("en", "Norway's promise was empty."),
]


@pytest.mark.parametrize("name", ["Merz'", "Merz’"])
def test_an_apostrophe_owns_the_noun(speakers, name):
    assert speakers(f"{name} Forderung nach mehr Geld stieß auf Widerstand.", "de") == [
        "friedrich-merz"
    ]


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_the_content_makes_it_a_statement(speakers, language, text):
    assert speakers(text, language) == ["norway"]


@pytest.mark.parametrize(("language", "text"), MENTIONED)
def test_a_mere_mention_is_none(speakers, language, text):
    assert speakers(text, language) == []


def test_who_judges_the_noun_speaks_not_its_owner(speakers):
    assert speakers("Latvia welcomed Norway's pledge to reopen the strait.", "en") == ["latvia"]
