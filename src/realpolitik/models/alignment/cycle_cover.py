"""The exact frustration index of large signed graphs: cutting planes, then integer programming.

Variables are the ties themselves (1 = frustrated); rows say that each bad cycle has one. Rows are
added only when an answer breaks them. Every relaxation's value is a lower bound; partitions rounded
from its answers give the upper bound. For a fixed number of blocs beyond two, the assignment of
actors to blocs joins the program. Where ties are many, the spectrum and cycles that share no tie
give a bound first; beyond `MOST_TIES` there is no other.
"""

import time
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, OptimizeResult, milp
from scipy.sparse import csr_array
from scipy.sparse.csgraph import minimum_spanning_tree

from realpolitik.models.alignment.bad_cycles import SignedTies, signed_ties, violated
from realpolitik.models.alignment.bloc_program import bloc_program
from realpolitik.models.alignment.packed_cycles import packed_cycles
from realpolitik.models.alignment.partition_search import disagreement, improve, search
from realpolitik.models.alignment.signed_cycles import clusters, two_blocs
from realpolitik.models.alignment.top_eigenvalue import top_eigenvalue
from realpolitik.models.contract import Array

__all__ = ["Cover", "cycle_cover", "spectral_bound"]

MOST_TIES = 20_000  # beyond, one relaxation alone would break the time limit
MANY_TIES = 3_000  # beyond, relaxations are slow, and a packing comes first
CYCLES = 3_000  # added a round


class Cover(NamedTuple):
    """value and bound of one matrix, whether they meet, and the partition with that value."""

    value: float
    bound: float
    proven: bool
    bloc: NDArray[np.int64]


class _State:
    """What is known so far: the best partition, the bound, the cycles in use."""

    def __init__(self, value: Array, blocs: int | None, seed: int, time_limit: float) -> None:
        self.value, self.blocs = value, blocs
        self.room = len(value) if blocs is None else blocs
        self.deadline = time.monotonic() + time_limit
        self.generator = np.random.default_rng(seed)
        self.ties: SignedTies = signed_ties(value)
        self.step = _step(self.ties.weight)
        self.slack = 1e-7 * max(float(self.ties.weight.sum()), 1.0)
        self.cycles: dict[frozenset[int], None] = {}
        starts = 10 if len(value) <= 300 else 4
        top, leading = top_eigenvalue(value)
        half = time.monotonic() + time_limit / 2  # the bound wants the rest
        self.bloc = search(value, leading, self.room, starts=starts, seed=seed, deadline=half)
        self.upper = disagreement(value, self.bloc)
        self.bound = 0.0
        self.raise_bound(spectral_bound(value, top, blocs))

    @property
    def proven(self) -> bool:
        return self.bound >= self.upper - self.slack

    @property
    def left(self) -> float:
        return self.deadline - time.monotonic()

    def raise_bound(self, value: float) -> None:
        if self.step:  # strengths are multiples of one step, and so is the index
            value = self.step * np.ceil((value - self.slack) / self.step)
        self.bound = min(max(self.bound, float(value)), self.upper)

    def offer(self, bloc: NDArray[np.int64]) -> None:
        room = int(max(bloc.max(initial=0) + 1, min(self.room, 48)))
        if self.blocs is None or bloc.max(initial=0) < self.blocs:
            found = improve(self.value, bloc, room, self.deadline)
            cost = disagreement(self.value, found)
            if cost < self.upper:
                self.bloc, self.upper = found, cost

    def rows(self) -> csr_array:
        row = np.repeat(np.arange(len(self.cycles)), [len(c) for c in self.cycles])
        column = np.array([tie for cycle in self.cycles for tie in cycle], dtype=np.int64)
        shape = (len(self.cycles), len(self.ties.tail))
        return csr_array((np.ones(len(row)), (row, column)), shape=shape)


def cycle_cover(value: Array, blocs: int | None, *, seed: int, time_limit: float) -> Cover:
    """Frustration index of one symmetric matrix (actor, actor) with ``blocs`` blocs, None = free.

    The value is always that of ``bloc``; ``proven`` says that the bound meets it. The time limit
    (seconds, per matrix) ends the proof, never the answer.
    """
    state = _State(value, blocs, seed, time_limit)
    if len(state.ties.tail) > MANY_TIES:
        _pack(state)
    if len(state.ties.tail) <= MOST_TIES:
        _relax(state)
        if blocs is None or blocs <= 2:
            _integer(state)
        else:
            _with_blocs(state)
    return Cover(state.upper, state.bound, state.proven, state.bloc)


def _pack(state: _State) -> None:
    """The bound of cycles that share no tie, where it can beat the one known."""
    friends, foes = (np.maximum(sign * state.value, 0.0).sum() / 2 for sign in (1, -1))
    kinds = [(True, min(foes, friends / 2))]  # the most that cycles of this kind can add up to
    if state.blocs == 2:
        kinds.insert(0, (False, min(foes, (friends + foes) / 3)))
    for friends_only, most in kinds:
        if state.bound < most and not state.proven:
            until = time.monotonic() + state.left / 2
            found = packed_cycles(state.value, friends_only=friends_only, deadline=until)
            state.raise_bound(found)


def _relax(state: _State) -> None:
    """Add violated cycles to the linear relaxation until there are none, or it is tight."""
    free = state.blocs != 2
    chosen = np.zeros(len(state.ties.tail))
    while not state.proven and state.left > 0:
        fresh = violated(state.ties, chosen, free, state.generator) - state.cycles.keys()
        if not fresh:
            return
        state.cycles.update(dict.fromkeys(sorted(fresh, key=sorted)[:CYCLES]))
        answer = _program(state, whole=False)
        if answer.status != 0:
            return
        state.raise_bound(answer.fun)
        chosen = answer.x
        state.offer(_rounded(state, chosen))


def _integer(state: _State) -> None:
    """Whole answers, until one breaks no cycle: that one is the index."""
    free = state.blocs is None
    while not state.proven and state.left > 0:
        answer = _program(state, whole=True)
        if answer.mip_dual_bound is not None:
            state.raise_bound(answer.mip_dual_bound)
        if answer.status != 0:
            return
        chosen = np.round(answer.x)
        state.offer(_rounded(state, chosen))
        fresh = violated(state.ties, chosen, free, state.generator) - state.cycles.keys()
        if not fresh:
            fresh = _certified(state, chosen) - state.cycles.keys()
        state.cycles.update(dict.fromkeys(sorted(fresh, key=sorted)))


def _program(state: _State, *, whole: bool) -> OptimizeResult:
    """Hit every known cycle at least cost, with fractions or with whole ties."""
    count = len(state.ties.tail)
    return milp(
        state.ties.weight,
        integrality=np.full(count, int(whole), dtype=np.int8),
        bounds=Bounds(0, 1),
        constraints=[LinearConstraint(state.rows(), 1, np.inf)] if state.cycles else [],
        options={"time_limit": max(state.left, 0.01), "mip_rel_gap": 0.0},
    )


def _with_blocs(state: _State) -> None:
    if state.proven or state.left <= 0 or state.blocs is None:
        return
    found = bloc_program(state.ties, state.blocs, state.rows(), time_limit=state.left)
    if found.bloc is not None:
        state.offer(found.bloc)
    state.raise_bound(found.bound)


def _rounded(state: _State, chosen: Array) -> NDArray[np.int64]:
    """Blocs that respect the ties least likely to be frustrated: along a shortest tree."""
    ties = state.ties
    kept = np.ones(len(ties.tail), dtype=np.bool_)
    if state.blocs == 2:
        length = csr_array((chosen + 1e-6, (ties.tail, ties.head)), shape=state.value.shape)
        tree = minimum_spanning_tree(length).tocoo()
        part = np.zeros_like(state.value)
        part[tree.row, tree.col] = state.value[tree.row, tree.col]
        return np.maximum(two_blocs(part + part.T).bloc, 0)
    kept = ties.positive & (chosen < 0.5)
    part = np.zeros_like(state.value)
    part[ties.tail[kept], ties.head[kept]] = 1.0
    label = np.maximum(clusters(part + part.T).bloc, 0)
    return label if state.blocs is None else label % state.blocs


def _certified(state: _State, chosen: Array) -> set[frozenset[int]]:
    """A bad cycle among the ties not chosen, if one is left."""
    rest = np.zeros_like(state.value)
    kept = chosen < 0.5
    tail, head = state.ties.tail[kept], state.ties.head[kept]
    rest[tail, head] = rest[head, tail] = state.value[tail, head]
    cycle = (clusters(rest) if state.blocs is None else two_blocs(rest)).cycle
    if not cycle:
        return set()
    around = zip(cycle, cycle[1:] + cycle[:1], strict=True)
    return {frozenset(int(state.ties.number[a, b]) for a, b in around)}


def spectral_bound(value: Array, top: float, blocs: int | None) -> float:
    """What the top eigenvalue leaves frustrated.

    k blocs are k corners of a simplex: z_i z_j is 1 inside, -1 / (k - 1) across, and the sum of
    w_ij z_i z_j is at most n lambda. Two corners are the signs.
    """
    most = max(top, 0.0) * len(value)
    friends = np.maximum(value, 0.0).sum() / 2
    bounds = [0.0, friends - most / 2]
    if blocs is not None:
        bounds.append(friends - ((blocs - 1) * most + float(value.sum())) / (2 * blocs))
    return float(max(bounds))


def _step(weight: Array) -> float:
    """The step all strengths are multiples of, or 0."""
    if not len(weight):
        return 0.0
    least = float(weight.min())
    return least if np.allclose(weight / least, np.round(weight / least), atol=1e-9) else 0.0
