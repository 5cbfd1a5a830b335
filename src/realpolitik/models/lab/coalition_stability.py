"""Hedonic games: divisions into coalitions that nobody, or no group, wants to leave."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.alignment.ties import checked_ties
from realpolitik.models.contract import Array, model, require

__all__ = ["CoalitionStability", "coalition_stability"]

MOST = 12
CHUNK = 20_000
EXACT = 1e-9


class CoalitionStability(NamedTuple):
    """Stable divisions into coalitions, by falling total utility, padded with -1 and NaN.

    stable (..., limit, actor): Nash-stable divisions, coalitions numbered by first actor;
    welfare (..., limit): summed utility; found (...,): how many are Nash-stable;
    core (..., actor): the division of highest total utility that no group wants to leave together,
    -1 where there is none; in_core (...,): how many there are;
    best (..., actor): the division of highest total utility, stable or not;
    proven (...,): all divisions were examined. Where not, ``stable`` holds at most one division and
    ``in_core`` is -1.
    """

    stable: NDArray[np.int64]
    welfare: Array
    found: NDArray[np.int64]
    core: NDArray[np.int64]
    in_core: NDArray[np.int64]
    best: NDArray[np.int64]
    proven: NDArray[np.bool_]


@model(
    title="Coalition stability (hedonic games)",
    citation=("bogomolnaia2002", "peters2015"),
    shelf="lab",
)
def coalition_stability(propensity: object, *, limit: int = 32) -> CoalitionStability:
    """Find Nash-stable and core-stable divisions when actors care about whom they are with.

        u_i(C) = sum_{j in C} w_ij

    propensity (..., actor, actor), any real, zero diagonal, NaN = 0, need not be symmetric. Nash:
    nobody gains by moving to another coalition or being alone. Core: no group gains, each member,
    by leaving together. Up to 12 actors all divisions are examined; beyond, better replies from
    everyone alone are followed and nothing is proven.
    Returns CoalitionStability. Raises ModelInputError for matrices it cannot take.
    """
    value = checked_ties(propensity, name="propensity", bound=np.inf, symmetric=False).value
    require(limit >= 1, f"'limit' must be at least 1; got {limit}")
    flat = value.reshape(-1, *value.shape[-2:])
    one = _examined if value.shape[-1] <= MOST else _followed
    parts = [one(draw, limit) for draw in flat]
    fields = [np.stack(arrays) for arrays in zip(*parts, strict=True)]
    batch = value.shape[:-2]
    return CoalitionStability(*(field.reshape(batch + field.shape[1:]) for field in fields))


def divisions(actors: int) -> Iterator[NDArray[np.int8]]:
    """All divisions into coalitions, in chunks (division, actor): labels extended one by one."""
    stack = [np.zeros((1, 1), dtype=np.int8)]
    while stack:
        labels = stack.pop()
        if labels.shape[1] == actors:
            yield labels
            continue
        used = labels.max(axis=1) + 1
        row, choice = np.nonzero(np.arange(int(used.max()) + 1) <= used[:, None])
        grown = np.concatenate([labels[row], choice[:, None].astype(np.int8)], axis=1)
        stack.extend(grown[at : at + CHUNK] for at in range(0, len(grown), CHUNK))


def _utilities(value: Array, labels: NDArray[np.int8]) -> tuple[Array, Array]:
    """Own utility (division, actor), and the best to be had by moving alone."""
    rooms = np.arange(len(value) + 1)  # the last is always empty
    member = (labels[:, :, None] == rooms).astype(np.float64)
    pull = value @ member
    own = np.take_along_axis(pull, labels[:, :, None].astype(np.int64), axis=2)[:, :, 0]
    return own, pull.max(axis=2)


def _examined(value: Array, limit: int) -> CoalitionStability:
    n = len(value)
    slack = EXACT * (1.0 + np.abs(value).sum())
    stable, core = [], []
    best, most = np.zeros(n, dtype=np.int64), -np.inf
    groups = _groups(value)
    for labels in divisions(n):
        own, elsewhere = _utilities(value, labels)
        total = own.sum(axis=1)
        if total.max() > most + slack:
            best, most = labels[int(total.argmax())].astype(np.int64), float(total.max())
        stays = (own >= elsewhere - slack).all(axis=1)
        stable += list(zip(total[stays], map(tuple, labels[stays].tolist()), strict=True))
        safe = _unblocked(own, groups, slack)
        core += list(zip(total[safe], map(tuple, labels[safe].tolist()), strict=True))
    stable.sort(key=lambda entry: (-entry[0], entry[1]))
    core.sort(key=lambda entry: (-entry[0], entry[1]))
    table = np.full((limit, n), -1, dtype=np.int64)
    welfare = np.full(limit, np.nan)
    for row, (total_utility, division) in enumerate(stable[:limit]):
        table[row], welfare[row] = division, total_utility
    chosen = np.array(core[0][1]) if core else np.full(n, -1)
    return CoalitionStability(
        table,
        welfare,
        np.array(len(stable)),
        chosen,
        np.array(len(core)),
        best,
        np.array(True),  # noqa: FBT003 # an array of one truth value
    )


def _groups(value: Array) -> list[tuple[NDArray[np.int64], Array]]:
    """Every group with what each member would have in it, small groups first: they block most."""
    n = len(value)
    members = [np.flatnonzero([s >> k & 1 for k in range(n)]) for s in range(1, 1 << n)]
    members.sort(key=len)
    return [(group, value[np.ix_(group, group)].sum(axis=1)) for group in members]


def _unblocked(
    own: Array, groups: list[tuple[NDArray[np.int64], Array]], slack: float
) -> NDArray[np.int64]:
    """Divisions that no group leaves; each group is tried only on those still standing."""
    standing = np.arange(len(own))
    for group, utility in groups:
        leaves = (utility > own[standing][:, group] + slack).all(axis=1)
        standing = standing[~leaves]
        if not len(standing):
            break
    return standing


def _followed(value: Array, limit: int) -> CoalitionStability:
    n = len(value)
    slack = EXACT * (1.0 + np.abs(value).sum())
    labels = np.arange(n)
    settled = False
    for _ in range(50 * n):
        member = (labels[:, None] == np.arange(n + 1)).astype(np.float64)
        pull = value @ member
        gain = pull.max(axis=1) - pull[np.arange(n), labels]
        actor = int(gain.argmax())
        settled = bool(gain[actor] <= slack)
        if settled:
            break
        labels[actor] = int(pull[actor].argmax())
        labels = np.unique(labels, return_inverse=True)[1]
    first = {int(k): rank for rank, k in enumerate(dict.fromkeys(labels.tolist()))}
    division = np.array([first[int(k)] for k in labels])
    table = np.full((limit, n), -1, dtype=np.int64)
    welfare = np.full(limit, np.nan)
    if settled:
        table[0] = division
        welfare[0] = (value * (division[:, None] == division)).sum()
    return CoalitionStability(
        table,
        welfare,
        np.array(int(settled)),
        np.full(n, -1),
        np.array(-1),
        division,
        np.array(False),  # noqa: FBT003 # an array of one truth value
    )
