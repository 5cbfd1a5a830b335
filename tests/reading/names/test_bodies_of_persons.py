"""Whom persons work for: bodies named just before, in short, by their seat, or not at all."""

import pytest

from realpolitik.reading.read import read


def _person(text: str, surname: str) -> tuple[str, str, str]:
    actors = read(text, date="2025-05-06").actors
    record = next(a for a in actors if a.kind == "person" and a.name.endswith(surname))
    names = {a.id: a.name for a in actors}
    return record.name, record.role, names.get(record.parent, record.parent)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Coastal Fisheries Council met on Monday. The council's envoy, Pia Holm, left.",
            ("Pia Holm", "envoy", "Coastal Fisheries Council"),
        ),
        (
            "The treaty may last, said Pia Holm, a researcher at the Brussels-based Fjord Group.",
            ("Pia Holm", "researcher", "Fjord Group"),
        ),
        (
            "Sweden waits. A paper by the Morgen Centre says so. Its author, Pia Holm, is sure.",
            ("Pia Holm", "author", "Morgen Centre"),
        ),
        (
            "Pia Holm, the Liberals' defence spokesman, said Sweden should wait.",
            ("Pia Holm", "defence spokesman", "Liberals"),
        ),
    ],
)
def test_english_bodies(text: str, found: tuple[str, str, str]) -> None:
    assert _person(text, "Holm") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Der Kanzleichef selbst, der schwedische Finanzminister Pia Sher Holm, schweigt.",
            ("Pia Sher Holm", "Finanzminister", "Sweden"),
        ),
        (
            "Mehr verlangt Pia Holm von der Stiftung Meer und Küste. Sie wartet noch.",
            ("Pia Holm", "", "Stiftung Meer und Küste"),
        ),
        (
            "Die UN-Mission Monusco zählt. Missionschefin Pia Holm warnt vor einem Krieg.",
            ("Pia Holm", "Missionschefin", "MONUSCO"),
        ),
        (
            "Die Lage in Schweden ist ernst. Finanzministerin Pia Holm, eine frühere Ökonomin "
            "der Weltbank, warnt.",
            ("Pia Holm", "Finanzministerin", "Sweden"),
        ),
        (
            "Schweden wartet. Die Rede hielt der Abgeordnete Florian Oberholm aus Norwegen.",
            ("Florian Oberholm", "Abgeordnete", "Norway"),
        ),
    ],
)
def test_german_bodies(text: str, found: tuple[str, str, str]) -> None:
    assert _person(text, "olm") == found


def test_a_ministry_is_nobody() -> None:
    found = read("Man misstraut Holms Ministerium. Schweden wartet auf Pia Holm.").actors
    assert not any("Ministerium" in actor.name for actor in found if actor.kind == "person")


def test_another_persons_surname_inside_a_name() -> None:
    text = "Der afghanische Vizeminister Gul Abbas Nuri widersprach. Kabul wartet."
    found = [a.name for a in read(text, date="2025-05-06").actors if a.kind == "person"]
    assert found == ["Gul Abbas Nuri"]


def test_a_town_holds_no_office() -> None:
    text = "They signed it in San Marco in March. The minister added that Sweden would pay."
    assert not any(a.kind == "person" for a in read(text, date="2025-05-06").actors)
