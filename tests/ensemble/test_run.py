"""Running one model: arrays in, first axis the draw, the same in chunks and workers."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from realpolitik.ensemble import run as module
from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.frames import frames
from realpolitik.ensemble.run import run, run_best
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.scenario.changes import SplitActor
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if


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
    monkeypatch.setattr(module, "CHUNK", chunk)
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
