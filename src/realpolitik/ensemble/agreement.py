"""How far experts agree: on each number, and over all numbers of one kind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, nan

import numpy as np

from realpolitik.models.contract import Array
from realpolitik.scenario.estimate import Opinion
from realpolitik.scenario.experts import experts, opined
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import bounds

__all__ = ["Agreement", "CellAgreement", "expert_agreement", "interval_alpha", "within_agreement"]

WEIGHTS = 100.0  # the strongest has 100
FAR = 3.5
NORMAL, NORMAL_MEAN = 0.6745, 1.253314  # of the normal distribution, in standard deviations
FEWEST = 3
KINDS = {"capability": "weights", "salience": "salience"}


@dataclass(frozen=True)
class CellAgreement:
    """One number as experts see it: their best answers from lowest to highest.

    ``agreement``: r_wg, 1 where all say the same, 0 where they spread as widely as chance; NaN of
    one answer. ``outliers``: whose best answer lies far from the middle one, which their own low
    to high does not reach.
    """

    path: str
    opinions: tuple[Opinion, ...]
    low: float
    median: float
    high: float
    agreement: float
    outliers: tuple[str, ...]


@dataclass(frozen=True)
class Agreement:
    """Every number that experts answered; ``alpha`` by kind: weights, positions, salience, other.

    Krippendorff's alpha of the best answers, for interval data: 1 = complete, 0 = as by chance; NaN
    where fewer than two answered.
    """

    experts: tuple[str, ...]
    cells: tuple[CellAgreement, ...]
    alpha: Mapping[str, float]


def expert_agreement(scenario: Scenario) -> Agreement:
    """How far the experts agree whose opinions a scenario holds.

    Sources: James, Demaree and Wolf (1984), r_wg, on each number; Krippendorff (2004), ch. 11,
    alpha over all numbers of a kind; Iglewicz and Hoaglin (1993), modified z above 3.5, outliers.
    """
    names = experts(scenario)
    cells = []
    kinds: dict[str, list[list[float]]] = {}
    for path, estimate in opined(scenario).items():
        cells.append(_cell(path, estimate.opinions))
        best = {opinion.by.casefold(): opinion.best for opinion in estimate.opinions}
        kinds.setdefault(_kind(path), []).append([best.get(n.casefold(), nan) for n in names])
    alpha = {kind: interval_alpha(np.array(rows).T) for kind, rows in kinds.items()}
    return Agreement(names, tuple(cells), alpha)


def interval_alpha(answers: Array) -> float:
    """Krippendorff's alpha for interval data; ``answers`` (expert, number), NaN = no answer.

    alpha = 1 - D_o / D_e: squared differences within numbers over those within all answers.
    """
    pairable = answers[:, np.isfinite(answers).sum(axis=0) >= 2]
    if not pairable.size:
        return nan
    counts = np.isfinite(pairable).sum(axis=0)
    within = np.nansum((pairable - np.nanmean(pairable, axis=0)) ** 2, axis=0)
    observed = float((2 * counts * within / (counts - 1)).sum()) / counts.sum()
    every = pairable[np.isfinite(pairable)]
    expected = 2 * len(every) * float(((every - every.mean()) ** 2).sum())
    expected /= len(every) * (len(every) - 1)
    return 1.0 if expected == 0 else 1 - observed / expected


def within_agreement(answers: Sequence[float], width: float) -> float:
    """r_wg = 1 - s^2 / (width^2 / 12) of James, Demaree and Wolf (1984); 0 where it would be less.

    ``width`` is that of the scale: the variance is held against a uniform distribution on it.
    """
    if len(answers) < 2:
        return nan
    return max(0.0, 1 - float(np.var(answers, ddof=1)) / (width**2 / 12))


def _cell(path: str, opinions: tuple[Opinion, ...]) -> CellAgreement:
    answers = np.array([opinion.best for opinion in opinions])
    middle = float(np.median(answers))
    bottom, top = bounds(path)
    width = top - bottom if isfinite(top - bottom) else WEIGHTS
    far = _scores(answers, middle) > FAR
    return CellAgreement(
        path,
        opinions,
        float(answers.min()),
        middle,
        float(answers.max()),
        within_agreement([*map(float, answers)], width),
        tuple(
            o.by
            for o, is_far in zip(opinions, far, strict=True)
            if is_far and not o.low <= middle <= o.high
        ),
    )


def _scores(answers: Array, middle: float) -> Array:
    """Modified z-scores (Iglewicz and Hoaglin 1993); 0 where too few answered to tell."""
    away = np.abs(answers - middle)
    spread = float(np.median(away)) / NORMAL or NORMAL_MEAN * float(np.mean(away))
    if len(answers) < FEWEST or spread == 0:
        return np.zeros(len(answers))
    return np.asarray(away / spread)


def _kind(path: str) -> str:
    last = path.rpartition("/")[2]
    return KINDS.get(last, "positions" if path.startswith("stances/") else "other")
