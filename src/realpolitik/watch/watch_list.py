"""Flip points as indicators: if this is reported, that answer no longer holds."""

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

from realpolitik.ensemble.forecast import Forecast
from realpolitik.ensemble.results import Flip
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import find

__all__ = ["Consequence", "Indicator", "as_checklist", "as_csv", "indicators", "watch_list"]

RISKY = ("=", "+", "-", "@")


class Consequence(NamedTuple):
    """Which answer falls: the model, what it is about, and the line that it crosses."""

    model: str
    about: str
    threshold: str


class Indicator(NamedTuple):
    """One input, the first value at which an answer falls, and the answers, nearest first.

    ``estimate`` is its path, ``words`` the same in names. ``value`` is reported against ``best``,
    where the input stands; ``rises`` says in which direction. ``distance``: how far that is, as a
    share of the way from ``best`` to the end of the input's range (0-1).
    """

    estimate: str
    words: str
    best: float
    value: float
    rises: bool
    distance: float
    falls: tuple[Consequence, ...]


def watch_list(forecast: Forecast, most: int | None = None) -> tuple[Indicator, ...]:
    """The indicators of a forecast, nearest first: flips inside the range of their input.

    Each moves ONE input with all else at best; what follows from two reports at once is not told.
    ``most``: how many, all by default.
    """
    return indicators(forecast.scenario, forecast.flips, most)


def indicators(
    scenario: Scenario, flips: Sequence[Flip], most: int | None = None
) -> tuple[Indicator, ...]:
    """The watch list of a scenario whose flip points are known."""
    grouped: dict[tuple[str, bool], list[Flip]] = {}
    for flip in flips:
        if flip.inside and flip.value != flip.best:
            grouped.setdefault((flip.estimate, flip.value > flip.best), []).append(flip)
    found = [
        _indicator(scenario, path, mine, rises=rises) for (path, rises), mine in grouped.items()
    ]
    return tuple(sorted(found, key=lambda one: (one.distance, one.estimate)))[:most]


def as_checklist(scenario: Scenario, indicators: Sequence[Indicator]) -> str:
    """A Markdown list to tick, with what falls under each indicator."""
    lines = [f"# What to watch: {scenario.title}", "", f"As of {scenario.as_of}.", ""]
    for one in indicators:
        lines.append(f"- [ ] {one.words}: {_reported(one)}")
        lines += [f"    - {f.model}, {f.about}: {f.threshold}" for f in one.falls]
    if not indicators:
        lines.append("No single report inside the ranges of the inputs changes an answer.")
    return "\n".join(lines) + "\n"


def as_csv(indicators: Sequence[Indicator]) -> str:
    """One row an indicator and answer; text that a spreadsheet would compute is neutralised."""
    out = io.StringIO()
    writer = csv.writer(out)
    head = ("estimate", "words", "now", "reported", "direction", "distance")
    writer.writerow([*head, "model", "about", "threshold"])
    for one in indicators:
        numbers = (f"{one.best:g}", f"{one.value:g}")
        direction = "rises" if one.rises else "falls"
        for fall in one.falls:
            cells = (one.estimate, one.words, *numbers, direction, f"{one.distance:.2f}", *fall)
            writer.writerow([_neutral(cell, index) for index, cell in enumerate(cells)])
    return out.getvalue()


def _indicator(scenario: Scenario, path: str, flips: list[Flip], *, rises: bool) -> Indicator:
    nearest = sorted(flips, key=lambda flip: abs(flip.value - flip.best))
    first = nearest[0]
    (estimate,) = find(scenario, path).values()
    room = abs((estimate.high if rises else estimate.low) - first.best)
    distance = min(1.0, abs(first.value - first.best) / room) if room else 1.0
    falls = dict.fromkeys(
        Consequence(flip.key.model, flip.key.item or flip.key.about, flip.threshold)
        for flip in nearest
    )
    words = _words(scenario, path)
    return Indicator(path, words, first.best, float(first.value), rises, distance, tuple(falls))


def _words(scenario: Scenario, path: str) -> str:
    """A path in the names of actors, issues and the like."""
    names = {actor.id: actor.name for actor in scenario.actors}
    names |= {issue.id: issue.name for issue in scenario.issues}
    names |= {conflict.id: conflict.name for conflict in scenario.conflicts}
    parts = path.split("/")[1:]
    shown = [" and ".join(names.get(n, n) for n in part.split("--")) for part in parts]
    return ", ".join(shown).replace("_", " ")


def _reported(one: Indicator) -> str:
    value, now = f"{one.value:.3g}", f"{one.best:.3g}"
    if value == now:  # the answer stands on its line
        return f"anything {'above' if one.rises else 'below'} {now} is reported"
    return f"{value} {'or more' if one.rises else 'or less'} is reported (now {now})"


def _neutral(cell: str, index: int) -> str:
    """Numbers stay numbers."""
    return f"'{cell}" if index not in (2, 3, 5) and cell.startswith(RISKY) else cell
