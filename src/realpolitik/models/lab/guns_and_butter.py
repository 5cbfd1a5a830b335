"""Guns and butter: how much two sides spend on fighting over what both produce."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, positive

__all__ = ["GunsAndButter", "guns_and_butter"]

HALVINGS = 80


class GunsAndButter(NamedTuple):
    """Spending on guns and income of both sides, (...,).

    share_first: of the common output; cornered: the poorer side spends all it has on guns;
    status of `Status`.
    """

    guns_first: Array
    guns_second: Array
    income_first: Array
    income_second: Array
    share_first: Array
    cornered: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(title="Guns and butter", citation="hirshleifer1991", shelf="lab")
def guns_and_butter(
    resources_first: object, resources_second: object, decisiveness: object = 1.0
) -> GunsAndButter:
    """Equilibrium spending when guns decide who gets the common output.

        income_i = p_i (R1 + R2 - F1 - F2),  p_1 = F1^m / (F1^m + F2^m)      (Hirshleifer 1991)
        inside:  F_i = m (R1 + R2) / (2 (1 + m)) for both: the paradox of power

    resources_first, resources_second R, decisiveness m (...,) > 0. Where the poorer side cannot
    afford that, it spends all it has and the other answers best (solved by bisection).

    Returns GunsAndButter. Raises ModelInputError for values of 0 or less, infinite or NaN.
    """
    R1 = positive("resources_first", resources_first)
    R2 = positive("resources_second", resources_second)
    m = positive("decisiveness", decisiveness)
    batch = common_batch(resources_first=R1.shape, resources_second=R2.shape, decisiveness=m.shape)
    R1, R2, m = (np.broadcast_to(value, batch) for value in (R1, R2, m))
    poor, rich = np.minimum(R1, R2), np.maximum(R1, R2)
    inside = m * (R1 + R2) / (2 * (1 + m))
    cornered = inside > poor
    weak = np.where(cornered, poor, inside)
    strong = np.where(cornered, _answer(poor, rich, m), inside)
    F1, F2 = np.where(R1 <= R2, weak, strong), np.where(R1 <= R2, strong, weak)
    share = 1 / (1 + (F2 / F1) ** m)
    output = R1 + R2 - F1 - F2
    return GunsAndButter(
        F1,
        F2,
        share * output,
        (1 - share) * output,
        share,
        cornered,
        np.full(batch, Status.OK, dtype=np.int8),
    )


def _answer(poor: Array, rich: Array, m: Array) -> Array:
    """The best F of the richer side against F1 = R1: m (R2 - F) p1 = F, falling minus rising."""
    low, high = np.zeros_like(rich), np.array(rich, dtype=np.float64)
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        more = m * (rich - middle) / (1 + (middle / poor) ** m) > middle
        low, high = np.where(more, middle, low), np.where(more, high, middle)
    return np.asarray((low + high) / 2)
