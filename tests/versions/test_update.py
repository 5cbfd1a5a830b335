"""Accepted evidence as the next version: what moves, what stays, and what is refused."""

import datetime as dt
from dataclasses import replace

import pytest

from realpolitik.errors import ScenarioError, UserError
from realpolitik.reading.items import Reading
from realpolitik.scenario.estimate import Estimate, Opinion
from realpolitik.scenario.experts import pooled
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.paths import estimates, rewrite
from realpolitik.versions.update import update

JUDGED = "stances/beton/share/judged"


def ends(scenario: Scenario, path: str) -> tuple[float, float, float]:
    found = dict(estimates(scenario))[path]
    return found.low, found.best, found.high


def test_a_position_goes_where_it_was_said_and_to_what_is_played(
    river: Scenario, accepted: Reading
) -> None:
    made = update(river, accepted).scenario
    assert made.as_of == dt.date(2020, 5, 4)
    assert ends(made, JUDGED) == ends(made, "stances/beton/share/attributed") == (60, 75, 90)
    judged = dict(estimates(made))[JUDGED]
    assert judged.because.endswith("before: 20 (10 to 35)")
    assert [e.id for e in made.evidence if e.id in judged.evidence] == list(judged.evidence)
    stance = next(s for s in made.stances if s.key == "beton/share")
    assert stance.attributed_by == "aford"
    kept = update(river, accepted, keep_judged=True).scenario
    assert ends(kept, JUDGED) == (10, 20, 35)


def test_a_relation_widens_the_tie_and_leaves_its_best(river: Scenario, accepted: Reading) -> None:
    made = update(river, accepted).scenario
    assert ends(made, "ties/aford--cville/security/value") == (-0.2, 0.1, 0.6)
    assert len(made.ties) == 1


def test_what_changes_nothing_is_said(river: Scenario, accepted: Reading) -> None:
    made = update(river, accepted)
    assert made.left_out == (
        "dorf/share: takes no part in that issue here",
        "aford--dorf/security: 'dorf' is no actor here",
        "question 'soon' closed on 2020-05-03",
    )
    assert [q.id for q in made.scenario.questions] == ["later"]


def test_everything_else_stays(river: Scenario, accepted: Reading) -> None:
    old, new = dict(estimates(river)), dict(estimates(update(river, accepted).scenario))
    moved = {path for path in new if old.get(path) != new[path]}
    assert moved == {
        JUDGED, "stances/beton/share/attributed", "ties/aford--cville/security/value",
    }  # fmt: skip


def test_an_added_tie(river: Scenario, accepted: Reading) -> None:
    made = update(river.model_copy(update={"ties": ()}), accepted).scenario
    assert ends(made, "ties/aford--cville/security/value") == (0.2, 0.6, 1.0)


def test_what_experts_answered_is_left_to_them(river: Scenario, accepted: Reading) -> None:
    opinion = Opinion(by="anna", on=dt.date(2020, 4, 1), low=10, best=20, high=35)
    asked = rewrite(river, {JUDGED: pooled(Estimate(low=0, best=0, high=0), [opinion])})
    made = update(asked, accepted)
    assert ends(made.scenario, JUDGED) == (10, 20, 35)
    assert "beton/share/judged: experts answered it; ask them again" in made.left_out


def test_candidates_count_for_nothing(river: Scenario, reading: Reading) -> None:
    with pytest.raises(UserError, match=r"news\.txt: nothing in it is accepted"):
        update(river, reading)


def test_the_same_text_twice(river: Scenario, accepted: Reading) -> None:
    made = update(river, accepted).scenario
    with pytest.raises(UserError, match="all of it is in this version of 'river' already"):
        update(made, accepted)


def test_further_items_of_a_known_text_join_its_source(
    river: Scenario, accepted: Reading, reading: Reading
) -> None:
    first = replace(accepted, evidence=(accepted.evidence[1], *reading.evidence[2:]))
    made = update(river, first).scenario
    again = update(made, accepted).scenario
    assert len(again.sources) == 1
    assert {e.source for e in again.evidence} == {again.sources[0].id}
    assert ends(again, JUDGED) == (60, 75, 90)


@pytest.mark.parametrize("change", [{"question": "How little?"}, {"id": "flow"}])
def test_evidence_for_another_version(
    river: Scenario, accepted: Reading, change: dict[str, str]
) -> None:
    issue = river.issues[0].model_copy(update=change)
    others = [s for s in river.stances if s.issue == "price"]
    other = river.model_copy(update={"issues": (issue, river.issues[1]), "stances": tuple(others)})
    with pytest.raises(UserError, match=r"news\.txt: is evidence for another version of 'river'"):
        update(other, accepted)


def test_clocks_that_run_backwards(river: Scenario, accepted: Reading) -> None:
    with pytest.raises(UserError, match="2020-04-30 would be dated before the one it follows"):
        update(river, accepted, as_of=dt.date(2020, 4, 30))
    with pytest.raises(UserError, match="is of 2020-05-04, after 2020-05-02: it would be hindsi"):
        update(river, accepted, as_of=dt.date(2020, 5, 2))
    with pytest.raises(ScenarioError, match="horizon: 2021-05-01 is not after as_of"):
        update(river, accepted, as_of=dt.date(2022, 1, 1))
