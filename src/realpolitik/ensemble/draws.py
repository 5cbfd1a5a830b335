"""One uniform per estimate and draw, from a counter keyed by the estimate's path and the seed."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy.special import ndtr, ndtri

from realpolitik.errors import Problem, ScenarioError, UserError
from realpolitik.models.contract import Array
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates

__all__ = ["BLOCK", "Draws", "Located", "sample"]

BLOCK = 4096
"""Draws sampled and reduced together; fixed, so that results never depend on it."""

VARIANT = re.compile(r"^(stances/[^/]+/[^/]+)/(?:judged|attributed|stated)$")
"""All variants of a stance share one uniform, that of the position in use."""

WORDS = 4  # a Philox counter step yields four 64-bit words, a uniform takes one


@dataclass(frozen=True)
class Located:
    """An estimate and the path that names it (and keys its random numbers)."""

    path: str
    estimate: Estimate


@dataclass(frozen=True)
class Draws:
    """A recipe for ``draws`` runs of a scenario: nothing is drawn until a model asks for it."""

    scenario: Scenario
    draws: int
    seed: int = 0

    def blocks(self) -> Iterable[tuple[int, int]]:
        """Start and stop of each block of draws."""
        return ((at, min(at + BLOCK, self.draws)) for at in range(0, self.draws, BLOCK))

    @cached_property
    def located(self) -> Mapping[str, Estimate]:
        """Every estimate of the scenario by path; the stance in use as '.../position' too."""
        kind = self.scenario.use_stance
        played = {
            f"stances/{stance.key}/position": getattr(stance, variant)
            for stance in self.scenario.stances
            if (variant := stance.played(kind)) is not None
        }
        return dict(estimates(self.scenario)) | played

    def sampler(self, start: int, stop: int, streams: dict[str, Array] | None = None) -> "Sampler":
        """The random numbers of the draws start..stop; ``start`` is a multiple of 4.

        ``streams`` shares raw uniforms between the samplers of paired scenarios.
        """
        return Sampler(self, start, stop, {} if streams is None else streams)


class Sampler:
    """Random numbers of one block; remembers the uniforms it has made."""

    def __init__(self, recipe: Draws, start: int, stop: int, streams: dict[str, Array]) -> None:
        self._recipe, self._start, self._count = recipe, start, stop - start
        self._streams, self._made = streams, dict[str, Array]()

    def uniform(self, path: str, estimate: Estimate | None, above: tuple[str, ...] = ()) -> Array:
        """Uniforms (draw,) of ``path``, following its driver where it has one."""
        path = VARIANT.sub(r"\1/position", path)
        if path in above:
            chain = " -> ".join((*above, path))
            raise ScenarioError([Problem(f"drivers follow each other in a circle: {chain}", path)])
        if path not in self._made:
            own = self._stream(path)
            if estimate is not None and estimate.driver:
                driver = self._recipe.located.get(estimate.driver)
                lead = self.uniform(estimate.driver, driver, (*above, path))
                own = correlate(lead, own, estimate.correlation)
            self._made[path] = own
        return self._made[path]

    def values(self, located: Sequence[Located], columns: Sequence[int] | None = None) -> Array:
        """Drawn values (draw, estimate): triangular by inverse distribution function.

        Only ``columns`` are drawn; the others are NaN.
        """
        out = np.full((self._count, len(located)), np.nan)
        for k in range(len(located)) if columns is None else columns:
            path, estimate = located[k].path, located[k].estimate
            if estimate.is_point:
                out[:, k] = estimate.best
            elif estimate.opinions:
                out[:, k] = self._opinion(path, estimate)
            else:
                out[:, k] = triangular(self.uniform(path, estimate), estimate)
        return out

    def _opinion(self, path: str, estimate: Estimate) -> Array:
        """Values (draw,) of the expert who is first in each run's own random order of experts.

        The order is the same for all cells, so that a run is one expert's view of the world as far
        as that expert answered; each expert of a cell is first equally often.
        """
        cell = path if self._recipe.scenario.expert_per == "cell" else ""
        order = [self._stream(f"experts/{o.by.casefold()}/{cell}") for o in estimate.opinions]
        uniform = self.uniform(path, estimate)
        values = np.stack([triangular(uniform, opinion) for opinion in estimate.opinions])
        first = np.argmin(np.stack(order), axis=0)
        drawn: Array = np.take_along_axis(values, first[None], axis=0)[0]
        return drawn

    def _stream(self, path: str) -> Array:
        if path not in self._streams:
            digest = hashlib.sha256(f"{self._recipe.seed}\0{path}".encode()).digest()
            key = np.frombuffer(digest[:16], dtype=np.uint64)
            bits = np.random.Philox(key=key, counter=self._start // WORDS)
            self._streams[path] = np.random.Generator(bits).random(self._count)
        return self._streams[path]


def triangular(uniform: Array, estimate: Estimate | Opinion) -> Array:
    """Inverse of the triangular distribution function on low, best, high."""
    low, best, high = estimate.low, estimate.best, estimate.high
    width = high - low
    rising = low + np.sqrt(uniform * (width * (best - low)))
    falling = high - np.sqrt((1 - uniform) * (width * (high - best)))
    return np.where(uniform * width < best - low, rising, falling)


def correlate(lead: Array, own: Array, correlation: float) -> Array:
    """Uniforms that follow ``lead`` with the given correlation (Gaussian copula)."""
    if abs(correlation) == 1:
        return lead if correlation > 0 else 1 - lead
    mixed = correlation * ndtri(lead) + np.sqrt(1 - correlation**2) * ndtri(own)
    return np.asarray(ndtr(mixed))


def sample(scenario: Scenario, draws: int, seed: int = 0) -> Draws:
    """The recipe for ``draws`` runs; the same seed gives the same runs, seed 0 is a seed."""
    if draws < 1:
        raise UserError(f"draws must be at least 1, got {draws}")
    if seed < 0:
        raise UserError(f"seed must not be negative, got {seed}")
    return Draws(scenario, draws, seed)
