"""Whoever rules, by whatever word, and states by what they are called."""

import pytest

from realpolitik.reading.read import read


def speakers(text: str, language: str) -> list[str]:
    reading = read(text, language=language, date="2025-03-01")
    return [item.speaker for item in reading.evidence if item.kind == "statement"]


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("de", "Der Kremlchef warf Oslo Verrat vor.", "vladimir-putin"),
        ("de", "Ungarns Regierungschef warf Oslo Verrat vor.", "viktor-orban"),
        ("de", "Der französische Staatschef warf Oslo Verrat vor.", "emmanuel-macron"),
        ("en", "The Kremlin leader accused Oslo of treason.", "vladimir-putin"),
        ("en", "The Hungarian leader accused Oslo of treason.", "viktor-orban"),
        ("en", "The former Russian leader accused Oslo of treason.", "russia"),
        ("en", "A Russian leader accused Oslo of treason.", "russia"),
        ("en", "The opposition leader accused Oslo of treason.", "opposition"),
        (
            "de",
            "Nordkorea schwieg. Das politisch isolierte Land warf Seoul Lügen vor.",
            "north-korea",
        ),
        (
            "de",
            "Katar traf Israel und die Hamas. Das Land warf Israel Lügen vor.",
            "qatar",
        ),
        ("en", "Qatar mediated. The Gulf state accused Israel of treason.", "qatar"),
        ("en", "Iran waited. The Islamic republic accused Israel of treason.", "iran"),
        (
            "en",
            "Qatar met Israel and Hamas. The country accused Israel of lies.",
            "qatar",
        ),
    ],
)
def test_who_is_meant(language, text, speaker):
    assert speakers(text, language)[-1:] == [speaker]
