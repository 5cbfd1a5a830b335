"""Split an actor into parts that err together."""

from math import isclose

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.changes import SplitActor
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.interventions.adding import new_name
from realpolitik.scenario.interventions.named import actor_named
from realpolitik.scenario.model import Actor, Issue, Scenario, Stance

__all__ = ["split_actor"]


def split_actor(scenario: Scenario, change: SplitActor) -> Scenario:
    """Let parts play in the place of the whole, each with its stances and a share of its weight.

    The whole stays as their parent, with its ties and its place in conflicts. Each number of a
    part is driven by the whole's, so that many parts are no more certain than one.
    """
    whole = actor_named(scenario, change.actor)
    total = sum(change.into.values())
    if not isclose(total, 1, abs_tol=1e-6):
        message = f"the shares of '{whole.id}' sum to {total:g}, not 1"
        raise ScenarioError([Problem(message, "split_actor/into")])
    for part in change.into:
        new_name(scenario, part)
    parts = tuple(_part(whole, part, share) for part, share in change.into.items())
    stances: list[Stance] = []
    for stance in scenario.stances:
        if stance.actor != whole.id:
            stances.append(stance)
        else:
            stances += [_stance(stance, part, share) for part, share in change.into.items()]
    return scenario.model_copy(
        update={
            "actors": tuple(
                actor
                for old in scenario.actors
                for actor in ((old, *parts) if old.id == whole.id else (old,))
            ),
            "stances": tuple(stances),
            "issues": tuple(_with_parts(i, whole.id, tuple(change.into)) for i in scenario.issues),
        }
    )


def _part(whole: Actor, part: str, share: float) -> Actor:
    kind = whole.kind if whole.kind in ("movement", "historical") else "faction"
    capability = whole.capability and _shared(
        whole.capability, f"actors/{whole.id}/capability", share
    )
    return Actor(id=part, name=part, kind=kind, parent=whole.id, capability=capability)


def _stance(whole: Stance, part: str, share: float) -> Stance:
    path = f"stances/{whole.key}"
    update: dict[str, object] = {"actor": part}
    for name in ("salience", "stated", "attributed", "judged"):
        if (old := getattr(whole, name)) is not None:
            update[name] = _shared(old, f"{path}/{name}", 1.0)
    if whole.capability is not None:
        update["capability"] = _shared(whole.capability, f"{path}/capability", share)
    return whole.model_copy(update=update)


def _shared(old: Estimate, path: str, share: float) -> Estimate:
    """A share of an estimate that errs exactly as the whole does."""
    part = old.mapped(lambda value: value * share)
    if abs(old.correlation) < 1 and not old.is_point:
        return part.model_copy(update={"driver": path, "correlation": 1.0})
    return part


def _with_parts(issue: Issue, whole: str, parts: tuple[str, ...]) -> Issue:
    if whole not in issue.players:
        return issue
    players = tuple(name for old in issue.players for name in (parts if old == whole else (old,)))
    return issue.model_copy(update={"players": players})
