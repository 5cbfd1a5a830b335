"""Bring in an actor, or take one out with all its parts."""

from realpolitik.errors import Problem, ScenarioError
from realpolitik.scenario.changes import AddActor, RemoveActor
from realpolitik.scenario.conflict import Conflict
from realpolitik.scenario.interventions.home import without
from realpolitik.scenario.interventions.named import actor_named, filtered, named
from realpolitik.scenario.model import Actor, Issue, Scenario, Stance
from realpolitik.scenario.players import BY_NAME_ONLY, ancestors, players

__all__ = ["add_actor", "new_name", "remove_actor"]


def add_actor(scenario: Scenario, change: AddActor) -> Scenario:
    """Add an actor that takes part in every issue it has a stance on."""
    new_name(scenario, change.id)
    if change.parent:
        actor_named(scenario, change.parent)
    actor = Actor.model_validate(change.model_dump(exclude={"do", "stances"}))
    stances = tuple(
        Stance(actor=change.id, issue=new.issue, salience=new.salience, judged=new.position)
        for new in change.stances
    )
    for stance in stances:
        named("issue", stance.issue, scenario.issues)
    return scenario.model_copy(
        update={
            "actors": (*scenario.actors, actor),
            "stances": (*scenario.stances, *stances),
            "issues": tuple(
                _joined(scenario, issue, actor)
                if any(stance.issue == issue.id for stance in stances)
                else issue
                for issue in scenario.issues
            ),
        }
    )


def remove_actor(scenario: Scenario, change: RemoveActor) -> Scenario:
    """Take an actor and its descendants out; a conflict that loses a side is gone.

    What the actor decided alone becomes a state of the world.
    """
    removed = actor_named(scenario, change.actor).id
    parents = {actor.id: actor.parent for actor in scenario.actors}
    gone = {a.id for a in scenario.actors if removed in (a.id, *ancestors(a.id, parents))}
    return scenario.model_copy(
        update={
            "actors": tuple(a for a in scenario.actors if a.id not in gone),
            "issues": tuple(_left(issue, gone) for issue in scenario.issues),
            "stances": tuple(s for s in scenario.stances if s.actor not in gone),
            "ties": tuple(tie for tie in scenario.ties if gone.isdisjoint(tie.between)),
            "conflicts": tuple(
                _reduced(conflict, gone)
                for conflict in scenario.conflicts
                if gone.isdisjoint((conflict.challenger, conflict.defender))
            ),
            **without(scenario, gone),
        }
    )


def new_name(scenario: Scenario, name: str) -> None:
    """Make sure that no actor has this id yet.

    Raises:
        ScenarioError: there is one.
    """
    if any(actor.id == name for actor in scenario.actors):
        raise ScenarioError([Problem("there is an actor of this id already", f"actors/{name}")])


def _joined(scenario: Scenario, issue: Issue, actor: Actor) -> Issue:
    """The issue with a newcomer; who must be named to play is named."""
    if not issue.players and actor.kind not in BY_NAME_ONLY:
        return issue
    present = issue.players or tuple(player.id for player in players(scenario, issue))
    return issue.model_copy(update={"players": (*present, actor.id)})


def _left(issue: Issue, gone: set[str]) -> Issue:
    left = filtered(issue.players, gone)
    if issue.players and not left:
        raise ScenarioError([Problem("nobody is left to take part", f"issues/{issue.id}/players")])
    decided_by = "state of the world" if issue.decider in gone else issue.decided_by
    return issue.model_copy(update={"players": left, "decided_by": decided_by})


def _reduced(conflict: Conflict, gone: set[str]) -> Conflict:
    """The conflict without patrons and offers of actors that are gone."""
    offers = tuple(
        offer.model_copy(update={"by": filtered(offer.by, gone)})
        for offer in conflict.offers
        if not offer.by or not gone.issuperset(offer.by)
    )
    patrons = tuple(patron for patron in conflict.patrons if patron.actor not in gone)
    return conflict.model_copy(update={"offers": offers, "patrons": patrons})
