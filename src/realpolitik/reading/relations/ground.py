"""Whose ground a hostile deed is done on: "missiles struck nine sites in Oslo"."""

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit
from realpolitik.reading.relations.scene import Scene

__all__ = ["struck"]

STRIKING = frozenset(
    ["strike", "bomb", "bombard", "shell", "attack", "hit", "target", "raid", "destroy", "pound",
     "flatten", "storm", "seize", "capture", "sink", "ram", "burn", "level", "bombardieren",
     "beschießen", "angreifen", "attackieren", "zerstören", "treffen", "stürmen", "versenken"]
)  # fmt: skip
WHERE = ("in", "inside", "on", "auf", "across", "near", "bei")
FAR = 7


def struck(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> tuple[tuple[str, ...], Phrase]:
    """ "missiles struck nine sites in Oslo", "beschoss Häfen in X": whose ground it is done on."""
    english = scene.document.language == "en"
    for phrase in scene.found:
        near = 0 < phrase.first - hit.at <= FAR if english else hit.first <= phrase.first
        thing = phrase.first - 2 - bool(phrase.article) > hit.at or not english
        inside = phrase.preposition in WHERE and phrase.first < hit.last and near and thing
        sides = [scene.document.kind(actor) in ("state", "region") for actor in phrase.actors]
        if inside and all(sides) and hit.verb.name in STRIKING and not phrase.modifier:
            return sources, phrase
    return (), Phrase((), hit.at, hit.at + 1)
