"""Balance or bandwagon, and how firmly to commit to an ally: a reduced form of two dilemmas."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.alignment.ties import checked_size, checked_ties, square
from realpolitik.models.contract import Array, as_array, model, require

__all__ = ["RELIABILITY", "ThreatAndCommitment", "threat_and_commitment"]

RELIABILITY = (0.22, 0.5, 0.745)
"""Shares of invoked alliances that were honoured, as far apart as the literature: 22 % (1945-2003)
and 50 % overall in Berkemeier & Fuhrmann 2018, 74.5 % in Leeds, Long & Mitchell 2000."""


class ThreatAndCommitment(NamedTuple):
    """What each actor (first axis) faces from each other (second).

    threat (..., actor, actor); threatened (..., actor): the sum; support (..., actor): own size and
    what friends can be counted on for; win (..., actor, actor): chance to withstand the other with
    that support, NaN for an actor against itself; balances (..., actor, actor): standing with one's
    friends is worth at least as much as joining the other; commitment (..., actor, actor): how
    firmly to bind oneself to a friend, 0-1, NaN where there is none.
    """

    threat: Array
    threatened: Array
    support: Array
    win: Array
    balances: NDArray[np.bool_]
    commitment: Array


@model(
    title="Threat and commitment",
    citation=("walt1987", "snyder1984", "leeds2000", "berkemeier2018"),
    badge="reduced form",
    shelf="lab",
)
def threat_and_commitment(
    size: object,
    intent: object,
    tie: object,
    reliability: object = 0.5,
    distance: object = 1.0,
    *,
    decay: float = 1.0,
    decisiveness: float = 1.0,
    spoils: float = 0.3,
) -> ThreatAndCommitment:
    """Weigh threats, support and the two fears of an ally: to be abandoned, to be entrapped.

        threat_ij  = size_j intent_ij / distance_ij^decay                 (after Walt 1987)
        win_ij     = S_i^h / (S_i^h + size_j^h),  S_i = size_i + sum_k r_ik size_k over friends k
        balances   = win_ij >= spoils
        commitment = A / (A + N)                                          (after Snyder 1984)

    The commitment minimises (1-c)^2 A + c^2 N: A is the share of i's support that friend k gives,
    N the share of k's threats that i does not face itself. size (..., actor) >= 0; intent
    (..., actor, actor) 0-1, how hostile the second is to the first; tie (..., actor, actor) in
    -1..1, positive = friends; reliability 0-1 and distance > 0, (..., actor, actor) or one number.
    ``decay``, ``decisiveness`` (h) >= 0; ``spoils`` 0-1: what joining the stronger side is worth.
    Returns ThreatAndCommitment. Raises ModelInputError for values off their scale.
    """
    ties = checked_ties(tie).value
    n, batch = ties.shape[-1], ties.shape[:-2]
    sizes = checked_size(size, n, batch)
    hostile = square("intent", intent)
    trust, far = as_array("reliability", reliability), as_array("distance", distance)
    require((hostile >= 0) & (hostile <= 1), "'intent' must be between 0 and 1")
    require((trust >= 0) & (trust <= 1), "'reliability' must be between 0 and 1")
    require((far > 0) & (far < np.inf), "'distance' must be above 0")
    require(decay >= 0 and decisiveness >= 0, "'decay' and 'decisiveness' must not be negative")
    require(0 <= spoils <= 1, f"'spoils' must be between 0 and 1; got {spoils}")
    off = 1.0 - np.eye(n)
    try:
        threat = sizes[..., None, :] * hostile / far**decay * off
        backing = trust * sizes[..., None, :] * (ties > 0) * off
        threat, backing = np.broadcast_arrays(threat, backing)
    except ValueError:
        raise ModelInputError(f"the inputs do not fit {n} actors") from None
    support = sizes + backing.sum(axis=-1)
    win = _odds(support[..., :, None], sizes[..., None, :], decisiveness)
    win = np.where(off > 0, win, np.nan)
    threatened = threat.sum(axis=-1)
    with np.errstate(invalid="ignore", divide="ignore"):
        abandoned = backing / support[..., :, None]
        borne = np.maximum(threat[..., None, :, :] - threat[..., :, None, :], 0.0)
        trapped = borne.sum(axis=-1) / threatened[..., None, :]
        commitment = abandoned / (abandoned + np.nan_to_num(trapped))
    return ThreatAndCommitment(
        np.asarray(threat),
        threatened,
        support,
        win,
        np.asarray(win >= spoils),
        np.where((ties > 0) & (abandoned > 0), commitment, np.nan),
    )


def _odds(own: Array, other: Array, decisiveness: float) -> Array:
    """own^h / (own^h + other^h); even where both have nothing."""
    top = np.maximum(own, other)
    scale = np.where(top > 0, top, 1.0)
    mine, theirs = (own / scale) ** decisiveness, (other / scale) ** decisiveness
    with np.errstate(invalid="ignore"):
        return np.where(top > 0, mine / (mine + theirs), 0.5)
