"""The challenge (expected-utility) model: who challenges whom, who gives way, round by round."""

from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.bargaining import challenge_kernel as kernel
from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import Array, Record, model, require

__all__ = ["Challenge", "ChallengeDetail", "challenge"]

RETURN = 1e-6  # points of 100 within which a round repeats an earlier one
REVERSAL = 1.0  # points of 100 the mean must come back by to count as a turn


class ChallengeDetail(NamedTuple):
    """Why each actor moved; all (..., round, actor, [other,] issue), rounds from 1 on.

    own_gain: what the actor expects from challenging the other; other_gain: what it believes the
    other expects from challenging it; kind: 0 nothing, 1 confrontation the actor loses,
    2 compromise, 3 capitulation, 4 stalemate; point: where that would put the actor; taken: index
    of the other whose demand it gave way to, -1 for nobody.
    """

    own_gain: Array
    other_gain: Array
    kind: NDArray[np.int8]
    point: Array
    taken: NDArray[np.int64]


class Challenge(NamedTuple):
    """A trajectory with what drove it.

    positions (..., round, actor, issue), round 0 the start; mean, median (..., round, issue);
    rounds (...,); status (..., issue); risk (..., round, actor, issue) the risk exponents in
    [1/2, 2] that led from each round to the next, NaN in the last; cycle (..., issue): 1 where the
    positions of the last round have come to rest, the length of the cycle they run in, or 0 where
    no round repeats an earlier one; cycle_start (..., issue): its first round, or -1; turns (...,
    issue): how often the mean reversed its course, by a point or more; low, high (..., issue): the
    range of the mean since it first turned (since round 0 if it never did): where the model does
    not come to rest these are its answer, not the last round; detail: a `ChallengeDetail` or None.
    """

    positions: Array
    mean: Array
    median: Array
    rounds: NDArray[np.int64]
    status: NDArray[np.int8]
    risk: Array
    cycle: NDArray[np.int64]
    cycle_start: NDArray[np.int64]
    turns: NDArray[np.int64]
    low: Array
    high: Array
    detail: ChallengeDetail | None


@model(
    title="Challenge model (expected utility)",
    citation=("buenodemesquita1994", "scholz2011"),
    record=Record("eu-legislation", "mean error 26.3 points of 100 on 351 issues of EU law-making"),
    forecast_draws=1024,
    most_actors=150,
)
def challenge(
    position: object,
    salience: object,
    capability: object,
    *,
    rounds: int = 10,
    denominator: Literal["total", "pair"] = "total",
    risk_reference: Literal["focal", "opponent"] = "focal",
    best_compromise: Literal["lowest_point", "least_move"] = "lowest_point",
    offer_order: Literal["type", "least_move"] = "type",
    ties: Literal["order_free", "input"] = "order_free",
    q: float = 1.0,
    t: float = 1.0,
    detail: bool = False,
) -> Challenge:
    """Let every actor weigh challenging every other, and give way to the best demand it receives.

        E^h(i -> j) = s_j [P_ij Us + (1 - P_ij) Uf] + (1 - s_j) Us
                      - Q Usq - (1 - Q)[T Ub + (1 - T) Uw]

    (Bueno de Mesquita 1994 as reconstructed by Scholz, Calbert & Smith 2011, in the reading that
    reproduces their numbers; utilities of distances as shares of the range in round 0, exponents
    from the danger each actor is in). Each issue is played by itself for exactly ``rounds`` rounds.

    position (..., actor, issue) on 0-100, NaN = takes no part; salience (..., actor, issue) 0-1;
    capability (..., actor, issue) >= 0. Options, the default being the published reading:
    ``denominator`` of P: votes over all ordered pairs of actors, or over this pair;
    ``risk_reference``: i judges j's gain with its own exponent, or with j's; ``best_compromise``:
    the lowest weighted point (|u| x_i + |v| x_j) / (|u| + |v|), as in the original program, or the
    least move; ``offer_order``: confrontation before compromise before capitulation, or the
    least move of all; ``ties``: the mean of tied offers whatever the order of the actors, or the
    first in input order; ``q``, ``t``: chance that the status quo stays, and that a change is for
    the better, 0-1.
    Returns Challenge. Raises ModelInputError for values off their scale or an unknown option.
    """
    _check_options(
        denominator=(denominator, ("total", "pair")),
        risk_reference=(risk_reference, ("focal", "opponent")),
        best_compromise=(best_compromise, ("lowest_point", "least_move")),
        offer_order=(offer_order, ("type", "least_move")),
        ties=(ties, ("order_free", "input")),
    )
    require(isinstance(rounds, int) and rounds >= 1, f"'rounds' must be 1 or more, got {rounds!r}")
    require(0 <= q <= 1 and 0 <= t <= 1, f"'q' and 't' must be between 0 and 1, got {q!r}, {t!r}")
    given = inputs(position, salience, capability)
    w = weights(given)
    rules = kernel.Rules(
        denominator == "total",
        risk_reference == "focal",
        best_compromise == "lowest_point",
        offer_order == "type",
        ties == "input",
        float(q),
        float(t),
    )
    x = np.where(given.present, given.position, np.nan)
    played = _play(_columns(x), _columns(w.weight), _columns(given.salience), rules, rounds, detail)
    path, risk, centre, work = played
    batch, flat = x.shape[:-2], x.shape[:-2] + x.shape[-1:]
    cycle, begin = _repetition(path)
    turns, low, high = _swing(centre[..., 0])
    return Challenge(
        _back(path, x.shape),
        _back(centre[..., 0], x.shape),
        _back(centre[..., 1], x.shape),
        np.full(batch, rounds),
        w.status,
        _back(risk, x.shape),
        cycle.reshape(flat),
        begin.reshape(flat),
        turns.reshape(flat),
        low.reshape(flat),
        high.reshape(flat),
        _detail(work, x.shape) if detail else None,
    )


def _check_options(**options: tuple[str, tuple[str, ...]]) -> None:
    for name, (value, known) in options.items():
        require(value in known, f"'{name}' must be one of {', '.join(known)}; got {value!r}")


def _columns(a: Array) -> Array:
    """(..., actor, issue) as (column, actor)."""
    return np.ascontiguousarray(np.moveaxis(a, -2, -1).reshape(-1, a.shape[-2]))


def _back(a: NDArray[Any], shape: tuple[int, ...]) -> NDArray[Any]:
    """(column, ...) as (batch, ..., issue)."""
    return np.moveaxis(a.reshape(*shape[:-2], shape[-1], *a.shape[1:]), len(shape) - 2, -1)


def _detail(work: kernel.Work, shape: tuple[int, ...]) -> ChallengeDetail:
    return ChallengeDetail(
        own_gain=_back(work.own, shape),
        other_gain=_back(work.other, shape),
        kind=_back(work.kind, shape),
        point=_back(work.point, shape),
        taken=_back(work.taken, shape),
    )


def _play(
    start: Array, weight: Array, concern: Array, rules: kernel.Rules, rounds: int, detail: bool
) -> tuple[Array, Array, Array, kernel.Work]:
    """Path, risk (column, round, actor), mean and median (column, round, 2), and the work.

    Unless ties go by input order the actors are played in an order of their own (position, weight,
    salience), so that not even rounding depends on the order they were given in.
    """
    columns, n = start.shape
    order = np.broadcast_to(np.arange(n), (columns, n))
    if not rules.input_ties:
        order = np.lexsort((concern, weight, start), axis=-1)
    path, risk = np.full((2, columns, rounds + 1, n), np.nan)
    path[:, 0] = np.take_along_axis(start, order, axis=-1)
    centre = np.full((columns, rounds + 1, 2), np.nan)
    pairs = (columns, rounds, n, n) if detail else (1, 1, n, n)
    work = kernel.Work(
        np.full(pairs, np.nan),
        np.full(pairs, np.nan),
        np.zeros(pairs, dtype=np.int8),
        np.full(pairs, np.nan),
        np.full(pairs[:-1], -1),
    )
    w, s = (np.take_along_axis(a, order, axis=-1) for a in (weight, concern))
    kernel.play((path, risk, centre), w, s, rules, work, detail)
    back = order.argsort(axis=-1)
    if detail:
        work = _given_order(work, order, back)
    back = back[:, None, :]
    return np.take_along_axis(path, back, -1), np.take_along_axis(risk, back, -1), centre, work


def _given_order(
    work: kernel.Work, order: NDArray[np.int64], back: NDArray[np.int64]
) -> kernel.Work:
    def pairs(a: NDArray[Any]) -> NDArray[Any]:
        rows = np.take_along_axis(a, back[:, None, :, None], 2)
        return np.take_along_axis(rows, back[:, None, None, :], 3)

    named = np.take_along_axis(order[:, None, :], np.maximum(work.taken, 0), -1)
    taken = np.where(work.taken < 0, -1, named)
    return kernel.Work(
        pairs(work.own),
        pairs(work.other),
        pairs(work.kind),
        pairs(work.point),
        np.take_along_axis(taken, back[:, None, :], -1),
    )


def _repetition(path: Array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Length and first round of the cycle the last round lies in; 0 and -1 if none was seen.

    The positions of a round decide all later ones, so one repetition proves a cycle.
    """
    repeats = _equal(path[:, :-1], path[:, -1:])
    rounds = repeats.shape[1]
    nearest = rounds - 1 - repeats[:, ::-1].argmax(axis=1)
    length = np.where(repeats.any(axis=1), rounds - nearest, 0)
    begin = np.full(len(path), -1)
    for column in np.flatnonzero(length):
        k = length[column]
        differs = np.flatnonzero(~_equal(path[column, k:], path[column, :-k]))
        begin[column] = differs[-1] + 1 if len(differs) else 0
    return length, begin


def _equal(one: Array, other: Array) -> NDArray[np.bool_]:
    """Whether all actors who are there stand where they stood."""
    apart = np.abs(one - other)
    return np.asarray(((apart <= RETURN) | np.isnan(apart)).all(axis=-1))


def _swing(mean: Array) -> tuple[NDArray[np.int64], Array, Array]:
    """Turns (column,) of the mean (column, round), and its range since the first of them."""
    columns = len(mean)
    turns, heading = np.zeros((2, columns), dtype=np.int64)
    extreme, low, high = mean[:, 0].copy(), mean[:, 0].copy(), mean[:, 0].copy()
    for now in mean.T[1:]:
        gone = now - extreme
        onward = (heading == 0) & (np.abs(gone) >= REVERSAL) | (heading * gone > 0)
        turned = (heading * gone <= -REVERSAL) & (heading != 0)
        first = turned & (turns == 0)
        low, high = np.where(first, extreme, low), np.where(first, extreme, high)
        turns += turned
        heading = np.where(onward | turned, np.sign(gone), heading).astype(np.int64)
        extreme = np.where(onward | turned, now, extreme)
        low, high = np.minimum(low, now), np.maximum(high, now)
    return turns, low, high
