"""Persons whose role no table of offices knows, and words that are nobody's name."""

import pytest

from realpolitik.reading.read import read


def person(text: str, surname: str, language: str = "de", date: str = "2025-03-01"):
    reading = read(text, language=language, date=date)
    named = {item.actor for item in reading.evidence if item.kind == "actor"}
    found = [
        record
        for record in reading.actors
        if record.id in named and record.kind == "person" and surname in record.name
    ]
    return (found[0].role, found[0].parent) if found else None


@pytest.mark.parametrize(
    ("language", "text", "surname", "expected"),
    [
        ("de", "In Oslo klagt die Näherin Anna Nordmann.", "Nordmann", ("Näherin", "norway")),
        ("de", "In Oslo klagt der Böttcher Lars Nordmann.", "Nordmann", ("Böttcher", "norway")),
        ("de", "Anna Nordmann, eine Näherin aus Oslo, klagt.", "Nordmann", ("Näherin", "norway")),
        ("en", "Anna Nordmann, a 54-year-old net maker from Oslo, wept.", "Nordmann",
         ("maker", "norway")),
        ("en", "Anna Nordmann, who was king at the time, left Oslo.", "Nordmann",
         ("king", "norway")),
        ("de", "Lars Nordmann, der damals König war, verließ Oslo.", "Nordmann",
         ("König", "norway")),
        ("de", "Das machte der neue norwegische Botschafter klar. Kaum im Amt, rief Lars Nordmann "
         "zur Eile.", "Nordmann", ("Botschafter", "norway")),
        ("de", "Island hoffe, meint Lars Nordmann vom Nansen-Institut. „Doch“, so der Experte.",
         "Nordmann", ("Experte", "nansen-institut")),
        ("de", "Norwegens König Lars Nordmann kam. Nordmanns Sprecher Peter Lund schwieg.",
         "Lund", ("Sprecher", "norway")),
        ("en", "Norway's president, Anna Nordmann, came. Mr Nordmann's own secretary, Peter Lund, "
         "stayed in Rome.", "Lund", ("secretary", "norway")),
        ("de", "Die Bundestagsabgeordnete Anna Nordmann (CDU) kam.", "Nordmann",
         ("Bundestagsabgeordnete", "cdu")),
        ("en", "Treasury Secretary Anna Nordmann met China.", "Nordmann",
         ("Treasury Secretary", "usa")),
        ("en", "Lars Nordmann, who resigned as Viking secretary in May, left Oslo.", "Nordmann",
         ("Viking secretary", "norway")),
        ("en", "Oddo Nordmann, a soldier raised in Oslo, wept.", "Nordmann",
         ("soldier", "norway")),
        ("en", "In Oslo Anna Nordmann wept.", "Nordmann", ("", "norway")),
        ("de", "Verteidigungsminister Lars Nordmann (SPD) kam nach Berlin.", "Nordmann",
         ("Verteidigungsminister", "spd")),
        ("en", "The governor of Kherson, Lars Nordmann, wept.", "Nordmann",
         ("governor", "kherson")),
        ("en", "Norway's president, Lars Nordmann Jr, came. Mr Nordmann's own secretary, Peter "
         "Lund, stayed in Rome.", "Lund", ("secretary", "norway")),
        ("en", "Steve Baker, the Norwegian minister, wept.", "Baker", ("minister", "norway")),
        ("en", "Rep. Lars Nordmann (R-Ohio) met Taiwan.", "Nordmann", ("Rep", "republicans")),
        ("de", "Der Nato-Generalsekretär Anders Nordmann kam.", "Nordmann",
         ("Generalsekretär", "nato")),
    ],
)  # fmt: skip
def test_what_a_person_is(language, text, surname, expected):
    assert person(text, surname, language) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Den Fischern versprach der Präsident Hilfen.", "Hilfen"),
        ("Dem Minister wirft sie Planlosigkeit vor.", "Planlosigkeit"),
        ("Das Boot liegt im Hafen. Dem Kanzler gehört das Boot.", "Boot"),
        ("Die Firma Karl Lange liefert Netze.", "Firma"),
    ],
)
def test_a_noun_is_no_name(text, word):
    assert person(text, word) is None


def test_a_lone_surname_after_an_office_still_is_one():
    assert person("Der norwegische Minister Nordmann kam.", "Nordmann") == ("Minister", "norway")


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022-03-01", ("Ministerpräsident", "netherlands")),
        ("2025-03-01", ("Generalsekretär", "nato")),
    ],
)
def test_an_office_counts_in_its_term(date, expected):
    assert person("Mark Rutte mahnte zur Eile.", "Rutte", date=date) == expected


def test_whoever_holds_the_office_later_is_what_the_text_says():
    text = "Estlands Regierungschefin Kaja Kallas warnte."
    assert person(text, "Kallas", date="2022-03-01") == ("Regierungschefin", "estonia")


def test_a_surname_with_a_particle_opens_a_sentence():
    text = "Commission chief Ursula von der Leyen spoke. Von der Leyen called it good."
    reading = read(text, language="en", date="2025-03-01")
    assert {r.id for r in reading.actors if r.kind == "person"} == {"ursula-von-der-leyen"}


def test_a_firm_in_apposition_is_nobody():
    assert person("Oddo Nordmann, a supplier based in Oslo, failed.", "Nordmann", "en") is None


def test_a_region_belongs_to_its_state():
    reading = read("The governor of Kherson, Lars Nordmann, wept.", language="en", date="")
    assert {r.id: r.parent for r in reading.actors}["kherson"] == "ukraine"


def test_a_senator_may_be_of_any_state():
    text = "The Russian senator Ivan Petrow came. Senator Lars Nordmann left Moscow for Russia."
    assert person(text, "Nordmann", "en") == ("Senator", "russia")


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "The SPD waits. Anna Lind and Lars Lund, two of its MPs, wept.", "MPs"),
        ("de", "Die SPD wartet. Anna Lind und Lars Lund, zwei ihrer Abgeordneten, weinten.",
         "Abgeordneten"),
    ],
)  # fmt: skip
def test_an_apposition_for_two(language, text, role):
    for surname in ("Lind", "Lund"):
        assert person(text, surname, language) == (role, "spd")


def test_an_apposition_for_one_is_not_for_both():
    assert person("Anna Lind and Lars Lund, a soldier, wept.", "Lind", "en") == ("", "")


def test_a_hyphened_house_of_learning():
    text = "Das sagt die Historikerin Anna Lind vom Nansen-Kolleg."
    assert person(text, "Lind") == ("Historikerin", "nansen-kolleg")
