"""A verb in the place of a verb of speech is one, whatever it is; elsewhere it is not."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", '"We will not sign," trumpeted Jan Nowak, the Polish minister.', ["jan-nowak"]),
        ("en", "Oslo, the Polish minister Jan Nowak intimated, had lied.", ["jan-nowak"]),
        ("en", "Tired of talks, Jan Nowak departed.", []),
        ("de", "„Wir unterschreiben nicht“, trompetete der polnische Minister Jan Nowak.",
         ["jan-nowak"]),
        ("de", "Oslo habe gelogen, säuselte der polnische Minister Jan Nowak.", ["jan-nowak"]),
        ("de", "Oslo hat gelogen, badete Jan Nowak.", []),
        ("de", "Oslo habe gelogen, wird Jan Nowak in der Zeitung zitiert.", ["jan-nowak"]),
        ("en", "Jan Nowak is quoted as saying that Oslo had lied.", ["jan-nowak"]),
    ],
)  # fmt: skip
def test_a_verb_in_the_place_of_speech(speakers, language, text, speaker):
    assert speakers(text, language) == speaker
