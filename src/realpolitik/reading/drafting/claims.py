"""Claims from conditionals: the same claim in two texts is one claim with two sources."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from realpolitik.reading.drafting.material import Material
from realpolitik.reading.items import Conditional, Relation
from realpolitik.scenario.changes import SetTie, WhatIf
from realpolitik.scenario.claim import Claim
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Tie

__all__ = ["claims", "what_ifs"]

SAME = 0.75
ALIKE = 0.6
UNTESTED = "drafted from text: name the model quantity that would test it"
NEGATION = re.compile(r"\b(?:nicht|kein\w*|nie|ohne|not|no|never|cannot|without)\b", re.IGNORECASE)


class Group(NamedTuple):
    """A claim and everywhere it stands."""

    first: Conditional
    ids: tuple[str, ...]


def claims(material: Material) -> tuple[Claim, ...]:
    """One claim for each speaker's conditional; the author is a speaker like any other."""
    groups: list[Group] = []
    for found in material.found:
        item = found.item
        if not isinstance(item, Conditional):
            continue
        k = next((k for k, group in enumerate(groups) if _same(group.first, item)), None)
        if k is None:
            groups.append(Group(item, (item.id,)))
        else:
            groups[k] = groups[k]._replace(ids=(*groups[k].ids, item.id))
    return tuple(_claim(group, groups) for group in groups)


def _claim(group: Group, groups: Sequence[Group]) -> Claim:
    item = group.first
    return Claim(
        id=_name(item),
        condition=item.condition.quote,
        consequence=item.consequence.quote,
        speaker=item.speaker,
        strength=item.strength,
        evidence=group.ids,
        contradicts=tuple(
            _name(other.first)
            for other in groups
            if other is not group and _opposed(item, other.first)
        ),
        untestable=UNTESTED,
    )


def _name(item: Conditional) -> str:
    return f"claim-{item.id}"


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w{3,}", text.casefold()))


def _likeness(left: str, right: str) -> float:
    one, other = _words(left), _words(right)
    return len(one & other) / max(1, len(one | other))


def _same(left: Conditional, right: Conditional) -> bool:
    whole = (_likeness(left.condition.quote, right.condition.quote) + _likeness(
        left.consequence.quote, right.consequence.quote
    )) / 2  # fmt: skip
    return left.speaker == right.speaker and whole >= SAME


def _opposed(left: Conditional, right: Conditional) -> bool:
    """Alike in condition and consequence, but one of the two consequences is denied."""
    denied = [bool(NEGATION.search(one.consequence.quote)) for one in (left, right)]
    return (
        left.speaker != right.speaker
        and denied[0] != denied[1]
        and _likeness(left.condition.quote, right.condition.quote) >= ALIKE
        and _likeness(left.consequence.quote, right.consequence.quote) >= ALIKE / 2
    )


def what_ifs(
    material: Material, drafted: Sequence[Tie], made: Sequence[Claim]
) -> tuple[WhatIf, ...]:
    """Candidates: where a claim's sentence speaks of a drafted tie, play the tie as gone."""
    layers = {(frozenset(tie.between), tie.layer) for tie in drafted}
    found: list[WhatIf] = []
    items = [one.item for one in material.found]
    by_claim = {i.id: claim.id for claim in made for i in items if i.id in claim.evidence}
    for item in items:
        if not isinstance(item, Conditional) or by_claim.get(item.id) != _name(item):
            continue
        related = [
            other
            for other in items
            if isinstance(other, Relation)
            and other.sentence == item.sentence
            and other.id[:8] == item.id[:8]
            and (frozenset((other.source, other.target)), other.layer) in layers
        ]
        if related:
            found.append(_without(item, related[0]))
    return tuple(found)


def _without(item: Conditional, relation: Relation) -> WhatIf:
    ends = sorted((relation.source, relation.target))
    change = SetTie(
        between=(ends[0], ends[1]), layer=relation.layer, to=Estimate(low=0, best=0, high=0)
    )
    return WhatIf(
        id=f"without-{item.id}",
        title=f"No tie between {ends[0]} and {ends[1]}",
        note="a candidate drafted from the claim's sentence: say what would really change",
        claims=(_name(item),),
        changes=(change,),
    )
