"""What a draft is made of: the usable items of all texts, with their source and origin."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from realpolitik.reading.drafting.origins import origins
from realpolitik.reading.items import ActorRecord, Item, Reading
from realpolitik.scenario.evidence import Evidence, Source

__all__ = ["Found", "Material", "gather"]


class Found(NamedTuple):
    """An item with the source it stands in and the origin of that source."""

    item: Item
    source: str
    origin: str


class Material(NamedTuple):
    """All usable items, the sources, and the records of the actors by their canonical ids."""

    found: tuple[Found, ...]
    sources: tuple[Source, ...]
    records: dict[str, ActorRecord]

    def evidence(self, used: set[str]) -> tuple[Evidence, ...]:
        """The items with these ids as the scenario's evidence."""
        return tuple(_evidence(one) for one in self.found if one.item.id in used)


def gather(readings: Sequence[Reading], *, accepted_only: bool) -> Material:
    """Merge texts by canonical ids; rejected items are left out, copies of one text too."""
    once = list({reading.sha256: reading for reading in readings}.values())
    origin = origins(once)
    found = [
        Found(item, _name(reading), origin[reading.sha256])
        for reading in once
        for item in reading.evidence
        if item.status == "accepted" or (item.status == "candidate" and not accepted_only)
    ]
    records: dict[str, ActorRecord] = {}
    for reading in once:
        for record in reading.actors:
            known = records.get(record.id)
            if known is None or (record.parent and not known.parent):
                records[record.id] = record
    return Material(tuple(found), tuple(_source(r, origin[r.sha256]) for r in once), records)


def _name(reading: Reading) -> str:
    return f"text-{reading.sha256[:8]}"


def _source(reading: Reading, origin: str) -> Source:
    return Source(
        id=_name(reading),
        title=reading.name or _name(reading),
        date=dt.date.fromisoformat(reading.date) if reading.date else None,
        language=reading.language,
        origin=origin,
        sha256=reading.sha256,
    )


def _evidence(found: Found) -> Evidence:
    item = found.item
    return Evidence(
        id=item.id,
        source=found.source,
        start=item.start,
        end=item.end,
        exact=item.quote,
        label=item.sentence,
        speaker=item.speaker,
        modality=item.modality,
        time=item.time,
        by=item.rule,
        status=item.status,
    )
