"""The Spatial Model of Politics: challenges and bargains over all issues at once."""

from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining import spatial_kernel as kernel
from realpolitik.models.bargaining.luck import uniforms
from realpolitik.models.bargaining.mean import mean
from realpolitik.models.bargaining.median import median
from realpolitik.models.bargaining.spatial_turns import play
from realpolitik.models.bargaining.weights import Inputs, inputs
from realpolitik.models.contract import Array, Record, Status, as_array, model, require

__all__ = ["SpatialDetail", "SpatialPolitics", "spatial_politics"]

NAMES = {
    "voting": ("Prop", "Binary", "PropBin", "PropCbc", "Cubic", "ASymProsp"),
    "victory": ("Linear", "Square", "Quartic", "Octic", "Binary"),
    "pce": ("Conditional", "MarkovUniform", "MarkovIncentive"),
    "risk_range": ("Mid", "Min", "Max"),
    "risk_adjust": ("OneThird", "None", "Half", "TwoThirds", "Full"),
    "commitment": ("SemiCommit", "FullCommit", "NoCommit"),
    "interpolation": ("S2P2", "S1P1", "S2PMax"),
    "perspective": ("InitOnlyInterp", "InitRcvrInterp", "PWCompInterp"),
}


class SpatialDetail(NamedTuple):
    """Who challenged whom and what came of it; rounds from 0, all (..., round, actor, ...).

    target: index of the challenged, -1 for nobody; adopted: the initiator of the bargain the actor
    took, -1 where it stayed; gain, chance (..., round, actor, other): what the actor expects from
    challenging the other, and with what chance it thinks to prevail; offer, demand (..., round,
    actor, issue): where the bargain it proposed would put itself and the challenged, 0-100.
    """

    target: NDArray[np.int64]
    adopted: NDArray[np.int64]
    gain: Array
    chance: Array
    offer: Array
    demand: Array


class SpatialPolitics(NamedTuple):
    """A trajectory with risk and winning chances.

    positions (..., round, actor, issue), round 0 the start, NaN after the stop and for actors left
    out; mean, median (..., round, issue), weighted by capability x salience; rounds (...,): the
    round it stopped in; status (..., issue); risk, winning (..., round, actor): risk attitude, and
    the chance of the position the actor stands at; tied (...,): choices between equals, where the
    order of the actors could matter; detail: a `SpatialDetail` or None.
    """

    positions: Array
    mean: Array
    median: Array
    rounds: NDArray[np.int64]
    status: NDArray[np.int8]
    risk: Array
    winning: Array
    tied: NDArray[np.int64]
    detail: SpatialDetail | None


@model(
    title="Spatial Model of Politics",
    citation="ktab2019",
    record=Record(
        "eu-legislation",
        "mean error 23.8 points of 100 on 351 issues of EU law-making, each played by itself",
    ),
    forecast_options={"salience_sum": "normalise"},
    forecast_draws=256,
    most_actors=80,
)
def spatial_politics(
    position: object,
    salience: object,
    capability: object,
    *,
    rounds: int = 100,
    voting: str = "Prop",
    victory: str = "Linear",
    pce: str = "Conditional",
    risk_range: str = "Mid",
    risk_adjust: str = "OneThird",
    commitment: str = "SemiCommit",
    interpolation: str = "S2P2",
    perspective: str = "InitOnlyInterp",
    affinity: object = None,
    transitions: Literal["deterministic", "stochastic"] = "deterministic",
    seed: int = 0,
    salience_sum: Literal["error", "normalise"] = "error",
    ties: Literal["order_free", "input"] = "order_free",
    ktab_quirks: bool = False,
    detail: bool = False,
) -> SpatialPolitics:
    """Let every actor challenge at most one other a turn, and bargain over all issues at once.

    (KAPSARC Toolkit for Behavioral Analysis, SMP; defaults and names of options are KTAB's.) Each
    turn: distances weighted by salience; risk attitudes from a probabilistic Condorcet election
    over positions; expected gain of each challenge, third parties joining in; the best challenge
    yields a bargain; each actor's bargains go to an election. It stops when a turn moves less than
    2 % of what the first one did, at the latest after ``rounds``.

    position (..., actor, issue) on 0-100; salience (..., actor, issue) 0-1, summing to at most 1
    over the issues (``salience_sum="normalise"`` divides all by the largest sum); capability
    (..., actor, issue), one figure per actor. An actor without a position on some issue is left
    out of all; where that leaves fewer than two, the draw is undefined. ``affinity`` (actor,
    actor): how far each ideal follows the others' positions; the identity by default.
    ``transitions="stochastic"`` draws bargains by their chances (``seed``).
    ``ties``: by (position, capability, salience), or by input order as the original.
    ``ktab_quirks`` repeats two slips of the original in the receiver's bargains.
    Returns SpatialPolitics. Raises ModelInputError for values off their scale or unknown options.
    """
    rules = _rules(locals())
    require(isinstance(rounds, int) and rounds >= 1, f"'rounds' must be 1 or more, got {rounds!r}")
    given = inputs(position, salience, capability)
    here, lonely = _seated(given.present)
    power, status = _power(given, here, lonely)
    concern = _concern(np.where(here[..., None], given.salience, 0.0), salience_sum)
    start = np.where(here[..., None], given.position, np.nan)
    batch, (n, issues) = start.shape[:-2], start.shape[-2:]
    A = _affinity(affinity, n)
    flat = [a.reshape(-1, *a.shape[len(batch) :]) for a in (start, concern, power, here)]
    count, length = len(flat[0]), rounds + 1
    luck = np.zeros((count, length, n))
    if rules.stochastic:
        luck = uniforms(seed, np.nan_to_num(start).reshape(count, -1), (length, n))
    kept = length if detail else 1
    played = [
        _play(_Draw(*draw), A, rules, ties == "input", kept)
        for draw in zip(*flat, luck, strict=True)
    ]
    folded = kernel.Work(
        *(
            np.reshape(parts, (*batch, *parts[0].shape))
            for parts in zip(*(w for w, _ in played), strict=True)
        )
    )
    path = 100 * folded.path
    each = np.broadcast_to(power[..., None, :, None], (*batch, 1, n, issues))
    weigh = (path, concern[..., None, :, :], each)
    centre = mean(*weigh)
    return SpatialPolitics(
        path,
        centre.position,
        median(*weigh).position,
        np.reshape([stopped for _, stopped in played], batch),
        np.where(status[..., None] == Status.OK, centre.status[..., 0, :], status[..., None]),
        folded.risk,
        folded.winning,
        folded.tied[..., 0],
        _detail(folded) if detail else None,
    )


def _affinity(affinity: object, n: int) -> Array:
    A = np.eye(n) if affinity is None else as_array("affinity", affinity)
    require(A.shape == (n, n), f"'affinity' must be ({n}, {n}), got {A.shape}")
    return A


def _detail(work: kernel.Work) -> SpatialDetail:
    return SpatialDetail(
        work.target, work.adopted, work.gain, work.chance, 100 * work.offer, 100 * work.demand
    )


def _rules(given: dict[str, Any]) -> kernel.Rules:
    for name, known in (
        *NAMES.items(),
        ("transitions", ("deterministic", "stochastic")),
        ("salience_sum", ("error", "normalise")),
        ("ties", ("order_free", "input")),
    ):
        value = given[name]
        require(value in known, f"'{name}' must be one of {', '.join(known)}; got {value!r}")
    code = {name: known.index(given[name]) for name, known in NAMES.items()}
    return kernel.Rules(
        code["voting"],
        (code["voting"], code["victory"], code["pce"]),
        code["risk_range"],
        code["risk_adjust"],
        code["commitment"],
        code["interpolation"],
        code["perspective"],
        bool(given["ktab_quirks"]),
        given["transitions"] == "stochastic",
    )


def _seated(present: NDArray[np.bool_]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Who has a position on every issue (..., actor), and where too few of those there do (...,).

    One actor left over from several plays no game; its own position would pass for an outcome.
    """
    every, some = present.all(axis=-1), present.any(axis=-1)
    lonely = np.asarray((every.sum(axis=-1) < 2) & (some & ~every).any(axis=-1))
    return np.asarray(every & ~lonely[..., None]), lonely


def _power(
    given: Inputs, here: NDArray[np.bool_], lonely: NDArray[np.bool_]
) -> tuple[Array, NDArray[np.int8]]:
    """One capability per actor (..., actor) and the status (...,) of the draw."""
    c = given.capability
    differs = here & ~np.isclose(c, c[..., :1], rtol=1e-9, atol=0.0).all(axis=-1)
    if differs.any():
        actor = int(np.argwhere(differs)[0][-1])
        raise ModelInputError(
            f"'capability' must be the same on all issues played together; actor {actor} has "
            f"{c[..., actor, :].reshape(-1, c.shape[-1])[0]}"
        )
    power = np.where(here, c[..., 0], 0.0)
    none = ~(power > 0).any(axis=-1, keepdims=True)
    status = np.where(none, np.int8(Status.FALLBACK_EQUAL), np.int8(Status.OK))[..., 0]
    nobody = np.where(lonely, np.int8(Status.UNDEFINED), np.int8(Status.NOBODY))
    return np.where(none, here, power), np.where(here.any(axis=-1), status, nobody)


def _concern(salience: Array, salience_sum: str) -> Array:
    total = salience.sum(axis=-1)
    if salience_sum == "normalise":
        largest = total.max(axis=-1, initial=0.0)[..., None, None]
        return salience / np.where(largest > 0, largest, 1.0)
    if (total > 1 + 1e-9).any():
        where = np.unravel_index(int(total.argmax()), total.shape)
        raise ModelInputError(
            f"the saliences of actor {where[-1]} sum to {total[where]:.4g}; they must sum to at "
            "most 1 over the issues played together, or use salience_sum='normalise'"
        )
    return salience


def _empty(length: int, n: int, issues: int, kept: int) -> kernel.Work:
    """Room for ``length`` rounds of one draw, and for ``kept`` rounds of its detail."""
    return kernel.Work(
        path=np.full((length, n, issues), np.nan),
        risk=np.full((length, n), np.nan),
        winning=np.full((length, n), np.nan),
        target=np.full((kept, n), -1),
        adopted=np.full((kept, n), -1),
        gain=np.full((kept, n, n), np.nan),
        chance=np.full((kept, n, n), np.nan),
        offer=np.full((kept, n, issues), np.nan),
        demand=np.full((kept, n, issues), np.nan),
        tied=np.zeros(1, dtype=np.int64),
    )


class _Draw(NamedTuple):
    start: Array
    concern: Array
    power: Array
    here: NDArray[np.bool_]
    luck: Array


def _play(
    draw: _Draw, A: Array, rules: kernel.Rules, input_ties: bool, kept: int
) -> tuple[kernel.Work, int]:
    """Play one draw: only those who are there, unless asked otherwise in an order of their own."""
    length, n = draw.luck.shape
    out = _empty(length, n, draw.start.shape[1], kept)
    who = np.flatnonzero(draw.here)
    if not len(who):
        return out, 0
    x, S, c = draw.start[who] / 100, draw.concern[who], draw.power[who]
    if not input_ties:
        order = np.lexsort((*S.T[::-1], c, *x.T[::-1]))
        who, x, S, c = who[order], x[order], S[order], c[order]
    small = _empty(length, len(who), x.shape[1], kept)
    small.path[0] = x
    sig = S.sum(axis=1)
    turn = kernel.Turn(c, sig, c * sig, S, np.ascontiguousarray(A[np.ix_(who, who)]))
    stopped = play(turn, rules, small, draw.luck)
    for name in ("path", "risk", "winning", "offer", "demand"):
        getattr(out, name)[:, who] = getattr(small, name)
    for name in ("target", "adopted"):
        other = getattr(small, name)
        getattr(out, name)[:, who] = np.where(other >= 0, who[np.maximum(other, 0)], -1)
    for name in ("gain", "chance"):
        getattr(out, name)[:, who[:, None], who] = getattr(small, name)
    out.tied[:] = small.tied
    return out, stopped
