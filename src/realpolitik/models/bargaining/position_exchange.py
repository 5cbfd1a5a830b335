"""Position exchange: who gives what to whom across issues, and who pays for it."""

import zlib
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.bargaining.exchange_market import Deal, Market, Rate
from realpolitik.models.bargaining.median import median
from realpolitik.models.bargaining.weights import inputs, weights
from realpolitik.models.contract import Array, Record, model, require

__all__ = ["PositionExchange", "position_exchange"]

SALIENCE_WEIGHT, FIXED_WEIGHT = 0.4, 0.1


class PositionExchange(NamedTuple):
    """A trajectory with what was exchanged.

    positions (..., round, actor, issue): preferences, round 0 the start; voting, likewise: the
    positions supported after the exchanges of the round; mean, median (..., round, issue), of the
    voting positions: the outcomes; rounds (...,); status (..., issue); potential, feasible,
    realised (..., round): exchanges between opposed actors, those with gains, those made (0 in
    round 0); gain, externality (..., round, actor): points of 100 weighted by salience won in own
    exchanges and by those of others; deals: with detail=True the `Deal`s of each round from 1 on.
    """

    positions: Array
    voting: Array
    mean: Array
    median: Array
    rounds: NDArray[np.int64]
    status: NDArray[np.int8]
    potential: NDArray[np.int64]
    feasible: NDArray[np.int64]
    realised: NDArray[np.int64]
    gain: Array
    externality: Array
    deals: tuple[tuple[Deal, ...], ...] | None


@model(
    title="Position exchange",
    citation=("stokman1994", "dijkstra2018"),
    record=Record(
        "eu-legislation",
        "mean error 25.0 points of 100 after one round on 321 issues of EU law-making",
    ),
    in_forecast=False,
    forecast_draws=16,
    fewest_issues=2,
)
def position_exchange(
    position: object,
    salience: object,
    capability: object,
    *,
    rounds: int = 10,
    rate: Literal["equal", "random"] = "equal",
    spread: float = 1.0,
    ties: Literal["order_free", "input", "random"] = "order_free",
    seed: int = 0,
    detail: bool = False,
) -> PositionExchange:
    """Let actors swap support on an issue each cares less about for support on one it cares more.

        G_i = s_ip Dp - s_iq Dq,  G_j = s_jq Dq - s_jp Dp,  equal where Dq / Dp = rho
        rho = (s_ip + s_jp) / (s_iq + s_jq),   D = w |move| / W

    (Stokman & Van Oosten 1994; D is the shift of the weighted mean.) Only actors on opposite sides
    of the outcome of both issues exchange; the highest gain goes first; after a round preferences
    move a part of the way to the voting positions. Use it to explain packages, not to forecast.

    position (..., actor, issue) on 0-100, NaN = takes no part; salience (..., actor, issue) 0-1;
    capability (..., actor, issue) >= 0. ``rate="random"`` (Dijkstra et al. 2018) splits gains by
    lot: one partner wins or loses up to the share ``spread`` (0-1) of what it could. ``ties``
    between equal gains: the larger total move, input order, or by lot. Lots follow ``seed``.
    ``detail=True`` needs a single draw.
    Returns PositionExchange. Raises ModelInputError for values off their scale or bad options.
    """
    require(isinstance(rounds, int) and rounds >= 1, f"'rounds' must be 1 or more, got {rounds!r}")
    require(rate in ("equal", "random"), f"'rate' must be equal or random; got {rate!r}")
    require(0 <= spread <= 1, f"'spread' must be between 0 and 1, got {spread!r}")
    known = ("order_free", "input", "random")
    require(ties in known, f"'ties' must be one of {', '.join(known)}; got {ties!r}")
    given = inputs(position, salience, capability)
    w = weights(given)
    start = np.where(given.present, given.position, np.nan)
    batch, (n, issues) = start.shape[:-2], start.shape[-2:]
    require(not detail or not batch, "detail=True needs a single draw, without batch axes")
    flat = [a.reshape(-1, n, issues) for a in (start, given.salience, w.weight)]
    played = [
        _draw(x, s, weight, rounds, _rate(x, spread if rate == "random" else 0.0, ties, seed))
        for x, s, weight in zip(*flat, strict=True)
    ]
    paths = [
        np.reshape(part, (*batch, *part[0].shape)) for part in list(zip(*played, strict=True))[:4]
    ]
    positions, voting, counts, won = paths
    middle = median(voting, np.ones((n, issues)), w.weight[..., None, :, :]).position
    return PositionExchange(
        positions,
        voting,
        _means(voting, w.weight[..., None, :, :]),
        middle,
        np.full(batch, rounds),
        w.status,
        counts[..., 0],
        counts[..., 1],
        counts[..., 2],
        won[..., 0, :],
        won[..., 1, :],
        played[0][4] if detail else None,
    )


def _rate(x: Array, spread: float, ties: str, seed: int) -> Rate:
    """Lots keyed by the draw's own inputs, so that a batch may be cut anywhere."""
    key = zlib.crc32(np.ascontiguousarray(x).tobytes())
    luck = np.random.Generator(np.random.Philox(seed=[seed, key]))
    return Rate(spread, ties == "input", ties == "random", luck)


def _means(voting: Array, weight: Array) -> Array:
    with np.errstate(invalid="ignore"):  # nobody there: 0 / 0 is the NaN its status explains
        total = np.where(np.isnan(voting), 0.0, weight).sum(axis=-2)
        return np.asarray(np.nansum(weight * voting, axis=-2) / total)


_Draw = tuple[Array, Array, NDArray[np.int64], Array, tuple[tuple[Deal, ...], ...]]


def _draw(x: Array, s: Array, weight: Array, rounds: int, rate: Rate) -> _Draw:
    """Preferences, voting positions, counts (round, 3), gains (round, 2, actor) and deals."""
    n = len(x)
    order = np.arange(n)
    if not rate.by_input:
        order = np.lexsort(np.nan_to_num(np.concatenate([weight, s, x], axis=1), nan=-1.0).T)
    back = order.argsort()
    x, s, weight = x[order], s[order], weight[order]
    positions, voting = [x], [x]
    counts, won = np.zeros((rounds + 1, 3), dtype=np.int64), np.zeros((rounds + 1, 2, n))
    deals: list[tuple[Deal, ...]] = []
    for now in range(1, rounds + 1):
        market = Market(positions[-1], s, weight, rate)
        made = market.trade()
        counts[now] = market.potential, market.feasible, len(made)
        for deal in made:
            won[now, 0, deal.i] += deal.gain_i
            won[now, 0, deal.j] += deal.gain_j
            won[now, 1] += deal.externality
        deals.append(tuple(_named(deal, order, back) for deal in made))
        voting.append(np.where(np.isnan(x), np.nan, market.vote))
        part = (1 - s) * SALIENCE_WEIGHT + FIXED_WEIGHT
        positions.append(positions[-1] + part * (voting[-1] - positions[-1]))
    paths = [np.array(path)[:, back] for path in (positions, voting)]
    return paths[0], paths[1], counts, won[:, :, back], tuple(deals)


def _named(deal: Deal, order: NDArray[np.int64], back: NDArray[np.int64]) -> Deal:
    """The deal with actors as given, not as played."""
    return deal._replace(
        i=int(order[deal.i]),
        j=int(order[deal.j]),
        externality=deal.externality[back],
        inner=deal.inner[back],
    )
