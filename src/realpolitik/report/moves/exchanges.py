"""Who gave what to whom, and who paid: position exchange at the best estimates."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import applicable
from realpolitik.models.bargaining.exchange_market import FULL, Deal
from realpolitik.models.bargaining.position_exchange import PositionExchange
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.report.moves.courses import at_best
from realpolitik.scenario.model import Scenario

__all__ = ["MODEL", "Exchange", "Exchanges", "Gift", "exchanges"]

MODEL = "position_exchange"
FELT = 0.05  # points weighted by salience below which nobody is said to win or lose


class Gift(NamedTuple):
    """One half of an exchange: who moves on which issue, and how far the outcome goes with it."""

    actor: str
    issue: str
    start: float
    end: float
    shift: float


@dataclass(frozen=True)
class Exchange:
    """Two gifts, what each partner gains, and what others win or lose by it, most first."""

    first: Gift
    second: Gift
    gain: float
    winners: tuple[tuple[str, float], ...]
    losers: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Exchanges:
    """The exchanges of the first round in order; per actor what all rounds brought.

    ``own``, ``others`` (actor,): points weighted by salience, won in own exchanges and through
    those of others, in the first round; ``outcomes`` (round, issue): round 0 without exchange.
    """

    actors: tuple[str, ...]
    issues: tuple[str, ...]
    made: tuple[Exchange, ...]
    own: Array
    others: Array
    outcomes: Array


def exchanges(scenario: Scenario) -> Exchanges | None:
    """Play the exchanges of the negotiated issues; None where fewer than two are negotiated."""
    for frame in applicable(MODELS[MODEL], scenario):
        return _told(frame, at_best(MODEL, frame))
    return None


def _told(frame: Frame, outcome: PositionExchange) -> Exchanges:
    at = outcome.voting[0].copy()
    made = [_exchange(deal, at, frame) for deal in (outcome.deals or ((),))[0]]
    return Exchanges(
        frame.axes["actor"],
        frame.axes["issue"],
        tuple(made),
        outcome.gain[1],
        outcome.externality[1],
        outcome.mean,
    )


def _exchange(deal: Deal, at: Array, frame: Frame) -> Exchange:
    """The deal in names; ``at`` follows the positions supported."""
    first = _gift(deal.i, deal.q, deal.move_i, deal.shift_q, at, frame)
    second = _gift(deal.j, deal.p, deal.move_j, deal.shift_p, at, frame)
    order = np.argsort(deal.externality)
    felt = [(frame.axes["actor"][k], float(deal.externality[k])) for k in order]
    return Exchange(
        first,
        second,
        (deal.gain_i + deal.gain_j) / 2,
        tuple((a, e) for a, e in reversed(felt) if e > FELT),
        tuple((a, e) for a, e in felt if e < -FELT),
    )


def _gift(i: int, issue: int, move: float, shift: float, at: Array, frame: Frame) -> Gift:
    start = float(at[i, issue])
    at[i, issue] = end = float(np.clip(start + move, 0.0, FULL))
    return Gift(frame.axes["actor"][i], frame.axes["issue"][issue], start, end, shift)
