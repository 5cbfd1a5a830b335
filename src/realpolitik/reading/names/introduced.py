"""Names that the sentence before or after gives an office: "X ... . The senator ..."."""

from realpolitik.reading.given_names import given_gender
from realpolitik.reading.grammar.segments import stands
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.names import is_thing
from realpolitik.reading.names.naming import add_mention, text_of
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["introduced"]

DEFINITE = {"en": ("the",), "de": ("der", "die")}
REACH = 4
AHEAD = 3
BACK = 2
DATELINE = 14


def introduced(document: Document) -> None:
    """Make persons of unknown names that speak or that a sentence beside gives an office."""
    seen: set[str] = set()
    for view in document.views:
        for mention in view.mentions:
            record = document.records[mention.actor]
            fresh = record.kind == "person" and not record.role and record.id not in seen
            seen.add(record.id)
            if record.kind == "unknown":
                if is_thing(view, mention.first, mention.last, document.language):
                    continue
                fresh = _beside_verb(document, view, mention)
                if fresh:
                    _promote(document, record.id, "", "")
            elif record.wikidata:
                continue
            if fresh and not record.parent and _behind(document, view, mention):
                continue
            if fresh or record.kind == "unknown":
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
    beside = [k for k in (mention.last, mention.first - 1) if 0 <= k < len(view.words)]
    if view.words[mention.last : mention.last + 1] == [","]:  # "X, who ..., said"
        close = [k for k in range(mention.last + 2, len(view.words)) if view.words[k] == ","][:1]
        beside += [k + 1 for k in close if k + 1 < len(view.words)]
    return any(stands(view, "speech", k, document.language) for k in beside)


def _promote(document: Document, actor: str, role: str, parent: str) -> None:
    record = document.records[actor]
    update = {
        "kind": "person",
        "role": role or record.role,
        "parent": parent or record.parent,
        "gender": record.gender or given_gender(record.name),
    }
    document.records[actor] = record.model_copy(update=update)


def _behind(document: Document, view: View, mention: Mention) -> bool:
    """The office-holder without a name whom the sentences before tell of."""
    record = document.records[mention.actor]
    for before in reversed(document.views[max(0, view.place - BACK) : view.place]):
        for other in before.mentions:
            owner = document.records[other.actor]
            opens = other.form == "role" and (
                other.first <= REACH + _dateline(before) or _subject(document, before, other)
            )
            if opens and owner.kind != "person" and _suits(document, other.role, record):
                _promote(document, mention.actor, other.role, other.actor)
                return True
        if any(document.records[m.actor].kind == "person" for m in before.mentions):
            return False
    return False


def _subject(document: Document, view: View, mention: Mention) -> bool:
    """German: whether "der ..." stands in the nominative: "das sagte der neue Botschafter"."""
    if document.language != "de":
        return False
    first = next((k for k in (mention.first, mention.first - 1, mention.first - 2) if k > 0
                  and view.lower[k] in ("der", "die")), 0)  # fmt: skip
    masculine = not mention.role.endswith(("in", "frau"))
    nominative = first and view.lower[first] == ("der" if masculine else "die")
    before = view.words[first - 1] if first else ""
    noun = before[:1].isupper()  # a genitive: "das Amt der Ministerin"
    return bool(nominative) and not noun and before.lower() not in WORDS["de"].prepositions


def _dateline(view: View) -> int:
    """Where the text starts after "ACCRA, Oct 2 (Press) - "."""
    dashes = [k for k, word in enumerate(view.words[:DATELINE]) if word in "-–—"]
    return dashes[-1] + 1 if dashes and view.words[0].isupper() else 0


def _suits(document: Document, role: str, record: ActorRecord) -> bool:
    """Whether one person may hold the office: its number, and its gender in German."""
    last = role.split()[-1].lower()
    if document.language == "en":
        return not last.endswith(("s", "men", "women"))
    gender = record.gender or given_gender(record.name)
    if last.endswith("innen"):
        return False
    return not gender or (gender == "f") == last.endswith(("in", "frau", "rätin"))


def _ahead(document: Document, view: View, mention: Mention) -> None:
    """ "The opposition leader ..." soon after the name, with nobody else named between."""
    following = document.views[view.place + 1 : view.place + 1 + AHEAD]
    for after in following:
        if after.sentence.block != view.sentence.block:
            return
        if after.lower[0] in DEFINITE[document.language] and _taken_up(document, after, mention):
            return
        if _says(document, after, mention):
            return
        if any(document.records[m.actor].kind in ("person", "unknown") for m in after.mentions):
            return


def _says(document: Document, after: View, mention: Mention) -> bool:
    """Whether ", sagt die Politologin", "so der Iran-Experte" tells what the person is."""
    language, known = document.language, verbs("speech", document.language)
    for at in range(1, len(after.lower) - 1):
        if after.lower[at] not in DEFINITE[language]:
            continue
        last = at + 1
        while last + 1 < len(after.tokens) and after.tokens[last + 1].glued:
            last += 1
        head = office_at(after.lower, after.words, last, language)
        follows = after.lower[last + 1] if last + 1 < len(after.lower) else ""
        so = language == "de" and after.lower[at - 1] == "so"
        said = so or after.lower[at - 1] in known or follows in known
        named = last + 1 < len(after.tokens) and after.tokens[last + 1].capital
        taken = any(
            m.first <= last < m.last and document.records[m.actor].kind != "state"
            for m in after.mentions
        )
        if head is None or not said or named or taken:
            continue
        role = text_of(document, after, last, last + 1)
        if _suits(document, role, document.records[mention.actor]):
            _promote(document, mention.actor, role, "")
            add_mention(after, Mention(mention.actor, "role", at, last + 1, role=role))
            return True
    return False


def _taken_up(document: Document, after: View, mention: Mention) -> bool:
    """Whether the sentence opens with an office that the person named before holds."""
    language = document.language
    for at in range(1, min(REACH, len(after.lower))):
        head = office_at(after.lower, after.words, at, language)
        follows = after.lower[at + 1 : at + 2]
        if head is None or (follows and follows[0] in WORDS[language].conjunctions):
            continue
        if after.tokens[at + 1 : at + 2] and after.tokens[at + 1].capital:
            return False
        whose = next((m.actor for m in after.mentions if m.first <= at < m.last), "")
        if whose and document.records[whose].kind == "person":
            return False
        role = text_of(document, after, head.first, head.last)
        if not _suits(document, role, document.records[mention.actor]):
            return False
        _promote(document, mention.actor, role, whose)
        end = max([at + 1, *(m.last for m in after.mentions if m.first <= at < m.last)])
        add_mention(after, Mention(mention.actor, "role", 0, end, role=role))
        return True
    return False
