"""Further questions to the chain of a conflict: replacement, break-even, guarantee, map."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.forecast import Forecast
from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import frames
from realpolitik.models.contract import Array
from realpolitik.models.crisis.ces import combined, factor_band, parts
from realpolitik.models.registry import MODELS
from realpolitik.report.terms import CHAIN, backing_what_ifs, scaled
from realpolitik.scenario.conflict import Conflict

__all__ = [
    "Backing",
    "Kept",
    "Map",
    "Replacement",
    "Window",
    "backing",
]

RUNS = 2_000
SUBSTITUTABILITY = (1.0, 0.75, 0.5, 0.25, 0.0)
GRID = tuple(k / 10 for k in range(11))


@dataclass(frozen=True)
class Replacement:
    """What the other patrons must give together to leave the terms as they are.

    ``factors``: by substitutability, the factor on what they give now, NaN if none suffices;
    ``best``: at the best estimates; ``low``, ``median``, ``high``: over 8 of 10 of the runs in
    which some factor suffices; ``possible``: the share of those runs.
    """

    what_if: str
    cut: Mapping[str, float]
    others: tuple[str, ...]
    factors: Mapping[float, float]
    best: float
    low: float
    median: float
    high: float
    possible: float


@dataclass(frozen=True)
class Kept:
    """Between which factors on one patron's backing an offer lies in the range, at best."""

    offer: str
    patron: str
    low: float
    high: float


@dataclass(frozen=True)
class Window:
    """Credibilities at which a guarantee holds an offer: middle of the runs that have a window.

    ``exists``: share of runs with a window; ``held``: share in which the scenario's own
    credibility lies in it.
    """

    offer: str
    low: float
    high: float
    exists: float
    held: float


@dataclass(frozen=True)
class Map:
    """Shares of runs on a grid (backing, credibility): some deal is held, and each offer is."""

    backing: tuple[float, ...]
    credibility: tuple[float, ...]
    feasible: Array
    offers: Mapping[str, Array]


@dataclass(frozen=True)
class Backing:
    """All further answers about one conflict."""

    replacements: tuple[Replacement, ...]
    kept: tuple[Kept, ...]
    windows: tuple[Window, ...]
    map: Map | None


def backing(forecast: Forecast, conflict: Conflict) -> Backing:
    """Ask the chain of ``conflict`` on the first runs of ``forecast``."""
    frame = next(f for f in frames(forecast.scenario) if f.about == conflict.id)
    recipe = sample(forecast.scenario, min(forecast.draws, RUNS), forecast.seed)
    names = tuple(frame.inputs)
    drawn = frame.arrays(recipe.sampler(0, recipe.draws).values(frame.located), names)
    best = frame.arrays(frame.best(), names)
    guaranteed = conflict.guarantee is not None
    return Backing(
        replacements=_replacements(forecast, conflict, drawn, best),
        kept=_kept(frame, best),
        windows=_windows(frame, drawn) if guaranteed else (),
        map=_map(frame, drawn) if guaranteed else None,
    )


def _asked(name: str, given: Mapping[str, Array], **options: Any) -> Any:
    """The outcome of a model on the inputs it takes, with the options of forecasts."""
    model = MODELS[name]
    inputs = {key: given[key] for key in model.inputs + model.optional if key in given}
    return model(**inputs, **model.forecast_options, **options)


def _replacements(
    forecast: Forecast,
    conflict: Conflict,
    drawn: Mapping[str, Array],
    best: Mapping[str, Array],
) -> tuple[Replacement, ...]:
    found: list[Replacement] = []
    patrons = [patron.actor for patron in conflict.patrons]
    for what_if in backing_what_ifs(forecast, conflict):
        cut = {patron: factor for patron, factor in scaled(what_if, conflict).items() if factor < 1}
        others = tuple(patron for patron in patrons if patron not in cut)
        known = any(dict(r.cut) == cut for r in found)
        if not cut or not others or known:
            continue
        left = np.array([cut.get(patron, 1.0) for patron in patrons])
        over = _factor(drawn, left)
        able = over[np.isfinite(over)]
        low, middle, high = _spread(able)
        grid = {rho: float(_factor(best, left, rho)[0]) for rho in SUBSTITUTABILITY}
        mine = float(_factor(best, left)[0])
        share = len(able) / len(over)
        answer = Replacement(what_if.id, cut, others, grid, mine, low, middle, high, share)
        found.append(answer)
    return tuple(found)


def _spread(values: Array) -> tuple[float, float, float]:
    """The 10 %, 50 % and 90 % quantiles; NaN where there are no values."""
    if not len(values):
        return math.nan, math.nan, math.nan
    low, middle, high = np.quantile(values, (0.1, 0.5, 0.9))
    return float(low), float(middle), float(high)


def _factor(given: Mapping[str, Array], left: Array, rho: float | None = None) -> Array:
    """The factor (draw,) on the uncut patrons that restores the defender's full strength."""
    whole = parts(
        given["own_strength"],
        given["contribution"],
        given["own_weight"],
        given["patron_weight"],
        given["substitutability"] if rho is None else rho,
        MODELS[CHAIN].forecast_options.get("aggregate", "plain"),
    )
    target = combined(whole)
    weakened = whole._replace(amount=whole.amount * np.concatenate([[1.0], left]))
    moved = np.concatenate([[False], left == 1.0])  # part 0 is the side's own strength
    return factor_band(target, np.full_like(target, np.inf), weakened, moved)[0]


def _kept(frame: Frame, best: Mapping[str, Array]) -> tuple[Kept, ...]:
    offers, patrons = frame.axes["offer"], frame.axes["patron"]
    if not offers or not patrons:
        return ()
    found = _asked("break_even_backing", best)
    return tuple(
        Kept(offer, patron, float(found.factor_low[0, k, j]), float(found.factor_high[0, k, j]))
        for k, offer in enumerate(offers)
        for j, patron in enumerate(patrons)
    )


def _windows(frame: Frame, drawn: Mapping[str, Array]) -> tuple[Window, ...]:
    chain = _asked(CHAIN, drawn)
    found = []
    for k, offer in enumerate(frame.axes["offer"]):
        low, high = chain.window_low[:, k], chain.window_high[:, k]
        open_ = low <= high
        own = drawn["credibility"]
        held = open_ & (low <= own) & (own <= high)
        start, end = _spread(low[open_])[1], _spread(high[open_])[1]
        found.append(Window(offer, start, end, float(open_.mean()), float(held.mean())))
    return tuple(found)


def _map(frame: Frame, drawn: Mapping[str, Array]) -> Map:
    found = _asked("backing_map", drawn, backing=GRID, credibility=GRID)
    shares = found.offer_holds.mean(axis=0)
    offers = {offer: shares[..., k] for k, offer in enumerate(frame.axes["offer"])}
    return Map(GRID, GRID, found.feasible.mean(axis=0), offers)
