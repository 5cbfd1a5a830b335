"""Verbs that say what they say with a noun: "took Oslo's side", "fällt Oslo in den Rücken"."""

from realpolitik.reading.frames import Frame, Link
from realpolitik.reading.owners import owner_at
from realpolitik.reading.phrase import Phrase
from realpolitik.reading.relation_verbs import act_links, between, nominalised
from realpolitik.reading.scene import Scene
from realpolitik.reading.segments import VerbHit, find_verbs
from realpolitik.reading.subjects import subject
from realpolitik.reading.view import View

__all__ = ["companion", "idiom_links"]

REACH = 8  # the noun of an English idiom stands this near behind its verb
TURNED = {"+": "-", "-": "+", "0": "0"}


def idiom_links(scene: Scene) -> list[Link]:
    """The relations that verbs with their nouns state."""
    links: list[Link] = []
    language = scene.document.language
    for hit in find_verbs(scene.view, "idioms", language, every=True):
        noun = companion(scene.view, hit, hit.verb.cells[4], language)
        if noun < 0:
            continue
        links += _at(scene, _turned(hit), noun)
    return links


def companion(view: View, hit: VerbHit, wanted: str, language: str) -> int:
    """The token at which the words that make the idiom begin; -1 where they are missing."""
    first, last = (hit.at + 1, min(hit.last, hit.at + 1 + REACH))
    if language == "de":
        first, last = hit.first, hit.last
    for words in wanted.split("|"):
        parts = words.split()
        for k in range(first, last - len(parts) + 1):
            here = view.lower[k : k + len(parts)]
            exact = here[:-1] == parts[:-1] and here[-1].startswith(parts[-1])
            if exact and not (len(parts[-1]) <= 4 and here[-1] != parts[-1] and language == "en"):
                return k + len(parts) - 1
    return -1


def _turned(hit: VerbHit) -> VerbHit:
    """ "lässt X nicht im Stich": some idioms say the opposite when they are negated."""
    if not (hit.negated and hit.verb.cells[5] == "turn"):
        return hit
    cells = list(hit.verb.cells)
    cells[1] = TURNED[cells[1]]
    cells[0] = "supports" if cells[1] == "+" else "opposes"
    return hit._replace(negated=False, verb=hit.verb._replace(cells=tuple(cells)))


def _at(scene: Scene, hit: VerbHit, noun: int) -> list[Link]:
    kind, sign, layer, wanted = hit.verb.cells[:4]
    places = wanted.split()
    frame = Frame(kind, sign, layer, ())
    if "poss" in places or "obj=poss" in places:
        owner = owner_at(scene, noun, hit)
        if owner is not None and not hit.passive:
            sources = _sources(scene, hit, owner, obj="obj=poss" in places)
            return between(scene, hit, frame, sources, owner)
    if "between" in places:
        pairs = [
            p for p in scene.found if p.preposition in ("between", "zwischen") and p.first > noun
        ]
        ends = pairs[0].actors if pairs and len(pairs[0].actors) == 2 else ()
        return (
            between(scene, hit, frame, ends[:1], pairs[0]._replace(actors=ends[1:])) if ends else []
        )
    return act_links(nominalised(scene, hit), hit)


def _sources(scene: Scene, hit: VerbHit, owner: Phrase, *, obj: bool) -> tuple[str, ...]:
    """Who does it; for "drove X into Y's arms" who is driven."""
    if not obj:
        return subject(scene.document, scene.view, scene.found, hit, scene.memory)
    inside = [p for p in scene.found if hit.first <= p.first < hit.last and p.nominal]
    after = [p for p in inside if p.first > hit.at and p.actors != owner.actors]
    return after[0].actors if after else ()
