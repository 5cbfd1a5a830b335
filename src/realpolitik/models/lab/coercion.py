"""Economic coercion under conflict expectations: who threatens, and what it yields."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model
from realpolitik.models.quantities import common_batch, nonnegative

__all__ = ["Coercion", "coercion"]


class Coercion(NamedTuple):
    """threat (...,): the sender would carry it out; threat_gain (...,) to the sender; concession
    (...,): the most the target gives to avoid it; status (...,) of `Status`."""

    threat: NDArray[np.bool_]
    threat_gain: Array
    concession: Array
    status: NDArray[np.int8]


@model(
    title="Coercion under conflict expectations",
    citation=("drezner1998", "drezner1999"),
    badge="reduced form",
    shelf="lab",
)
def coercion(
    cost_sender: object,
    cost_target: object,
    expectation_sender: object = 0.0,
    expectation_target: object = 0.0,
) -> Coercion:
    """Threats and concessions when sides that expect conflict mind relative gains.

        threat iff  -cS + aS (cT - cS) > 0
        concession  d = max(0, (cT (1 + aT) - aT cS) / (1 + 2 aT))

    Own reduced form after Drezner (1998, 1999). cost_sender cS, cost_target cT (...,) >= 0: of the
    sanction, in one unit; expectation_sender aS, expectation_target aT (...,) >= 0: how much each
    minds the other's gain, 0 = not at all. More expected conflict brings more threats and smaller
    concessions.

    Returns Coercion. Raises ModelInputError for negative, infinite or NaN inputs.
    """
    cS, cT = nonnegative("cost_sender", cost_sender), nonnegative("cost_target", cost_target)
    aS = nonnegative("expectation_sender", expectation_sender)
    aT = nonnegative("expectation_target", expectation_target)
    batch = common_batch(
        cost_sender=cS.shape,
        cost_target=cT.shape,
        expectation_sender=aS.shape,
        expectation_target=aT.shape,
    )
    gain = np.broadcast_to(-cS + aS * (cT - cS), batch)
    concession = np.maximum(0, (cT * (1 + aT) - aT * cS) / (1 + 2 * aT))
    return Coercion(
        gain > 0,
        gain,
        np.broadcast_to(concession, batch),
        np.full(batch, Status.OK, dtype=np.int8),
    )
