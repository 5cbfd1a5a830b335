"""The Nash solution against a bounded search over its own objective, and its limits."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import minimize_scalar

from realpolitik.errors import CollapseWarning, ModelInputError
from realpolitik.models.bargaining.mean import mean
from realpolitik.models.bargaining.nash import nash
from realpolitik.models.contract import Status


def maximiser(
    x: np.ndarray, a: np.ndarray, d: np.ndarray | float, ends: tuple[float, float]
) -> float:
    def loss(y: float) -> float:
        with np.errstate(divide="ignore", invalid="ignore"):
            return float(-(a * np.log(np.maximum(-(((y - x) / 100) ** 2) - d, 0))).sum())

    return float(minimize_scalar(loss, bounds=ends, method="bounded", options={"xatol": 1e-10}).x)


@settings(max_examples=50)
@given(st.integers(0, 2**32 - 1), st.integers(2, 8), st.sampled_from([1.0001, 1.05, 2.0, 10.0]))
def test_common_disagreement_maximises_the_product(seed: int, actors: int, D: float) -> None:
    rng = np.random.default_rng(seed)
    x, s, c = rng.uniform(0, 100, actors), rng.uniform(0.1, 1, actors), rng.uniform(1, 9, actors)
    outcome = nash(x[:, None], s[:, None], c[:, None], common_loss=D)
    assert outcome.position[0] == pytest.approx(maximiser(x, c * s, -D, (0, 100)), abs=1e-4)


@settings(max_examples=50)
@given(st.integers(0, 2**32 - 1), st.integers(1, 8), st.booleans())
def test_from_the_status_quo_maximises_the_product(seed: int, actors: int, flip: bool) -> None:
    rng = np.random.default_rng(seed)
    x, c = rng.uniform(40, 100, actors), rng.uniform(1, 9, actors)
    x, r = (100 - x, 70.0) if flip else (x, 30.0)
    ends = (r, x.min() * 2 - r) if not flip else (x.max() * 2 - r, r)
    one = np.ones((actors, 1))
    outcome = nash(x[:, None], one, c[:, None], [r], disagreement="reference")
    expected = maximiser(x, c, -(((r - x) / 100) ** 2), ends)
    assert outcome.position[0] == pytest.approx(expected, abs=1e-4)
    assert outcome.status == [Status.OK]


def test_a_terrible_common_outcome_gives_the_mean() -> None:
    rng = np.random.default_rng(5)
    x, s, c = rng.uniform(0, 100, (6, 4)), rng.uniform(0.1, 1, (6, 4)), rng.uniform(1, 9, (6, 4))
    assert nash(x, s, c, common_loss=1e7).position == pytest.approx(mean(x, s, c).position)


@pytest.mark.parametrize(
    ("x", "reference"), [([0, 100], 40), ([40, 100], 40), ([100, 40], 40), ([100, 100], 100)]
)
def test_collapse_is_a_status_and_a_warning(x: list[float], reference: float) -> None:
    one = np.ones((2, 1))
    with pytest.warns(CollapseWarning, match="1 of 1"):
        outcome = nash(np.array(x)[:, None], one, one, [reference], disagreement="reference")
    assert outcome.position == [reference]
    assert outcome.status == [Status.COLLAPSED]


def test_unknown_reference_and_nobody() -> None:
    one = np.ones((2, 2))
    outcome = nash([[60, np.nan], [70, np.nan]], one, one, [np.nan, 5], disagreement="reference")
    assert list(outcome.status) == [Status.UNDEFINED, Status.NOBODY]
    assert np.isnan(outcome.position).all()
    assert np.isnan(nash([[np.nan], [np.nan]], one[:, :1], one[:, :1]).position).all()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"common_loss": 1.0}, "'common_loss' must be more than 1"),
        ({"disagreement": "war"}, "'disagreement' must be common or reference"),
        ({"disagreement": "reference"}, "needs the input 'reference'"),
        ({"disagreement": "reference", "reference": [101.0]}, "'reference' must be between"),
    ],
)
def test_bad_options_are_named(options: dict[str, object], words: str) -> None:
    with pytest.raises(ModelInputError, match=words):
        nash([[1.0]], [[1.0]], [[1.0]], **options)
