"""The rules on sentences made for them: who is named, who speaks, who stands with whom."""

import pytest

from realpolitik.reading.items import ActorMention, Conditional, Relation, Statement
from realpolitik.reading.read import read


def found(kind, text, language, date="2025-08-18"):
    return [i for i in read(text, language=language, date=date).evidence if isinstance(i, kind)]


def people(text, language="de"):
    reading = read(text, language=language, date="2025-08-18")
    return {r.name: (r.role, r.parent) for r in reading.actors if r.kind == "person"}


@pytest.mark.parametrize(
    ("language", "text", "name", "role", "parent"),
    [
        ("de", "Der lettische Außenminister Jānis Kalniņš reiste ab.",
         "Jānis Kalniņš", "Außenminister", "latvia"),
        ("de", "Die Präsidentin der Europäischen Kommission, Ursula von der Leyen, kam.",
         "Ursula von der Leyen", "Präsidentin", "european-commission"),
        ("de", "Deutschlands Kanzler Merz schwieg.",
         "Friedrich Merz", "Bundeskanzler", "germany"),
        ("de", "Der CDU-Politiker Karl Beispiel fehlte.", "Karl Beispiel", "Politiker", "cdu"),
        ("en", "Kenya's foreign minister, Asha Mwangi, resigned.",
         "Asha Mwangi", "foreign minister", "kenya"),
        ("en", "Polish Prime Minister Jan Nowicki left.",
         "Jan Nowicki", "Prime Minister", "poland"),
    ],
)  # fmt: skip
def test_persons_with_role_and_affiliation(language, text, name, role, parent):
    assert people(text, language)[name] == (role, parent)


@pytest.mark.parametrize("spelling", ["Selenskyj", "Selenski", "Zelensky", "Zelenskyy"])
def test_spelling_variants_are_one_person(spelling):
    language = "de" if spelling.startswith("S") else "en"
    text = f"{spelling} reiste nach Berlin." if language == "de" else f"{spelling} went to Berlin."
    mentions = found(ActorMention, text, language)
    assert mentions[0].actor == "volodymyr-zelenskyy"


@pytest.mark.parametrize(
    ("language", "text", "form"),
    [
        ("de", "Er reiste nach Washington.", "place"),
        ("de", "Heute verlangt Washington mehr.", "capital"),
        ("en", "He flew to Moscow.", "place"),
        ("en", "Moscow rejected the plan.", "capital"),
    ],
)
def test_capitals_are_places_or_actors(language, text, form):
    assert [m.form for m in found(ActorMention, text, language)] == [form]


def test_unknown_names_are_kept_as_candidates():
    forms = {m.quote: m.form for m in found(ActorMention, "They met near Port Elmsworth.", "en")}
    assert forms == {"Port Elmsworth": "unknown"}


@pytest.mark.parametrize(
    ("language", "text", "speaker", "form"),
    [
        ("de", "„Das reicht“, sagte Merz.", "friedrich-merz", "direct"),
        ("de", "Merz sagte, das reiche nicht.", "friedrich-merz", "indirect"),
        ("de", "Laut Merz reicht das nicht.", "friedrich-merz", "reported"),
        ("de", "Macron nannte das „einen Anfang, mehr nicht“.", "emmanuel-macron", "mixed"),
        ("de", "„Es ist vorbei und bleibt vorbei“, so Macron.", "emmanuel-macron", "direct"),
        ("en", "According to Macron, the talks failed.", "emmanuel-macron", "reported"),
        ("en", '"It is over," Macron told CNN.', "emmanuel-macron", "direct"),
        ("en", "Macron argued that the talks had failed.", "emmanuel-macron", "indirect"),
        ("en", "Macron: The talks have failed", "emmanuel-macron", "headline"),
    ],
)  # fmt: skip
def test_who_speaks(language, text, speaker, form):
    statements = found(Statement, text, language)
    assert [(s.speaker, s.form) for s in statements] == [(speaker, form)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die „nahe Nachbarschaft“ ist groß."),
        ("de", "Der Bericht mit dem Titel „Der lange Weg nach Westen“ erschien."),
        ("en", 'The so-called "axis of the willing few" met.'),
    ],
)
def test_titles_and_scare_quotes_are_not_speech(language, text):
    assert found(Statement, text, language) == []


def test_konjunktiv_goes_on_and_a_quote_keeps_its_speaker():
    text = "Merz sagte, er komme. Die Lage sei ernst. Das Wetter ist schön."
    assert [s.sentence for s in found(Statement, text, "de")] == ["P1S1", "P1S2"]


def test_an_unmarked_block_belongs_to_the_paper_before():
    text = (
        "Die Denkfabrik Chatham House legte einen Bericht vor. Darin heißt es:\n\n"
        "Die Lage ist ernst. Europa muss handeln.\n\nDas glaubt nicht jeder."
    )
    statements = found(Statement, text, "de")
    assert [(s.sentence, s.speaker, s.form) for s in statements] == [
        ("P2S1", "chatham-house", "block"),
        ("P2S2", "chatham-house", "block"),
    ]


@pytest.mark.parametrize(
    ("language", "text", "link"),
    [
        ("de", "Moskaus Bündnis mit Peking hält.", ("russia", 1, "china")),
        ("de", "Die russische Invasion in der Ukraine dauert an.", ("russia", -1, "ukraine")),
        ("de", "Polen unterstützt Litauen.", ("poland", 1, "lithuania")),
        ("de", "Litauen wird von Polen unterstützt.", ("poland", 1, "lithuania")),
        ("de", "Ungarn lehnt Sanktionen gegen Russland ab.", ("hungary", 1, "russia")),
        ("de", "Der Streit zwischen Peru und Chile wächst.", ("peru", -1, "chile")),
        ("en", "Kenya invaded Uganda.", ("kenya", -1, "uganda")),
        ("en", "Uganda was invaded by Kenya.", ("kenya", -1, "uganda")),
        ("en", "Beijing's pressure on Jakarta grows.", ("china", -1, "indonesia")),
        ("en", "Peru has sided with Chile.", ("peru", 1, "chile")),
        ("en", "China opposes sanctions against Sudan.", ("china", 1, "sudan")),
    ],
)  # fmt: skip
def test_relations(language, text, link):
    relations = found(Relation, text, language)
    assert [(r.source, r.polarity, r.target) for r in relations] == [link]


@pytest.mark.parametrize(
    ("language", "text", "modality"),
    [
        ("de", "Polen unterstützt Litauen nicht.", "negated"),
        ("de", "Polen könnte Litauen unterstützen.", "hypothetical"),
        ("de", "Polen will Litauen unterstützen.", "planned"),
        ("en", "Kenya could support Uganda.", "hypothetical"),
        ("en", "Does Kenya support Uganda?", "question"),
    ],
)
def test_modality(language, text, modality):
    assert [r.modality for r in found(Relation, text, language)] == [modality]


def test_what_a_speaker_says_is_the_speakers_claim():
    relation = found(Relation, "Macron sagte, Polen unterstütze Litauen.", "de")[0]
    assert relation.speaker == "emmanuel-macron"
    own = found(Relation, "Macron kritisierte Polen.", "de")[0]
    assert own.speaker == "author"


@pytest.mark.parametrize(
    ("language", "text", "condition"),
    [
        ("de", "Ohne Hilfe der USA wird der Krieg unhaltbar.", "Ohne Hilfe der USA"),
        ("de", "Wenn der Vertrag endet, steigen die Preise.", "Wenn der Vertrag endet"),
        ("en", "Unless aid arrives, the town will fall.", "Unless aid arrives"),
        ("en", "Only if both sides agree will the truce hold.", "if both sides agree"),
    ],
)
def test_conditionals(language, text, condition):
    claims = found(Conditional, text, language)
    assert [c.condition.quote for c in claims] == [condition]
    assert all(c.consequence.quote for c in claims)


INTERVIEW = """Ein Gespräch mit der lettischen Forscherin Ilze Ozola

Frage: Wer hat das Kabel zerstört?

Ozola: Das weiß niemand. Der Außenminister Jānis Kalniņš sagte mir, Russland sei es gewesen.

Frage: Und Finnland?

Ozola: Helsinki schweigt."""


def test_in_an_interview_every_sentence_is_its_speakers():
    statements = found(Statement, INTERVIEW, "de")
    spoken = {(s.sentence, s.speaker) for s in statements}
    assert {("P3S1", "ilze-ozola"), ("P3S2", "ilze-ozola"), ("P5S1", "ilze-ozola")} <= spoken
    assert ("P3S2", "janis-kalnins") in spoken
    assert not any(sentence.startswith(("P2", "P4")) for sentence, _ in spoken)


def test_a_list_with_colons_is_no_interview():
    text = "Poland: the budget grew.\n\nHungary: the budget fell.\n\nLatvia: nothing is known."
    assert found(Statement, text, "en") == []


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "Russland zögert. Das sei falsch, rügte die Abgeordnete Eva Probe (SPD).",
         "eva-probe"),
        ("de", "Der Bundesrechnungshof hatte vor Verschwendung gewarnt.", "bundesrechnungshof"),
        ("de", "Nach Ansicht des Politologen Karl Muster wird Polen nachgeben.", "karl-muster"),
        ("en", "Barbados, which holds the chair, said it would invite both sides.", "barbados"),
        ("en", "Oman's minister for oil, Ali Sample, declined to comment.", ""),
        ("en", "A diplomat, who asked not to be named, said talks had failed.",
         "diplomats"),
        ("en", '"It is over," said Joan Sample, a lawyer with the Harbour Institute.',
         "joan-sample"),
    ],
)  # fmt: skip
def test_who_speaks_where_the_sentence_is_long(language, text, speaker):
    speakers = [s.speaker for s in found(Statement, text, language)]
    assert (speaker in speakers) if speaker else not speakers


@pytest.mark.parametrize(
    ("language", "text", "link"),
    [
        ("de", "Die von Polen gegen Ungarn verhängten Sanktionen wirken.",
         ("poland", -1, "hungary")),
        ("de", "Polen wurde von Ungarn kritisiert.", ("hungary", -1, "poland")),
        ("de", "Polen verhängt keine Strafen gegen Ungarn.", ("poland", 1, "hungary")),
        ("de", "Unterstützung erhielt Polen von Ungarn.", ("hungary", 1, "poland")),
        ("de", "Lettland steht an Polens Seite.", ("latvia", 1, "poland")),
        ("de", "Russland bedroht die baltischen Staaten.", ("russia", -1, "baltic-states")),
        ("de", "Polen schlug Sanktionen gegen Russland vor, doch Ungarn blockiert sie.",
         ("hungary", 1, "russia")),
        ("en", "The sanctions imposed by Poland on Hungary hurt.", ("poland", -1, "hungary")),
        ("en", "Iran-backed Houthis fired rockets.", ("iran", 1, "houthis")),
        ("en", "Kenya accused Sudan of theft. Sudan rejected the charge.",
         ("sudan", -1, "kenya")),
        ("en", "Kenya and Sudan quarrelled. Later the two countries signed a treaty.",
         ("kenya", 1, "sudan")),
        ("en", "Kenya urged Egypt to stop arming Sudan.", ("egypt", 1, "sudan")),
        ("en", "Relations between Kenya and Sudan have worsened.", ("kenya", -1, "sudan")),
        ("en", "Kenya refused to join sanctions against Sudan.", ("kenya", 1, "sudan")),
        ("de", "Die Türkei schoss ein russisches Flugzeug ab.", ("turkey", -1, "russia")),
        ("de", "Beide Länder loben sich. Polen und Ungarn hielten ein Manöver ab.",
         ("poland", 1, "hungary")),
    ],
)  # fmt: skip
def test_relations_by_more_than_one_verb(language, text, link):
    links = [(r.source, r.polarity, r.target) for r in found(Relation, text, language)]
    assert link in links or (link[2], link[1], link[0]) in links


@pytest.mark.parametrize(
    "text", ["Kenya refused to condemn Sudan.", "Kenya declined to support Sudan."]
)
def test_what_somebody_refuses_is_negated(text):
    assert {r.modality for r in found(Relation, text, "en")} <= {"negated"}
