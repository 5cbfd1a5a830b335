"""A version on the disk and its line in the log of changes."""

import datetime as dt
from pathlib import Path

import pytest

from realpolitik.errors import UserError
from realpolitik.ledger.chain import entries
from realpolitik.ledger.verify import verify
from realpolitik.reading.files.evidence import dump_evidence
from realpolitik.reading.items import Reading
from realpolitik.reading.reviewing.decisions import decide, log_of
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.plain import content_hash
from realpolitik.scenario.saving import save
from realpolitik.versions.record import record_update

NOW = dt.datetime(2020, 5, 5, 12, tzinfo=dt.UTC)


@pytest.fixture
def files(river: Scenario, reading: Reading, tmp_path: Path) -> tuple[Path, Path]:
    """A scenario with a comment, and evidence with one accepted position in its log."""
    place, evidence = tmp_path / "river.yaml", tmp_path / "evidence.jsonl"
    save(river, place)
    place.write_text("# ours\n" + place.read_text("utf-8"), "utf-8")
    evidence.write_text(dump_evidence(reading), "utf-8")
    decide(log_of(evidence), reading, reading.evidence[0], "accept", "anna")
    return place, evidence


def test_the_next_version_lies_beside_with_a_line_in_the_log(files: tuple[Path, Path]) -> None:
    place, evidence = files
    made = record_update(place, evidence, now=NOW)
    assert made.path == place.parent / "river-2020-05-04.yaml"
    assert made.path.read_text("utf-8").startswith("# ours\n")
    after = load(made.path)
    assert after == made.update.scenario
    (entry,) = entries(made.log)
    assert entry.body["from"] == {"as_of": "2020-05-01", "sha256": content_hash(load(place))}
    assert entry.body["to"] == {"as_of": "2020-05-04", "sha256": content_hash(after)}
    moved = {change["path"]: change for change in entry.body["changes"]}
    judged = moved["stances/beton/share/judged"]
    assert (judged["before"], judged["after"]) == ([10, 20, 35], [60, 75, 90])
    assert verify(made.log) == ()


def test_a_line_that_was_lost_is_added_by_the_same_call(files: tuple[Path, Path]) -> None:
    first = record_update(*files, now=NOW)
    first.log.unlink()
    again = record_update(*files, now=NOW)
    assert again.entry == first.entry
    with pytest.raises(UserError, match="is written and logged already"):
        record_update(*files, now=NOW)


def test_another_file_is_not_overwritten(files: tuple[Path, Path]) -> None:
    place, evidence = files
    with pytest.raises(UserError, match=r"river\.yaml: is there already; name the new version"):
        record_update(place, evidence, out=place, now=NOW)


def test_a_version_before_the_last_one_logged(files: tuple[Path, Path]) -> None:
    place, evidence = files
    record_update(place, evidence, as_of=dt.date(2020, 6, 1), now=NOW)
    with pytest.raises(UserError, match="2020-05-04 would be dated before the last one in"):
        record_update(place, evidence, now=NOW)


def test_a_clock_that_runs_behind_the_log(files: tuple[Path, Path]) -> None:
    place, evidence = files
    record_update(place, evidence, now=NOW)
    with pytest.raises(UserError, match="the clock says"):
        record_update(place, evidence, as_of=dt.date(2020, 6, 1), now=NOW - dt.timedelta(days=2))


def test_the_catalogue_is_not_written_to(files: tuple[Path, Path]) -> None:
    with pytest.raises(UserError, match="is in the catalogue: say with --out"):
        record_update("emission-standards-1994", files[1], now=NOW)
