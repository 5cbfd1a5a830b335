"""What one model says about one part of a scenario, quantity by quantity."""

import math
from collections.abc import Iterable, Mapping

from realpolitik.ensemble.results import Interval, Summary

__all__ = ["Answers", "by_part"]

BAND = 80
NOTHING = Interval(math.nan, math.nan)


class Answers:
    """The summaries of one model about one part; what was not computed is NaN."""

    def __init__(self, rows: Mapping[tuple[str, str], Summary], draws: int) -> None:
        self._rows, self._draws = rows, draws

    def share(self, flag: str, item: str = "") -> float:
        """The share of runs in which a flag is set."""
        found = self._rows.get((flag, item))
        return math.nan if found is None else found.mean

    def best(self, quantity: str, item: str = "") -> float:
        """The value at the best estimates."""
        found = self._rows.get((quantity, item))
        return math.nan if found is None else found.best

    def middle(self, quantity: str, item: str = "") -> float:
        """The middle of the runs that gave a number."""
        found = self._rows.get((quantity, item))
        return math.nan if found is None else found.median

    def band(self, quantity: str, item: str = "") -> Interval:
        """8 of 10 of those runs."""
        found = self._rows.get((quantity, item))
        return NOTHING if found is None else found.intervals[BAND]

    def finite(self, quantity: str, item: str = "") -> float:
        """The share of all runs that gave a number."""
        found = self._rows.get((quantity, item))
        return 0.0 if found is None else found.runs / self._draws

    def status(self, quantity: str, status: str) -> float:
        """The share of all runs that ended with a status."""
        found = self._rows.get((quantity, ""))
        if found is None:
            return math.nan
        return (found.failed.get(status, 0) + found.notes.get(status, 0)) / self._draws


def by_part(summaries: Iterable[Summary], draws: int) -> dict[tuple[str, str], Answers]:
    """The answers by model and part."""
    rows: dict[tuple[str, str], dict[tuple[str, str], Summary]] = {}
    for s in summaries:
        rows.setdefault((s.key.model, s.key.about), {})[s.key.quantity, s.key.item] = s
    return {place: Answers(found, draws) for place, found in rows.items()}
