"""What stands before an office and says whose it is: "Kenya's", "der finnische", "her"."""

from typing import NamedTuple

from realpolitik.reading.given_names import is_given
from realpolitik.reading.names.complements import place_called, place_of
from realpolitik.reading.names.names import is_name
from realpolitik.reading.names.offices import Head
from realpolitik.reading.names.surnames import family
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["Owner", "left_of"]

REACH = 6
LEAST = 3
OTHERS = frozenset(["today", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday"])
LOOK_BACK = 5
BODIES = ("party", "organisation", "group", "movement", "media")
LED = ("head-of-organisation", "spokesperson", "vice", "official", "lawmaker")
RELATIVE = ("whose", "dessen", "deren")
HERE = ("ihr", "sein", "ihre", "seine", "ihrem", "ihren", "ihrer", "seinem", "seinen", "seiner")
INDEFINITE = frozenset(
    ["ein", "eine", "einem", "einen", "einer", "eines", "a", "an", "two", "three", "zwei", "drei",
     "several", "some", "mehrere"]
)  # fmt: skip
BORN = ("born", "educated", "based", "backed", "trained", "speaking", "stämmige", "stämmiger")
AND = ("and", "und", "or", "oder")


class Owner(NamedTuple):
    """First token of the phrase, whose office it is, and whether it is "a ...".

    ``owned``: by a possessive or genitive, which counts more than a nationality.
    """

    first: int
    actors: tuple[str, ...]
    indefinite: bool
    owned: bool


def left_of(document: Document, view: View, head: Head) -> Owner:
    """The phrase of an office to its left: where it starts, and whose office it is."""
    k, first = head.first - 1, head.first
    by_last = {m.last: m for m in view.mentions if not m.inside}
    actors: tuple[str, ...] = ()
    owned = False
    while k >= 0 and head.first - k <= REACH:
        mention = by_last.get(k + 1)
        if mention is not None:
            if not _owns(document, view, mention, head):
                break
            if view.lower[mention.last : mention.last + 1] in [[w] for w in BORN]:
                k = mention.first - 1
                continue
            mention = _sender(document, view, mention, head, by_last)
            actors, first = _coordinated(document, view, mention, by_last)
            owned = mention.genitive or mention.form == "role"
            k = first - 1
            break
        word = view.lower[k]
        if _apostrophe(view, k):
            k -= 1
            continue
        if word in RELATIVE:
            actors, first, owned = _antecedent(document, view, k), k, True
            break
        if word in (HERE if document.language == "de" else WORDS["en"].possessives):
            actors, first, owned = _meant(document, view, head, k), k, word != "our"
            break
        if _stops(document, view, k):
            first = k if any(_apostrophe(view, j) for j in range(k, first)) else first
            place = _named_person(document, view, k) or _seat(document, view, head, k)
            actors, first, owned = ((place,), k, True) if place else (actors, first, owned)
            break
        k -= 1
    prefix = "" if actors else _prefixed(document, view, head) or _named_short(document, view, k)
    if prefix:
        actors, owned = (prefix,), True
    return Owner(first, actors, k >= 0 and view.lower[k] in INDEFINITE, owned)


def _sender(
    document: Document, view: View, mention: Mention, head: Head, by_last: dict[int, Mention]
) -> Mention:
    """ "Iran's UN ambassador", "der iranische UN-Botschafter": who sends an envoy to a body."""
    if head.name != "envoy" or document.kind(mention.actor) != "organisation":
        return mention
    end = mention.first - (mention.first > 0 and _apostrophe(view, mention.first - 1))
    sender = by_last.get(end)
    return sender if sender and document.kind(sender.actor) == "state" else mention


def _meant(document: Document, view: View, head: Head, at: int) -> tuple[str, ...]:
    """Whom "their", "ihr" before an office means."""
    peer = head.name == "peer"
    last = _last_person(document, view, at) if peer else _last_body(document, view, head, at)
    last = last or _last_affiliation(document, view, at)
    return (last,) if last else ()


def _apostrophe(view: View, at: int) -> bool:
    """Whether a token makes a possessive: "party's", "Liberals'"."""
    plural = view.words[at] in ("'", "’") and at > 0 and view.lower[at - 1].endswith("s")
    return plural or view.lower[at] in ("'s", "’s")


def _named_short(document: Document, view: View, at: int) -> str:
    """The body that "the council's" means: the last one named whose name ends in that word."""
    if at < 0 or view.lower[at] != "the" or view.lower[at + 2 : at + 3] not in (["'s"], ["’s"]):
        return ""
    for other in reversed(document.views[max(0, view.place - LOOK_BACK) : view.place + 1]):
        for mention in reversed(other.mentions):
            record = document.records[mention.actor]
            if record.kind in BODIES and record.name.lower().split()[-1] == view.lower[at + 1]:
                return record.id
    return ""


def _prefixed(document: Document, view: View, head: Head) -> str:
    """German: the body in a compound: "Kremlsprecher"."""
    if document.language == "en":
        return ""
    word = view.lower[head.last - 1]
    pairs = (pair.partition("=") for pair in class_of("prefixes", "de"))
    return next((actor for prefix, _, actor in pairs if _starts(word, prefix)), "")


def _starts(word: str, prefix: str) -> bool:
    return word.startswith(prefix) and len(prefix) > LEAST and len(word) > len(prefix) + LEAST


def _named_person(document: Document, view: View, at: int) -> str:
    """Where the person belongs whose surname owns the office: "Mr Lund's own secretary"."""
    word, german = view.words[at], document.language == "de"
    if not view.tokens[at].capital or not (german or _apostrophe(view, at + 1)):
        return ""
    surname = word[:-1] if german and word.endswith("s") else word
    if german and surname == word and view.words[at + 1] not in ("'", "’"):
        return ""
    people = (r for r in document.records.values() if r.kind == "person" and r.parent)
    return next((r.parent for r in people if family(r.name) == surname), "")


def _seat(document: Document, view: View, head: Head, at: int) -> str:
    """A town or region that no table knows: "Charkiws Bürgermeister", "Abkhazia's president"."""
    word, seats = view.lower[head.last - 1], class_of("seats", document.language)
    highest = head.name in ("head-of-state", "head-of-government", "foreign-minister", "minister")
    if not (highest or any(word.endswith(seat) for seat in seats)) or not view.tokens[at].capital:
        return ""
    if is_given(view.words[at]) or not view.tokens[at].word or view.lower[at] in OTHERS:
        return ""
    english = view.lower[at + 1 : at + 2] in (["'s"], ["’s"])
    if document.language == "en":
        return place_of(document, view, (at, at + 1), "region", "") if english else ""
    genitive = at + 1 == head.first and view.lower[at].endswith("s") and len(view.words[at]) > LEAST
    if not genitive or not is_name(view, at, "de") or (at and not _free(view, at)):
        return ""
    return place_called(document, view.words[at][:-1], "region", "")


def _free(view: View, at: int) -> bool:
    """Whether no article or adjective stands before: "des Landes Bürgermeister" is no town."""
    before = view.lower[at - 1]
    return before not in WORDS["de"].articles and not view.tokens[at - 1].capital


def _stops(document: Document, view: View, at: int) -> bool:
    word = view.lower[at]
    if word in WORDS[document.language].articles or not view.tokens[at].word:
        return True
    if document.language == "de" and view.words[at].islower() and not _attribute(word):
        return True  # "In Oslo wirft ihm Minister X ... vor": a verb and a pronoun
    possessed = at > 0 and view.lower[at - 1] in ("'s", "’s")
    named = view.tokens[at].capital and not possessed
    return named or word in WORDS[document.language].prepositions


def _attribute(word: str) -> bool:
    """Whether a German word may stand between an owner and the office: an adjective, "und"."""
    inflected = word.endswith(("e", "en", "er", "es", "em")) and word not in WORDS["de"].pronouns
    return inflected or word in ("und", "oder", "bisherige", "ehemals", "damals", "einst", "heute")


def _owns(document: Document, view: View, mention: Mention, head: Head) -> bool:
    """Whether a mention before an office says whose it is."""
    if mention.form != "name" or mention.genitive or view.tokens[mention.last].glued:
        return True
    if document.language != "en":
        return False
    between = view.words[mention.last : head.first]
    letters = view.words[mention.first].replace(".", "").isupper()  # "the U.S. senior adviser"
    plain = letters and all(word.islower() and word.isalpha() for word in between)
    if _apostrophe(view, mention.last):
        return True
    return mention.last == head.first or plain or view.lower[mention.last] == "commission"


def _coordinated(
    document: Document, view: View, mention: Mention, by_last: dict[int, Mention]
) -> tuple[tuple[str, ...], int]:
    """The owners joined before an office ("Kenyan and Ugandan"), and where they start."""
    found, first = [_body(document, mention)], mention.first
    k = first - 1
    while k > 0 and view.lower[k] in (AND if len(found) == 1 else (*AND, ",")):
        other = by_last.get(k)
        joined = other is not None and other.form == mention.form
        plain = other is None or document.records[other.actor].kind == "person"
        if other is None or plain or not joined or view.tokens[mention.last].glued:
            break
        found.insert(0, _body(document, other))
        first, k = other.first, other.first - 1
    return tuple(actor for actor in found if actor), first


def _body(document: Document, mention: Mention) -> str:
    """The actor, or whom the person belongs to."""
    record = document.records[mention.actor]
    return record.parent if record.kind == "person" else record.id


def _antecedent(document: Document, view: View, at: int) -> tuple[str, ...]:
    """Whom "whose" means: the last one named before the comma, or in the sentence before."""
    before = [m for m in view.mentions if m.last <= at and not m.inside]
    if not at and view.place:
        before = [m for m in document.views[view.place - 1].mentions if not m.inside]
    return tuple(filter(None, [_body(document, before[-1])])) if before else ()


def _last_person(document: Document, view: View, at: int) -> str:
    """The body of the person named last: "her colleague" works where she does."""
    for other in reversed(document.views[max(0, view.place - LOOK_BACK) : view.place + 1]):
        for mention in reversed(other.mentions):
            record = document.records[mention.actor]
            if (other is not view or mention.last <= at) and record.kind == "person":
                return record.parent
    return ""


def _last_body(document: Document, view: View, head: Head, at: int) -> str:
    """The party or body named last: "their chairman", "ihr Vorsitzender"."""
    if head.name not in LED:
        return ""
    for other in reversed(document.views[max(0, view.place - 1) : view.place + 1]):
        for mention in other.mentions if other is not view else reversed(other.mentions):
            kind = document.records[mention.actor].kind
            if kind == "person" and other is view:
                return ""
            if (other is not view or mention.last <= at) and kind in BODIES:
                return mention.actor
    return ""


def _last_affiliation(document: Document, view: View, at: int) -> str:
    """Whom "her", "ihr" before an office means: the last person's state, or the last body named."""
    here = view.place
    for other in reversed(document.views[max(0, here - LOOK_BACK) : here + 1]):
        order = other.mentions if view.lower[at] == "its" else other.mentions[::-1]
        for mention in order:
            if mention.form == "place" or (other is view and mention.first >= at):
                continue
            record = document.records.get(mention.actor)
            person = record is not None and record.kind == "person" and view.lower[at] != "its"
            if record is not None and person and record.parent:
                return document.root(record.id)
            body = record is not None and record.kind in ("organisation", "party", "state")
            if record is not None and body and (not at or view.lower[at] == "its"):
                return record.id
    return ""
