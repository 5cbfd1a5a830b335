"""The calibrated forecast: symmetric, fitted without what it is scored on, as good as claimed."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from realpolitik.ensemble.calibrated import FEATURES, GRID, Setting, calibrated
from realpolitik.errors import ModelInputError, SourceError, UnknownNameError
from realpolitik.validation import calibration, score
from realpolitik.validation.deu import read_decisions

DEU = "data/deu/deu_I_II_III.csv"


def random_setting(seed: int) -> Setting:
    rng = np.random.default_rng(seed)
    x = rng.integers(0, 11, (5, 3)) * 10.0
    x[4, 1] = np.nan
    s, c = rng.uniform(0.1, 1, (5, 3)), rng.uniform(1, 9, (5, 3))
    return Setting(x, s, c, np.array([0.0, np.nan, 30.0]), x[0], np.full(3, np.nan))


def test_turning_the_scale_turns_the_forecast() -> None:
    before = random_setting(1)
    turned = before._replace(
        position=100 - before.position,
        reference=100 - before.reference,
        proposer=100 - before.proposer,
    )
    first, second = calibrated(before), calibrated(turned)
    assert second.probability[::-1] == pytest.approx(first.probability, abs=1e-9)
    assert second.mean == pytest.approx(100 - first.mean)
    assert first.probability.sum(axis=0) == pytest.approx(np.ones(3))
    assert first.support[:, 0] == pytest.approx(GRID)


def test_order_and_batch_do_not_matter() -> None:
    whole = random_setting(2)
    order = [3, 1, 0, 4, 2]
    actors = {n: getattr(whole, n)[order] for n in ("position", "salience", "capability")}
    assert calibrated(whole._replace(**actors)).mean == pytest.approx(calibrated(whole).mean)
    alone = Setting(*(a[..., 1:2] for a in whole))
    assert calibrated(alone).mean == pytest.approx(calibrated(whole).mean[1:2])


def test_fold_knows_nothing_of_its_own_outcomes(
    shared: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = read_decisions(shared(DEU))
    own = np.array(data.proposal) == data.proposal[0]
    seen: list[np.ndarray] = []

    def fit(design: np.ndarray, outcome: np.ndarray) -> np.ndarray:
        seen.append(outcome)
        return np.zeros(design.shape[-1])

    monkeypatch.setattr(calibration, "fit", fit)
    calibration.leave_one_proposal_out(data)
    assert len(seen) == len(set(data.proposal))
    assert np.array_equal(seen[0], data.outcome[~own])


def test_shipped_weights_are_those_of_the_fit(
    shared: Callable[[str], Path], tmp_path: Path
) -> None:
    calibration.write(read_decisions(shared(DEU)), tmp_path / "weights.json")
    fresh = json.loads((tmp_path / "weights.json").read_text("utf-8"))
    place = Path(__file__).parents[2] / "src/realpolitik/ensemble/data/calibrated.json"
    shipped = json.loads(place.read_text("utf-8"))
    assert list(shipped["weights"]) == list(FEATURES)
    for name in FEATURES:
        assert fresh["weights"][name] == pytest.approx(shipped["weights"][name], rel=0.02, abs=0.02)


def test_score_reaches_what_is_claimed(shared: Callable[[str], Path]) -> None:
    found = score(shared(DEU), ["mean", "calibrated"])
    assert found["n"] == 351
    by_name = {entry["model"]: entry for entry in found["models"]}
    assert by_name["mean"]["crps"] == pytest.approx(22.98, abs=0.02)
    assert by_name["calibrated"]["crps"] <= 15.51
    assert 0.77 <= by_name["calibrated"]["coverage"]["80"] <= 0.83
    assert found["baselines"][0]["crps"] == pytest.approx(16.38, abs=0.02)
    against = [d for d in found["differences"] if d["against"] == "mean_and_residuals"]
    assert next(d for d in against if d["model"] == "calibrated")["interval"][1] < 0
    assert sum(group["n"] for group in found["subgroups"]["procedure"].values()) == 351
    assert sum(found["pit"]["calibrated"]) == pytest.approx(1)
    json.dumps(found)


def test_bad_requests(shared: Callable[[str], Path], tmp_path: Path) -> None:
    path = shared(DEU)
    with pytest.raises(UnknownNameError, match="there is no model 'meen'"):
        score(path, ["meen"])
    with pytest.raises(ModelInputError, match="it needs reference"):
        score(path, ["procedural"])
    with pytest.raises(SourceError):
        score(tmp_path / "none.csv")
