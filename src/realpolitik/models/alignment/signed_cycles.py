"""Certificates: the blocs that prove a signed graph balanced, or a cycle that proves it is not.

Strict balance (Cartwright & Harary 1956): no cycle has an odd number of negative ties; tested by
two-colouring in one pass (Harary & Kabell 1980). Clusterability (Davis 1967): no cycle has exactly
one negative tie; tested by the components of the positive ties.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, connected_components

from realpolitik.models.alignment.ties import isolated
from realpolitik.models.contract import Array

__all__ = ["NO_BLOC", "Certificate", "clusters", "components", "two_blocs"]

NO_BLOC = -1


class Certificate(NamedTuple):
    """bloc (actor,), -1 for actors without ties; cycle: offending actors in order, or empty.

    Exactly one of the two proves its point: the blocs are valid where the cycle is empty.
    """

    bloc: NDArray[np.int64]
    cycle: list[int]


def components(value: Array) -> NDArray[np.int64]:
    """Component (actor,) of every actor of one matrix, numbered by first actor; -1 without ties."""
    label = connected_components(csr_array(value != 0), directed=False)[1].astype(np.int64)
    return _renumber(label, isolated(value))


def two_blocs(value: Array) -> Certificate:
    """Two blocs with friends inside and foes across, the first actor of a component in bloc 0."""
    side = np.full(len(value), NO_BLOC)
    parent = np.full(len(value), -1, dtype=np.int64)
    for root in np.flatnonzero(~isolated(value)):
        if side[root] != NO_BLOC:
            continue
        side[root] = 0
        queue = [int(root)]
        for actor in queue:
            near = np.flatnonzero(value[actor])
            wanted = np.where(value[actor, near] > 0, side[actor], 1 - side[actor])
            wrong = (side[near] != NO_BLOC) & (side[near] != wanted)
            if wrong.any():
                return Certificate(side, _tree_cycle(parent, actor, int(near[wrong][0])))
            new = side[near] == NO_BLOC
            side[near[new]] = wanted[new]
            parent[near[new]] = actor
            queue.extend(int(k) for k in near[new])
    return Certificate(side, [])


def clusters(value: Array) -> Certificate:
    """Clusters of friends with no foe inside, any number of them."""
    positive = csr_array((value > 0).astype(np.float64))
    label = connected_components(positive, directed=False)[1].astype(np.int64)
    bloc = _renumber(label, isolated(value))
    inside = np.argwhere(np.triu((value < 0) & (label[:, None] == label)))
    if not len(inside):
        return Certificate(bloc, [])
    start, end = (int(k) for k in inside[0])
    parent = np.asarray(breadth_first_order(positive, start, directed=False)[1], dtype=np.int64)
    return Certificate(bloc, _path(parent, end, start))


def _renumber(label: NDArray[np.int64], alone: NDArray[np.bool_]) -> NDArray[np.int64]:
    number: dict[int, int] = {}
    return np.array(
        [
            NO_BLOC if out else number.setdefault(int(k), len(number))
            for k, out in zip(label, alone, strict=True)
        ],
        dtype=np.int64,
    )


def _path(parent: NDArray[np.int64], end: int, start: int) -> list[int]:
    path = [end]
    while path[-1] != start:
        path.append(int(parent[path[-1]]))
    return path


def _tree_cycle(parent: NDArray[np.int64], one: int, other: int) -> list[int]:
    """The cycle closed by the tie between two actors of one tree."""
    above = [one]
    while parent[above[-1]] >= 0:
        above.append(int(parent[above[-1]]))
    branch = [other]
    while branch[-1] not in above:
        branch.append(int(parent[branch[-1]]))
    return above[: above.index(branch[-1])] + branch[::-1]
