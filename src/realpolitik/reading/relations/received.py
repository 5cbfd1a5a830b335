"""Who receives what a noun names: "Rückhalt bekam X aus Y", "X won praise from Y"."""

import re

from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.relations.frames import Frame, Link
from realpolitik.reading.relations.scene import Scene

__all__ = ["received_links"]

TAKEN = re.compile(
    r"(?:erh[ai]el?t(?:en|e)?|erhielt(?:en)?|erhalten|bek[aä]m(?:en)?|bekommt|bekommen|ernte\w*|"
    r"geerntet|gefunden|fand(?:en)?|findet|receiv(?:es|ed|e)|g[eo]ts?|gotten|won|wins?|drew|drawn|"
    r"draws?|earn(?:s|ed)?|found|secured?|gained?)$"
)
DRAWING = re.compile(
    r"(?:draw|earn|win|attract|provok|trigger|spark|prompt|invit|incur|reap|meet|harvest)(?:n?ing)$|"
    r"(?:drew|drawn|drawing|earned|attracted|provoked|triggered|sparked|prompted|incurred|reaped)$"
)
UNDER = {"under", "unter", "auf"}
WITH = {"with", "mit", "dank", "dank der", "through"}
HELPING = frozenset(
    ["support", "backing", "help", "aid", "assistance", "protection", "blessing", "unterstützung",
     "hilfe", "rückendeckung", "segen", "beistand", "rückhalt", "duldung"]
)  # fmt: skip
PRESSING = frozenset(
    ["pressure", "druck", "threat", "protection", "umbrella", "schutz", "coercion", "drohung",
     "schutzschirm", "einfluss", "orders"]
)  # fmt: skip
GIVERS = ("von", "aus", "durch", "seitens", "from", "bei")


def received_links(scene: Scene, at: int, name: str, frame: Frame) -> list[Link]:
    """Links of the one giver with the one taker that the noun's clause names."""
    first, last = segment(scene.view, at)
    before = scene.view.lower[max(0, at - 3) : at]
    pressed = set(before) & UNDER and name in PRESSING
    if pressed or (set(before) & WITH and name in HELPING):
        return _pressed(scene, at, name, frame)
    drawn = _drawn(scene, at, name, frame)
    if drawn or not any(TAKEN.match(word) for word in scene.view.lower[first:last]):
        return drawn
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


def _drawn(scene: Scene, at: int, name: str, frame: Frame) -> list[Link]:
    """ "Oslo's decision split the bloc, drawing rebukes from X, praise from Y": whom all judge."""
    lower = scene.view.lower
    if not any(DRAWING.match(word) for word in lower[:at]) or frame.type in ("aids", "trades"):
        return []
    givers = [p for p in scene.found if p.preposition in GIVERS and p.first - at in (2, 3)]
    opening = [p for p in scene.found if p.first <= 2 and (p.nominal or p.genitive)]
    if not givers or not opening or givers[0].genitive:
        return []
    rule = f"noun:{name}:drawn"
    return [
        Link(source, target, *frame.parts, at, at, givers[0].last, rule)
        for source in givers[0].actors
        for target in opening[0].actors
        if not scene.document.untied(source, target, frame.parts[1])
    ]


def _pressed(scene: Scene, at: int, name: str, frame: Frame) -> list[Link]:
    """ "Under pressure from X, Y gave in", "Auf Druck Xs ...": who presses, and who acts."""
    near = [p for p in scene.found if 0 < p.first - at <= 3 and not p.nominal]
    near += [p for p in scene.found if p.genitive and 0 <= at - p.last <= 2]
    takers = [p for p in scene.found if p.nominal and p not in near]
    if not near or not takers:
        return []
    return [
        Link(source, target, *frame.parts, at, at, at + 1, f"noun:{name}:pressed")
        for source in near[0].actors
        for target in takers[0].actors
        if not scene.document.untied(source, target, frame.parts[1])
    ]
