"""Score a reading against gold: what should have been found, kind by kind.

Gold beside our own texts is a table (kind, sentence, what). The gold of the founding text is
derived from the tables of its map when the script runs; neither stays in the project.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from benchmarks._gold_actors import is_actor, name_parts

from realpolitik.reading.items import (
    ActorMention,
    ActorRecord,
    Conditional,
    DateMention,
    Reading,
    Relation,
    Statement,
)
from realpolitik.reading.slugs import slug

KINDS = ("dropped", "sentence", "person", "date", "statement", "relation", "conditional")
NOT_PERSONS = {
    "PazifikFraktion", "AntiRusslandFraktion", "Establishment", "Staatsapparat",
    "herrschendeKlasse",
    "Regierungen", "RN", "AfD", "RUS", "UKR", "int",
}  # fmt: skip


class Gold(NamedTuple):
    """What a text holds: rows of each kind, and the document's date."""

    date: str
    rows: dict[str, list[tuple[str, ...]]]


class Score(NamedTuple):
    """Found and right, found, wanted and found."""

    right: int
    found: int
    hit: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is wanted that was found."""
        return self.hit / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def table_gold(path: Path) -> Gold:
    """The gold beside one of our own texts."""
    date, rows = "", {kind: [] for kind in KINDS}
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("# date"):
            date = cells[1]
        elif cells[0] in rows:
            rows[cells[0]].append(tuple(cells[1:]))
    del rows["sentence"]
    return Gold(date, rows)


def map_gold(path: Path, date: str) -> Gold:
    """The gold of the founding text, from the tables of its map."""
    text = path.read_text("utf-8")
    rows: dict[str, list[tuple[str, ...]]] = {kind: [] for kind in KINDS}
    dropped, persons = set(), set()
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not re.fullmatch(r"P\d+S\d+", cells[0]) or len(cells) < 6:
            continue
        label, kind, speaker, actors = cells[0], cells[1], cells[2], cells[4]
        rows["sentence"].append((label,))
        if kind.startswith(("Werbung", "Aufruf", "Bildzeile")):
            dropped.add(label.split("S")[0])
            continue
        if speaker != "Autor":
            rows["statement"].append((label, speaker.split(" ")[0]))
        persons |= {actor for actor in re.split(r",\s*", actors) if _is_person(actor)}
    rows["dropped"] = [(block, "") for block in sorted(dropped)]
    rows["person"] = [(_surname(p), "", p.split(".")[0]) for p in sorted(persons)]
    rows["relation"] = [
        (m[4], m[1], m[2], m[3])
        for m in re.finditer(r"^- (\S+) ([+-]) (\S+) \((P\d+S\d+)", text, re.MULTILINE)
    ]
    rows["conditional"] = [(m[1],) for m in re.finditer(r"^- C\d+ (P\d+S\d+)", text, re.MULTILINE)]
    rows["date"] = _map_dates(text, dropped)
    return Gold(date, rows)


def _map_dates(text: str, dropped: set[str]) -> list[tuple[str, ...]]:
    part = text.split("## Daten")[1].split("##")[0]
    found = []
    for line in part.splitlines():
        labels = re.findall(r"P\d+S\d+", line)
        value = re.search(r"(\d{4}-\d{2}(?:-\d{2})?|\d{4}er|(\d{2})/(\d{4})|\d{4})", line)
        if not value or not labels:
            continue
        day = f"{value[3]}-{value[2]}" if value[2] else value[1]
        day = f"{day[:3]}X" if day.endswith("er") else day
        found += [(label, day) for label in labels if label.split("S")[0] not in dropped]
    return found


def _is_person(actor: str) -> bool:
    parts = actor.split(" ")[0].split(".")
    return len(parts) > 1 and parts[0].isupper() and parts[-1] not in NOT_PERSONS


def _surname(actor: str) -> str:
    return re.findall(r"[A-Z][a-z]+", actor.split(".")[-1])[-1]


def score(reading: Reading, gold: Gold) -> dict[str, Score]:
    """Precision and recall of each kind the gold speaks of."""
    records = _with_aliases(reading)
    found = {
        "dropped": [(d.label,) for d in reading.dropped],
        "sentence": [(s.label,) for s in reading.sentences]
        + [(f"{d.label}S{k + 1}",) for d in reading.dropped for k in range(d.sentences)],
        "person": _persons(reading, records),
        "date": [(i.sentence, i.value) for i in reading.evidence if isinstance(i, DateMention)],
        "statement": [
            (i.sentence, i.speaker) for i in reading.evidence if isinstance(i, Statement)
        ],
        "relation": [
            (i.sentence, i.source, "+0-"[1 - i.polarity], i.target)
            for i in reading.evidence
            if isinstance(i, Relation) and i.polarity and i.modality != "negated"
        ],
        "conditional": [(i.sentence,) for i in reading.evidence if isinstance(i, Conditional)],
    }
    return {
        kind: _score(kind, list(dict.fromkeys(found[kind])), wanted, records)
        for kind, wanted in gold.rows.items()
    }


def _with_aliases(reading: Reading) -> dict[str, ActorRecord]:
    """The records by id; names and roles list the words the text uses for the actor as well."""
    words: dict[str, list[str]] = {}
    roles: dict[str, list[str]] = {}
    for item in reading.evidence:
        if isinstance(item, ActorMention) and item.form == "name":
            words.setdefault(item.actor, []).append(item.quote)
            roles.setdefault(item.actor, []).append(item.role)
    return {
        record.id: record.model_copy(
            update={
                "name": " ".join([record.name, *words.get(record.id, ())]),
                "role": "; ".join(filter(None, [record.role, *roles.get(record.id, ())])),
            }
        )
        if record.kind in ("person", "group")
        else record
        for record in reading.actors
    }


def _persons(reading: Reading, records: dict[str, ActorRecord]) -> list[tuple[str, ...]]:
    named = {i.actor for i in reading.evidence if isinstance(i, ActorMention) and i.form == "name"}
    return [(actor,) for actor in sorted(named) if records[actor].kind == "person"]


def _score(
    kind: str,
    found: list[tuple[str, ...]],
    wanted: list[tuple[str, ...]],
    records: dict[str, ActorRecord],
) -> Score:
    wanted = list(dict.fromkeys(wanted))
    matches = [[_same(kind, got, want, records) for want in wanted] for got in found]
    right = sum(any(row) for row in matches)
    hit = sum(any(column) for column in zip(*matches, strict=True)) if matches else 0
    return Score(right, len(found), hit, len(wanted))


def _same(
    kind: str, got: tuple[str, ...], want: tuple[str, ...], records: dict[str, ActorRecord]
) -> bool:
    if kind == "person":
        return _same_person(records[got[0]], want, records)
    if kind == "dropped":
        return got[0] == want[0]
    if got[0] != want[0]:
        return False
    if kind == "statement":
        return is_actor(want[1], got[1], records, exact=True)
    if kind == "relation":
        straight = is_actor(want[1], got[1], records) and is_actor(want[3], got[3], records)
        crossed = is_actor(want[1], got[3], records) and is_actor(want[3], got[1], records)
        return got[2] == want[2] and (straight or crossed)
    return got[1:] == want[1:]


def _same_person(
    record: ActorRecord, want: tuple[str, ...], records: dict[str, ActorRecord]
) -> bool:
    surname, role, affiliation = want
    if slug(surname) not in name_parts(record.name):
        return False
    if role:
        theirs = role.lower()
        every = [ours.lower() for ours in record.role.split("; ") if ours]
        if not any(
            theirs in ours or ours.startswith(theirs[:7]) or theirs.startswith(ours[:7])
            for ours in every
        ):
            return False
    return bool(record.parent) and is_actor(affiliation, record.parent, records)


def pooled(scores: Iterable[Score]) -> Score:
    """Counts of several texts together."""
    columns = list(zip(*scores, strict=True))
    return Score(*(sum(column) for column in columns))
