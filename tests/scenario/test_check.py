"""The rules, one broken at a time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import ScenarioError
from realpolitik.scenario.check import check
from realpolitik.scenario.files import catalogue, load
from realpolitik.scenario.model import Scenario

Write = Callable[[str | bytes], Path]

BROKEN = [
    # names
    ("parent: bora", "parent: boar", "actors/bora-hawks/parent: there is no actor 'boar'; did you"),
    (
        "players: [avest, bora, cara]",
        "players: [avest, bora, kara]",
        "issues/border/players: there",
    ),
    (
        "decided_by: actor(cara)",
        "decided_by: actor(kara)",
        "issues/aid/decided_by: there is no act",
    ),
    ("decided_by: actor(cara)", "decided_by: vote(senate)", "there is no body or actor 'senate'"),
    ("actor: cara\n    issue: border", "actor: cara\n    issue: bord", "there is no issue 'bord'"),
    ("between: [cara, bora]", "between: [kara, bora]", "ties/bora--kara/security/between: there"),
    ("layer: trade", "layer: trad", "ties/avest--cara/trad/layer: there is no layer 'trad'; did"),
    ("challenger: avest", "challenger: avst", "conflicts/war/challenger: there is no actor"),
    ("defender: bora", "defender: baro", "conflicts/war/defender: there is no actor 'baro'"),
    (
        "    issue: border\n    unit",
        "    issue: x\n    unit",
        "conflicts/war/issue: there is no issue",
    ),
    ("patrons: [{actor: cara", "patrons: [{actor: x", "conflicts/war/patrons/x/actor: there is no"),
    ("by: [avest]", "by: [vest]", "conflicts/war/offers/river/by: there is no actor 'vest'"),
    ("evidence: [e1, e2]", "evidence: [e1, e3]", "stances/avest/border/judged/evidence: there is"),
    ("source: paper", "source: papers", "evidence/e1/source: there is no source 'papers'; did you"),
    ("main: true", "opposes: [x]", "sources/paper/opposes: there is no source 'x'"),
    (
        "    evidence: [e1]\n    test",
        "    evidence: [x]\n    test",
        "claims/c1/evidence: there is no",
    ),
    ("speaker: author", "speaker: a\n    contradicts: [c9]", "claims/c1/contradicts: there is no"),
    ("what_if: cara-stops", "what_if: cara-stop", "claims/c1/test/what_if: there is no what-if 'c"),
    ("claims: [c1]", "claims: [c2]", "what_ifs/cara-stops/claims: there is no claim 'c2'"),
    ("patron: cara", "patron: kara", "what_ifs/cara-stops: there is no patron 'kara'; did you"),
    ("avest/border/position", "avst/border/position", "what_ifs/softer: there is no estimate 'st"),
    ("by: -20", "by: 0", "what_ifs/softer/changes/1: changes nothing"),
    (
        "by: -20",
        "by: -20}\n      - {do: join_actors, actors: [bora, cara], id: both, name: Both",
        "what_ifs/softer: it would break a rule: conflicts/war/patrons/both: 'both' is a side",
    ),
    # chains
    ("kind: state, capability: 80", "kind: state, parent: cara", "'cara' is its own ancestor"),
    (
        "salience: 0.5",
        "salience: {best: 0.5, driver: stances/cara/border/salience}",
        "its own driver",
    ),
    # who takes part
    (
        "[avest, bora, cara]",
        "[avest, bora, bora-hawks]",
        "issues/border: counts 'bora' twice: 'bora-",
    ),
    ("    players: [avest, bora, cara]\n", "", "issues/border: counts 'bora' twice"),
    (
        "[avest, bora, cara]",
        "[avest]",
        "issues/border: is negotiated by 1 actors; a negotiation has",
    ),
    (
        "[avest, bora, cara]",
        "[avest, bora, crowd]",
        "'crowd' is named as a player but has no stance",
    ),
    ("attributed: 40\n", "use: judged\n", "stances/cara/border: has no position: give stated"),
    ("attributed: 40\n", "attributed: 40\n    use: judged\n", "'use' names 'judged', which is not"),
    (
        "    attributed_by: The Paper\n",
        "",
        "stances/cara/border/attributed: say in 'attributed_by'",
    ),
    ("defender: bora", "defender: avest", "conflicts/war/challenger: 'avest' fights itself"),
    ("patrons: [{actor: cara", "patrons: [{actor: bora", "'bora' is a side of this conflict"),
    ("between: [cara, bora]", "between: [bora, bora]", "'bora' is tied to itself"),
    (
        "speaker: author",
        "speaker: a\n    contradicts: [c1]",
        "claims/c1/contradicts: contradicts its",
    ),
    # scales
    ("{at: 0, means: where it runs now}", "{at: 10, means: x}", "issues/border/points: say what 0"),
    ("at: 50, means", "at: 100, means", "issues/border/points: two points stand at the same value"),
    ("at: 50, means: along the river", "at: 50, means: ''", "the point at 50 has no words"),
    (
        "value: {low: 0.5, best: 0.7, high: 0.9}",
        "value: 70",
        "ties/bora--cara/security/value: 70 is",
    ),
    ("credibility: {low: 0.3", "credibility: {low: -1", "war/guarantee/credibility: -1 is off the"),
    ("unit: divisions", "unit: x\n    substitutability: 2", "2 is off the scale: it is 1 or less"),
    ("challenger_strength: 100", "challenger_strength: -1", "off the scale: it is 0 or more"),
    # dates
    (
        "date: 2020-04-01",
        "date: 2020-05-02",
        "sources/paper/date: 2020-05-02 is after as_of 2020-0",
    ),
    (
        "{low: 40, best: 50,",
        "{on: 2020-06-01, low: 40, best: 50,",
        "actors/bora/capability/on: 2020-",
    ),
    ("horizon: 2021-05-01", "horizon: 2020-05-01", "horizon: 2020-05-01 is not after as_of"),
]


@pytest.mark.parametrize(("old", "new", "expected"), BROKEN)
def test_a_broken_rule_is_named(write: Write, text: str, old: str, new: str, expected: str) -> None:
    assert old in text
    path = write(text.replace(old, new, 1))
    found = [str(problem) for problem in check(path)]
    assert any(expected in line for line in found), found
    assert all(problem.file == str(path) and problem.line for problem in check(path))
    with pytest.raises(ScenarioError):
        load(path)


def test_points_out_of_order_are_named(write: Write, text: str) -> None:
    point, last = "{at: 50, means: along the river}", "{at: 100, means: where Avest wants it}"
    turned = text.replace(point, "{}").replace(last, point).replace("{}", last)
    assert "issues/border/points: the points must ascend" in str(check(write(turned))[0])


def test_questions_close_after_as_of(write: Write, text: str) -> None:
    question = "{id: q1, wording: A deal?, resolver: The Paper, closes: 2020-05-01}"
    (problem,) = check(write(f"{text}questions: [{question}]\n"))
    assert problem.path == "questions/q1/closes"


@pytest.mark.parametrize(
    ("part", "expected"), [("salience", "nobody cares"), ("capability", "nobody has weight")]
)
def test_an_issue_nobody_has_weight_on_is_named(
    province: Scenario, part: str, expected: str
) -> None:
    zero = province.actors[2].capability
    assert zero is not None
    zero = zero.model_copy(update={"low": 0.0, "best": 0.0, "high": 0.0})
    stances = tuple(stance.model_copy(update={part: zero}) for stance in province.stances)
    found = [str(problem) for problem in check(province.model_copy(update={"stances": stances}))]
    assert any(expected in line for line in found)


def test_a_missing_weight_is_a_warning_and_loads(write: Write, text: str) -> None:
    path = write(text.replace("kind: state, capability: 80", "kind: state"))
    (problem,) = check(path)
    assert (problem.severity, problem.path) == ("warning", "issues/border")
    assert load(path).name == "province"


def test_empty_and_lonely_scenarios_are_refused(write: Write) -> None:
    head = "name: x\ntitle: x\nas_of: 2020-01-01\nhorizon: 2021-01-01\ndomain: x\n"
    empty = [str(p) for p in check(write(head + "actors: []\nissues: []\n"))]
    assert any("has two actors or more, not 0" in line for line in empty)
    assert any("has at least one issue" in line for line in empty)
    lonely = check(write(head + "actors: [{id: a, name: a, kind: state}]\nissues: []\n"))
    assert "not 1" in str(lonely[0])


def test_drivers_do_not_go_round(province: Scenario) -> None:
    paths = ["actors/avest/capability", "actors/bora/capability"]
    actors = list(province.actors)
    for index, driver in ((0, paths[1]), (1, paths[0])):
        capability = actors[index].capability
        assert capability is not None
        driven = capability.model_copy(update={"driver": driver, "correlation": 1.0})
        actors[index] = actors[index].model_copy(update={"capability": driven})
    found = check(province.model_copy(update={"actors": tuple(actors)}))
    assert [problem.path for problem in found] == [f"{path}/driver" for path in paths]


def test_a_sound_scenario_has_no_problem(province: Scenario) -> None:
    assert check(province) == ()


@pytest.mark.parametrize("name", catalogue())
def test_the_catalogue_has_no_problem(name: str) -> None:
    assert check(name) == ()
