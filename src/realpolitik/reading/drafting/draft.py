"""Draft a scenario from readings: every number wide, graded, and tied to its sentences."""

import datetime as dt
from collections.abc import Sequence

from realpolitik.errors import SourceError
from realpolitik.reading.drafting.claims import claims, what_ifs
from realpolitik.reading.drafting.material import Material, gather
from realpolitik.reading.drafting.stances import drafted_issues, stances
from realpolitik.reading.drafting.ties import ties
from realpolitik.reading.items import ActorMention, ActorRecord, Reading
from realpolitik.reading.slugs import slug
from realpolitik.scenario.changes import WhatIf
from realpolitik.scenario.claim import Claim
from realpolitik.scenario.model import Actor, Scenario, Stance, Tie

__all__ = ["draft"]

AHEAD = dt.timedelta(days=90)
KINDS = {
    "state": "state", "person": "person", "faction": "faction", "movement": "movement",
    "group": "movement", "party": "faction",
}  # fmt: skip
GONE = ("soviet-union", "yugoslavia", "czechoslovakia", "east-germany", "warsaw-pact")


def draft(
    readings: Sequence[Reading],
    title: str,
    *,
    issues: Scenario | None = None,
    as_of: dt.date | None = None,
    accepted_only: bool = False,
) -> Scenario:
    """Draft a scenario from texts, merged by canonical ids.

    Args:
        readings: one or more texts; items an analyst rejected are left out.
        title: of the scenario.
        issues: a scenario whose issues are taken over; link them first for positions.
        as_of: what was known by then; the latest date of the texts unless told.
        accepted_only: leave out what nobody has accepted yet.

    Returns:
        A scenario that loads; a candidate until an analyst accepts it. Ties and positions are
        graded ``inferred`` with a line ``because``; conditionals are claims, and where a claim's
        sentence names a tie, a candidate what-if.

    Raises:
        SourceError: no text, no date, or fewer than two actors in what may be used.
    """
    if not readings:
        raise SourceError("nothing to draft from: give one reading or more")
    known = as_of or max((_date(r) for r in readings if r.date), default=None)
    if known is None:
        raise SourceError("none of the texts has a date; say one (--date, or as_of)")
    material = gather(readings, accepted_only=accepted_only)
    made_ties = ties(material, known.year)
    made_claims = claims(material)
    made_stances = stances(material) if issues is not None else ()
    actors = _actors(material, made_ties, made_stances)
    if len(actors) < 2:
        raise SourceError("fewer than two actors in what may be used: nothing to draft")
    parents = {actor.id: actor.parent or "" for actor in actors}
    chances = what_ifs(material, made_ties, made_claims)
    return Scenario(
        name=slug(title)[:80],
        title=title,
        as_of=known,
        horizon=known + AHEAD,
        domain="drafted from text",
        language=readings[0].language,
        note="A draft: every number and tie is a candidate until somebody has judged it.",
        use_stance="judged",
        sources=material.sources,
        evidence=material.evidence(_used(made_ties, made_stances, made_claims, actors)),
        actors=actors,
        issues=drafted_issues(issues.issues if issues is not None else (), made_stances, parents),
        stances=made_stances,
        ties=made_ties,
        claims=made_claims,
        what_ifs=_once(chances),
    )


def _date(reading: Reading) -> dt.date:
    return dt.date.fromisoformat(reading.date)


def _once(chances: Sequence[WhatIf]) -> tuple[WhatIf, ...]:
    return tuple({what_if.id: what_if for what_if in chances}.values())


def _actors(
    material: Material, drafted: Sequence[Tie], positions: Sequence[Stance]
) -> tuple[Actor, ...]:
    """Who is in a tie or takes a position, and everybody they belong to."""
    wanted = [actor for tie in drafted for actor in tie.between]
    wanted += [stance.actor for stance in positions]
    mentioned: dict[str, str] = {}
    for found in material.found:
        if isinstance(found.item, ActorMention):
            mentioned.setdefault(found.item.actor, found.item.id)
    if len(set(wanted)) < 2:
        wanted += [a for a in mentioned if material.records[a].kind in KINDS]
    chosen: dict[str, None] = {}
    for actor in wanted:
        while actor in material.records and actor not in chosen:
            chosen[actor] = None
            actor = material.records[actor].parent
    return tuple(
        _actor(material.records[actor], mentioned.get(actor, "")) for actor in sorted(chosen)
    )


def _actor(record: ActorRecord, evidence: str) -> Actor:
    kind = "historical" if record.id in GONE else KINDS.get(record.kind, "organisation")
    return Actor.model_validate(
        {
            "id": record.id,
            "name": record.name,
            "kind": kind,
            "parent": record.parent or None,
            "iso3166": record.iso3166,
            "wikidata": record.wikidata,
            "evidence": (evidence,) if evidence else (),
            "note": record.role,
        }
    )


def _used(
    drafted: Sequence[Tie],
    positions: Sequence[Stance],
    made: Sequence[Claim],
    actors: Sequence[Actor],
) -> set[str]:
    used = {name for tie in drafted for name in tie.value.evidence}
    used |= {name for claim in made for name in claim.evidence}
    used |= {name for actor in actors for name in actor.evidence}
    for stance in positions:
        position = stance.stated or stance.attributed
        used |= set(position.evidence if position is not None else ())
    return used
