"""Decisions on candidates: an append-only log, replayed over the evidence; undo is one too."""

import datetime as dt
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError

from realpolitik.errors import SourceError
from realpolitik.reading.items import Item, Reading, item_adapter
from realpolitik.scenario.atomic import add_line, whole_lines
from realpolitik.scenario.base import Frozen

__all__ = ["Decision", "apply", "decide", "log_of", "replay"]

EDITABLE = {
    "actor": ("actor", "role"),
    "date": ("value",),
    "statement": ("speaker", "addressee", "medium", "modality"),
    "relation": ("source", "target", "type", "polarity", "layer", "modality", "speaker", "time"),
    "claim": ("speaker", "strength", "modality"),
    "issue": ("issue", "actor", "low", "best", "high", "because"),
}


class Decision(Frozen):
    """One line of the log. An edit accepts with ``changes``; an undo takes back the item's last."""

    item: str
    action: Literal["accept", "reject", "edit", "undo"]
    reviewer: str
    at: str
    document: str
    changes: dict[str, str | int | float] = Field(default_factory=dict)


def log_of(evidence: Path) -> Path:
    """Where the decisions on an evidence file are logged: beside it."""
    return evidence.with_suffix(".decisions.jsonl")


def decide(
    log: Path,
    reading: Reading,
    item: Item,
    action: Literal["accept", "reject", "edit", "undo"],
    reviewer: str,
    changes: dict[str, str | int | float] | None = None,
) -> Decision:
    """Append one decision; the evidence itself is never changed.

    Raises:
        SourceError: an edit of a field that may not be edited, or to a value it cannot have.
    """
    made = Decision(
        item=item.id,
        action=action,
        reviewer=reviewer,
        at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        document=reading.sha256,
        changes=changes or {},
    )
    apply(item, made)  # an edit that cannot be applied is not logged
    add_line(log, made.model_dump_json())
    return made


def apply(item: Item, decision: Decision) -> Item:
    """The item as decided.

    Raises:
        SourceError: a change to a field or a value that is not allowed.
    """
    status = {"accept": "accepted", "edit": "accepted", "reject": "rejected", "undo": "candidate"}
    wrong = [name for name in decision.changes if name not in EDITABLE[item.kind]]
    if wrong:
        known = ", ".join(EDITABLE[item.kind])
        raise SourceError(f"'{wrong[0]}' of a {item.kind} cannot be edited ({known})")
    data = {**item.model_dump(), **decision.changes, "status": status[decision.action]}
    try:
        return item_adapter.validate_python(data)
    except ValidationError as error:
        raise SourceError(f"not a value for that: {error.errors()[0]['msg']}") from None


def replay(
    reading: Reading, log: Path | Iterable[Decision], *, reviewer: str | None = None
) -> Reading:
    """The reading with all decisions applied in order, of one reviewer or of all.

    Raises:
        SourceError: a line that is no decision, or a decision on another document.
    """
    decisions = _read(log) if isinstance(log, Path) else list(log)
    by_item: dict[str, list[Decision]] = {}
    for decision in decisions:
        if decision.document != reading.sha256:
            raise SourceError("the log decides on another document")
        if reviewer is not None and decision.reviewer != reviewer:
            continue
        stack = by_item.setdefault(decision.item, [])
        if decision.action != "undo":
            stack.append(decision)
        elif stack:
            stack.pop()
    items = tuple(_decided(item, by_item.get(item.id, ())) for item in reading.evidence)
    return replace(reading, evidence=items)


def _decided(item: Item, decisions: Sequence[Decision]) -> Item:
    for decision in decisions:
        item = apply(item, decision)
    return item


def _read(log: Path) -> list[Decision]:
    found = []
    for number, line in enumerate(whole_lines(log), 1):
        try:
            found.append(Decision.model_validate(json.loads(line)))
        except ValueError:
            raise SourceError(f"{log.name}:{number}: not a decision") from None
    return found
