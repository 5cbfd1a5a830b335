"""Who stands with whom on the day of a scenario: the ties that hold, and the networks they form."""

from collections.abc import Iterator

from realpolitik.errors import Problem
from realpolitik.scenario.model import Scenario, Tie
from realpolitik.scenario.network import Network
from realpolitik.scenario.players import ancestors

__all__ = ["holding", "networks", "no_triads", "twice_in_network"]

LEVEL = ("state", "organisation")


def holding(scenario: Scenario) -> tuple[Tie, ...]:
    """The ties that hold on ``as_of``: since <= as_of < until, as far as their dates say."""
    today = scenario.as_of.isoformat()
    return tuple(
        tie
        for tie in scenario.ties
        if tie.since <= today[: len(tie.since)]
        and (not tie.until or today[: len(tie.until)] < tie.until)
    )


def networks(scenario: Scenario) -> tuple[Network, ...]:
    """The networks the analyst chose; else one of the states and organisations that have ties.

    Of an actor and its ancestors only the highest takes part in the default network.
    """
    if scenario.networks:
        return scenario.networks
    tied = {actor for tie in holding(scenario) for actor in tie.between}
    level = {actor.id for actor in scenario.actors if actor.kind in LEVEL and actor.id in tied}
    parents = {actor.id: actor.parent for actor in scenario.actors}
    members = [
        actor.id
        for actor in scenario.actors
        if actor.id in level and level.isdisjoint(ancestors(actor.id, parents))
    ]
    if len(members) < 2:
        return ()
    name = "States and organisations with ties"
    return (Network(id="ties", name=name, actors=tuple(members)),)


def twice_in_network(scenario: Scenario) -> Iterator[Problem]:
    """An actor and its descendant are not both in one network, nor anyone twice."""
    parents = {actor.id: actor.parent for actor in scenario.actors}
    for network in scenario.networks:
        path, seen = f"networks/{network.id}/actors", set()
        for actor in network.actors:
            if actor in seen:
                yield Problem(f"names '{actor}' twice", path)
            seen.add(actor)
            for above in ancestors(actor, parents):
                if above in network.actors:
                    yield Problem(f"counts '{above}' twice: '{actor}' is part of it", path)


def no_triads(scenario: Scenario) -> Iterator[Problem]:
    """A named triad is three different actors of its network."""
    for network in scenario.networks:
        for triad in (entry.actors for entry in network.triads):
            named = ", ".join(triad)
            path = f"networks/{network.id}/triads"
            for actor in dict.fromkeys(triad):
                if actor not in network.actors:
                    yield Problem(f"'{actor}' of {named} is no actor of this network", path)
            if len(set(triad)) < len(triad):
                yield Problem(f"{named} are not three different actors", path)
