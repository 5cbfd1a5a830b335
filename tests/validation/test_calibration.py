"""The calibrated forecast: symmetric, fitted without what it is scored on, as good as claimed."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from realpolitik.errors import ModelInputError, SourceError, UnknownNameError
from realpolitik.models.bargaining.calibrated_features import FEATURES
from realpolitik.validation import calibration, score
from realpolitik.validation.deu import read_decisions

DEU = "data/deu/deu_I_II_III.csv"


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
