"""Which gender the text and our tables tell of each person it names."""

import re

from realpolitik.reading.given_names import given_gender
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.view import Document, Mention, View

__all__ = ["tell_genders"]

TITLES = {
    "f": frozenset(
        ["Frau", "Mrs", "Ms", "Miss", "Lady", "Dame", "Baroness", "Madame", "Mme", "Sister",
         "Schwester", "Queen", "Königin", "Princess", "Prinzessin", "Kollegin", "Señora", "Gräfin"]
    ),
    "m": frozenset(
        ["Herr", "Herrn", "Mr", "Sir", "Lord", "Father", "Pater", "Brother", "Bruder", "King",
         "König", "Prince", "Prinz", "Monsieur", "Sheikh", "Scheich", "Kollege", "Señor", "Graf",
         "Imam", "Pope", "Papst", "Ayatollah", "Ajatollah", "Emir", "Sultan", "Bishop", "Bischof"]
    ),
}  # fmt: skip
# Offices whose German form names a man as well as a woman.
EITHER = re.compile(
    r"(?:ordneten?|sitzenden?|beauftragten?|person|kraft|gesandten?|mitglied|haupt)$"
)
WOMEN = re.compile(r"(?:woman|women|queen|princess|empress|duchess|nun|actress|heiress)$")
MEN = re.compile(r"(?:[a-z]man|men|king|prince|emperor|emir|sultan|pope|bishop|imam|sheikh)$")


def tell_genders(document: Document) -> None:
    """Give every person that has none a gender: by given name, title, or the form of the office."""
    for view in document.views:
        for mention in view.mentions:
            record = document.records[mention.actor]
            if record.kind != "person" or record.gender:
                continue
            gender = (
                given_gender(record.name)
                or _titled(view, mention)
                or _office(record, document.language)
            )
            if gender:
                changed = record.model_copy(update={"gender": gender})
                document.records[record.id] = changed


def _titled(view: View, mention: Mention) -> str:
    """ "Frau Lind", "Mr Osei", "Sister Maria": by the words of the name and the one before."""
    near = set(view.words[max(0, mention.first - 1) : mention.last])
    return next((gender for gender, titles in TITLES.items() if near & titles), "")


def _office(record: ActorRecord, language: str) -> str:
    """ "Ministerin", "Sprecher", "spokeswoman"."""
    word = record.role.split()[-1].lower() if record.role.split() else ""
    if not word:
        return ""
    if language == "en":
        return "f" if WOMEN.search(word) else "m" if MEN.search(word) else ""
    if word.endswith("in"):
        return "f"
    return "" if EITHER.search(word) else "m"
