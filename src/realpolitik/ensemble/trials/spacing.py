"""Another spacing of the points of an order scale, drawn anew for every run."""

from collections.abc import Mapping, Sequence

import numpy as np

from realpolitik.ensemble.draws import Located
from realpolitik.ensemble.trials.answers import Answer, Runs
from realpolitik.models.contract import Array
from realpolitik.scenario.model import Issue, Scenario

__all__ = ["Spacings", "respaced", "restored", "spacings"]

Spacings = Mapping[str, tuple[Array, Array]]
"""By issue: its worded points (point,), and where each run moves them (draw, point)."""

ON_SCALE = ("position", "judged", "attributed", "stated")


def spacings(scenario: Scenario, draws: int, seed: int) -> Spacings:
    """Random monotone maps of every order scale with a point between its ends."""
    rng = np.random.Generator(np.random.Philox(key=seed))
    return {
        issue.id: spacing(issue, draws, rng)
        for issue in scenario.issues
        if issue.scale == "order" and len(issue.points) > 2
    }


def spacing(issue: Issue, draws: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Knots (the worded points) and where each run moves them.

    The ends stay; the gaps between points are a uniform draw from all ways to share the scale out.
    """
    knots = np.array([point.at for point in issue.points])
    gaps = rng.dirichlet(np.ones(len(knots) - 1), size=draws)
    moved = np.concatenate([np.zeros((draws, 1)), np.cumsum(gaps, axis=1) * 100], axis=1)
    moved[:, -1] = 100.0
    return knots, moved


def respaced(
    located: Sequence[Located], values: Array, scenario: Scenario, maps: Spacings
) -> Array:
    """The drawn values (draw, estimate) with those on a re-spaced scale moved along."""
    wars = {conflict.id: conflict.issue for conflict in scenario.conflicts}
    moved = values.copy()
    for column, one in enumerate(located):
        issue = _scale(one.path.split("/"), wars)
        if issue in maps:
            moved[:, column] = _along(values[:, column], *maps[issue])
    return moved


def _along(places: Array, knots: Array, to: Array) -> Array:
    """Places (draw,) moved as ``to`` (draw, point) moves the knots."""
    left = np.clip(np.searchsorted(knots, places, side="right") - 1, 0, len(knots) - 2)
    part = (places - knots[left]) / (knots[left + 1] - knots[left])
    rows = np.arange(len(places))
    moved: Array = to[rows, left] + part * (to[rows, left + 1] - to[rows, left])
    return moved


def restored(asked: Answer, runs: Runs, maps: Spacings) -> tuple[Array, Array]:
    """An answer on a re-spaced scale, read on the scale as it is written."""
    values, weights = runs[asked.place]
    if not asked.points or asked.issue not in maps:
        return values, weights
    knots, to = maps[asked.issue]
    back = [np.interp(values[row], to[row], knots) for row in range(len(values))]
    return np.array(back), weights


def _scale(path: Sequence[str], wars: Mapping[str, str]) -> str:
    """The issue on whose scale an estimate lies, or ''."""
    match path:
        case ["stances", _, issue, what] if what in ON_SCALE:
            return issue
        case ["issues", issue, "status_quo"]:
            return issue
        case ["conflicts", war, "offers", _, "position"]:
            return wars[war]
    return ""
