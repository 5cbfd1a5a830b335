"""Ties told by idioms, in any form of the verb, and their literal uses."""

import pytest

PAIR = {"latvia", "norway"}

TIED = [
    ("de", "Lettland hat Norwegen in die Enge getrieben.", -1),
    ("de", "Lettland lässt Norwegen links liegen.", -1),
    ("de", "Lettland hat Norwegen fallen gelassen.", -1),
    ("de", "Lettland koppelt sich von Norwegen ab.", -1),
    ("de", "Lettland dreht Norwegen das Gas ab.", -1),
    ("de", "Lettland hat der norwegischen Regierung den Rücken gestärkt.", 1),
    ("de", "Lettland hält seine schützende Hand über Norwegen.", 1),
    ("de", "Lettland tanzt nach der Pfeife Norwegens.", 1),
    ("en", "Latvia boxed Norway in.", -1),
    ("en", "Latvia has boxed in Norway.", -1),
    ("en", "Latvia fended off Norway.", -1),
    ("en", "Latvia tore into Norway.", -1),
    ("en", "Latvia turned on Norway.", -1),
    ("en", "Latvia stood up to Norway.", -1),
    ("en", "Latvia stood up for Norway.", 1),
    ("en", "Latvia stood by Norway.", 1),
    ("en", "Latvia pulled the plug on Norway.", -1),
    ("en", "Latvia strong-armed Norway.", -1),
    ("en", "Latvia bailed Norway out.", 1),
    ("en", "Latvia toed Norway's line.", 1),
    ("de", "Lettland verhängte Zölle auf Waren aus Norwegen.", -1),
    ("de", "Lettland hat Norwegen mit Raketen überzogen.", -1),
    ("de", "Lettland hielt Manöver rund um Norwegen ab.", -1),
    ("en", "Latvia banned imports of Norwegian seafood.", -1),
    ("en", "Latvia imposed sanctions on two Norwegian refiners.", -1),
    ("en", "Latvia claims Norway as its own.", -1),
]
UNTIED = [
    ("de", "Lettland machte in Norwegen Urlaub."),
    ("de", "Lettland lässt in Norwegen Schuhe nähen."),
    ("de", "Lettland schneidet in Norwegen gut ab."),
    ("en", "Latvia blocked the road to Norway."),
    ("en", "Latvia kept the trophy in Norway."),
    ("en", "Latvia left the train in Norway."),
]


@pytest.mark.parametrize(("language", "text", "sign"), TIED)
def test_an_idiom_ties(pairs, language, text, sign):
    found = pairs(text, language)
    assert (PAIR, sign) in found
    assert (PAIR, -sign) not in found


@pytest.mark.parametrize(("language", "text"), UNTIED)
def test_a_literal_use_ties_nobody(pairs, language, text):
    assert pairs(text, language) == []
