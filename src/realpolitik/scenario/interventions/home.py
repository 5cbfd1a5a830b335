"""What a removed or joined actor leaves behind in polities, bodies and what is tied to a deal."""

from collections.abc import Mapping
from typing import Any

from realpolitik.scenario.model import Scenario
from realpolitik.scenario.network import Network
from realpolitik.scenario.polity import Body, Polity
from realpolitik.scenario.stakes import Package, Realignment

__all__ = ["renamed", "without"]


def without(scenario: Scenario, gone: set[str]) -> dict[str, Any]:
    """The collections without the actors that are gone; what hung on one of them alone goes too."""
    polities = [_fewer(polity, gone) for polity in scenario.polities if polity.actor not in gone]
    networks = [_thinner(network, gone) for network in scenario.networks]
    packages = [_smaller(package, gone) for package in scenario.packages]
    return {
        "polities": tuple(polity for polity in polities if polity.factions),
        "networks": tuple(network for network in networks if len(network.actors) > 1),
        "bodies": tuple(_unnamed(body, gone) for body in scenario.bodies),
        "packages": tuple(package for package in packages if len(package.parties) > 1),
        "realignments": tuple(r for r in scenario.realignments if gone.isdisjoint(_roles(r))),
        "deployments": tuple(d for d in scenario.deployments if d.actor not in gone),
        "budgets": tuple(budget for budget in scenario.budgets if budget.actor not in gone),
        "games": tuple(game for game in scenario.games if gone.isdisjoint(game.players)),
    }


def renamed(scenario: Scenario, new: Mapping[str, str]) -> dict[str, Any]:
    """The collections with actors renamed; what needs two that are now one goes."""

    def name(old: str) -> str:
        return new.get(old, old)

    realignments = [
        r.model_copy(
            update={
                **{role: name(getattr(r, role)) for role in ("divider", "target", "partner")},
                "beliefs": tuple(
                    b.model_copy(update={"holder": name(b.holder)}) for b in r.beliefs
                ),
            }
        )
        for r in scenario.realignments
    ]
    joined = set(new)
    networks = [
        n.model_copy(update={"actors": tuple(dict.fromkeys(name(a) for a in n.actors))})
        for n in scenario.networks
    ]
    return {
        "networks": tuple(network for network in networks if len(network.actors) > 1),
        "polities": tuple(
            p.model_copy(update={"actor": name(p.actor)})
            for p in scenario.polities
            if joined.isdisjoint(f.actor for f in p.factions)
        ),
        "bodies": tuple(
            b.model_copy(update={"actors": {m: name(a) for m, a in b.actors.items()}})
            for b in scenario.bodies
        ),
        "packages": tuple(p for p in scenario.packages if joined.isdisjoint(p.parties)),
        "realignments": tuple(r for r in realignments if len(set(_roles(r))) == len(_roles(r))),
        "deployments": tuple(
            d.model_copy(update={"actor": name(d.actor)}) for d in scenario.deployments
        ),
        "budgets": tuple(b.model_copy(update={"actor": name(b.actor)}) for b in scenario.budgets),
        "games": tuple(game for game in scenario.games if joined.isdisjoint(game.players)),
    }


def _roles(realignment: Realignment) -> tuple[str, str, str]:
    return realignment.divider, realignment.target, realignment.partner


def _fewer(polity: Polity, gone: set[str]) -> Polity:
    left = tuple(faction for faction in polity.factions if faction.actor not in gone)
    return polity.model_copy(update={"factions": left})


def _unnamed(body: Body, gone: set[str]) -> Body:
    """The body keeps its members; a member whose actor is gone has no stance any more."""
    left = {member: actor for member, actor in body.actors.items() if actor not in gone}
    return body.model_copy(update={"actors": left})


def _thinner(network: Network, gone: set[str]) -> Network:
    left = tuple(actor for actor in network.actors if actor not in gone)
    return network.model_copy(update={"actors": left})


def _smaller(package: Package, gone: set[str]) -> Package:
    return package.model_copy(
        update={
            "parties": tuple(party for party in package.parties if party not in gone),
            "gains": tuple(gain for gain in package.gains if gain.party not in gone),
        }
    )
