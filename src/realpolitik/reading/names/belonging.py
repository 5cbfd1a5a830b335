"""Persons by what they do for a body: "who heads the Rhine Forum", "der das Netzwerk leitet"."""

from realpolitik.reading.names.naming import text_of
from realpolitik.reading.names.professions import was
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.word_classes import class_of

__all__ = ["belonging"]

WHO = {"en": ("who",), "de": ("der", "die")}
BODIES = ("organisation", "party", "government", "media", "movement", "group", "platform")
# These take the body as their object in a main clause too: "Ana Lind leads the Dawn party".
LEADING = frozenset(
    ["heads", "headed", "leads", "led", "runs", "chairs", "chaired", "founded", "directs", "edits",
     "represents", "leitet", "leitete", "führt", "führte", "gründete", "vertritt", "kommandiert"]
)  # fmt: skip
AT = frozenset(["at", "with", "for", "am", "an", "beim", "bei", "für", "im"])
MARKS = ",;:.–—()"
FAR = 12


def belonging(document: Document, view: View, end: int) -> tuple[str, str]:
    """The verb that tells what a person does, and the body it is done for; "" where none is.

    ``end`` is the token after the person's name.
    """
    clause = _clause(document, view, end)
    if clause is None:
        return "", ""
    first, last = clause
    verbs = class_of("belonging", document.language)
    at = next((k for k in range(first, last) if view.lower[k] in verbs), -1)
    if at < 0:
        return was(document, view, first, last), _where(document, view, first, last)
    body = _body(document, view, first, last, at)
    return (text_of(document, view, at, at + 1), body) if body else ("", "")


def _where(document: Document, view: View, first: int, last: int) -> str:
    """The body that somebody does something at: "die am Institut X die Nordpolitik untersucht"."""
    for mention in view.mentions:
        body = document.records[mention.actor].kind in BODIES and not mention.inside
        before = set(view.lower[max(first, mention.first - 2) : mention.first])
        if body and first <= mention.first < last and before & AT:
            return mention.actor
    return ""


def _clause(document: Document, view: View, end: int) -> tuple[int, int] | None:
    """The relative clause after the name, or the rest of the main clause after "leads"."""
    if view.lower[end : end + 1] and view.lower[end] in LEADING:
        return end, _close(view, end)
    end += view.lower[end : end + 1] == ["vor"]
    for comma in range(end, min(end + FAR, len(view.words) - 1)):
        if view.words[comma] in MARKS and view.lower[comma + 1] in WHO[document.language]:
            return comma + 1, _close(view, comma + 2)
        if comma == end and view.words[comma] != ",":
            return _defining(view, end)
    return None


def _defining(view: View, end: int) -> tuple[int, int] | None:
    return (end, _close(view, end)) if view.lower[end : end + 1] == ["who"] else None


def _close(view: View, at: int) -> int:
    return next((k for k in range(at, len(view.words)) if view.words[k] in MARKS), len(view.words))


def _body(document: Document, view: View, first: int, last: int, at: int) -> str:
    """The body the clause names, nearest the verb; else the state whose body it is."""
    named = [m for m in view.mentions if first <= m.first < last and not m.inside]
    ahead = [m for m in named if m.first > at] if document.language == "en" else named
    bodies = [m.actor for m in ahead if document.records[m.actor].kind in BODIES]
    if bodies:
        return bodies[0]
    states = [m for m in ahead if document.records[m.actor].kind == "state" and _whole(m)]
    if states:
        return states[0].actor
    back = {"it", "them"} & set(view.lower[at + 1 : at + 2])
    return _named_last(document, view) if back else ""


def _whole(mention: Mention) -> bool:
    """Whether the state itself is meant, or its body: not a capital where somebody works."""
    return mention.form in ("name", "adjective") or mention.genitive


def _named_last(document: Document, view: View) -> str:
    """The body that "it" means: the last one named in the sentence before."""
    before = document.views[view.place - 1].mentions if view.place else []
    found = [m.actor for m in before if document.records[m.actor].kind in (*BODIES, "state")]
    return found[0] if found else ""
