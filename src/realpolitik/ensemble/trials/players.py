"""Who plays, and what: another kind of stance, players at another level."""

from collections.abc import Iterator

from realpolitik.scenario.changes import JoinActors, UseStance
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.interventions.verbs import VERBS
from realpolitik.scenario.model import Issue, Scenario, Stance, StanceKind
from realpolitik.scenario.players import players
from realpolitik.scenario.polity import Polity
from realpolitik.scenario.rules.book import find_problems

__all__ = ["at_other_levels", "by_stance"]

TIED = ("ties", "networks", "conflicts", "polities", "bodies", "packages", "realignments")
KINDS: tuple[StanceKind, ...] = ("stated", "attributed", "judged")
Named = Iterator[tuple[str, Scenario]]


def by_stance(scenario: Scenario) -> Named:
    """Positions of another kind where there are any, then those of one kind only.

    With one kind only an actor takes no part in an issue on which it has no such position.
    """
    for kind in KINDS:
        given = [s for s in scenario.stances if getattr(s, kind) is not None]
        if not given:
            continue
        played = VERBS[UseStance](scenario, UseStance(stance=kind))
        if played is not scenario and _sound(played):
            yield kind, played
        if len(given) < len(scenario.stances):
            yield f"{kind} only", _only(scenario, kind)


def _only(scenario: Scenario, kind: StanceKind) -> Scenario:
    stances = tuple(
        s.model_copy(update={"use": kind}) for s in scenario.stances if getattr(s, kind) is not None
    )
    kept = {(s.actor, s.issue) for s in stances}
    issues = tuple(
        issue.model_copy(
            update={"players": tuple(p for p in issue.players if (p, issue.id) in kept)}
        )
        for issue in scenario.issues
    )
    changed = scenario.model_copy(update={"stances": stances, "issues": issues, "use_stance": kind})
    return _without_lonely(changed, scenario)


def _without_lonely(changed: Scenario, before: Scenario) -> Scenario:
    """Nobody negotiates alone: such issues are left out of the bargain."""
    issues = []
    for issue, old in zip(changed.issues, before.issues, strict=True):
        able = [] if old.players and not issue.players else players(changed, issue)
        if issue.negotiated and len(able) < 2:
            update = {"decided_by": "state of the world", "players": old.players}
            issues.append(issue.model_copy(update=update))
        else:
            issues.append(issue)
    return changed.model_copy(update={"issues": tuple(issues)})


def at_other_levels(scenario: Scenario) -> Named:
    """Factions in the place of their actors, and one actor in the place of parts of a whole."""
    split = _factions(scenario)
    if split is not scenario and _sound(split):
        yield "factions", split
    for whole in dict.fromkeys(actor.parent for actor in scenario.actors if actor.parent):
        joined = _as_one(scenario, whole)
        if joined is not None and _sound(joined):
            yield whole, joined


def _factions(scenario: Scenario) -> Scenario:
    """Every polity's factions in the place of its actor, where all say what they want."""
    changed = scenario
    for polity in scenario.polities:
        issue = next(i for i in changed.issues if i.id == polity.issue)
        seated = [actor.id for actor in players(changed, issue)]
        if issue.negotiated and polity.actor in seated:
            changed = _seated(changed, polity, issue, seated)
    return changed


def _seated(scenario: Scenario, polity: Polity, issue: Issue, seated: list[str]) -> Scenario:
    """One polity's factions, each with its share of the actor's weight."""
    ids = [faction.actor for faction in polity.factions]
    total = sum(faction.weight.best for faction in polity.factions)
    own = next(a.capability for a in scenario.actors if a.id == polity.actor)
    here = {s.actor: s for s in scenario.stances if s.issue == issue.id}
    whole = here[polity.actor].capability or own
    if whole is None or total <= 0 or not set(ids) <= set(here) or set(ids) & set(seated):
        return scenario
    path = (
        f"stances/{polity.actor}/{issue.id}/capability"
        if here[polity.actor].capability
        else f"actors/{polity.actor}/capability"
    )
    shares = {f.actor: f.weight.best / total for f in polity.factions}
    stances = tuple(
        _weighed(s, whole, shares[s.actor], path)
        if s.issue == issue.id and s.actor in shares
        else s
        for s in scenario.stances
    )
    names = tuple(n for old in seated for n in (ids if old == polity.actor else [old]))
    issues = tuple(
        i.model_copy(update={"players": names}) if i.id == issue.id else i for i in scenario.issues
    )
    return scenario.model_copy(update={"stances": stances, "issues": issues})


def _weighed(stance: Stance, whole: Estimate, share: float, path: str) -> Stance:
    """A faction's stance with its share of the whole's weight, which errs as the whole does."""
    update: dict[str, object] = {
        "low": whole.low * share,
        "best": whole.best * share,
        "high": whole.high * share,
    }
    if not whole.is_point:
        update |= {"driver": path, "correlation": 1.0}
    return stance.model_copy(update={"capability": whole.model_copy(update=update)})


def _as_one(scenario: Scenario, whole: str) -> Scenario | None:
    """One actor for the parts of a whole, on the issues that several of them negotiate."""
    parts = {actor.id for actor in scenario.actors if actor.parent == whole}
    seats = {
        issue.id: {actor.id for actor in players(scenario, issue)} & parts
        for issue in scenario.issues
        if issue.negotiated
    }
    shared = {issue for issue, seated in seats.items() if len(seated) > 1}
    members = tuple(a.id for a in scenario.actors if any(a.id in seats[i] for i in shared))
    if not shared:
        return None
    there = scenario.model_copy(
        update={
            "issues": tuple(i for i in scenario.issues if i.id in shared),
            "stances": tuple(s for s in scenario.stances if _takes(s, seats, shared)),
            **dict.fromkeys(TIED, ()),
        }
    )
    change = JoinActors(actors=members, id=f"{whole}-as-one", name=whole)
    joined = VERBS[JoinActors](there, change)
    one = next(actor for actor in joined.actors if actor.id == change.id)
    new = {issue.id: issue for issue in joined.issues}
    kept = (s for s in scenario.stances if not _takes(s, seats, shared))
    stances = (*kept, *(s for s in joined.stances if s.actor == one.id))
    return scenario.model_copy(
        update={
            "actors": (*scenario.actors, one),
            "stances": stances,
            "issues": tuple(new.get(issue.id, issue) for issue in scenario.issues),
        }
    )


def _takes(stance: Stance, seats: dict[str, set[str]], shared: set[str]) -> bool:
    """Whether a stance is one of those that are joined."""
    return stance.issue in shared and stance.actor in seats[stance.issue]


def _sound(scenario: Scenario) -> bool:
    return not any(problem.severity == "error" for problem in find_problems(scenario))
