"""Frustration with a fixed number of blocs as one integer program over actors and ties."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array, eye_array, hstack, kron

from realpolitik.models.alignment.bad_cycles import SignedTies

__all__ = ["Program", "bloc_program"]


class Program(NamedTuple):
    """A lower bound, and the blocs (actor,) found, if any were."""

    bound: float
    bloc: NDArray[np.int64] | None


def bloc_program(ties: SignedTies, blocs: int, cycles: csr_array, *, time_limit: float) -> Program:
    """Minimise the frustrated strength within ``time_limit`` seconds.

    x_ic = 1 puts actor i into bloc c; f_ij >= x_ic - x_jc for friends and
    f_ij >= x_ic + x_jc - 1 for foes; ``cycles`` (cycle, tie) are rows that sum to at least 1.
    """
    n, m = ties.actors, len(ties.tail)
    edge = np.arange(m)
    ends = csr_array((np.ones(m), (edge, ties.tail)), shape=(m, n))
    other = np.where(ties.positive, -1.0, 1.0)
    ends = ends + csr_array((other, (edge, ties.head)), shape=(m, n))
    each_bloc = kron(ends, eye_array(blocs), format="csr")  # row (tie, bloc), column (actor, bloc)
    ties_again = kron(eye_array(m), np.ones((blocs, 1)), format="csr")
    most = np.repeat(np.where(ties.positive, 0.0, 1.0), blocs)
    once = kron(eye_array(n), np.ones((1, blocs)), format="csr")
    blank = csr_array((n, m))
    rows = [
        LinearConstraint(hstack([each_bloc, -ties_again], format="csr"), -np.inf, most),
        LinearConstraint(hstack([once, blank], format="csr"), 1, 1),
    ]
    if cycles.shape[0]:
        left = csr_array((cycles.shape[0], n * blocs))
        rows.append(LinearConstraint(hstack([left, cycles], format="csr"), 1, np.inf))
    cost = np.concatenate([np.zeros(n * blocs), ties.weight])
    degree = np.bincount(np.concatenate([ties.tail, ties.head]), minlength=n)
    high = np.ones(len(cost))
    for rank, actor in enumerate(np.argsort(-degree, kind="stable")[:blocs]):
        # blocs have no names: the r-th actor needs none beyond the r-th
        high[actor * blocs + rank + 1 : (actor + 1) * blocs] = 0.0
    answer = milp(
        cost,
        integrality=np.repeat(np.array([1, 0], dtype=np.int8), [n * blocs, m]),
        bounds=Bounds(0, high),
        constraints=rows,
        options={"time_limit": max(time_limit, 0.01), "mip_rel_gap": 0.0},
    )
    bound = answer.mip_dual_bound if answer.mip_dual_bound is not None else 0.0
    if answer.x is None:
        return Program(float(bound), None)
    return Program(float(bound), answer.x[: n * blocs].reshape(n, blocs).argmax(axis=1))
