"""Analysis of competing hypotheses: which explanation has least against it, and what tells."""

from collections.abc import Sequence
from typing import NamedTuple

from realpolitik.scenario.estimate import Grade
from realpolitik.scenario.explanations import Item, Matrix
from realpolitik.scenario.model import Scenario

__all__ = ["WEIGHTS", "Telling", "Weighed", "Weight", "weigh_hypotheses"]

WEIGHTS: dict[Grade, float] = {"measured": 1.0, "ordered": 0.75, "inferred": 0.5, "assumed": 0.25}
PLACES = {"CC": 2, "C": 1, "N": 0, "I": -1, "II": -2}
TIE = 1e-9


class Weight(NamedTuple):
    """What stands against one explanation.

    ``against``: I counts 1 and II counts 2, times the weight of the item's grade; ``plain``: the
    same with all items alike. ``items``: those that are inconsistent with it. ``least``: whether no
    other explanation has less against it.
    """

    explanation: str
    against: float
    plain: float
    items: tuple[str, ...]
    least: bool


class Telling(NamedTuple):
    """How far an item tells explanations apart.

    ``tells``: its weight times the distance between its best and its worst mark, 0 to 1; 0 where it
    fits all alike. ``decides``: without it other explanations would have least against them.
    """

    item: str
    weight: float
    tells: float
    decides: bool


class Weighed(NamedTuple):
    """One matrix: explanations with least against them first, items that tell most first.

    ``by_grade``: whether the same explanations come first when all items count alike.
    """

    matrix: str
    explanations: tuple[Weight, ...]
    items: tuple[Telling, ...]
    by_grade: bool

    @property
    def least(self) -> tuple[str, ...]:
        """The explanations with least against them."""
        return tuple(one.explanation for one in self.explanations if one.least)


def weigh_hypotheses(scenario: Scenario) -> tuple[Weighed, ...]:
    """Weigh the explanations of every matrix of a scenario (Heuer 1999, chapter 8).

    Evidence can rule an explanation out and seldom prove one, so what counts is what stands
    against each: the sum over the items that are inconsistent with it, by the grade of the item
    (measured 1, ordered 0.75, inferred 0.5, assumed 0.25; these weights are ours).
    """
    return tuple(_weighed(matrix) for matrix in scenario.hypotheses)


def _weighed(matrix: Matrix) -> Weighed:
    by_grade = _against(matrix, matrix.items, graded=True)
    plain = _against(matrix, matrix.items, graded=False)
    first = _least(by_grade)
    weights = [
        Weight(
            one.id,
            by_grade[one.id],
            plain[one.id],
            tuple(item.id for item in matrix.items if _place(item, one.id) < 0),
            one.id in first,
        )
        for one in matrix.explanations
    ]
    telling = [
        Telling(item.id, WEIGHTS[item.grade], _tells(matrix, item), _decides(matrix, item, first))
        for item in matrix.items
    ]
    return Weighed(
        matrix.id,
        tuple(sorted(weights, key=lambda one: (one.against, one.plain))),
        tuple(sorted(telling, key=lambda one: -one.tells)),
        first == _least(plain),
    )


def _against(matrix: Matrix, items: Sequence[Item], *, graded: bool) -> dict[str, float]:
    return {
        one.id: sum(
            max(0, -_place(item, one.id)) * (WEIGHTS[item.grade] if graded else 1.0)
            for item in items
        )
        for one in matrix.explanations
    }


def _least(against: dict[str, float]) -> frozenset[str]:
    best = min(against.values())
    return frozenset(name for name, sum_ in against.items() if sum_ <= best + TIE)


def _tells(matrix: Matrix, item: Item) -> float:
    places = [_place(item, one.id) for one in matrix.explanations]
    return WEIGHTS[item.grade] * (max(places) - min(places)) / 4


def _decides(matrix: Matrix, item: Item, first: frozenset[str]) -> bool:
    rest = [other for other in matrix.items if other.id != item.id]
    return _least(_against(matrix, rest, graded=True)) != first


def _place(item: Item, explanation: str) -> int:
    return PLACES[item.marks.get(explanation, "N")]
