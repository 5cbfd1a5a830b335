"""Whose government, army or ministry is meant where nobody says whose."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "words", "actors"),
    [
        # where the sentence and those before it are set
        ("en", "In Kenya, prices rise. Voters blame the government.",
         "the government", ("kenya",)),
        ("de", "In Kenia steigen die Preise. Wähler tadeln die Regierung.",
         "die Regierung", ("kenya",)),
        ("en", "Chile is calm. Kenya met Togo twice. In Nairobi, the army is on alert.",
         "the army", ("kenya",)),
        ("en", "Chad spoke. Then Togo gave way. The government there is weak.",
         "The government", ("togo",)),
        # no state arms its own government
        ("en", "Kenya's government is at war. Togo has armed the government for years.",
         "the government", ("kenya",)),
        ("de", "Kenias Regierung führt Krieg. Togo hilft der Regierung seit Jahren.",
         "der Regierung", ("kenya",)),
        ("de", "Kenia ist weit. Tschad klagt, weil Togo in Ghana der Regierung beisteht.",
         "der Regierung", ("ghana",)),
        # a politician blames that of the own state
        ("en", "Togo met Chile. Chile left. Senator Ana Lind of Kenya blamed the government.",
         "the government", ("kenya",)),
        # the ministry, in two words and before a separated particle
        ("en", "Kenya is calm. Nairobi is firm, the foreign ministry said.",
         "the foreign ministry", ("kenya",)),
        ("de", "Kenia ist ruhig. Das teilte das Außenministerium mit.",
         "das Außenministerium", ("kenya",)),
        # the minister named before tells whose ministry it is
        ("de", "Kenias Innenministerin Ana Lind sprach. Togo rief an. "
               "Dann sprach das Innenministerium.", "das Innenministerium", ("kenya",)),
        # troops of an unnamed government
        ("en", "Rebels in Kenya are strong. They met government troops.", "government troops",
         ("kenya",)),
        ("de", "In Kenia herrscht Krieg. Rebellen besiegten die Regierungstruppen.",
         "die Regierungstruppen", ("kenya",)),
        ("de", "In Kenia herrscht Krieg. Lom fiel an Armeeeinheiten.", "Armeeeinheiten",
         ("kenya",)),
    ],
)  # fmt: skip
def test_the_government_is_that_of_the_place(meant, language, text, words, actors):
    assert meant(text, language).get(words) == actors


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Ana Lind spoke. Voters blame the government.", "the government"),
        ("en", "Kenya spoke. Voters blame other government troops.", "government troops"),
        ("en", "Kenya spoke. The military campaign was short.", "The military"),
        ("de", "Kenia und Togo sprachen. Die Regierungen stritten.", "Die Regierungen"),
        ("de", "Kenia sprach. Das Ministerium der Stadt Lom schwieg.", "Das Ministerium"),
    ],
)
def test_a_government_that_is_told_or_none_stays_open(meant, language, text, words):
    assert words not in meant(text, language)


def test_troops_of_a_named_state_are_its_own(meant):
    words = meant("Togo is at war. Kenyan army units arrived.", "en")
    assert ("togo",) not in words.values()
