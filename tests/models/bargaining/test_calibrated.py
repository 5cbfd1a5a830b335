"""The calibrated forecast: symmetric, batched, and by hand where one can."""

import numpy as np
import pytest

import realpolitik as rp
from realpolitik.ensemble.fitted import calibrated_weights
from realpolitik.errors import ModelInputError
from realpolitik.models.bargaining.calibrated import calibrated
from realpolitik.models.bargaining.calibrated_features import FEATURES, GRID

THETA = calibrated_weights()
Arrays = dict[str, np.ndarray]


def given(seed: int) -> Arrays:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 11, (4, 5, 3)) * 10.0
    x[:, 4, 1] = np.nan
    s, c = rng.uniform(0.1, 1, x.shape), rng.uniform(1, 9, x.shape)
    reference = np.array([0.0, np.nan, 30.0])
    return {"position": x, "salience": s, "capability": c, "reference": reference}


def test_one_feature_by_hand() -> None:
    theta = tuple(2.0 if name == "pole" else 0.0 for name in FEATURES)
    found = calibrated([[10.0], [60.0]], [[1.0]] * 2, [[1.0]] * 2, theta=theta)
    pole = np.exp(2) / (2 * np.exp(2) + 99)
    assert found.probability[[0, 100], 0] == pytest.approx(pole)
    assert found.probability[1:100, 0] == pytest.approx(pole / np.exp(2))
    assert found.mean == pytest.approx(50)


def test_turning_the_scale_turns_the_forecast() -> None:
    before = given(1) | {"proposer": np.array([10.0, 20, 30])}
    turned = {
        name: array if name in ("salience", "capability") else 100 - array
        for name, array in before.items()
    }
    first, second = calibrated(**before, theta=THETA), calibrated(**turned, theta=THETA)
    assert second.probability[:, ::-1] == pytest.approx(first.probability, abs=1e-9)
    assert second.mean == pytest.approx(100 - first.mean)
    assert first.probability.sum(axis=-2) == pytest.approx(np.ones((4, 3)))
    assert first.support[0, :, 0] == pytest.approx(GRID)


def test_order_and_batch_do_not_matter() -> None:
    whole = given(2)
    found = calibrated(**whole, theta=THETA)
    order = [3, 1, 0, 4, 2]
    names = ("position", "salience", "capability")
    mixed = whole | {name: whole[name][:, order] for name in names}
    assert calibrated(**mixed, theta=THETA).mean == pytest.approx(found.mean)
    alone = {name: whole[name][2] for name in names} | {"reference": whole["reference"]}
    assert calibrated(**alone, theta=THETA).mean == pytest.approx(found.mean[2])


def test_what_it_cannot_take() -> None:
    one = [[50.0]], [[1.0]], [[1.0]]
    with pytest.raises(ModelInputError, match="'theta' needs"):
        calibrated(*one, theta=(1.0,))
    with pytest.raises(ModelInputError, match="'reference' must be between 0 and 100"):
        calibrated(*one, [101.0], theta=THETA)


def test_a_forecast_holds_it_and_names_its_domain() -> None:
    scenario = rp.load("emission-standards-1994")
    found = rp.forecast(scenario, models=["mean", "calibrated"], draws=20)
    assert {s.key.model for s in found.summaries} == {"mean", "calibrated"}
    assert rp.MODELS["calibrated"].record.domain == scenario.domain
