"""Objects that no name tells: "unterstützt ihn", "den Oslo belieferte", "gegen die X klagt"."""

from realpolitik.reading.phrase import Phrase
from realpolitik.reading.scene import Scene
from realpolitik.reading.segments import VerbHit
from realpolitik.reading.subjects import pronoun_actors

__all__ = ["relative", "stood_for"]

NEAR = 4
OBJECTS = {"de": ("ihn", "ihm", "ihr", "ihnen"), "en": ("him", "her", "them", "it")}
RELATIVE = {
    "de": ("den", "dem", "der", "die", "das", "denen", "welchen", "welchem", "welche"),
    "en": ("which", "whom", "that", "who"),
}


def stood_for(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> list[Phrase]:
    """ "unterstützt ihn", "condemned them": whom the pronoun means, if not who does it."""
    view, language = scene.view, scene.document.language
    start = hit.at + 1 if language == "en" else hit.first
    for k in range(start, min(hit.last, start + NEAR if language == "en" else hit.last)):
        follows = view.tokens[k + 1] if k + 1 < len(view.tokens) else None
        possessive = follows is not None and follows.word and view.lower[k] in ("ihr", "her")
        if view.lower[k] not in OBJECTS[language] or (
            possessive and follows is not None and (follows.capital or language == "en")
        ):
            continue
        memory = scene.memory._replace(
            persons=tuple(p for p in scene.memory.persons if p not in sources),
            subject=tuple(p for p in scene.memory.subject if p not in sources),
            speaker="" if scene.memory.speaker in sources else scene.memory.speaker,
        )
        earlier = [p for p in scene.found if p.last <= k and p.actors != sources]
        actors = pronoun_actors(scene.document, view, k, memory, earlier)
        meant = tuple(a for a in actors if a not in sources and a in scene.document.records)
        plural = view.lower[k] in ("them", "ihnen")
        suits = len(meant) > 1 if plural else bool(meant)
        return [Phrase(meant, k, k + 1)] if suits else []
    return []


def relative(scene: Scene, hit: VerbHit, place: str, sources: tuple[str, ...]) -> list[Phrase]:
    """Whom a relative pronoun before the verb's subject means: the phrase right before it.

    ``place``: the preposition that must govern the pronoun; "" where none may.
    """
    view, language = scene.view, scene.document.language
    at = hit.first + bool(place)
    if place and view.lower[hit.first : hit.first + 1] != [place]:
        return []
    if at >= hit.at or view.lower[at] not in RELATIVE[language] or not sources:
        return []
    before = [p for p in scene.found if 0 < hit.first - p.last <= 1 + (language == "en")]
    inside = [p for p in scene.found if at < p.first < hit.last and set(p.actors) & set(sources)]
    own = any(set(p.actors) & set(sources) for p in before)
    if not before or own or not (inside or _subject_pronoun(scene, at, hit)):
        return []
    return [before[-1]._replace(preposition="", genitive=False, modifier=False)]


def _subject_pronoun(scene: Scene, at: int, hit: VerbHit) -> bool:
    subjects = ("er", "sie", "es", "he", "she", "it", "they", "wir", "we")
    return any(word in subjects for word in scene.view.lower[at + 1 : hit.last])
