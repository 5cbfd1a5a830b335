"""What will run, what cannot, and which what-ifs nobody reads."""

from datetime import date

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


def bench_scenario(actors: int, **more: object) -> Scenario:
    points = [{"at": 0, "means": "none"}, {"at": 100, "means": "all"}]
    names = [f"a{k}" for k in range(actors)]
    return Scenario.model_validate(
        {
            "name": "edge",
            "title": "Edge",
            "as_of": date(2025, 1, 1),
            "horizon": date(2025, 12, 31),
            "domain": "test",
            "actors": [
                {"id": a, "name": a.upper(), "kind": "state", "capability": 5} for a in names
            ],
            "issues": [
                {"id": i, "name": i, "question": "?", "points": points} for i in ("one", "two")
            ],
            "stances": [
                {"actor": a, "issue": i, "judged": 100 * k / actors, "salience": 0.4}
                | (more if (k, i) == (0, "two") else {})
                for k, a in enumerate(names)
                for i in ("one", "two")
            ],
        }
    )


def test_a_model_that_refuses_is_left_out_and_says_why() -> None:
    scenario = bench_scenario(3, capability=9)
    plan = make_plan(sample(scenario, 10), None, ())
    (found,) = (s for s in plan.skipped if s.model == "spatial_politics")
    assert "'capability' must be the same on all issues played together; a0 has" in found.reason
    assert "challenge" in {job.model.name for job in plan.jobs}
    with pytest.raises(UserError, match=r"spatial_politics.*a0 has"):
        make_plan(sample(scenario, 10), ["spatial_politics"], ())


def test_models_of_cubic_cost_wait_to_be_named_where_many_take_part() -> None:
    scenario = bench_scenario(160)
    plan = make_plan(sample(scenario, 10), None, ())
    said = {s.model: s.reason for s in plan.skipped}
    for name in ("spatial_politics", "challenge", "probabilistic_condorcet"):
        assert said[name] == (f"it takes long with 160 actors; name it (--model {name}) to run it")
    assert {"mean", "nash"} <= {job.model.name for job in plan.jobs}
    (job,) = make_plan(sample(scenario, 10), ["probabilistic_condorcet"], ()).jobs
    assert job.model.name == "probabilistic_condorcet"
