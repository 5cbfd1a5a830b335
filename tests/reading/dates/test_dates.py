import datetime as dt

import pytest

from realpolitik.reading.dates.dates import find_dates

TODAY = dt.date(2025, 8, 18)  # a Monday


def values(text, language="de", anchor="", today=TODAY):
    return [found.value for found in find_dates(text, language, today, anchor)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Er kam am 15.08.2025 an.", ["2025-08-15"]),
        ("Am 3. Oktober 1990 war das.", ["1990-10-03"]),
        ("Am Montag beginnt der Gipfel.", ["2025-08-18"]),
        ("Am Freitag sagte er ab.", ["2025-08-15"]),
        ("Am Freitag will er kommen.", ["2025-08-22"]),
        ("Am vergangenen Montag kam er.", ["2025-08-11"]),
        ("Das war gestern.", ["2025-08-17"]),
        ("Vor zwei Wochen reiste er ab.", ["2025-08-04"]),
        ("In der vergangenen Woche tagte der Rat.", ["2025-W33"]),
        ("In den 1970er Jahren war das anders.", ["197X"]),
        ("Der Golfkrieg 1990–1991 war kurz.", ["1990/1991"]),
        ("Von 1998 bis 2000 herrschte Krieg.", ["1998/2000"]),
        ("Im Herbst 2024 kam der Vertrag.", ["2024-FA"]),
        ("Im Februar 2022 begann der Krieg.", ["2022-02"]),
        ("Im März hat er zugestimmt.", ["2025-03"]),
        ("Bis Ende Oktober soll er zahlen.", ["2025-10"]),
        ("Seit 2023 gilt das.", ["2023"]),
        ("Das kostet 2000 Euro und 1990 Soldaten.", []),
        ("Am 32.13.2025 war nichts.", []),
    ],
)
def test_german(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met her on September 3, 2021.", ["2021-09-03"]),
        ("The vote is on 24 May 2026.", ["2026-05-24"]),
        ("She said on Friday it was over.", ["2025-08-15"]),
        ("They will meet on Friday.", ["2025-08-22"]),
        ("It must be done by the end of October.", ["2025-10"]),
        ("He resigned last week.", ["2025-W33"]),
        ("The war of the 1960s was forgotten.", ["196X"]),
        ("Two weeks ago he left.", ["2025-08-04"]),
        ("In the winter of 2023 it froze.", ["2023-WI"]),
        ("In 1979 they fought; in June 1981 they made peace.", ["1979", "1981-06"]),
        ("He may march on.", []),
    ],
)
def test_english(text, expected):
    assert values(text, "en") == expected


def test_chains_count_from_the_date_before():
    assert values("Zwei Jahre später begann der Krieg.", anchor="1939-08") == ["1941"]
    assert values("Binnen einer Woche brach der Krieg aus.", anchor="1939-08") == ["1939-09"]
    assert values("The following month it fell.", "en", anchor="2018-12") == ["2019-01"]
    assert values("Two years later it fell.", "en") == []


def test_without_a_date():
    assert values("Am Montag, gestern und im Mai geschah es.", today=None) == [
        "XXXX-WXX-1",
        "-P1D",
        "XXXX-05",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im vergangenen September scheiterte der Plan.", ["2024-09"]),
        ("Die Kammer wollte im September entscheiden.", ["2025-09"]),
        ("Nach dem Putsch 1973 floh er.", ["1973"]),
        ("Zu Jahresbeginn stiegen die Preise.", ["2025-01"]),
        ("Schon in den Neunzigerjahren zögerte Oslo.", ["199X"]),
        ("Im 19. Jahrhundert gehörte das Land zu Peru.", ["18XX"]),
        ("Für den Herbst sind Wahlen geplant.", ["2025-FA"]),
        ("Gestern Abend einigten sich beide.", ["2025-08-17TEV"]),
        ("Im zweiten Quartal 2024 sank der Absatz.", ["2024-Q2"]),
        ("Heute beginnt in Wien eine Tagung.", ["2025-08-18"]),
        ("Wo steht Peru heute?", []),
        ("Noch heute leiden sie darunter.", []),
        ("Die heutigen Gespräche sind schwierig.", ["2025-08-18"]),
        ("Der heutige Kanzler ist schwierig.", []),
        ("Der Bericht nennt Seite 1973 nicht.", []),
    ],
)
def test_german_periods(text, expected):
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He resigned before flying home on Saturday.", ["2025-08-16"]),
        ("On Friday evening the heads of Chad, Niger and Mali sat down.", ["2025-08-15TEV"]),
        ("The works could shut in September, he said.", ["2025-09"]),
        ("By March the army must leave.", ["2026-03"]),
        ("In March 2017 it banned tours, and not until October did it relent.",
         ["2017-03", "2017-10"]),
        ("The 1994 genocide is not forgotten.", ["1994"]),
        ("The 1994 people died.", []),
        ("She spent the spring in Geneva.", ["2025-SP"]),
        ("The fall of the cabinet surprised nobody.", []),
        ("In the late nineties Oslo hesitated.", ["199X"]),
        ("A day earlier he had denied it.", ["2025-08-17"]),
        ("Europe today is weaker than ever.", []),
        ("Talks begin today in Vienna.", ["2025-08-18"]),
    ],
)  # fmt: skip
def test_english_periods(text, expected):
    assert values(text, "en") == expected


def test_months_after_a_year_are_no_date():
    assert values("Three months later it left.", "en", anchor="2019") == []
    assert values("Three months on, it left.", "en", anchor="2019-06") == ["2019-09"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am 3. und 4. Mai tagte der Rat.", ["2025-05-03", "2025-05-04"]),
        ("en", "The council meets on 24 and 25 September.", ["2025-09-24", "2025-09-25"]),
        ("de", "Morgen reist er ab.", ["2025-08-19"]),
        ("de", "Am Donnerstag befasst sich der Rat damit.", ["2025-08-21"]),
        ("de", "Am Donnerstag befasste sich der Rat damit.", ["2025-08-14"]),
        ("de", "Im Vorjahr waren es weniger.", ["2024"]),
        ("de", "Zuletzt hatte sie 2018 gewonnen.", ["2018"]),
        ("en", "The budget for 2026 is tight.", ["2026"]),
        ("en", "The June summit was short.", ["2025-06"]),
        ("en", "The next day he resigned.", []),
        ("en", "He may, the march over, rest.", []),
    ],
)
def test_more_ways_to_date(language, text, expected):
    assert values(text, language) == expected


def test_the_next_day_counts_from_the_day_before():
    assert values("The next day he resigned.", "en", anchor="2025-08-12") == ["2025-08-13"]
    assert values("Tags darauf sagte er ab.", anchor="2025-08-12") == ["2025-08-13"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am Donnerstag vergangener Woche kam er.", ["2025-08-14"]),
        ("en", "On Tuesday of last week he came.", ["2025-08-12"]),
        ("de", "Seit Juni 2022 ist er im Amt; im Februar desselben Jahres kam der Krieg.",
         ["2022-06", "2022-02"]),
        ("en", "He came in June 2022, and in April of that year he had won.",
         ["2022-06", "2022-04"]),
        ("de", "Im März vergangenen Jahres kam er.", ["2024-03"]),
        ("en", "He mediated until March last year.", ["2024-03"]),
        ("de", "Im Herbst vergangenen Jahres brach das Bündnis.", ["2024-FA"]),
        ("en", "In May 2024 he left; that same month the pact fell.", ["2024-05", "2024-05"]),
        ("en", "He arrived this morning.", ["2025-08-18TMO"]),
        ("de", "Nach dem Streit vom Februar kam er.", ["2025-02"]),
        ("de", "Für September ist eine Runde verabredet.", ["2025-09"]),
        ("de", "Der Sommer hatte gut begonnen.", ["2025-SU"]),
        ("de", "„2015 haben wir getanzt.", ["2015"]),
        ("en", "The model is 1972, when Nixon went.", ["1972"]),
        ("de", "Huawei, das sie im Mai gesperrt haben, wird gefeiert.", ["2025-05"]),
        ("en", "He has changed since taking office in June 2022: in April he met her.",
         ["2022-06", "2025-04"]),
        ("de", "Bis Monatsende soll er zahlen.", ["2025-08"]),
        ("en", "He said on Friday it would go on.", ["2025-08-15"]),
        ("en", "He said they would meet on Friday.", ["2025-08-22"]),
        ("en", "They met on Friday, a day after the fleet had left.", ["2025-08-15", "2025-08-14"]),
        ("de", "Das Geld sei für 2026 vorgesehen.", ["2026"]),
        ("de", "Abgestimmt wird frühestens 2027.", ["2027"]),
        ("en", "It must end before the end of the month.", ["2025-08"]),
        ("en", "The Good Friday agreement holds.", []),
        ("de", "Der Winter naht.", []),
        ("de", "Sie war damals Richterin, heute lehrt sie in Oslo.", []),
        ("en", "Thanks for May, he said.", []),
    ],
)  # fmt: skip
def test_dates_by_their_company(language, text, expected):
    assert values(text, language) == expected
