"""Governments and office-holders that a text calls by their office alone: "the government"."""

from collections import Counter

from realpolitik.reading.naming import add_mention, covered
from realpolitik.reading.offices import body_at, office_at
from realpolitik.reading.view import Document, Mention, View

__all__ = ["bare_offices"]

DEFINITE = {"en": ("the",), "de": ("der", "die", "den", "dem")}
GOVERNMENTS = frozenset(["government", "regierung", "administration", "army", "armee"])
OF_WHOM = frozenset(["of", "in", "von", "des", "der", "for", "at", "to", "s"])
RESOLVED = frozenset(
    ["head-of-state", "head-of-government", "vice", "foreign-minister", "minister", "envoy"]
)


def bare_offices(document: Document) -> None:
    """Let "the government" mean the state named last, "the president" who was named as one."""
    counts: Counter[str] = Counter()
    for view in document.views:
        taken = covered(view)
        for at in range(1, len(view.tokens)):
            if at in taken or view.lower[at - 1] not in DEFINITE[document.language]:
                continue
            if _told_whose(view, at):
                continue
            actor = _government(document, view, at, counts) or _holder(document, view, at)
            if actor:
                person = document.records[actor].kind == "person"
                form, role = ("role", view.words[at]) if person else ("name", "")
                add_mention(view, Mention(actor, form, at, at + 1, role=role))
        counts.update(_states(document, view, len(view.tokens)))


def _told_whose(view: View, at: int) -> bool:
    """Whether the text says whose office it is, or names its holder."""
    after = view.lower[at + 1] if at + 1 < len(view.lower) else ""
    return after in OF_WHOM or (at + 1 in covered(view) and after.islower() is False)


def _states(document: Document, view: View, end: int) -> list[str]:
    roots = [document.root(m.actor) for m in view.mentions if m.first < end and not m.inside]
    return [r for r in roots if r in document.records and document.records[r].kind == "state"]


def _government(document: Document, view: View, at: int, counts: Counter[str]) -> str:
    """The state named last in the block, else the one the text names most so far."""
    body = body_at(view.lower, view.words, at, document.language)
    if body is None or body.name not in ("government", "army") or view.lower[at] not in GOVERNMENTS:
        return ""
    for other in reversed(document.views[: view.place + 1]):
        if other.sentence.block != view.sentence.block:
            break
        states = _states(document, other, at if other is view else len(other.tokens))
        if states:
            return states[-1]
    return next((state for state, _ in counts.most_common(1)), "")


def _holder(document: Document, view: View, at: int) -> str:
    """Who was named last with that office."""
    head = office_at(view.lower, view.words, at, document.language)
    if head is None or head.name not in RESOLVED or head.first != at:
        return ""
    for other in reversed(document.views[: view.place + 1]):
        for mention in reversed(other.mentions):
            if other is view and mention.first >= at:
                continue
            record = document.records.get(mention.actor)
            if record is not None and record.kind == "person" and record.role:
                words = record.role.split()
                lower = [word.lower() for word in words]
                held = office_at(lower, words, len(words) - 1, document.language)
                if held is not None and held.name == head.name:
                    return record.id
    return ""
