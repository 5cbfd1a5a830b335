"""Saving: whole or not at all, and only what changed."""

import difflib
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import ScenarioError, UserError
from realpolitik.scenario import atomic
from realpolitik.scenario.changes import (
    AddActor,
    Change,
    JoinActors,
    RemoveActor,
    RemoveSource,
    Set,
    SetOffer,
    Shift,
    SplitActor,
    UseStance,
)
from realpolitik.scenario.estimate import Estimate
from realpolitik.scenario.files import catalogue, inspect, load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save
from realpolitik.scenario.whatif import what_if

Write = Callable[[str | bytes], Path]
WIDE = Estimate(low=1, best=2, high=3)
CHANGES = [
    Shift(estimate="stances/avest/border/position", by=-10),
    Set(estimate="issues/border/status_quo", to=WIDE),
    AddActor.model_validate(
        {
            "id": "dor",
            "name": "Dor: the 4th",
            "capability": WIDE,
            "stances": [{"issue": "border", "position": WIDE, "salience": 1}],
        }
    ),
    RemoveActor(actor="bora-hawks"),
    JoinActors(actors=("bora", "bora-hawks"), id="both", name="Both"),
    RemoveSource(source="brief"),
    SetOffer(conflict="war", offer="freeze", position=WIDE),
    Set(estimate="packages/deal/gains/bora/trade/gain", to=WIDE),
    UseStance(stance="stated"),
]


def differences(old: str, new: str) -> list[str]:
    lines = difflib.unified_diff(old.splitlines(), new.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[0] in "+-" and line[:3] not in ("+++", "---")]


def test_saving_what_was_loaded_changes_nothing(write: Write, text: str) -> None:
    path = write(text)
    save(load(path), path)
    assert path.read_text() == text


@pytest.mark.parametrize("name", catalogue())
def test_the_catalogue_is_saved_as_it_says(name: str, tmp_path: Path) -> None:
    path = tmp_path / "scenario.yaml"
    save(load(name), path)
    assert inspect(path)[0] == load(name)


def test_only_the_line_that_differs_is_rewritten(write: Write, text: str) -> None:
    path = write(text)
    save(what_if(load(path), CHANGES[0]), path)
    assert differences(text, path.read_text()) == [
        "-    judged: {low: 60, best: 80, high: 100, grade: inferred, because: it said so, "
        "evidence: [e1, e2]}",
        "+    judged: {low: 50, best: 70, high: 90, grade: inferred, because: it said so, "
        "evidence: [e1, e2]}",
    ]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.do)
def test_an_edit_is_read_back_and_keeps_comments(write: Write, text: str, change: Change) -> None:
    path = write(text)
    after = what_if(load(path), change)
    save(after, path)
    assert inspect(path)[0] == after
    for comment in ("# Two states", "# kept as written", "# the challenger comes first"):
        assert comment in path.read_text()
    other = path.with_name("fresh.yaml")
    save(after, other)
    assert inspect(other)[0] == after


def test_items_in_another_order_are_saved_in_that_order(write: Write, text: str) -> None:
    path = write(text)
    scenario = load(path)
    turned = scenario.model_copy(update={"actors": scenario.actors[::-1]})
    save(turned, path)
    assert load(path) == turned


def test_parts_of_one_dated_number_are_written_out(write: Write, text: str) -> None:
    path = write(text.replace("{low: 40, best: 50,", "{on: 2020-04-01, low: 40, best: 50,"))
    after = what_if(load(path), SplitActor(actor="bora", into={"north": 0.5, "south": 0.5}))
    save(after, path)
    assert load(path) == after


LAYOUTS = [
    (" {low: 40,", "\n      {low: 40,\n      "),
    ("title: The dispute over the province", "title: The dispute\n  over the province"),
    ("title: The dispute over the province", "title: >-\n  The dispute\n  over the province"),
    ("question: Where does the border run?", "question: 'Where does the border run?'"),
    ("  - {at: 50, means: along the river}", "  - at: 50\n        means: along the river"),
]


@pytest.mark.parametrize(("old", "new"), LAYOUTS)
def test_lines_that_do_not_differ_keep_their_layout(
    write: Write, text: str, old: str, new: str
) -> None:
    laid_out = text.replace(old, new)
    path = write(laid_out)
    after = what_if(load(path), CHANGES[0])
    save(after, path)
    assert load(path) == after
    assert len(differences(laid_out, path.read_text())) == 2
    after = what_if(after, Shift(estimate="actors/bora/capability", by=1))
    save(after, path)
    assert load(path) == after


def test_what_is_no_scenario_is_not_overwritten(write: Write, text: str) -> None:
    scenario = load(write(text))
    path = write("shopping: [milk]\n")
    with pytest.raises(ScenarioError, match="no valid scenario"):
        save(scenario, path)
    assert path.read_text() == "shopping: [milk]\n"
    with pytest.raises(UserError, match="it is a folder"):
        save(scenario, path.parent)
    with pytest.raises(UserError, match="cannot be written: No such file"):
        save(scenario, path.parent / "absent" / "x.yaml")


def test_a_file_keeps_its_permissions(write: Write, text: str) -> None:
    path = write(text)
    path.chmod(0o640)
    save(what_if(load(path), CHANGES[0]), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_full_disk_or_an_interruption_leaves_the_old_file(
    write: Write, text: str, monkeypatch: pytest.MonkeyPatch, failure: BaseException
) -> None:
    path = write(text)
    scenario: Scenario = what_if(load(path), CHANGES[0])

    def fail(_: int) -> None:
        raise failure

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises((UserError, KeyboardInterrupt)) as caught:
        save(scenario, path)
    assert caught.type is KeyboardInterrupt or "No space left" in str(caught.value)
    assert path.read_text() == text
    assert [file.name for file in path.parent.iterdir()] == ["scenario.yaml"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "there" / "file.txt")
    atomic.write(link, "words")
    assert link.is_symlink()
    assert (tmp_path / "there" / "file.txt").read_text() == "words"


def test_ends_written_out_beside_a_point_follow_it(write: Write, text: str) -> None:
    path = write(text.replace("capability: 20}", "capability: {low: 20, best: 20, high: 20}}"))
    moved = what_if(load(path), Shift(estimate="actors/bora-hawks/capability", by=5))
    save(moved, path)
    assert load(path) == moved
