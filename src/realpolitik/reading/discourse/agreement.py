"""What a pronoun agrees with: gender, number and kind of an actor or of unnamed people."""

import re
from typing import NamedTuple

from realpolitik.reading.items import ActorRecord
from realpolitik.reading.view import Document

__all__ = ["BODIES", "Features", "Wanted", "agrees", "features", "grammatical"]

BODIES = frozenset(
    ["organisation", "party", "government", "group", "media", "platform", "faction", "movement",
     "company"]
)  # fmt: skip
# German names of states with an article of their own; all others are neuter.
MASCULINE = frozenset(
    ["iran", "iraq", "sudan", "south-sudan", "lebanon", "yemen", "chad", "vatican", "niger",
     "kosovo", "dr-congo", "congo-brazzaville", "senegal", "oman", "kremlin", "elysee", "bundestag",
     "us-congress", "us-senate", "european-council", "un-security-council", "warsaw-pact", "imf",
     "icc"]
)  # fmt: skip
FEMININE = frozenset(
    ["ukraine", "turkey", "switzerland", "slovakia", "mongolia", "soviet-union", "ivory-coast",
     "dominican-republic", "central-african-republic", "czechia", "gambia", "european-union",
     "nato",
     "opec", "osce", "who", "wto", "iaea", "ecb", "cia", "duma", "rada",
     "knesset", "bundesregierung", "bundeswehr", "african-union", "hamas", "hezbollah", "asean"]
)  # fmt: skip
PLURAL = frozenset(
    ["usa", "netherlands", "philippines", "united-arab-emirates", "maldives", "bahamas", "comoros",
     "seychelles", "united-nations", "houthis", "taliban", "gruene", "irgc", "g7", "g20", "brics",
     "democrats", "republicans", "tories"]
)  # fmt: skip
PEOPLES = frozenset(["houthis", "taliban", "irgc", "gruene", "democrats", "republicans", "tories"])
HEADS = {
    "f": re.compile(
        r"(?:partei|union|kommission|ung|schaft|heit|keit|tion|tät|bank|behörde|agentur|allianz|"
        r"front|liga|gruppe|miliz|armee|zeitung|liste|akademie|denkfabrik|zentrale|kirche|firma|"
        r"kammer|polizei|marine|junta|delegation|republik|macht|hauptstadt|insel)$"
    ),
    "m": re.compile(
        r"(?:verband|rat|bund|konzern|verein|gerichtshof|hof|ausschuss|sender|kongress|block|fonds|"
        r"betreiber|dienst|club|klub|kreml|senat|pakt|staat)$"
    ),
    "n": re.compile(
        r"(?:ministerium|institut|bündnis|parlament|amt|zentrum|büro|gericht|komitee|werk|forum|"
        r"unternehmen|labor|kabinett|netzwerk|archiv|blatt|magazin|observatorium|emirat|"
        r"königreich|militär|regime)$"
    ),
}


class Features(NamedTuple):
    """``gender``: m, f, n, several of them, or "" (unknown).

    ``kind``: person, people, state or body; ``plural`` None: English speaks of it as one or as
    several ("the Taliban").
    """

    gender: str
    plural: bool | None
    kind: str


class Wanted(NamedTuple):
    """What a pronoun or a description asks for: any of the genders ("" = any), number and kind.

    ``plural`` None: several, or one of these genders (German "ihr", and "sie" as an object).
    """

    genders: str
    plural: bool | None
    kinds: frozenset[str]


def features(document: Document, actors: tuple[str, ...]) -> Features:
    """The features of an actor, or of several named together."""
    record = document.records.get(actors[0])
    if record is None:
        return Features("", plural=False, kind="people")
    kind = _kind(record)
    if len(actors) > 1:
        return Features("", plural=True, kind=kind)
    if kind == "person":
        return Features(record.gender, plural=False, kind=kind)
    if document.language == "en":
        return Features("n", None if actors[0] in PEOPLES else False, kind)
    return Features(_of_record(record), actors[0] in PLURAL, kind)


def agrees(wanted: Wanted, found: Features) -> bool:
    """Whether the two may mean the same: an unknown gender contradicts none."""
    if found.kind not in wanted.kinds:
        return False
    if wanted.plural is None and found.plural:
        return True
    if found.plural is not None and bool(wanted.plural) != found.plural:
        return False
    return not (wanted.genders and found.gender) or bool(set(wanted.genders) & set(found.gender))


def _kind(record: ActorRecord) -> str:
    if record.kind in ("state", "region"):
        return "state"
    return "body" if record.kind in BODIES else "person" if record.kind == "person" else "people"


def _of_record(record: ActorRecord) -> str:
    """The German gender of a state's or an organisation's name."""
    if record.id in MASCULINE:
        return "m"
    if record.id in FEMININE or record.kind == "party":
        return "f"
    if record.kind in ("state", "region"):
        return "n"
    for word in record.name.lower().split():
        gender = grammatical(word)
        if gender:
            return gender
    return "f" if record.name.isupper() else ""


def grammatical(word: str) -> str:
    """The gender of a German noun for a body, by its ending: m, f, n or ""."""
    plain = re.sub(r"(?<=[^s])e?s$", "", word)
    ends = (gender for gender, pattern in HEADS.items() if pattern.search(plain))
    return next(ends, "")
