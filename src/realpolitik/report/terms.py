"""The range of deals in a conflict, as things stand and under each change of backing."""

from collections.abc import Mapping
from dataclasses import dataclass

from realpolitik.ensemble.forecast import Forecast
from realpolitik.ensemble.results import Difference, Key, Summary
from realpolitik.report.numbers import PERCENT
from realpolitik.scenario.changes import ScaleBacking, WhatIf
from realpolitik.scenario.conflict import Conflict

__all__ = ["CHAIN", "End", "Reading", "backing_what_ifs", "leading", "readings"]

CHAIN = "backing_chain"

BAND = 80


@dataclass(frozen=True)
class End:
    """One end of the range on 0-100: middle of the runs, best estimate, 8 of 10 runs."""

    median: float
    best: float
    low: float
    high: float


@dataclass(frozen=True)
class Reading:
    """The range under one scenario ('' = as it stands).

    ``inside``: for each offer the share of runs in which it lies in the range. ``shift_low``,
    ``shift_high``: the paired differences of the ends, in shares of the stake.
    """

    what_if: str
    low: End
    high: End
    inside: Mapping[str, float]
    shift_low: Difference | None = None
    shift_high: Difference | None = None

    @property
    def shift(self) -> float:
        """How far the middle of the range moves, in points of the scale."""
        moved = [d.median for d in (self.shift_low, self.shift_high) if d is not None]
        return PERCENT * sum(moved) / len(moved) if moved else 0.0


def leading(forecast: Forecast) -> Conflict | None:
    """The first conflict for which the chain was run."""
    done = {s.key.about for s in forecast.summaries if s.key.model == CHAIN}
    return next((c for c in forecast.scenario.conflicts if c.id in done), None)


def backing_what_ifs(forecast: Forecast, conflict: Conflict) -> tuple[WhatIf, ...]:
    """The what-ifs of the forecast that change what a patron gives in ``conflict``."""
    return tuple(
        what_if
        for what_if in forecast.scenario.what_ifs
        if what_if.id in forecast.variants and scaled(what_if, conflict)
    )


def scaled(what_if: WhatIf, conflict: Conflict) -> dict[str, float]:
    """By which factor a what-if changes each patron's backing."""
    return {
        change.patron: change.factor
        for change in what_if.changes
        if isinstance(change, ScaleBacking) and change.conflict == conflict.id
    }


def readings(forecast: Forecast, conflict: Conflict) -> tuple[Reading, ...]:
    """The range as things stand, then under each change of backing that moves it."""
    found = [_reading(forecast, conflict, forecast.summaries, "")]
    for what_if in backing_what_ifs(forecast, conflict):
        rows = forecast.variants[what_if.id]
        found.append(_reading(forecast, conflict, rows, what_if.id))
    return tuple(reading for reading in found if reading is not None)


def _reading(
    forecast: Forecast, conflict: Conflict, rows: tuple[Summary, ...], what_if: str
) -> Reading | None:
    mine = {
        (s.key.quantity, s.key.item): s
        for s in rows
        if s.key.model == CHAIN and s.key.about == conflict.id
    }
    low, high = mine.get(("low", "")), mine.get(("high", ""))
    if low is None or high is None:
        return None
    shifts = [
        forecast.difference(what_if, Key(CHAIN, conflict.id, end)) if what_if else None
        for end in ("low", "high")
    ]
    inside = {
        offer.id: mine["offer_inside", offer.id].mean
        for offer in conflict.offers
        if ("offer_inside", offer.id) in mine
    }
    return Reading(what_if, _end(low), _end(high), inside, *shifts)


def _end(summary: Summary) -> End:
    band = summary.intervals[BAND]
    values = (summary.median, summary.best, band.low, band.high)
    return End(*(PERCENT * value for value in values))
