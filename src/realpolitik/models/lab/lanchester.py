"""Lanchester's square law with supply: a clock for scenarios, not a forecast."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, nonnegative, positive

__all__ = ["Lanchester", "lanchester"]


class Lanchester(NamedTuple):
    """The course of the war, (...,).

    advantage: > 0 the first side outlasts the second, < 0 the other way, 0 neither;
    exhausted_first, exhausted_second: time until the side is used up, inf if never (the other taken
    as still there); end: the earlier of the two; survivors: what the winner has left then, NaN
    without an end; status of `Status`.
    """

    advantage: Array
    exhausted_first: Array
    exhausted_second: Array
    end: Array
    survivors: Array
    status: NDArray[np.int8]


@model(title="Lanchester square law with supply", citation="lanchester1916", shelf="lab")
def lanchester(
    strength_first: object,
    strength_second: object,
    fire_first: object,
    fire_second: object,
    supply_first: object = 0.0,
    supply_second: object = 0.0,
) -> Lanchester:
    """How long two sides last that shoot at and resupply each other's losses.

        A' = -beta B + sA,  B' = -alpha A + sB        (Lanchester 1916, with supply)
        B(t) = B0 + b cosh(l t) - sqrt(alpha / beta) a sinh(l t),  l = sqrt(alpha beta),
        A0 = sB / alpha, B0 = sA / beta, a = A(0) - A0, b = B(0) - B0

    strength_first A, strength_second B, supplies sA, sB (...,) >= 0 (per unit of time), fire alpha
    (of the first on the second), beta (...,) > 0. With z = exp(l t) each side's end is the first
    root above 1 of a quadratic: exact. The law fits real wars poorly: use it for how long stocks
    last under stated assumptions.

    Returns Lanchester. Raises ModelInputError for values off their range.
    """
    A, B = (
        nonnegative("strength_first", strength_first),
        nonnegative("strength_second", strength_second),
    )
    alpha, beta = positive("fire_first", fire_first), positive("fire_second", fire_second)
    sA, sB = nonnegative("supply_first", supply_first), nonnegative("supply_second", supply_second)
    batch = common_batch(
        strength_first=A.shape,
        strength_second=B.shape,
        fire_first=alpha.shape,
        fire_second=beta.shape,
        supply_first=sA.shape,
        supply_second=sB.shape,
    )
    A, B, alpha, beta, sA, sB = (np.broadcast_to(v, batch) for v in (A, B, alpha, beta, sA, sB))
    rest_a, rest_b = sB / alpha, sA / beta
    a, b = A - rest_a, B - rest_b
    tilt, speed = np.sqrt(alpha / beta), np.sqrt(alpha * beta)
    first = _end(A, rest_a, a, b / tilt, speed)
    second = _end(B, rest_b, b, tilt * a, speed)
    end = np.minimum(first, second)
    left = np.where(
        first < second,
        _strength(rest_b, b, tilt * a, speed, end),
        _strength(rest_a, a, b / tilt, speed, end),
    )
    return Lanchester(
        np.sqrt(alpha) * a - np.sqrt(beta) * b,
        first,
        second,
        end,
        np.where(np.isfinite(end), np.maximum(left, 0.0), np.nan),
        np.zeros(batch, dtype=np.int8) + np.int8(Status.OK),
    )


def _end(start: Array, rest: Array, own: Array, other: Array, speed: Array) -> Array:
    """First t >= 0 with rest + own cosh(l t) - other sinh(l t) = 0, inf if there is none."""
    grow, fade = (own - other) / 2, (own + other) / 2  # grow z^2 + rest z + fade = 0
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        root = np.sqrt(rest**2 - 4 * grow * fade)
        half = -(rest + root) / 2
        candidates = np.stack([half / grow, fade / half, np.where(grow == 0, -fade / rest, np.nan)])
        valid = np.where(np.isfinite(candidates) & (candidates >= 1), candidates, np.inf)
        found = np.log(valid.min(axis=0)) / speed
    return np.where(start == 0, 0.0, found)


def _strength(rest: Array, own: Array, other: Array, speed: Array, time: Array) -> Array:
    t = np.where(np.isfinite(time), time, 0.0) * speed
    return np.asarray(rest + (own - other) / 2 * np.exp(t) + (own + other) / 2 * np.exp(-t))
