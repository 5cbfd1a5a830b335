"""The rounds of the models that play rounds, once, at the best estimates."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from realpolitik.ensemble.frame import Frame
from realpolitik.ensemble.frames import applicable
from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.challenge import Challenge
from realpolitik.models.bargaining.spatial_politics import SpatialPolitics
from realpolitik.models.contract import Array
from realpolitik.models.registry import MODELS
from realpolitik.report.moves.why import Reason, answered, bargained
from realpolitik.scenario.model import Scenario

__all__ = ["PLAYED", "Course", "Move", "Played", "at_best", "play"]

STILL = 0.5  # points of 100 below which a move is not told
PLAYED = ("challenge", "spatial_politics")


@dataclass(frozen=True)
class Move:
    """An actor goes from one point to another, and why."""

    actor: str
    start: float
    end: float
    reason: Reason


@dataclass(frozen=True)
class Course:
    """One issue: positions (round, actor) and the weighted mean (round,) from round 0 on.

    ``moves[k]`` led from round k to k + 1; ``ending`` says in words how it ends.
    """

    issue: str
    actors: tuple[str, ...]
    positions: Array
    mean: Array
    moves: tuple[tuple[Move, ...], ...]
    ending: str


@dataclass(frozen=True)
class Played:
    """A model's courses; ``absent``: actors it leaves out; ``failure``: why it gives none."""

    model: str
    courses: tuple[Course, ...] = ()
    absent: tuple[str, ...] = ()
    failure: str = ""


def play(model: str, scenario: Scenario) -> Iterator[Played]:
    """Play ``model`` on each set of issues of the scenario that feeds it."""
    for frame in applicable(MODELS[model], scenario):
        try:
            outcome = at_best(model, frame)
        except ModelInputError as error:
            yield Played(model, failure=str(error))
        else:
            yield TELL[model](frame, outcome)


def at_best(model: str, frame: Frame) -> Any:
    """The outcome with its detail of one run at the best estimates, without a batch axis."""
    chosen = MODELS[model]
    arrays = frame.arrays(frame.best(), chosen.inputs)
    one = {name: array[0] for name, array in arrays.items()}
    return chosen(**one, **chosen.forecast_options, detail=True)


def _challenge(frame: Frame, outcome: Challenge) -> Played:
    detail = outcome.detail
    courses = []
    for k in range(len(frame.axes["issue"])):
        path = outcome.positions[:, :, k]
        if detail is None or np.isnan(path[0]).all():
            continue
        moves = [
            [Move(*_moved(frame, path, turn, i), answered(detail, turn, i, k, frame)) for i in gone]
            for turn, gone in enumerate(_gone(path))
        ]
        courses.append(_course(frame, k, outcome.mean[:, k], path, moves, _comes_to(outcome, k)))
    return Played("challenge", tuple(courses))


def _spatial(frame: Frame, outcome: SpatialPolitics) -> Played:
    last, detail = int(outcome.rounds), outcome.detail
    here = ~np.isnan(outcome.positions[0]).any(axis=-1)
    if detail is None or not here.any():
        return Played("spatial_politics")
    courses = []
    for k in range(len(frame.axes["issue"])):
        path = outcome.positions[: last + 1, :, k]
        moves = [
            [Move(*_moved(frame, path, turn, i), bargained(detail, turn, i, frame)) for i in gone]
            for turn, gone in enumerate(_gone(path))
        ]
        ending = f"It stops after turn {last}."
        courses.append(_course(frame, k, outcome.mean[: last + 1, k], path, moves, ending))
    absent = tuple(a for a, there in zip(frame.axes["actor"], here, strict=True) if not there)
    return Played("spatial_politics", tuple(courses), absent)


def _gone(path: Array) -> list[list[int]]:
    """Who moves in each round, of those who are there."""
    far = np.abs(path[1:] - path[:-1]) > STILL
    return [[int(i) for i in np.flatnonzero(turn)] for turn in far]


def _course(
    frame: Frame, k: int, mean: Array, path: Array, moves: list[list[Move]], ending: str
) -> Course:
    here = np.flatnonzero(~np.isnan(path[0]))
    actors = tuple(frame.axes["actor"][i] for i in here)
    told = tuple(tuple(turn) for turn in moves)
    return Course(frame.axes["issue"][k], actors, path[:, here], mean, told, ending)


def _moved(frame: Frame, path: Array, turn: int, i: int) -> tuple[str, float, float]:
    return frame.axes["actor"][i], float(path[turn, i]), float(path[turn + 1, i])


def _comes_to(outcome: Challenge, k: int) -> str:
    """Rest, a cycle, or neither: then the range of the mean is the answer, not the last round."""
    length, start = int(outcome.cycle[k]), int(outcome.cycle_start[k])
    low, high = float(outcome.low[k]), float(outcome.high[k])
    swing = f"the weighted mean moves between {low:.0f} and {high:.0f}"
    if length == 1:
        return f"Nobody moves after round {start}."
    if length > 1:
        return (
            f"From round {start} on it runs in a cycle of {length} rounds and does not settle: "
            f"{swing}."
        )
    last = len(outcome.positions) - 1
    return f"No round repeats an earlier one within {last} rounds: {swing}."


TELL: dict[str, Callable[[Frame, Any], Played]] = {
    "challenge": _challenge,
    "spatial_politics": _spatial,
}
