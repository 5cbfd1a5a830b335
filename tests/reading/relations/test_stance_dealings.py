"""Dealings between states that tell a tie: visits, treaties, airspace, arms, requests."""

import pytest


@pytest.mark.parametrize(
    ("language", "text", "ends", "sign"),
    [
        ("en", "Turkey's foreign minister walked out during Israel's speech.",
         {"turkey", "israel"}, -1),
        ("en", "Jordan cancelled a state visit to Israel at short notice.",
         {"jordan", "israel"}, -1),
        ("en", "Hungary declared the Ukrainian commander persona non grata.",
         {"hungary", "ukraine"}, -1),
        ("en", "Egypt apologised to Qatar for the raid.", {"egypt", "qatar"}, 1),
        ("en", "Iran's foreign minister vowed revenge on Israel.", {"iran", "israel"}, -1),
        ("en", "Azerbaijan and Armenia initialled a peace treaty in Washington.",
         {"azerbaijan", "armenia"}, 1),
        ("en", "Sudan's army chief received a hero's welcome in Cairo.", {"sudan", "egypt"}, 1),
        ("en", "Mexico rebuffed an American request to station drones on its soil.",
         {"mexico", "usa"}, -1),
        ("de", "Der türkische Außenminister verließ während der Rede Israels den Saal.",
         {"turkey", "israel"}, -1),
        ("de", "Jordanien sagte den Staatsbesuch in Israel ab.", {"jordan", "israel"}, -1),
        ("de", "Kanada sperrte seinen Luftraum für russische Flugzeuge.", {"canada", "russia"}, -1),
        ("de", "Marokko kauft israelische Drohnen.", {"morocco", "israel"}, 1),
        ("de", "Irans Außenminister schwor Israel Rache.", {"iran", "israel"}, -1),
        ("de", "Aserbaidschan und Armenien paraphierten einen Friedensvertrag.",
         {"azerbaijan", "armenia"}, 1),
        ("de", "Mexiko wies eine amerikanische Bitte zurück.", {"mexico", "usa"}, -1),
        ("de", "Den Haag und London ziehen in der Ukrainepolitik an einem Strang.",
         {"netherlands", "united-kingdom"}, 1),
        ("de", "Litauen ließ belarussische Laster nicht ins Land.", {"lithuania", "belarus"}, -1),
    ],
)  # fmt: skip
def test_dealings(pairs, language, text, ends, sign):
    assert (ends, sign) in pairs(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Jordan cancelled the train to Israel."),
        ("en", "Mexico bought a house in Cuba."),
        ("de", "Kanada sperrte die Straße für Lastwagen aus Russland."),
        ("de", "Jordanien sagte in Israel nichts ab."),
    ],
)
def test_no_dealings(pairs, language, text):
    assert not pairs(text, language)
