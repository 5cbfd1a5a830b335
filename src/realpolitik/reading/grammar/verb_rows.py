"""The verbs of a table by every form."""

import functools
import re
from typing import NamedTuple

from realpolitik.reading.grammar.inflect import Forms, verb_forms
from realpolitik.reading.tables import rows

__all__ = ["Verb", "idioms_too", "verbs"]

MOVING = re.compile(
    r"(?:ab|ein|vor|heran|zusammen|aneinander)?rücken|(?:ent|bei|ein|nach|ab|zurück|auf|entgegen)?treten|"
    r"(?:.{2,4})?gehen|(?:.{2,8})?springen|(?:.{2,8})?kommen|zurückrudern|.{2,5}marschieren|eilen|"
    r"(?:nach)?folgen|(?:.{2,6})?weichen|begegnen|eindringen|(?:ab|zurück|herein)?fallen|"
    r"umschwenken|einschwenken|bleiben|einknicken|aneinandergeraten|geraten|zusammenstoßen|"
    r"abwandern|überlaufen|zerbrechen|ausscheren|desertieren|scheitern|zurückscheuen|vorpreschen"
)


class Verb(NamedTuple):
    """A verb of a table: its forms, the cells that follow them, and words that must stand by.

    ``moves``: a German verb of motion or change, whose perfect takes "sein".
    """

    name: str
    particle: str
    forms: Forms
    cells: tuple[str, ...]
    beside: tuple[str, ...] = ()
    moves: bool = False

    @property
    def nouns(self) -> frozenset[str]:
        """The last words of its idioms: "Kritik" of "übte Kritik", and its particle."""
        idioms = (words for each in self.beside for words in each.split("|"))
        return frozenset([self.particle, *(words.split()[-1] for words in idioms)])


@functools.cache
def idioms_too(table: str, language: str) -> dict[str, list[Verb]]:
    """All verbs of a table, also those that mean it only beside other words."""
    found: dict[str, list[Verb]] = {}
    for row in rows(table):
        if row[0] != language:
            continue
        particle, *beside = (part.strip() for part in row[2].split("~"))
        forms = verb_forms(language, row[1], particle, row[3])
        moves = language == "de" and bool(MOVING.fullmatch(row[1]))
        verb = Verb(row[1], particle, forms, row[4:], tuple(beside), moves)
        for form in forms.finite | forms.participle | forms.infinitive:
            found.setdefault(form, []).append(verb)
    for same in found.values():
        # "ruft ... zurück" before "ruft", "macht ... zur Bedingung" before both
        same.sort(key=lambda verb: (-len(verb.beside), not verb.particle))
    return found


@functools.cache
def verbs(table: str, language: str) -> dict[str, list[Verb]]:
    """The verbs of a table that need no other words beside them."""
    plain = {
        form: [verb for verb in same if not verb.beside]
        for form, same in idioms_too(table, language).items()
    }
    return {form: same for form, same in plain.items() if same}
