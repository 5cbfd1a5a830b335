"""Issue linkage: which packages of issues leave no party worse off than no deal."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.quantities import axis, chosen, real

__all__ = ["Linkage", "linkage"]

OBJECTIVES = ("nash", "welfare")
MOST_ISSUES = 20
CELLS = 2_000_000
ROUNDING = 1e-9


class Linkage(NamedTuple):
    """Packages of issues. Axes (...,), (..., issue) or (..., party).

    single_feasible (..., issue): the issue alone is acceptable to all; package (..., issue): the
    best feasible package, all false without one; party_gain (..., party) in it; value of the
    objective, NaN without one; feasible_packages: how many there are; needed (..., issue): every
    feasible package contains it; spoils (..., issue): the package of all others is feasible and
    the whole is not; saves (..., issue): the whole is feasible and the package of all others is
    not; status: EMPTY where no package is feasible.
    """

    single_feasible: NDArray[np.bool_]
    package: NDArray[np.bool_]
    party_gain: Array
    value: Array
    feasible_packages: NDArray[np.int64]
    needed: NDArray[np.bool_]
    spoils: NDArray[np.bool_]
    saves: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Issue linkage",
    citation=("tollison1979", "sebenius1983"),
    axes={
        "single_feasible": "issue",
        "package": "issue",
        "party_gain": "party",
        "needed": "issue",
        "spoils": "issue",
        "saves": "issue",
    },
)
def linkage(gain: object, *, objective: Literal["nash", "welfare"] = "nash") -> Linkage:
    """Find the packages of issues from which every party gains, or at least does not lose.

        S is feasible iff  sum_{k in S} u_ik >= 0 for every party i
        best S: greatest product (nash) or sum (welfare) of the parties' gains

    After Tollison & Willett (1979) and Sebenius (1983). gain u (..., party, issue): what the party
    gains on the issue's terms against no deal, comparable over issues for one party (over parties
    too for "welfare"). At most 20 issues: all packages are enumerated. Of packages with the same
    objective the one with the greater sum, then with fewer issues, is shown. Sums that differ from
    0 by rounding alone count as 0.

    Returns Linkage. Raises ModelInputError for infinite or NaN gains and more than 20 issues.
    """
    chosen("objective", objective, OBJECTIVES)
    u = axis("gain", real("gain", gain), "party", "issue")
    parties, issues = u.shape[-2:]
    require(parties > 0, "'gain' needs at least one party")
    require(0 < issues <= MOST_ISSUES, f"'gain' must have 1 to {MOST_ISSUES} issues; got {issues}")
    packages = ((np.arange(1, 2**issues)[:, None] >> np.arange(issues)) & 1).astype(np.float64)
    flat = u.reshape(-1, parties, issues)
    step = max(1, CELLS // (len(packages) * parties))
    chunks = [
        _solve(flat[start : start + step], packages, objective)
        for start in range(0, max(1, len(flat)), step)
    ]
    batch = u.shape[:-2]
    return Linkage._make(
        np.concatenate(parts).reshape(batch + parts[0].shape[1:])
        for parts in zip(*chunks, strict=True)
    )


def _solve(u: Array, packages: Array, objective: str) -> Linkage:
    """All packages of a chunk of draws (draw, party, issue)."""
    total = u @ packages.T  # (draw, party, package)
    unit = np.abs(u).sum(axis=-1)[..., None]
    total = np.where(np.abs(total) <= ROUNDING * unit, 0.0, total)
    feasible = np.asarray((total >= 0).all(axis=1))
    welfare = total.sum(axis=1)
    worth = np.prod(total, axis=1) if objective == "nash" else welfare
    best, value = _best(feasible, worth, welfare, packages.sum(axis=-1))
    found = np.asarray(feasible.any(axis=-1))
    row = np.arange(len(u))
    # Column m of `known` is the package with the issues of the bits of m; 0 is no package.
    known = np.concatenate([np.zeros((len(u), 1), dtype=np.bool_), feasible], axis=-1)
    issue = np.arange(packages.shape[-1])
    whole = known[:, -1:]
    others = known[:, len(packages) - (1 << issue)]
    lacking = feasible.astype(np.float64) @ (1 - packages)
    return Linkage(
        known[:, 1 << issue],
        (packages[best] > 0) & found[:, None],
        np.where(found[:, None], total[row, :, best], np.nan),
        np.where(found, value, np.nan),
        feasible.sum(axis=-1),
        (lacking == 0) & found[:, None],
        others & ~whole,
        whole & ~others,
        np.where(found, np.int8(Status.OK), np.int8(Status.EMPTY)),
    )


def _best(
    feasible: NDArray[np.bool_], worth: Array, welfare: Array, size: Array
) -> tuple[NDArray[np.int64], Array]:
    """Index and worth of the best package: by worth, then by the sum, then by few issues."""
    left = feasible
    for measure in (worth, welfare, np.broadcast_to(-size, worth.shape)):
        masked = np.where(left, measure, -np.inf)
        top = masked.max(axis=-1, keepdims=True)
        left = left & (masked >= top - ROUNDING * np.abs(top))
    best = left.argmax(axis=-1)
    return best, worth[np.arange(len(worth)), best]
