"""Whom a noun is directed at: by its preposition, its genitive, through a noun between, a list."""

import re
from collections.abc import Container

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.relations.frames import Frame, clear, frame_of
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View

__all__ = ["REACH", "targets_of"]

REACH = 7
LISTS = {
    "de": re.compile(r"\b(?:zu denen|darunter|etwa|namentlich|nämlich)\b"),
    "en": re.compile(r"\b(?:including|such as|namely|among them)\b"),
}


def targets_of(scene: Scene, at: int, frame: Frame) -> list[tuple[Phrase, Frame]]:
    """The phrases that a noun is directed at, each with its frame (its sign may be turned)."""
    turning = {t.partition(":")[0]: t.endswith(":-") for t in frame.targets}
    hits: list[tuple[Phrase, Frame]] = []
    for phrase in scene.found:
        near = 0 < phrase.first - at <= REACH and clear(scene.view, at + 1, phrase.first)
        thing = phrase.modifier and frame.type in ("sanctions", "trades")
        governed = near and phrase.preposition in turning and (thing or not phrase.modifier)
        if governed and not _stolen(scene, at, phrase):
            if all(phrase.preposition != other.preposition for other, _ in hits):
                directed = frame.turned() if turning[phrase.preposition] else frame
                hits.append((phrase, directed))
        elif _attached(phrase, at, set(turning)) or _through(scene.view, at, phrase, turning):
            return [(phrase, frame)]
    hits = hits or _second(scene, at, frame, set(turning))
    return hits or [(phrase, frame) for phrase in _listed(scene, at, set(turning))]


def _second(scene: Scene, at: int, frame: Frame, places: set[str]) -> list[tuple[Phrase, Frame]]:
    """ "Veto gegen die Hilfe für Kiew": whom it hits is whom the good thing is for."""
    governed = governed_noun(scene.view, at, places, scene.document.language)
    if frame.sign != "-" or governed is None:
        return []
    return [(phrase, frame) for phrase, _ in targets_of(scene, *governed)]


def governed_noun(view: View, at: int, places: set[str], language: str) -> tuple[int, Frame] | None:
    """The good thing that a noun's own preposition governs right behind it."""
    if view.lower[at + 1 : at + 2] == [] or view.lower[at + 1] not in places:
        return None
    for k in range(at + 2, min(at + 5, len(view.lower))):
        named = frame_of(view.lower[k], language)
        noun = language == "en" or view.tokens[k].capital
        if noun and named is not None and named[1].sign == "+":
            return k, named[1]
    return None


def _through(view: View, at: int, phrase: Phrase, places: Container[str]) -> bool:
    """ "Kritik an der Haltung Ungarns": the preposition governs what the phrase owns."""
    between = view.lower[at + 1 : phrase.first]
    nouns = [k for k in range(at + 1, phrase.first) if view.tokens[k].capital]
    if not between or not clear(view, at + 1, phrase.first):
        return False
    if phrase.preposition == "of" and len(between) <= REACH:
        governing = [word for word in between[:2] if word in places and word != "of"]
        return bool(governing) and "of" not in between[:-1] and "between" not in between
    return phrase.genitive and len(nouns) == 1 and between[0] in places


def _attached(phrase: Phrase, at: int, signs: set[str]) -> bool:
    """A genitive or of-phrase right at the noun, or the possessor of "X's ally"."""
    if phrase.first == at + 1 and phrase.genitive and ("gen" in signs or "side" in signs):
        return True
    if "of" in signs and phrase.preposition == "of" and phrase.first == at + 2:
        return True
    return "is" in signs and phrase.genitive and phrase.last <= at and at - phrase.last <= 3


def _stolen(scene: Scene, at: int, phrase: Phrase) -> bool:
    """Whether another framed noun between takes the phrase: "Hilfe für den Krieg gegen X"."""
    view, language = scene.view, scene.document.language
    for k in range(at + 1, phrase.first):
        between = frame_of(view.lower[k], language)
        if between is None or (language == "de" and not view.tokens[k].capital):
            continue
        if phrase.preposition in {target.partition(":")[0] for target in between[1].targets}:
            return True
    return False


def _listed(scene: Scene, at: int, prepositions: set[str]) -> list[Phrase]:
    """ "Ausrichtung auf Kräfte ..., zu denen A, B und C gehören"."""
    view = scene.view
    match = LISTS[scene.document.language].search(view.sentence.quote)
    if match is None or not set(view.lower[at + 1 : at + 2]) & prepositions:
        return []
    start = view.sentence.start + match.end() - 1
    return [
        phrase
        for phrase in scene.found
        if view.tokens[phrase.first].start >= start and phrase.nominal and phrase.first > at
    ]
