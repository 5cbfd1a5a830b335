"""An office without a state belongs to the state the text is about, unless another one acts."""

import pytest

from realpolitik.reading.read import read

ENGLISH = """{headline}

Norway wants more fish. Norway also wants more oil. Nobody in Oslo doubts it. {told}
"""
GERMAN = """{headline}

Norwegen will mehr Fisch. Norwegen will auch mehr Öl. Niemand in Oslo zweifelt daran.

{told}
"""


def _parent(text: str, surname: str) -> str:
    found = read(text, date="2025-05-06").actors
    return next(record.parent for record in found if record.name.endswith(surname))


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("Even Sweden buys what boats bring, says Nils Aker, a junior minister.", "norway"),
        ("Sweden agreed. The fisheries minister, Nils Aker, praised Denmark.", "sweden"),
        ("From Stockholm came praise. The finance minister, Nils Aker, sent fish.", "sweden"),
    ],
)
def test_english(told: str, state: str) -> None:
    text = ENGLISH.format(headline="Oslo's long patience", told="\n\n" + told)
    assert _parent(text, "Aker") == state


@pytest.mark.parametrize(
    ("told", "state"),
    [
        ("Finanzminister Nils Aker hält Schweden für geizig.", "norway"),
        ("Während Schweden zögert, handelt Finanzminister Nils Aker.", "norway"),
        ("Schweden zögert. Man müsse warten, sagte Finanzminister Nils Aker.", "sweden"),
    ],
)
def test_german(told: str, state: str) -> None:
    text = GERMAN.format(headline="Oslos lange Geduld", told=told)
    assert _parent(text, "Aker") == state
