"""The frustration index by constraint programming: CP-SAT of OR-Tools, an extra.

A second solver beside `cycle_cover`, with a formulation of its own: actors are assigned to blocs,
a tie is frustrated where the assignment says so, and of a bad triangle one tie must be. Without a
limit on blocs only ties are chosen, and the bad cycles they spare are added round by round. Here
too the time limit ends the proof, never the answer.
"""

import time
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import UserError
from realpolitik.models.alignment.bad_cycles import SignedTies, signed_ties, violated
from realpolitik.models.alignment.cycle_cover import Cover
from realpolitik.models.alignment.partition_search import disagreement, improve, search
from realpolitik.models.alignment.signed_cycles import clusters
from realpolitik.models.alignment.top_eigenvalue import top_eigenvalue
from realpolitik.models.contract import Array

if TYPE_CHECKING:
    from ortools.sat.python.cp_model import CpModel, IntVar

__all__ = ["constraint_program", "require_extra"]

TRIANGLES = 50_000  # they add nothing but make the proof short; more would fill the memory
WHOLE = 1e12  # what all ties together weigh in the whole numbers of the solver


class _Task(NamedTuple):
    """One matrix, its ties, and when to stop."""

    value: Array
    ties: SignedTies
    seed: int
    deadline: float

    @property
    def scale(self) -> float:
        return WHOLE / float(self.ties.weight.sum())


class _Found(NamedTuple):
    """The choice (variable,) of the solver, None without one, and its lower bound."""

    choice: NDArray[np.bool_] | None
    bound: float
    optimal: bool


def require_extra() -> None:
    """Raise UserError unless OR-Tools is installed."""
    try:
        import ortools.sat.python.cp_model  # noqa: F401 # only whether it is there
    except ImportError:
        message = "solver 'cp-sat' needs an extra: pip install 'realpolitik[alignment]'"
        raise UserError(message) from None


def constraint_program(value: Array, blocs: int | None, *, seed: int, time_limit: float) -> Cover:
    """Frustration index of one symmetric matrix (actor, actor) with ``blocs`` blocs, None = free.

    Raises UserError where OR-Tools is not installed.
    """
    require_extra()
    task = _Task(value, signed_ties(value), seed, time.monotonic() + time_limit)
    room = len(value) if blocs is None else blocs
    leading = top_eigenvalue(value)[1]
    good = search(value, leading, room, starts=4, seed=seed, deadline=task.deadline)
    upper = disagreement(value, good)
    if not len(task.ties.tail):
        return Cover(upper, upper, proven=True, bloc=good)
    found, bound = _by_cycles(task) if blocs is None else _by_blocs(task, blocs, good)
    if found is not None:
        found = improve(value, found, min(room, int(found.max()) + 2), task.deadline)
        if disagreement(value, found) < upper:
            good, upper = found, disagreement(value, found)
    slack = 1e-7 * max(float(task.ties.weight.sum()), 1.0)
    proven = bound >= upper - slack
    return Cover(upper, upper if proven else bound, proven, good)


def _by_blocs(
    task: _Task, blocs: int, good: NDArray[np.int64]
) -> tuple[NDArray[np.int64] | None, float]:
    """x_ic puts actor i into bloc c; the actor with most ties is in the first."""
    from ortools.sat.python.cp_model import CpModel

    program = CpModel()
    actors, ties = task.ties.actors, task.ties
    member = [[program.new_bool_var("") for _ in range(blocs)] for _ in range(actors)]
    frustrated = [program.new_bool_var("") for _ in ties.tail]
    for row in member:
        program.add_exactly_one(row)
    for tie, (i, j) in enumerate(zip(ties.tail, ties.head, strict=True)):
        for one, other in zip(member[i], member[j], strict=True):
            if ties.positive[tie]:
                program.add_bool_or([frustrated[tie], ~one, other])
            else:
                program.add_bool_or([frustrated[tie], ~one, ~other])
    for triangle in islice(_triangles(task, odd=blocs == 2), TRIANGLES):
        program.add_bool_or([frustrated[tie] for tie in triangle])
    most_tied = int((task.value != 0).sum(axis=1).argmax())
    program.add(member[most_tied][0] == 1)
    turned = _renamed(good, most_tied)
    for i, row in enumerate(member):
        for c, variable in enumerate(row):
            program.add_hint(variable, bool(turned[i] == c))
    found = _solved(task, program, frustrated, [x for row in member for x in row])
    if found.choice is None:
        return None, found.bound
    return found.choice.reshape(actors, blocs).argmax(axis=1), found.bound


def _by_cycles(task: _Task) -> tuple[NDArray[np.int64] | None, float]:
    """Choose ties that hit every bad cycle known, until none is spared."""
    from ortools.sat.python.cp_model import CpModel

    generator = np.random.default_rng(task.seed)
    ties = task.ties
    cycles = {frozenset(t) for t in islice(_triangles(task, odd=False), TRIANGLES)}
    bloc, bound = None, 0.0
    while time.monotonic() < task.deadline:
        program = CpModel()
        chosen = [program.new_bool_var("") for _ in ties.tail]
        for cycle in cycles:
            program.add_bool_or([chosen[tie] for tie in cycle])
        found = _solved(task, program, chosen, chosen)
        bound = max(bound, found.bound)
        if found.choice is None:
            break
        kept = np.zeros_like(task.value)
        friends = ties.positive & ~found.choice
        kept[ties.tail[friends], ties.head[friends]] = 1.0
        bloc = np.maximum(clusters(kept + kept.T).bloc, 0)
        hit = found.choice.astype(np.float64)
        fresh = violated(ties, hit, free=True, generator=generator) - cycles
        if not fresh or not found.optimal:
            break
        cycles |= fresh
    return bloc, bound


def _solved(task: _Task, program: "CpModel", paid: list["IntVar"], asked: list["IntVar"]) -> _Found:
    """Pay for as little as possible. Weights are rounded down, so that the bound is one."""
    from ortools.sat.python import cp_model

    cost = np.floor(task.ties.weight * task.scale).astype(np.int64).tolist()
    program.minimize(cp_model.LinearExpr.weighted_sum(paid, cost))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1  # the same answer every time
    solver.parameters.random_seed = task.seed
    solver.parameters.linearization_level = 2
    solver.parameters.max_time_in_seconds = max(task.deadline - time.monotonic(), 0.01)
    status = solver.solve(program)
    bound = max(solver.best_objective_bound, 0.0) / task.scale
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return _Found(None, bound, optimal=False)
    choice = np.array([solver.boolean_value(x) for x in asked], dtype=np.bool_)
    return _Found(choice, bound, status == cp_model.OPTIMAL)


def _triangles(task: _Task, *, odd: bool) -> Iterator[tuple[int, int, int]]:
    """The bad triangles as numbers of ties: one negative, or an ``odd`` number of them."""
    value, number = task.value, task.ties.number
    for i, j in np.argwhere(np.triu(value < 0)).tolist():
        third = (value[i] > 0) & (value[j] > 0)
        if odd:  # three foes once, from their first pair
            third |= (value[i] < 0) & (value[j] < 0) & (np.arange(len(value)) > j)
        for k in np.flatnonzero(third):
            yield int(number[i, j]), int(number[i, k]), int(number[j, k])


def _renamed(bloc: NDArray[np.int64], first: int) -> NDArray[np.int64]:
    """The blocs with that of the actor ``first`` in the place of bloc 0."""
    old = bloc[first]
    return np.where(bloc == old, 0, np.where(bloc == 0, old, bloc))
