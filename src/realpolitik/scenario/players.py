"""Who takes part in an issue."""

from collections.abc import Iterator, Mapping

from realpolitik.scenario.model import Actor, Issue, Scenario, Stance

__all__ = ["BY_NAME_ONLY", "ancestors", "players", "stances_of"]

BY_NAME_ONLY = ("movement", "historical")


def players(scenario: Scenario, issue: Issue) -> tuple[Actor, ...]:
    """The actors that take part in ``issue``, in the order of the scenario.

    Those the issue names; else everyone with a stance on it, but for movements and historical
    actors, which play only when named.
    """
    willing = {stance.actor for stance in scenario.stances if stance.issue == issue.id}
    return tuple(
        actor
        for actor in scenario.actors
        if actor.id in willing
        and (actor.id in issue.players if issue.players else actor.kind not in BY_NAME_ONLY)
    )


def stances_of(scenario: Scenario, issue: Issue) -> tuple[Stance, ...]:
    """The stances that the players of ``issue`` take on it, in the order of the actors."""
    taken = {stance.actor: stance for stance in scenario.stances if stance.issue == issue.id}
    return tuple(taken[actor.id] for actor in players(scenario, issue))


def ancestors(actor: str, parents: Mapping[str, str | None]) -> Iterator[str]:
    """Parent, grandparent, ... of an actor; stops where a cycle closes."""
    seen = {actor}
    above = parents.get(actor)
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = parents.get(above)
