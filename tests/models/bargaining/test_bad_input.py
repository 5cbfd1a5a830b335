"""Inputs at the edge: each model answers with a status or refuses in one clear line."""

from typing import Any

import numpy as np
import pytest

from realpolitik.ensemble.fitted import calibrated_weights
from realpolitik.errors import ModelInputError
from realpolitik.models.contract import Status
from realpolitik.models.registry import MODELS

NAMES = [
    *("mean", "median", "nash", "probabilistic_condorcet", "utilitarian", "kalai_smorodinsky"),
    *("egalitarian", "challenge", "spatial_politics", "position_exchange", "calibrated"),
]
OPTIONS = {
    "calibrated": {"theta": calibrated_weights()},
    "spatial_politics": {"salience_sum": "normalise"},
}
X = np.array([[10.0, 20.0], [60.0, 80.0], [90.0, 40.0]])
ONE = np.ones_like(X)
ANSWERED = {Status.OK, Status.FALLBACK_CAPABILITY, Status.FALLBACK_EQUAL}


def settled(name: str, x: Any, s: Any, c: Any) -> tuple[np.ndarray, np.ndarray]:
    """Where a model ends (issue,), and its status."""
    model = MODELS[name]
    given = {"position": x, "salience": s, "capability": c}
    arrays = {key: np.asarray(given[key], dtype=float) for key in model.inputs}
    outcome = model(**arrays, **OPTIONS.get(name, {}))
    point = outcome.mean if "mean" in outcome._fields else outcome.position
    if "rounds" in outcome._fields:
        point = point[int(outcome.rounds)]
    return point, outcome.status


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    ("salience", "capability"), [(0.4 * ONE, 0 * ONE), (0 * ONE, ONE), (0 * ONE, 0 * ONE)]
)
def test_no_weight_anywhere_falls_back_and_says_so(
    name: str, salience: np.ndarray, capability: np.ndarray
) -> None:
    point, status = settled(name, X, salience, capability)
    assert ((point >= X.min(axis=0)) & (point <= X.max(axis=0))).all()
    reads = MODELS[name].inputs
    bare = "capability" in reads or not salience.any()
    assert set(status) <= ANSWERED
    assert (status != Status.OK).all() == bare


@pytest.mark.parametrize("name", NAMES[:-1])
def test_all_at_one_point_stay_there(name: str) -> None:
    point, status = settled(name, 50 * ONE, 0.4 * ONE, ONE)
    assert point == pytest.approx([50, 50])
    assert (status == Status.OK).all()


@pytest.mark.parametrize("name", NAMES[:-1])
def test_two_equal_actors_meet_in_the_middle(name: str) -> None:
    point, _ = settled(name, X[:2], 0.4 * ONE[:2], ONE[:2])
    assert point == pytest.approx([35, 50], abs=1e-3)


@pytest.mark.parametrize("name", NAMES)
def test_who_has_no_position_takes_no_part(name: str) -> None:
    absent = X.copy()
    absent[1] = np.nan
    with_gap = settled(name, absent, 0.4 * ONE, ONE)
    alone = settled(name, X[[0, 2]], 0.4 * ONE[:2], ONE[:2])
    assert with_gap[0] == pytest.approx(alone[0])


@pytest.mark.parametrize("name", NAMES)
def test_nobody_there_gives_no_answer(name: str) -> None:
    point, status = settled(name, np.nan * ONE, 0.4 * ONE, ONE)
    assert np.isnan(point).all()
    assert (status == Status.NOBODY).all()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", [np.inf, -1.0, 100.5])
def test_a_position_off_the_scale_is_named(name: str, value: float) -> None:
    wrong = X.copy()
    wrong[1, 0] = value
    with pytest.raises(ModelInputError, match=r"'position' must be between 0 and 100; .*\(1, 0\)"):
        settled(name, wrong, 0.4 * ONE, ONE)


def test_saliences_over_one_are_named_where_they_must_be_shares() -> None:
    with pytest.raises(ModelInputError, match=r"saliences of actor 0 sum to 1\.8"):
        MODELS["spatial_politics"](X, 0.9 * ONE, ONE)


def test_one_issue_gives_no_exchange() -> None:
    outcome = MODELS["position_exchange"](X[:, :1], 0.4 * ONE[:, :1], ONE[:, :1])
    assert outcome.realised.sum() == outcome.potential.sum() == 0
    assert outcome.mean == pytest.approx(np.full((11, 1), X[:, 0].mean()))


@pytest.mark.parametrize("name", [name for name in NAMES if name != "spatial_politics"])
def test_500_actors(name: str) -> None:
    rng = np.random.default_rng(0)
    x, s, c = rng.uniform(0, 100, (500, 1)), rng.random((500, 1)), rng.random((500, 1))
    options = {"rounds": 1} if name == "challenge" else OPTIONS.get(name, {})
    model = MODELS[name]
    given = {"position": x, "salience": s, "capability": c}
    outcome = model(**{key: given[key] for key in model.inputs}, **options)
    assert (outcome.status == Status.OK).all()


def test_a_failed_draw_does_not_stop_the_others() -> None:
    x = np.stack([X, np.nan * X, X])
    for name in NAMES:
        model = MODELS[name]
        given = {"position": x, "salience": np.stack([0.4 * ONE] * 3), "capability": ONE}
        arrays = {key: np.broadcast_to(given[key], x.shape) for key in model.inputs}
        outcome = model(**arrays, **OPTIONS.get(name, {}))
        assert (outcome.status[1] == Status.NOBODY).all(), name
        assert (outcome.status[[0, 2]] == Status.OK).all(), name
