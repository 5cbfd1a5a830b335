"""A small invented case, workbooks for it, and ways to fill them in."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from realpolitik.exchange.elicitation.elicit import elicit
from realpolitik.scenario.model import Scenario

Cells = Mapping[tuple[str, str], Any]  # (sheet, cell) -> value
Fill = Callable[..., Path]

POINTS = [{"at": 0, "means": "none"}, {"at": 40, "means": "some"}, {"at": 100, "means": "all"}]
CASE: dict[str, Any] = {
    "name": "river",
    "title": "Who may draw water",
    "as_of": "2020-05-01",
    "horizon": "2021-05-01",
    "domain": "water",
    "use_stance": "stated",
    "actors": [
        {"id": "aford", "name": "Aford", "kind": "state", "capability": 100},
        {"id": "beton", "name": "Beton", "kind": "state", "capability": 60},
        {"id": "crowd", "name": "The crowd", "kind": "movement", "capability": 5},
    ],
    "issues": [{"id": "share", "name": "The share", "question": "How much?", "points": POINTS}],
    "stances": [
        {"actor": "aford", "issue": "share", "salience": 0.51, "stated": 77},
        {"actor": "beton", "issue": "share", "salience": 0.52, "stated": 13},
    ],
}
SURE = {
    ("weights", "D2"): 100, ("weights", "D3"): 50, ("positions", "G2"): 80,
    ("positions", "G3"): 10, ("salience", "F2"): 40, ("salience", "F3"): 90,
}  # fmt: skip


@pytest.fixture
def river() -> Scenario:
    return Scenario.model_validate(CASE)


@pytest.fixture
def filled(river: Scenario, tmp_path: Path) -> Fill:
    """Ask an expert, fill cells in (``SURE`` ones unless told) and return the workbook."""

    def fill(
        expert: str, cells: Cells | None = None, on: Any = dt.date(2020, 4, 1), **more: Any
    ) -> Path:
        (path,) = elicit(river, [expert], tmp_path, **more)
        return put(path, SURE if cells is None else cells, on)

    return fill


def put(path: Path, cells: Cells, on: Any) -> Path:
    book = load_workbook(path)
    book["about"]["B7"] = on
    for (sheet, cell), value in cells.items():
        book[sheet][cell] = value
    book.save(path)
    return path


@pytest.fixture
def answered() -> Callable[[Path, Cells, Any], Path]:
    return put
