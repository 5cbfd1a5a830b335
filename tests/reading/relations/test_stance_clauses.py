"""Ties kept to their own clause: ruled-out deeds, unnamed subjects, dashes, labels, nobody."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Schweden öffnet Kuba die Tür - Norwegen blockiert Millionen für Serbien",
         {"norway", "serbia"}, -1),
        ("de", "Norwegen hatte den Pakt als verrottet bezeichnet und neue Sanktionen gegen Kuba "
         "angekündigt.", {"norway", "cuba"}, -1),
        ("en", "Norway called the pact rotten and announced new sanctions against Cuba.",
         {"norway", "cuba"}, -1),
        ("en", "In 1960 Norwegian and Swedish sailors shot at each other.",
         {"norway", "sweden"}, -1),
        ("en", "Norway courted Cuba and threatened to expel Swedish troops.",
         {"norway", "sweden"}, -1),
        ("en", "A plan floated by Norwegian minister Greta Holm to raise aid for Cuba failed.",
         {"norway", "cuba"}, 1),
        ("en", "Clash with Sweden was no accident, says Norway", {"norway", "sweden"}, -1),
        ("en", "Sweden imposed tariffs on Norway. Norwegian officials called the duties unfair.",
         {"norway", "sweden"}, -1),
        ("en", "Swedish media call Cuba a puppet of Norway.", {"cuba", "norway"}, 1),
        ("de", "Norwegen legte ein Veto gegen das auf zwei Jahre angelegte, teure Hilfspaket für "
         "Serbien ein.", {"norway", "serbia"}, -1),
        ("de", "Norwegen stellte sich gegen die geplanten Hilfen für Serbien.",
         {"norway", "serbia"}, -1),
        ("de", "Die Notenbank in Oslo kritisierte Schweden.", {"norway", "sweden"}, -1),
        ("de", "Die Sozialdemokraten, Liberale und die Grünen kritisierten Kuba.",
         {"spd", "cuba"}, -1),
    ],
)  # fmt: skip
def test_ties_of_a_clause(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Schweden öffnet Kuba die Tür - Norwegen blockiert Millionen für Serbien",
         {"sweden", "serbia"}, -1),
        ("en", "Norway's Greta Holm ruled out sending Norwegian troops to Cuba.",
         {"norway", "cuba"}, 1),
        ("de", "Norwegen schloss aus, Kuba zu unterstützen.", {"norway", "cuba"}, 1),
        ("de", "Norwegen schwieg, statt Kuba zu unterstützen.", {"norway", "cuba"}, 1),
        ("en", "Norway said in the belief that a generous deal would buy peace from Cuba.",
         {"norway", "cuba"}, 1),
        ("en", "No Norwegian president can help Cuba.", {"norway", "cuba"}, 1),
        ("en", "It would be protected by guarantees from Norway and Cuba.",
         {"norway", "cuba"}, 1),
        ("en", "Norway and Cuba did not create the Sino-Soviet split.", {"norway", "cuba"}, -1),
        ("de", "Norwegen und Kuba stellten sich hinter Schweden.", {"norway", "cuba"}, -1),
        ("de", "Norwegen hält Kuba für ein Werkzeug seiner Gegner.", {"norway", "cuba"}, 1),
        ("en", "Norway renewed its complaints about NATO allies.", {"norway", "nato-members"}, 1),
        ("de", "Darin fordern die Forscher Garantien für Kuba und werfen Norwegen Verrat vor.",
         {"norway", "cuba"}, 1),
        ("de", "Norwegen kämpfte gegen das Vergessen und lobte die Hilfe für Serbien.",
         {"norway", "serbia"}, -1),
    ],
)  # fmt: skip
def test_no_ties_across_clauses(pairs, language, text, ends, sign):
    assert (ends, sign) not in pairs(text, language)


def test_a_lawmaker_of_the_opposition_is_not_the_opposition(pairs):
    found = pairs("Greta Holm, an opposition lawmaker, who accused Norway of fraud, left.", "en")
    assert ({"greta-holm", "norway"}, -1) in found
    assert ({"opposition", "norway"}, -1) not in found


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Norway must not win, said Swedish minister Greta Holm.", {"sweden", "norway"}, -1),
        ("de", "Norwegen dürfe nicht gewinnen, sagte die schwedische Ministerin Greta Holm.",
         {"sweden", "norway"}, -1),
        ("de", "Norwegen habe das Recht, sich zu wehren, sagte Schweden.",
         {"sweden", "norway"}, 1),
        ("en", "Norway deserves an apology, Sweden said.", {"sweden", "norway"}, 1),
        ("de", "Schweden drohte, norwegische Waren mit Zöllen zu belegen.",
         {"sweden", "norway"}, -1),
        ("en", "Norway no longer supports Cuba.", {"norway", "cuba"}, -1),
        ("de", "Norwegen liefert keine Waffen mehr an Kuba.", {"norway", "cuba"}, -1),
        ("de", "Serbien ist neutral; im Mai hatte Norwegen das Land überfallen.",
         {"norway", "serbia"}, -1),
        ("en", "Norway said it could break up Cuba's alliance with Serbia.",
         {"cuba", "serbia"}, 1),
    ],
)  # fmt: skip
def test_ties_by_what_may_be_and_what_has_ended(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Norway must not be abandoned, Sweden said.", {"sweden", "norway"}, -1),
        ("en", "Norway should decide soon, Sweden said.", {"sweden", "norway"}, -1),
        ("de", "Norwegen dürfe bald entscheiden, sagte Schweden.", {"sweden", "norway"}, -1),
        ("en", "Norway said it could break up Cuba's alliance with Serbia.",
         {"norway", "serbia"}, -1),
        ("en", "The Oslo accords were signed; Cuba and Serbia accused each other of breaking it.",
         {"norway", "serbia"}, -1),
        ("en", "A clash in the South China Sea angered Norway.", {"china", "norway"}, -1),
        ("de", "Norwegen hat Kuba geholfen und heute war davon keine Rede mehr.",
         {"norway", "cuba"}, -1),
        ("de", "Norwegens Regierungschef Nils Holm sprach von einem Angriff auf Norwegen.",
         {"nils-holm", "norway"}, -1),
    ],
)  # fmt: skip
def test_no_ties_by_names_of_places_and_pleas(pairs, language, text, ends, sign):
    assert (ends, sign) not in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Norwegian missiles struck nine sites in Cuba.", {"norway", "cuba"}, -1),
        ("de", "Norwegen bombardierte mehrere Häfen in Kuba.", {"norway", "cuba"}, -1),
        ("de", "Norwegen steht, jedenfalls offiziell, hinter Kuba.", {"norway", "cuba"}, 1),
        ("en", "Sweden backed Cuba's plan. Norway rejected it.", {"norway", "cuba"}, -1),
        ("en", "Norway, a mediator alongside Sweden and Serbia, accused Cuba of lying.",
         {"norway", "cuba"}, -1),
        ("de", "Minister Nils Holm (CDU) forderte Kanzler Jan Blom auf, seine Blockade zu beenden.",
         {"nils-holm", "jan-blom"}, -1),
        ("de", "Es geht um den Minister Nils Holm, der seit Jahren als Gegner Kubas gilt.",
         {"nils-holm", "cuba"}, -1),
    ],
)  # fmt: skip
def test_ties_to_places_plans_and_rivals(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Norway met envoys in Cuba.", {"norway", "cuba"}, -1),
        ("de", "Ohne norwegische Rückendeckung für Kuba bliebe alles Papier.",
         {"norway", "cuba"}, 1),
        ("en", "Norway was blamed by supporters of Cuba.", {"norway", "cuba"}, 1),
        ("en", "Greta Holm, who brought down Nils Blom and cheered Cuba, left.",
         {"nils-blom", "cuba"}, 1),
        ("en", "Norway urged Cuba to return to the talks.", {"norway", "cuba"}, -1),
        ("de", "Norwegen verlangt, dass Serbien zahlt, weil diese erneut Anspruch auf Kuba erhebe.",
         {"norway", "cuba"}, -1),
        ("de", "Norwegen wartet, jedenfalls offiziell, während Serbien hinter Kuba steht.",
         {"norway", "cuba"}, 1),
    ],
)  # fmt: skip
def test_no_ties_by_places_and_hopes(pairs, language, text, ends, sign):
    assert (ends, sign) not in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Norwegen erklärte Kuba zum Schurkenstaat.", {"norway", "cuba"}, -1),
        ("de", "Norwegen setzte Kuba auf die schwarze Liste.", {"norway", "cuba"}, -1),
        ("de", "Norwegen nahm Beitrittsverhandlungen mit Kuba auf.", {"norway", "cuba"}, 1),
        ("de", "Lobend äußerte sich Norwegen über Kuba.", {"norway", "cuba"}, 1),
        ("en", "Norway and Cuba accepted a truce.", {"norway", "cuba"}, 1),
        ("en", "Norway threw its backing behind the Cuban blueprint.", {"norway", "cuba"}, 1),
        ("en", "Norway has designated Hamas as a terrorist organisation.",
         {"norway", "hamas"}, -1),
        ("en", "Norway fears Cuba.", {"norway", "cuba"}, -1),
    ],
)  # fmt: skip
def test_ties_told_by_set_phrases(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Nobody in the Norwegian government contradicted Cuba.", {"norway", "cuba"}, -1),
        ("en", "Norway fears that Cuba cannot pay.", {"norway", "cuba"}, -1),
        ("de", "Norwegen erklärte Kuba den Plan.", {"norway", "cuba"}, -1),
    ],
)  # fmt: skip
def test_no_ties_by_fears_for_another(pairs, language, text, ends, sign):
    assert (ends, sign) not in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Norwegen kritisierte Serbien, ebenso Kuba.", {"cuba", "serbia"}, -1),
        ("de", "Norwegen unterstützt Serbien, Kuba ebenfalls.", {"cuba", "serbia"}, 1),
        ("en", "Norway condemned Serbia, as did Cuba.", {"cuba", "serbia"}, -1),
        ("en", "Nils Blom, a confidant of Fidel Castro, left.", {"nils-blom", "fidel-castro"}, 1),
        ("en", "Norway said Cuba's remarks amounted to a threat against Serbia.",
         {"cuba", "serbia"}, -1),
        ("en", "Sweden said talks would help. Norway pushed back.", {"norway", "sweden"}, -1),
        ("de", "Serbien bewaffnet die Huthi-Rebellen.", {"serbia", "houthis"}, 1),
        ("de", "Es fehlt ein Wort von Jan Blom, und der ist ein Vertrauter von Fidel Castro.",
         {"jan-blom", "fidel-castro"}, 1),
    ],
)  # fmt: skip
def test_ties_of_fragments_and_appositions(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Norwegen kritisierte Serbien, ebenso lobte Kuba den Plan.", {"cuba", "serbia"}, -1),
        ("de", "Norwegen kritisierte Serbien, Kuba schwieg ebenfalls.", {"cuba", "serbia"}, -1),
        ("en", "Norway condemned Serbia, as Cuba did nothing.", {"cuba", "serbia"}, -1),
        ("en", "Norway said Cuba's remarks amounted to a threat against Serbia.",
         {"norway", "serbia"}, -1),
    ],
)  # fmt: skip
def test_no_ties_of_clauses_beside(pairs, language, text, ends, sign):
    assert (ends, sign) not in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Norwegen will der Ukraine Panzer liefern.", {"norway", "ukraine"}, 1),
        ("de", "Norwegen schloss Verträge mit Serbien wie mit Kuba.", {"norway", "cuba"}, 1),
        ("en", "Norway as well as Cuba condemned Serbia.", {"norway", "serbia"}, -1),
        ("de", "Norwegen lehnt Gebietsabtretungen an Kuba ab.", {"norway", "cuba"}, -1),
        ("de", "Norwegen verschärfte seine Manöver rund um Kuba.", {"norway", "cuba"}, -1),
        ("en", "Norway stepped up its drills around Cuba.", {"norway", "cuba"}, -1),
        ("en", "Norway and Cuba reaffirmed their alliance.", {"norway", "cuba"}, 1),
        ("de", "Norwegen und Kuba bekräftigten ihr Bündnis.", {"norway", "cuba"}, 1),
        ("de", "Norwegen warnte Kuba vor einem Angriff.", {"norway", "cuba"}, -1),
        ("de", "Norwegen sprach von einem Völkermord Serbiens.", {"norway", "serbia"}, -1),
        ("de", "Norwegen gehört zu den engsten Verbündeten Kubas.", {"norway", "cuba"}, 1),
    ],
)  # fmt: skip
def test_ties_of_datives_lists_and_drills(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Serbien hat zugestimmt, dass Norwegen Kuba schützt.", {"norway", "cuba"}, 1),
        ("de", "Norwegen hielt Manöver mit Kuba ab.", {"norway", "cuba"}, -1),
        ("en", "Norway and Cuba described their dispute.", {"norway", "cuba"}, 1),
        ("de", "Norwegen warnte Kuba vor einem Sturm.", {"norway", "cuba"}, -1),
        ("en", "Norway halted arms exports to Cuba.", {"norway", "cuba"}, 1),
    ],
)  # fmt: skip
def test_no_ties_of_what_is_only_allowed(pairs, language, text, ends, sign):
    assert (ends, sign) not in pairs(text, language)
