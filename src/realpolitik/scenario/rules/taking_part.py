"""Who takes part in what: nobody twice, nobody alone, nobody without weight."""

from collections.abc import Iterator

from realpolitik.errors import Problem
from realpolitik.scenario.model import Issue, Scenario
from realpolitik.scenario.players import ancestors, players, stances_of

__all__ = ["counted_twice", "sides", "too_few", "without_position", "without_weight"]


def counted_twice(scenario: Scenario) -> Iterator[Problem]:
    """An actor and its descendant do not both take part in one issue."""
    parents = {actor.id: actor.parent for actor in scenario.actors}
    for issue in _bargained(scenario):
        part = {actor.id for actor in players(scenario, issue)}
        for actor in sorted(part):
            for above in ancestors(actor, parents):
                if above in part:
                    message = f"counts '{above}' twice: '{actor}' is part of it; name 'players'"
                    yield Problem(message, f"issues/{issue.id}")


def too_few(scenario: Scenario) -> Iterator[Problem]:
    """There are actors, something they deal with, and two of them on every negotiated issue."""
    if len(scenario.actors) < 2:
        yield Problem(f"a scenario has two actors or more, not {len(scenario.actors)}", "actors")
    if not scenario.issues and not scenario.ties:
        yield Problem("a scenario has at least one issue, or ties", "issues")
    for issue in scenario.issues:
        able = [actor.id for actor in players(scenario, issue)]
        for name in issue.players:
            if name not in able and any(actor.id == name for actor in scenario.actors):
                message = f"'{name}' is named as a player but has no stance on it"
                yield Problem(message, f"issues/{issue.id}/players")
        if issue.negotiated and len(able) < 2:
            message = f"is negotiated by {len(able)} actors; a negotiation has two or more"
            yield Problem(message, f"issues/{issue.id}")


def without_position(scenario: Scenario) -> Iterator[Problem]:
    """A stance has a position, and what is attributed says by whom."""
    for stance in scenario.stances:
        path = f"stances/{stance.key}"
        if stance.played(scenario.use_stance) is None:
            yield Problem("has no position: give stated, attributed or judged", path)
        elif stance.use and getattr(stance, stance.use) is None:
            yield Problem(f"'use' names '{stance.use}', which is not given", f"{path}/use")
        if stance.attributed is not None and not stance.attributed_by:
            yield Problem("say in 'attributed_by' who says so", f"{path}/attributed")


def without_weight(scenario: Scenario) -> Iterator[Problem]:
    """On a negotiated issue somebody cares and somebody has weight."""
    for issue in scenario.issues:
        taken = stances_of(scenario, issue)
        if not issue.negotiated or not taken:
            continue
        path = f"issues/{issue.id}"
        if all(stance.salience.high == 0 for stance in taken):
            yield Problem("every player's salience is 0: nobody cares about it", path)
        own = {actor.id: actor.capability for actor in scenario.actors}
        weights = {stance.actor: stance.capability or own.get(stance.actor) for stance in taken}
        if all(weight is not None and weight.high == 0 for weight in weights.values()):
            yield Problem("every player's capability is 0: nobody has weight", path)
        for actor in (actor for actor, weight in weights.items() if weight is None):
            message = f"'{actor}' has no capability; models that weigh actors leave this issue out"
            yield Problem(message, path, severity="warning")


def sides(scenario: Scenario) -> Iterator[Problem]:
    """A conflict and a tie have two different sides; a patron is neither of a war's sides."""
    for conflict in scenario.conflicts:
        path = f"conflicts/{conflict.id}"
        if conflict.challenger == conflict.defender:
            yield Problem(f"'{conflict.defender}' fights itself", f"{path}/challenger")
        for patron in conflict.patrons:
            if patron.actor in (conflict.challenger, conflict.defender):
                message = f"'{patron.actor}' is a side of this conflict and cannot be a patron"
                yield Problem(message, f"{path}/patrons/{patron.key}")
    for tie in scenario.ties:
        if tie.between[0] == tie.between[1]:
            yield Problem(f"'{tie.between[0]}' is tied to itself", f"ties/{tie.key}")
    for claim in scenario.claims:
        if claim.id in claim.contradicts:
            yield Problem("contradicts itself", f"claims/{claim.id}/contradicts")


def _bargained(scenario: Scenario) -> Iterator[Issue]:
    """The issues that several actors decide together."""
    for issue in scenario.issues:
        if issue.negotiated or issue.decided_by.startswith("vote"):
            yield issue
