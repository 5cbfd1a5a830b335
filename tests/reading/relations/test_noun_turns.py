"""What turns the sign of a tie that a noun tells."""

import pytest


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Norway scrapped tariffs on Serbian farm goods.", 1),
        ("Norway lifted its sanctions on Serbia.", 1),
        ("Norway withheld its support for Serbia.", -1),
        ("Norway is no longer transferring weapons to Serbia.", -1),
        # Nothing turns
        ("Norway imposed tariffs on Serbian farm goods.", -1),
        ("Norway renewed its support for Serbia.", 1),
        ("Norway is transferring weapons to Serbia.", 1),
    ],
)
def test_what_is_dropped_turns(text, sign, pairs):
    signs = {felt for ends, felt in pairs(text, "en") if ends == {"norway", "serbia"}}
    assert signs == {sign}
