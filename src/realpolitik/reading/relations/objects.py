"""Objects that a relative pronoun names: "den Oslo belieferte", "gegen die X klagt"."""

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segments
from realpolitik.reading.relations.frames import frame_of
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.words import WORDS

__all__ = ["beyond_aside", "relative", "stolen"]

SHORT = 4
RELATIVE = {
    "de": ("den", "dem", "der", "die", "das", "denen", "welchen", "welchem", "welche"),
    "en": ("which", "whom", "that", "who"),
}


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


def stolen(scene: Scene, hit: VerbHit, phrase: Phrase, sources: tuple[str, ...]) -> bool:
    """ "broke up Oslo's alliance with Riga": the tie that the phrase is part of is Oslo's."""
    places = range(max(0, phrase.first - 3), phrase.first)
    at = next((k for k in places if scene.view.lower[k] == phrase.preposition), 0) - 1
    named = frame_of(scene.view.lower[at], scene.document.language) if at > hit.at else None
    if named is None or phrase.preposition not in {t.partition(":")[0] for t in named[1].targets}:
        return False
    own = WORDS["de"].possessives | WORDS["en"].possessives
    return any(
        p.genitive and not p.modifier and 0 <= at - p.last <= 2 and p.actors != sources
        for p in scene.found
        if scene.view.lower[p.first] not in own
    )


def beyond_aside(scene: Scene, hit: VerbHit, place: str) -> list[Phrase]:
    """ "X steht, jedenfalls offiziell, hinter Y": what the verb governs behind a short aside."""
    parts = [part for part in segments(scene.view) if part[0] >= hit.first][:3]
    if len(parts) < 3 or parts[1][1] - parts[1][0] > SHORT:
        return []
    named = any(parts[1][0] <= p.first < parts[1][1] for p in scene.found)
    opens = scene.view.lower[parts[2][0]] == place
    inside = [p for p in scene.found if parts[2][0] < p.first < parts[2][1]]
    return [p for p in inside if p.preposition == place][:1] if opens and not named else []
