"""Conditionals and causal claims in sentences made for them."""

import pytest

from realpolitik.reading.conditionals import find_conditions

CLAIMS = [
    ("de", "Platzt das Treffen, ist der Plan tot."),
    ("de", "Verliere er die Wahl, trete er zurück, kündigte er an."),
    ("de", "Ohne den Hafen, meint Sorel, breche der Handel zusammen."),
    ("de", "Man brauche Geld, sonst drohe der Bankrott."),
    ("de", "Nur mit einem Vertrag lasse sich der Streit beilegen."),
    ("de", "Wer zahlt, der darf bestimmen."),
    ("de", "Der Beitritt setzt voraus, dass alle zustimmen."),
    ("de", "Ein Verbot würde die Preise verdoppeln und die Industrie schwächen."),
    ("en", "Should the talks fail, the port will close."),
    ("en", '"Were he to resign, the party would split," she said.'),
    ("en", "Once the treaty is signed, troops will leave."),
    ("en", "Without money the plan will fail."),
    ("en", "Absent a deal, the tariffs rise in May."),
    ("en", "A longer war would ruin both."),
    ("en", "As long as prices rise, nobody will sell."),
    ("en", "Pay now; otherwise the bridge will fall."),
    ("en", "It depends on Peru."),
]
MORE = [
    ("de", "Wer den Hering schützt, so die Ministerin, habe mehr davon."),
    ("de", "Ohne ein Abkommen, so ihr Fazit, bleibe die Quote Papier."),
    ("de", "Bekämen die Fischer mehr Geld, würde niemand streiken."),
    ("de", "Nur ein Kutter, der fährt, kann fischen."),
    ("de", "Oslo macht die Quote davon abhängig, dass Island zustimmt."),
    ("en", "Oslo might close the port should the fleet sail on."),
    ("de", "Je mehr Flaggen wehen, desto leichter fällt es Oslo."),
    ("de", "Ohne Besuche, glaubt er, wüsste keiner Bescheid."),
    ("de", "Das sei verboten, sagte sie, und wer es breche, liefere den Vorwand."),
    ("de", "Ohne Oslo geht es nicht."),
    ("de", "Kein Hering ohne Quote, sagt sie."),
    ("de", "Kommt es doch zum Streik, dann wohl auf Kosten der Fischer."),
    ("de", "Eines sei klar: Nur wer zwei Netze habe, gewinne Zeit."),
    ("de", "Da Island sperrt, fährt niemand aus."),
    ("de", "Das ist schlecht, zumal die Quote sinkt."),
    ("en", "There can be no quota without Oslo."),
    ("en", "The storm forced hundreds of boats to turn back."),
    ("en", "Sanctions might hurt Oslo."),
    ("en", "It has 108 seats; should the Greens walk out, 93 would remain."),
]
NO_CLAIMS = [
    ("de", "Kommt hinzu, dass der Winter naht."),
    ("de", "Ohne zu zögern, lehnte er ab."),
    ("de", "Das ist anders als sonst."),
    ("de", "Er fragte, ob sie komme."),
    ("de", "Wegen des Regens fiel das Treffen aus."),
    ("de", "2019 ging der Kutter unter, ohne dass jemand ertrank."),
    ("de", "Oslo ist mit Riga durch einen Pakt verbunden."),
    ("en", "The fleet was due to dock at noon."),
    ("en", "The claim rests on a treaty."),
    ("en", "They met at once."),
    ("en", "He once led the army."),
    ("en", "The two were once the best of friends."),
    ("en", "Norwegian forces had access to three ports."),
    ("en", "He asked whether sanctions might hurt Oslo."),
    ("en", "It was he who caused the mess."),
    ("en", "Without naming Oslo, he said talks could go on."),
    ("de", "Mit oder ohne Oslo werde man die Quote senken."),
    ("de", "Da wächst nur der Kalender."),
    ("de", "Kaum war er dort, da lag die Rechnung auf dem Tisch."),
    ("de", "Für die Fischer, zumal für die alten, ist das schlecht."),
    ("de", "Ohne Begründung lehnte er ab."),
    ("en", "He left without a word."),
    ("en", "He asked whether she would come."),
    ("en", "He said he would go."),
]


@pytest.mark.parametrize(("language", "text"), [*CLAIMS, *MORE])
def test_claims(language, text):
    (claim,) = find_conditions(text, language)
    assert text[slice(*claim.condition)] in text[claim.start : claim.end]
    assert text[slice(*claim.consequence)]
    assert claim.condition != claim.consequence


@pytest.mark.parametrize(("language", "text"), NO_CLAIMS)
def test_no_claims(language, text):
    assert find_conditions(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "condition", "consequence"),
    [
        ("de", "Platzt das Treffen, ist der Plan tot.", "Platzt das Treffen", "ist der Plan tot"),
        ("en", "Should the talks fail, the port will close.", "Should the talks fail",
         "the port will close"),
    ],
)  # fmt: skip
def test_a_clause_that_opens_with_its_verb_is_the_condition(language, text, condition, consequence):
    (claim,) = find_conditions(text, language)
    assert text[slice(*claim.condition)] == condition
    assert text[slice(*claim.consequence)] == consequence
