"""The repeated prisoner's dilemma: how much the future must count for cooperation to hold."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, real

__all__ = ["Cooperation", "repeated_dilemma"]


class Cooperation(NamedTuple):
    """Least discount factors, (...,): grim_trigger: defection is punished for ever; tit_for_tat: it
    is answered in kind; above 1: never. status (...,): UNDEFINED (NaN) where the payoffs are no
    prisoner's dilemma, that is not temptation > reward > punishment > sucker."""

    grim_trigger: Array
    tit_for_tat: Array
    status: NDArray[np.int8]


@model(title="Repeated prisoner's dilemma", citation="axelrod1984", shelf="lab")
def repeated_dilemma(
    temptation: object, reward: object, punishment: object, sucker: object
) -> Cooperation:
    """The discount factors from which cooperation is an equilibrium.

        grim trigger  d >= (T - R) / (T - P)
        tit for tat   d >= max[(T - R) / (T - P), (T - R) / (R - S)]      (Axelrod 1984)

    temptation T, reward R, punishment P, sucker S (...,) in one unit. Returns Cooperation.
    Raises ModelInputError for infinite or NaN payoffs.
    """
    T, R = real("temptation", temptation), real("reward", reward)
    P, S = real("punishment", punishment), real("sucker", sucker)
    batch = common_batch(temptation=T.shape, reward=R.shape, punishment=P.shape, sucker=S.shape)
    dilemma = np.broadcast_to((T > R) & (R > P) & (P > S), batch)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        grim = np.where(dilemma, (T - R) / (T - P), np.nan)
        tit = np.maximum(grim, (T - R) / (R - S))
    return Cooperation(
        grim,
        np.where(dilemma, tit, np.nan),
        np.where(dilemma, np.int8(Status.OK), np.int8(Status.UNDEFINED)),
    )
