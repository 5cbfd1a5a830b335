"""Whose an office is and who holds it, where words stand between."""

import pytest

from realpolitik.reading.read import read


def people(text, language):
    """Role and affiliation of each person a text names."""
    reading = read(text, language=language, date="2025-10-25")
    return {r.name: (r.role, r.parent) for r in reading.actors if r.kind == "person"}


CASES = [
    ("de", "Die AfD-Co-Vorsitzende Karla Wendisch warf dem Minister Wortbruch vor.",
     {"Karla Wendisch": ("Vorsitzende", "afd")}),
    ("de", "Der SPD-Co-Chef Karl Berg warf dem Minister Wortbruch vor.",
     {"Karl Berg": ("Chef", "spd")}),
    ("de", "Der finnische UN-Botschafter Oskari Lind reiste ab.",
     {"Oskari Lind": ("Botschafter", "finland")}),
    ("en", "Kenya's UN ambassador, Grace Wanjiru, left the room.",
     {"Grace Wanjiru": ("ambassador", "kenya")}),
    ("en", "The UN ambassador, Grace Wanjiru, left the room.",
     {"Grace Wanjiru": ("ambassador", "united-nations")}),
    ("de", "Der Chef der Internationalen Atomenergiebehörde (IAEA), Karl Berg, reiste ab.",
     {"Karl Berg": ("Chef", "iaea")}),
    ("en", "Ana Lind, the Kenyan interior minister, accused the president and the vice "
           "president of lying.", {"Ana Lind": ("interior minister", "kenya")}),
    ("de", "Johann Wadephul (CDU) sprach mit seinem Amtskollegen Wang Yi. China schwieg.",
     {"Johann Wadephul": ("Außenminister", "germany"), "Wang Yi": ("Außenminister", "china")}),
    ("en", "Vladimir V. Putin met Donald J. Trump.",
     {"Vladimir Putin": ("president", "russia"), "Donald Trump": ("president", "usa")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "wanted"), CASES)
def test_whose_an_office_is(language, text, wanted):
    found = people(text, language)
    assert found.keys() == wanted.keys()
    for name, (role, parent) in wanted.items():
        assert role.lower() in found[name][0].lower()
        assert found[name][1] == parent
