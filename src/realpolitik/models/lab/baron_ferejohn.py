"""Bargaining in a legislature under a closed rule: the proposer buys the cheapest majority."""

from typing import NamedTuple

import numpy as np

from realpolitik.models.contract import Array, as_array, model, require

__all__ = ["BaronFerejohn", "baron_ferejohn"]


class BaronFerejohn(NamedTuple):
    """Shares of a pie of 1, all (...,): of the proposer, of each partner, of all others (0)."""

    proposer: Array
    partner: Array
    outsider: Array


@model(title="Closed-rule bargaining in a legislature", citation="baron1989", shelf="lab")
def baron_ferejohn(discount: object, *, members: int, quota: int | None = None) -> BaronFerejohn:
    """Split a pie among equal members, one of them, by lot, proposing, the rest voting at once.

        proposer 1 - (q - 1) delta / n,  q - 1 partners delta / n each,  the rest 0

    (Baron & Ferejohn 1989, stationary equilibrium, closed rule, equal recognition.)

    discount (...,): delta, 0-1; ``members``: n >= 2; ``quota``: votes needed, the proposer's
    included, 1..n; a simple majority by default.
    Returns BaronFerejohn. Raises ModelInputError for values off their range.
    """
    delta = as_array("discount", discount)
    require((delta >= 0) & (delta <= 1), "'discount' must be between 0 and 1")
    require(
        isinstance(members, int) and members >= 2, f"'members' must be 2 or more, got {members!r}"
    )
    q = members // 2 + 1 if quota is None else quota
    require(
        isinstance(q, int) and 1 <= q <= members, f"'quota' must be 1 to {members}, got {quota!r}"
    )
    partner = delta / members
    return BaronFerejohn(1 - (q - 1) * partner, partner, np.zeros_like(partner))
