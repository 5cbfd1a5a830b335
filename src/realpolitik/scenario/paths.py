"""Every estimate of a scenario by its path, as files, what-ifs and reports name it.

    actors/usa/capability                       ties/china--russia/security/value
    issues/territory/status_quo                 layers/security/weight
    stances/russia/territory/salience           conflicts/ukraine-war/cost_defender
    stances/russia/territory/judged             conflicts/ukraine-war/patrons/usa/contribution
    stances/russia/territory/position           conflicts/ukraine-war/offers/line/position

``stances/.../position`` stands for the variant that a run plays (judged, attributed or stated). In
a pattern each element may hold ``*``, as in stances/*/territory/salience.
"""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from math import inf
from typing import Any, TypeVar, get_args

from realpolitik.errors import UnknownNameError
from realpolitik.scenario.base import Frozen
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario

__all__ = ["bounds", "estimates", "find", "replace", "rewrite"]

COLLECTIONS = (
    "actors",
    "issues",
    "stances",
    "layers",
    "ties",
    "conflicts",
    "polities",
    "packages",
    "realignments",
    "deployments",
    "budgets",
    "games",
)
SCALE, SHARE, AMOUNT = (0.0, 100.0), (0.0, 1.0), (0.0, inf)
WITHIN, ANY = (0.001, 0.999), (-inf, inf)
DOMAINS = {
    "actors/*/capability": AMOUNT,
    "issues/*/status_quo": SCALE,
    "stances/*/*/salience": SHARE,
    "stances/*/*/capability": AMOUNT,
    "stances/*/*/*": SCALE,
    "layers/*/weight": AMOUNT,
    "ties/*/*/value": (-1.0, 1.0),
    "conflicts/*/outlook/discount": WITHIN,
    "conflicts/*/outlook/destruction": (0.0, 0.999),
    "conflicts/*/outlook/*": SHARE,
    "conflicts/*/home_minima/*": SHARE,
    "conflicts/*/supply/horizon": (0.01, inf),
    "conflicts/*/supply/*": AMOUNT,
    "polities/*/quota": (0.01, 1.0),
    "polities/*/factions/*/*": AMOUNT,
    "polities/*/*": SCALE,
    "packages/*/gains/*/*/gain": ANY,
    "realignments/*/war": SHARE,
    "realignments/*/credibility": SHARE,
    "realignments/*/beliefs/*/benefit": ANY,
    "realignments/*/beliefs/*/loss": AMOUNT,
    "realignments/*/war_bond": AMOUNT,
    "realignments/*/lock_in": AMOUNT,
    "realignments/*/conquest_stake": AMOUNT,
    "realignments/*/*": ANY,
    "deployments/*/theatres/*/*": AMOUNT,
    "deployments/*/effort_total": AMOUNT,
    "budgets/*/social_spending": (0.01, inf),
    "budgets/*/*": ANY,
    "games/*/payoffs/*/*/value": ANY,
    "conflicts/*/offers/*/position": SCALE,
    "conflicts/*/guarantee/*": SHARE,
    "conflicts/*/cost_*": SHARE,
    "conflicts/*/risk_*": (0.01, inf),
    "conflicts/*/substitutability": (-inf, 1.0),
    "conflicts/*/*": AMOUNT,
    "conflicts/*/patrons/*/*": AMOUNT,
}

Change = Callable[[str, Estimate], Estimate]
Model = TypeVar("Model", bound=Frozen)


def estimates(scenario: Scenario) -> Iterator[tuple[str, Estimate]]:
    """Every estimate with its path, in the order of the file."""
    for collection in COLLECTIONS:
        for item in getattr(scenario, collection):
            yield from _within(item, f"{collection}/{item.key}")


def find(scenario: Scenario, pattern: str) -> dict[str, Estimate]:
    """The estimates that a path or pattern names, by their own paths.

    Raises:
        UnknownNameError: nothing has that name; it offers the nearest names that there are.
    """
    known = dict(estimates(scenario))
    aliases = _positions(scenario)
    matches = _pattern(pattern).fullmatch
    found = {path: estimate for path, estimate in known.items() if matches(path)}
    found |= {path: known[path] for alias, path in aliases.items() if matches(alias)}
    if not found:
        raise _unknown(pattern, [*known, *aliases])
    return found


def replace(scenario: Scenario, pattern: str, change: Change) -> Scenario:
    """Put ``change(path, estimate)`` in the place of every estimate that ``pattern`` names.

    Raises:
        UnknownNameError: nothing has that name; it offers the nearest names that there are.
    """
    return rewrite(
        scenario, {path: change(path, old) for path, old in find(scenario, pattern).items()}
    )


def rewrite(scenario: Scenario, new: dict[str, Estimate]) -> Scenario:
    """Put ``new`` estimates in the place of those at their paths, all at once."""
    touched = {path.partition("/")[0] for path in new}
    update = {
        collection: tuple(
            _rebuilt(item, f"{collection}/{item.key}", new)
            for item in getattr(scenario, collection)
        )
        for collection in COLLECTIONS
        if collection in touched
    }
    return scenario.model_copy(update=update)


@lru_cache(maxsize=10_000)
def bounds(path: str) -> tuple[float, float]:
    """The lowest and highest value that the quantity at ``path`` can take.

    Raises:
        UnknownNameError: no quantity has a path of that form.
    """
    for form, domain in DOMAINS.items():
        if _pattern(form).fullmatch(path):
            return domain
    raise UnknownNameError("quantity", path, DOMAINS)


def _within(item: Frozen, path: str) -> Iterator[tuple[str, Estimate]]:
    for name in _quantities(type(item)):
        value = getattr(item, name)
        if isinstance(value, Estimate):
            yield f"{path}/{name}", value
        elif isinstance(value, Frozen):
            yield from _within(value, f"{path}/{name}")
        elif value is not None:
            for part in value:
                yield from _within(part, f"{path}/{name}/{part.key}")


@lru_cache
def _quantities(kind: type[Frozen]) -> tuple[str, ...]:
    """The fields that hold estimates, or parts that may."""
    return tuple(n for n, field in kind.model_fields.items() if _frozen(field.annotation))


def _frozen(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Frozen):
        return True
    return any(map(_frozen, get_args(annotation)))


def _rebuilt(item: Model, path: str, new: dict[str, Estimate]) -> Model:
    """A copy of ``item`` with the new estimates; the item itself where none is its own."""
    if not any(place.startswith(f"{path}/") for place in new):
        return item
    update: dict[str, object] = {}
    for name in _quantities(type(item)):
        value, place = getattr(item, name), f"{path}/{name}"
        if isinstance(value, Estimate):
            update[name] = new.get(place, value)
        elif isinstance(value, Frozen):
            update[name] = _rebuilt(value, place, new)
        elif value is not None:
            update[name] = tuple(_rebuilt(part, f"{place}/{part.key}", new) for part in value)
    return item.model_copy(update=update)


def _positions(scenario: Scenario) -> dict[str, str]:
    """The path of the variant in use for each stance's ``position``."""
    played = {
        f"stances/{stance.key}": stance.played(scenario.use_stance) for stance in scenario.stances
    }
    return {f"{path}/position": f"{path}/{kind}" for path, kind in played.items() if kind}


@lru_cache(maxsize=1000)
def _pattern(pattern: str) -> re.Pattern[str]:
    """A star stands for anything within one element."""
    return re.compile("/".join(map(_element, pattern.split("/"))))


def _element(element: str) -> str:
    """Atomic groups, so that no number of stars makes matching slow."""
    first, *rest = map(re.escape, element.split("*"))
    if not rest:
        return first
    *middle, last = rest
    return first + "".join(f"(?>[^/]*?{part})" for part in middle) + f"[^/]*{last}"


def _unknown(pattern: str, known: list[str]) -> UnknownNameError:
    """Name the first element that leads nowhere, and what could stand in its place."""
    elements = pattern.split("/")
    paths = [path.split("/") for path in known]
    for length in range(1, len(elements) + 1):
        matches = _pattern(elements[length - 1]).fullmatch
        deeper = [path for path in paths if matches(path[length - 1])]
        if not deeper:
            names = {"/".join([*elements[: length - 1], path[length - 1]]) for path in paths}
            return UnknownNameError("estimate", "/".join(elements[:length]), names)
        paths = [path for path in deeper if len(path) > length] or deeper
        if all(len(path) == length for path in paths):
            break
    return UnknownNameError("estimate", pattern, ["/".join(path) for path in paths])
