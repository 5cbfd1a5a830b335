"""The wedge: what side payment would turn a partner away from its partner, and is it feasible?"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, model
from realpolitik.models.quantities import axis, common_batch, nonnegative, real, share

__all__ = ["Wedge", "wedge"]


class Wedge(NamedTuple):
    """Thresholds of a realignment.

    side_payment (...,): the least that turns the target, at the given war; side_payment_war,
    side_payment_peace: with the war at 1 and at 0; negative: the target would turn for nothing and
    even pay; inf: no promise turns it. room (..., belief): what the divider could still add, its
    benefit minus its loss with old allies minus the side payment; feasible (..., belief): room is
    not negative; status (...,) of `Status`.
    """

    side_payment: Array
    side_payment_war: Array
    side_payment_peace: Array
    room: Array
    feasible: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Wedge threshold",
    citation=("crawford2011",),
    badge="reduced form",
    axes={"room": "belief", "feasible": "belief"},
)
def wedge(
    partner_value: object,
    war_bond: object,
    war: object,
    divider_value: object,
    lock_in: object,
    credibility: object,
    divider_benefit: object,
    divider_loss: object,
    conquest_stake: object = 0.0,
) -> Wedge:
    """The side payment at which a target leaves its partner for the divider.

        switch iff  k (v + s) - L >= b + w W + S    so    s* = (b + w W + S + L) / k - v
        the divider is willing iff  benefit >= s + loss

    Own reduced form of reward wedges (Crawford 2011). All in one unit of value, (...,): the
    target's value of its present partner without war b = partner_value, what a full war adds to
    that tie w = war_bond >= 0, the war W = war as a share 0-1, its value of the divider v =
    divider_value, what leaving costs L = lock_in >= 0, how far it believes the divider k =
    credibility 0-1 (0: no promise counts, inf), and S = conquest_stake >= 0: what it would give up
    in the war by leaving. divider_benefit, divider_loss (..., belief): under each belief about what
    the realignment brings; beliefs are kept apart, never averaged.

    Returns Wedge. Raises ModelInputError for values off their range.
    """
    base, own = real("partner_value", partner_value), real("divider_value", divider_value)
    bond, fought = nonnegative("war_bond", war_bond), share("war", war)
    leaving, stake = nonnegative("lock_in", lock_in), nonnegative("conquest_stake", conquest_stake)
    k = share("credibility", credibility)
    benefit = axis("divider_benefit", real("divider_benefit", divider_benefit), "belief")
    loss = axis("divider_loss", nonnegative("divider_loss", divider_loss), "belief")
    batch = common_batch(
        partner_value=base.shape,
        war_bond=bond.shape,
        war=fought.shape,
        divider_value=own.shape,
        lock_in=leaving.shape,
        credibility=k.shape,
        conquest_stake=stake.shape,
    )

    def threshold(state: Array | float) -> Array:
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            needed = (base + bond * state + stake + leaving) / k
        return np.broadcast_to(np.where(k > 0, needed, np.inf) - own, batch)

    payment = threshold(fought)
    room = benefit - loss - payment[..., None]
    status = np.zeros(batch, dtype=np.int8)
    return Wedge(payment, threshold(1.0), threshold(0.0), room, room >= 0, status)
