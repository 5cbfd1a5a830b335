"""Cycles that cost at least one frustrated tie, found where a fractional answer spares them.

Two blocs: every cycle with an odd number of negative ties. Any number of blocs: every cycle with
exactly one. Choosing ties that hit all of them at least cost is the frustration index itself.
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from realpolitik.models.contract import Array

__all__ = ["SignedTies", "signed_ties", "violated"]

VIOLATION = 1e-4
NUDGE = 1e-7  # keeps zero lengths apart from missing ties, and prefers short cycles
SOURCES = 400


class SignedTies(NamedTuple):
    """The ties of one matrix as a list, each pair once with tail < head."""

    actors: int
    tail: NDArray[np.int64]
    head: NDArray[np.int64]
    positive: NDArray[np.bool_]
    weight: Array
    number: NDArray[np.int32]  # (actor, actor): the tie's place in the list, -1 for none


def signed_ties(value: Array) -> SignedTies:
    """List the ties of one symmetric matrix (actor, actor)."""
    tail, head = np.nonzero(np.triu(value))
    number = np.full(value.shape, -1, dtype=np.int32)
    number[tail, head] = number[head, tail] = np.arange(len(tail))
    strength = value[tail, head]
    return SignedTies(len(value), tail, head, strength > 0, np.abs(strength), number)


def violated(
    ties: SignedTies, chosen: Array, free: bool, generator: np.random.Generator
) -> set[frozenset[int]]:
    """Bad cycles, as sets of tie numbers, on which the chosen (tie,) sum to less than 1."""
    return _one_negative(ties, chosen, generator) if free else _odd(ties, chosen, generator)


def _sample(nodes: NDArray[np.int64], generator: np.random.Generator) -> NDArray[np.int64]:
    if len(nodes) <= SOURCES:
        return nodes
    return generator.choice(nodes, SOURCES, replace=False)


def _odd(ties: SignedTies, chosen: Array, generator: np.random.Generator) -> set[frozenset[int]]:
    """Shortest ways from an actor to its mirror image in two copies of the graph."""
    n, length = ties.actors, chosen + NUDGE
    cross = np.where(ties.positive, 0, n)
    tail = np.concatenate([ties.tail, ties.tail + n])
    head = np.concatenate([ties.head + cross, ties.head + n - cross])
    graph = csr_array((np.concatenate([length, length]), (tail, head)), shape=(2 * n, 2 * n))
    nodes = _sample(np.unique(ties.tail[~ties.positive]), generator)
    if not len(nodes):
        return set()
    far, before = dijkstra(
        graph, directed=False, indices=nodes, return_predecessors=True, limit=1.0
    )
    found = set()
    for row, node in enumerate(nodes):
        if far[row, node + n] < 1.0 - VIOLATION:
            walk = _walk(before[row], int(node), int(node + n))
            cycle = _closed(walk, n, ties.number)
            if chosen[list(cycle)].sum() < 1.0 - VIOLATION:
                found.add(cycle)
    return found


def _one_negative(
    ties: SignedTies, chosen: Array, generator: np.random.Generator
) -> set[frozenset[int]]:
    """Shortest ways among friends between the ends of a negative tie."""
    friends = ties.positive
    ends = (ties.tail[friends], ties.head[friends])
    graph = csr_array((chosen[friends] + NUDGE, ends), shape=(ties.actors, ties.actors))
    foes = np.flatnonzero(~friends)
    nodes = _sample(np.unique(ties.tail[foes]), generator)
    if not len(nodes):
        return set()
    far, before = dijkstra(
        graph, directed=False, indices=nodes, return_predecessors=True, limit=1.0
    )
    row_of = np.full(ties.actors, -1)
    row_of[nodes] = np.arange(len(nodes))
    foes = foes[row_of[ties.tail[foes]] >= 0]
    rows = row_of[ties.tail[foes]]
    short = far[rows, ties.head[foes]] + chosen[foes] < 1.0 - VIOLATION
    found = set()
    for tie, row in zip(foes[short], rows[short], strict=True):
        walk = _walk(before[row], int(ties.tail[tie]), int(ties.head[tie]))
        steps = pairwise(walk)
        found.add(frozenset([int(tie), *(int(ties.number[a, b]) for a, b in steps)]))
    return found


def _walk(before: NDArray[np.int32], start: int, end: int) -> list[int]:
    walk = [end]
    while walk[-1] != start:
        walk.append(int(before[walk[-1]]))
    return walk


def _closed(walk: list[int], actors: int, number: NDArray[np.int32]) -> frozenset[int]:
    """The first stretch of the walk that returns to an actor: odd, and free of repetitions."""
    seen: dict[int, int] = {}
    path = [node % actors for node in walk]
    for place, actor in enumerate(path):
        if actor in seen:
            path = path[seen[actor] : place + 1]
            break
        seen[actor] = place
    return frozenset(int(number[a, b]) for a, b in pairwise(path))
