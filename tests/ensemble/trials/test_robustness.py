"""Each change of method: what it does to the scenario, and rows that are paired."""

from typing import Any

import numpy as np
import pytest

from realpolitik.ensemble.draws import sample
from realpolitik.ensemble.forecast import forecast
from realpolitik.ensemble.results import Robustness
from realpolitik.ensemble.trials.players import at_other_levels, by_stance
from realpolitik.ensemble.trials.robustness import robustness
from realpolitik.ensemble.trials.shared_errors import correlated
from realpolitik.ensemble.trials.support import graded, without_experts, without_sources
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, find

SHA = "0" * 64


def with_(scenario: Scenario, **changes: Any) -> Scenario:
    return Scenario.model_validate(scenario.model_dump(mode="json") | changes)


@pytest.fixture
def sourced(small: Scenario) -> Scenario:
    """Alpha's position on land rests on an agency printed twice, beta's on an expert."""
    data = small.model_dump(mode="json")
    sources = [
        {"id": "paper", "title": "A paper", "origin": "agency"},
        {"id": "copy", "title": "The same", "origin": "agency"},
        {"id": "other", "title": "Another"},
    ]
    evidence = [
        {"id": f"e-{s['id']}", "source": s["id"], "start": 0, "end": 1, "exact_sha256": SHA}
        for s in sources
    ]
    data["stances"][0]["judged"] |= {"grade": "ordered", "evidence": ["e-paper", "e-copy"]}
    data["stances"][1]["judged"] |= {"by": "Ann"}
    data["stances"][2]["judged"] |= {"grade": "measured", "evidence": ["e-other"]}
    return Scenario.model_validate(data | {"sources": sources, "evidence": evidence})


def rows_of(rows: tuple[Robustness, ...], kind: str, item: str = "land") -> dict[str, Robustness]:
    return {row.variant: row for row in rows if (row.kind, row.key.item) == (kind, item)}


def test_copies_of_a_report_go_together(sourced: Scenario) -> None:
    found = dict(without_sources(sourced))
    assert list(found) == ["paper", "other"]
    (gone,) = find(found["paper"], "stances/alpha/land/judged").values()
    assert (gone.low, gone.best, gone.high, gone.grade) == (0, 50, 100, "assumed")
    assert find(found["paper"], "stances/gamma/*/judged") == find(sourced, "stances/gamma/*/judged")


def test_without_an_expert_what_only_he_said_is_not_known(sourced: Scenario) -> None:
    ((name, left),) = without_experts(sourced)
    assert name == "Ann"
    changed = [p for p, e in estimates(left) if e != dict(estimates(sourced))[p]]
    assert changed == ["stances/beta/land/judged"]


def test_stronger_grades_only(sourced: Scenario) -> None:
    found = dict(graded(sourced))
    assert list(found) == ["measured", "ordered", "inferred", "wider"]

    def position(name: str, actor: str) -> tuple[float, float]:
        (one,) = find(found[name], f"stances/{actor}/land/judged").values()
        return one.low, one.high

    assert position("measured", "gamma") == (35, 60)
    assert position("measured", "alpha") == (0, 100)
    assert position("ordered", "alpha") == (65, 90)
    assert position("inferred", "beta") == (0, 100)
    assert position("wider", "beta") == (0, 40)  # 5..30 about 20, and the scale ends at 0
    assert position("wider", "alpha") == (65, 90)


def test_stances_of_one_kind(small: Scenario) -> None:
    data = small.model_dump(mode="json")
    for at in (0, 1):
        data["stances"][at]["stated"] = 100 * at
    scenario = Scenario.model_validate(data)
    found = dict(by_stance(scenario))
    assert list(found) == ["stated", "stated only"]
    only = robustness(scenario, ["mean"], draws=20)
    assert rows_of(only, "stance", "trade")["stated only"].after.runs == 0  # nobody is left
    assert not rows_of(only, "stance", "trade")["stated only"].survives
    two = sample(found["stated only"], 5)
    assert [a for a in two.located if a.startswith("stances/gamma/land")] == []


def test_players_at_another_level(small: Scenario) -> None:
    data = small.model_dump(mode="json")
    parts = {"hawks": 100, "doves": 60}
    data["actors"] += [
        {"id": name, "name": name, "kind": "faction", "parent": "alpha"} for name in parts
    ]
    data["stances"] += [
        {"actor": name, "issue": "land", "salience": 0.6, "judged": at}
        for name, at in parts.items()
    ]
    data["issues"][0]["players"] = ["alpha", "beta", "gamma"]
    data["polities"] = [
        {
            "id": "home",
            "name": "At home",
            "actor": "alpha",
            "issue": "land",
            "quota": 0.5,
            "proposal": 80,
            "reversion": 60,
            "factions": [{"actor": "hawks", "weight": 3}, {"actor": "doves", "weight": 1}],
        }
    ]
    scenario = Scenario.model_validate(data)
    ((name, split),) = at_other_levels(scenario)
    assert (name, split.issues[0].players) == ("factions", ("hawks", "doves", "beta", "gamma"))
    weights = {s.actor: s.capability for s in split.stances if s.actor in parts}
    assert {a: w and (w.low, w.best, w.high) for a, w in weights.items()} == {
        "hawks": (30, 45, 75),
        "doves": (10, 15, 25),
    }
    drawn = sample(split, 50).sampler(0, 48)
    hawks, doves = (
        drawn.uniform(f"stances/{actor}/land/capability", weights[actor]) for actor in parts
    )
    np.testing.assert_allclose(hawks, doves)  # they err as their actor does
    back = with_(split, polities=[], issues=[i.model_dump(mode="json") for i in split.issues])
    ((whole, joined),) = at_other_levels(back)
    assert (whole, joined.issues[0].players) == ("alpha", ("alpha-as-one", "beta", "gamma"))
    # joined by capability x salience the factions stand at (45 x 100 + 15 x 60) / 60 = 90
    (one,) = [s.judged for s in joined.stances if s.actor == "alpha-as-one"]
    assert one is not None
    assert one.best == pytest.approx(90)


def test_errors_shared_or_not(sourced: Scenario) -> None:
    data = sourced.model_dump(mode="json")
    data["stances"][1]["judged"] |= {"driver": "Ann", "correlation": -0.5}
    found = dict(correlated(Scenario.model_validate(data)))

    def shared(name: str, actor: str) -> tuple[str, float]:
        (one,) = find(found[name], f"stances/{actor}/land/judged").values()
        return one.driver, one.correlation

    assert shared("none", "beta") == ("", 0)
    assert shared("drivers", "beta") == ("Ann", -1)
    assert shared("sources", "beta") == ("Ann", -0.5)
    assert shared("sources", "alpha") == ("source paper", 1)


def test_errors_in_common_widen_the_answer(small: Scenario) -> None:
    data = small.model_dump(mode="json")
    evidence = [{"id": "e", "source": "p", "start": 0, "end": 1, "exact_sha256": SHA}]
    for stance in data["stances"]:
        stance["judged"] |= {"evidence": ["e"]}
    scenario = Scenario.model_validate(
        data | {"sources": [{"id": "p", "title": "A paper"}], "evidence": evidence}
    )
    row = rows_of(robustness(scenario, ["mean"], draws=400), "correlation")["sources"]
    assert row.after.high - row.after.low > 1.2 * (row.before.high - row.before.low)


def test_what_a_change_does_not_touch_has_no_row(sourced: Scenario) -> None:
    rows = robustness(sourced, ["mean", "median", "backing_chain"], draws=40)
    assert rows_of(rows, "source", "trade") == {}
    assert set(rows_of(rows, "source")) == {"paper", "other"}
    assert set(rows_of(rows, "model")) == {"median"}
    assert {r.key.model for r in rows if r.key.quantity == "settlement"} == {"mean"}


def test_a_forecast_carries_the_same_rows(sourced: Scenario) -> None:
    models = ["mean", "median"]
    assert forecast(sourced, models, draws=60).robustness == robustness(sourced, models, 60)


def test_before_is_the_same_in_every_row_and_after_is_a_run_of_the_changed(
    sourced: Scenario,
) -> None:
    rows = rows_of(robustness(sourced, ["mean"], draws=40), "source")
    assert len({row.before for row in rows.values()}) == 1
    left = dict(without_sources(sourced))["paper"]
    (alone,) = {
        row.before for row in robustness(left, ["mean"], draws=40) if row.key.item == "land"
    }
    assert rows["paper"].after[:3] == alone[:3]
