"""Running one model: arrays in, first axis the draw, the same in chunks and workers."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from realpolitik.ensemble import run as module
from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.forecast import forecast
from realpolitik.ensemble.frames import frames
from realpolitik.ensemble.run import run, run_best
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.models.contract import Status
from realpolitik.scenario.changes import SplitActor
from realpolitik.scenario.conflict import Outlook
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if


def point(value: float) -> Estimate:
    return Estimate(low=value, best=value, high=value)


def test_first_axis_is_the_draw(small: Scenario) -> None:
    outcome = run("mean", sample(small, 130))
    assert outcome.position.shape == (130, 2)


@pytest.mark.parametrize("chunk", [1, 7, 64, 5000])
@pytest.mark.parametrize(
    "model", ["mean", "median", "probabilistic_condorcet", "nash", "backing_chain"]
)
def test_chunks_change_nothing(
    small: Scenario, model: str, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = run(model, sample(small, 300))
    monkeypatch.setattr(module, "FEWEST", chunk)
    monkeypatch.setattr(module, "MOST", chunk)
    for got, want in zip(run(model, sample(small, 300)), expected, strict=True):
        np.testing.assert_allclose(got, want, rtol=1e-9, atol=1e-9)


def test_executor_changes_nothing(small: Scenario) -> None:
    with ThreadPoolExecutor(2) as pool:
        threaded = run("mean", sample(small, 9000), pool)
    assert np.array_equal(threaded.position, run("mean", sample(small, 9000)).position)


def test_best_run_is_the_run_at_best_estimates(small: Scenario) -> None:
    assert run_best("mean", small).position == pytest.approx(np.array([[50.0, 60.0]]))
    chain = run_best("backing_chain", small)
    assert chain.win_probability == pytest.approx([110 / 185])
    assert chain.low == pytest.approx([110 / 185 - 0.1])


def test_only_players_of_a_negotiation_sit_at_the_table(small: Scenario) -> None:
    """A faction with a stance for its polity's sake is no further actor."""
    land = small.issues[0].model_copy(update={"players": ("alpha", "beta")})
    smaller = small.model_copy(update={"issues": (land,)})
    assert frames(smaller)[0].axes["actor"] == ("alpha", "beta")


def test_a_draw_that_a_derived_input_cannot_answer_is_undefined(small: Scenario) -> None:
    """A defender whose own strength has no weight and who has no patron: no chance of winning."""
    outlook = Outlook.model_validate({"win_probability_later": 0.5, "discount": 0.9})
    alone = {"patrons": (), "defender_weight": point(0), "outlook": outlook}
    war = small.conflicts[0].model_copy(update=alone)
    odd = small.model_copy(update={"conflicts": (war,), "what_ifs": ()})
    tested = run("commitment", sample(odd, 200))
    assert np.isnan(tested.critical_rise).all()
    assert (tested.status == Status.UNDEFINED).all()
    answer = forecast(odd, ["commitment"], draws=200).summary("commitment", "inefficient")
    assert answer is not None
    assert (answer.runs, answer.failed) == (0, {"undefined": 200})


def test_runs_and_forecasts_take_the_same_options(small: Scenario) -> None:
    """With weights that do not sum to 1 the plain form would explode next to 0."""
    loose = Estimate(low=-0.01, best=0.0, high=0.01)
    war = small.conflicts[0].model_copy(update={"substitutability": loose})
    near_zero = small.model_copy(update={"conflicts": (war,)})
    runs = run("backing_chain", sample(near_zero, 200)).win_probability
    summary = forecast(near_zero, ["backing_chain"], draws=200).summary(
        "backing_chain", "win_probability"
    )
    assert summary is not None
    assert summary.mean == pytest.approx(runs.mean())


def test_wrong_names(small: Scenario) -> None:
    with pytest.raises(UnknownNameError, match="part of the scenario"):
        run("mean", sample(small, 10), about="peace")
    with pytest.raises(UserError, match="needs"):
        run("mean", sample(small.model_copy(update={"stances": ()}), 10))


def test_split_actor_does_not_narrow_the_interval(small: Scenario) -> None:
    """Parts that follow the whole's errors leave the spread of the mean as it was."""
    whole = run("mean", sample(small, 4000)).position[:, 0]
    halves = SplitActor(actor="alpha", into={f"alpha-{k}": 1 / 8 for k in range(8)})
    split = what_if(small.model_copy(update={"what_ifs": ()}), halves)
    parts = run("mean", sample(split, 4000)).position[:, 0]
    np.testing.assert_allclose(parts, whole, rtol=1e-9)


def test_input_that_another_model_computes(small: Scenario) -> None:
    chain = run("backing_chain", sample(small, 100))
    direct = run("bargaining_range", sample(small, 100))
    np.testing.assert_allclose(direct.low, chain.low)
    np.testing.assert_allclose(direct.high, chain.high)
