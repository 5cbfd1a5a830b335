"""A voting rule as data: members, and the ways to a decision."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil, isfinite

from realpolitik.models.contract import require

__all__ = ["Criterion", "VotingRule"]

FINEST = 10_000


@dataclass(frozen=True)
class Criterion:
    """Votes in favour must reach ``quota`` in this weight: (weight,) per member, >= 0."""

    name: str
    weight: tuple[float, ...]
    quota: float

    def __post_init__(self) -> None:
        require(
            all(isfinite(w) and w >= 0 for w in self.weight),
            f"criterion '{self.name}': weights must be finite and not negative",
        )
        require(
            isfinite(self.quota) and self.quota > 0,
            f"criterion '{self.name}': the quota must be above 0, got {self.quota!r}",
        )
        total = sum(Fraction(str(w)) for w in self.weight)
        require(
            Fraction(str(self.quota)) <= total,
            f"criterion '{self.name}': no coalition wins, the quota {self.quota:g} is above the "
            f"total weight {float(total):g}",
        )

    def whole(self) -> tuple[tuple[int, ...], int] | None:
        """Weights and quota times the smallest power of ten that makes all weights whole."""
        factor = 1
        while factor <= FINEST:
            scaled = [Fraction(str(w)) * factor for w in self.weight]
            if all(w.denominator == 1 for w in scaled):
                return tuple(int(w) for w in scaled), ceil(Fraction(str(self.quota)) * factor)
            factor *= 10
        return None


@dataclass(frozen=True)
class VotingRule:
    """Members decide if ANY route is open; a route is open if ALL its criteria are met.

    The EU Council: a route of 15 states and 65 % of the population, and a second of 24 states
    (fewer than four cannot block). The Security Council: nine votes, and all five permanent ones.
    Unanimity and consensus: one criterion with the quota of all.
    """

    members: tuple[str, ...]
    routes: tuple[tuple[Criterion, ...], ...]

    def __post_init__(self) -> None:
        require(len(self.members) > 0, "a voting rule needs members")
        require(
            len(set(self.members)) == len(self.members),
            "a voting rule names each of its members once",
        )
        require(
            len(self.routes) > 0 and all(self.routes),
            "a voting rule needs at least one route, each with at least one criterion",
        )
        for route in self.routes:
            for criterion in route:
                require(
                    len(criterion.weight) == len(self.members),
                    f"criterion '{criterion.name}' has {len(criterion.weight)} weights for "
                    f"{len(self.members)} members",
                )
