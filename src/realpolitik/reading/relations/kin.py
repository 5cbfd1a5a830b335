"""Whose friend or foe a named one is: "its partner Oslo", "ihre Rivalin, die Union"."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.relations.frames import Frame, Link, frame_of
from realpolitik.reading.relations.noun_parties import holder_of
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.words import WORDS

__all__ = ["kin_links"]

KIN = re.compile(
    r"(?:ally|allies|partners?|friends?|backers?|patrons?|sponsors?|protectors?|clients?|rivals?|"
    r"enem(?:y|ies)|foes?|adversar(?:y|ies)|opponents?|critics?|paymasters?|financiers?|"
    r"(?:bündnis|koalitions|handels)?partner(?:in|s|n)?|verbündete[rnms]?|freunde?s?n?|freundin|"
    r"schutzmacht|gönner[sn]?|geldgeber[sn]?|rival(?:e|en|in)|feinde?s?n?|gegner(?:in|s|n)?|"
    r"erzfeinde?s?|erzrival(?:e|en|in)|widersacher(?:in|s|n)?|kontrahent(?:en|in)?)$"
)
ADJECTIVES = 2  # so many words may stand between the possessive and the noun


def kin_links(scene: Scene) -> list[Link]:
    """Links of an owner with whom it calls its friend or foe by name."""
    links: list[Link] = []
    language = scene.document.language
    for at, word in enumerate(scene.view.lower):
        if KIN.match(word) is None or (language == "de" and not scene.view.tokens[at].capital):
            continue
        named = frame_of(word, language) or frame_of(re.sub("ies$", "y", word), language)
        whom = _named(scene, at) if named is not None and named[1].sign in "+-" else None
        if named is not None and whom is not None:
            links += _tied(scene, at, named[1], whom)
    return links


def _tied(scene: Scene, at: int, frame: Frame, whom: Phrase) -> list[Link]:
    first, last = min(at, whom.first), max(at + 1, whom.last)
    return [
        Link(owner, other, *frame.parts, at, first, last, f"kin:{scene.view.lower[at]}")
        for owner in _owners(scene, at, whom)
        for other in whom.actors
        if not scene.document.untied(owner, other, frame.parts[1])
    ]


def _named(scene: Scene, at: int) -> Phrase | None:
    """Who the friend or foe is: the name right behind the noun, or its adjective."""
    for phrase in scene.found:
        apposed = phrase.first == at + 1 and not phrase.genitive and not phrase.preposition
        inside = phrase.first <= at < phrase.last and phrase.last - phrase.first > 1
        adjective = phrase.modifier and phrase.head == at
        parted = (
            scene.document.language == "de"
            and scene.view.words[at + 1 : at + 2] == [","]
            and phrase.article in ("der", "die", "das", "den", "dem")
            and 2 <= phrase.first - at <= 2 + ADJECTIVES + 1
        )
        if apposed or adjective or inside or (parted and phrase.nominal):
            return phrase
    return None


def _owners(scene: Scene, at: int, whom: Phrase) -> tuple[str, ...]:
    """Whose friend or foe: a genitive or a possessive that stands before the noun."""
    lower, language = scene.view.lower, scene.document.language
    start = min(at, whom.first)
    for k in range(start - 1, max(-1, start - 2 - ADJECTIVES), -1):
        if lower[k] in WORDS[language].possessives:
            meant = next((p.actors for p in scene.found if p.first == k and p.genitive), ())
            meant = tuple(actor for actor in meant if actor not in whom.actors)
            return meant or holder_of(scene, at, whom.actors)
        if not scene.view.words[k].islower() or lower[k] in WORDS[language].prepositions:
            break
    owner = [p for p in scene.found if p.genitive and not p.modifier and p.last <= start]
    near = [p for p in owner if start - p.last <= 1 + ADJECTIVES and p.actors != whom.actors]
    between = scene.view.words[near[-1].last : start] if near else []
    plain = all(word.islower() or word in ("'s", "’s") for word in between)
    plain = plain and not WORDS[language].prepositions & set(between)
    return near[-1].actors if near and plain else ()
