"""Lines of a log: whole, in turn, and after an interrupted write."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from realpolitik.errors import UserError
from realpolitik.scenario.atomic import add_line, whole_lines


def test_lines_are_added_and_read_back(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    assert whole_lines(log) == []
    for line in ("one", "two\u2028and a half", "drei"):
        add_line(log, line)
    assert whole_lines(log) == ["one", "two\u2028and a half", "drei"]


def test_what_was_cut_short_is_passed_over_and_then_cut_off(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    log.write_bytes(b"one\nhalf a li")
    assert whole_lines(log) == ["one"]
    add_line(log, "two")
    assert log.read_bytes() == b"one\ntwo\n"


def test_writers_take_turns(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda k: add_line(log, f"{k}" * 50), range(40)))
    assert sorted(whole_lines(log)) == sorted(f"{k}" * 50 for k in range(40))


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written"):
        add_line(tmp_path / "none" / "log.jsonl", "one")
