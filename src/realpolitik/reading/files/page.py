"""The text as one self-contained HTML page with everything that was found marked in place."""

import base64
import hashlib
from collections.abc import Sequence
from importlib import resources
from itertools import pairwise
from typing import Any, NamedTuple

from realpolitik.reading.items import Conditional, Item, Reading, Relation, Sentence

__all__ = ["page"]

SIGNS = {1: "+", 0: "0", -1: "−"}


class Piece(NamedTuple):
    """A stretch of text and the kinds of the items that cover it."""

    text: str
    kinds: str
    title: str


def page(reading: Reading) -> str:
    """The page: every character escaped, no script, no outside resource, a strict policy."""
    from jinja2 import Environment, StrictUndefined

    folder = resources.files(__package__)
    style = folder.joinpath("page.css").read_text("utf-8")
    template = folder.joinpath("page.html.j2").read_text("utf-8")
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return environment.from_string(template).render(
        reading=reading,
        style=style,
        policy=policy,
        blocks=_blocks(reading),
        counts=_counts(reading),
        actors=[record for record in reading.actors if record.kind != "unknown"],
        unknown=[record for record in reading.actors if record.kind == "unknown"],
    )


def _counts(reading: Reading) -> list[tuple[str, int]]:
    kinds = ("actor", "statement", "relation", "date", "claim", "issue")
    return [(kind, sum(item.kind == kind for item in reading.evidence)) for kind in kinds]


def _blocks(reading: Reading) -> list[dict[str, Any]]:
    """Content and what was set aside, in the order of the text."""
    by_sentence: dict[str, list[Item]] = {}
    for item in reading.evidence:
        by_sentence.setdefault(item.sentence, []).append(item)
    found: dict[int, dict[str, Any]] = {}
    for sentence in reading.sentences:
        block = found.setdefault(sentence.block, {"at": sentence.start, "reason": "", "rows": []})
        items = by_sentence.get(sentence.label, [])
        block["rows"].append(
            {
                "label": sentence.label,
                "pieces": _pieces(sentence, items),
                "notes": [_note(item) for item in items if item.kind != "actor"],
            }
        )
    dropped = [
        {"at": d.start, "reason": d.reason, "rows": [], "text": d.quote, "label": d.label}
        for d in reading.dropped
    ]
    return sorted([*found.values(), *dropped], key=lambda block: int(block["at"]))


def _pieces(sentence: Sentence, items: Sequence[Item]) -> list[Piece]:
    """Cut the sentence where any item begins or ends; each piece knows what covers it."""
    marks = {0, len(sentence.quote)}
    spans = [(i.start - sentence.start, i.end - sentence.start, i) for i in items]
    for start, end, _ in spans:
        marks |= {min(max(start, 0), len(sentence.quote)), min(max(end, 0), len(sentence.quote))}
    edges = sorted(marks)
    pieces = []
    for left, right in pairwise(edges):
        over = [item for start, end, item in spans if start <= left and right <= end]
        kinds = " ".join(sorted({item.kind for item in over}))
        title = "; ".join(dict.fromkeys(_note(item)["words"] for item in over))
        pieces.append(Piece(sentence.quote[left:right], kinds, title))
    return pieces


def _note(item: Item) -> dict[str, str]:
    """What an item says, in one line."""
    if isinstance(item, Relation):
        words = f"{item.source} {SIGNS[item.polarity]} {item.target} ({item.type})"
    elif isinstance(item, Conditional):
        words = f"if: {item.condition.quote} — then: {item.consequence.quote}"
    elif item.kind == "actor":
        words = item.actor + (f", {item.role}" if item.role else "")
    elif item.kind == "date":
        words = f"{item.value} ({item.tense})"
    elif item.kind == "statement":
        on = f" on {item.medium}" if item.medium else ""
        words = f"{item.speaker} says ({item.form}){on}"
    else:
        words = f"{item.issue}: {item.actor} {item.low:g}–{item.high:g}; {item.because}"
    return {
        "id": item.id,
        "kind": item.kind,
        "words": words,
        "more": f"speaker {item.speaker}; {item.modality}; {item.time}; {item.rule}; {item.status}",
    }
