"""German adjectives that tie: "ist Oslo treu", "mit Riga verbündet", "auf Oslo angewiesen"."""

import functools

from realpolitik.reading.grammar.inflect import Forms
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, segment
from realpolitik.reading.grammar.subjects import subject
from realpolitik.reading.grammar.verb_rows import Verb
from realpolitik.reading.relations.frames import SIGNS, Link
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.tables import rows, split
from realpolitik.reading.words import WORDS

__all__ = ["adjective_links", "described"]

COPULAS = frozenset(
    ["ist", "sind", "war", "waren", "sei", "seien", "bleibt", "bleiben", "blieb", "blieben",
     "bleibe", "gilt", "galt", "gelten", "zeigt", "zeigte", "zeigten", "gibt", "gab", "fühlt",
     "fühlte", "fühlen", "steht", "stand", "stehen", "standen", "stehe", "wirkt", "wirkte", "sein",
     "gewesen", "reagiert", "reagierte"]
)  # fmt: skip
NO_FORMS = Forms(frozenset(), frozenset(), frozenset(), frozenset())
ENDINGS = ("e", "en", "er", "es", "em")
REACH = 6


@functools.cache
def _table() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows("relation_adjectives"):
        for words in split(row[1]):
            found.setdefault(words.split()[-1], []).append((words, *row[2:]))
    return found


def adjective_links(scene: Scene) -> list[Link]:
    """The ties that German adjectives of a sentence state."""
    if scene.document.language != "de":
        return []
    links: list[Link] = []
    for at, word in enumerate(scene.view.lower):
        for row in _table().get(word, ()):
            links += _predicate(scene, at, row)
        stem = next((word[: -len(e)] for e in ENDINGS if word.endswith(e)), "")
        for row in _table().get(stem, ()):
            links += _attribute(scene, at, row)
    return links


def _predicate(scene: Scene, at: int, row: tuple[str, ...]) -> list[Link]:
    view = scene.view
    first, last = segment(view, at)
    words = row[0].split()
    whole = view.lower[at + 1 - len(words) : at + 1] == words
    clause = view.lower[first:last]
    if not whole or view.tokens[at].capital or not COPULAS & set(clause):
        return []
    hit = VerbHit(Verb(row[0], "", NO_FORMS, ("",)), at, first, last)
    sources = subject(scene.document, view, scene.found, hit)
    negated = bool(WORDS["de"].negations & set(clause))
    target = _target(scene, (first, last), row[4].split(), sources)
    return _links(scene, at, row, (sources, target), negated=negated)


def _attribute(scene: Scene, at: int, row: tuple[str, ...]) -> list[Link]:
    """ "das mit Riga verbündete Oslo": who follows the adjective, and what stands before it."""
    source = described(scene, at)
    if source is None or " " in row[0]:
        return []
    span = (max(segment(scene.view, at)[0], at - REACH), at)
    places = [place for place in row[4].split() if place != "dat"]
    target = _target(scene, span, places, source.actors)
    return _links(scene, at, row, (source.actors, target), negated=False)


def described(scene: Scene, at: int) -> Phrase | None:
    """Whom an adjective describes: the phrase behind it, over a noun that says what it is.

    "das verbündete Oslo", "die verbündete Miliz M23".
    """
    inside = next((p for p in scene.found if p.first <= at + 1 < p.last), None)
    noun = scene.view.tokens[at + 1].capital if at + 1 < len(scene.view.tokens) else False
    named = [
        p for p in scene.found if p.first == at + 2 and noun and not (p.genitive or p.preposition)
    ]
    behind = named[0] if named else None
    stated = inside is not None and inside.actors[0] in scene.document.records
    if inside is not None and stated and behind is not None:
        groups = ("movement", "organisation")
        weak = scene.document.records[inside.actors[0]].kind in groups
        return behind if weak else inside
    return inside or behind


def _target(
    scene: Scene, span: tuple[int, int], places: list[str], sources: tuple[str, ...]
) -> Phrase | None:
    """The phrase that a preposition of the frame governs, or a dative."""
    inside = [p for p in scene.found if span[0] <= p.first < span[1] and p.actors != sources]
    for phrase in inside:
        after = scene.view.lower[phrase.last : phrase.last + 1]
        if phrase.preposition in places or (after == ["gegenüber"] and "gegenüber" in places):
            return phrase
    if "dat" not in places:
        return None
    return next((p for p in inside if p.nominal and p.article not in ("den", "das", "die")), None)


def _links(
    scene: Scene,
    at: int,
    row: tuple[str, ...],
    ends: tuple[tuple[str, ...], Phrase | None],
    *,
    negated: bool,
) -> list[Link]:
    sources, target = ends
    if target is None or "author" in sources:
        return []
    first, last = min(at, target.first), max(at + 1, target.last)
    sign, rule = SIGNS[row[2]], f"adjective:{row[0]}"
    return [
        Link(source, other, row[1], sign, row[3], at, first, last, rule, negated)
        for source in sources
        for other in target.actors
        if not scene.document.untied(source, other, sign)
    ]
