"""A forecast: exact where it can be, paired, independent of blocks and workers."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.forecast import Forecast, forecast
from realpolitik.ensemble.results import Key
from realpolitik.ensemble.run import run
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.scenario.model import Scenario

MODELS = ("mean", "median")
WHAT_IFS = ("alpha-yields", "gamma-leaves")


@pytest.fixture(scope="module")
def made() -> Forecast:
    from tests.ensemble.conftest import case

    return forecast(case(), MODELS, draws=5000, what_ifs=WHAT_IFS)


def test_summary_agrees_with_the_raw_runs(made: Forecast) -> None:
    raw = run("mean", sample(made.scenario, 5000)).position[:, 0]
    row = made.summary("mean", "settlement", "land")
    assert row is not None
    assert row.mean == pytest.approx(raw.mean())
    assert row.median == pytest.approx(np.median(raw), abs=0.05)
    assert row.intervals[80] == pytest.approx(tuple(np.quantile(raw, [0.1, 0.9])), abs=0.05)
    assert row.beyond[50.0] == (raw > 50).mean()
    assert row.runs == 5000


def test_what_if_moves_only_what_it_names(made: Forecast) -> None:
    land = made.difference("alpha-yields", Key("mean", "issues", "settlement", "land"))
    trade = made.difference("alpha-yields", Key("mean", "issues", "settlement", "trade"))
    assert land is not None
    assert trade is not None
    assert land.down == 1.0
    assert trade.same == 1.0
    raw = run("mean", sample(made.scenario, 5000)).position[:, 0]
    assert made.summary("mean", "settlement", "land", what_if="alpha-yields").median < np.median(
        raw
    )


def test_what_if_that_no_model_reads_is_said(made: Forecast) -> None:
    assert made.unread == ("gamma-leaves",)


def test_workers_change_nothing(made: Forecast) -> None:
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        other = forecast(made.scenario, MODELS, draws=5000, what_ifs=WHAT_IFS, executor=pool)
    assert other == made


def test_progress_counts_blocks(small: Scenario) -> None:
    seen: list[tuple[int, int]] = []
    forecast(small, ["mean"], draws=9000, progress=lambda *at: seen.append(at))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_unknown_model_and_missing_inputs(small: Scenario) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'mean'"):
        forecast(small, ["maen"])
    lonely = small.model_copy(update={"stances": ()})
    with pytest.raises(UserError, match="gives no position"):
        forecast(lonely, ["mean"])


def test_disagreement_is_the_gap_of_medians(made: Forecast) -> None:
    land = next(d for d in made.disagreement if d.issue == "land")
    assert set(land.medians) == set(MODELS)
    assert land.gap == pytest.approx(abs(land.medians["mean"] - land.medians["median"]))


def test_costly_model_sees_the_first_draws_only(small: Scenario) -> None:
    made = forecast(small, ["mean", "challenge"], draws=6000, what_ifs=["alpha-yields"])
    runs = {s.key.model: s.runs for s in made.summaries}
    assert runs == {"mean": 6000, "challenge": 1024}
    raw = run("mean", sample(small, 6000)).position[:, 0]
    assert made.summary("mean", "settlement", "land").mean == pytest.approx(raw.mean())
