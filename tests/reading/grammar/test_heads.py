"""Whose act a verb of speech is: the head of its noun phrase, known, unnamed or a stranger."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Surveys in four regions of Poland suggest that voters are tired.", []),
        ("en", "The delays in Estonia predict that winter will be hard.", []),
        ("en", "Fishermen near Estonia warned that the winter would be hard.", ["fishermen"]),
        ("en", "A Latvian delegation visiting Oslo said that it would sign.", ["latvia"]),
        ("en", "General Abel Tesfaye of Ethiopia came. General Abel "
         "Tesfaye's government rejected the draft.",
         ["ethiopia"]),
        ("de", "Auf der Tagung in Riga hat die estnische Regierung schwere Vorwürfe gegen "
         "Ungarn erhoben.", ["estonia"]),
        ("de", "Nach langem Streit versprach Oslo den Abzug.", ["norway"]),
        ("de", "Sieben Tage später versprach Oslo den Abzug.", ["norway"]),
        ("de", "Der Preis für Gas aus Norwegen sagt, dass der Winter hart wird.", []),
    ],
)  # fmt: skip
def test_the_head_of_the_subject_speaks(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The dock company said that cranes would stop.", ["company"]),
        ("en", "The new figures said that cranes would stop.", []),
        ("de", "Die Reederei teilte mit, dass die Kräne stillstünden.", ["reederei"]),
        ("de", "Der Entwurf sagt, dass die Kräne stillstehen.", []),
    ],
)
def test_a_common_noun_may_speak_but_not_a_paper(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "The host, Jan Nowak of the Polish Sejm, ruled out a vote.", ["jan-nowak"]),
        ("en", "Boats are late, believes Jan Nowak, the Polish minister.", ["jan-nowak"]),
        ("en", "Reports from Riga, written last week, suggest that boats are late.", []),
        ("en", "Latvia, which owns two boats, warned that more were needed.", ["latvia"]),
        ("en", "Jan Nowak, the Polish minister, might warn that boats are late.", []),
        ("de", "Polen, dessen Boote fehlen, verlangt neue.", ["poland"]),
        ("de", "Die Letten, größter Bootsbauer der Region, stellten Polen Boote in Aussicht.",
         ["latvia"]),
        ("de", "Lettland, dessen Boote fehlen, werde zahlen, erklärte Außenminister Jan Nowak.",
         ["jan-nowak"]),
        ("de", "Polen wollte Boote anbieten.", []),
        ("en", "Jan Nowak of Poland left. Nowak's aides say that boats are late.", ["officials"]),
        ("en", '"Boats are late," one of the aides said.', ["officials"]),
        ("en", "The Polish minister Jan Nowak expects a smaller fleet.", ["jan-nowak"]),
        ("en", "Poland expects a smaller fleet.", []),
        ("de", "Der polnische Minister Jan Nowak, der fror, lief fort und verlangte Boote.",
         ["jan-nowak"]),
        ("de", "Also verlangte Polen neue Boote.", ["poland"]),
        ("de", "Polen ließ mitteilen, dass Boote fehlen.", ["poland"]),
        ("de", "Darüber lasse sich mit Polen sprechen.", []),
        ("de", "Scharfe Kritik übte Polen an den Booten.", ["poland"]),
        ("de", "Für den polnischen Minister Jan Nowak ist das Boot voll.", ["jan-nowak"]),
    ],
)  # fmt: skip
def test_a_subject_may_stand_apart_from_its_verb(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "Genau diese Planung verlangt nun Polen.", ["poland"]),
        ("de", "Polen baut Boote, wie der Minister Jan Nowak erklärte.", ["jan-nowak"]),
        ("de", "Polen kauft Boote, wie Minister Jan Nowak erklärte.", ["jan-nowak"]),
        ("de", "Polen hatte zuvor mit einem Boot gedroht.", ["poland"]),
        ("de", "Die Hafen-Gewerkschaft droht mit Streik.", ["hafen-gewerkschaft"]),
        ("de", "Polen fragte nur, warum Boote fehlen.", ["poland"]),
        ("de", "Polen fragte nur aus Langeweile.", []),
        ("de", "Minister Jan Nowak sprach von Booten. Ein zweites Boot lehnte er jedoch ab.",
         ["jan-nowak", "jan-nowak"]),
        ("de", "Boote fehlten, gab die Sprecherin der NATO zu Protokoll.", ["nato.spokespersons"]),
        ("de", "Polen nannte den Plan „ein Loch im Boot“, Lettland schloss sich an.",
         ["poland", "latvia"]),
        ("de", "Gefragt, ob Boote fehlten, antwortete Minister Jan Nowak ausweichend: Man baue.",
         ["jan-nowak"]),
        ("de", "Von einem „Loch im Boot“ sprach Minister Jan Nowak.", ["jan-nowak"]),
        ("en", "Poland proposed talks, and Latvia, the smallest fleet, rejected them.",
         ["poland", "latvia"]),
        ("en", "The last dispute over the joint claim ended in Poland.", []),
    ],
)  # fmt: skip
def test_several_clauses_several_subjects(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "A captain who sailed from Riga accuses Poland of theft.", ["officials"]),
        ("en", "The host, Jan Nowak, put the fleet on alert and claimed that boats were late.",
         ["jan-nowak"]),
        ("en", "The move split the north, drawing rebukes from Riga and praise from Oslo.",
         ["latvia", "norway"]),
        ("en", "The move split the north, drawing boats from Riga.", []),
        ("de", "„Wer Boote baut, der fährt auch“, hat mir Minister Jan Nowak gesagt.",
         ["jan-nowak"]),
        ("de", "Riga fürchte um seine Boote, meint der Minister Jan Nowak.", ["jan-nowak"]),
        ("de", "Der seit Jahren kranke Minister Jan Nowak bot der Regierung Boote an.",
         ["jan-nowak"]),
        ("de", "Die Seeleute klagten, Boote fehlten, sagte ein Abgeordneter.", ["lawmakers"]),
        ("de", "Scharf kritisierte die lettische Bischofskonferenz den Plan.",
         ["bischofskonferenz"]),
        ("de", "Minister Jan Nowak, demzufolge Boote fehlen, kam.", ["jan-nowak"]),
        ("de", "„Ein Boot ist kein Land“, zitiert ihn die Zeitung Delfi.", []),
    ],
)  # fmt: skip
def test_speakers_behind_clauses_and_without_names(speakers, language, text, speaker):
    assert speakers(text, language) == speaker


def test_the_object_of_the_verb_before_and_does_not_speak(speakers):
    assert speakers("Mark Carney met the unions and said the port must open.", "en") == [
        "mark-carney"
    ]


def test_ministers_speak_together(speakers):
    assert speakers("The foreign ministers urged the port to open.", "en") == ["ministers"]
    assert speakers("The foreign minister urged the port to open.", "en") == []
