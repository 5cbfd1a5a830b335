"""Who receives what a noun names: "Rückhalt bekam X aus Y", "X won praise from Y"."""

import re

from realpolitik.reading.frames import Frame, Link
from realpolitik.reading.scene import Scene
from realpolitik.reading.segments import segment

__all__ = ["received_links"]

TAKEN = re.compile(
    r"(?:erh[ai]el?t(?:en|e)?|erhielt(?:en)?|erhalten|bek[aä]m(?:en)?|bekommt|bekommen|ernte\w*|"
    r"geerntet|gefunden|fand(?:en)?|findet|receiv(?:es|ed|e)|g[eo]ts?|gotten|won|wins?|drew|drawn|"
    r"draws?|earn(?:s|ed)?|found|secured?|gained?)$"
)
GIVERS = ("von", "aus", "durch", "seitens", "from", "bei")


def received_links(scene: Scene, at: int, name: str, frame: Frame) -> list[Link]:
    """Links of the one giver with the one taker that the noun's clause names."""
    first, last = segment(scene.view, at)
    if not any(TAKEN.match(word) for word in scene.view.lower[first:last]):
        return []
    inside = [p for p in scene.found if first <= p.first < last]
    givers = [p for p in inside if p.preposition in GIVERS and not p.genitive]
    takers = [p for p in inside if p.nominal]
    if len(givers) != 1 or len(takers) != 1:
        return []
    rule = f"noun:{name}:received"
    return [
        Link(source, target, *frame.parts, at, first, last, rule)
        for source in givers[0].actors
        for target in takers[0].actors
        if not scene.document.untied(source, target, frame.parts[1])
    ]
