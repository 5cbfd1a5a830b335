"""Attribution: adds up, agrees with the definition by permutations, and knows structure."""

import datetime as dt
from itertools import permutations
from typing import Any

import numpy as np
import pytest

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.results import Key
from realpolitik.ensemble.run import run
from realpolitik.errors import UserError
from realpolitik.scenario.changes import AddActor, NewStance, Set, Shift
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.whatif import what_if
from realpolitik.versions import attribution
from realpolitik.versions.changed import changes
from realpolitik.versions.diff import Diff, diff
from realpolitik.versions.diff import Shift as Moved
from realpolitik.versions.recorded import RecordedForecast
from realpolitik.versions.words import since

DRAWS = 60
NEWS: dict[str, Any] = {
    "stances/beton/share/judged": Estimate(low=60, best=75, high=90),
    "actors/beton/capability": Estimate(low=50, best=80, high=120),
    "stances/cville/share/salience": Estimate(low=0.7, best=0.8, high=1),
}
POLAND = AddActor(
    id="dorf",
    name="Dorf",
    capability=Estimate(low=70, best=70, high=70),
    stances=(
        NewStance(
            issue="share",
            position=Estimate(low=0, best=5, high=10),
            salience=Estimate(low=1, best=1, high=1),
        ),
    ),
)


def later(scenario: Scenario, *updates: Any) -> Scenario:
    changed = what_if(scenario, *updates)
    return changed.model_copy(update={"as_of": dt.date(2020, 5, 8)})


def sets(*paths: str) -> list[Set]:
    return [Set(estimate=path, to=NEWS[path]) for path in paths]


def shift(found: Diff, item: str = "share", quantity: str = "settlement") -> Moved:
    return next(s for s in found.shifts if (s.key.quantity, s.key.item) == (quantity, item))


def mean(scenario: Scenario, model: str) -> float:
    return float(run(model, sample(scenario, DRAWS)).position[:, 0].mean())


@pytest.mark.parametrize("model", ["mean", "nash"])
def test_shapley_is_the_mean_over_all_orders(river: Scenario, model: str) -> None:
    found = shift(diff(river, later(river, *sets(*NEWS)), [model], draws=DRAWS))
    wanted = dict.fromkeys(NEWS, 0.0)
    orders = list(permutations(NEWS))
    for order in orders:
        for place, path in enumerate(order):
            before, after = (
                mean(what_if(river, *sets(*order[:n])) if n else river, model)
                for n in (place, place + 1)
            )
            wanted[path] += (after - before) / len(orders)
    amounts = {one.change.units[0]: one.amount for one in found.contributions}
    assert amounts == pytest.approx(wanted)
    assert found.method == "every order"


@pytest.mark.parametrize("order", ["shapley", "sequential"])
@pytest.mark.parametrize("model", ["mean", "median"])
def test_amounts_add_up_to_the_true_difference(
    river: Scenario, model: str, order: attribution.Order
) -> None:
    after = later(river, *sets(*NEWS), POLAND, Shift(estimate="issues/*/status_quo", by=5))
    found = shift(diff(river, after, [model], draws=DRAWS, order=order))
    assert found.before == pytest.approx(mean(river, model))
    assert found.after == pytest.approx(mean(after, model))
    total = sum(one.amount for one in found.contributions)
    assert total == pytest.approx(found.after - found.before)


def test_sequential_puts_them_in_as_the_file_has_them(river: Scenario) -> None:
    found = diff(river, later(river, *sets(*NEWS)), ["mean"], draws=DRAWS, order="sequential")
    assert [change.units[0] for change in found.changes[1:]] == [
        "actors/beton/capability", "stances/beton/share/judged", "stances/cville/share/salience",
    ]  # fmt: skip
    first = mean(what_if(river, *sets("actors/beton/capability")), "mean") - mean(river, "mean")
    amounts = {one.change.units[0]: one.amount for one in shift(found).contributions}
    assert amounts["actors/beton/capability"] == pytest.approx(first)
    assert shift(found).method == "the order of the file"


def test_random_orders_agree_with_every_order(
    river: Scenario, monkeypatch: pytest.MonkeyPatch
) -> None:
    after = later(river, *sets(*NEWS), POLAND)
    exact = shift(diff(river, after, ["nash"], draws=400))
    monkeypatch.setattr(attribution, "FEW", 2)
    rough = shift(diff(river, after, ["nash"], draws=400))
    assert rough.method == "a random order in each run"
    assert rough.after - rough.before == pytest.approx(sum(o.amount for o in rough.contributions))
    known = {one.change.units: one.amount for one in exact.contributions}
    for one in rough.contributions:
        assert abs(one.amount - known[one.change.units]) < 4 * one.error + 1e-9


def test_who_comes_is_one_change_with_all_that_is_theirs(river: Scenario) -> None:
    found = changes(river, later(river, POLAND, *sets("actors/beton/capability")))
    assert [(c.kind, c.units) for c in found] == [
        ("structure", ("as_of",)),
        ("structure", ("actors/dorf", "stances/dorf/share")),
        ("input", ("actors/beton/capability",)),
    ]


def test_other_reasons_are_no_change_of_a_run(river: Scenario) -> None:
    path = "actors/beton/capability"
    old = Estimate(low=30, best=60, high=100, grade="inferred", because="so it seems")
    assert [c.units for c in changes(river, later(river, Set(estimate=path, to=old)))] == [
        ("as_of",)
    ]


def test_playing_what_is_stated_is_a_change_of_structure(river: Scenario) -> None:
    said = river.stances[0].model_copy(update={"stated": Estimate(low=0, best=0, high=0)})
    both = river.model_copy(update={"stances": (said, *river.stances[1:])})
    found = diff(
        both, later(both).model_copy(update={"use_stance": "stated"}), ["mean"], draws=DRAWS
    )
    (one,) = [c for c in shift(found).contributions if c.amount]
    assert one.change.units == ("use_stance",)


def test_many_changes_of_structure_are_shared_out_as_one(river: Scenario) -> None:
    names = [f"n{k}" for k in range(6)]
    after = later(river, *(POLAND.model_copy(update={"id": n}) for n in names))
    found = shift(diff(river, after, ["mean"], draws=20))
    (one,) = found.contributions
    assert len(one.change.units) == 12
    assert one.amount == pytest.approx(found.after - found.before)


def test_a_recorded_forecast_shows_what_the_program_changed(river: Scenario) -> None:
    key = Key("mean", "issues", "settlement", "share")
    now = mean(river, "mean")
    then = RecordedForecast("0.0.9", DRAWS, 0, {key: now - 1.0})
    found = diff(river, later(river, *sets(*NEWS)), ["mean"], draws=5, recorded=then)
    moved = shift(found)
    assert moved.before - (moved.recorded or 0) == pytest.approx(1.0)
    assert since(found, moved).endswith("from three inputs, +1.0 from the model")


def test_a_newer_version_is_not_the_older_one(river: Scenario) -> None:
    with pytest.raises(UserError, match="'river' of 2020-05-01 is dated before 'river' of 2020-05"):
        diff(later(river, *sets(*NEWS)), river)


def test_runs_without_an_answer_are_left_out(river: Scenario) -> None:
    nobody = Estimate(low=0, best=0, high=0.0)
    weak = [Set(estimate=f"actors/{a}/capability", to=nobody) for a in ("aford", "beton")]
    before = what_if(river, *weak)
    after = later(
        before, Set(estimate="actors/beton/capability", to=NEWS["actors/beton/capability"])
    )
    found = shift(diff(before, after, ["mean"], draws=20))
    assert found.runs == 20
    assert np.isfinite([one.amount for one in found.contributions]).all()
