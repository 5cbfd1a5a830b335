"""Join actors into one that carries their weight."""

from collections.abc import Iterable, Sequence

from realpolitik.scenario.changes import JoinActors
from realpolitik.scenario.conflict import Conflict, Patron
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.interventions.adding import new_name
from realpolitik.scenario.interventions.home import renamed
from realpolitik.scenario.interventions.named import actor_named
from realpolitik.scenario.model import Actor, Issue, Scenario, Stance, Tie

__all__ = ["join_actors"]

Weighted = Sequence[tuple[float, Estimate]]


def join_actors(scenario: Scenario, change: JoinActors) -> Scenario:
    """Put one actor in the place of several.

    Capabilities and contributions add. Positions average by capability x salience, saliences by
    capability, ties by capability; ties among the joined are gone, and so is a conflict between
    them. Low, best and high are combined each for itself, which never narrows an interval.
    """
    members = [actor_named(scenario, name) for name in dict.fromkeys(change.actors)]
    if change.id not in change.actors:
        new_name(scenario, change.id)
    old = {member.id for member in members}
    one = _one(members, change)
    weight = {m.id: m.capability.best if m.capability else 0.0 for m in members}
    at = next(index for index, actor in enumerate(scenario.actors) if actor.id in old)
    others = [
        a.model_copy(update={"parent": one.id}) if a.parent in old else a
        for a in scenario.actors
        if a.id not in old
    ]
    return scenario.model_copy(
        update={
            "actors": (*others[:at], one, *others[at:]),
            "issues": tuple(_issue(issue, old, one.id) for issue in scenario.issues),
            "stances": _stances(scenario, members, one.id),
            "ties": _ties(scenario, weight, one.id),
            "conflicts": tuple(
                _conflict(conflict, old, one.id)
                for conflict in scenario.conflicts
                if not old.issuperset((conflict.challenger, conflict.defender))
            ),
            **renamed(scenario, dict.fromkeys(old, one.id)),
        }
    )


def _one(members: Sequence[Actor], change: JoinActors) -> Actor:
    kinds = {member.kind for member in members}
    parents = {member.parent for member in members}
    given = [(1.0, member.capability) for member in members if member.capability]
    return Actor(
        id=change.id,
        name=change.name,
        kind=kinds.pop() if len(kinds) == 1 else "organisation",
        parent=parents.pop() if len(parents) == 1 else None,
        capability=_combined(given, "sum of the joined actors") if given else None,
        evidence=tuple(dict.fromkeys(e for member in members for e in member.evidence)),
    )


def _combined(parts: Weighted, because: str) -> Estimate:
    """The weighted sum of estimates, with the evidence of all."""
    return Estimate(
        low=sum(weight * part.low for weight, part in parts),
        best=sum(weight * part.best for weight, part in parts),
        high=sum(weight * part.high for weight, part in parts),
        grade="inferred",
        because=because,
        evidence=tuple(dict.fromkeys(e for _, part in parts for e in part.evidence)),
        unit=parts[0][1].unit,
    )


def _average(parts: Weighted, because: str) -> Estimate:
    """The weighted mean of estimates; the plain mean where no weight is positive."""
    total = sum(weight for weight, _ in parts)
    shares = [weight / total if total else 1 / len(parts) for weight, _ in parts]
    return _combined([(s, part) for s, (_, part) in zip(shares, parts, strict=True)], because)


def _renamed(names: Iterable[str], old: set[str], new: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(new if name in old else name for name in names))


def _issue(issue: Issue, old: set[str], new: str) -> Issue:
    decided_by = issue.decided_by
    if issue.decider in old:
        decided_by = decided_by.replace(f"({issue.decider})", f"({new})")
    players = _renamed(issue.players, old, new)
    return issue.model_copy(update={"players": players, "decided_by": decided_by})


def _stances(scenario: Scenario, members: Sequence[Actor], new: str) -> tuple[Stance, ...]:
    """The stances with one of the new actor in the place of the first that each issue had."""
    own = {member.id: member.capability for member in members}
    stances: dict[str, Stance] = {}
    for stance in scenario.stances:
        if stance.actor not in own:
            stances[stance.key] = stance
        elif f"{new}/{stance.issue}" not in stances:
            taken = [
                other
                for other in scenario.stances
                if other.actor in own and other.issue == stance.issue
            ]
            stances[f"{new}/{stance.issue}"] = _stance(scenario, taken, own, new)
    return tuple(stances.values())


def _stance(
    scenario: Scenario, taken: Sequence[Stance], own: dict[str, Estimate | None], new: str
) -> Stance:
    weights = {stance.actor: stance.capability or own[stance.actor] for stance in taken}
    size = {actor: weight.best if weight else 0.0 for actor, weight in weights.items()}
    positions = []
    for stance in taken:
        kind = stance.played(scenario.use_stance)
        if kind is not None:
            played: Estimate = getattr(stance, kind)
            positions.append((size[stance.actor] * stance.salience.best, played))
    capability = None
    if any(stance.capability for stance in taken):
        here = [(1.0, weights.get(actor, whole)) for actor, whole in own.items()]
        capability = _combined([(w, e) for w, e in here if e], "sum of the joined actors")
    return Stance(
        actor=new,
        issue=taken[0].issue,
        salience=_average(
            [(size[s.actor], s.salience) for s in taken], "mean of the joined by capability"
        ),
        judged=_average(positions, "mean of the joined by capability x salience"),
        capability=capability,
    )


def _ties(scenario: Scenario, weight: dict[str, float], new: str) -> tuple[Tie, ...]:
    """The ties with those of the joined averaged, and none among them."""
    kept: dict[str, list[tuple[float, Tie]]] = {}
    for tie in scenario.ties:
        inside = [actor for actor in tie.between if actor in weight]
        if len(inside) == 2:
            continue
        outside = next(actor for actor in tie.between if actor not in weight)
        pair = (new, outside) if inside else tie.between
        here = tie.model_copy(update={"between": pair})
        kept.setdefault(here.key, []).append((weight[inside[0]] if inside else 1.0, here))
    return tuple(
        group[0][1]
        if len(group) == 1
        else group[0][1].model_copy(
            update={
                "value": _average(
                    [(w, tie.value) for w, tie in group], "mean of the joined by capability"
                )
            }
        )
        for group in kept.values()
    )


def _conflict(conflict: Conflict, old: set[str], new: str) -> Conflict:
    joined = [patron for patron in conflict.patrons if patron.actor in old]
    patrons = [patron for patron in conflict.patrons if patron.actor not in old]
    if joined:
        given = [(1.0, patron.contribution) for patron in joined]
        size = [(patron.contribution.best, patron.weight) for patron in joined]
        patrons.append(
            Patron(
                actor=new,
                contribution=_combined(given, "sum of the joined patrons"),
                weight=joined[0].weight if len(joined) == 1 else _average(size, "mean weight"),
            )
        )
    return conflict.model_copy(
        update={
            "challenger": new if conflict.challenger in old else conflict.challenger,
            "defender": new if conflict.defender in old else conflict.defender,
            "patrons": tuple(patrons),
            "offers": tuple(
                offer.model_copy(update={"by": _renamed(offer.by, old, new)})
                for offer in conflict.offers
            ),
        }
    )
