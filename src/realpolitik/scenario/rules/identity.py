"""Names that must be unique, and chains that must end."""

from collections import Counter
from collections.abc import Iterable, Iterator

from realpolitik.errors import Problem
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates

__all__ = ["ending_chains", "unique_names"]

KEYED = (
    "sources",
    "evidence",
    "actors",
    "issues",
    "stances",
    "layers",
    "ties",
    "networks",
    "conflicts",
    "polities",
    "bodies",
    "packages",
    "realignments",
    "deployments",
    "budgets",
    "games",
    "claims",
    "hypotheses",
    "what_ifs",
    "questions",
    "base_rates",
)


def unique_names(scenario: Scenario) -> Iterator[Problem]:
    """Every id, stance and tie stands once."""
    for collection in KEYED:
        yield from _repeated(collection, getattr(scenario, collection))
    for conflict in scenario.conflicts:
        yield from _repeated(f"conflicts/{conflict.id}/patrons", conflict.patrons)
        yield from _repeated(f"conflicts/{conflict.id}/offers", conflict.offers)
    for polity in scenario.polities:
        yield from _repeated(f"polities/{polity.id}/factions", polity.factions)
    for package in scenario.packages:
        yield from _repeated(f"packages/{package.id}/gains", package.gains)
    for realignment in scenario.realignments:
        yield from _repeated(f"realignments/{realignment.id}/beliefs", realignment.beliefs)
    for deployment in scenario.deployments:
        yield from _repeated(f"deployments/{deployment.id}/theatres", deployment.theatres)
    for game in scenario.games:
        yield from _repeated(f"games/{game.id}/payoffs", game.payoffs)
    for matrix in scenario.hypotheses:
        yield from _repeated(f"hypotheses/{matrix.id}/explanations", matrix.explanations)
        yield from _repeated(f"hypotheses/{matrix.id}/items", matrix.items)


def ending_chains(scenario: Scenario) -> Iterator[Problem]:
    """Parents and drivers lead somewhere and do not come back."""
    parents = {actor.id: actor.parent for actor in scenario.actors if actor.parent}
    for actor in _in_cycles(parents):
        yield Problem(f"'{actor}' is its own ancestor", f"actors/{actor}/parent")
    drivers = {path: estimate.driver for path, estimate in estimates(scenario) if estimate.driver}
    for path in _in_cycles(drivers):
        if drivers[path] != path:
            yield Problem("drives itself through other estimates", f"{path}/driver")
        else:
            yield Problem("is its own driver", f"{path}/driver")


def _repeated(place: str, items: Iterable[Frozen]) -> Iterator[Problem]:
    for key, times in Counter(item.key for item in items).items():
        if times > 1:
            yield Problem(f"'{key}' stands {times} times; names are unique", f"{place}/{key}")


def _in_cycles(above: dict[str, str]) -> Iterator[str]:
    """The names that a chain upwards from themselves comes back to."""
    for start in above:
        name, steps = above[start], 0
        while name != start and name in above and steps < len(above):
            name, steps = above[name], steps + 1
        if name == start:
            yield start
