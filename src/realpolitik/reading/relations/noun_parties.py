"""Whose relation a noun states: possessor, agent, or the subject of the clause."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.grammar.verb_rows import verbs
from realpolitik.reading.phrases.phrases import ADJECTIVE
from realpolitik.reading.relations.frames import Frame, clear
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View
from realpolitik.reading.words import WORDS

__all__ = ["holder_of", "phrase_start", "sources_of"]

RELATIVE = ("der", "die", "das", "who", "which")
OPENERS = (["that"], ["whether"], ["because"], ["while"], ["whereas"], ["dass"], ["weil"])
PROPOSED = ("by", "von", "vom")
PLAN = re.compile(
    r"(?:plan|proposal|bill|scheme|initiative|push|idea|motion|drive|effort|draft|resolution|"
    r"vorschlag|plan|antrag|gesetz\w*|initiative|vorstoß|idee|entwurf|beschluss|resolution)s?$"
)
FAR = 10
OPENING = ("für", "for", "aus", "from", "in")
AGENTS = {"de": ("durch", "von", "seitens", "aus"), "en": ("by", "from")}


def sources_of(scene: Scene, at: int, frame: Frame) -> tuple[tuple[str, ...], str]:
    """Whose relation the noun at token ``at`` names, and by which rule."""
    language = scene.document.language
    genitive_target = bool({"gen", "of", "side"} & set(frame.targets))
    for phrase in reversed(scene.found):
        possessor = phrase.genitive and not phrase.modifier and phrase.last <= at
        if phrase.modifier and phrase.head == at and not scene.view.tokens[at].glued:
            return phrase.actors, "possessor"
        if (
            possessor
            and "is" not in frame.targets
            and _adjectives(scene.view, phrase.last, at, language)
        ):
            return phrase.actors, "possessor"
    start = phrase_start(scene.view, at, language)
    word = scene.view.lower[start - 1] if start else ""
    if word in WORDS[language].possessives and "is" not in frame.targets:
        return _owners(scene, start - 1) or holder_of(scene, at, ()), "pronoun"
    for phrase in scene.found:
        after = 0 < phrase.first - at <= 4 and clear(scene.view, at + 1, phrase.first)
        agent = (
            phrase.preposition in AGENTS[language] and phrase.preposition not in frame.targets
        ) or (language == "en" and phrase.preposition == "of" and "of" not in frame.targets)
        if after and (
            agent or (phrase.genitive and not genitive_target and phrase.first == at + 1)
        ):
            return phrase.actors, "agent"
    joined = _joined_possessor(scene, at)
    if joined:
        return joined, "pronoun"
    return holder_of(scene, at, ()), "holder"


def _joined_possessor(scene: Scene, at: int) -> tuple[str, ...]:
    """ "Seine Unterstützung für ... und die Bombardierung": one possessor for both nouns."""
    start = phrase_start(scene.view, at, scene.document.language)
    if start >= 2 and scene.view.lower[start - 1] in ("die", "der", "das", "the"):
        start -= 1
    if not (start >= 2 and scene.view.lower[start - 1] in ("und", "and")):
        return ()
    first, _ = segment(scene.view, at)
    if scene.view.lower[first] in WORDS[scene.document.language].possessives:
        return _owners(scene, first)
    return ()


def _owners(scene: Scene, at: int) -> tuple[str, ...]:
    """Whom the possessive at token ``at`` means."""
    return next((p.actors for p in scene.found if p.first == at and p.genitive), ())


def phrase_start(view: View, at: int, language: str) -> int:
    """Where the noun's adjectives begin."""
    k = at
    while k > 0 and at - k < 4 and _is_adjective(view, k - 1, language):
        k -= 1
    return k


def _is_adjective(view: View, at: int, language: str) -> bool:
    word = view.words[at]
    if language == "en":
        return (
            word.islower()
            and view.tokens[at].word
            and word
            not in WORDS["en"].articles
            | WORDS["en"].prepositions
            | WORDS["en"].possessives
            | WORDS["en"].auxiliaries
        )
    return bool(ADJECTIVE.match(word)) and word not in (
        WORDS["de"].articles
        | WORDS["de"].possessives
        | WORDS["de"].prepositions
        | WORDS["de"].auxiliaries
    )


def _adjectives(view: View, first: int, last: int, language: str) -> bool:
    return all(
        _is_adjective(view, k, language) or view.lower[k] in ("'s", "’s", "und", "and")
        for k in range(first, last)
    )


def _remark(scene: Scene, first: int, at: int) -> tuple[str, ...]:
    """ "said Oslo's remarks were a threat": what somebody says is about its own subject."""
    spoken = verbs("speech", "en")
    for phrase in scene.found:
        opened = phrase.first > first and (
            scene.view.lower[phrase.first - 1] in spoken
            or scene.view.lower[phrase.first] in ("that", "whether")
        )
        if opened and phrase.genitive and phrase.last < at - 1 and not phrase.modifier:
            return phrase.actors
    return ()


def _joined(view: View, before: list[Phrase]) -> Phrase:
    """The subject of a clause that "that" or "and" opens behind another: the nearest such."""
    near = [(p, view.lower[max(0, p.first - 1) : p.first + 1]) for p in before]
    opened = [p for p, words in near if any([word] in OPENERS for word in words)]
    return opened[-1] if opened else before[0]


def _antecedent(scene: Scene, first: int, at: int) -> tuple[str, ...]:
    """ "um X, der als Gegner Ys gilt", "... von X, und der ist ein Vertrauter von Y"."""
    view, start = scene.view, first + (scene.view.lower[first] in ("und", "and"))
    if view.lower[start] not in RELATIVE or not 0 < start < at or view.words[first - 1] != ",":
        return ()
    if any(start < p.first < at and p.nominal for p in scene.found):
        return ()
    article = view.tokens[start + 1].capital
    near = [p for p in scene.found if p.last == first - 1 and not p.modifier]
    return near[-1].actors if near and not article else ()


def _own_part(view: View, at: int, last: int) -> int:
    """Where the clause of the noun ends: an "und" with another verb opens the next one."""
    joints = [k for k in range(at + 1, last - 1) if view.lower[k] in ("und", "aber", "doch")]
    tables = [verbs(table, "de") for table in ("relation_verbs", "speech", "idioms")]
    opened = [k for k in joints if any(view.words[k + 1] in table for table in tables)]
    return min(opened, default=last)


def holder_of(
    scene: Scene,
    at: int,
    not_these: tuple[str, ...],
) -> tuple[str, ...]:
    """Whose relation it is when nobody possesses the noun: the subject of its clause."""
    first, last = segment(scene.view, at)
    language = scene.document.language
    last = _own_part(scene.view, at, last) if language == "de" else last
    which = _antecedent(scene, first, at)
    which = which or (_remark(scene, first, at) if language == "en" else ())
    if which:
        return which
    for start, end in ((first, last), (0, first)):
        nominal = [
            p
            for p in scene.found
            if start <= p.first < end
            and p.nominal
            and p.actors != not_these
            and p.article not in ("den", "dem", "einen", "einem")
        ]
        before = [p for p in nominal if p.last <= at] or (nominal if language == "de" else [])
        if before:
            return _joined(scene.view, before).actors
        apposed = [p for p in scene.found if p.nominal and p.last == start - 1 and start > 0]
        if apposed and start == first and scene.view.words[start - 1] == ",":
            return apposed[-1].actors  # "its partner, X, demands ..."
    opening = [p for p in scene.found if p.first <= 1 and p.preposition in OPENING and p.last <= at]
    if opening:
        return opening[0].actors
    return _proposer(scene, at) or _speaker(scene, at)


def _proposer(scene: Scene, at: int) -> tuple[str, ...]:
    """ "A plan floated by X to raise aid for Y": whose plan it is."""
    near = [p for p in scene.found if p.preposition in PROPOSED and 0 < at - p.last <= FAR]
    named = [p for p in near if any(PLAN.match(w) for w in scene.view.lower[: p.first])]
    return named[-1].actors if named else ()


def _speaker(scene: Scene, at: int) -> tuple[str, ...]:
    """ "The clash with X was no accident, said Y": who speaks of its own quarrel."""
    first, _ = segment(scene.view, at)
    shared = scene.view.lower[at + 1 : at + 2] in (["with"], ["mit"])
    if not shared or any(p.nominal and first <= p.first < at for p in scene.found):
        return ()
    known = [s.speaker for s in scene.said if s.first <= at < s.last and s.form != "direct"]
    sides = [s for s in known if scene.document.kind(s) in ("state", "government")]
    return tuple(sides[:1])
