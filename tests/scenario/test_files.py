"""Loading: what is right loads, what is wrong is named with file, line, path and alternatives."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import ScenarioError, UnknownNameError, UserError
from realpolitik.scenario.files import catalogue, load
from realpolitik.scenario.model import Scenario

Write = Callable[[str | bytes], Path]


def problems(path: Path) -> list[str]:
    with pytest.raises(ScenarioError) as caught:
        load(path)
    return [str(problem).removeprefix(str(path)) for problem in caught.value.problems]


def test_a_file_and_its_folder_load_alike(province: Scenario, tmp_path: Path) -> None:
    assert load(tmp_path) == load(str(tmp_path / "scenario.yaml")) == province
    assert province.actors[1].capability is not None
    assert province.actors[1].capability.best == 50
    assert province.as_of.isoformat() == "2020-05-01"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("salience: 0.5", "saliense: 0.5", "stances/cara/border/saliense: unknown key; did you"),
        ("salience: 0.5\n", "\n", "stances/cara/border/salience: is missing"),
        ("salience: 0.5", "salience: high", "stances/cara/border/salience: needs a number, or low"),
        (
            "salience: 0.5",
            "salience: [0.5]",
            "stances/cara/border/salience: needs a number, or low",
        ),
        ("salience: 0.5", "salience: .nan", ": .nan is not a finite number"),
        ("salience: 0.5", "salience: -.inf", ": -.inf is not a finite number"),
        ("salience: 0.5", "salience: 1e400", ": 1e400 is not a finite number"),
        ("salience: 0.5", "salience: 0,5", "not '0,5'; decimals take a point"),
        ("value: -0.8", "value: -0,8", "security/8: unknown key; decimals take a point"),
        ("salience: 0.5", "salience: true", "stances/cara/border/salience: needs a number, or low"),
        ("salience: 0.5", "salience: 1.5", ": stances/cara/border/salience: 1.5 is off the"),
        ("position: 50", "position: 101", "war/offers/river/position: 101 is off the scale"),
        ("value: -0.8", "value: -1.2", "ties/avest--bora/security/value: -1.2 is off the scale"),
        ("cost_defender: 0.15", "cost_defender: -1", "cost_defender: -1 is off the scale"),
        ("low: 60,", "low: 90,", "stances/avest/border/judged: low <= best <= high fails"),
        ("at: 50, means", "at: 120, means", "issues/border/points/120/at: 120 is above 100"),
        ("kind: movement", "kind: mob", "actors/crowd/kind: 'mob' is not known; there are: fac"),
        ("kind: state, capability: 80", "kind: stat, capability: 80", "did you mean 'state'?"),
        ("do: shift,", "do: shfit,", "what_ifs/softer/changes/1: 'shfit' is not known; did you"),
        ("by: -20", "bye: -20", "what_ifs/softer/changes/1/bye: unknown key; did you mean 'by'?"),
        ("as_of: 2020-05-01", "as_of: 2020", "as_of: needs a date such as 2025-08-18, not 2020"),
        ("as_of: 2020-05-01", "as_of: 2020-02-30", "as_of: 2020-02-30 is not a date of the"),
        ("title: A paper", "title: 1984", "sources/paper/title: needs text, not 1984; put it in"),
        ("id: crowd", "id: the crowd", "'the crowd' is not an id: letters, digits"),
        ("name: province", "nmae: province", "nmae: unknown key; did you mean 'name'"),
        ("actor(cara)", "actors(cara)", "issues/aid/decided_by: 'actors(cara)' is not one of"),
        ("source: brief, start: 4", "source: brief, start: 5", "'exact' has 5 characters, the"),
        ("status_quo: 0", "status_quo: {low: 0}", "issues/border/status_quo/best: is missing"),
        ("id: bora,", "id: avest,", "actors/avest: 'avest' stands 2 times; names are unique"),
        ("domain: a", "domain: b\ndomain: a", ":7: key 'domain' again; it is already on line 6"),
    ],
)
def test_what_is_wrong_is_named(write: Write, text: str, old: str, new: str, expected: str) -> None:
    assert old in text
    found = problems(write(text.replace(old, new, 1)))
    assert any(expected in line for line in found), found


def test_lines_are_those_of_the_file(write: Write, text: str) -> None:
    path = write(text.replace("value: -0.8", "value: -1.8"))
    line = 1 + path.read_text().splitlines().index("  - {between: [avest, bora], value: -1.8}")
    assert problems(path)[0].startswith(f":{line}: ties/avest--bora/security/value")


def test_every_problem_is_listed_and_five_are_shown(write: Write, text: str) -> None:
    path = write(text.replace("salience: ", "saliense: "))
    with pytest.raises(ScenarioError) as caught:
        load(path)
    assert len(caught.value.problems) == 8
    assert str(caught.value).splitlines()[-1] == "... and 3 more"


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nname: *c\n"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", ": is empty; a scenario starts with"),
        ("# nothing but a comment\n", ": is empty"),
        ("- a\n- b\n", ": is not a mapping of keys"),
        ("just words", ": is not a mapping of keys"),
        (BOMB, ":1: anchor '&a'"),
        ("a: *b\n", ":1: alias '*b'"),
        ("a: !!python/object/apply:os.system [ls]\n", ":1: tag 'tag:yaml.org,2002:python/obj"),
        ("a: 1\n---\nb: 2\n", ":2: holds several documents"),
        ("a: [1, 2\nb: 3\n", ": is not YAML: "),
        ("a: 'open\n", ": is not YAML: "),
        ("? [a, b]\n: 1\n", ":1: a key must be text"),
        ("[" * 100_000, ": is nested more than 40 levels deep"),
        ("a: \x07\n", ": holds the character"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", ": is not text: it holds zero bytes"),
        ("name: x\ntitle: Grüße".encode("latin-1"), ":2: is not UTF-8 (byte 0xfc); save it as"),
        ("name: x".encode("utf-16"), ": is written in UTF-16; save it as UTF-8"),
    ],
)
def test_what_is_no_scenario_is_refused(write: Write, content: str | bytes, expected: str) -> None:
    assert expected in problems(write(content))[0]


def test_a_byte_order_mark_is_passed_over(write: Write, text: str) -> None:
    assert load(write(b"\xef\xbb\xbf" + text.encode())).name == "province"


def test_a_file_of_100_mb_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    assert problems(path) == [": has 100 MB; a scenario has at most 5 MB"]


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    assert problems(tmp_path) == [": is a folder without scenario.yaml"]
    fifo = tmp_path / "pipe.yaml"
    os.mkfifo(fifo)
    assert problems(fifo) == [": is not a regular file"]
    for name in ("a\0b.yaml", "x" * 5000, "x" * 5000 + ".yaml"):
        with pytest.raises(UserError):
            load(name)


def test_a_missing_file_offers_what_there_is(tmp_path: Path, text: str) -> None:
    (tmp_path / "province.yaml").write_text(text)
    assert "did you mean" in problems(tmp_path / "provinse.yaml")[0]
    with pytest.raises(UnknownNameError, match="there is no scenario 'alsaka-2025'"):
        load("alsaka-2025")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_refused(write: Write, text: str) -> None:
    path = write(text)
    path.chmod(0)
    assert problems(path) == [": cannot be read: Permission denied"]


@pytest.mark.parametrize("name", catalogue())
def test_the_catalogue_loads(name: str) -> None:
    assert load(name).name == name
