"""One round of position exchange: every bilateral offer, and the realised ones in order."""

from typing import NamedTuple, final

import numpy as np
from numpy.typing import NDArray

from realpolitik.models.contract import Array

__all__ = ["Deal", "Market", "Rate"]

SMALL = 1e-10  # smallest move and gain that count
CLOSE = 1e-9  # points and gains nearer than this are equal
FULL = 100.0


class Rate(NamedTuple):
    """How gains are split and ties broken; ``luck`` gives the next uniform numbers."""

    spread: float
    by_input: bool
    by_lot: bool
    luck: np.random.Generator


class Deal(NamedTuple):
    """A realised exchange: i moves on its supply issue q, j on p; the outcomes shift.

    Moves and shifts are signed points of 100. ``externality`` (actor,): what everybody else wins
    or loses by it; ``inner`` (actor,): whether they stand in one of the two groups that exchange.
    """

    i: int
    j: int
    p: int
    q: int
    move_i: float
    move_j: float
    shift_p: float
    shift_q: float
    gain_i: float
    gain_j: float
    externality: Array
    inner: NDArray[np.bool_]


@final
class Market:
    """All potential exchanges of a round, as arrays over candidates, and the voting positions.

    The rules are those of the decide-exchange-model program: i is the one with the larger
    s_p / s_q; j moves towards i on p, i towards j on q. An offer knows of earlier deals only what
    concerns its own supply issues and the issues its partners demand.
    """

    def __init__(self, x: Array, s: Array, w: Array, rate: Rate) -> None:
        self.there = ~np.isnan(x)
        self.x = np.where(self.there, x, 0.0)
        self.s, self.w = np.where(self.there, s, 0.0), np.where(self.there, w, 0.0)
        self.rate = rate
        self.total = np.where(self.w.sum(axis=0) > 0, self.w.sum(axis=0), 1.0)
        self.outcome = (self.w * self.x).sum(axis=0) / self.total
        self.left = self.x <= self.outcome
        self.vote = self.x.copy()
        self.i, self.j, self.p, self.q = self._candidates()
        m, n = len(self.i), len(x)
        self.yi, self.yj = self.x[self.i, self.q], self.x[self.j, self.p]
        # the earlier offers of a candidate: (sum, lowest, highest), for i and for j
        self.past_i, self.past_j = (
            np.array([np.zeros(m), np.full(m, np.inf), np.full(m, -np.inf)]) for _ in range(2)
        )
        self.known_p, self.known_q = np.full((2, m, n), np.nan)
        self.move_i, self.move_j, self.gain_i, self.gain_j = np.zeros((4, m))
        self.valid = np.zeros(m, dtype=bool)
        self._offer(np.arange(m))
        self.potential, self.feasible = m, int(self.valid.sum())

    def _candidates(self) -> tuple[NDArray[np.int64], ...]:
        """Actors on opposite sides of the outcome on both issues, for every pair of issues."""
        found: list[tuple[int, int, int, int]] = []
        for p in range(self.x.shape[1]):
            for q in range(p + 1, self.x.shape[1]):
                both = self.there[:, p] & self.there[:, q]
                kind = self.left[:, p] + 2 * self.left[:, q]
                for one, other in ((0, 3), (1, 2)):
                    for a in np.flatnonzero(both & (kind == one)):
                        for b in np.flatnonzero(both & (kind == other)):
                            first = self.s[a, p] * self.s[b, q] >= self.s[b, p] * self.s[a, q]
                            pair = (int(a), int(b)) if first else (int(b), int(a))
                            found.append((*pair, p, q))
        columns = np.array(found, dtype=np.int64).reshape(-1, 4).T
        return tuple(columns)

    def _room(
        self,
        mover: NDArray[np.int64],
        issue: NDArray[np.int64],
        y: Array,
        known: Array,
        target: Array,
    ) -> Array:
        """The largest shift of the outcome: a full move, but not past the partner's position."""
        w, total = self.w[mover, issue], self.total[issue]
        votes = np.where(np.isnan(known), self.x[:, issue].T, known)
        votes[np.arange(len(mover)), mover] = y
        outcome = (self.w[:, issue].T * votes).sum(axis=1) / total
        towards = (target - outcome) * np.sign(target - y)
        cap = np.where(towards > CLOSE, towards, np.inf)
        return np.asarray(np.minimum(w * np.abs(target - y) / total, cap))

    def _offer(self, k: NDArray[np.int64]) -> None:
        """Work out the offers of the candidates ``k`` afresh."""
        i, j, p, q = self.i[k], self.j[k], self.p[k], self.q[k]
        s_ip, s_iq, s_jp, s_jq = self.s[i, p], self.s[i, q], self.s[j, p], self.s[j, q]
        most_p = self._room(j, p, self.yj[k], self.known_p[k], self.x[i, p])
        most_q = self._room(i, q, self.yi[k], self.known_q[k], self.x[j, q])
        with np.errstate(divide="ignore", invalid="ignore"):
            rho = (s_ip + s_jp) / (s_iq + s_jq)
            shift_p = np.minimum(most_p, most_q / rho)
            shift_q = rho * shift_p
            if self.rate.spread > 0:
                shift_p, shift_q = self._random(k, shift_p, shift_q, most_p, most_q)
            move_i = shift_q * self.total[q] / self.w[i, q] * np.sign(self.x[j, q] - self.yi[k])
            move_j = shift_p * self.total[p] / self.w[j, p] * np.sign(self.x[i, p] - self.yj[k])
        self.gain_i[k] = s_ip * shift_p - s_iq * shift_q
        self.gain_j[k] = s_jq * shift_q - s_jp * shift_p
        self.move_i[k], self.move_j[k] = move_i, move_j
        self.valid[k] = (
            (
                np.minimum(self.gain_i[k], self.gain_j[k])
                > (SMALL if self.rate.spread == 0 else -SMALL)
            )
            & _possible(move_i, self.yi[k], self.past_i[:, k])
            & _possible(move_j, self.yj[k], self.past_j[:, k])
        )

    def _random(
        self, k: NDArray[np.int64], shift_p: Array, shift_q: Array, most_p: Array, most_q: Array
    ) -> tuple[Array, Array]:
        """Move along the frontier: one partner, by lot, wins or loses a random share."""
        u, v, z = self.rate.luck.random((3, len(k)))
        focal = u < 0.5  # i; otherwise j, whose demand is q
        i, j, p, q = self.i[k], self.j[k], self.p[k], self.q[k]
        own_d = np.where(focal, self.s[i, p], self.s[j, q])
        own_s = np.where(focal, self.s[i, q], self.s[j, p])
        other_d = np.where(focal, self.s[j, q], self.s[i, p])
        other_s = np.where(focal, self.s[j, p], self.s[i, q])
        most_d, most_s = np.where(focal, most_p, most_q), np.where(focal, most_q, most_p)
        gain = own_d * np.where(focal, shift_p, shift_q) - own_s * np.where(focal, shift_q, shift_p)
        demanded = np.minimum(most_d, most_s * other_d / other_s)
        highest = demanded * (own_d - own_s * other_s / other_d)
        share = self.rate.spread * z
        wanted = np.where(v < 0.5, gain + share * (highest - gain), gain - share * gain)
        d = (wanted + own_s * most_s) / own_d
        s = np.where(d > most_d, (own_d * most_d - wanted) / own_s, most_s)
        d = np.minimum(d, most_d)
        return np.where(focal, d, s), np.where(focal, s, d)

    def _best(self) -> int:
        """The valid candidate with the highest gain; of equals the one that moves most."""
        gain = np.where(self.valid, self.gain_i + self.gain_j, -np.inf)
        tied = np.flatnonzero(gain >= gain.max() - 2 * CLOSE)
        if self.rate.by_input or len(tied) == 1:
            return int(tied[0])
        if self.rate.by_lot:
            return int(tied[int(self.rate.luck.random() * len(tied))])
        moved = np.abs(self.move_i[tied]) + np.abs(self.move_j[tied])
        return int(tied[np.flatnonzero(moved >= moved.max() - CLOSE)[0]])

    def trade(self) -> list[Deal]:
        """Realise exchanges, highest gain first, until none is left."""
        deals = []
        while self.valid.any():
            k = self._best()
            deals.append(self._deal(k))
            self.valid[k] = False
            self._adjust(k)
        return deals

    def _deal(self, k: int) -> Deal:
        i, j, p, q = int(self.i[k]), int(self.j[k]), int(self.p[k]), int(self.q[k])
        before = self.outcome.copy()
        for actor, issue, y in (
            (i, q, self._after_i(k)),
            (j, p, self._after_j(k)),
        ):
            self.outcome[issue] += (
                self.w[actor, issue] * (y - self.vote[actor, issue]) / self.total[issue]
            )
            self.vote[actor, issue] = y
        both = self.there[:, p] & self.there[:, q]
        nearer = np.abs(before - self.x) - np.abs(self.outcome - self.x)
        externality = np.where(both, (self.s * nearer)[:, [p, q]].sum(axis=1), 0.0)
        externality[[i, j]] = 0.0
        same = self.left[:, p] == self.left[:, q]
        shift = self.outcome - before
        return Deal(
            i,
            j,
            p,
            q,
            float(self.move_i[k]),
            float(self.move_j[k]),
            float(shift[p]),
            float(shift[q]),
            float(self.gain_i[k]),
            float(self.gain_j[k]),
            externality,
            both & (same == same[i]),
        )

    def _after_i(self, k: int) -> float:
        return float(np.clip(self.yi[k] + self.move_i[k], 0.0, FULL))

    def _after_j(self, k: int) -> float:
        return float(np.clip(self.yj[k] + self.move_j[k], 0.0, FULL))

    def _adjust(self, k: int) -> None:
        """Tell the offers a deal concerns, and work them out afresh."""
        i, j, p, q = self.i[k], self.j[k], self.p[k], self.q[k]
        yi, yj = self._after_i(k), self._after_j(k)
        stale = np.zeros(len(self.i), dtype=bool)
        for actor, issue, y in ((i, q, yi), (j, p, yj)):
            supplies_i = self.valid & (self.i == actor) & (self.q == issue)
            supplies_j = self.valid & (self.j == actor) & (self.p == issue)
            self.yi[supplies_i], self.yj[supplies_j] = y, y
            _remember(self.past_i, supplies_i, self.move_i)
            _remember(self.past_j, supplies_j, self.move_j)
            stale |= supplies_i | supplies_j
        for demander, issue, supplier, y in ((j, q, i, yi), (i, p, j, yj)):
            asks_p = self.valid & (self.i == demander) & (self.p == issue)
            asks_q = self.valid & (self.j == demander) & (self.q == issue)
            self.known_p[asks_p, supplier], self.known_q[asks_q, supplier] = y, y
            stale |= asks_p | asks_q
        if stale.any():
            self._offer(np.flatnonzero(stale))


def _possible(move: Array, y: Array, past: Array) -> NDArray[np.bool_]:
    """A real move inside the scale, in the direction of the candidate's earlier offers."""
    total, lowest, highest = past
    there = (np.abs(move) > SMALL) & (np.abs(move) <= FULL + CLOSE)
    inside = (y + move >= -CLOSE) & (y + move <= FULL + CLOSE) & (total + move <= FULL + CLOSE)
    onward = np.where(move > 0, lowest > 0, highest < 0)
    return np.asarray(there & inside & onward)


def _remember(past: Array, which: NDArray[np.bool_], move: Array) -> None:
    past[0, which] += move[which]
    past[1, which] = np.minimum(past[1, which], move[which])
    past[2, which] = np.maximum(past[2, which], move[which])
