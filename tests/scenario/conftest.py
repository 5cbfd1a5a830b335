"""A small invented scenario that uses every part of the format."""

from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario

TEXT = """\
# Two states, a patron and a province (invented).
name: province
title: The dispute over the province
as_of: 2020-05-01
horizon: 2021-05-01
domain: a territorial dispute   # kept as written

sources:
  - {id: paper, title: A paper, publisher: The Paper, date: 2020-04-01, main: true}
  - id: brief
    title: A brief
    kind: brief
    date: 2020-04-30

evidence:
  - {id: e1, source: paper, start: 0, end: 5, exact: Avest}
  - {id: e2, source: brief, start: 4, end: 9, exact: wants}

actors:
  # the challenger comes first
  - {id: avest, name: Avest, kind: state, capability: {best: 100, grade: measured, evidence: [e1]}}
  - {id: bora, name: Bora, kind: state, capability: {low: 40, best: 50, high: 60}}
  - {id: bora-hawks, name: Hawks in Bora, kind: faction, parent: bora, capability: 20}
  - {id: cara, name: Cara, kind: state, capability: 80}
  - {id: crowd, name: The crowd, kind: movement}

issues:
  - id: border
    name: The border
    question: Where does the border run?
    points:
      - {at: 0, means: where it runs now}
      - {at: 50, means: along the river}
      - {at: 100, means: where Avest wants it}
    status_quo: 0
    players: [avest, bora, cara]
  - id: aid
    name: Aid
    question: Does Cara go on helping?
    points: [{at: 0, means: no help}, {at: 100, means: full help}]
    decided_by: actor(cara)

stances:
  - actor: avest
    issue: border
    salience: {low: 0.7, best: 0.8, high: 0.9}
    stated: 100
    judged: {low: 60, best: 80, high: 100, grade: inferred, because: it said so, evidence: [e1, e2]}
  - {actor: bora, issue: border, salience: 1, stated: 0, judged: {low: 0, best: 5, high: 20}}
  - {actor: bora-hawks, issue: border, salience: 1, judged: 0}
  - actor: cara
    issue: border
    salience: 0.5
    attributed: 40
    attributed_by: The Paper

layers:
  - {id: security, weight: 1}
  - {id: trade, weight: 0.5}

ties:
  - {between: [cara, bora], value: {low: 0.5, best: 0.7, high: 0.9}}
  - {between: [avest, bora], value: -0.8}
  - {between: [avest, cara], layer: trade, value: 0.2}

conflicts:
  - id: war
    name: The war
    challenger: avest
    defender: bora
    issue: border
    unit: divisions
    challenger_strength: 100
    defender_strength: 40
    patrons: [{actor: cara, contribution: {low: 20, best: 30, high: 40}}]
    cost_challenger: 0.1
    cost_defender: 0.15
    offers: [{id: river, name: The river line, by: [avest], position: 50}]
    guarantee: {effect: 0.4, extra_cost: 0.2, credibility: {low: 0.3, best: 0.5, high: 0.7}}

polities:
  - id: bora-home
    name: Bora at home
    actor: bora
    issue: border
    factions: [{actor: bora-hawks, weight: 40, flip_cost: 5}]
    quota: 0.5
    proposal: 50
    reversion: 0

bodies:
  - id: council
    name: The council
    members: [avest, bora]
    criteria: [{id: votes, otherwise: 1, evidence: [e2]}]
    routes: [[{criterion: votes, quota: 2}]]
    evidence: [e1]

packages:
  - id: deal
    name: The deal
    parties: [avest, bora]
    items: [border, trade]
    gains: [{party: avest, item: border, gain: 5}, {party: bora, item: trade, gain: -4}]

budgets:
  - id: bora-budget
    name: Bora's budget
    actor: bora
    defence_change: {best: -1.5, grade: measured, evidence: [e1]}

claims:
  - id: c1
    condition: Cara stops its help
    consequence: Avest gains more
    speaker: author
    evidence: [e1]
    test: {model: bargaining_range, quantity: low, about: war, what_if: cara-stops, expect: rises}

what_ifs:
  - id: cara-stops
    title: Cara stops its help
    claims: [c1]
    changes:
      - {do: scale_backing, conflict: war, patron: cara, factor: 0}
  - id: softer
    title: Avest asks for less
    changes:
      - {do: shift, estimate: stances/avest/border/position, by: -20}
"""


@pytest.fixture
def text() -> str:
    """The scenario as a file's text."""
    return TEXT


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Write text or bytes as a scenario file and return its path."""

    def save(content: str | bytes) -> Path:
        path = tmp_path / "scenario.yaml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return save


@pytest.fixture
def province(write: Callable[[str | bytes], Path]) -> Scenario:
    """The scenario, loaded."""
    return load(write(TEXT))
