"""What will run, what cannot, and which what-ifs nobody reads."""

import pytest

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.frames import applicable, missing
from realpolitik.ensemble.plan import make_plan
from realpolitik.errors import UnknownNameError, UserError
from realpolitik.models.registry import MODELS
from realpolitik.scenario.model import Scenario


def test_default_models_are_the_core_ones_that_fit(small: Scenario) -> None:
    plan = make_plan(sample(small, 10), None, ())
    names = {job.model.name for job in plan.jobs}
    assert {"mean", "median", "nash", "probabilistic_condorcet", "backing_chain"} <= names
    assert all(job.model.shelf == "core" for job in plan.jobs)
    assert "sustainment" not in names  # a link of the chain
    reasons = {skipped.model: skipped.reason for skipped in plan.skipped}
    assert "gain" in reasons["linkage"]


def test_what_if_runs_only_where_it_changes_an_input(small: Scenario) -> None:
    plan = make_plan(sample(small, 10), ["mean", "backing_chain"], ["alpha-yields", "gamma-leaves"])
    variants = {job.model.name: set(job.variants) for job in plan.jobs}
    assert variants == {"mean": {"alpha-yields"}, "backing_chain": {"gamma-leaves"}}
    assert plan.unread == ()


def test_missing_inputs_are_named(small: Scenario) -> None:
    assert missing(MODELS["linkage"], small) == ("gain",)
    assert missing(MODELS["voting_power"], small) == ("rule",)
    assert missing(MODELS["mean"], small) == ()
    assert [frame.about for frame in applicable(MODELS["backing_chain"], small)] == ["war"]


def test_a_model_asked_for_must_run(small: Scenario) -> None:
    with pytest.raises(UserError, match="'linkage' cannot run here: the scenario gives no gain"):
        make_plan(sample(small, 10), ["mean", "linkage"], ())
    with pytest.raises(UnknownNameError, match="what-if"):
        make_plan(sample(small, 10), ["mean"], ["alpha-yeilds"])
