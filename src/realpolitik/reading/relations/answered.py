"""Whose offer, charge or move a text speaks of: "the proposal", "den Vorwurf"."""

import re

from realpolitik.reading.relations.scene import Scene

__all__ = ["meant_by"]

RECENT = 12
MESSAGES = {
    "en": re.compile(
        r"(?:accusation|charge|claim|complaint|allegation|criticism|demand|ultimatum|threat|offer|"
        r"proposal|suggestion|remark|comment|statement|speech|plea|appeal|request|overture|"
        r"invitation|warning|rebuke|insinuation|argument|version|account|call|"
        r"denial|assertion|advice|verdict|apology|olive branch)s?$"
    ),
    "de": re.compile(
        r"(?:vorw[uü]rf|anschuldigung|forderung|kritik|beschwerde|klage|drohung|behauptung|angebot|"
        r"vorschl[aä]g|äußerung|rede|appell|bitte|einladung|warnung|argument|darstellung|"
        r"aufruf|entschuldigung|anliegen|ansinnen|ultimatum|unterstellung|"
        r"bemerkung|erklärung|worte|offerte|version)(?:e|en|s|es|er|n)?$"
    ),
}
MEASURES = {
    "en": re.compile(
        r"(?:dut(?:y|ies)|levies|levy|tariff|sanction|curb|restriction|ban|embargo|measure|move|"
        r"decision|step|ruling|order|law|raid|attack|strike|assault|invasion|blockade|operation|"
        r"manoeuvre|maneuver|exercise|penalt(?:y|ies)|designation|listing|classification)s?$"
    ),
    "de": re.compile(
        r"(?:\w*zöllen?|\w*sanktion|\w*maßnahme|\w*beschränkung|\w*verbot|embargo|schritt|entscheidung|"
        r"entschluss|beschluss|einstufung|anordnung|urteil|angriff|überfall|einmarsch|blockade|"
        r"operation|manöver|listung|verfügung|ausweisung|\w*strafen|kündigung)(?:e|en|s|es|n)?$"
    ),
}
DEFINITE = frozenset(
    ["the", "this", "that", "these", "those", "such", "der", "die", "das", "den", "dem", "diese",
     "diesen", "dieses", "dieser", "solche", "all"]
)  # fmt: skip
STATES = ("state", "region")


def meant_by(scene: Scene, first: int, last: int, sources: tuple[str, ...]) -> tuple[str, ...]:
    """Who made the offer or charge that the tokens name without saying whose it is."""
    view = scene.view
    pattern, measures = MESSAGES[scene.document.language], MEASURES[scene.document.language]
    for k in range(first, last):
        told = pattern.match(view.lower[k])
        done = measures.match(view.lower[k])
        definite = DEFINITE & set(view.lower[max(0, k - 2) : k])
        owned = any(p.genitive and p.first in (k + 1, k + 2) for p in scene.found)
        follows = view.lower[k + 1 : k + 2]
        governed = follows in (["of"], ["by"], ["from"], ["that"], ["to"], ["von"], ["für"])
        if (told or done) and definite and not owned and not governed:
            adverse = _adverse(scene, sources[0])
            other = adverse if done else adverse or _speaking(scene, sources[0])
            return (other,) if other else ()
    return ()


def _adverse(scene: Scene, source: str) -> str:
    """Whom ``source`` answers: who stood against it last."""
    document = scene.document
    root = document.root(source)
    for link in reversed(scene.before[-RECENT:]):
        if link.sign < 0 and document.related(link.target, root):
            return link.source
    return ""


def _speaking(scene: Scene, source: str) -> str:
    """Who spoke last for another state than that of ``source``."""
    document = scene.document
    for speaker in (scene.memory.spoke, scene.memory.speaker):
        states = [document.root(actor) for actor in (source, speaker)]
        known = [s in document.records and document.records[s].kind in STATES for s in states]
        if all(known) and states[0] != states[1]:
            return speaker
    return ""
