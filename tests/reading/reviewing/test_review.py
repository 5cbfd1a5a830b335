import json
import os
import subprocess
import sys
import time

import pytest
from typer.testing import CliRunner

from realpolitik.cli.app import app
from realpolitik.errors import SourceError
from realpolitik.reading.files.evidence import dump_evidence, load_evidence
from realpolitik.reading.read import read
from realpolitik.reading.reviewing.agreement import review_alpha
from realpolitik.reading.reviewing.decisions import decide, log_of, replay
from realpolitik.reading.reviewing.session import Terminal, review_session

TEXT = "Kenya supports Uganda. Peru attacked Chile. Hungary opposes Poland."


@pytest.fixture
def reading():
    return read(TEXT, language="en", date="2025-01-01")


@pytest.fixture
def log(tmp_path):
    return tmp_path / "e.decisions.jsonl"


def statuses(reading):
    return [item.status for item in reading.evidence if item.kind == "relation"]


def play(reading, log, *keys, reviewer="one"):
    answers, told = iter([*keys, "q"]), []

    def answer(_prompt):
        return next(answers)

    end = review_session(reading, log, reviewer, Terminal(answer, answer, told.append))
    return end, told


def test_keys_decide_and_everything_is_logged(reading, log):
    end, told = play(reading, log, "a", "r")
    assert statuses(end) == ["accepted", "rejected", "candidate"]
    assert len(log.read_text().splitlines()) == 2
    assert "[[" in "".join(told)
    assert statuses(replay(reading, log)) == statuses(end)
    assert statuses(reading) == ["candidate"] * 3


def test_undo_is_appended_never_erased(reading, log):
    end, _ = play(reading, log, "a", "r", "u", "a")
    assert statuses(end) == ["accepted", "accepted", "candidate"]
    assert len(log.read_text().splitlines()) == 4


def test_edit_changes_a_field_and_accepts(reading, log):
    end, _ = play(reading, log, "e", "polarity=-1")
    first = next(item for item in end.evidence if item.kind == "relation")
    assert (first.polarity, first.status) == (-1, "accepted")


@pytest.mark.parametrize("change", ["polarity=7", "quote=other words", "polarity=x", "nonsense"])
def test_an_impossible_edit_is_told_and_not_logged(reading, log, change):
    end, told = play(reading, log, "e", change)
    assert statuses(end) == ["candidate"] * 3
    assert not log.exists()
    assert len(told) > 3


def test_bulk_skip_help_and_the_end(reading, log):
    end, told = play(reading, log, "?", "u", "s", "A", "a")
    assert told[-1] == "nothing left to decide"
    assert statuses(end) == ["candidate", "accepted", "accepted"]


def test_two_reviewers_of_one_log(reading, log):
    play(reading, log, "a", "r", "a", reviewer="one")
    items = [item for item in reading.evidence if item.kind == "relation"]
    for item, action in zip(items, ("accept", "reject", "reject"), strict=True):
        decide(log, reading, item, action, "two")
    one, two = (replay(reading, log, reviewer=name) for name in ("one", "two"))
    assert statuses(one) == ["accepted", "rejected", "accepted"]
    assert statuses(two) == ["accepted", "rejected", "rejected"]
    assert review_alpha(one, two) == pytest.approx(1 - (1 / 3) / (9 / 15))


def test_a_log_of_another_document_or_no_log_at_all(reading, log):
    play(reading, log, "a")
    with pytest.raises(SourceError, match="another document"):
        replay(read("Chile supports Peru.", language="en"), log)
    log.write_text("nonsense\n")
    with pytest.raises(SourceError, match="not a decision"):
        replay(reading, log)


def test_the_command(tmp_path, reading):
    place = tmp_path / "evidence.jsonl"
    place.write_text(dump_evidence(reading), "utf-8")
    arguments = ["review", str(place), "--reviewer", "one", "--out", str(tmp_path / "out.jsonl")]
    result = CliRunner().invoke(app, arguments, input="a\nr\n")
    assert result.exit_code == 0, result.output
    assert "1 accepted, 1 rejected" in result.output
    assert statuses(load_evidence(tmp_path / "out.jsonl"))[:2] == ["accepted", "rejected"]
    assert log_of(place).exists()
    result = CliRunner().invoke(
        app, ["review", str(place), "--reviewer", "one", "--against", "two"]
    )
    assert "alpha nan" in result.output


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_on_a_terminal_one_key_decides_without_enter(reading, tmp_path):
    import pty
    import termios

    path = tmp_path / "evidence.jsonl"
    path.write_text(dump_evidence(reading), "utf-8")
    command = [sys.executable, "-m", "realpolitik", "review", str(path), "--reviewer", "one"]
    keyboard, terminal = pty.openpty()
    with subprocess.Popen(command, stdin=terminal, stdout=subprocess.PIPE) as process:
        for key in (b"a", b"r", b"u", b"a", b"q"):
            for line in process.stdout:  # until it asks: two lines that tell of the candidate
                if line.startswith("  …".encode()):
                    break
            while termios.tcgetattr(terminal)[3] & termios.ICANON:
                time.sleep(0.01)  # what is typed before it listens is dropped
            os.write(keyboard, key)
    os.close(keyboard)
    os.close(terminal)
    actions = [json.loads(line)["action"] for line in log_of(path).read_text().splitlines()]
    assert actions == ["accept", "reject", "undo", "accept"]
