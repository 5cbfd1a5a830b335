"""A small invented scenario and ways to bend its workbook."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from realpolitik.exchange import xlsx
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario

TEXT = """\
# Two towns and a river (invented).
name: river
title: Who may draw water
as_of: 2020-05-01
horizon: 2021-05-01
domain: water   # stays in the file
sources:
  - {id: paper, title: A paper, date: 2020-04-01, main: true}
evidence:
  - {id: e1, source: paper, start: 0, end: 5, exact: Aford}
actors:
  # the town upstream
  - {id: aford, name: Aford, kind: state, capability: {best: 100, grade: measured, evidence: [e1]}}
  - {id: beton, name: Beton, kind: state, capability: {low: 40, best: 50.5, high: 60}}
issues:
  - id: share
    name: The share
    question: How much water goes to Aford?
    points: [{at: 0, means: none}, {at: 100, means: all of it}]
stances:
  - {actor: aford, issue: share, salience: 0.5, judged: {low: 70, best: 80, high: 90}}
  # [salience.best] guessed
  - {actor: beton, issue: share, salience: 0.9, judged: 10}
ties:
  - {between: [aford, beton], value: -0.2}
bodies:
  - id: board
    name: The board
    members: [aford, beton]
    criteria: [{id: votes, weights: {aford: 2}, otherwise: 1}]
    routes: [[{criterion: votes, quota: 2}], [{criterion: votes, quota: 3}]]
what_ifs:
  - id: drought
    title: A drought
    changes:
      - {do: set, estimate: stances/aford/share/salience, to: 1}
      - do: add_actor
        id: cville
        name: Cville
        capability: 10
        stances: [{issue: share, position: 0, salience: 1}]
"""
Bend = Callable[[Workbook], None]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The scenario as a file."""
    path = tmp_path / "river.yaml"
    path.write_text(TEXT, "utf-8")
    return path


@pytest.fixture
def river(place: Path) -> Scenario:
    """The scenario."""
    return load(place)


@pytest.fixture
def bent(river: Scenario, tmp_path: Path) -> Callable[[Bend], Path]:
    """The scenario's workbook after somebody changed it."""

    def make(bend: Bend) -> Path:
        path = tmp_path / "book.xlsx"
        xlsx.write(river, path)
        book = load_workbook(path)
        bend(book)
        book.save(path)
        return path

    return make
