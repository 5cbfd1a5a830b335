"""Verbs that say what they say with a noun: "took Oslo's side", "fällt Oslo in den Rücken"."""

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, find_verbs
from realpolitik.reading.grammar.subjects import subject
from realpolitik.reading.relations.answered import meant_by
from realpolitik.reading.relations.demands import demanded
from realpolitik.reading.relations.frames import Frame, Link
from realpolitik.reading.relations.owners import owner_at
from realpolitik.reading.relations.relation_verbs import (
    AGENT,
    act_links,
    between,
    doing,
    nominalised,
    opposite,
)
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View

__all__ = ["companion", "idiom_links"]

SEATS = ("to", "in", "into", "ins", "by", "from", "aus")
RELATIVE = ("die", "das", "der", "den", "welche", "which", "that")
SHORT = 4  # shorter words have no endings of their own
REACH = 8  # the noun of an English idiom stands this near behind its verb


def idiom_links(scene: Scene) -> list[Link]:
    """The relations that verbs with their nouns state."""
    links: list[Link] = []
    language = scene.document.language
    for hit in find_verbs(scene.view, "idioms", language, every=True):
        noun = companion(scene.view, hit, hit.verb.cells[4], language)
        if noun < 0:
            continue
        stopped = hit.verb.cells[2] == "trade" and hit.verb.cells[1] == "-"
        if stopped and demanded(scene, hit.at):
            continue  # "urged X to end all deliveries to Y": they go on as yet
        links += _at(scene, _turned(hit), noun)
    return links


def companion(view: View, hit: VerbHit, wanted: str, language: str) -> int:
    """The token at which the words that make the idiom end; -1 where they are missing."""
    first, last = hit.first, hit.last
    if language == "en":
        told = hit.passive or {"that", "which"} & set(view.lower[hit.first : hit.at])
        first = hit.first if told else hit.at + 1
        last = min(hit.last, hit.at + 1 + REACH)
    opener = view.lower[hit.first] if hit.first < len(view.lower) else ""
    if opener in RELATIVE and hit.first >= 2:
        noun = next((k for k in (hit.first - 2,) if _starts(view, k, wanted, language)), -1)
        if noun >= 0:
            return noun
    if not wanted:
        return hit.at
    for words in wanted.split("|"):
        parts = words.split()
        for k in range(first, last - len(parts) + 1):
            same = view.lower[k : k + len(parts) - 1] == parts[:-1]
            if same and _begins(view.lower[k + len(parts) - 1], parts[-1], language):
                return k + len(parts) - 1
    return -1


def _starts(view: View, at: int, wanted: str, language: str) -> bool:
    """Whether the noun before a relative clause is the idiom's: "Zölle, die X verhängte"."""
    return any(
        _begins(view.lower[at], words, language) for words in wanted.split("|") if " " not in words
    )


def _begins(word: str, stem: str, language: str) -> bool:
    """Whether a word is the stem with an ending; German compounds end in it."""
    if language == "en":
        return word == stem or (len(stem) > SHORT and word.startswith(stem))
    return word.startswith(stem) or (len(stem) > SHORT and stem in word)


def _turned(hit: VerbHit) -> VerbHit:
    """ "lässt X nicht im Stich": some idioms say the opposite when they are negated."""
    return opposite(hit) if hit.negated and hit.verb.cells[5] == "turn" else hit


def _at(scene: Scene, hit: VerbHit, noun: int) -> list[Link]:
    kind, sign, layer, wanted = hit.verb.cells[:4]
    places = wanted.split()
    frame = Frame(kind, sign, layer, ())
    if hit.passive and "seat" in places:
        return _summoned(scene, hit, frame)
    if hit.passive and noun < hit.at:
        return _suffered(scene, hit, frame, places)
    if "poss" in places or "obj=poss" in places:
        owner = owner_at(scene, noun, hit)
        if owner is not None and not hit.passive:
            sources = _sources(scene, hit, owner, obj="obj=poss" in places)
            return between(scene, hit, frame, sources, owner)
    if "between" in places:
        pairs = [p for p in scene.found if p.preposition in ("between", "zwischen")]
        ends = pairs[0].actors if pairs and len(pairs[0].actors) == 2 else ()
        return (
            between(scene, hit, frame, ends[:1], pairs[0]._replace(actors=ends[1:])) if ends else []
        )
    links = act_links(nominalised(scene, hit), hit)
    if links or hit.passive or set(places) <= {"obj", "both", "seat"}:
        return links
    sources = doing(nominalised(scene, hit), hit)
    meant = meant_by(scene, noun + 1, hit.last, sources) if sources else ()
    return between(scene, hit, frame, sources, Phrase(meant, noun, noun + 1)) if meant else []


def _summoned(scene: Scene, hit: VerbHit, frame: Frame) -> list[Link]:
    """ "Oslo's envoy was summoned to the ministry in Riga": whose ministry it is does it."""
    inside = [p for p in scene.found if hit.first <= p.first < hit.last]
    seats = [p for p in inside if p.preposition in SEATS and p.last > hit.at]
    whose = subject(scene.document, scene.view, scene.found, hit)
    owned = next((p.actors for p in inside if p.genitive and p.last <= hit.at), whose)
    return (
        between(scene, hit, frame, seats[-1].actors, seats[-1]._replace(actors=owned))
        if seats
        else []
    )


def _suffered(scene: Scene, hit: VerbHit, frame: Frame, places: list[str]) -> list[Link]:
    """ "Sanctions were imposed on X by Y": the noun is what the verb acts on."""
    inside = [p for p in scene.found if hit.first <= p.first < hit.last]
    agents = [p for p in inside if p.preposition in AGENT[scene.document.language]]
    targets = [p for p in inside if p.preposition in places and p not in agents]
    if not agents or not targets:
        return []
    return between(scene, hit, frame, agents[0].actors, targets[0])


def _sources(scene: Scene, hit: VerbHit, owner: Phrase, *, obj: bool) -> tuple[str, ...]:
    """Who does it; for "drove X into Y's arms" who is driven."""
    if not obj:
        return doing(nominalised(scene, hit), hit)
    inside = [p for p in scene.found if hit.first <= p.first < hit.last and p.nominal]
    after = [p for p in inside if p.last > hit.at + 1 and p.actors != owner.actors]
    return after[0].actors if after else ()
