"""A model's items as evidence: with spans in the text, canonical ids and the model's name."""

from pydantic import ValidationError

from realpolitik.reading.items import (
    ActorMention,
    ActorRecord,
    Item,
    Reading,
    Sentence,
    item_adapter,
)
from realpolitik.reading.llm.passages import Passage
from realpolitik.reading.llm.schema import Offered
from realpolitik.reading.llm.verbatim import locate
from realpolitik.reading.slugs import slug

__all__ = ["Names", "evidence_of"]


class Names:
    """Canonical ids by the names and words that a reading uses for its actors."""

    def __init__(self, reading: Reading) -> None:
        self.known = {record.name.casefold(): record.id for record in reading.actors}
        self.known |= {record.id: record.id for record in reading.actors}
        for item in reading.evidence:
            if isinstance(item, ActorMention):
                self.known.setdefault(item.quote.casefold(), item.actor)
        self.new: dict[str, ActorRecord] = {}

    def identify(self, name: str) -> str:
        """The canonical id of a name; a name nobody knows becomes a candidate."""
        name = name.strip()[:80]
        key = name.casefold()
        if key in ("", "author", "the author"):
            return "author"
        if key not in self.known:
            identity = slug(name)
            self.known[key] = identity
            self.new[identity] = ActorRecord(id=identity, name=name, kind="unknown")
        return self.known[key]


def evidence_of(
    offered: Offered, passage: Passage, reading: Reading, names: Names, rule: str, number: int
) -> Item | None:
    """The offered item as an item of the reading, or None where it is incomplete."""
    span = locate(offered.quote, passage.text)
    if span is None:
        return None
    start, end = passage.start + span[0], passage.start + span[1]
    sentence = _sentence(reading, start)
    if sentence is None:
        return None
    base = {
        "kind": offered.kind,
        "id": f"{reading.sha256[:8]}-{sentence.label}-m{number}",
        "sentence": sentence.label,
        "start": start,
        "end": end,
        "quote": reading.text[start:end],
        "rule": rule,
        "speaker": names.identify(offered.speaker),
        "modality": offered.modality,
    }
    try:
        return item_adapter.validate_python({**base, **_own(offered, reading, start, end, names)})
    except (ValidationError, ValueError):
        return None


def _own(
    offered: Offered, reading: Reading, start: int, end: int, names: Names
) -> dict[str, object]:
    if offered.kind == "statement":
        return {"form": "reported"}
    if offered.kind == "relation":
        source, target = names.identify(offered.source), names.identify(offered.target)
        if "author" in (source, target) or source == target:
            raise ValueError("a relation needs two actors")
        return {
            "source": source,
            "target": target,
            "type": offered.type,
            "polarity": offered.polarity,
        }
    quote = reading.text[start:end]
    parts = {}
    for name in ("condition", "consequence"):
        span = locate(getattr(offered, name), quote)
        if span is None:
            raise ValueError("a claim's parts are words of its quotation")
        left, right = start + span[0], start + span[1]
        parts[name] = {"start": left, "end": right, "quote": reading.text[left:right]}
    return {"form": "model", **parts}


def _sentence(reading: Reading, at: int) -> Sentence | None:
    return next((s for s in reading.sentences if s.start <= at < s.end), None)
