"""What somebody is called: "nannte ihn einen Lügner", "Egypt is a reliable partner, he said"."""

import functools
import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import VerbHit, find_verbs
from realpolitik.reading.grammar.subjects import subject
from realpolitik.reading.relations.answered import meant_by
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.partisans import partisan
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.tables import rows
from realpolitik.reading.view import View

__all__ = ["label_links"]

KINDS = {1: "supports", -1: "opposes"}
EYES = ("für", "for", "to")
NEAR = 4  # the object stands this near behind an English verb of calling
WIDE = 8  # a label ends this far behind its verb
NOT = frozenset(
    ["not", "no", "never", "hardly", "anything", "nicht", "kein", "keine", "keinen", "nie"]
)
COPULAS = {
    "en": frozenset(["is", "are", "was", "were", "remains", "remained", "been", "becomes", "be"]),
    "de": frozenset(
        ["ist", "sind", "war", "waren", "sei", "seien", "bleibe", "bleibt", "blieb", "bleiben"]
    ),
}  # fmt: skip

HELPERS = frozenset(
    ["has", "had", "have", "always", "never", "still", "long", "also", "itself", "will", "not",
     "cannot", "could", "can", "must", "should"]
)  # fmt: skip


@functools.cache
def _patterns(language: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    ending = r"\b" if language == "en" else r"(?:e|en|er|es|em|s|n|in|innen)?\b"
    return tuple(
        (1 if row[1] == "+" else -1, re.compile(rf"\b(?:{row[2]}){ending}"))
        for row in rows("labels")
        if row[0] == language
    )


def _label_sign(words: list[str], language: str) -> int:
    """The sign of the first label among lower-case words, turned by a "not"; 0 without one."""
    text = " ".join(words)
    found = [(m.start(), -m.end(), s) for s, p in _patterns(language) if (m := p.search(text))]
    if not found:
        return 0
    start, _, sign = min(found)
    return -sign if NOT & set(text[:start].split()[-3:]) else sign


def label_links(scene: Scene) -> list[Link]:
    """Links of who calls somebody a name with whom it calls so."""
    links: list[Link] = []
    for hit in find_verbs(scene.view, "callings", scene.document.language, every=True):
        if not (hit.passive or hit.negated or hit.infinite):
            links += _called(scene, hit)
    links += _in_the_eyes_of(scene)
    for said in scene.said:
        if partisan(scene.document, said.speaker):
            links += _said_to_be(scene, said.speaker)
    return links


def _called(scene: Scene, hit: VerbHit) -> list[Link]:
    sources = _callers(scene, hit)
    if not sources:
        return []
    view, language = scene.view, scene.document.language
    targets, at = _object(scene, hit, sources)
    start = max(at, hit.at + 1) if language == "en" else hit.first
    words = _label(view, hit, start)
    sign = _label_sign(words, language) if targets else 0
    if not sign:
        return []
    return [
        _link((source, target), sign, (hit.at, hit.first, hit.last), hit.verb.name)
        for source in sources
        for target in targets
        if target in scene.document.records and not scene.document.untied(source, target, sign)
    ]


def _callers(scene: Scene, hit: VerbHit) -> tuple[str, ...]:
    """Who calls: the speaker that the statement rules found for this verb, else its subject."""
    rule = f"speech:{hit.verb.name}"
    spoken = tuple(s.speaker for s in scene.said if s.rule == rule)
    found = spoken or subject(scene.document, scene.view, scene.found, hit)
    return tuple(a for a in found if a in scene.document.records)


def _object(scene: Scene, hit: VerbHit, sources: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    """Who is called, and where the words for it end."""
    language = scene.document.language
    first, last = (
        (hit.at + 1, min(hit.last, hit.at + 1 + NEAR))
        if language == "en"
        else (hit.first, hit.last)
    )
    for phrase in scene.found:
        inside = first <= phrase.first < last and phrase.actors != sources
        noun = phrase.first - 1
        owned = phrase.genitive and noun > 0 and scene.view.lower[noun - 1] in ("den", "das")
        if inside and owned and language == "de":
            return phrase.actors, phrase.last  # "nannte den Vorstoß der Esten Verrat"
        if inside and not phrase.preposition and phrase.article not in ("der", "dem"):
            return phrase.actors, phrase.last
    meant = meant_by(scene, first, last, sources)
    return meant, hit.at + 2 if language == "en" else first


def _label(view: View, hit: VerbHit, start: int) -> list[str]:
    """The words of the label: right behind the object, or behind "as", "als"."""
    end = min(len(view.words), max(hit.last, start) + WIDE)
    words = view.lower[start:end]
    for how in hit.verb.cells[0].split("|"):
        if how == "bare":
            return words[: WIDE if hit.verb.forms.subjunctive == frozenset() else len(words)]
        if how in words:
            return words[words.index(how) + 1 :][:WIDE]
    return []


def _said_to_be(scene: Scene, speaker: str) -> list[Link]:
    """ "Egypt is a reliable partner, he said": the speaker's view of the clause's subject."""
    view, document = scene.view, scene.document
    links = []
    for k in range(len(view.lower)):
        if view.lower[k] not in COPULAS[document.language]:
            continue
        who = _described(scene, k, speaker)
        before = [w for w in view.lower[max(0, k - 3) : k] if w in NOT]
        sign = _label_sign([*before, *_predicate(view, k)], document.language) if who else 0
        links += [
            _link((speaker, other), sign, (k, k, k + 1), "be")
            for other in who
            if sign and other in document.records and document.apart(speaker, other)
        ]
    return links


def _in_the_eyes_of(scene: Scene) -> list[Link]:
    """ "Für Riga ist Oslo ein Partner", "To Riga, Oslo is a threat": what it is for somebody."""
    view, document = scene.view, scene.document
    opening = next((p for p in scene.found if p.first <= 1 and p.preposition in EYES), None)
    if opening is None:
        return []
    copula = next((k for k, w in enumerate(view.lower) if w in COPULAS[document.language]), -1)
    whom = [p for p in scene.found if p.nominal and abs(p.first - copula) <= 2]
    sign = _label_sign(view.lower[copula + 1 :], document.language) if copula > 0 and whom else 0
    return [
        _link((one, other), sign, (copula, 0, copula + 1), "for")
        for one in opening.actors
        for other in (whom[0].actors if sign else ())
        if not document.related(one, other)
    ]


def _predicate(view: View, at: int) -> list[str]:
    """The words behind a copula, up to the next mark that is no quotation mark."""
    words = view.lower[at + 1 : at + 1 + WIDE]
    end = next((k for k, word in enumerate(words) if word in ",;:.–—("), len(words))
    return words[:end]


def _described(scene: Scene, at: int, speaker: str) -> tuple[str, ...]:
    """Whom a copula speaks of: the name before it, or the owner of the noun before it."""
    view = scene.view
    before = [p for p in scene.found if p.last <= at and at - p.last <= 3]
    if not before:
        return meant_by(scene, max(0, at - 3), at, (speaker,))
    phrase: Phrase = before[-1]
    if view.lower[phrase.first : phrase.last] in (["it"], ["es"]):
        return ()
    between = view.lower[phrase.last : at]
    plain = all(word.isalpha() or word in ("'s", "’s") for word in between)
    owned = phrase.genitive or phrase.modifier
    if not plain or phrase.preposition or (between and not owned and not _helped(between)):
        return ()
    return phrase.actors


def _helped(between: list[str]) -> bool:
    """Only auxiliaries and adverbs stand between: "has always been"."""
    return all(word in HELPERS for word in between)


def _link(ends: tuple[str, str], sign: int, where: tuple[int, int, int], name: str) -> Link:
    return Link(*ends, KINDS[sign], sign, "diplomacy", *where, f"label:{name}")
