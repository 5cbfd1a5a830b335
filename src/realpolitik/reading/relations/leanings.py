"""Compounds that lean: "russlandfreundliche Partei", "pro-Russian party", "kremltreu"."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.names.lexicon import lexicon
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.scene import Scene
from realpolitik.reading.view import View

__all__ = ["leaning_links"]

FOR = r"freundlich|treu|nah|hörig|affin|verbunden|orientiert|gestützt|finanziert|gesteuert|loyal"
AGAINST = r"feindlich|kritisch|skeptisch|fern"
GERMAN = re.compile(rf"^(\w{{3,}}?)(?:(?:-)?({FOR})|({AGAINST}))(?:e|en|er|es|em)?$")
PREFIXED = re.compile(r"^(pro|anti)(\w{4,})$")
ENGLISH_FOR = frozenset(["friendly", "leaning", "loyal", "sponsored", "installed", "linked"])
ENGLISH_AGAINST = frozenset(["hostile", "sceptic", "skeptic", "sceptical", "skeptical"])
REACH = 4


def leaning_links(scene: Scene) -> list[Link]:
    """Links of whoever such an adjective describes with whom it leans to or from."""
    links: list[Link] = []
    for at in range(len(scene.view.tokens)):
        other, sign, end = _leaning(scene, at)
        holder = _holder(scene, at, end) if other else None
        if holder is None:
            continue
        kind = "supports" if sign > 0 else "opposes"
        links += [
            Link(actor, other, kind, sign, "diplomacy", at, at, holder.last, "attribute:leaning")
            for actor in holder.actors
            if actor in scene.document.records and not scene.document.related(actor, other)
        ]
    return links


def _leaning(scene: Scene, at: int) -> tuple[str, int, int]:
    """To whom a word leans ("" to nobody), the sign, and where the adjective ends."""
    view, language = scene.view, scene.document.language
    word = view.lower[at]
    glued = at + 1 < len(view.tokens) and view.tokens[at + 1].glued
    if word in ("pro", "anti") and glued:
        return _named(view, at + 1, language), 1 if word == "pro" else -1, at + 2
    if glued and language == "en" and view.lower[at + 1] in ENGLISH_FOR | ENGLISH_AGAINST:
        return (
            _named(view, at, language),
            -1 if view.lower[at + 1] in ENGLISH_AGAINST else 1,
            at + 2,
        )
    if language == "en" or (view.tokens[at].capital and not glued and at):
        return "", 0, at
    prefixed = PREFIXED.match(word)
    if prefixed:
        return _known(prefixed[2], language), 1 if prefixed[1] == "pro" else -1, at + 1
    leaning = GERMAN.match(word)
    if leaning:
        return _known(leaning[1], language), 1 if leaning[2] else -1, at + 1
    return "", 0, at


def _named(view: View, at: int, language: str) -> str:
    named = next((m.actor for m in view.mentions if (m.first, m.last) == (at, at + 1)), "")
    return _known(view.lower[at], language) or named


def _known(word: str, language: str) -> str:
    """The actor that the first part of such a compound names."""
    for form in (word.capitalize(), word, word.removesuffix("s").capitalize(), word.upper()):
        entry = lexicon(language).match([form], 0)
        if entry is not None and len(entry.words) == 1 and entry.form != "person":
            return entry.actor
    return ""


def _holder(scene: Scene, at: int, end: int) -> Phrase | None:
    """Whom the adjective describes: the actor right behind it, over titles and other adjectives."""
    _, last = segment(scene.view, at)
    for phrase in scene.found:
        near = end <= phrase.last - 1 and phrase.first - end <= REACH and phrase.last <= last
        if near and phrase.last > end and not phrase.modifier:
            between = scene.view.lower[end : max(end, phrase.first)]
            joined = {"and", "und", "in", "of", "von", "der", "des", "the", "a", "with", "mit"}
            inside = phrase.first <= at
            return phrase if inside or not joined & set(between) else None
    return None
