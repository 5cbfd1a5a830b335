"""Deeds that the clause around them takes back."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Die NATO hat keine Belege dafür, dass China Russland mit Waffen versorgt.", "de"),
        ("Peking bestritt, dass China Russland mit Waffen versorgt.", "de"),
        ("The court saw no evidence that China arms Russia.", "en"),
        ("Beijing denied that China arms Russia.", "en"),
    ],
)
def test_what_is_denied_is_no_tie(sentence, language, pairs):
    assert ({"china", "russia"}, 1) not in pairs(sentence, language)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Die NATO hat Belege dafür, dass China Russland mit Waffen versorgt.", "de"),
        ("Officials say that China arms Russia.", "en"),
    ],
)
def test_what_is_said_is_one(sentence, language, pairs):
    assert ({"china", "russia"}, 1) in pairs(sentence, language)
