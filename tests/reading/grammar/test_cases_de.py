"""What article, adjective and noun tell of a German case."""

import pytest

from realpolitik.reading.grammar.cases_de import oblique
from realpolitik.reading.items import Sentence
from realpolitik.reading.text.tokens import tokenize
from realpolitik.reading.view import View


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("der russischen Führung", True),
        ("der Führung", True),
        ("der russische Präsident", False),
        ("der Präsident", False),
        ("der Gouverneur", False),
        ("den Präsidenten", True),
        ("die russische Führung", False),
        ("seiner Partei", True),
    ],
)
def test_oblique(phrase, expected):
    sentence = Sentence(label="P1S1", start=0, end=len(phrase), quote=phrase, block=1)
    tokens = tokenize(phrase)
    words = [token.text for token in tokens]
    view = View(sentence, tokens, words, [word.lower() for word in words])
    assert oblique(view, 0, len(view.words) - 1) is expected
