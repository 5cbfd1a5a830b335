"""All partitions of a signed graph with the least frustration, by branch and bound."""

import time
from itertools import islice, product
from math import prod
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.partition_search import disagreement
from realpolitik.models.alignment.signed_cycles import components
from realpolitik.models.contract import Array

__all__ = ["Partitions", "numbered", "optimal_partitions"]

CHUNK = 2_000  # partial partitions extended at once


class Partitions(NamedTuple):
    """bloc (optimum, actor), -1 for actors without ties.

    proven: no partition is better; complete: these are all of the best.
    """

    bloc: NDArray[np.int64]
    proven: bool
    complete: bool


class _Stop(NamedTuple):
    """When to stop looking."""

    limit: int
    deadline: float
    known: bool


class _Listing(NamedTuple):
    """The best partitions of one component, and whether the search came to its end."""

    bloc: list[NDArray[np.int64]]
    proven: bool
    complete: bool


def optimal_partitions(
    value: Array,
    good: NDArray[np.int64],
    blocs: int | None,
    *,
    limit: int,
    time_limit: float,
    known: bool = False,
) -> Partitions:
    """The best partitions into at most ``blocs`` blocs (None = any), starting from a ``good`` one.

    ``known`` says that none is better: then the search stops once it has found ``limit`` as good.

    Components of ties are searched one by one: blocs are numbered from 0 in each by first actor,
    and their numbers say nothing across components.
    """
    label = components(value)
    deadline = time.monotonic() + time_limit
    members = [np.flatnonzero(label == k) for k in range(label.max() + 1)]
    parts = [
        _component(
            value[np.ix_(inside, inside)],
            good[inside],
            len(inside) if blocs is None else min(blocs, len(inside)),
            _Stop(limit, deadline, known),
        )
        for inside in members
    ]
    total = prod(len(part.bloc) for part in parts)
    table = np.full((min(total, limit), len(value)), -1, dtype=np.int64)
    for row, choice in enumerate(islice(product(*(part.bloc for part in parts)), limit)):
        for inside, bloc in zip(members, choice, strict=True):
            table[row, inside] = bloc
    complete = all(part.complete for part in parts) and total <= limit
    return Partitions(table, all(part.proven for part in parts), complete)


def numbered(bloc: NDArray[np.int64], component: NDArray[np.int64]) -> NDArray[np.int64]:
    """Blocs numbered from 0 in each component by first actor; -1 for actors without ties."""
    result = np.full(len(bloc), -1, dtype=np.int64)
    names: dict[int, dict[int, int]] = {}
    for actor, (old, part) in enumerate(zip(bloc.tolist(), component.tolist(), strict=True)):
        if part >= 0:
            known = names.setdefault(part, {})
            result[actor] = known.setdefault(old, len(known))
    return result


def _component(value: Array, good: NDArray[np.int64], room: int, stop: _Stop) -> _Listing:
    """Depth first in chunks: memory stays flat however many partitions there are."""
    n = len(value)
    order = _order(value)
    ranked = value[np.ix_(order, order)]
    slack = 1e-9 * (1.0 + np.abs(value).sum())
    least = disagreement(value, good)
    found: dict[tuple[int, ...], float] = {tuple(numbered(good, np.zeros(n, int)).tolist()): least}
    stack = [np.zeros((1, 1), dtype=np.int64)]
    overflow = False
    while stack and time.monotonic() < stop.deadline:
        partial = stack.pop()
        if partial.shape[1] < n:
            grown = _extended(ranked, partial, room, least + slack)
            stack.extend(grown[at : at + CHUNK] for at in range(0, len(grown), CHUNK))
            continue
        for row in partial[:, np.argsort(order)]:
            cost = disagreement(value, row)
            if cost < least - slack:
                least, found, overflow = cost, {}, False
            if cost <= least + slack and len(found) <= stop.limit:
                found[tuple(numbered(row, np.zeros(n, int)).tolist())] = cost
        overflow |= len(found) > stop.limit
        if overflow and stop.known:
            break
    listing = [np.array(bloc) for bloc in sorted(found)][: stop.limit]
    return _Listing(listing, stop.known or not stack, not stack and not overflow)


def _order(value: Array) -> NDArray[np.int64]:
    """Each next actor the one most tied to those before: contradictions show early."""
    strength = np.abs(value)
    order = [int(strength.sum(axis=1).argmax())]
    pull = strength[order[0]].copy()
    while len(order) < len(value):
        pull[order] = -1.0
        order.append(int(pull.argmax()))
        pull = np.maximum(pull, 0.0) + strength[order[-1]]
    return np.array(order, dtype=np.int64)


def _extended(
    value: Array, partial: NDArray[np.int64], room: int, most: float
) -> NDArray[np.int64]:
    """Partial partitions with one actor more that can still reach ``most``."""
    done = partial.shape[1] + 1
    used = partial.max(axis=1) + 1
    options = np.arange(min(int(used.max()) + 1, room))
    row, choice = np.nonzero(options <= used[:, None])
    grown = np.concatenate([partial[row], choice[:, None]], axis=1)
    width = min(int(grown.max()) + 2, room)
    member = (grown[:, :, None] == np.arange(width)).astype(np.float64)
    pull = np.swapaxes(member, 1, 2) @ value[:done]  # (partition, bloc, actor)
    friends = np.maximum(value[:done], 0.0).sum(axis=0)
    inside = (member * np.swapaxes(pull[:, :, :done], 1, 2)).sum(axis=(1, 2)) / 2
    cost = np.maximum(value[:done, :done], 0.0).sum() / 2 - inside
    ahead = (friends[done:] - pull[:, :, done:].max(axis=1)).sum(axis=1)
    kept: NDArray[np.int64] = grown[cost + ahead <= most]
    return kept
