"""Persons in sentences made for it: every way to say who somebody is and where they belong."""

import pytest

from realpolitik.reading.read import read


def people(text, language):
    """Role and affiliation of each person a text names."""
    reading = read(text, language=language, date="2025-08-18")
    return {r.name: (r.role, r.parent) for r in reading.actors if r.kind == "person"}


ENGLISH = [
    ("Morocco's deputy energy minister, Leila Amrani, said prices would fall.",
     {"Leila Amrani": ("deputy energy minister", "morocco")}),
    ("Greg Fallon, the U.S. under secretary of commerce, praised Seoul.",
     {"Greg Fallon": ("under secretary of commerce", "usa")}),
    ("Paul Achterberg, who heads the Rhine Forum, a Cologne think tank, disagreed.",
     {"Paul Achterberg": ("heads", "rhine-forum")}),
    ("Hanna Ekholm, the Swede who chairs the talks, said so.",
     {"Hanna Ekholm": ("", "sweden")}),
    ("The Kenyan and Ugandan foreign ministers, Peter Mwangi and Ruth Akello, met in Entebbe.",
     {"Peter Mwangi": ("foreign ministers", "kenya"),
      "Ruth Akello": ("foreign ministers", "uganda")}),
    ("Foreign Ministers Igor Petrov of Bulgaria and Elena Marin of Romania signed it.",
     {"Igor Petrov": ("Foreign Ministers", "bulgaria"),
      "Elena Marin": ("Foreign Ministers", "romania")}),
    ("Poland's prime minister, Jan Nowicki, and his Czech counterpart, Karel Hruby, shook hands.",
     {"Jan Nowicki": ("prime minister", "poland"), "Karel Hruby": ("counterpart", "czechia")}),
    ("Rosa Delgado, 54, a lawyer with the Lima Policy Lab, was arrested.",
     {"Rosa Delgado": ("lawyer", "lima-policy-lab")}),
    ('"It is over," said Tomas Berg, chief economist at Nordbank.',
     {"Tomas Berg": ("chief economist", "nordbank")}),
    ("Major General Yusuf Adan, once Somalia's envoy in Cairo and now an adviser to the army.",
     {"Yusuf Adan": ("adviser", "somalia")}),
    ("Nikos Stavrou, mayor of the port city of Piraeus, protested.",
     {"Nikos Stavrou": ("mayor", "piraeus")}),
    ("Viktor Horvath (Fidesz) left the room.", {"Viktor Horvath": ("", "fidesz")}),
    ("Ainura Bekova, who leads the Jangy Kun bloc in parliament, complains.",
     {"Ainura Bekova": ("leads", "jangy-kun")}),
    ("Noh Ji-hye, South Korea's ambassador, left.",
     {"Noh Ji-hye": ("ambassador", "south-korea")}),
    ("Agnes Kahi, a negotiator for the Anglican bishops' conference, is sceptical.",
     {"Agnes Kahi": ("negotiator", "anglican-bishops-conference")}),
    ("Speaking in Lima, Ana Quispe, the parliamentary speaker, urged Peru to wait.",
     {"Ana Quispe": ("speaker", "peru")}),
    ("At the IMF, Pierre Dubosc, the deputy managing director, urged restraint.",
     {"Pierre Dubosc": ("deputy managing director", "imf")}),
    ("An aide to President Fuad Karam of Lebanon denied it.",
     {"Fuad Karam": ("President", "lebanon")}),
    ("Sen. Martha Quill (D-Ohio) voted against it.", {"Martha Quill": ("Sen", "democrats")}),
    ("The Republican Sue Mills wrote the bill.", {"Sue Mills": ("", "republicans")}),
    ("Leila Hosseini, deputy director of the Tehran-based Gulf Institute, expects more.",
     {"Leila Hosseini": ("deputy director", "gulf-institute")}),
    ("The rebels' founder, a schoolteacher called Ismail Waberi, is in Chad.",
     {"Ismail Waberi": ("founder", "chad")}),
    ("Its leader, Ana Lind, called the president a fool. Chile laughed.",
     {"Ana Lind": ("leader", "chile")}),
    ("Abkhazia's self-styled president, Aslan Gumba, refused.",
     {"Aslan Gumba": ("president", "abkhazia")}),
    ("Tim Osei wants a deal. The Dawn party, to which he belongs, does not.",
     {"Tim Osei": ("", "dawn")}),
]  # fmt: skip
GERMAN = [
    ("Antti Koskela, der 52-jährige Chef der finnischen Zentrumspartei, widersprach.",
     {"Antti Koskela": ("Chef", "zentrumspartei")}),
    ("Die Außenminister Italiens und Spaniens, Paolo Riva und Luis Campo, trafen sich in Rom.",
     {"Paolo Riva": ("Außenminister", "italy"), "Luis Campo": ("Außenminister", "spain")}),
    ("Die Leiterin des Prager Instituts für Wehrkunde, Jana Malá, hält das für Unsinn.",
     {"Jana Malá": ("Leiterin", "prager-institut-fuer-wehrkunde")}),
    ("Dem stimmt der Geschäftsführer der Rhein-Kommission zu, der Belgier Hugo Claes.",
     {"Hugo Claes": ("Geschäftsführer", "rhein-kommission")}),
    ("Nach Angaben des Bürgermeisters von Isjum, Oleh Terenko, fiel der Strom aus.",
     {"Oleh Terenko": ("Bürgermeisters", "isjum")}),
    ("Ihr Londoner Kollege Rupert Hobbs vom Analysehaus Statica übertreibt.",
     {"Rupert Hobbs": ("Kollege", "statica")}),
    ("Das rechnet Anna Sorel vor, die das Netzwerk Rettet den Rhein leitet.",
     {"Anna Sorel": ("leitet", "rettet-den-rhein")}),
    ("Wolna-Chef Jan Bielik lehnte ab. Wolna regiert seit Mai.",
     {"Jan Bielik": ("Chef", "wolna")}),
    ("Milan Petrić, Präsident der bosnischen Teilrepublik Srpska, drohte erneut.",
     {"Milan Petrić": ("Präsident", "srpska")}),
    ("Der Ägypter Hassan Fathi leitet die Verhandlungen.", {"Hassan Fathi": ("", "egypt")}),
    ("Der Historiker und Publizist Erwin Sand von der Universität Graz widerspricht.",
     {"Erwin Sand": ("Historiker", "universitaet-graz")}),
    ("Der Verband Reedia warnt. Verbandschef Ole Tamm schrieb einen Brief.",
     {"Ole Tamm": ("Verbandschef", "reedia")}),
    ("Isjums Bürgermeister Oleh Terenko bat um Hilfe.",
     {"Oleh Terenko": ("Bürgermeister", "isjum")}),
    ("Kremlsprecher Dmitri Rogow lachte.", {"Dmitri Rogow": ("Kremlsprecher", "kremlin")}),
    ("Bundesministerin Katharina Reich reiste nach Oslo.",
     {"Katharina Reich": ("Bundesministerin", "bundesregierung")}),
    ("Peter Ganz, der dem Verband der Reeder vorsteht, fordert Geleitschutz.",
     {"Peter Ganz": ("vorsteht", "verband-der-reeder")}),
    ("Der frühere Chef des Ausschusses, Norbert Kahl (CDU), widersprach.",
     {"Norbert Kahl": ("Chef", "cdu")}),
    ("Die Sprecherin von LMK, Anna Wolska, lehnte ab.", {"Anna Wolska": ("Sprecherin", "lmk")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english(text, wanted):
    assert people(text, "en") == wanted


@pytest.mark.parametrize(("text", "wanted"), GERMAN)
def test_german(text, wanted):
    assert people(text, "de") == wanted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "In Port Elmsworth, the minister said nothing."),
        ("en", "Energy Minister Carmen Vela resigned, according to Hanbit Energy."),
        ("en", "Speaking to reporters in Oman, everybody smiled."),
        ("de", "Reederei-Chefs und General Motors schwiegen."),
        ("en", "The Victoria Falls summit and the Willy Brandt House made news."),
        ("en", "Talks in San José collapsed, and Port Harcourt was quiet."),
        ("de", "Drei Tage Trauer wurden angeordnet."),
        ("de", "Am Karl-Marx-Platz und in Santa Cruz wurde gestreikt."),
        ("de", "Die Gruppe traf sich im Neuen Rathaus."),
    ],
)
def test_places_and_bodies_are_no_persons(language, text):
    assert set(people(text, language)) <= {"Carmen Vela"}


def test_a_verb_after_the_office_makes_it_no_apposition():
    assert people("According to Ana Lind, the minister will resign. Peru waits.", "en") == {
        "Ana Lind": ("", "")
    }


def test_what_an_officeholder_visits_is_not_where_they_belong():
    found = people("Spain's minister, Eva Granados, met the president of Peru.", "en")
    assert found["Eva Granados"] == ("minister", "spain")


def test_an_office_of_a_holder_named_before_is_not_a_second_person():
    text = "Ljuba Ciobanu raucht. Es regnet. Die Bürgermeisterin von Orhei führt ein Dorf."
    assert people(text, "de") == {"Ljuba Ciobanu": ("Bürgermeisterin", "orhei")}


def test_an_office_without_a_name_waits_for_it():
    text = "Togo's deputy transport minister hit out at Benin. It was late, Kofi Agbeko told us."
    assert people(text, "en")["Kofi Agbeko"] == ("deputy transport minister", "togo")


@pytest.mark.parametrize(
    ("language", "text", "actor"),
    [
        ("de", "Die Trump-Regierung bedroht Kanada.", "donald-trump"),
        ("de", "Das Merz-Kabinett tagt.", "friedrich-merz"),
        ("en", "The Trump administration threatened Canada.", "donald-trump"),
    ],
)
def test_a_government_called_by_its_head_names_the_head(language, text, actor):
    reading = read(text, language=language, date="2025-08-18")
    assert actor in {i.actor for i in reading.evidence if i.kind == "actor"}


def test_a_house_called_after_somebody_does_not():
    reading = read("Das Willy-Brandt-Haus schwieg.", language="de", date="2025-08-18")
    assert "willy-brandt" not in {i.actor for i in reading.evidence if i.kind == "actor"}


def test_a_family_name_that_comes_first_is_not_its_most_famous_bearers():
    text = "China's foreign ministry spokeswoman Mao Ning spoke. Beijing, she said, was calm."
    reading = read(text, language="en", date="2025-08-18")
    assert {r.name: r.parent for r in reading.actors if r.kind == "person"} == {"Mao Ning": "china"}
    reading = read("President Xi said that Beijing was calm.", language="en", date="2025-08-18")
    assert "xi-jinping" in {r.id for r in reading.actors}
