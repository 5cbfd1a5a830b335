"""What a forecast holds: plain frozen records, one a line of a long table."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

__all__ = [
    "ClaimResult",
    "Difference",
    "Disagreement",
    "Flip",
    "Influence",
    "Interval",
    "Key",
    "Robustness",
    "Skipped",
    "Standing",
    "Summary",
]

LEVELS = (50, 80, 95)


class Key(NamedTuple):
    """Which number: ``quantity`` of ``model`` about an issue frame or a conflict.

    ``about`` is 'issues' or a conflict's id; ``item`` the issue, offer or patron, or ''.
    """

    model: str
    about: str
    quantity: str
    item: str = ""


class Interval(NamedTuple):
    """A central interval over the runs."""

    low: float
    high: float


@dataclass(frozen=True)
class Summary:
    """One quantity over all runs.

    ``best``: the run at all best estimates; ``intervals`` by level in percent; ``beyond``: for each
    threshold the share of runs strictly above it; ``failed``: runs by status that gave no answer.
    """

    key: Key
    best: float
    mean: float
    median: float
    intervals: Mapping[int, Interval]
    beyond: Mapping[float, float]
    runs: int
    failed: Mapping[str, int]
    notes: Mapping[str, int]


@dataclass(frozen=True)
class Difference:
    """A what-if against the scenario as it stands, run by run on the same draws.

    ``up``, ``down``, ``same``: shares of runs by the sign of the difference. ``median`` and
    ``intervals`` are of the differences.
    """

    what_if: str
    key: Key
    best: float
    median: float
    intervals: Mapping[int, Interval]
    up: float
    down: float
    same: float
    runs: int


@dataclass(frozen=True)
class Disagreement:
    """How far the models lie apart on one issue: their medians, and the widest gap."""

    issue: str
    medians: Mapping[str, float]
    gap: float


@dataclass(frozen=True)
class Influence:
    """How much one input moves one quantity: Spearman's rank correlation over the runs.

    ``low``, ``high``: the quantity with this input at its low and high end, all else at best.
    """

    key: Key
    estimate: str
    correlation: float
    low: float
    high: float


@dataclass(frozen=True)
class Flip:
    """The smallest change of ONE input, all else at best, that moves an answer across a line.

    ``threshold`` says which line ('settlement crosses 50: ...'); ``value`` is the input at which it
    happens, ``best`` where the input stands; ``inside``: whether the value lies in low..high.
    """

    key: Key
    estimate: str
    threshold: str
    best: float
    value: float
    inside: bool


class Standing(NamedTuple):
    """How an answer stands over ``runs`` runs: the middle run and 8 of 10 runs.

    ``share`` of the runs that lie between the worded points of the answer; of a yes or no the share
    that says yes, and so are the other three.
    """

    middle: float
    low: float
    high: float
    share: float
    runs: int


@dataclass(frozen=True)
class Robustness:
    """One answer before and after one change of method, on the same draws.

    ``kind``: spacing, source, expert, stance, grade, level, correlation or model; ``variant``:
    which.
    Both shares are of the runs between the worded points of the answer ``before``.
    ``survives``: whether what was said before may still be said. Changes that touch no run of an
    answer have no row.
    """

    key: Key
    kind: str
    variant: str
    before: Standing
    after: Standing
    survives: bool


@dataclass(frozen=True)
class ClaimResult:
    """What the models find about a claim. ``share``: of the runs that went as the claim says."""

    claim: str
    verdict: str
    share: float | None
    explanation: str


@dataclass(frozen=True)
class Skipped:
    """A model that was not run, and why in one line."""

    model: str
    reason: str
