"""The gender that a full name tells."""

import pytest

from realpolitik.reading.given_names import given_gender, is_given
from realpolitik.reading.tables import rows


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ewa Nowicka", "f"),
        ("Jürgen Brandl", "m"),
        ("Łukasz Zieliński", "m"),
        ("José Luis Ortega", "m"),
        ("Marie-Claire Fontaine", "f"),
        ("Park Geun-hye", "f"),
        ("Xi Jinping", "m"),
        ("Qwertina Petrova", "f"),
        ("J. Martin Ross", "m"),
        ("Andrea Rossi", ""),
        ("Martin", ""),
        ("Xqrst Martin", ""),
        ("Xqrst Villanueva", ""),
        ("", ""),
    ],
)
def test_a_full_name_tells_its_gender(name: str, gender: str) -> None:
    assert given_gender(name) == gender


def test_a_given_name_is_known_with_and_without_accents() -> None:
    assert is_given("François")
    assert is_given("Francois")
    assert not is_given("Ministerium")


def test_the_table_is_sorted_plain_and_without_doubles() -> None:
    names = [name for name, _ in rows("given_names")]
    assert names == sorted(set(names))
    assert len(names) > 5000
    assert {gender for _, gender in rows("given_names")} == {"f", "m"}
