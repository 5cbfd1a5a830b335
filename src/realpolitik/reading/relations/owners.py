"""Whose a noun is: "Oslo's side", "auf die Seite Oslos", "the Oslo claim", "their ships"."""

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit
from realpolitik.reading.grammar.subjects import subject
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.words import WORDS

__all__ = ["owner_at"]

OF = {"en": ("of", "from"), "de": ("von", "aus")}
NEAR = 3


def owner_at(scene: Scene, noun: int, hit: VerbHit) -> Phrase | None:
    """The phrase that owns the noun at token ``noun``."""
    language = scene.document.language
    for phrase in scene.found:
        before = (
            phrase.genitive and 0 <= noun - phrase.last <= NEAR and phrase.first > hit.first - 1
        )
        adjective = (phrase.modifier and phrase.head == noun) or (
            phrase.first <= noun < phrase.last
        )
        after = 0 < phrase.first - noun <= NEAR and (
            phrase.preposition in OF[language]
            or (phrase.genitive and phrase.first - noun <= (2 if language == "en" else 1))
        )
        if (before and not phrase.modifier) or adjective or after:
            return phrase
    for k in range(max(hit.first, noun - NEAR), noun):
        if scene.view.lower[k] in WORDS[language].possessives:
            actors = _foreign_owner(scene, k, hit)
            return Phrase(actors, k, k + 1) if actors else None
    return None


def _foreign_owner(scene: Scene, at: int, hit: VerbHit) -> tuple[str, ...]:
    """Whom a possessive means, where it cannot be whoever does what the verb says."""
    sources = subject(scene.document, scene.view, scene.found, hit)
    meant = next((p.actors for p in scene.found if p.first == at and p.genitive), ())
    return tuple(a for a in meant if a not in sources) if sources else ()
