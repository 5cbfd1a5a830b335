"""Where persons belong whose office names no state: the text around them tells it."""

import re
from collections import Counter

from realpolitik.reading.given_names import given_gender
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.homelands import homeland
from realpolitik.reading.names.incumbents import Incumbents
from realpolitik.reading.names.lexicon import Lexicon
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.names.settings import Settings
from realpolitik.reading.view import Document, Mention, View

__all__ = ["affiliate", "joined_later"]

HOME = (
    "bundesregierung", "bundestag", "house-of-commons", "us-congress", "us-senate", "knesset",
    "rada", "duma",
)  # fmt: skip
# An office of a body that the sentences before name: "Verbandschef", "party leader".
WITHIN = re.compile(
    r"(?:verband|konzern|gewerkschaft|institut|firmen|verein|stiftung|unternehmen|netzwerk|"
    r"mission|kammer|einsatzleit|generalsekretär|head of mission|mission chief|secretary.general|"
    r"company|union|group|bank|network|institute|think-tank)"
)
WITHIN_PARTY = re.compile(r"(?:partei|fraktion|party|parliamentary)")
COMMISSIONER = re.compile(r"(?:[a-zäöü]*kommissar(?:in|s)?|commissioner)$")
UNION = ("european-union", "european-commission")
LOOK_BACK = 2
CLEAR, APART = 1.3, 1.6
FAR = 6
DEFINITE = ("the", "der", "die", "den", "dem")


def affiliate(document: Document, known: Lexicon) -> None:
    """An office without a state belongs to a body named beside, or to the state it is set in."""
    settings, incumbents = Settings(document, _home(document)), Incumbents(document, known)
    for view in document.views:
        for mention in view.mentions:
            record = document.records[mention.actor]
            if record.kind != "person" or record.parent:
                continue
            if not mention.role:
                _settle(document, settings, view, mention)
                continue
            if _expert(mention.role, document.language):
                continue
            options = [
                *_body(document, view, mention),
                *_told_before(document, view, mention),
                *settings.likely(view, mention),
            ]
            options = [s for s in options if incumbents.may_hold(record.id, mention.role, s)]
            if options:
                document.records[record.id] = record.model_copy(update={"parent": options[0]})


def _settle(document: Document, settings: Settings, view: View, mention: Mention) -> None:
    """Whoever has no office belongs to the state that a sentence is clearly set in."""
    record = document.records[mention.actor]
    first, second, *_ = (*sorted(settings.scores(view, mention).items(), key=_weight)[::-1],
                         ("", 0.0), ("", 0.0))  # fmt: skip
    clear = first[1] >= CLEAR and first[1] >= APART * second[1]
    so_far = (m.actor for v in document.views[: view.place + 1] for m in v.mentions)
    told = clear and first[0] in (document.root(actor) for actor in so_far)
    if told and not record.role and not record.wikidata:
        document.records[record.id] = record.model_copy(update={"parent": first[0]})


def _weight(scored: tuple[str, float]) -> tuple[float, str]:
    return scored[1], scored[0]


def _told_before(document: Document, view: View, mention: Mention) -> list[str]:
    """Whose "the ambassador, Nikolai Orlow," is: the Russian one of the sentences before."""
    if view.lower[max(0, mention.first - 1)] not in DEFINITE:
        return []
    office = _stem(mention.role)
    for other in reversed(document.views[max(0, view.place - FAR) : view.place]):
        for earlier in other.mentions:
            nameless = document.records[earlier.actor].kind in ("state", "organisation", "region")
            if earlier.form == "role" and nameless and _stem(earlier.role) == office:
                return [earlier.actor]
    return []


def _stem(role: str) -> str:
    word = role.split("; ")[0].split()[-1].lower() if role else ""
    return re.sub(r"(?:in|s|n|en|innen)$", "", word)


def _home(document: Document) -> str:
    """The state whose politics the text is about, where one clearly is."""
    bodies = Counter(m.actor for view in document.views for m in view.mentions if m.actor in HOME)
    if bodies.total() > 1:
        return document.root(bodies.most_common(1)[0][0])
    return homeland(document)


def _body(document: Document, view: View, mention: Mention) -> list[str]:
    """The body of "Verbandschef X", "party leader X", "Handelskommissar X"."""
    role = mention.role.lower()
    if COMMISSIONER.search(role):
        named = (m.actor for v in document.views for m in v.mentions)
        return [actor for actor in dict.fromkeys(named) if actor in UNION][:1]
    beside = _employer(document, view, mention)
    if beside:
        return [beside]
    kinds = (
        ("party",) if WITHIN_PARTY.match(role) else ("organisation",) if WITHIN.match(role) else ()
    )
    for other in reversed(document.views[max(0, view.place - LOOK_BACK) : view.place + 1]):
        for earlier in reversed(other.mentions):
            if other is view and earlier.first >= mention.first:
                continue
            if document.records[earlier.actor].kind in kinds:
                return [earlier.actor]
    return []


EMPLOYED = ("head-of-organisation", "vice", "spokesperson", "lawmaker")


def _employer(document: Document, view: View, mention: Mention) -> str:
    """The body of "At the IMF, Ana Lind, a deputy director, urged restraint"."""
    words = mention.role.split("; ")[-1].split()
    head = office_at([w.lower() for w in words], words, len(words) - 1, document.language)
    if head is None or head.name not in EMPLOYED:
        return ""
    party = ("party", "organisation", "media")
    for other in view.mentions:
        record = document.records[other.actor]
        opens = other.last <= mention.first and set(
            view.lower[max(0, other.first - 2) : other.first]
        )
        if opens and opens & {"at", "for", "in", "bei", "beim", "von", "vom", "aus"}:
            return other.actor if record.kind in party else ""
    return ""


def _expert(role: str, language: str) -> bool:
    """A historian belongs to no state because a sentence names one; a minister once one does."""
    parts = [part.split() for part in role.split("; ")]
    heads = [office_at([w.lower() for w in p], p, len(p) - 1, language) for p in parts]
    return all(head is not None and head.name == "expert" for head in heads)


JOINED = {
    "en": re.compile(r"^(?:,\s)?to which (he|she) (?:belongs|belonged)"),
    "de": re.compile(r"^,\s(?:der|dem) (er|sie)(?: \w+){0,3} (?:angehört|angehöre|angehörte)"),
}


def joined_later(document: Document) -> None:
    """ "The Dawn party, to which she belongs": the party of the person named last."""
    recent: list[ActorRecord] = []
    for view in document.views:
        for mention in view.mentions:
            record = document.records[mention.actor]
            if record.kind == "person":
                recent.append(record)
            rest = document.text[view.span(mention.first, mention.last)[1] : view.sentence.end]
            told = record.kind in ("party", "organisation", "movement")
            match = JOINED[document.language].match(rest) if told and recent else None
            if match:
                gender = {"he": "m", "er": "m"}.get(match[1], "f")
                suited = [r for r in reversed(recent) if _gender(r) in ("", gender)]
                for person in suited[:1]:
                    new = document.records[person.id].model_copy(update={"parent": record.id})
                    document.records[person.id] = new


def _gender(record: ActorRecord) -> str:
    return record.gender or given_gender(record.name)
