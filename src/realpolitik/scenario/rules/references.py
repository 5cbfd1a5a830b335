"""Ids that must exist: nothing in a scenario points nowhere."""

from collections.abc import Iterable, Iterator

from realpolitik.errors import Problem, nearest
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates
from realpolitik.scenario.rules.home_references import of_home, of_stakes

__all__ = ["dangling", "misplaced_rates"]

Reference = tuple[str, str, str]  # the kind of thing named, its name, the path that names it


def dangling(scenario: Scenario) -> Iterator[Problem]:
    """Every actor, issue, source, piece of evidence, claim and what-if that is named exists."""
    known = {
        "source": [source.id for source in scenario.sources],
        "evidence": [evidence.id for evidence in scenario.evidence],
        "actor": [actor.id for actor in scenario.actors],
        "issue": [issue.id for issue in scenario.issues],
        "layer": [layer.id for layer in scenario.layers],
        "claim": [claim.id for claim in scenario.claims],
        "what-if": [what_if.id for what_if in scenario.what_ifs],
        "body or actor": [*(b.id for b in scenario.bodies), *(a.id for a in scenario.actors)],
    }
    for kind, name, path in _references(scenario):
        if name not in known[kind]:
            yield Problem(f"there is no {kind} '{name}'{nearest(name, known[kind])}", path)


def _references(scenario: Scenario) -> Iterator[Reference]:
    yield from _of_sources(scenario)
    yield from _of_actors(scenario)
    yield from _of_conflicts(scenario)
    yield from _of_claims(scenario)
    yield from of_home(scenario)
    yield from of_stakes(scenario)
    for path, estimate in estimates(scenario):
        yield from _each("evidence", estimate.evidence, f"{path}/evidence")


def misplaced_rates(scenario: Scenario) -> Iterator[Problem]:
    """A base rate about one part names one that is there."""
    known = [
        f"{kind}/{part.id}"
        for kind in ("issues", "conflicts", "questions")
        for part in getattr(scenario, kind)
    ]
    for rate in scenario.base_rates:
        if rate.about and rate.about not in known:
            message = f"there is no part '{rate.about}'{nearest(rate.about, known)}"
            yield Problem(message, f"base_rates/{rate.id}/about")


def _each(kind: str, names: Iterable[str], path: str) -> Iterator[Reference]:
    for name in names:
        yield kind, name, path


def _of_sources(scenario: Scenario) -> Iterator[Reference]:
    for source in scenario.sources:
        yield from _each("source", source.opposes, f"sources/{source.id}/opposes")
    for evidence in scenario.evidence:
        yield "source", evidence.source, f"evidence/{evidence.id}/source"


def _of_actors(scenario: Scenario) -> Iterator[Reference]:
    for actor in scenario.actors:
        if actor.parent:
            yield "actor", actor.parent, f"actors/{actor.id}/parent"
        yield from _each("evidence", actor.evidence, f"actors/{actor.id}/evidence")
    for issue in scenario.issues:
        yield from _each("actor", issue.players, f"issues/{issue.id}/players")
        if issue.decider:
            kind = "body or actor" if issue.decided_by.startswith("vote") else "actor"
            yield kind, issue.decider, f"issues/{issue.id}/decided_by"
    for stance in scenario.stances:
        yield "actor", stance.actor, f"stances/{stance.key}/actor"
        yield "issue", stance.issue, f"stances/{stance.key}/issue"
    for tie in scenario.ties:
        yield from _each("actor", tie.between, f"ties/{tie.key}/between")
        if scenario.layers:
            yield "layer", tie.layer, f"ties/{tie.key}/layer"
    for network in scenario.networks:
        path = f"networks/{network.id}"
        yield from _each("actor", network.actors, f"{path}/actors")
        yield from _each("layer", network.layers, f"{path}/layers")


def _of_conflicts(scenario: Scenario) -> Iterator[Reference]:
    for conflict in scenario.conflicts:
        path = f"conflicts/{conflict.id}"
        yield "actor", conflict.challenger, f"{path}/challenger"
        yield "actor", conflict.defender, f"{path}/defender"
        yield "issue", conflict.issue, f"{path}/issue"
        for patron in conflict.patrons:
            yield "actor", patron.actor, f"{path}/patrons/{patron.key}/actor"
        for offer in conflict.offers:
            yield from _each("actor", offer.by, f"{path}/offers/{offer.id}/by")


def _of_claims(scenario: Scenario) -> Iterator[Reference]:
    for claim in scenario.claims:
        path = f"claims/{claim.id}"
        yield from _each("evidence", claim.evidence, f"{path}/evidence")
        yield from _each("claim", claim.contradicts, f"{path}/contradicts")
        if claim.test and claim.test.what_if:
            yield "what-if", claim.test.what_if, f"{path}/test/what_if"
    for matrix in scenario.hypotheses:
        for item in matrix.items:
            path = f"hypotheses/{matrix.id}/items/{item.id}"
            yield from _each("evidence", item.evidence, f"{path}/evidence")
            yield from _each("claim", item.claims, f"{path}/claims")
    for what_if in scenario.what_ifs:
        yield from _each("claim", what_if.claims, f"what_ifs/{what_if.id}/claims")
