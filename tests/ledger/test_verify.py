"""Whatever is done to a ledger by hand is found; what a crash leaves is not taken for an entry."""

import datetime as dt
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from realpolitik.errors import UserError
from realpolitik.ledger import chain
from realpolitik.ledger.chain import append, entries, inspect
from realpolitik.ledger.verify import verify

SOURCE = Path(__file__).resolve().parents[2] / "src"
WRITER = """
import sys
from pathlib import Path
from realpolitik.ledger.chain import append
while True:
    entry = append(Path(sys.argv[1]), "seal", lambda before: {"text": "ü" * 3000})
    print(entry.n, entry.hash, flush=True)
"""


@pytest.fixture
def five(ledger: Path, noon: dt.datetime) -> Path:
    for n in range(5):
        append(ledger, "seal", lambda before, n=n: {"question": f"q{n}"}, noon)
    return ledger


Edit = Callable[[list[str]], list[str]]


def reworded(lines: list[str]) -> list[str]:
    return [lines[0], lines[1].replace("q1", "q9"), *lines[2:]]


def rehashed(lines: list[str]) -> list[str]:
    """Change an entry and mend its own hash, as somebody who knows the form would."""
    from realpolitik.ledger.entry import entry_of, line_of, parsed

    old = parsed(lines[1].encode())
    new = entry_of(old.n, old.at, old.kind, {"question": "q9"}, old.previous)
    return [lines[0], line_of(new).decode().rstrip("\n"), *lines[2:]]


def spaced(lines: list[str]) -> list[str]:
    return [lines[0], json.dumps(json.loads(lines[1])), *lines[2:]]


EDITS: list[tuple[Edit, int, str]] = [
    (reworded, 2, "was changed after it was written"),
    (rehashed, 3, "does not follow from the entry before it"),
    (spaced, 2, "was changed after it was written"),
    (lambda lines: [lines[0], *lines[2:]], 2, "is entry 3, not 2: an entry is missing"),
    (lambda lines: [lines[1], lines[0], *lines[2:]], 1, "is entry 2, not 1"),
    (lambda lines: [*lines, lines[-1]], 6, "is entry 5, not 6"),
    (lambda lines: [lines[0], "", *lines[1:]], 2, "is no entry of a ledger"),
    (lambda lines: [lines[0], "[" * 100_000, *lines[1:]], 2, "is no entry of a ledger"),
    (lambda lines: [lines[0], '{"n": 2}', *lines[1:]], 2, "is no entry of a ledger"),
]


@pytest.mark.parametrize(("edit", "line", "words"), EDITS)
def test_an_edit_by_hand_is_found(five: Path, edit: Edit, line: int, words: str) -> None:
    assert verify(five) == ()
    five.write_text("\n".join(edit(five.read_text().splitlines())) + "\n")
    (problem,) = verify(five)
    assert (problem.line, problem.severity) == (line, "error")
    assert words in problem.message
    before = five.read_bytes()
    with pytest.raises(UserError, match="nothing below it can be trusted"):
        append(five, "seal", lambda before: {})
    with pytest.raises(UserError, match="nothing below it can be trusted"):
        entries(five)
    assert five.read_bytes() == before


def test_a_date_before_the_entry_above_is_found(five: Path, noon: dt.datetime) -> None:
    from realpolitik.ledger.entry import entry_of, line_of

    last = entries(five)[-1]
    early = entry_of(6, noon - dt.timedelta(days=1), "seal", {}, last.hash)
    with five.open("ab") as file:
        file.write(line_of(early))
    (problem,) = verify(five)
    assert "is dated 2028-12-31 12:00:00, before the entry above it" in problem.message


def test_entries_cut_off_are_found_by_a_hash_kept_elsewhere(five: Path) -> None:
    head = entries(five)[-1].hash
    assert verify(five, head) == verify(five, head[:12]) == ()
    lines = five.read_text().splitlines(keepends=True)
    five.write_text("".join(lines[:4]))
    assert verify(five) == ()
    (problem,) = verify(five, head)
    assert "no sound entry has the hash" in problem.message
    assert verify(five, head[:3])  # too short to mean one entry


def test_an_unfinished_line_was_never_accepted(five: Path, noon: dt.datetime) -> None:
    whole = five.read_bytes()
    five.write_bytes(whole + b'{"n":6,"at":"20')
    (problem,) = verify(five)
    assert (problem.severity, problem.line) == ("warning", 6)
    assert len(entries(five)) == 5
    assert append(five, "seal", lambda before: {}, noon).n == 6
    assert verify(five) == ()
    assert five.read_bytes().startswith(whole)


def test_a_full_disk_changes_nothing(
    five: Path, noon: dt.datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = five.read_bytes()
    real = os.write
    monkeypatch.setattr(chain.os, "write", lambda file, line: real(file, line[:20]))
    with pytest.raises(UserError, match="No space left on device"):
        append(five, "seal", lambda before: {}, noon)
    assert five.read_bytes() == whole


def test_files_that_cannot_be_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read: No such file"):
        verify(tmp_path / "absent")
    with pytest.raises(UserError, match="cannot be written: Is a directory"):
        append(tmp_path, "seal", lambda before: {})
    with pytest.raises(UserError, match="cannot be written: No such file"):
        append(tmp_path / "no/such", "seal", lambda before: {})


def test_killed_at_any_moment_nothing_accepted_is_lost(ledger: Path) -> None:
    accepted: dict[int, str] = {}
    for wait in (0.0, 0.004, 0.011, 0.023):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(ledger)],
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
            stdout=subprocess.PIPE,
            text=True,
        ) as writer:
            assert writer.stdout is not None
            first = writer.stdout.readline()  # it is writing now
            time.sleep(wait)
            writer.send_signal(signal.SIGKILL)
            said = [first, *writer.stdout.read().splitlines()]
        for line in said:
            number, _, digest = line.strip().partition(" ")
            if len(digest) == 64:
                accepted[int(number)] = digest
        found, problems = inspect(ledger)
        assert [problem for problem in problems if problem.severity == "error"] == []
        assert accepted.items() <= {entry.n: entry.hash for entry in found}.items()
    assert len(accepted) >= 4
    assert [path.name for path in ledger.parent.iterdir()] == [ledger.name]


def test_two_writers_take_turns(ledger: Path) -> None:
    code = WRITER.replace("while True", "for _ in range(20)")
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(ledger)],
            env={**os.environ, "PYTHONPATH": str(SOURCE)},
            stdout=subprocess.DEVNULL,
        )
        for _ in range(2)
    ]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert verify(ledger) == ()
    assert len(entries(ledger)) == 40
