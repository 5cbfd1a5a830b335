"""Stances that claims, labels and idioms tell: who blames whom, calls whom what, turns on whom."""

import pytest

from realpolitik.reading.items import Relation
from realpolitik.reading.read import read


def ties(text, language):
    evidence = read(text, language=language, date="2025-08-18").evidence
    return {
        (i.source, i.polarity, i.target)
        for i in evidence
        if isinstance(i, Relation) and i.modality != "negated"
    }


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("en", "Kenya's foreign minister, Peter Mwangi, said Uganda had broken its word.",
         ("peter-mwangi", -1, "uganda")),
        ("en", "Uganda had not paid its bills, Kenya said.", ("kenya", -1, "uganda")),
        ("en", "Kenya said Uganda had kept its promise.", ("kenya", 1, "uganda")),
        ("de", "Kenias Außenministerin Ruth Otieno sagte, Uganda habe sein Wort gebrochen.",
         ("ruth-otieno", -1, "uganda")),
        ("de", "Uganda habe seine Rechnungen nicht bezahlt, erklärte Kenia.",
         ("kenya", -1, "uganda")),
        ("de", "Togo halte sich nicht an das Abkommen und täusche alle, schimpfte Ghana.",
         ("ghana", -1, "togo")),
    ],
)  # fmt: skip
def test_who_tells_of_a_broken_word_stands_against_who_broke_it(language, text, tie):
    assert tie in ties(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Uganda had broken its word."),  # the author takes no side
        ("en", "Ruth Otieno, a historian at the University of Nairobi, said Togo had broken its "
               "word."),
        ("en", "Kenya said Uganda had not broken its word."),
        ("en", "Kenya said it had broken its word."),
        ("en", "If Uganda breaks its word, Kenya said, nobody will care."),
        ("de", "Kenia sagte am Montag ab, während Uganda sein Wort brach."),
    ],
)  # fmt: skip
def test_no_blame_where_nobody_is_blamed_by_a_side(language, text):
    assert not ties(text, language)


def test_a_claim_about_a_third_party_ties_the_doer_to_whom_it_hit():
    found = ties("Norway's prime minister, Kari Vik, said Uganda had betrayed Kenya.", "en")
    assert found == {("uganda", -1, "kenya")}


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("en", "Peru called Chile's offer an insult.", ("peru", -1, "chile")),
        ("en", "Peru praised Chile as a reliable partner.", ("peru", 1, "chile")),
        ("en", "Chile is no friend, Peru said.", ("peru", -1, "chile")),
        ("de", "Peru nannte Chile einen Aggressor.", ("peru", -1, "chile")),
        ("de", "Chile sei ein verlässlicher Partner, sagte Peru.", ("peru", 1, "chile")),
        ("de", "Peru bezeichnete die Haltung Chiles als unverantwortlich.", ("peru", -1, "chile")),
    ],
)
def test_what_somebody_is_called(language, text, tie):
    assert tie in ties(text, language)


def test_a_label_without_a_speaker_is_the_authors():
    assert not ties("Chile is a reliable partner.", "en")
    assert not ties("Peru called the weather dangerous and flew to Chile.", "en")


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("en", "Ghana took Togo's side in the row.", ("ghana", 1, "togo")),
        ("en", "Ghana came to the defence of Togo.", ("ghana", 1, "togo")),
        ("en", "The boycott pushed Togo into Ghana's arms.", ("togo", 1, "ghana")),
        ("en", "Ghana turned its back on Togo.", ("ghana", -1, "togo")),
        ("en", "Ghana will not let Togo down.", ("ghana", 1, "togo")),
        ("en", "Ghana rejected the Togolese demand.", ("ghana", -1, "togo")),
        ("de", "Ghana fiel Togo in den Rücken.", ("ghana", -1, "togo")),
        ("de", "Ghana lässt Togo nicht im Stich.", ("ghana", 1, "togo")),
        ("de", "Ghana schlug sich auf die Seite Togos.", ("ghana", 1, "togo")),
        ("de", "Ghana erteilte Togo eine Abfuhr.", ("ghana", -1, "togo")),
        ("de", "Ghana wies die Forderung Togos zurück.", ("ghana", -1, "togo")),
    ],
)
def test_idioms_of_taking_sides(language, text, tie):
    assert tie in ties(text, language)


def test_an_idiom_needs_its_noun():
    assert not ties("Ghana took a train to Togo.", "en")
    assert not ties("Der Regen fiel in Ghana und in Togo.", "de")


def test_headlines_with_a_capital_for_every_word():
    assert ("norway", -1, "latvia") in ties("Norway Attacks Latvia Over Fishing Rights", "en")


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("de", "Die Regierung in Lima kritisierte Chile.", ("peru", -1, "chile")),
        ("de", "Chile warf der Junta in Lima Betrug vor.", ("chile", -1, "peru")),
        ("en", "The government in Lima criticised Chile.", ("peru", -1, "chile")),
        ("de", "Rückhalt bekam Peru aus Chile.", ("chile", 1, "peru")),
        ("en", "Peru won praise from Chile.", ("chile", 1, "peru")),
        ("de", "Peru beklagt die Zölle, die Chile gegen Peru verhängt hatte.",
         ("chile", -1, "peru")),
        ("en", "Tariffs were imposed on Peru by Chile.", ("chile", -1, "peru")),
        ("de", "Chile stoppt die Kupferausfuhr nach Peru.", ("chile", -1, "peru")),
        ("en", "Chile has suspended gas supplies to Peru.", ("chile", -1, "peru")),
        ("de", "Peru, das Chile seit Jahren bekämpft, schwieg.", ("peru", -1, "chile")),
        ("en", "Peru, which Chile accused of fraud, kept quiet.", ("chile", -1, "peru")),
        ("de", "Peru müsse die Sanktionen gegen Chile beenden.", ("peru", -1, "chile")),
    ],
)  # fmt: skip
def test_seats_receivers_and_relative_clauses(language, text, tie):
    assert tie in ties(text, language)


def test_a_body_that_no_seat_follows_is_no_state():
    assert not ties("Die Regierung kritisierte in Lima Chile.", "de")
    assert not ties("Chile stoppt die Ausfuhr von Kupfer, Peru wächst.", "de")


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("de", "Kuba ist Venezuela treu.", ("cuba", 1, "venezuela")),
        ("de", "Kuba ist auf Venezuela angewiesen.", ("cuba", 1, "venezuela")),
        ("de", "Kuba war empört über Mexiko.", ("cuba", -1, "mexico")),
        ("de", "Das mit Kuba verbündete Venezuela schweigt.", ("venezuela", 1, "cuba")),
        ("de", "Kuba bleibt Mexiko gegenüber misstrauisch.", ("cuba", -1, "mexico")),
        ("de", "Das kubafreundliche Nicaragua schweigt.", ("nicaragua", 1, "cuba")),
        ("de", "Das antimexikanische Nicaragua schweigt.", ("nicaragua", -1, "mexico")),
        ("en", "Pro-Cuban Nicaragua voted.", ("nicaragua", 1, "cuba")),
    ],
)
def test_adjectives_that_tie(language, text, tie):
    assert tie in ties(text, language)


def test_an_adjective_needs_a_copula_and_a_target():
    assert not ties("Kuba und Mexiko sind wütend.", "de")
    assert not ties("Treu kaufte Kuba in Mexiko ein.", "de")


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("en", '"We support Togo," said President Kwame Osei of Ghana.',
         ("kwame-osei", 1, "togo")),
        ("en", '"Togo attacked us," said President Kwame Osei of Ghana.',
         ("togo", -1, "kwame-osei")),
        ("de", "„Unser Bündnis mit Togo hält“, sagte Ghanas Präsident Kwame Osei.",
         ("kwame-osei", 1, "togo")),
        ("en", "Ghana called on Togo to lift the blockade.", ("ghana", -1, "togo")),
        ("de", "Ghana forderte Togo auf, die Blockade zu beenden.", ("ghana", -1, "togo")),
        ("en", "Togo, the target of Ghanaian sanctions, kept quiet.", ("ghana", -1, "togo")),
        ("en", "Togo said the Ghanaian sanctions were a joke.", ("togo", -1, "ghana")),
    ],
)  # fmt: skip
def test_own_words_demands_and_measures(language, text, tie):
    assert tie in ties(text, language)


def test_not_every_wish_is_a_demand_to_stop():
    assert ("ghana", -1, "togo") not in ties("Ghana asked Togo to send a delegation.", "en")
    assert ("ghana", -1, "togo") not in ties("Ghana bat Togo, uns zu besuchen.", "de")
    assert not ties("Togo wants to lift the blockade, said a trader in Ghana.", "en")


def test_whom_somebody_is_called_after_is_not_whom_it_is_tied_to():
    assert ("togo", 1, "ghana") not in ties('Togo branded Benin "a vassal of Ghana".', "en")


@pytest.mark.parametrize(
    ("language", "text", "tie"),
    [
        ("de", "Ghana traut weder Togo noch Benin.", ("ghana", -1, "benin")),
        ("en", "Ghana did not abandon Togo.", ("ghana", 1, "togo")),
        ("en", "Ghana, Togo trade insults over fish", ("ghana", -1, "togo")),
        ("en", "Togo's ambassador was summoned to the foreign ministry in Accra.",
         ("ghana", -1, "togo")),
        ("en", "Togo should mind its own business, Ghana said.", ("ghana", -1, "togo")),
        ("de", "Ghana schloss jede Zusammenarbeit mit Togo aus.", ("ghana", -1, "togo")),
        ("en", "Ghana accused Togo of fraud; Togo rejected the charge.", ("togo", -1, "ghana")),
    ],
)  # fmt: skip
def test_what_is_turned_joined_or_answered(language, text, tie):
    assert tie in ties(text, language)


def test_what_is_not_turned():
    assert ("ghana", 1, "togo") not in ties("Ghana did not attack Togo.", "en")
    assert not ties("Ghana, Togo and Benin sent trade delegations.", "en")
    assert ("ghana", 1, "togo") not in ties("Ghana und Togo brachen im Streit ab.", "de")
