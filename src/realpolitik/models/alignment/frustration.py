"""The frustration index: the least strength of ties that must give way for blocs to agree."""

import time
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.co_membership import share_together
from realpolitik.models.alignment.configurations import (
    MOST_ACTORS,
    agreement,
    anchors,
    chunks,
    labels,
    linked,
    listed,
    mirrored,
)
from realpolitik.models.alignment.constraint_program import constraint_program, require_extra
from realpolitik.models.alignment.cycle_cover import cycle_cover
from realpolitik.models.alignment.optimal_partitions import numbered, optimal_partitions
from realpolitik.models.alignment.partition_search import disagreement, search
from realpolitik.models.alignment.signed_cycles import components
from realpolitik.models.alignment.ties import checked_ties, isolated, tied_status
from realpolitik.models.alignment.top_eigenvalue import top_eigenvalue
from realpolitik.models.contract import Array, Record, model, require

__all__ = ["Frustration", "frustration"]

RELATIVE = 1e-12
SOLVERS = {"highs": cycle_cover, "cp-sat": constraint_program}
RECORD = Record(
    "states-1946-1999",
    "a diagnostic, not a law: the states of 1946-1999 show no movement towards balance",
)


class Frustration(NamedTuple):
    """The least frustrated strength and the blocs that reach it.

    value, bound (...,): bound <= index <= value; proven (...,): they meet;
    normalised (...,): 1 - 2 value / total strength, 1 = balanced, NaN without ties;
    blocs (..., actor): one best partition, numbered from 0 in each component of ties by first
    actor (numbers say nothing across components), -1 for actors without ties;
    optima (..., limit, actor): the best partitions found, padded with -1;
    together (..., pair): share of them in which two actors are in one bloc, pairs in the order
    0-1, 0-2, ..., NaN where no path of ties joins the two; same_bloc (..., pair): more than half;
    found (...,): how many were found; complete (...,): these are all, and all are listed;
    status (...,): UNDEFINED where there is no tie.
    """

    value: Array
    bound: Array
    proven: NDArray[np.bool_]
    normalised: Array
    blocs: NDArray[np.int64]
    optima: NDArray[np.int64]
    together: Array
    same_bloc: NDArray[np.bool_]
    found: NDArray[np.int64]
    complete: NDArray[np.bool_]
    status: NDArray[np.int8]


class _Answer(NamedTuple):
    """The answer for some draws; the fields are those of `Frustration`."""

    value: Array
    bound: Array
    optima: NDArray[np.int64]
    found: NDArray[np.int64]
    complete: NDArray[np.bool_]


class _Effort(NamedTuple):
    """How to look for the answer to one draw; ``limit`` 0 asks for one best partition only."""

    limit: int
    seed: int
    time_limit: float
    solver: str


@model(
    title="Frustration index",
    citation=("harary1959", "doreian1996", "aref2018", "aref2020"),
    record=RECORD,
    axes={"same_bloc": "pair"},
)
def frustration(
    tie: object,
    *,
    blocs: int | Literal["free"] = 2,
    optima: bool | None = None,
    limit: int = 32,
    time_limit: float = 60.0,
    seed: int = 0,
    solver: Literal["highs", "cp-sat"] = "highs",
) -> Frustration:
    """Minimise the strength of ties that run against a partition into blocs.

        L = min_X sum over friends apart and foes together of |a_ij|

    tie (..., actor, actor) in -1..1, symmetric, zero diagonal, 0 = no tie, NaN = unknown (counts
    as no tie). ``blocs``: at most so many, or "free". Two blocs of at most 20 actors are found by
    listing all configurations; else by branch and bound, cutting planes and integer programming,
    where ``time_limit`` (seconds, a matrix) ends the proof, not the answer. ``optima``: list all
    best partitions, at most ``limit``; by default for at most 20 actors. ``seed``: of the search
    for a first partition. ``solver``: of the integer programs; "cp-sat" is an extra, and proves
    the values of small matrices too. Returns Frustration.
    The time limit makes this the one model that reads a clock (a monotonic one): where it ends a
    proof, ``bound`` depends on the machine. What is ``proven`` does not.
    Raises ModelInputError for matrices that are no ties and options off their scale, UserError if
    OR-Tools is asked for and not installed.
    """
    given = checked_ties(tie).value
    require(
        blocs == "free" or (isinstance(blocs, int) and blocs >= 1),
        f"'blocs' must be at least 1, or 'free'; got {blocs!r}",
    )
    require(limit >= 1, f"'limit' must be at least 1; got {limit}")
    require(time_limit > 0, f"'time_limit' must be positive seconds; got {time_limit}")
    require(solver in SOLVERS, f"'solver' must be one of {', '.join(SOLVERS)}; got {solver!r}")
    if solver == "cp-sat":
        require_extra()
    actors = given.shape[-1]
    flat = given.reshape(-1, actors, actors)
    wanted = actors <= MOST_ACTORS if optima is None else optima
    most = None if blocs == "free" or blocs >= actors else blocs
    if most == 2 and actors <= MOST_ACTORS and solver == "highs":
        answers = [_exhausted(flat[k], limit) for k in chunks(len(flat), actors)]
    else:
        effort = _Effort(limit if wanted else 0, seed, time_limit, solver)
        answers = [_solved(draw, most, effort) for draw in flat]
    whole = _joined(answers, given.shape[:-2], limit, actors)
    whole = whole._replace(
        optima=np.where(isolated(given)[..., None, :], -1, whole.optima),
    )
    total = np.abs(given).sum(axis=(-2, -1)) / 2
    together = share_together(whole.optima, linked(given))
    return Frustration(
        whole.value,
        whole.bound,
        whole.bound >= whole.value - 1e-7 * np.maximum(total, 1.0),
        1.0 - 2.0 * whole.value / np.where(total > 0, total, np.nan),
        whole.optima[..., 0, :],
        whole.optima,
        together,
        together > 0.5,
        whole.found,
        whole.complete,
        tied_status(given),
    )


def _exhausted(value: Array, limit: int) -> _Answer:
    """Two blocs, all configurations of every draw."""
    actors = value.shape[-1]
    cost = (np.abs(value).sum(axis=(-2, -1))[:, None] / 2 - agreement(value)) / 2
    least = cost.min(axis=1)
    slack = RELATIVE * np.abs(value).sum(axis=(-2, -1))
    copies = mirrored(anchors(value), cost.shape[1])
    listing = listed((cost <= (least + slack)[:, None]) & ~copies, cost, limit)
    real = listing.configuration[..., None] >= 0
    table = np.where(real, labels(np.maximum(listing.configuration, 0), actors), -1)
    least = np.maximum(least, 0.0)
    return _Answer(least, least, table.astype(np.int64), listing.found, listing.found <= limit)


def _solved(value: Array, blocs: int | None, effort: _Effort) -> _Answer:
    """One draw: few actors by branch and bound, many by integer programming.

    All optima of many actors only where they are asked for and the value is proven.
    """
    limit, seed, seconds = effort.limit, effort.seed, effort.time_limit
    deadline = time.monotonic() + seconds
    if len(value) <= MOST_ACTORS and effort.solver == "highs":
        room = len(value) if blocs is None else blocs
        leading = top_eigenvalue(value)[1]
        good = search(value, leading, room, starts=10, seed=seed, deadline=deadline)
        listing = optimal_partitions(value, good, blocs, limit=max(limit, 1), time_limit=seconds)
        if listing.proven:
            least = disagreement(value, listing.bloc[0])
            return _answer(least, least, listing.bloc, complete=listing.complete)
    cover = SOLVERS[effort.solver](value, blocs, seed=seed, time_limit=seconds)
    best = numbered(cover.bloc, components(value))[None]
    if not limit or not cover.proven:
        return _answer(cover.value, cover.bound, best, complete=False)
    left = max(deadline - time.monotonic(), 0.0)
    listing = optimal_partitions(value, cover.bloc, blocs, limit=limit, time_limit=left, known=True)
    return _answer(cover.value, cover.bound, listing.bloc, complete=listing.complete)


def _answer(value: float, bound: float, optima: NDArray[np.int64], *, complete: bool) -> _Answer:
    return _Answer(
        np.array([value]),
        np.array([bound]),
        optima[None],
        np.array([len(optima)]),
        np.array([complete]),
    )


def _joined(answers: list[_Answer], batch: tuple[int, ...], limit: int, actors: int) -> _Answer:
    optima = [
        np.pad(a.optima, [(0, 0), (0, limit - a.optima.shape[1]), (0, 0)], constant_values=-1)
        for a in answers
    ]
    return _Answer(
        np.concatenate([a.value for a in answers]).reshape(batch),
        np.concatenate([a.bound for a in answers]).reshape(batch),
        np.concatenate(optima).reshape(*batch, limit, actors),
        np.concatenate([a.found for a in answers]).reshape(batch),
        np.concatenate([a.complete for a in answers]).reshape(batch),
    )
