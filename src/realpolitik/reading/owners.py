"""Whose a noun is: "Oslo's side", "auf die Seite Oslos", "the Oslo claim", "their ships"."""

from realpolitik.reading.phrase import Phrase
from realpolitik.reading.scene import Scene
from realpolitik.reading.segments import VerbHit
from realpolitik.reading.subjects import pronoun_actors, subject
from realpolitik.reading.words import WORDS

__all__ = ["foreign_owner", "owner_at"]

OF = {"en": ("of", "from"), "de": ("von",)}
NEAR = 3
PLURAL = frozenset(["their", "ihre", "ihren", "ihrer", "ihrem"])
FEMALE = frozenset(["her", "ihr", "ihre", "ihren", "ihrer", "ihrem", "ihres"])
MALE = frozenset(["his", "sein", "seine", "seinen", "seiner", "seinem", "seines"])


def owner_at(scene: Scene, noun: int, hit: VerbHit) -> Phrase | None:
    """The phrase that owns the noun at token ``noun``."""
    language = scene.document.language
    for phrase in scene.found:
        before = (
            phrase.genitive and 0 <= noun - phrase.last <= NEAR and phrase.first > hit.first - 1
        )
        adjective = phrase.modifier and (phrase.head == noun or phrase.first <= noun < phrase.last)
        after = 0 < phrase.first - noun <= NEAR and (
            phrase.preposition in OF[language] or (phrase.genitive and phrase.first == noun + 1)
        )
        if (before and not phrase.modifier) or adjective or after:
            return phrase
    for k in range(max(hit.first, noun - NEAR), noun):
        if scene.view.lower[k] in WORDS[language].possessives:
            actors = foreign_owner(scene, k, hit)
            return Phrase(actors, k, k + 1) if actors else None
    return None


def foreign_owner(scene: Scene, at: int, hit: VerbHit) -> tuple[str, ...]:
    """Whom a possessive means, where it cannot be whoever does what the verb says."""
    sources = subject(scene.document, scene.view, scene.found, hit, scene.memory)
    word = scene.view.lower[at]
    if not sources or not _excluded(scene, word, sources):
        return ()
    memory = scene.memory._replace(
        persons=tuple(p for p in scene.memory.persons if p not in sources),
        subject=tuple(p for p in scene.memory.subject if p not in sources),
        speaker="" if scene.memory.speaker in sources else scene.memory.speaker,
    )
    earlier = [p for p in scene.found if p.last <= at and not set(p.actors) & set(sources)]
    actors = pronoun_actors(scene.document, scene.view, at, memory, earlier)
    return tuple(a for a in actors if a in scene.document.records and a not in sources)


def _excluded(scene: Scene, word: str, sources: tuple[str, ...]) -> bool:
    """Whether number or gender keeps the possessive from meaning the subject itself."""
    if len(sources) > 1:
        return word not in PLURAL
    record = scene.document.records.get(sources[0])
    person = record is not None and record.kind == "person"
    gender = record.gender if record is not None else ""
    if word == "its":
        return person
    if word in MALE and scene.document.language == "en":
        return not person or gender == "f"
    if word == "her":
        return person and gender == "m"
    if word in MALE:
        return person and gender == "f"
    return word in FEMALE and person and gender == "m"
