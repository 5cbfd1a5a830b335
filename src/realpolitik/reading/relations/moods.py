"""To whose joy or anger something is: "to Oslo's annoyance", "zum Verdruss Oslos"."""

import re

from realpolitik.reading.relations.frames import Link
from realpolitik.reading.relations.scene import Scene

__all__ = ["mood_links"]

ANGER = re.compile(
    r"(?:annoyance|irritation|chagrin|dismay|fury|anger|displeasure|horror|alarm|consternation|"
    r"exasperation|frustration|discomfort|embarrassment|ärger|verdruss|missfallen|unmut|entsetzen|"
    r"zorn|leidwesen|verärgerung|ungemach|empörung)$"
)
JOY = re.compile(
    r"(?:delight|relief|satisfaction|joy|pleasure|freude|erleichterung|genugtuung|zufriedenheit)$"
)
OPENERS = frozenset(["to", "zum", "zur", "zu"])
KINDS = {1: "supports", -1: "opposes"}


def mood_links(scene: Scene) -> list[Link]:
    """Links of whoever is glad or angry with whoever the sentence tells of."""
    view, links = scene.view, _defiance(scene)
    for at, word in enumerate(view.lower):
        sign = -1 if ANGER.match(word) else 1 if JOY.match(word) else 0
        if not sign or not OPENERS & set(view.lower[max(0, at - 4) : at]):
            continue
        owners = [p for p in scene.found if p.genitive or p.preposition == "zu"]
        near = [p for p in owners if 0 <= at - p.last <= 2 or p.first in (at + 1, at + 2)]
        if not near:
            continue
        doers = [p for p in scene.found if p.nominal and p.actors != near[0].actors]
        links += [
            Link(one, other, KINDS[sign], sign, "diplomacy", at, at, at + 1, f"mood:{word}")
            for one in near[0].actors
            for other in (doers[0].actors if doers else ())
            if not scene.document.untied(one, other, sign)
        ]
    return links


def _defiance(scene: Scene) -> list[Link]:
    """ "Riga zum Trotz": whoever acts does so against Riga."""
    lower = scene.view.lower
    spited = [p for p in scene.found if lower[p.last : p.last + 2] == ["zum", "trotz"]]
    doers = [p for p in scene.found if p.nominal and p not in spited]
    return [
        Link(one, other, "opposes", -1, "diplomacy", p.first, p.first, p.last + 2, "mood:trotz")
        for p in spited
        for one in (doers[0].actors if doers else ())
        for other in p.actors
        if not scene.document.untied(one, other, -1)
    ]
