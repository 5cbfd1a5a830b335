"""The strategic triangle: who is pivot, partner, outcast among any three actors."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import combinations
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.ties import checked_ties
from realpolitik.models.contract import Array, Status, model, require

__all__ = ["Triangle", "TriangleRole", "Triangles", "strategic_triangle"]

MOST_ACTORS = 200  # 1.3 million triads


class Triangle(IntEnum):
    """Type of a triad by its three signs (Dittmer 1981)."""

    OPEN = 0  # a tie is missing or unknown
    MENAGE_A_TROIS = 1  # + + +
    ROMANTIC_TRIANGLE = 2  # + + -
    STABLE_MARRIAGE = 3  # + - -
    UNIT_VETO = 4  # - - -


class TriangleRole(IntEnum):
    """Place of one actor in a triad, best first (Wu 1996)."""

    NONE = 0  # the triad is open
    PIVOT = 1
    FRIEND = 2
    PARTNER = 3
    WING = 4
    ENEMY = 5
    OUTCAST = 6


class Triangles(NamedTuple):
    """One entry a triad.

    actors (..., triad, 3): indices, ascending unless named; type (..., triad) of `Triangle`;
    role (..., triad, 3) of `TriangleRole`; utility (..., triad, 3), NaN where a tie is unknown;
    balanced (..., triad): product of signs positive, False for open triads;
    status (...,): UNDEFINED where there are fewer than three actors.
    """

    actors: NDArray[np.int64]
    type: NDArray[np.int8]
    role: NDArray[np.int8]
    utility: Array
    balanced: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Strategic triangle",
    citation=("dittmer1981", "wu1996"),
    axes={"balanced": "triad"},
    in_forecast=False,
)
def strategic_triangle(
    tie: object,
    *,
    triads: Sequence[Sequence[int]] | None = None,
    rivalry: float = 0.5,
    strength: Literal["sign", "value"] = "sign",
) -> Triangles:
    """Type, roles and utilities of triads of actors.

        u_i = a_ij + a_ik - lambda a_jk          (reproduces the rank order of Wu 1996)

    tie (..., actor, actor) in -1..1, symmetric, zero diagonal, 0 = no tie, NaN = unknown.
    ``triads``: the triples of actor indices wanted, by default all, of at most 200 actors;
    ``rivalry``: lambda in 0..1, how much the tie between the two others costs an actor;
    ``strength``: "sign" takes a as the sign of a tie (the literature's case), "value" as the tie.
    Returns Triangles. An open triad keeps its utilities: a missing tie counts 0.
    Raises ModelInputError for ties off their scale and triples that name no three actors.
    """
    require(0 <= rivalry <= 1, f"'rivalry' must be between 0 and 1; got {rivalry}")
    require(strength in ("sign", "value"), f"'strength' must be sign or value; got {strength!r}")
    given = checked_ties(tie)
    actors = _triads(triads, given.value.shape[-1])
    known = np.where(given.unknown, np.nan, given.value)
    # opposite[..., k] is the tie between the two actors of the triad other than its k-th
    opposite = np.stack(
        [known[..., actors[:, (k + 1) % 3], actors[:, (k + 2) % 3]] for k in range(3)], axis=-1
    )
    sign = np.sign(opposite)
    kind = _types(sign)
    value = sign if strength == "sign" else opposite
    utility = value.sum(axis=-1, keepdims=True) - (1 + rivalry) * value
    balanced = (kind == Triangle.MENAGE_A_TROIS) | (kind == Triangle.STABLE_MARRIAGE)
    batch = given.value.shape[:-2]
    status = np.full(batch, Status.OK if len(actors) else Status.UNDEFINED, dtype=np.int8)
    actors = np.broadcast_to(actors, (*batch, *actors.shape))
    return Triangles(actors, kind, _roles(sign, kind), utility, balanced, status)


def _triads(named: Sequence[Sequence[int]] | None, count: int) -> NDArray[np.int64]:
    if named is None:
        require(
            count <= MOST_ACTORS,
            f"{count} actors have too many triads to list: name those wanted in 'triads' (beyond "
            f"{MOST_ACTORS} actors)",
        )
        return np.array(list(combinations(range(count), 3)), dtype=np.int64).reshape(-1, 3)
    for triad in named:
        if len(triad) != 3 or len(set(triad)) != 3 or not all(0 <= k < count for k in triad):
            raise ModelInputError(
                f"'triads' must name three different actors of 0 to {count - 1}; got {list(triad)}"
            )
    return np.array(named, dtype=np.int64).reshape(-1, 3)


def _types(sign: Array) -> NDArray[np.int8]:
    closed = (np.abs(sign) == 1).all(axis=-1)
    negative = (sign < 0).sum(axis=-1)
    return np.where(closed, Triangle.MENAGE_A_TROIS + negative, Triangle.OPEN).astype(np.int8)


def _roles(opposite: Array, kind: NDArray[np.int8]) -> NDArray[np.int8]:
    """The odd tie out singles out the actor opposite to it: the pivot or the outcast."""
    pivotal = np.where(opposite < 0, TriangleRole.PIVOT, TriangleRole.WING)
    married = np.where(opposite > 0, TriangleRole.OUTCAST, TriangleRole.PARTNER)
    which = kind[..., None]
    return np.select(
        [which == t for t in Triangle],
        [
            np.full(opposite.shape, TriangleRole.NONE),
            np.full(opposite.shape, TriangleRole.FRIEND),
            pivotal,
            married,
            np.full(opposite.shape, TriangleRole.ENEMY),
        ],
    ).astype(np.int8)
