import pytest

from realpolitik.report.case import Case
from realpolitik.report.names import Names
from realpolitik.scenario.files import catalogue, load
from realpolitik.scenario.paths import estimates


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("actors/north/capability", "United North: political weight"),
        ("issues/line/status_quo", "The line: where things stand now"),
        ("stances/east/line/position", "East: position on The line"),
        ("stances/east/line/stated", "East: position on The line (stated)"),
        ("stances/east/line/salience", "East: how much The line matters to it"),
        ("conflicts/war/cost_defender", "South: cost of fighting on"),
        ("conflicts/war/patrons/north/contribution", "United North: backing for South"),
        ("conflicts/war/offers/half/position", "Where the offer “Half” lies"),
        ("ties/east--west/security/value", "East and West: security tie"),
    ],
)
def test_paths_become_words(war_case: Case, path: str, words: str) -> None:
    assert war_case.names.input(path) == words


def test_every_input_of_a_result_has_a_name_and_a_value(war_case: Case) -> None:
    for path, estimate in war_case.located.items():
        assert "/" not in war_case.names.input(path)
        assert war_case.names.estimate(path, estimate)


def test_values_carry_their_unit_once(war_case: Case) -> None:
    strength = war_case.located["conflicts/war/challenger_strength"]
    cost = war_case.located["conflicts/war/cost_defender"]
    names = war_case.names
    assert names.estimate("conflicts/war/challenger_strength", strength) == (
        "110 bn a year (105 to 115)"
    )
    assert names.estimate("conflicts/war/cost_defender", cost) == "15 % of the stake (13 to 17)"


def test_names_in_sentences_get_an_article_where_english_wants_one(war_case: Case) -> None:
    assert war_case.names.actors(("north", "west", "east")) == "the United North, West and East"


def test_ids_of_what_ifs_become_titles(war_case: Case) -> None:
    text = war_case.names.expanded("see north-leaves, not xnorth-leaves")
    assert text == "see “North ends its backing”, not xnorth-leaves"


def test_every_input_of_the_shipped_scenarios_has_words() -> None:
    for place in catalogue():
        scenario = load(place)
        names = Names(scenario)
        for path, estimate in estimates(scenario):
            said = names.input(path)
            assert f"{path.split('/')[0]}/" not in said
            assert "_" not in said
            assert said[0].isupper()
            assert names.estimate(path, estimate)


def test_parts_are_called_by_the_names_they_have() -> None:
    names = Names(load("alaska-2025"))
    assert names.input("polities/us-on-backing/factions/trump/flip_cost") == (
        "US factions on the backing of Ukraine: Donald Trump, cost of winning it over"
    )
    assert names.input("packages/settlement/gains/usa/handover/gain") == (
        "Parts of a settlement: United States, The rest of the Donbas is handed over"
    )
