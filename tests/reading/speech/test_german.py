"""Who speaks in German sentences as newspapers build them."""

import pytest

RUHANI = "Irans Präsident Hassan Ruhani warf den USA Vertragsbruch vor."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Wie Donald Tusk mitteilte, verständigten sich die Länder auf den Schritt.",
            ["donald-tusk"],
        ),
        ("Wie es um den Hafen steht, weiß niemand.", []),
        ("Ein Gipfel soll das klären, den Donald Tusk für Mai ankündigte.", ["donald-tusk"]),
        ("Das sei genug, hieß es aus Kreisen der Kommission.", ["european-commission"]),
        ("Scheitert die Reise, droht im Osten ein neues Wettrüsten.", []),
        ("Die Opposition droht mit einer Klage.", ["opposition"]),
        ("Darin fordern die Unterzeichner Geld für Kiew.", ["unterzeichner"]),
        (
            "Man warte auf Paris, gibt eine mit den Gesprächen vertraute Beamtin zu bedenken.",
            ["beamtin"],
        ),
        ("Der Kreml gibt zu, dass der Hafen zu ist.", ["kremlin"]),
        ("Scholz wartet ab, falls Tusk neue Hilfen garantiert.", []),
    ],
)
def test_who_speaks(sentence, expected, speakers):
    assert speakers(sentence, "de") == expected


def test_he_speaks_of_somebody_else(speakers):
    text = "Donald Trump reiste ab. Xi halte seine Zusagen nicht ein, beklagte er sich."
    assert speakers(text, "de") == ["donald-trump"]
    text = f"{RUHANI} Sein Land wolle bleiben, kündigte er im Fernsehen an."
    assert speakers(text, "de") == ["hassan-rouhani"] * 2
    text = f"{RUHANI} Er wolle bleiben, kündigte er im Fernsehen an."
    assert speakers(text, "de") == ["hassan-rouhani"] * 2


def test_a_subhead_with_a_name_and_a_colon_is_said(speakers):
    text = "Der Streit\n\nEs regnete.\n\nEs blieb kalt.\n\nScholz: Noch zwei Wochen\n\nEs regnete."
    assert speakers(text, "de") == ["olaf-scholz"]


def test_guillemets_open_either_way_but_one_way_in_a_block(speakers):
    swiss = "«Das genügt», sagte Olaf Scholz. Dann ging er. «Es regnet», sagte Donald Tusk."
    book = "»Das genügt«, sagte Olaf Scholz. Dann ging er. »Es regnet«, sagte Donald Tusk."
    assert speakers(swiss, "de") == speakers(book, "de") == ["olaf-scholz", "donald-tusk"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die FDP, die CDU und die Grünen warfen ihm vor, er lüge.", ["fdp", "cdu", "gruene"]),
        ("Das Parteiblatt „Volksstimme“ beschuldigt Washington, es lüge.", ["volksstimme"]),
        ("Scholz schloss Raketen aus, stellte Kiew aber Geld in Aussicht.", ["olaf-scholz"]),
        ("Der Krieg sei bald aus, versprach Kiew aber erneut.", ["ukraine"]),
        (
            "Olaf Scholz, auf dessen Rat Tusk nach Angaben aus Delegationskreisen ging, sprach "
            "von einem Erfolg.",
            ["delegationskreise", "olaf-scholz"],
        ),
        ("Man habe Zeit, so fasst es ein Berater des Ministeriums zusammen.", ["officials"]),
    ],
)
def test_orders_that_hide_who_speaks(sentence, expected, speakers):
    assert speakers(sentence, "de") == expected


def test_the_expert_is_the_one_who_spoke(speakers):
    text = "Der Iran-Experte Karl Weber sagte, das genüge. „Mehr nicht“, so der Iran-Experte."
    assert speakers(text, "de") == ["karl-weber"] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Im Kanzleramt weist man das zurück. Man helfe ja, heißt es dort.", ["germany"] * 2),
        ("Wie die Zeitung aus Fraktionskreisen erfuhr, zahlt niemand.", ["fraktionskreise"]),
        ("Das gehe, verlautete aus türkischen Regierungskreisen.", ["regierungskreise"]),
        ("Am Dienstag wich er der Frage aus und versprach der russischen Führung Geld.", []),
        (
            "Moskau droht mit Vergeltung, Belgiens Premier Bart De Wever warnt vor Risiken.",
            ["russia", "bart-de-wever"],
        ),
        (
            "Das fordern Olaf Scholz, der britische Premier Keir Starmer und weitere Minister.",
            ["olaf-scholz", "keir-starmer"],
        ),
    ],
)
def test_seats_circles_and_cases(text, expected, speakers):
    assert speakers(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Donald Trump lobte die Verbündeten und versicherte, er komme wieder.", ["donald-trump"]),
        ("In Delegationskreisen war von einem Schrecken die Rede.", ["delegationskreise"]),
        ("Olaf Scholz sprach nach dem Treffen mit Donald Tusk von einem Erfolg.", ["olaf-scholz"]),
        ("Der Kremlkenner Karl Weber sagte, das genüge.", ["karl-weber"]),
        ("Bezahlen sollen andere, fürchten sie in Kiew.", ["ukraine"]),
        ("Bezahlen sollen andere, sagte sie in Kiew.", []),
        (
            "Er brauche Zeit, sagte Olaf Scholz nach Angaben von Diplomaten in der Sitzung.",
            ["olaf-scholz", "diplomats"],
        ),
        (
            "Olaf Scholz und Joe Biden schrieben einen Brief. Darin steht, dass der Bau ruht. Und "
            "dass niemand zahlt. Es regnete.",
            ["olaf-scholz", "joe-biden"] * 2,
        ),
        ("Wie der »Spiegel« berichtete, ruht der Bau.", ["spiegel"]),
        ("Donald Tusk fügte sich; ihm gehe es um den Bau, ließ er erklären.", ["donald-tusk"]),
        ("Der Kremlkenner Volker Immendorf sieht Moskau geschwächt.", ["volker-immendorf"]),
        (
            "Am Montag veröffentlichten Scholz und Tusk eine gemeinsame Erklärung.",
            ["olaf-scholz", "donald-tusk"],
        ),
        ("Donald Tusk zögerte: Der Bau lasse sich verschieben, sagte er.", ["donald-tusk"]),
    ],
)
def test_who_else_speaks(text, expected, speakers):
    assert speakers(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Am Montag hatten Kanzler Olaf Scholz, Präsident Emmanuel Macron und Premier Keir "
            "Starmer den Iran aufgefordert, nichts zu tun.",
            ["olaf-scholz", "emmanuel-macron", "keir-starmer"],
        ),
        ("Der Bau ruht. So sehen es Diplomaten in Athen.", ["diplomats"]),
        ("„Wir warten seit Wochen“, klagt der Einkaufschef eines Zulieferers.", ["einkaufschef"]),
        ("„Wir warten seit Wochen“, klagt der Einkaufschef.", []),
        ("Nach Informationen des „Tagblatts“ ruht der Bau.", ["tagblatt"]),
        ("In Diplomatenkreisen in New York hieß es, der Bau ruhe.", ["diplomatenkreise"]),
        (
            "Emmanuel Macron, den Olaf Scholz am Montag empfing, lobte den Bau.",
            ["emmanuel-macron"],
        ),
        (
            "Donald Tusk kam später. Vor der Sitzung hatte er Journalisten gesagt, das reiche.",
            ["donald-tusk"],
        ),
    ],
)
def test_clauses_with_parts_apart(text, expected, speakers):
    assert speakers(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Donald Tusk, der Olaf Scholz oft geholfen hatte, dankte den Wählern.",
            ["donald-tusk"],
        ),
        ("Donald Tusk, der Chef der Partei, dankte den Wählern.", ["donald-tusk"]),
        (
            "Zwei Minister – Olaf Scholz (SPD) und Robert Habeck (Grüne) – warnten Donald Tusk "
            "davor, zu zahlen.",
            ["olaf-scholz", "robert-habeck"],
        ),
        (
            "Eine Sprecherin der Nato wies das von sich.",
            ["nato.spokespersons"],
        ),
        ("Donald Tusk kam nach Angaben einer Sprecherin am Montag.", ["spokespersons"]),
        ("Ein Offizier winkt ab. „Wir warten seit Wochen“, sagt er.", ["officials"]),
        ("Peking sagt dazu wenig.", []),
        ("Donald Tusk zögert. Dass Oslo zahlt, sorgt in Paris für Ärger.", []),
        ("In der FDP weist man den Vorwurf zurück.", ["fdp"]),
        ("Weil das Verfahren Geduld verlangt, kam Donald Tusk zu Olaf Scholz.", []),
    ],
)
def test_what_stands_between_subject_and_verb(text, expected, speakers):
    assert speakers(text, "de") == expected
