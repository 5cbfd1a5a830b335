"""Offices in a sentence: whose they are and who holds them."""

from typing import NamedTuple

from realpolitik.reading.names import is_name, name_run
from realpolitik.reading.naming import covered
from realpolitik.reading.offices import Head, body_at, office_at
from realpolitik.reading.view import Document, Mention, View
from realpolitik.reading.words import WORDS

__all__ = ["Holder", "find_holder", "right_affiliation"]

REACH = 4
LOOK_BACK = 5
TITLES = ("Sir", "Dame", "Lord", "Lady", "Baroness", "Dr", "Prof", ".")


INDEFINITE = frozenset(
    [
        "ein",
        "eine",
        "einem",
        "einen",
        "einer",
        "eines",
        "a",
        "an",
        "two",
        "three",
        "zwei",
        "drei",
        "several",
        "some",
        "mehrere",
    ]
)


class Holder(NamedTuple):
    """An office as found: the phrase it spans, whose office it is, and the name of its holder."""

    head: Head
    first: int
    last: int
    affiliation: str
    name: tuple[int, int]
    indefinite: bool


def find_holder(document: Document, view: View, head: Head) -> Holder:
    """The phrase of an office: whose it is, and the name of its holder where one is given."""
    first, affiliation, indefinite = _left(document, view, head)
    last, right = right_affiliation(document, view, head)
    name = _name_after(document, view, head.last)
    if name[1] == name[0] and right:
        name = _name_after(document, view, last)
    if name[1] == name[0]:
        name, seat = _name_past(document, view, head.last)
        right = right or seat
    if name[1] == name[0]:
        before = _name_before(document, view, first)
        if before[1] > before[0]:
            return Holder(
                head, before[0], max(last, head.last), affiliation or right, before, indefinite
            )
    elif not right:
        last, right = right_affiliation(document, view, head._replace(last=name[1]))
        if right and document.records[right].kind == "state":
            last, right = name[1], right if not affiliation else ""
    end = max(last if right else head.last, name[1] if name[1] > name[0] else 0)
    return Holder(head, first, end, affiliation or right, name, indefinite)


def _left(document: Document, view: View, head: Head) -> tuple[int, str, bool]:
    """First token of the phrase, affiliation named before the office, and whether it is "a ..."."""
    k, first, affiliation = head.first - 1, head.first, ""
    by_last = {m.last: m for m in view.mentions if not m.inside}
    while k >= 0 and head.first - k <= REACH:
        mention = by_last.get(k + 1)
        if mention is not None:
            if mention.form == "name" and not (mention.genitive or view.tokens[mention.last].glued):
                plain = document.language == "en" and k + 1 == head.first
                if not plain and not (
                    document.language == "en" and view.lower[k + 1] == "commission"
                ):
                    break
            affiliation, first = mention.actor, mention.first
            if document.records[affiliation].kind == "person":
                affiliation = document.records[affiliation].parent
            k = mention.first - 1
            break
        word = view.lower[k]
        if word in ("'s", "’s"):
            k -= 1
            continue
        english = word in WORDS["en"].possessives and document.language == "en"
        german = document.language == "de" and word in ("ihr", "sein", "ihre", "seine") and not k
        if english or german:
            affiliation, first = _last_affiliation(document, view, k), k
            break
        if word in WORDS[document.language].articles or not view.tokens[k].word:
            break
        possessed = k > 0 and view.lower[k - 1] in ("'s", "’s")
        named = view.tokens[k].capital and not possessed
        if named or word in WORDS[document.language].prepositions:
            break
        k -= 1
    indefinite = k >= 0 and view.lower[k] in INDEFINITE
    return first, affiliation, indefinite


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


def right_affiliation(document: Document, view: View, head: Head) -> tuple[int, str]:
    """An affiliation after the office: "der Europäischen Kommission", "of the Crisis Group"."""
    k = head.last
    links = {
        "de": ("der", "des", "von", "vom", "beim", "bei", "für"),
        "en": ("of", "to", "for", "at", "with", "from"),
    }[document.language]
    if document.language == "en" and head.name == "official":
        links = (*links, "in")
    if k >= len(view.lower) or view.lower[k] not in links:
        by_first = {m.first: m for m in view.mentions if not m.inside}
        mention = by_first.get(k)
        if mention is not None and mention.genitive and document.language == "de":
            return mention.last, mention.actor
        return head.last, ""
    for mention in view.mentions:
        modifier = mention.last < len(view.tokens) and view.tokens[mention.last].glued
        if k < mention.first <= k + 2 and _held(view, mention, document.language):
            return mention.last + 1, mention.actor
        if mention.inside or modifier or mention.form not in ("name", "capital"):
            continue
        if k < mention.first <= k + 2:
            between = view.lower[k + 1 : mention.first]
            if all(word in ("der", "des", "dem", "the", "partei", "fraktion") for word in between):
                return mention.last, mention.actor
    return head.last, ""


def _held(view: View, mention: Mention, language: str) -> bool:
    """Whether an adjective stands before an office or body: "des marokkanischen Königs"."""
    if mention.inside or mention.form != "adjective" or mention.last >= len(view.tokens):
        return False
    place = view.lower, view.words, mention.last, language
    return office_at(*place) is not None or body_at(*place) is not None


def _name_after(document: Document, view: View, at: int) -> tuple[int, int]:
    """The name that follows an office directly, or after a comma and up to the next."""
    comma = at < len(view.words) and view.words[at] == ","
    start = at + comma
    while start < len(view.words) and view.words[start] in TITLES:
        start += 1
    if start >= len(view.words):
        return at, at
    for mention in view.mentions:
        if mention.first == start and not mention.inside:
            person = document.records[mention.actor].kind == "person"
            return (mention.first, mention.last) if person else (at, at)
    end = name_run(view, start, document.language, covered(view))
    known = next((m for m in view.mentions if m.first == end and not m.inside), None)
    if known is not None and end > start and document.records[known.actor].kind == "person":
        end = known.last  # "President Kassym Tokayev": the table knows the surname
    closed = end >= len(view.words) or view.words[end] in ",."
    if comma and (end - start < 2 or not closed):
        return at, at
    return start, end


def _name_past(document: Document, view: View, at: int) -> tuple[tuple[int, int], str]:
    """The name after "Staatssekretär in Berlin, ...": and the state whose seat stands between."""
    prepositions = (
        "in", "im", "am", "für", "aus", "beim", "bei", "on", "for", "of", "to", "at", "with",
    )  # fmt: skip
    if at >= len(view.lower) or view.lower[at] not in (*prepositions, "der", "des"):
        return (at, at), ""
    comma = next(
        (k for k in range(at + 1, min(at + 8, len(view.words))) if view.words[k] == ","), 0
    )
    name = _name_after(document, view, comma) if comma else (at, at)
    if name[1] <= name[0] or view.words[name[1] : name[1] + 1] not in ([","], []):
        return (at, at), ""
    seats = [m.actor for m in view.mentions if at < m.first < comma and not m.inside]
    return name, seats[0] if len(seats) == 1 else ""


def _name_before(document: Document, view: View, first: int) -> tuple[int, int]:
    """The name before an apposition: "Henry Kissinger, dem Außenminister ..."."""
    k = first - 1
    if (
        document.language == "de"
        and k > 0
        and view.words[k].islower()
        and view.words[k].endswith(("e", "en", "er"))
    ):
        k -= view.lower[k - 1] in WORDS["de"].articles  # "X, der frühere Präsident"
    while k >= 0 and view.lower[k] in WORDS[document.language].articles:
        k -= 1
    if k < 1 or view.words[k] != ",":
        return first, first
    for mention in view.mentions:
        if mention.last == k and document.records[mention.actor].kind == "person":
            return mention.first, mention.last
    start, taken = k, covered(view)
    while start > 0 and is_name(view, start - 1, document.language) and start - 1 not in taken:
        start -= 1
    return (start, k) if k - start >= 2 else (first, first)
