"""Organisations that the tables do not know: by their head, by a common noun, by their letters."""

import re
from collections import Counter

from realpolitik.reading.given_names import is_given
from realpolitik.reading.items import ActorRecord
from realpolitik.reading.names.appositions import SORTS, apposed_run
from realpolitik.reading.names.names import is_name
from realpolitik.reading.names.naming import add_mention, covered, possessed, text_of
from realpolitik.reading.names.offices import office_at
from realpolitik.reading.names.organisation_names import organisation_run
from realpolitik.reading.slugs import slug
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.word_classes import class_of

__all__ = ["name_organisations"]

KINDS = ("organisation", "party")
ACRONYM = re.compile(r"(?:[A-ZÄÖÜ]\.?){2,6}")
# Letters that name no organisation, or a thing of everyday.
LETTERS = frozenset(
    ["CEO", "CFO", "GDP", "BIP", "TV", "PDF", "LNG", "AI", "KI", "IT", "PM", "MP", "MEP", "AM",
     "OK", "GPS", "USD", "EUR", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "SMS",
     "DNA", "HIV", "GMT", "FAQ", "CV", "PR", "HQ", "VIP", "NGO", "NGOS", "FILE", "PHOTO", "LKW",
     "PKW", "AKW", "DC", "NRO", "MW", "TNT", "SUV", "ID", "PS", "ADHS", "EM", "WM", "VAT", "AD",
     "BC",
     "GW", "KWH", "TOP", "LIVE", "CO", "UKW", "CET", "EST", "BST", "MR", "DR", "ST", "AND", "THE",
     "OF"]
)  # fmt: skip
INTRODUCED = re.compile(
    r"^(?:Partei|Fraktion|Nachrichtenagentur|Denkfabrik|Zeitung|Organisation|Bündnis(?:ses)?|"
    r"Bewegung|Gewerkschaft|Miliz|Gruppe|Sender|Fernsehsender|Magazin|Nachrichtenmagazin|Verband(?:e?s)?|Konzern|Klub|Netzwerk|"
    r"Tageszeitung|Allianz|Verein)s?\s(?!für\b|der\b|des\b)"
)
LEAST = 2
ARTICLES = ("the", "die", "der", "den")
EXPLAINED = 5
ONE = (["a"], ["an"], ["the"], ["ein"], ["eine"], ["einer"], ["einem"])
BRACKETED = re.compile(r"\(([A-ZÄÖÜ][A-ZÄÖÜa-z]{1,5})\)")
PARTY = re.compile(r"[Pp]art(?:y|ei)|Fraktion|Movement")


def name_organisations(document: Document) -> None:
    """Add the organisations that each sentence names, then those it names again."""
    for view in document.views:
        _headed(document, view)
        _apposed(document, view)
    if document.language == "de":
        for view in document.views:
            _led(document, view)
    _families(document)
    _explained(document)
    _defined(document)
    _lettered(document)
    _again(document)


def _headed(document: Document, view: View) -> None:
    taken = frozenset(
        k for m in view.mentions for k in range(m.first, m.last) if m.last - m.first > 1
    )
    at = 0
    while at < len(view.tokens):
        last = organisation_run(view, at, document.language, taken)
        if last == at:
            at += 1
            continue
        text = text_of(document, view, at, last)
        kind = "party" if PARTY.search(text) else "organisation"
        name = _nominative(text) if document.language == "de" else text
        actor = _record(document, name, kind)
        add_mention(view, Mention(actor, "name", at, last))
        at = last


def _nominative(text: str) -> str:
    """The name without case endings and without the noun that introduces it."""
    name = re.sub(r"^([A-ZÄÖÜ]\w+)en (?=[A-ZÄÖÜ])", r"\1e ", text)
    name = re.sub(r"(?<=stitut|erband)e?s\b", "", name)
    name = re.sub(r"^(\w+?)e?s (?=für )", r"\1 ", name)
    return INTRODUCED.sub("", name)


def _record(document: Document, name: str, kind: str) -> str:
    """The organisation of that name, made where none is known."""
    known = next((r.id for r in document.records.values() if r.name == name), "")
    actor = known or slug(name)
    if actor not in document.records:
        document.records[actor] = ActorRecord(id=actor, name=name, kind=kind)
    return actor


def _apposed(document: Document, view: View) -> None:
    """Organisations that a common noun introduces."""
    for at in range(len(view.tokens)):
        first, last, start = apposed_run(view, at, document.language, covered(view))
        if last == first:
            continue
        end = last - (start == first and last - first > 1)
        kind = "party" if view.lower[at].endswith(("party", "partei")) else "organisation"
        actor = _record(document, text_of(document, view, start, end), kind)
        if document.records[actor].kind in KINDS:
            add_mention(view, Mention(actor, "name", first, last, possessed(view, last)))


def _led(document: Document, view: View) -> None:
    """German: what hangs before an office by a hyphen: "Gerb-Chef", "AKP-Sprecherin"."""
    taken = covered(view)
    for at in range(len(view.tokens) - 1):
        office = view.tokens[at + 1].glued and office_at(view.lower, view.words, at + 1, "de")
        if not office or at in taken or not is_name(view, at, "de"):
            continue
        word = view.words[at]
        if view.tokens[at].glued or word in class_of("no_prefix", "de") or COMMON.search(word):
            continue
        add_mention(view, Mention(_record(document, word, "organisation"), "name", at, at + 1))


COMMON = re.compile(
    r"(?:ei|ung|heit|keit|schaft|tion|tät|ismus|ment|ik|ie|enz|anz|werk|bau|markt|bereich|"
    r"abteilung|programm|projekt|daten|stadt|land|haus|dienst)s?$"
)


def _families(document: Document) -> None:
    """Parties that the text calls by their creed alone: "the Pirates", "die Liberalen"."""
    families = class_of("families", document.language)
    for view in document.views:
        taken = covered(view)
        for at in range(1, len(view.words)):
            word = view.words[at]
            if word not in families or at in taken or view.lower[at - 1] not in ARTICLES:
                continue
            actor = _record(document, word, "party")
            add_mention(view, Mention(actor, "name", at, at + 1, possessed(view, at + 1)))


def _explained(document: Document) -> None:
    """Names that an apposition explains: "The Motorists, a small party of car lovers, ..."."""
    language = document.language
    for view in document.views:
        taken = covered(view)
        for comma, word in enumerate(view.words):
            if word != "," or view.lower[comma + 1 : comma + 2] not in ONE:
                continue
            sort = _sort(view, comma + 2, language)
            start = comma
            while start and start - 1 not in taken and is_name(view, start - 1, language):
                start -= 1
            if not sort or start == comma or is_given(view.words[start]):
                continue
            kind = "party" if sort.endswith(("party", "partei")) else "organisation"
            actor = _record(document, text_of(document, view, start, comma), kind)
            add_mention(view, Mention(actor, "name", start, comma))


def _sort(view: View, at: int, language: str) -> str:
    """The word for a sort of organisation in the phrase that goes on at ``at``."""
    for k in range(at, min(at + EXPLAINED, len(view.words))):
        if SORTS[language].fullmatch(view.lower[k]):
            return view.lower[k]
        if not view.tokens[k].word or (language == "en" and view.lower[k] in ("of", "for", "in")):
            return ""
    return ""


def _defined(document: Document) -> None:
    """Letters that a bracket defines: "the Freedom and Direct Democracy party (SPD)"."""
    found: dict[str, str] = {}
    for view in document.views:
        for mention in view.mentions:
            letters = "".join(view.words[mention.last : mention.last + 3])
            match = BRACKETED.fullmatch(letters)
            record = document.records[mention.actor]
            made = record.kind in KINDS and not record.wikidata
            if match and made and mention.form == "name":
                found[match[1]] = mention.actor
                name = f"{record.name.partition(' (')[0]} ({match[1]})"
                document.records[record.id] = record.model_copy(update={"name": name})
    for view in document.views:
        for k, mention in enumerate(view.mentions):
            word = view.words[mention.first]
            if mention.last - mention.first == 1 and word in found:
                view.mentions[k] = mention._replace(actor=found[word])
        taken = covered(view)
        for at, word in enumerate(view.words):
            if word in found and at not in taken:
                add_mention(view, Mention(found[word], "name", at, at + 1, possessed(view, at + 1)))


def _lettered(document: Document) -> None:
    """Letters that the text uses like a name, twice or more: "der DPS", "PP-DB"."""
    found: Counter[str] = Counter()
    spots: list[tuple[View, int, int, str]] = []
    for view in document.views:
        if view.sentence.quote.isupper():
            continue
        taken = covered(view)
        for at, word in enumerate(view.words):
            glued = view.tokens[at].glued
            if at in taken or glued or not ACRONYM.fullmatch(word) or word in LETTERS:
                continue
            end = at + 1
            while end < len(view.words) and view.tokens[end].glued and view.words[end].isupper():
                end += 1
            name = text_of(document, view, at, end)
            found[name] += 1
            spots.append((view, at, end, name))
    for view, at, end, name in spots:
        if found[name] >= LEAST:
            actor = _record(document, name, "organisation")
            add_mention(view, Mention(actor, "name", at, end, possessed(view, end)))


def _again(document: Document) -> None:
    """Organisations that the text named once, wherever it names them by the same words."""
    names: dict[str, list[tuple[list[str], str]]] = {}
    for view in document.views:
        for mention in view.mentions:
            record = document.records[mention.actor]
            words = record.name.partition(" (")[0].split()
            if record.kind in KINDS and not record.wikidata and words[0][:1].isupper():
                names.setdefault(words[0], []).append((words, record.id))
    for view in document.views:
        taken = covered(view)
        for at, word in enumerate(view.words):
            for words, actor in names.get(word, ()):
                end = at + len(words)
                free = not taken & frozenset(range(at, end))
                if free and view.words[at:end] == words:
                    add_mention(view, Mention(actor, "name", at, end, possessed(view, end)))
                    taken = covered(view)
                    break
