"""An envoy to a body belongs to the state that sends him."""

import pytest

from realpolitik.reading.read import read


@pytest.mark.parametrize(
    ("sentence", "language", "parent"),
    [
        ("Der iranische UN-Botschafter Karl Weber schwieg.", "de", "iran"),
        ("Iran's UN ambassador, Karl Weber, blamed Peru.", "en", "iran"),
        ("The UN envoy Karl Weber blamed Peru.", "en", "united-nations"),
    ],
)
def test_who_sends_an_envoy(sentence, language, parent):
    reading = read(sentence, language=language, date="2025-06-22")
    assert [a.parent for a in reading.actors if a.id == "karl-weber"] == [parent]
