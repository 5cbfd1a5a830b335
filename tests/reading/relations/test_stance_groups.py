"""Ties to armed groups and unrecognised states, poor terms, what is ended, adjectives as verbs."""

import pytest

from realpolitik.reading.items import Relation
from realpolitik.reading.read import read


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Denmark recognised Transnistria last week.", {"denmark", "transnistria"}, 1),
        ("en", "Uganda arms the FDLR.", {"uganda", "fdlr"}, 1),
        ("en", "Denmark has been on poor terms with Serbia for years.", {"denmark", "serbia"}, -1),
        ("en", "Denmark has been on good terms with Serbia for years.", {"denmark", "serbia"}, 1),
        ("en", "Norway announced the suspension of its cooperation with Serbia.",
         {"norway", "serbia"}, -1),
        ("en", "Norway, close to Serbia since the war, voted no.", {"norway", "serbia"}, 1),
        ("en", "Norway stands accused by Serbia of spying.", {"norway", "serbia"}, -1),
        ("en", "A Norwegian cutter rammed a Swedish trawler.", {"norway", "sweden"}, -1),
        ("en", "Norwegian envoys avoid Serbia.", {"norway", "serbia"}, -1),
        ("en", "Norway urged its partner Serbia to give way.", {"norway", "serbia"}, 1),
        ("en", "Serbia's refusal split the bloc, drawing rebukes from Norway and praise from Cuba.",
         {"norway", "serbia"}, -1),
        ("en", "Serbia's refusal split the bloc, drawing rebukes from Norway, praise from Cuba.",
         {"cuba", "serbia"}, 1),
        ("en", "Greta Holm said she would leave if Norwegian patrol boats stopped harassing "
         "Swedish fishermen.", {"norway", "sweden"}, -1),
        ("en", "Norway criticised Serbia over the vote. Slovakia joined the criticism.",
         {"slovakia", "serbia"}, -1),
        ("en", "Norway supplies most of Serbia's gas.", {"norway", "serbia"}, 1),
        ("de", "Norwegen schonte seinen Rivalen Schweden nicht.", {"norway", "sweden"}, -1),
        ("de", "Kuba und die mit Uganda verbündete Miliz M23 rückten vor.", {"uganda", "m23"}, 1),
        ("de", "Die von Uganda bewaffnete Miliz M23 rückte vor.", {"uganda", "m23"}, 1),
        ("de", "Norwegen kritisierte Serbien wegen der Wahl. Die Slowakei schloss sich der "
         "Kritik an.", {"slovakia", "serbia"}, -1),
        ("en", "Sweden closed its border to Russia. Poland welcomed the move.",
         {"poland", "sweden"}, 1),
        ("en", "William Frost of the ruling Likud party blamed Serbia for the crisis.",
         {"william-frost", "serbia"}, -1),
        ("de", "Schweden verhängte Zölle gegen Russland. Während Polen den Schritt begrüßte, "
         "schwieg die UNO.", {"poland", "sweden"}, 1),
        ("de", "Schwedens Ankündigung, alle Übergänge nach Russland zu schließen, überraschte.",
         {"sweden", "russia"}, -1),
        ("de", "Schweden nannte den Plan der Esten einen Fehler.", {"sweden", "estonia"}, -1),
        ("de", "Dänemark erkannte Transnistrien an.", {"denmark", "transnistria"}, 1),
        ("de", "Uganda gewährt der FDLR Unterschlupf.", {"uganda", "fdlr"}, 1),
        ("de", "Norwegen drohte, die Übergänge nach Schweden zu schließen.",
         {"norway", "sweden"}, -1),
        ("de", "Norwegen kündigte den Abbruch der Beziehungen zu Serbien an.",
         {"norway", "serbia"}, -1),
        ("de", "Serbien redet dem Kreml nach dem Mund.", {"serbia", "russia"}, 1),
        ("de", "Ein norwegischer Kutter rammte ein schwedisches Boot.", {"norway", "sweden"}, -1),
    ],
)  # fmt: skip
def test_ties(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "sign"),
    [
        ("en", "Norway is close to Serbia.", -1),
        ("en", "Norway stands accused by Serbia of spying.", 1),
        ("en", "Norway believes that Serbia cannot win.", 1),
        ("en", "Norway got better terms with Serbia in the room.", 1),
        ("de", "Norwegen kündigte den Abbruch der Beziehungen zu Serbien an.", 1),
        ("de", "Norwegen kündigte den Ausbau der Beziehungen zu Serbien an.", -1),
    ],
)
def test_not_so(pairs, language, text, sign):
    found = pairs(text, language)
    assert all(found_sign != sign for _, found_sign in found)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Norway relied on American hostility towards Sweden.", {"norway", "usa"}, 1),
        ("en", "Norway demanded explanations from Sweden.", {"norway", "sweden"}, -1),
        ("en", "Greta Holm said she would leave if Norwegian patrol boats stopped harassing "
         "Swedish fishermen.", {"greta-holm", "sweden"}, -1),
        ("en", "Norway joined the talks. Sweden criticised Serbia.", {"norway", "serbia"}, -1),
        ("en", "Norway wrote to a partner. Serbia gave way.", {"norway", "serbia"}, 1),
        ("de", "Kuba und die mit Uganda verbündete Miliz M23 rückten vor.", {"uganda", "cuba"}, 1),
        ("en", "Sweden closed its border to Russia. Poland welcomed a move to Rome.",
         {"poland", "sweden"}, 1),
        ("de", "Frankreich sprach sich gegen Sanktionen gegen Serbien aus.",
         {"france", "serbia"}, -1),
        ("de", "Schweden verhängte Zölle gegen Russland. Polen begrüßte einen Gast.",
         {"poland", "sweden"}, 1),
        ("de", "Schweden nannte den Vorstoß der Esten klug.", {"sweden", "estonia"}, -1),
        ("de", "Norwegen forderte Aufklärung von Schweden.", {"norway", "sweden"}, -1),
    ],
)  # fmt: skip
def test_no_tie(pairs, language, text, ends, sign):
    assert (ends, sign) not in pairs(text, language)


def test_a_party_behind_its_member_supports_nobody_by_itself():
    text = "Pål Holm von der Partei Fatah unterstützte Serbien."
    found = read(text, language="de", date="2025-08-18").evidence
    assert "fatah" not in {i.source for i in found if isinstance(i, Relation)}


def test_arming_is_not_an_attack_on_who_is_armed(pairs):
    text = "Congo's foreign minister Jean Mbala said: Rwanda had armed the M23 and fed it."
    assert ({"rwanda", "m23"}, -1) not in pairs(text, "en")
