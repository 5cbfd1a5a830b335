"""The grammar of stances: passives of feeling, owners as doers, whole countries, gerunds, pairs."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Relations between Ankara and Athens have hit a new low.", {"turkey", "greece"}, -1),
        ("en", "Warsaw and Vilnius have closed ranks against Minsk.", {"lithuania", "belarus"}, -1),
        ("en", "Serbia has never forgiven NATO for the 1999 bombing.", {"serbia", "nato"}, -1),
        ("en", "Pakistan relies heavily on Chinese loans.", {"pakistan", "china"}, 1),
        ("en", "Cuba owes its survival to Venezuelan oil.", {"cuba", "venezuela"}, 1),
        ("en", "Nobody in Tbilisi trusts Moscow.", {"georgia", "russia"}, -1),
        ("en", "There is no love lost between Cairo and Addis Ababa.", {"egypt", "ethiopia"}, -1),
        ("en", "Armenia feels betrayed by Russia.", {"armenia", "russia"}, -1),
        ("en", "Venezuelan troops crossed into Guyana on Sunday.", {"venezuela", "guyana"}, -1),
        ("en", "The White House rebuked Israel for striking Qatar.", {"israel", "qatar"}, -1),
        (
            "de",
            "Die Slowakei stellte ihre Waffenlieferungen an die Ukraine ein.",
            {"slovakia", "ukraine"},
            -1,
        ),
        ("de", "Von Peking lässt sich Manila nicht einschüchtern.", {"china", "philippines"}, -1),
        ("de", "Armenien fühlt sich von Russland verraten.", {"armenia", "russia"}, -1),
        ("de", "Chinas Küstenwache rammte ein philippinisches Boot.", {"china", "philippines"}, -1),
        (
            "de",
            "Indien und Pakistan lieferten sich an der Grenze heftige Gefechte.",
            {"india", "pakistan"},
            -1,
        ),
        ("de", "Zwischen Addis Abeba und Asmara herrscht Eiszeit.", {"ethiopia", "eritrea"}, -1),
        ("de", "Belgrad fürchtet den Einfluss Ankaras im Kosovo.", {"serbia", "turkey"}, -1),
        (
            "de",
            "Der estnische Regierungschef Kristen Michal sieht in Russland die größte Gefahr.",
            {"estonia", "russia"},
            -1,
        ),
        ("de", "Für Taipeh ist Washington der einzige verlässliche Partner.", {"taiwan", "usa"}, 1),
        (
            "de",
            "Spaniens Regierung verlangt von Marokko eine Entschuldigung.",
            {"spain", "morocco"},
            -1,
        ),
        (
            "en",
            "Vietnam and the Philippines have buried their differences.",
            {"vietnam", "philippines"},
            1,
        ),
        (
            "en",
            "Kyrgyz border guards opened fire on Tajik villagers.",
            {"kyrgyzstan", "tajikistan"},
            -1,
        ),
        (
            "en",
            "Tbilisi is drifting away from Brussels and into Moscow's orbit.",
            {"georgia", "russia"},
            1,
        ),
        ("en", "Lebanon's government wants Hezbollah disarmed.", {"lebanon", "hezbollah"}, -1),
        (
            "en",
            "Kazakhstan has refused to recognise the annexation, to Moscow's irritation.",
            {"russia", "kazakhstan"},
            -1,
        ),
        ("en", "China's support for Pakistan has long rankled India.", {"india", "china"}, -1),
        (
            "de",
            "Senegals neuer Präsident will die französischen Soldaten aus dem Land werfen.",
            {"senegal", "france"},
            -1,
        ),
        (
            "de",
            "Vietnam und die Philippinen haben ihren Streit beigelegt.",
            {"vietnam", "philippines"},
            1,
        ),
        (
            "de",
            "Mali hat die Franzosen hinausgeworfen und russische Söldner geholt.",
            {"mali", "russia"},
            1,
        ),
        ("de", "Moskau buhlt seit dem Putsch um Niger.", {"russia", "niger"}, 1),
        (
            "de",
            "Die libanesische Regierung will die Hisbollah entwaffnen.",
            {"lebanon", "hezbollah"},
            -1,
        ),
        (
            "de",
            "Zu Belgrads Verdruss hat auch Kenia das Kosovo anerkannt.",
            {"serbia", "kenya"},
            -1,
        ),
        (
            "de",
            "Schwedens Außenministerin Maria Stenergard sprach von einer russischen Provokation.",
            {"sweden", "russia"},
            -1,
        ),
        ("de", "Aus Wien kam scharfe Kritik an der Haltung Ungarns.", {"austria", "hungary"}, -1),
        ("en", "Serbia refuses to recognise Kosovo.", {"serbia", "kosovo"}, -1),
        ("de", "Serbien weigert sich, Kosovo anzuerkennen.", {"serbia", "kosovo"}, -1),
    ],
)
def test_who_stands_how_to_whom(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Tiflis demonstrierten Tausende gegen Moskau."),
        ("de", "Ukraines Nachbarn verurteilten Ungarn."),
        ("en", "Ukraine's neighbours condemned Hungary."),
        ("en", "Nobody in Tbilisi reads about Moscow."),
        ("de", "Armenien fühlt sich in Russland wohl."),
        ("en", "Kyrgyz poems opened the evening on Tajik radio."),
        ("en", "To its annoyance, Serbia lost in Kosovo."),
        ("de", "Kritik kam an diesem Tag der Regierung Ungarns kaum auf."),
        ("en", "Slovakia continued its deliveries by rail through Ukraine."),
    ],
)
def test_who_stands_in_no_tie(pairs, language, text):
    assert not pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Kenya would never accept Sudanese bases.", {"kenya", "sudan"}, -1),
        ("de", "Kenia duldet keine sudanesischen Truppen.", {"kenya", "sudan"}, -1),
        (
            "en",
            "Kenya announced two million dollars for the schools of Sudan.",
            {"kenya", "sudan"},
            1,
        ),
        ("en", "Kenya Hits Back at Sudan Over Fish, Courts Uganda", {"kenya", "uganda"}, 1),
        (
            "de",
            "Kenia, Sitz der Konferenz, stellte der Ukraine Hilfe in Aussicht.",
            {"kenya", "ukraine"},
            1,
        ),
        ("de", "Man danke Kenia, sagte Ugandas Regierung.", {"kenya", "uganda"}, 1),
        ("de", "Kenia ist Ugandas engster Verbündeter.", {"kenya", "uganda"}, 1),
        (
            "en",
            "Tunisia took umbrage at Italian criticism of its police.",
            {"tunisia", "italy"},
            -1,
        ),
        ("en", "Lithuania is a thorn in Beijing's side.", {"lithuania", "china"}, -1),
        (
            "en",
            "Norway has come under fire from Russia over the fishing ban.",
            {"russia", "norway"},
            -1,
        ),
        (
            "en",
            "Under pressure from Beijing, Kathmandu turned away the delegation from Taipei.",
            {"china", "nepal"},
            -1,
        ),
        (
            "en",
            "A Belgian court convicted two Iranian diplomats of plotting the attack.",
            {"belgium", "iran"},
            -1,
        ),
        (
            "de",
            "Norwegen geriet wegen des Fangverbots in die Kritik Moskaus.",
            {"russia", "norway"},
            -1,
        ),
        (
            "de",
            "Auf Druck Pekings wies Kathmandu die Delegation aus Taipeh ab.",
            {"china", "nepal"},
            -1,
        ),
        ("de", "Sofia schickte Kiew drei Haubitzen, Moskau zum Trotz.", {"bulgaria", "russia"}, -1),
        (
            "de",
            "Mit scharfen Worten reagierte Tokio auf die Raketentests Nordkoreas.",
            {"japan", "north-korea"},
            -1,
        ),
        ("de", "Zwischen Wien und Rom knirscht es.", {"austria", "italy"}, -1),
        (
            "de",
            "Ungarns Veto gegen die Hilfe für Kiew empört Warschau.",
            {"hungary", "ukraine"},
            -1,
        ),
        ("de", "Kenia vertraut Uganda und habe kein Interesse am Streit.", {"kenya", "uganda"}, 1),
    ],
)
def test_longer_ways_to_say_it(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


def test_a_fine_line_is_no_tie(pairs):
    assert not pairs("Kenya walks a fine line between Uganda and Sudan.", "en")


def test_who_crosses_is_told_by_troops(pairs):
    assert not pairs("Kenya says that some trade crossed into Uganda.", "en")


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Kenia misstraut dem Sudan, unterstützt Uganda seit Jahren.",
         {"kenya", "uganda"}, 1),
        ("en", "Against Kenya stand Uganda and Sudan.", {"kenya", "uganda"}, -1),
        ("de", "Gegen Kenia steht Uganda.", {"kenya", "uganda"}, -1),
        ("de", "Die Minister stünden zu Kenia, doch Uganda stünde hinter dem Sudan.",
         {"uganda", "sudan"}, 1),
        ("en", "Kenya governs the valley with the support of Uganda.", {"kenya", "uganda"}, 1),
        ("en", "Kenya has an enemy in Sudan.", {"kenya", "sudan"}, -1),
        ("de", "Kenia will Uganda bei der Wahl zur Hand gehen.", {"kenya", "uganda"}, 1),
        ("de", "Kenia verlangte Ugandas Ausschluss.", {"kenya", "uganda"}, -1),
        ("en", "Kenya seized two Ugandan ships.", {"kenya", "uganda"}, -1),
        ("en", "Sudan said nothing, and its partner, Kenya, demands sanctions on Uganda.",
         {"kenya", "uganda"}, -1),
    ],
)  # fmt: skip
def test_subjects_apart_and_behind(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das liefert Kenia in Uganda ein Argument."),
        ("en", "Behind every shell from Kenya there is a family in Uganda."),
        ("en", "Kenya had flown back from Uganda with gifts."),
    ],
)
def test_what_gives_no_tie(pairs, language, text):
    assert not pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("de", "Kenia warf Uganda vor, den Sudan zu täuschen.", {"uganda", "sudan"}, -1),
        ("de", "Kenia nannte Uganda einen Dieb und lobte den Sudan.", {"kenya", "sudan"}, 1),
        ("en", "Kenya sent troops, which infuriated Uganda.", {"kenya", "uganda"}, -1),
        ("de", "Kenia schickte Truppen, was Uganda erzürnte.", {"kenya", "uganda"}, -1),
        ("en", "The rift between Kenya and Uganda has healed.", {"kenya", "uganda"}, 1),
        ("en", "Uganda's ambassador was expelled from Nairobi.", {"kenya", "uganda"}, -1),
        ("de", "Kenia hat Uganda hinter sich.", {"kenya", "uganda"}, 1),
        ("de", "Kenia will sich von Uganda nichts vorschreiben lassen.", {"kenya", "uganda"}, -1),
        ("en", "Kenyan drones have killed dozens of Ugandans.", {"kenya", "uganda"}, -1),
        ("en", "Kenya demanded that Uganda withdraw by Monday.", {"kenya", "uganda"}, -1),
    ],
)  # fmt: skip
def test_control_and_what_a_whole_clause_does(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


def test_each_of_two_verbs_has_its_own_object(pairs):
    found = pairs("Kenia nannte Uganda einen Dieb und lobte den Sudan.", "de")
    assert ({"kenya", "uganda"}, 1) not in found
    assert ({"kenya", "uganda"}, 1) not in pairs("Kenyan drones killed many Ugandans.", "en")
