"""What a speaker says another may not, must or deserves to: "Oslo must not win, he said"."""

import re

from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.grammar.segments import segments
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.partisans import partisan
from realpolitik.reading.relations.scene import Scene

__all__ = ["verdict_links"]

KINDS = {1: "supports", -1: "opposes"}
FORBIDDEN = {
    "en": re.compile(
        r"^(?:must|should|may|could) (?:not|never|no longer)\b|"
        r"^cannot be (?:allowed|trusted|permitted)|"
        r"^can ?not (?:dictate|decide|expect|hide|pretend|escape|win)|"
        r"^ha(?:s|d|ve) no (?:right|business)\b|"
        r"^(?:must|should|needs? to|ha[sd] to|ought to) (?:finally |now |first |at once )?"
        r"(?:answer for|be (?:punished|stopped|isolated|contained|deterred|defeated|held))\b"
    ),
    "de": re.compile(
        r"\b(?:dürf(?:e|en|te|ten)|darf)\b.*\b(?:nicht|nie|niemals|kein\w*)\b|"
        r"\b(?:müss(?:e|en|te|ten)|muss|soll(?:e|te|ten)?)\b.*\b(?:büßen|zur rechenschaft|"
        r"bestraft|gestoppt|isoliert|abgeschreckt)\b|"
        r"\bhab(?:e|en) kein recht\b|\bhat kein recht\b"
    ),
}
GRANTED = {
    "en": re.compile(
        r"^(?:deserve[sd]?|ha(?:s|d|ve) (?:the|every|a) right to|(?:must|should) be (?:supported|"
        r"helped|defended|protected|heard|armed|admitted|invited|strengthened|rewarded|given)|"
        r"belong(?:s|ed)? (?:to|in) (?:the )?(?:europe|nato|eu|west|family)|"
        r"can (?:count|rely) on|"
        r"must (?:win|survive|prevail|not lose|not fall|"
        r"not be (?:abandoned|left|forgotten|forced)))\b"
    ),
    "de": re.compile(
        r"\bverdien(?:e|t|en|te|ten)\b|\bhab(?:e|en) (?:das|jedes|ein) recht\b|"
        r"\bhat (?:das|jedes|ein) recht\b|"
        r"\b(?:könn(?:e|en)|kann|dürfe)\b.*\b(?:zählen|verlassen)\b|"
        r"\b(?:müss(?:e|en)|muss|soll(?:e|te)?)\b.*\b(?:unterstützt|verteidigt|geschützt|gehört|"
        r"gestärkt|aufgenommen|eingeladen|belohnt|bewaffnet)\b|"
        r"\b(?:dürf(?:e|en)|darf)\b.*\bnicht\b.*\b(?:verlieren|fallen gelassen|"
        r"allein|im stich|vergessen|gezwungen|übergangen|untergehen|scheitern|angegriffen|"
        r"bestraft|ausgeschlossen)\b"
    ),
}
OPENERS = frozenset(["that", "dass", "die", "der", "das", "the", '"', "“", "„", "»", "«", "and"])


def verdict_links(scene: Scene) -> list[Link]:
    """Links of each speaker with whom it forbids something, or grants it, in what it says."""
    links: list[Link] = []
    for said in scene.said:
        if not partisan(scene.document, said.speaker):
            continue
        for phrase in scene.found:
            sign = _verdict(scene, phrase) if phrase.nominal else 0
            if sign and (said.first <= phrase.first < said.last or said.form != "direct"):
                links += [
                    Link(said.speaker, actor, KINDS[sign], sign, "diplomacy", phrase.first,
                         phrase.first, phrase.last, "verdict:modal")
                    for actor in phrase.actors
                    if _other(scene, said.speaker, actor)
                ]  # fmt: skip
    return links


def _verdict(scene: Scene, phrase: Phrase) -> int:
    """The sign of what the clause says its subject may or ought to; 0 where it says neither."""
    language = scene.document.language
    first, last = next(((s, e) for s, e in segments(scene.view) if s <= phrase.first < e), (0, 0))
    opened = phrase.first - first <= 1 or scene.view.lower[phrase.first - 1] in OPENERS
    rest = " ".join(scene.view.lower[phrase.last : last])
    if not opened:
        return 0
    if GRANTED[language].search(rest):
        return 1
    return -1 if FORBIDDEN[language].search(rest) else 0


def _other(scene: Scene, speaker: str, actor: str) -> bool:
    document = scene.document
    kinds = ("state", "government", "person", "party")
    known = actor in document.records and document.records[actor].kind in kinds
    return known and not document.related(document.root(speaker), document.root(actor))
