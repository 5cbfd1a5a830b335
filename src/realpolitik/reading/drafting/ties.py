"""Ties from relations: one a pair and layer, as wide as the texts disagree."""

from collections import defaultdict
from collections.abc import Sequence

from realpolitik.reading.drafting.material import Found, Material
from realpolitik.reading.items import Relation
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Tie

__all__ = ["ties", "usable"]

STRENGTH = 0.6
MARGIN = 0.4
RECENT = 5
Pair = tuple[str, str, str]


def usable(found: Found, year: int) -> bool:
    """Whether a relation speaks of today: signed, meant, and not of years long gone."""
    item = found.item
    if not isinstance(item, Relation) or item.polarity == 0:
        return False
    if item.modality not in ("asserted", "planned"):
        return False
    if item.time == "now":
        return True
    return item.time[:4].isdigit() and year - int(item.time[:4]) <= RECENT


def ties(material: Material, year: int) -> tuple[Tie, ...]:
    """Ties in order of their pairs; each origin and speaker counts once a sign."""
    groups: dict[Pair, list[Found]] = defaultdict(list)
    for found in material.found:
        item = found.item
        if isinstance(item, Relation) and usable(found, year):
            first, second = sorted((item.source, item.target))
            groups[first, second, item.layer].append(found)
    return tuple(_tie(pair, group) for pair, group in sorted(groups.items()))


def _tie(pair: Pair, group: Sequence[Found]) -> Tie:
    voices: dict[int, set[tuple[str, str]]] = {1: set(), -1: set()}
    for found in group:
        assert isinstance(found.item, Relation)  # noqa: S101  only relations are grouped
        voices[found.item.polarity].add((found.item.speaker, found.origin))
    positive, negative = len(voices[1]), len(voices[-1])
    best = STRENGTH * (positive - negative) / (positive + negative)
    low, high = max(-1.0, best - MARGIN), min(1.0, best + MARGIN)
    if positive and negative:
        low, high = -STRENGTH - MARGIN, STRENGTH + MARGIN
    because = "; ".join(
        f"{word}: {', '.join(sorted({speaker for speaker, _ in voices[sign]}))} "
        f"({len({origin for _, origin in voices[sign]})} of independent origin)"
        for sign, word in ((1, "together"), (-1, "against each other"))
        if voices[sign]
    )
    value = Estimate(
        low=round(low, 3),
        best=round(best, 3),
        high=round(high, 3),
        grade="inferred",
        because=because,
        evidence=tuple(dict.fromkeys(found.item.id for found in group)),
    )
    note = "the speakers contradict each other; judge it" if positive and negative else ""
    return Tie(between=(pair[0], pair[1]), layer=pair[2], value=value, note=note)
