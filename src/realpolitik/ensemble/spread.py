"""Quantiles of any number of runs in constant memory."""

from dataclasses import dataclass

import numpy as np

from realpolitik.models.contract import Array

__all__ = ["CELLS", "Grid", "Spread"]

TRIM = (0.005, 0.995)
CELLS = 2000
"""Cells between the ends of a grid: a quantile is exact to 1/2000 of the grid's width."""


@dataclass(frozen=True)
class Grid:
    """``cells`` equal cells between ``low`` and ``high`` (item,), and the lines to count by.

    ``thresholds`` (item, k), padded with NaN; ``whole``: values are whole numbers, a cell each.
    """

    low: Array
    high: Array
    thresholds: Array
    cells: int = CELLS
    whole: bool = False

    @classmethod
    def over(cls, first: Array, thresholds: Array) -> "Grid":
        """A grid that covers the bulk of the first block's values (n, item) and its sides.

        The bulk leaves out 0.5 % at either end, so that a rare extreme does not coarsen the grid.
        """
        finite = np.where(np.isfinite(first), first, np.nan)
        known = np.isfinite(finite).any(axis=0)
        low, high = np.zeros(first.shape[1]), np.ones(first.shape[1])
        if known.any():
            low[known], high[known] = np.nanquantile(finite[:, known], TRIM, axis=0)
        margin = 0.5 * (high - low)
        margin = np.where(margin > 0, margin, np.maximum(1e-9, 1e-9 * np.abs(low)))
        return cls(low - margin, high + margin, thresholds)

    @classmethod
    def of_whole_numbers(cls, least: int, most: int, thresholds: Array) -> "Grid":
        """A grid whose cells are the whole numbers from ``least`` to ``most``."""
        items = len(thresholds)
        low, high = np.full(items, least - 0.5), np.full(items, most + 0.5)
        return cls(low, high, thresholds, most - least + 1, whole=True)


@dataclass
class Spread:
    """A weighted histogram per item on a grid fixed by the first block of runs.

    ``counts`` (item, cells + 2): the outer cells take what falls off the grid; ``above``
    (item, threshold): the weight strictly above each threshold, ``level`` that on it, exact.
    """

    grid: Grid
    counts: Array
    above: Array
    level: Array
    total: Array
    moment: Array
    least: Array
    most: Array

    @classmethod
    def on(cls, grid: Grid) -> "Spread":
        """A spread with nothing in it."""
        items = len(grid.low)
        return cls(
            grid=grid,
            counts=np.zeros((items, grid.cells + 2)),
            above=np.zeros(grid.thresholds.shape),
            level=np.zeros(grid.thresholds.shape),
            total=np.zeros(items),
            moment=np.zeros(items),
            least=np.full(items, np.inf),
            most=np.full(items, -np.inf),
        )

    def add(self, values: Array, weights: Array | None = None) -> "Spread":
        """Count ``values`` (n, item) with ``weights`` of the same shape; NaN is left out."""
        grid, known = self.grid, np.isfinite(values)
        w = known.astype(np.float64) if weights is None else np.where(known, weights, 0.0)
        safe = np.where(known, values, grid.low)
        place = np.floor((safe - grid.low) / (grid.high - grid.low) * grid.cells) + 1
        cell = np.clip(place, 0, grid.cells + 1).astype(np.int64)
        cell += np.arange(values.shape[1]) * (grid.cells + 2)
        counted = np.bincount(cell.ravel(), w.ravel(), self.counts.size)
        self.counts += counted.reshape(self.counts.shape)
        self.total += w.sum(axis=0)
        self.moment += (w * safe).sum(axis=0)
        held = known & (w > 0)
        self.least = np.minimum(self.least, np.where(held, safe, np.inf).min(axis=0))
        self.most = np.maximum(self.most, np.where(held, safe, -np.inf).max(axis=0))
        for k in range(grid.thresholds.shape[1]):
            self.above[:, k] += (w * (safe > grid.thresholds[:, k])).sum(axis=0)
            self.level[:, k] += (w * (safe == grid.thresholds[:, k])).sum(axis=0)
        return self

    def merge(self, other: "Spread") -> "Spread":
        """Add the counts of a spread on the same grid."""
        self.counts += other.counts
        self.above += other.above
        self.level += other.level
        self.total += other.total
        self.moment += other.moment
        self.least = np.minimum(self.least, other.least)
        self.most = np.maximum(self.most, other.most)
        return self

    def quantile(self, share: float) -> Array:
        """The value (item,) below which ``share`` of the weight lies; NaN where nothing is."""
        return np.array([self._quantile(item, share) for item in range(len(self.total))])

    def _quantile(self, item: int, share: float) -> float:
        if self.total[item] <= 0:
            return float("nan")
        grid, running = self.grid, np.cumsum(self.counts[item])
        cell = min(int(np.searchsorted(running, share * running[-1])), grid.cells + 1)
        inner = np.linspace(grid.low[item], grid.high[item], grid.cells + 1)
        edges = np.concatenate([[self.least[item]], inner, [self.most[item]]])
        below = running[cell - 1] if cell else 0.0
        inside = self.counts[item, cell]
        part = (share * running[-1] - below) / inside if inside > 0 else 0.0
        if grid.whole:
            part = 0.5
        value = edges[cell] + part * (edges[cell + 1] - edges[cell])
        return float(np.clip(value, self.least[item], self.most[item]))

    @property
    def mean(self) -> Array:
        """The mean (item,)."""
        with np.errstate(invalid="ignore"):
            return self.moment / self.total
