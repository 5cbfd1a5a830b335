"""A workbook of 50 actors and 20 issues, out and back."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from realpolitik.exchange import readers, xlsx
from realpolitik.scenario.model import Scenario

TARGETS = {"workbook_written": 3.0, "workbook_read": 3.0}
ACTORS, ISSUES = 50, 20


def figures() -> Iterator[tuple[str, float, str]]:
    """CPU seconds to write and to read the workbook."""
    scenario = crowded()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        start = process_time()
        xlsx.write(scenario, path)
        written = process_time()
        readers.from_workbook(path)
        yield "workbook_written", written - start, "s"
        yield "workbook_read", process_time() - written, "s"


def crowded() -> Scenario:
    """Every actor has a stance on every issue and a tie with every other."""
    known = {"grade": "inferred", "because": "an order of the text"}
    points = [{"at": 0, "means": "none"}, {"at": 100, "means": "all"}]
    actors, issues = [f"a{i}" for i in range(ACTORS)], [f"i{i}" for i in range(ISSUES)]
    place, weight = (
        {"low": 40, "best": 50.5, "high": 60, **known},
        {"low": 0, "best": 0.5, "high": 1},
    )
    return Scenario.model_validate(
        {
            "name": "crowded",
            "title": "Fifty actors on twenty issues",
            "as_of": "2020-01-01",
            "horizon": "2021-01-01",
            "domain": "none",
            "actors": [{"id": a, "name": a, "kind": "state", "capability": place} for a in actors],
            "issues": [
                {"id": i, "name": i, "question": "?", "points": points, "status_quo": place}
                for i in issues
            ],
            "stances": [
                {"actor": a, "issue": i, "salience": weight, "stated": place, "judged": place}
                for a in actors
                for i in issues
            ],
            "ties": [
                {"between": [a, b], "value": {"low": -1, "best": 0, "high": 1}}
                for n, a in enumerate(actors)
                for b in actors[:n]
            ],
        }
    )
