"""Unknown names that the sentence before or after gives an office: "X ... . The senator ..."."""

from realpolitik.reading.naming import add_mention, text_of
from realpolitik.reading.offices import office_at
from realpolitik.reading.segments import verbs
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["introduced"]

DEFINITE = {"en": ("the",), "de": ("der", "die")}
REACH = 4


def introduced(document: Document) -> None:
    """Make persons of unknown names that speak or that a sentence beside gives an office."""
    for view in document.views:
        for mention in view.mentions:
            if mention.form != "unknown" or document.records[mention.actor].kind != "unknown":
                continue
            speaks = _beside_verb(document, view, mention)
            if speaks and not _behind(document, view, mention):
                _promote(document, mention.actor, "", "")
            if document.records[mention.actor].kind == "unknown":
                _ahead(document, view, mention)
    for view in document.views:
        view.mentions = [
            m._replace(form="name")
            if m.form == "unknown" and document.records[m.actor].kind == "person"
            else m
            for m in view.mentions
        ]


def _beside_verb(document: Document, view: View, mention: Mention) -> bool:
    """Whether a verb of speech stands right before or after the name."""
    known = verbs("speech", document.language)
    beside = (*view.lower[mention.last : mention.last + 1], *view.lower[: mention.first][-1:])
    if view.words[mention.last : mention.last + 1] == [","]:  # "X, who ..., said"
        close = [k for k in range(mention.last + 2, len(view.words)) if view.words[k] == ","][:1]
        beside += tuple(view.lower[close[0] + 1 : close[0] + 2]) if close else ()
    return any(word in known for word in beside)


def _promote(document: Document, actor: str, role: str, parent: str) -> None:
    record = document.records[actor]
    update = {"kind": "person", "role": role, "parent": parent}
    document.records[actor] = record.model_copy(update=update)


def _behind(document: Document, view: View, mention: Mention) -> bool:
    """The office-holder without a name with whom the sentence before begins."""
    if not view.place:
        return False
    before = document.views[view.place - 1]
    for other in before.mentions:
        record = document.records[other.actor]
        if other.form == "role" and other.first <= REACH and record.kind == "state":
            _promote(document, mention.actor, other.role, other.actor)
            return True
    return False


def _ahead(document: Document, view: View, mention: Mention) -> None:
    """ "The opposition leader ..." right after the name."""
    if view.place + 1 >= len(document.views):
        return
    after = document.views[view.place + 1]
    same = after.sentence.block == view.sentence.block
    if not same or after.lower[0] not in DEFINITE[document.language]:
        return
    for at in range(1, min(REACH, len(after.lower))):
        head = office_at(after.lower, after.words, at, document.language)
        follows = after.lower[at + 1 : at + 2]
        if head is None or (follows and follows[0] in WORDS[document.language].conjunctions):
            continue
        if after.tokens[at + 1 : at + 2] and after.tokens[at + 1].capital:
            return
        whose = next((m.actor for m in after.mentions if m.first <= at < m.last), "")
        if whose and document.records[whose].kind == "person":
            return
        role = text_of(document, after, head.first, head.last)
        _promote(document, mention.actor, role, whose)
        end = max([at + 1, *(m.last for m in after.mentions if m.first <= at < m.last)])
        add_mention(after, Mention(mention.actor, "role", 0, end, role=role))
        return
