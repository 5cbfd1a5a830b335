"""Evidence as JSON Lines with W3C selectors, written and read back.

The first line is the document: its text, hash, language, actors and what was set aside. Every
further line is an annotation: an id, a body (what the item says) and a target with a
TextPositionSelector and a TextQuoteSelector into the document's text.
"""

import json
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from realpolitik.errors import SourceError
from realpolitik.reading.items import (
    ActorRecord,
    Dropped,
    Item,
    Reading,
    Sentence,
    item_adapter,
)
from realpolitik.scenario.evidence import sha256

__all__ = ["dump_evidence", "load_evidence"]

FORMAT = "realpolitik-evidence-1"
AROUND = 32
PLACE = ("start", "end", "quote")


def dump_evidence(reading: Reading) -> str:
    """The reading as JSON Lines."""
    lines = [_document(reading), *(_annotation(reading, item) for item in reading.evidence)]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _document(reading: Reading) -> dict[str, Any]:
    return {
        "type": "Document",
        "format": FORMAT,
        "id": f"urn:sha256:{reading.sha256}",
        "name": reading.name,
        "language": reading.language,
        "date": reading.date,
        "origin": reading.origin,
        "linked": reading.linked,
        "notes": list(reading.notes),
        "text": reading.text,
        "sentences": [[s.label, s.start, s.end, s.block] for s in reading.sentences],
        "dropped": [[d.label, d.start, d.end, d.reason, d.sentences] for d in reading.dropped],
        "actors": [record.model_dump(exclude_defaults=True) for record in reading.actors],
    }


def _annotation(reading: Reading, item: Item) -> dict[str, Any]:
    body = item.model_dump(mode="json", exclude={"id", *PLACE})
    selectors = [
        {"type": "TextPositionSelector", "start": item.start, "end": item.end},
        {
            "type": "TextQuoteSelector",
            "exact": item.quote,
            "prefix": reading.text[max(0, item.start - AROUND) : item.start],
            "suffix": reading.text[item.end : item.end + AROUND],
        },
    ]
    target = {"source": f"urn:sha256:{reading.sha256}", "selector": selectors}
    return {"type": "Annotation", "id": item.id, "body": body, "target": target}


def load_evidence(path: str | Path) -> Reading:
    """Read an evidence file back; every span is held against the text.

    Raises:
        SourceError: no such file, a line that is none, a text that does not match its hash, or a
            quotation that is not where its selector says.
    """
    place = Path(path)
    try:
        lines = place.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8"
        raise SourceError(f"{place.name}: cannot be read: {reason}") from None
    if not lines:
        raise SourceError(f"{place.name}: the file is empty")
    head = _parsed(lines[0], place, 1)
    if head.get("format") != FORMAT:
        raise SourceError(f"{place.name}:1: not an evidence file ({FORMAT})")
    text = str(head.get("text", ""))
    digest = str(head.get("id", "")).removeprefix("urn:sha256:")
    if sha256(text) != digest:
        raise SourceError(f"{place.name}:1: the text is not the one its hash names")
    items = [
        _item(_parsed(line, place, k + 2), text, place, k + 2) for k, line in enumerate(lines[1:])
    ]
    try:
        return _reading(head, text, digest, items)
    except (KeyError, TypeError, ValueError):
        raise SourceError(f"{place.name}:1: the document line is incomplete") from None


def _parsed(line: str, place: Path, number: int) -> dict[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        raise SourceError(f"{place.name}:{number}: not JSON") from None
    if not isinstance(found, dict):
        raise SourceError(f"{place.name}:{number}: not an object")
    return found


def _item(line: dict[str, Any], text: str, place: Path, number: int) -> Item:
    try:
        position, quote = line["target"]["selector"][:2]
        start, end = position["start"], position["end"]
        item = item_adapter.validate_python(
            {**line["body"], "id": line["id"], "start": start, "end": end, "quote": quote["exact"]}
        )
    except (KeyError, TypeError, ValueError) as error:
        reason = "an item is incomplete" if not isinstance(error, ValidationError) else "a bad item"
        raise SourceError(f"{place.name}:{number}: {reason}") from None
    if text[item.start : item.end] != item.quote:
        raise SourceError(f"{place.name}:{number}: the quotation is not in the text at its place")
    return item


def _reading(head: dict[str, Any], text: str, digest: str, items: list[Item]) -> Reading:
    return Reading(
        text=text,
        sha256=digest,
        sentences=tuple(
            Sentence(label, start, end, block, text[start:end])
            for label, start, end, block in head["sentences"]
        ),
        dropped=tuple(
            Dropped(label, start, end, text[start:end], reason, count)
            for label, start, end, reason, count in head["dropped"]
        ),
        evidence=tuple(items),
        actors=tuple(ActorRecord.model_validate(record) for record in head["actors"]),
        language=head["language"],
        date=head["date"],
        notes=tuple(head["notes"]),
        name=head["name"],
        origin=head["origin"],
        linked=str(head.get("linked", "")),
    )
