"""One of a people, in English: "the Spaniard", "the Frenchwoman", "the Texan"."""

import functools
import re

from realpolitik.reading.tables import rows, split

__all__ = ["native"]

# Natives of no state of our table, and members of a party.
OTHERS = re.compile(
    r"Scot|Scotsman|Scotswoman|Welshman|Welshwoman|Englishman|Englishwoman|Kurd|Catalan|Basque|"
    r"Texan|Californian|Floridian|Ohioan|Iowan|Virginian|Hoosier|Alaskan|Hawaiian|Arizonan|Georgian|"
    r"Londoner|Berliner|Parisian|Roman|Bavarian|Saxon|Sicilian|Corsican|Flemish|Walloon|Tatar|"
    r"Chechen|Druze|Democrat|Republican|Tory|Socialist|Conservative|Liberal|Green|Labourite|"
    r"Christian Democrat|Social Democrat|Communist|Islamist|Unionist|Brexiteer|Gaullist"
)
IRREGULAR = {
    "Dane": "denmark", "Swede": "sweden", "Finn": "finland", "Pole": "poland", "Turk": "turkey",
    "Serb": "serbia", "Croat": "croatia", "Czech": "czechia", "Slovak": "slovakia",
    "Slovene": "slovenia", "Briton": "united-kingdom", "Spaniard": "spain", "Greek": "greece",
    "Thai": "thailand", "Icelander": "iceland", "Uzbek": "uzbekistan", "Kazakh": "kazakhstan",
    "Afghan": "afghanistan", "Filipino": "philippines", "Filipina": "philippines",
    "Latvian": "latvia", "Luxembourger": "luxembourg", "New Zealander": "new-zealand",
}  # fmt: skip


def native(word: str) -> str:
    """The sort of description: "people:france", "person", or "" for another word."""
    state = _states().get(word)
    return f"people:{state}" if state else "person" if OTHERS.fullmatch(word) else ""


@functools.cache
def _states() -> dict[str, str]:
    found = dict(IRREGULAR)
    for row in rows("states"):
        slug, adjectives, people = row[2], split(row[5]), split(row[6])
        for adjective in adjectives:
            if adjective.isalpha() and len(adjective) > 3:
                found.update({adjective + "man": slug, adjective + "woman": slug})
        found.update({name.removesuffix("s"): slug for name in people if name.endswith("s")})
    return found
