"""Contest success: strengths into the challenger's chance of winning."""

from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import expit

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import chosen, common_batch, nonnegative

__all__ = ["ContestForm", "WinProbability", "contest"]

ContestForm = Literal["ratio", "difference"]
FORMS = ("ratio", "difference")


class WinProbability(NamedTuple):
    """win_probability (...,) of the challenger, 0-1; status (...,) of `Status`."""

    win_probability: Array
    status: NDArray[np.int8]


@model(title="Contest success function", citation=("tullock1980", "hirshleifer1989"))
def contest(
    strength_challenger: object,
    strength_defender: object,
    decisiveness: object = 1.0,
    *,
    form: ContestForm = "ratio",
) -> WinProbability:
    """The challenger's chance of winning a contest of strengths.

        ratio:       p = A^r / (A^r + B^r), 0/0 is 1/2      (Tullock 1980)
        difference:  p = 1 / (1 + exp(r (B - A)))           (Hirshleifer 1989)

    strength_challenger A, strength_defender B (...,) >= 0 in one unit; decisiveness r (...,) >= 0:
    0 makes every contest even, larger values favour the stronger side more. The difference form
    depends on the unit of strength. Returns WinProbability(win_probability, status).
    Raises ModelInputError for negative, infinite or NaN inputs.
    """
    chosen("form", form, FORMS)
    a = nonnegative("strength_challenger", strength_challenger)
    b = nonnegative("strength_defender", strength_defender)
    r = nonnegative("decisiveness", decisiveness)
    common_batch(strength_challenger=a.shape, strength_defender=b.shape, decisiveness=r.shape)
    if form == "difference":
        p = expit(r * (a - b))
    else:
        with np.errstate(divide="ignore", invalid="ignore"):
            odds = r * (np.log(a) - np.log(b))
        p = expit(np.where(np.isnan(odds), 0.0, odds))
    return WinProbability(np.asarray(p), np.full(np.shape(p), Status.OK, dtype=np.int8))
