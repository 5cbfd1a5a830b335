"""The challenge model written straight from its equations, one issue, one actor pair at a time."""

from itertools import product

import numpy as np


class Oracle:
    """One round of one issue; ``rules`` by the names of the model's options."""

    def __init__(self, c: np.ndarray, s: np.ndarray, spread: float, **rules: object) -> None:
        self.c, self.s, self.w, self.spread, self.rules = c, s, c * s, spread, rules

    def distance(self, a: float, b: float) -> float:
        return abs(a - b) / self.spread

    def same(self, a: float, b: float) -> bool:
        """Points that differ by rounding only are one point."""
        return self.distance(a, b) <= 1e-9

    def vote(self, k: int, a: float, b: float, x: np.ndarray, r: np.ndarray) -> float:
        return self.w[k] * (self.distance(x[k], b) ** r[k] - self.distance(x[k], a) ** r[k])

    def win(self, i: int, j: int, x: np.ndarray, r: np.ndarray) -> float:
        everyone = range(len(x))
        if self.same(x[i], x[j]):
            return 0.0
        votes = [self.vote(k, x[i], x[j], x, r) for k in everyone]
        if self.rules["denominator"] == "pair":
            total = sum(map(abs, votes))
        else:
            total = sum(
                abs(self.vote(k, x[a], x[b], x, r)) for k, a, b in product(everyone, repeat=3)
            )
        return sum(max(0.0, v) for v in votes) / total

    def gain(self, i: int, j: int, x: np.ndarray, r: np.ndarray, seen_by: float) -> float:
        """Of i challenging j, with exponent ``seen_by``."""
        if self.same(x[i], x[j]):
            return 0.0
        d, P, q, t = (
            self.distance(x[i], x[j]),
            self.win(i, j, x, r),
            self.rules["q"],
            self.rules["t"],
        )
        off = self.distance(x[i], self.median(x))
        success, failure = 2 - 4 * (0.5 - 0.5 * d) ** seen_by, 2 - 4 * (0.5 + 0.5 * d) ** seen_by
        stay = 2 - 4 * 0.5**seen_by
        better = 2 - 4 * (0.5 - 0.25 * (off + d)) ** seen_by
        worse = 2 - 4 * (0.5 + 0.25 * (off + d)) ** seen_by
        return (
            self.s[j] * (P * success + (1 - P) * failure)
            + (1 - self.s[j]) * success
            - q * stay
            - (1 - q) * (t * better + (1 - t) * worse)
        )

    def median(self, x: np.ndarray) -> float:
        cost = [(self.w * np.abs(x - y)).sum() for y in x]
        best = [y for y, z in zip(x, cost, strict=True) if z <= min(cost) + 1e-12 * max(cost)]
        return (min(best) + max(best)) / 2

    def exponents(self, x: np.ndarray) -> np.ndarray:
        n = len(x)
        one = np.ones(n)
        danger = np.array(
            [sum(self.gain(j, i, x, one, 1.0) for j in range(n) if j != i) for i in range(n)]
        )
        if danger.max() == danger.min():
            return one
        R = (2 * danger - danger.max() - danger.min()) / (danger.max() - danger.min())
        return (1 - R / 3) / (1 + R / 3)

    def offer(
        self, x: np.ndarray, i: int, j: int, u: float, v: float
    ) -> tuple[int, float, float] | None:
        """(class, key, destination) of giving way to j."""
        if v > u > 0:
            return 1, abs(x[j] - x[i]), x[j]
        if u < 0 < v and v > -u:
            point = x[i] + (x[j] - x[i]) * abs(u / v)
            lowest = (abs(u) * x[i] + abs(v) * x[j]) / (abs(u) + abs(v))
            by_key = self.rules["best_compromise"] == "lowest_point"
            return 2, lowest if by_key else abs(point - x[i]), point
        if u < 0 < v:
            return 3, abs(x[j] - x[i]), x[j]
        return None

    def advance(self, x: np.ndarray) -> np.ndarray:
        n, r = len(x), self.exponents(x)
        after = x.copy()
        for i in range(n):
            offers = []
            for j in range(n):
                if not self.same(x[i], x[j]):
                    u = self.gain(i, j, x, r, r[i])
                    focal = self.rules["risk_reference"] == "focal"
                    v = self.gain(j, i, x, r, r[i] if focal else r[j])
                    offers.append(self.offer(x, i, j, u, v))
            open_offers = [o for o in offers if o is not None]
            if self.rules["offer_order"] == "least_move":
                open_offers = [(0, key, point) for _, key, point in open_offers]
            if open_offers:
                best = min(open_offers)
                tied = [o[2] for o in open_offers if o[0] == best[0] and abs(o[1] - best[1]) < 1e-7]
                after[i] = sum(tied) / len(tied)
        return after
