"""Signed relations by noun frames: "Moskaus Bündnis mit Peking", "the dispute between A and B"."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.relations.callers import called, calling, governed
from realpolitik.reading.relations.frames import Frame, Link, clear, frame_of
from realpolitik.reading.relations.noun_parties import holder_of, sources_of
from realpolitik.reading.relations.noun_targets import REACH, targets_of
from realpolitik.reading.relations.noun_turns import (
    ended,
    healed,
    opposed,
    stopped,
    strained,
    turned,
    without,
)
from realpolitik.reading.relations.received import received_links
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["noun_links"]

VERBAL = ("to", "will", "would", "can", "could", "must", "may", "might", "they", "we", "it", "not")


MONEY = frozenset(["million", "billion", "milliarde"])
GIVING = re.compile(
    r"\b(?:announc|pledg|promis|offer|g[ai]ve|provid|lend|lent|grant|donat|allocat|earmark|send|sent|"
    r"approv|kündig|versp[ra]|zugesagt|sagt\w*\b.*\bzu\b|gewähr|bereit|überw[ie]|spend|stell)"
)
SHARED = re.compile(
    r"^(?:führ(?:t|te|ten|en)|geführt|schloss(?:en)?|schließen|geschlossen|unterzeichne\w*|unterschrieb\w*|"
    r"vereinbar\w*|abbrachen|abgebrochen|brachen|beendeten|halten|hielten|abhielten|held|hold|fought|fight|signed|sign|concluded|waged|made|broke|severed|cut|restored|reaffirmed|renewed|strengthened|deepened|upgraded|resumed|bekräftig\w*|erneuer\w*|vertief\w*)$"
)
RECEIVED = re.compile(
    r"(?:erh[ai]el?t(?:en|e)?|erhielt(?:en)?|erhalten|bek[aä]m(?:en)?|bekommt|bekommen|"
    r"freut\w*|hofft\w*|rechne\w+|profitier\w+|bau\w+|setz\w+|enjoyed|benefit\w*|relie[sd]|"
    r"genießt|fand|findet|lob\w*|dankt\w*|begrüß\w*|würdig\w*|prais\w+|thank\w*|welcom\w+|"
    r"receiv(?:es|ed|e)|g[eo]ts?|enjoys?|won)$"
)
MUTUAL = {"between", "zwischen", "with", "mit"}
PERSONAL = re.compile(
    r"(?:verbündete[rn]?|partner(?:in)?|freund(?:in)?|feind|gegner|rivale|widersacher|kritiker|"
    r"förderer|geldgeber|unterstützer|alliierte[rn]?|lieferant|erzfeind|komplize|schutzpatron|"
    r"waffenbruder|fürsprecher|gönner|erzrivale|todfeind|waffenlieferant)$"
)
ARMS = re.compile(
    r"\w*(?:drone|missile|rocket|tank|jet|weapon|arms|ammunition|munition|bomb|gun|waffe|rakete|panzer|"
    r"drohne|granate|geschütz)\w*$"
)
TARGET = re.compile(
    r"(?:targets?|victims?|recipients?|beneficiar|object|ziel|opfer|zielscheibe|empfänger)"
)
ACCUSING = frozenset(
    ["vorwurf", "vorwürfe", "anschuldigung", "behauptung", "accusation", "allegation", "charge"]
)


ADJECTIVAL = ("rival",)


def noun_links(scene: Scene) -> list[Link]:
    """The relations that nouns of the sentence state."""
    links: list[Link] = []
    language = scene.document.language
    for at, token in enumerate(scene.view.tokens):
        if language == "de" and not token.capital:
            continue
        named = frame_of(scene.view.lower[at], language)
        if named is None and language == "en" and scene.view.lower[at].endswith("ies"):
            named = frame_of(scene.view.lower[at][:-3] + "y", language)
        if named is None or _idle(scene.view, at, named[0], language):
            continue
        links += received_links(scene, at, *named) or _at(scene, at, *named)
    return links


def _idle(view: View, at: int, name: str, language: str) -> bool:
    """Whether the word ties nobody here: a verb ("to support"), money not given, any stance."""
    if language == "en" and at > 0 and view.lower[at - 1] in VERBAL:
        return True
    if name in ADJECTIVAL and _before_noun(view, at):
        return True  # "rival factions"
    if name == "terms" and "on" not in view.lower[max(0, at - 3) : at]:
        return True
    if name in ("haltung", "position", "meinung") and not _preceded(view, at, "ander"):
        return True
    flips = WORDS[language].flips | {"blockierte", "blockieren", "blocking", "holds", "held"}
    held = bool(flips & set(view.lower[slice(*segment(view, at))]))
    return name in MONEY and not (held or GIVING.search(view.sentence.quote))


def _before_noun(view: View, at: int) -> bool:
    """Whether a plain word that is no function word follows."""
    words = WORDS["en"]
    small = words.prepositions | words.auxiliaries | words.conjunctions | words.subordinators
    follows = view.lower[at + 1 : at + 2]
    return (
        bool(follows)
        and follows[0].isalpha()
        and view.words[at + 1].islower()
        and (follows[0] not in small)
    )


def _at(scene: Scene, at: int, name: str, frame: Frame) -> list[Link]:
    view = scene.view
    stated = _equals(scene, at, name, frame) or _apposed(scene, at, frame)
    if stated is not None:
        return [stated]
    sources, rule = sources_of(scene, at, frame)
    beside = _beside(scene, at, frame) or _whose(scene, at, rule)
    if beside is not None:
        sources, rule = holder_of(scene, at, beside.actors), "holder"
        hits = [(beside, frame)]
    elif frame.targets == ("loser",):
        losers = sources if rule == "possessor" else ()
        hits = [(Phrase(losers, at, at + 1), frame)] if losers else []
        sources, rule = holder_of(scene, at, losers), "holder"
    else:
        hits = _hits(scene, at, frame, sources, rule)
    if _nobodys(scene, at, frame, rule):
        return []
    if rule == "holder" and calling(view, at):
        sources = called(scene, at) if {"is", "gen", "of"} & set(frame.targets) else ()
    if not hits and rule == "possessor":
        hits = [(phrase, frame) for phrase in _target_of(scene, at, sources)]
    if not hits and rule in ("possessor", "agent") and name in ACCUSING:
        hits = [(phrase, frame) for phrase in _accused(scene, at)]
    own = rule in ("holder", "pronoun", "possessor")
    if not hits and own and len(sources) == 2 and _shared(view, at):
        both = f"noun:{name}:both"
        over = stopped(view, at, scene.document.language)
        felt = frame.turned() if over else frame
        return [Link(sources[0], sources[1], *felt.parts, at, at, at + 1, both)]
    over = frame.sign == "+" and (ended(view, at) or (rule == "holder" and opposed(view, at)))
    held = rule in ("holder", "pronoun") or view.lower[max(0, at - 1)] in ("its", "their")
    if over or turned(scene, at, name, held=held):
        hits = [(phrase, directed.turned()) for phrase, directed in hits]
    return [
        Link(source, target, *directed.parts, at, *_span(at, phrase), f"noun:{name}:{rule}")
        for phrase, directed in hits
        for source in sources
        for target in phrase.actors
        if not scene.document.untied(source, target, directed.parts[1])
    ]


def _apposed(scene: Scene, at: int, frame: Frame) -> Link | None:
    """ "Ana Lind, a confidant of Oslo, ...": the naming of one tells whose friend it is."""
    whole = next((p for p in scene.found if p.first < at < p.last - 1), None)
    if whole is None or not {"is", "gen"} & set(frame.targets) or len(whole.actors) != 1:
        return None
    inner = [m for m in scene.view.mentions if at < m.first and m.last == whole.last]
    governed = scene.view.lower[at + 1] in ("of", "von") or any(m.genitive for m in inner)
    if not inner or not governed or inner[0].actor not in scene.document.records:
        return None
    ends = whole.actors[0], inner[0].actor
    if scene.document.untied(*ends, frame.parts[1]) or ends[0] == ends[1]:
        return None
    return Link(ends[0], ends[1], *frame.parts, at, whole.first, whole.last, "noun:apposition")


def _nobodys(scene: Scene, at: int, frame: Frame, rule: str) -> bool:
    """Whether nobody told of is or has what the noun names."""
    whose = {"is", "gen", "of"} & set(frame.targets)
    if rule == "holder" and whose and governed(scene, at):
        return True
    return without(scene.view, at, {p.first for p in scene.found})


def _equals(scene: Scene, at: int, name: str, frame: Frame) -> Link | None:
    """The link of two that the noun ties as equals."""
    pair = _pair(scene.view, scene.found, at, {t.partition(":")[0] for t in frame.targets})
    if pair is None:
        return None
    first, last = min(at, pair.first), max(at + 1, pair.last)
    over = frame.sign == "-" and healed(scene.view, at)
    felt = frame.turned() if over or strained(scene.view, at, name) else frame
    one, other = pair.actors[:2]
    return Link(one, other, *felt.parts, at, first, last, f"noun:{name}")


def _target_of(scene: Scene, at: int, sources: tuple[str, ...]) -> list[Phrase]:
    """ "Japan, itself the target of Chinese curbs": whom the sentence calls the target."""
    start = next((p.first for p in scene.found if p.actors == sources and p.head == at), at)
    before = scene.view.lower[max(0, start - 3) : start]
    if not any(TARGET.match(word) for word in before):
        return []
    held = holder_of(scene, at, sources)
    return [Phrase(held, start, at + 1)] if held and held != sources else []


def _accused(scene: Scene, at: int) -> list[Phrase]:
    """ "Vietnams Vorwurf, Laos trockne ...": whom the clause of an accusation names."""
    view = scene.view
    for k in range(at + 1, min(at + 4, len(view.words))):
        if view.lower[k] in (",", "that"):
            opened = k + 1 + (view.lower[k + 1 : k + 2] in (["dass"], ["die"], ["the"]))
            return [p for p in scene.found if p.first in (k + 1, opened) and not p.modifier][:1]
    return []


def _whose(scene: Scene, at: int, rule: str) -> Phrase | None:
    """ "Kiews engster Verbündeter": what somebody is to whom the possessor names."""
    if rule != "possessor" or not PERSONAL.match(scene.view.lower[at]):
        return None
    return next((p for p in reversed(scene.found) if p.genitive and p.last <= at), None)


def _beside(scene: Scene, at: int, frame: Frame) -> Phrase | None:
    """ "an Frankreichs Seite": whose side it is stands before the noun."""
    if "side" not in frame.targets:
        return None
    owned = at - (at > 0 and scene.view.lower[at - 1] in ("'s", "’s"))
    return next((p for p in scene.found if p.genitive and p.last == owned and at), None)


def _span(at: int, phrase: Phrase) -> tuple[int, int]:
    return min(at, phrase.first), max(at + 1, phrase.last)


def _hits(
    scene: Scene, at: int, frame: Frame, sources: tuple[str, ...], rule: str
) -> list[tuple[Phrase, Frame]]:
    """Whom the noun is directed at: what it governs, else who is near or receives it."""
    hits = targets_of(scene, at, frame)
    if rule == "holder":
        # "the war in Ukraine": the subject of the sentence need not be a party to it.
        person = {"is", "gen"} & set(frame.targets)  # "an enemy in Oslo"
        return [hit for hit in hits if hit[0].preposition != "in" or frame.sign == "+" or person]
    armed = ARMS.match(scene.view.lower[at])
    aided = {"für", "for"} & set(frame.targets) and not armed
    if not hits and sources and frame.sign == "+" and aided:
        hits = [(phrase, frame) for phrase in _nearby(scene, at, sources)]
    if not hits and rule == "agent":
        hits = [(phrase, frame) for phrase in _receiver(scene, at, sources)]
    return hits


def _receiver(scene: Scene, at: int, sources: tuple[str, ...]) -> list[Phrase]:
    """ "Unterstützung erhielt X von Y", "X received help from Y": who receives it."""
    first, last = segment(scene.view, at)
    if not any(RECEIVED.match(word) for word in scene.view.lower[first:last]):
        return []
    inside = [p for p in scene.found if first <= p.first < last and p.nominal]
    return [p for p in inside if p.actors != sources][:1]


def _shared(view: View, at: int) -> bool:
    """ "A und B führten Krieg", "A and B signed a treaty": both are parties to it."""
    first, last = segment(view, at)
    return any(SHARED.match(word) for word in view.lower[first:last])


def _preceded(view: View, at: int, stem: str) -> bool:
    return any(word.startswith(stem) for word in view.lower[max(0, at - 2) : at])


def _pair(view: View, found: list[Phrase], at: int, places: set[str]) -> Phrase | None:
    """ "zwischen A und B", "A-B-Pakt", "sino-russische Annäherung": a relation of two equals."""
    for phrase in found:
        if len(phrase.actors) < 2 or not MUTUAL & places:
            continue
        between = phrase.preposition in ("zwischen", "between") and 0 < phrase.first - at <= REACH
        compound = phrase.modifier and phrase.head == at
        opening = phrase.preposition in ("zwischen", "between") and phrase.first <= 2 < at
        if (between and clear(view, at + 1, phrase.first)) or compound:
            return phrase
        if opening and phrase.last < at and clear(view, phrase.last, at):
            return phrase
    return None


def _nearby(scene: Scene, at: int, sources: tuple[str, ...]) -> list[Phrase]:
    """ "Rückendeckung der USA ... der Krieg in der Ukraine": the one other state of the clause."""
    first, last = segment(scene.view, at)
    document = scene.document
    others = [
        p
        for p in scene.found
        if max(at + 1, first) <= p.first < last
        and not p.modifier
        and document.records[p.actors[0]].kind == "state"
        and p.preposition not in ("mit", "with", "gegen", "against")
        and document.root(p.actors[0]) != document.root(sources[0])
    ]
    return others if len(others) == 1 else []
