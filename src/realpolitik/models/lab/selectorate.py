"""Selectorate theory: what a leader spends on all and what on the winning coalition."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, model, require
from realpolitik.models.quantities import common_batch, positive

__all__ = ["Spending", "selectorate"]


class Spending(NamedTuple):
    """public_goods, private_goods (per coalition member), public_share (of spending), loyalty
    (chance of being left out of the next coalition), all (...,); status (...,)."""

    public_goods: Array
    private_goods: Array
    public_share: Array
    loyalty: Array
    status: NDArray[np.int8]


@model(
    title="Selectorate spending", citation="buenodemesquita2003", badge="reduced form", shelf="lab"
)
def selectorate(
    resources: object, coalition: object, selectorate_size: object, price: object = 1.0
) -> Spending:
    """Split a leader's resources between public and private goods for a coalition.

        max 2 sqrt(g) + (R - p g) / W:   g = min(R / p, (W / p)^2);   loyalty = 1 - W / S

    Own quasi-linear toy of Bueno de Mesquita et al. (2003): the larger the coalition W needed, the
    larger the public share. resources R, coalition W, selectorate_size S >= W, price p of the
    public good (...,) > 0. Returns Spending.
    Raises ModelInputError for values of 0 or less and a coalition larger than the selectorate.
    """
    R, W = positive("resources", resources), positive("coalition", coalition)
    S, p = positive("selectorate_size", selectorate_size), positive("price", price)
    batch = common_batch(
        resources=R.shape, coalition=W.shape, selectorate_size=S.shape, price=p.shape
    )
    require(W <= S, "'coalition' must not be larger than 'selectorate_size'")
    public = np.minimum(R / p, (W / p) ** 2)
    fields = (public, (R - p * public) / W, p * public / R, 1 - W / S)
    goods, private, part, loyalty = (np.broadcast_to(v, batch) for v in fields)
    return Spending(goods, private, part, loyalty, np.full(batch, Status.OK, dtype=np.int8))
