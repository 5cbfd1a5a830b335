import tomllib
from importlib.resources import files

import pytest

import realpolitik as rp
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.report.brief.language import read_words, speaking, words_of
from realpolitik.report.doubts import NO_RECORD
from realpolitik.scenario.model import Scenario

FORMS = {
    code: tomllib.loads(
        files("realpolitik.report.brief").joinpath(f"forms/{code}.toml").read_text("utf-8")
    )
    for code in ("en", "de")
}


def blanks(form: str) -> set[str]:
    return {part.split("}")[0] for part in form.split("{")[1:]} - {""}


@pytest.mark.parametrize("part", [part for part in FORMS["en"] if part != "telling"])
def test_both_languages_say_the_same_things(part: str) -> None:
    english, german = FORMS["en"][part], FORMS["de"][part]
    assert english.keys() == german.keys()
    assert [k for k in english if blanks(english[k]) != blanks(german[k]) and k != "help"] == []


def test_every_model_with_a_record_of_settlements_has_german_words() -> None:
    german = speaking("de")
    measured = [
        rp.MODELS[name]
        for name in rp.MODELS
        if rp.MODELS[name].family == "bargaining" and rp.MODELS[name].record.text != NO_RECORD
    ]
    assert len(measured) >= 5
    for model in measured:
        assert german.model(model.title) != model.title
        assert "Fragen der EU-Gesetzgebung" in german.record(model.record.text)
    assert "23,0 von 100 Punkten bei 351" in german.record(rp.MODELS["mean"].record.text)


def test_shares_are_said_as_the_house_says_them() -> None:
    english, german = speaking("en"), speaking("de")
    said = {share: english.share(share) for share in (0, 0.004, 0.043, 0.66, 0.98, 1)}
    assert said == {
        0: "in none of the runs",
        0.004: "in fewer than 1 % of the runs",
        0.043: "in 4 % of the runs",
        0.66: "in 65 % of the runs",
        0.98: "in more than 95 % of the runs",
        1: "in all runs",
    }
    assert german.share(0.66) == "in 65 % der Läufe"
    assert german.number("1,250.5") == "1.250,5"
    assert german.span(41, 44) == "etwa 40 bis 45"


def test_words_go_out_and_come_back(war: Scenario) -> None:
    table = words_of(war, {"The war": "Der Krieg"})
    assert table.splitlines()[0] == "en,words"
    assert read_words(table, "w.csv") == {"The war": "Der Krieg"}
    german = speaking("de", {"The war": "Der Krieg", "Half": "Die Hälfte", "An article": "no"})
    turned = german.translated(war)
    assert turned.conflicts[0].name == "Der Krieg"
    assert turned.conflicts[0].offers[0].name == "Die Hälfte"
    assert turned.sources == war.sources
    assert speaking("de").translated(war) is war


@pytest.mark.parametrize("name", rp.catalogue())
def test_shipped_words_are_words_of_their_scenario(name: str) -> None:
    from realpolitik.scenario.words import shipped_words

    table = shipped_words(name, "de")
    scenario = rp.load(name)
    for word in read_words(table, "words") if table else ():
        assert words_of(scenario, {word: "found"}).count("found") == 1, word


def test_a_row_of_words_has_two_cells() -> None:
    with pytest.raises(UserError, match=r"w\.csv:3: a row has two cells, not 3"):
        read_words("en,words\na,b\na,b,c\n", "w.csv")


def test_a_language_nobody_speaks_here_is_said() -> None:
    with pytest.raises(UnknownNameError, match="there is no language 'dee'; did you mean 'de'"):
        speaking("dee")
