import pytest

from realpolitik.reading.text.blocks import blocks


def reasons(*paragraphs):
    return [block.reason for block in blocks("\n\n".join(paragraphs))]


BODY = "Der Minister reiste am Abend weiter nach Rom und traf dort seinen Kollegen."


@pytest.mark.parametrize(
    ("paragraph", "reason"),
    [
        ("Putin und Trump in Alaska. [AP Photo/Jane Roe]", "credit"),
        ("Foto: Pressedienst", "caption"),
        ("© Reuters 2024", "credit"),
        ("Lesen Sie auch: Die Folgen des Krieges", "promotion"),
        ("Sign up for our weekly newsletter", "call"),
        ("Werde Mitglied im Verein", "call"),
        ("Home | News | World | Sport", "navigation"),
        ("Von Erika Beispiel", "byline"),
        ("Von Erika Beispiel und Karl Muster, Oslo und Rom", "byline"),
        ("Von Erika Beispiel, 3. Mai 2024", "byline"),
        ("By Ola Nordmann in Oslo and Kari Berg in Rome", "byline"),
        ("mip/tka/olu", "credit"),
        ("--- Redaktion: Erika Beispiel, Oslo ---", "notice"),
        ("-- Der Minister blieb. --", ""),
        ("The Herald welcomes letters to the editor on any subject.", "call"),
        ("He had sent two letters to the editor, the minister said.", ""),
        (BODY, ""),
        ("Von Erika Beispiel kam gestern die Nachricht, dass der Minister abreist.", ""),
    ],
)
def test_what_is_set_aside(paragraph, reason):
    first = "Ein ganz anderer erster Absatz steht hier."
    assert reasons(first, paragraph, "Und ein letzter.") == ["", reason, ""]


@pytest.mark.parametrize(
    ("last", "reason"),
    [
        ("Erika Beispiel leitet das Programm Ostsee. Sie gibt ihre Meinung wieder.", "author note"),
        ("Karl Muster leitet das Programm Ostsee.", ""),
        ("Erika Beispiel: Und was folgt daraus?", ""),
    ],
)
def test_a_closing_line_on_the_author_a_byline_names(last, reason):
    body = [BODY, "Es folgt ein Satz.", "Der Gipfel endet morgen.", "Danach reist er ab."]
    assert reasons("Ein Titel", "Von Erika Beispiel, 3. Mai 2024", *body, last)[-1] == reason


def test_a_book_promotion_goes_as_a_whole():
    found = reasons(
        BODY,
        "Es folgt ein Satz.",
        "Erika Beispiel",
        "Dreißig Jahre Frieden: Eine Bilanz",
        "In diesem Band zeigt Erika Beispiel, wie der Friede hielt.",
        "Der Gipfel endet morgen.",
    )
    assert found == ["", "", "promotion", "promotion", "promotion", ""]


def test_duplicate_headlines():
    assert reasons("Krieg am Stausee", BODY, "Krieg am Stausee") == ["", "", "duplicate"]


def test_blocks_cover_the_text():
    text = "Eins.\r\nzwei\n\n  drei  \n\n\nvier"
    for block in blocks(text):
        assert text[block.start : block.end] == block.text == block.text.strip()


def test_a_text_without_blank_lines_is_cut_at_its_line_ends():
    assert [b.text for b in blocks("eins\nzwei\ndrei")] == ["eins", "zwei", "drei"]


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        ("Opinion | Seas and Straits", "kicker"),
        ("Cranes at dusk in Gdynia. Credit: Ola Nordmann/Quayside", "caption"),
        ("The authors thank the Lighthouse Fund for its help.", "notice"),
        ("Dieser Beitrag erschien zuerst in der Hafenpost.", "notice"),
        ("Ola Nordmann is a senior fellow at the Lighthouse Fund.", "byline"),
        ("By our correspondent Ola Nordmann", "byline"),
        ("Aus Oslo berichtet Ola Nordmann", "byline"),
        ("Listen: our podcast on the herring war", "promotion"),
        ("More from Opinion: The herring nobody eats", "promotion"),
        ("Brief aus dem Norden: jeden Freitag. Hier anmelden", "call"),
        ("Boats in the fog off Bergen, May 3, 2024. QUAYSIDE/Ola Nordmann", "caption"),
        ("Crowds greet the fleet. PHOTO: OLA NORDMANN", "caption"),
        ("Analysis by Ola Nordmann in Oslo", "byline"),
        ("From our correspondent in Oslo", "byline"),
        ("Was meinen Sie? Schreiben Sie uns.", "call"),
        ("Follow the herring desk on WhatsApp", "call"),
        ("Lesen Sie im nächsten Heft: Kabeljau und Macht", "promotion"),
        ("From Oslo to Bergen the mood was dark in May 2024.", ""),
        ("Hintergrund: Der Streit um den Hering", ""),
        ("The minister is a tired man and it shows.", ""),
        ("Norway is an exporter of herring.", ""),
    ],
)
def test_what_stands_around_an_article_is_set_aside(block, reason):
    text = f"Herring divides the north\n\nNorway is talking.\n\n{block}\n\nNo deal yet."
    assert blocks(text)[2].reason == reason
