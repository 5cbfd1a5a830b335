"""Interviews and minutes: which blocks are somebody's turn to speak ("Frage:", "Balode:", "Q:")."""

import re
from collections import Counter

from realpolitik.reading.items import ActorRecord
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, View

__all__ = ["Turn", "turns"]

TAG = re.compile(r"^(?:[–—-]\s*)?((?:[A-ZÄÖÜ][\w.'’-]*)(?:\s[A-ZÄÖÜ][\w.'’-]*){0,3}):\s")
ASKS = re.compile(
    r"^(?:Frage|Nachfrage|Zwischenfrage|Question|Q|Interviewer|Interviewerin|Redaktion|Moderator\w*|"
    r"Moderation|Reporter|Host|F)$"
)
ANSWERS = re.compile(r"^(?:Antwort|Answer|A)$")
NOT_TAGS = re.compile(
    r"^(?:Foto|Photo|Bild|Image|Hinweis|Note|Hintergrund|Background|Info|Update)$"
)
LEAST = 2

# Who speaks in a block ("author" = who asks), and the token its words start at.
Turn = tuple[str, int]


def turns(document: Document) -> dict[int, Turn]:
    """The speaker of each block from the first tag on; {} where the text is no interview."""
    heads: dict[int, tuple[str, View]] = {}
    for view in document.views:
        match = TAG.match(view.sentence.quote)
        first = view.sentence.label.endswith("S1")
        if match and first and not NOT_TAGS.match(match[1]):
            heads[view.sentence.block] = (match[1], view)
    counts = Counter(tag for tag, _ in heads.values())
    # One tag that comes back is a list of remarks; an interview has two that take turns.
    if sum(count >= LEAST for count in counts.values()) < LEAST:
        return {}
    found: dict[int, Turn] = {}
    speaker = ""
    for block in sorted({view.sentence.block for view in document.views}):
        if block in heads and counts[heads[block][0]] >= LEAST:
            tag, view = heads[block]
            speaker = _speaker(document, tag, view)
            found[block] = speaker, 1 + view.words.index(":")
        elif speaker:
            found[block] = speaker, 0
    return found


def _speaker(document: Document, tag: str, view: View) -> str:
    if ASKS.match(tag):
        return "author"
    if ANSWERS.match(tag):
        return _guest(document)
    named = [m.actor for m in view.mentions if m.first <= 1 and not m.inside]
    known = [a for a in named if document.records[a].kind != "unknown"]
    if known and document.records[known[0]].kind in ("media", "platform"):
        return "author"
    if known:
        return known[0]
    actor = slug(tag)
    document.records.setdefault(actor, ActorRecord(id=actor, name=tag, kind="person"))
    return actor


def _guest(document: Document) -> str:
    """Who answers where only "A:" says so: the first person the text names."""
    for view in document.views:
        for mention in view.mentions:
            if document.records[mention.actor].kind == "person":
                return mention.actor
    return "author"
