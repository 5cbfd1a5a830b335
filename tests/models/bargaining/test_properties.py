"""What every settlement model on one line must satisfy, on random inputs."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from realpolitik.models.registry import MODELS

CASES = [
    ("mean", {}),
    ("median", {}),
    ("probabilistic_condorcet", {}),
    ("probabilistic_condorcet", {"utility": "linear"}),
    ("nash", {}),
]
every_model = pytest.mark.parametrize(
    ("name", "options"), CASES, ids=lambda v: v if isinstance(v, str) else str(v)
)
SEEDS = st.integers(0, 2**32 - 1)


class Case(NamedTuple):
    x: np.ndarray
    s: np.ndarray
    c: np.ndarray


def case(seed: int) -> Case:
    """(draw, actor, issue) with ties, weights of very different size, and absent actors."""
    rng = np.random.default_rng(seed)
    shape = (2, int(rng.integers(2, 8)), 3)
    x = np.where(
        rng.random(shape) < 0.5, rng.integers(2, 9, shape) * 10.0, rng.uniform(20, 80, shape)
    )
    x[rng.random(shape) < 0.15] = np.nan
    x[:, 0, :] = 50.0  # somebody is always there
    return Case(x, rng.uniform(0.05, 1, shape), 10 ** rng.uniform(-2, 2, shape))


def points(name: str, options: dict[str, Any], given_case: Case) -> np.ndarray:
    """The points of an outcome on the scale, stacked in front; the padded support left out."""
    outcome = MODELS[name](*given_case, **options)
    fields = [f for f in ("position", "low", "high", "mean", "mode") if f in outcome._fields]
    return np.stack([getattr(outcome, f) for f in fields])


def check(change: Callable[[Case], Case], name: str, options: dict[str, Any], seed: int) -> None:
    before = case(seed)
    assert points(name, options, change(before)) == pytest.approx(
        points(name, options, before), abs=1e-7
    )


@every_model
@settings(max_examples=30)
@given(SEEDS)
def test_order_of_actors_does_not_matter(name: str, options: dict[str, Any], seed: int) -> None:
    def shuffled(c: Case) -> Case:
        order = np.random.default_rng(seed + 1).permutation(c.x.shape[1])
        return Case(*(a[:, order] for a in c))

    check(shuffled, name, options, seed)


@every_model
@settings(max_examples=30)
@given(SEEDS, st.booleans())
def test_no_effect_of_the_absent_and_the_weightless(
    name: str, options: dict[str, Any], seed: int, absent: bool
) -> None:
    def joined(c: Case) -> Case:
        x, s, power = np.full((2, 1, 3), np.nan if absent else 3.0), np.ones((2, 1, 3)), 7.0
        weightless = Case(x, s if absent else 0 * s, np.full((2, 1, 3), power))
        return Case(*(np.concatenate([a, b], axis=1) for a, b in zip(c, weightless, strict=True)))

    check(joined, name, options, seed)


@every_model
@settings(max_examples=30)
@given(SEEDS, st.floats(-8, 8))
def test_unit_of_capability_does_not_matter(
    name: str, options: dict[str, Any], seed: int, power: float
) -> None:
    check(lambda c: c._replace(c=c.c * 10**power), name, options, seed)


@every_model
@pytest.mark.parametrize("size", [1e306, 1e-306])
def test_extreme_units_neither_overflow_nor_vanish(
    name: str, options: dict[str, Any], size: float
) -> None:
    check(lambda c: c._replace(c=c.c * size), name, options, 11)


@every_model
@settings(max_examples=30)
@given(SEEDS, st.floats(0.1, 1.2), st.floats(-1, 1))
def test_shifting_and_stretching_the_scale(
    name: str, options: dict[str, Any], seed: int, stretch: float, shift: float
) -> None:
    stretch = 1.0 if name == "nash" else stretch  # its disagreement is a share of the scale
    before = case(seed)
    start = 50 - 50 * stretch + 10 * shift * min(1, stretch)
    moved = np.clip(start + stretch * before.x, 0, 100)
    assert moved == pytest.approx(start + stretch * before.x, nan_ok=True)
    expected = start + stretch * points(name, options, before)
    assert points(name, options, before._replace(x=moved)) == pytest.approx(expected, abs=1e-7)


@every_model
@settings(max_examples=30)
@given(SEEDS)
def test_mirrored_scale_gives_the_mirrored_answer(
    name: str, options: dict[str, Any], seed: int
) -> None:
    before = case(seed)
    first = MODELS[name](*before, **options)
    second = MODELS[name](*before._replace(x=100 - before.x), **options)
    point = "mean" if "mean" in first._fields else "position"
    assert getattr(second, point) == pytest.approx(100 - getattr(first, point), abs=1e-7)


@every_model
@settings(max_examples=30)
@given(SEEDS)
def test_answers_lie_between_the_positions(name: str, options: dict[str, Any], seed: int) -> None:
    before = case(seed)
    answers = points(name, options, before)
    assert (answers >= np.nanmin(before.x, axis=1) - 1e-9).all()
    assert (answers <= np.nanmax(before.x, axis=1) + 1e-9).all()


@every_model
@settings(max_examples=15)
@given(SEEDS)
def test_batch_equals_loop(name: str, options: dict[str, Any], seed: int) -> None:
    whole = case(seed)
    batch = points(name, options, whole)
    for draw in range(2):
        single = points(name, options, Case(*(a[draw] for a in whole)))
        assert single == pytest.approx(batch[:, draw], abs=1e-9)
        for issue in range(3):
            alone = points(name, options, Case(*(a[draw, :, issue : issue + 1] for a in whole)))
            assert alone[:, 0] == pytest.approx(batch[:, draw, issue], abs=1e-9)
