"""Who is pivotal in a vote, given what the members actually want."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array, Status, as_array, model, require
from realpolitik.models.domestic.coalitions import reaches
from realpolitik.models.domestic.voting_rule import VotingRule
from realpolitik.models.quantities import axis, scale

__all__ = ["PivotalMembers", "pivotal_members"]


class PivotalMembers(NamedTuple):
    """The pivots of one issue.

    upward, downward (...,): positions of the members whose consent a move to the right (to the
    left) needs last; low, high (...,): their span, inside which no status quo can be moved by a
    vote; is_upward, is_downward (..., member): who stands there; status (...,): EMPTY (NaN) where
    the members with a position cannot decide at all.
    """

    upward: Array
    downward: Array
    low: Array
    high: Array
    is_upward: NDArray[np.bool_]
    is_downward: NDArray[np.bool_]
    status: NDArray[np.int8]


@model(
    title="Pivotal members",
    citation="krehbiel1998",
    axes={"is_upward": "member", "is_downward": "member"},
)
def pivotal_members(position: object, *, rule: VotingRule) -> PivotalMembers:
    """Find the members that a majority under ``rule`` cannot do without, in either direction.

    Members join from the right end until the coalition wins: the last to join is the upward pivot,
    and the mirror image the downward pivot; with single-peaked preferences a status quo between
    the two stays (Krehbiel 1998). position (..., member) 0-100 in the order of the rule's members,
    NaN = does not vote for anything. Returns PivotalMembers.
    Raises ModelInputError for positions off the scale or another number of members.
    """
    x = axis("position", as_array("position", position), "member")
    present = ~np.isnan(x)
    scale("position", np.where(present, x, 0.0))
    n = len(rule.members)
    require(x.shape[-1] == n, f"'position' has {x.shape[-1]} members, the rule {n}")
    upward = _pivot(x, rule)
    downward = -_pivot(-x, rule)
    found = ~np.isnan(upward)
    return PivotalMembers(
        upward,
        downward,
        np.minimum(upward, downward),
        np.maximum(upward, downward),
        x == upward[..., None],
        x == downward[..., None],
        np.where(found, np.int8(Status.OK), np.int8(Status.EMPTY)),
    )


def _pivot(x: Array, rule: VotingRule) -> Array:
    """Position (...,) of the member that completes the first winning coalition from the right."""
    order = np.argsort(np.where(np.isnan(x), np.inf, -x), axis=-1, kind="stable")
    votes = np.take_along_axis(~np.isnan(x), order, axis=-1)
    won = np.zeros(x.shape, dtype=np.bool_)
    for route in rule.routes:
        met = np.ones(x.shape, dtype=np.bool_)
        for criterion in route:
            weight = np.asarray(criterion.weight)[order] * votes
            met &= reaches(np.cumsum(weight, axis=-1), np.asarray(criterion.quota))
        won |= met
    place = won.argmax(axis=-1)[..., None]
    found = np.take_along_axis(np.take_along_axis(x, order, axis=-1), place, axis=-1)[..., 0]
    return np.where(won.any(axis=-1), found, np.nan)
