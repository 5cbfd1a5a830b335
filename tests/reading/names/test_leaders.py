"""The table of leaders is whole, and tells who somebody is on a text's date."""

import itertools
import re
from collections import defaultdict

import pytest

from realpolitik.reading.names.leaders import Office, held_on, office_on, opened
from realpolitik.reading.names.lexicon import lexicon
from realpolitik.reading.read import read
from realpolitik.reading.tables import rows, split

DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
LATER = "9999"


def persons(text, language, date):
    """Name, role and parent of the persons that a text names."""
    found = read(text, language=language, date=date).actors
    return {r.name: (r.role, r.parent) for r in found if r.kind == "person"}


def test_days_are_days_months_or_years_in_order():
    for row in rows("leaders"):
        assert DAY.fullmatch(row[6]), row
        assert not row[7] or (DAY.fullmatch(row[7]) and row[6] < row[7]), row


def test_roles_and_genders_are_given():
    for row in rows("leaders"):
        assert row[4], row
        assert row[5], row
        assert row[9] in ("m", "f"), row


def test_who_has_several_rows_has_one_name():
    names = defaultdict(set)
    for row in rows("leaders"):
        names[row[0]].add((row[1], row[2], row[9]))
    assert {slug: found for slug, found in names.items() if len(found) > 1} == {}


def test_no_two_share_a_name_at_one_time():
    terms = defaultdict(list)
    for row in rows("leaders"):
        for name in {row[1], *split(row[2])}:
            terms[name].append((row[6], row[7] or LATER, row[0]))
    for name, found in terms.items():
        for one, other in itertools.combinations(sorted(found), 2):
            assert one[2] == other[2] or one[1] <= other[0], (name, one, other)


def test_one_office_of_a_state_has_one_holder_at_a_time():
    single = ("president", "prime minister", "foreign minister", "chancellor")
    terms = defaultdict(list)
    for row in rows("leaders"):
        if row[4] in single:
            terms[row[3], row[4]].append((row[6], row[7] or LATER, row[0]))
    for office, found in terms.items():
        for one, other in itertools.pairwise(sorted(found)):
            assert one[1] <= other[0], (office, one, other)


TERMS = [
    Office("x", "nato", "chief", "2014-10-01", "2024-10-01", ""),
    Office("x", "norway", "minister", "2025-02-04", "", ""),
    Office("x", "norway", "premier", "2005", "2013-10", ""),
]


@pytest.mark.parametrize(
    ("day", "role"),
    [
        ("2014-09-30", "premier"),
        ("2014-10-01", "chief"),
        ("2024-09-30", "chief"),
        ("2024-12-01", "chief"),
        ("2025-02-04", "minister"),
        ("1999-01-01", "premier"),
        ("", "minister"),
    ],
)
def test_the_office_of_a_day(day, role):
    assert office_on(TERMS, day).role == role


def test_who_takes_over_holds_the_office_that_day():
    first = Office("x", "usa", "president", "2009-01-20", "2017-01-20", "")
    assert held_on(first, "2009-01-20")
    assert not held_on(first, "2017-01-20")
    assert opened([first]) == "2007"


@pytest.mark.parametrize(
    ("date", "actor"),
    [("1998-05-01", "bill-clinton"), ("2011-05-01", "hillary-clinton"), ("1980-01-01", None)],
)
def test_a_surname_alone_means_whoever_has_come_up_by_then(date, actor):
    entry = lexicon("en").on(date).match(["Clinton"], 0)
    assert (entry.actor if entry else None) == actor


@pytest.mark.parametrize(
    ("language", "date", "text", "name", "told"),
    [
        ("en", "2012-06-01", "Rutte criticised Greece.", "Mark Rutte",
         ("prime minister", "netherlands")),
        ("de", "2025-03-01", "Rutte warnte Russland.", "Mark Rutte", ("Generalsekretär", "nato")),
        ("en", "2014-03-10", "Secretary of State John Kerry warned Russia.", "John Kerry",
         ("secretary of state", "usa")),
        ("de", "2018-07-01", "Maas reiste nach Moskau.", "Heiko Maas",
         ("Außenminister", "germany")),
        ("de", "2003-02-05", "Präsident Bush drohte dem Irak. Die USA warten.", "George W. Bush",
         ("Präsident", "usa")),
        ("en", "2021-10-01", "British Prime Minister Johnson praised Ukraine.", "Boris Johnson",
         ("prime minister", "united-kingdom")),
        ("de", "2025-06-01", "Der CDU-Außenpolitiker Roderich Kiesewetter drängt.",
         "Roderich Kiesewetter", ("Außenpolitiker", "cdu")),
        ("en", "2020-01-01", "The opposition leader Petro Poroshenko objected.",
         "Petro Poroshenko", ("opposition leader", "ukraine")),
        ("en", "2024-06-01", "Obama spoke.", "Barack Obama", ("president", "usa")),
        ("en", "2024-06-01", "Von der Leyen spoke.", "Ursula von der Leyen",
         ("president", "european-commission")),
        ("de", "2025-06-01", "Die Regierungschefs Merz und Starmer reisten nach Kiew.",
         "Friedrich Merz", ("Bundeskanzler", "germany")),
        ("en", "2025-06-01", "The judge, Putin, was silent.", "Vladimir Putin",
         ("president", "russia")),
        ("de", "2025-09-01", "SPD-Chefin Bas widersprach der CDU.", "Bärbel Bas",
         ("Chefin", "spd")),
        ("de", "2024-06-01", "Frankreichs Staatschef Macron schwieg.", "Emmanuel Macron",
         ("Staatschef", "france")),
    ],
)  # fmt: skip
def test_what_a_leader_is_on_the_date(language, date, text, name, told):
    role, parent = persons(text, language, date)[name]
    assert (role.split("; ")[0].lower(), parent) == (told[0].lower(), told[1])


@pytest.mark.parametrize(
    ("language", "date", "text", "name"),
    [
        ("en", "2025-08-18", "Prime Minister Johnson praised Ukraine, and Britain waits.",
         "Boris Johnson"),
        ("en", "2003-08-18", "Costa Rica waits. President Bush Mbele smiled.", "George W. Bush"),
        ("de", "2025-08-18", "Tibor Scholz kritisierte Ungarn.", "Olaf Scholz"),
        ("en", "2025-08-18", "Michelle Trump lives in Ohio.", "Donald Trump"),
        ("de", "2025-09-01", "FDP-Chefin Bas widersprach der CDU.", "Bärbel Bas"),
        ("en", "1990-08-18", "Senator Merkel of Chile left.", "Angela Merkel"),
        ("de", "2021-08-18", "Perus Präsident Bush schwieg.", "George W. Bush"),
    ],
)  # fmt: skip
def test_a_namesake_is_no_leader(language, date, text, name):
    assert name not in persons(text, language, date)


def test_an_office_without_a_name_means_no_deputy_and_nobody_the_text_leaves_out():
    text = "Vance spoke in Ohio. The US president was silent. New Zealand's prime minister left."
    found = persons(text, "en", "2025-08-18")
    assert found["JD Vance"] == ("vice president", "usa")
    assert "Donald Trump" in found
    assert "Christopher Luxon" not in found


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "He Lifeng flew home. Then Kenya voted. He said nothing.", "he-lifeng"),
        ("en", "To Lam flew home. To be sure, Kenya voted.", "to-lam"),
    ],
)
def test_a_name_written_like_a_word_is_not_found_in_it(language, text, actor):
    evidence = read(text, language=language, date="2025-08-18").evidence
    assert [e.start for e in evidence if e.kind == "actor" and e.actor == actor] == [0]


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_surname_that_stands_first_is_met_again(language):
    text = {
        "de": "Moon Jae-in kam. Moon lobte Japan.",
        "en": "Moon Jae-in came. Moon praised Japan.",
    }
    evidence = read(text[language], language=language, date="2018-08-18").evidence
    assert [e.actor for e in evidence if e.kind == "actor"].count("moon-jae-in") == 2


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("en", "The Kyiv Independent reported it.", "kyiv-independent"),
        ("en", "Analysts at the Quincy Institute disagreed.", "quincy"),
        ("en", "The coalition of the willing met in Paris.", "coalition-of-the-willing"),
        ("en", "Foreign ministers of the E3 met in Geneva.", "e3"),
        ("en", "Georgian Dream won the election.", "georgian-dream"),
        ("de", "Das IfW Kiel rechnet mit Hilfe für die Ukraine.", "ifw-kiel"),
        ("de", "Die Koalition der Willigen tagte.", "coalition-of-the-willing"),
        ("de", "Der Nationale Volkskongress tagt in Peking.", "npc"),
        ("de", "Der Sejm stimmte zu.", "sejm"),
        ("de", "Das Blaue Haus schwieg.", "blue-house"),
        ("de", "Die EVP lehnt den Vertrag ab.", "epp"),
    ],
)
def test_bodies_of_the_news_are_known(language, text, actor):
    evidence = read(text, language=language, date="2025-08-18").evidence
    assert actor in {e.actor for e in evidence if e.kind == "actor"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_name_stands_for_two_bodies(language):
    names = defaultdict(set)
    for row in rows("organisations"):
        for name in split(row[5 if language == "de" else 4]):
            names[name].add(row[0])
    shared = {name: found for name, found in names.items() if len(found) > 1}
    assert set(shared) <= {
        "World Health Organization", "Weltgesundheitsorganisation",
    }  # fmt: skip
