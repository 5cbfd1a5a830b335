"""Why an actor moved: what was asked of it, and what it took."""

from dataclasses import dataclass

from realpolitik.ensemble.frame import Frame
from realpolitik.models.bargaining.challenge import ChallengeDetail
from realpolitik.models.bargaining.spatial_politics import SpatialDetail

__all__ = ["KINDS", "Bargain", "Demand", "Reason", "answered", "bargained"]

KINDS = {1: "confrontation", 2: "compromise", 3: "capitulation"}


@dataclass(frozen=True)
class Demand:
    """What giving way to ``other`` would mean: of which kind, to what point.

    ``own_gain``: what the actor expects from challenging the other; ``other_gain``: what it
    believes the other expects from challenging it.
    """

    other: str
    kind: str
    point: float
    own_gain: float
    other_gain: float


@dataclass(frozen=True)
class Bargain:
    """The bargain an actor took: who proposed it to whom, with what chance of prevailing."""

    proposer: str
    target: str
    chance: float
    gain: float


@dataclass(frozen=True)
class Reason:
    """The demand ``taken`` and the others, or the ``bargain`` and how many it was chosen from."""

    taken: Demand | None = None
    others: tuple[Demand, ...] = ()
    bargain: Bargain | None = None
    queue: int = 0


def answered(detail: ChallengeDetail, turn: int, i: int, k: int, frame: Frame) -> Reason:
    """Of actor ``i`` on issue ``k`` in the challenge model."""
    names = frame.axes["actor"]
    faced = {
        j: Demand(
            names[j],
            KINDS[int(kind)],
            float(detail.point[turn, i, j, k]),
            float(detail.own_gain[turn, i, j, k]),
            float(detail.other_gain[turn, i, j, k]),
        )
        for j, kind in enumerate(detail.kind[turn, i, :, k])
        if int(kind) in KINDS
    }
    taken = int(detail.taken[turn, i, k])
    others = tuple(demand for j, demand in faced.items() if j != taken)
    return Reason(faced.get(taken), others)


def bargained(detail: SpatialDetail, turn: int, i: int, frame: Frame) -> Reason:
    """Of actor ``i`` in the Spatial Model of Politics."""
    names, proposer = frame.axes["actor"], int(detail.adopted[turn, i])
    if proposer < 0:
        return Reason()
    target = int(detail.target[turn, proposer])
    queue = int(detail.target[turn, i] >= 0) + int((detail.target[turn] == i).sum())
    chance, gain = (float(a[turn, proposer, target]) for a in (detail.chance, detail.gain))
    return Reason(bargain=Bargain(names[proposer], names[target], chance, gain), queue=queue)
