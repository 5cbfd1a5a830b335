"""Offices in a sentence: whose they are and who holds them."""

from typing import NamedTuple

from realpolitik.reading.names.complements import Complement, complement, place_of
from realpolitik.reading.names.name_spots import (
    NONE,
    Span,
    closed,
    name_at,
    name_before,
    names_joined,
    names_listed,
)
from realpolitik.reading.names.office_owners import Owner, left_of
from realpolitik.reading.names.offices import Head, office_at
from realpolitik.reading.view import Document, View
from realpolitik.reading.word_classes import class_of
from realpolitik.reading.words import WORDS

__all__ = ["Holder", "find_holders"]

PARTICLES = ("bei", "an", "mit", "zu", "vor", "ab", "auf", "aus", "ein", "hin", "um", "nach",
             "selbst", "himself", "herself")  # fmt: skip
AND = ("and", "und")
PLURAL = ("innen", "chefs", "experten", "diplomaten")
# For these the body they work for says more than the state they come from.
BODY_FIRST = ("head-of-organisation", "spokesperson", "expert", "peer", "official", "lawmaker")
OF_STATES = ("head-of-government", "foreign-minister", "minister")


class Around(NamedTuple):
    """What stands around an office: before it, after it, and after its holder's name."""

    left: Owner
    right: Complement
    behind: Complement


MORE = frozenset(
    ["other", "several", "further", "many", "more", "weitere", "weiteren", "andere", "anderen",
     "mehrere", "mehreren", "einige", "viele", "zahlreiche"]
)  # fmt: skip


class Holder(NamedTuple):
    """An office as found: the phrase it spans, whose office it is, and the name of its holder."""

    head: Head
    first: int
    last: int
    affiliation: str
    name: Span
    indefinite: bool


def find_holders(document: Document, view: View, head: Head) -> list[Holder]:
    """The phrase of an office: whose it is, and who holds it; one row each for several holders."""
    left = left_of(document, view, head)
    right = complement(document, view, head.last)
    names = _after(document, view, head, right)
    first = left.first
    if not names:
        apposed = _ended(view, head, right) and not _others(view, head)
        before = name_before(document, view, left.first) if apposed else NONE
        if before != NONE:
            several = _plural(document, view, head)
            names = names_joined(document, view, before) if several else [before]
            first = names[0][0]
    if not names:
        right = right._replace(seat=_seated(view, head, right))
        whose = _whose(document, view, head, Around(left, right, Complement(0)), 0)
        last = right.last if right.bodies and not left.actors else head.last
        return [Holder(head, first, last, whose, NONE, left.indefinite)]
    found = []
    for k, name in enumerate(names):
        behind = _behind(document, view, name)
        whose = _whose(document, view, head, Around(left, right, behind), k)
        last = max(name[1], head.last, right.last if names[0][0] < head.first else 0)
        last = behind.last if behind.bodies and not left.actors else last
        found.append(Holder(head, name[0] if k else first, last, whose, name, left.indefinite))
    return found


def _after(document: Document, view: View, head: Head, right: Complement) -> list[Span]:
    """The names after an office: next to it, past its complement, or after a comma."""
    direct = name_at(document, view, _joined(document, view, head))
    if direct == NONE and right.last > head.last:
        direct = name_at(document, view, right.last)
        direct = direct if direct[1] - direct[0] > 1 else NONE
    if direct == NONE:
        direct = _past_comma(document, view, head, right)
    if direct == NONE:
        return []
    if (
        direct[0] > head.last
        and view.words[direct[0] - 1] == ","
        and _several(document, view, head)
    ):
        listed = names_listed(document, view, direct)
        return listed if len(listed) > 1 or _one_of(view, head) else []
    return names_listed(document, view, direct) if _plural(document, view, head) else [direct]


def _several(document: Document, view: View, head: Head) -> bool:
    return document.language == "en" and _plural(document, view, head)


def _others(view: View, head: Head) -> bool:
    """ "A, B and other ministers", "A, B und weitere Regierungschefs": more than those named."""
    return bool(MORE & {*view.lower[max(0, head.first - 2) : head.first]})


def _one_of(view: View, head: Head) -> bool:
    """Whether one of several is named: "one of her ministers, Daisuke Onodera"."""
    return "one" in view.lower[max(0, head.first - 4) : head.first]


def _joined(document: Document, view: View, head: Head) -> int:
    """Where the name may start: past "und Publizist" after "Historiker"."""
    at = head.last
    if at + 1 < len(view.lower) and view.lower[at] in AND:
        for k in range(at + 1, min(at + 4, len(view.lower))):
            other = office_at(view.lower, view.words, k, document.language)
            if other is not None and other.first == at + 1:
                return _joined(document, view, other)
    return at


def _past_comma(document: Document, view: View, head: Head, right: Complement) -> Span:
    """The name after a comma: ", Ana Lind,"; a German particle may stand before the comma."""
    ends = [right.last, _joined(document, view, head), head.last]
    ends += [end + 3 for end in ends if _bracketed(view, end)]
    if right.last < len(view.lower) and view.lower[right.last] in PARTICLES:
        ends.append(right.last + 1)
    for end in ends:
        if view.words[end : end + 1] != [","]:
            continue
        name = name_at(document, view, end + 1, people=True)
        known = any(m.first == name[0] and m.last == name[1] for m in view.mentions)
        if name != NONE and (name[1] - name[0] > 1 or known) and closed(view, name[1]):
            return name
    return NONE


def _bracketed(view: View, at: int) -> bool:
    """Whether short letters in brackets stand at a token: "agency (IAEA)"."""
    return view.words[at : at + 1] == ["("] and view.words[at + 2 : at + 3] == [")"]


def _ended(view: View, head: Head, right: Complement) -> bool:
    """Whether an apposition ends here: "Ana Lind, the minister," but not "the minister said"."""
    for end in (right.last, head.last):
        if end < len(view.words) and view.lower[end] in ("'s", "’s"):
            continue  # "the chancellor's adviser": another's office
        if end >= len(view.words) or not view.tokens[end].word:
            return True
        if view.lower[end] in ("who", "whose", "and", "und", "sowie"):
            return True
        if view.lower[end] in WORDS["en"].prepositions | WORDS["de"].prepositions:
            return True
        if view.lower[end] in WORDS["de"].articles:
            return True  # a genitive
    return False


def _plural(document: Document, view: View, head: Head) -> bool:
    """Whether the office has several holders: "ministers", "die Minister", "Präsidenten"."""
    word = view.lower[head.last - 1]
    if document.language == "en":
        return word.endswith(("s", "men", "women")) and not word.endswith("ss")
    articled = {"die", "beiden", "den", "zwei", "drei", "beide"} & set(
        view.lower[max(0, head.first - 3) : head.first]
    )
    return word.endswith(PLURAL) or (bool(articled) and word.endswith(("er", "en")))


def _behind(document: Document, view: View, name: Span) -> Complement:
    """What hangs on the name itself: "Marek Sowa vom Außenministerium", "Ana Lind of Chile"."""
    at = name[1]
    links = ("of", "from", "at", "with", "von", "vom", "beim", "bei", "aus")
    comma = view.words[at : at + 1] == [","] and view.lower[at + 1 : at + 2] in (["of"], ["von"])
    at += comma
    if view.words[at : at + 1] == [","] and view.lower[at + 1 : at + 2] in (["now"], ["currently"]):
        at += 2
    if at >= len(view.lower) or view.lower[at] not in links:
        return Complement(name[1])
    return complement(document, view, at)


def _seated(view: View, head: Head, right: Complement) -> str:
    """The state of "an official in Djibouti"; what sits in a capital may be anybody's."""
    place = any(
        m.actor == right.seat and m.form == "place"
        for m in view.mentions
        if head.last <= m.first < right.last
    )
    return right.seat if head.name == "official" and not place else ""


def _whose(document: Document, view: View, head: Head, around: Around, place: int) -> str:
    """Whose office it is, by the nearest body that the phrase names."""
    left, right, behind = around
    near = [*behind.bodies[:1], *_spread(right.bodies, place)]
    bodies = [a for a in near if document.records[a].kind not in ("state", "region", "person")]
    if head.name in OF_STATES:  # a minister of a party serves the state
        bodies = [a for a in bodies if document.records[a].kind != "party"]
        near = [a for a in near if document.records[a].kind != "party"]
    if bodies and not left.owned and (head.name in BODY_FIRST or not left.actors):
        return bodies[0]
    unknown = _named_by_text(document, view, head, around)
    if unknown and not left.owned:
        return unknown
    own = _spread(left.actors, place)
    seat = right.seat if head.name != "envoy" else ""
    if (
        behind.bodies
        and behind.bodies[0] in near
        and (not own or (head.name in BODY_FIRST and not left.owned))
    ):
        return behind.bodies[0]
    return next(iter((*own, *near, *((seat,) if seat else ()))), "")


def _employs(document: Document, view: View, head: Head, right: Complement) -> bool:
    """Whether the unknown name is a body: "economist at Nordbank", "Sprecherin von PP-DB"."""
    if document.language == "de":
        return head.name not in ("expert", "peer") or right.link in ("bei", "beim", "von")
    surname = view.words[right.names[1] - 1]
    if any(r.kind == "person" and r.name.endswith(surname) for r in document.records.values()):
        return False
    if head.name == "expert":
        return right.link in ("at", "with")
    return head.name not in ("peer", "head-of-state") and right.link in ("at", "with", "for", "of")


def _spread(actors: tuple[str, ...], place: int) -> tuple[str, ...]:
    """The owner of the holder at ``place``, where several owners have several holders."""
    return actors[place : place + 1] or actors[:1]


def _named_by_text(document: Document, view: View, head: Head, around: Around) -> str:
    """A town, region or body that no table knows: "Bürgermeister von Charkiw"."""
    left, right, behind = around
    names = right.names if right.names[1] else behind.names
    if not names[1]:
        return ""
    word = view.lower[head.last - 1]
    seat = any(word.startswith(s) or word.endswith(s) for s in class_of("seats", document.language))
    highest = head.name in ("head-of-state", "head-of-government", "foreign-minister", "minister")
    employs = right.names[1] and _employs(document, view, head, right)
    if not ((seat or highest) if right.names[1] else seat) and not employs:
        return ""
    kind = "region" if seat or highest else "organisation"
    parent = next(iter(left.actors), "")
    parent = parent if parent and document.records[parent].kind == "state" else ""
    return place_of(document, view, names, kind, parent)
