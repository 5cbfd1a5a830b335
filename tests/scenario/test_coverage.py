"""alaska-2025 is complete by the map of its text, and docs/coverage.md says what answers what."""

import re
import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from realpolitik.models.registry import MODELS
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario

ROOT = Path(__file__).parents[2]
GOLDEN: dict[str, Any] = tomllib.loads(
    (ROOT / "tests/golden/alaska_2025.toml").read_text(encoding="utf-8")
)
NAMES: dict[str, str] = GOLDEN["actors"]
PARTS = ("issues", "polities", "bodies", "packages", "realignments", "deployments", "budgets")


@pytest.fixture(scope="module")
def alaska() -> Scenario:
    return load("alaska-2025")


@pytest.fixture
def outline(shared: Callable[[str], Path]) -> str:
    return shared("founding-text.md").read_text(encoding="utf-8")


def rows(text: str, start: str) -> list[list[str]]:
    """The cells of the table rows whose first cell matches ``start``."""
    found = re.findall(rf"^\| ({start}) \|(.*)\|$", text, flags=re.MULTILINE)
    return [[first, *(cell.strip() for cell in rest.split("|"))] for first, rest in found]


def section(text: str, title: str) -> list[str]:
    part = text.split(f"## {title}\n")[1].split("\n## ")[0]
    return [line for line in part.split("\n") if line.startswith("- ")]


def coverage() -> dict[str, list[str]]:
    text = (ROOT / "docs/coverage.md").read_text(encoding="utf-8")
    return {row[0]: row[1:] for row in rows(text, "[A-Z]{2,}")}


def test_every_subsystem_has_an_answer(outline: str) -> None:
    named = {re.sub(r"\W", "", line.split()[1]) for line in section(outline, "Subsysteme")}
    assert len(named) == 25
    table = coverage()
    assert set(table) == named
    for question, kind, answer in table.values():
        assert question
        assert kind in {"model", "tie", "what-if", "stated limit"}
        assert answer


@pytest.mark.parametrize("subsystem", sorted(coverage()))
def test_answers_name_what_exists(alaska: Scenario, subsystem: str) -> None:
    _, kind, answer = coverage()[subsystem]
    named = set(re.findall(r"`([^`]+)`", answer))
    models = set(MODELS)
    ties = {tie.key for tie in alaska.ties}
    what_ifs = {what_if.id for what_if in alaska.what_ifs}
    parts = {part.id for name in PARTS for part in getattr(alaska, name)}
    assert named <= models | ties | what_ifs | parts
    assert set(re.findall(r"\bC\d+\b", answer)) <= {claim.id for claim in alaska.claims}
    if kind == "what-if":
        assert named & what_ifs
    if kind == "tie":
        assert named & ties
    if kind == "model":
        negotiated = {issue.id for issue in alaska.issues if issue.negotiated}
        assert named & (models | negotiated) or subsystem == "META"


def test_every_part_answers_a_subsystem(alaska: Scenario) -> None:
    answers = " ".join(row[2] for row in coverage().values())
    for name in PARTS[1:]:
        for part in getattr(alaska, name):
            assert f"`{part.id}`" in answers


def test_every_what_if_answers_a_subsystem(alaska: Scenario) -> None:
    answers = " ".join(row[2] for row in coverage().values())
    for what_if in alaska.what_ifs:
        assert f"`{what_if.id}`" in answers
        assert what_if.question.endswith("?")


def test_every_sentence_but_advertising_has_evidence(alaska: Scenario, outline: str) -> None:
    table = rows(outline, r"P\d+S\d+")
    assert len(table) == 56
    evidence = {e.label: e for e in alaska.evidence if e.source == "founding-text"}
    assert set(evidence) == {row[0] for row in table if row[3] != "AD"}
    starts = [e.start for e in evidence.values()]
    assert starts == sorted(starts)
    for label, _, speaker, *_ in table:
        if label in evidence:
            wanted = {"A": "author", "W": "witkoff (CNN)", "S": "zelensky (X)"}[speaker[0]]
            wanted = "aei" if speaker.startswith("AEI") else wanted
            assert evidence[label].speaker == wanted, label


def test_every_actor_of_the_map_is_there(alaska: Scenario, outline: str) -> None:
    actors = {actor.id for actor in alaska.actors}
    assert set(NAMES.values()) <= actors
    for row in rows(outline, r"P\d+S\d+"):
        cell = re.sub(r"\(.*?\)|alle kap\. Regierungen", "", row[4])
        for name in filter(None, (part.strip() for part in cell.split(","))):
            assert name in NAMES, (row[0], name)


def test_all_21_conditionals_are_claims(alaska: Scenario, outline: str) -> None:
    lines = section(outline, "Konditionale")
    assert len(lines) == len(alaska.claims) == 21
    labels = {e.id: e.label for e in alaska.evidence}
    claims = {claim.id: claim for claim in alaska.claims}
    for line in lines:
        found = re.match(r"- (C\d+) (P\d+S\d+) \[([^;]+);", line)
        assert found
        name, label, speaker = found.groups()
        assert label in {labels[e] for e in claims[name].evidence}
        assert claims[name].speaker == {"Autor": "author"}.get(speaker, NAMES.get(speaker))
    assert set(claims["C8"].contradicts) == {"C2", "C10"}
    assert claims["C2"].contradicts == claims["C10"].contradicts == ("C8",)


def test_all_31_ties_are_there(alaska: Scenario, outline: str) -> None:
    lines = section(outline, "Bindungen")
    assert len(lines) == 31
    labels = {e.id: e.label for e in alaska.evidence}
    left = list(alaska.ties)
    for line in lines:
        found = re.match(r"- (\S+) ([+-]) (\S+) \((P\d+S\d+)", line)
        assert found
        one, sign, other, label = found.groups()
        pair = GOLDEN["history"].get(f"{label} {sign}", [NAMES[one], NAMES[other]])
        tie = next(
            tie
            for tie in left
            if set(tie.between) == set(pair)
            and label in {labels[e] for e in tie.value.evidence}
            and (tie.value.best > 0) == (sign == "+")
        )
        left.remove(tie)
    assert all(tie.layer != "history" for tie in left)


def test_history_is_dated_and_weighs_nothing(alaska: Scenario) -> None:
    weights = {layer.id: layer.weight for layer in alaska.layers}
    assert weights["history"].high == 0
    for tie in alaska.ties:
        if tie.layer == "history":
            assert tie.since
            assert tie.until


@pytest.mark.parametrize("issue", sorted(GOLDEN["order"]))
def test_positions_keep_the_order_of_the_text(alaska: Scenario, issue: str) -> None:
    best = {}
    for stance in alaska.stances:
        if stance.issue == issue:
            position = stance.judged or stance.attributed
            assert position is not None
            best[stance.actor] = position.best
    for lower, upper in pairwise(GOLDEN["order"][issue]):
        assert max(best[actor] for actor in lower) < min(best[actor] for actor in upper)


def test_both_us_factions_confront_china(alaska: Scenario) -> None:
    stances = [s for s in alaska.stances if s.issue == "china-confrontation"]
    assert len(stances) == 2
    assert all(s.judged is not None and s.judged.low > 50 for s in stances)


def test_numbers_say_what_they_rest_on(alaska: Scenario) -> None:
    for stance in alaska.stances:
        for estimate in (stance.salience, stance.judged, stance.attributed, stance.stated):
            assert estimate is None or estimate.evidence or estimate.grade == "assumed"
            assert estimate is None or (estimate.because and estimate.grade != "measured")


def test_negotiations_have_three_players_and_worded_points(alaska: Scenario) -> None:
    negotiated = [issue for issue in alaska.issues if issue.negotiated]
    assert 6 <= len(negotiated) <= 8
    assert all(len(issue.players) >= 3 for issue in negotiated)
    assert all(len(issue.points) >= 4 for issue in negotiated)


def test_questions_close_within_the_horizon(alaska: Scenario) -> None:
    assert len(alaska.questions) >= 2
    for question in alaska.questions:
        assert question.resolver
        assert alaska.as_of < question.closes <= alaska.horizon
