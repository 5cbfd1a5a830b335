"""The file of a ledger: read, checked line by line, and appended to so that nothing is lost."""

import datetime as dt
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from realpolitik.errors import Problem, UserError
from realpolitik.ledger.entry import START, Entry, entry_of, holds, line_of, parsed
from realpolitik.ledger.signature import Signer
from realpolitik.scenario.atomic import alone, put_line

__all__ = ["append", "entries", "inspect"]

LIMIT = 500_000_000
Body = Callable[[tuple[Entry, ...]], Mapping[str, Any]]


def inspect(path: Path) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Every entry up to the first line that breaks the chain, and what is wrong, with its line.

    Raises:
        UserError: the file cannot be read.
    """
    try:
        if path.stat().st_size > LIMIT:
            raise UserError(f"{path}: has more than {LIMIT / 1e6:.0f} MB")
        content = path.read_bytes()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from None
    return _checked(content, str(path))


def entries(path: Path) -> tuple[Entry, ...]:
    """The entries of a ledger whose chain holds.

    Raises:
        UserError: the file cannot be read, or was changed after it was written.
    """
    return _sound(*inspect(path))


def append(
    path: Path,
    kind: str,
    body: Body,
    now: dt.datetime | None = None,
    by: Signer | None = None,
) -> Entry:
    """Add an entry; when this returns the entry is on the disk.

    ``body`` is called with what the ledger holds, while no one else can write. A line that an
    interrupted write left unfinished was never accepted and is cut off first. ``by`` signs it.

    Raises:
        UserError: the chain is broken, the clock runs behind the last entry, or writing failed.
    """
    at = (now or dt.datetime.now(dt.UTC)).astimezone(dt.UTC).replace(microsecond=0)
    with alone(path) as file:
        content = _whole(file)
        before = _sound(*_checked(content, str(path)))
        if before and at < before[-1].at:
            raise UserError(
                f"the clock says {at:%Y-%m-%d %H:%M:%S} UTC, which is before entry {before[-1].n} "
                f"({before[-1].at:%Y-%m-%d %H:%M:%S} UTC): set the clock; nothing was written"
            )
        previous = before[-1].hash if before else START
        signed = {"signer": by.public} if by else {}
        entry = entry_of(len(before) + 1, at, kind, {**body(before), **signed}, previous)
        if by:
            entry = entry._replace(signature=by.sign(entry.hash))
        put_line(file, content.rfind(b"\n") + 1, line_of(entry), path)
    return entry


def _checked(content: bytes, file: str) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    *lines, rest = content.split(b"\n")
    found: list[Entry] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        last = found[-1] if found else None
        try:
            entry = parsed(line)
        except (ValueError, TypeError, RecursionError):
            problems.append(Problem("is no entry of a ledger", file=file, line=number))
            break
        if wrong := _broken(entry, last, number, line):
            problems.append(Problem(wrong, file=file, line=number))
            break
        found.append(entry)
    if rest and not problems:
        message = "is unfinished: a write was cut short, and what it said was never accepted"
        problems.append(Problem(message, file=file, line=len(lines) + 1, severity="warning"))
    return tuple(found), tuple(problems)


def _broken(entry: Entry, last: Entry | None, number: int, line: bytes) -> str:
    """What is wrong with an entry after the one before it, or ''."""
    if entry.n != number:
        return f"is entry {entry.n}, not {number}: an entry is missing, moved or added"
    if entry.previous != (last.hash if last else START):
        return "does not follow from the entry before it: that one was changed or exchanged"
    if not holds(entry) or line_of(entry) != line + b"\n":
        return "was changed after it was written: its hash does not fit"
    if bool(entry.signature) != ("signer" in entry.body):
        return "names a signer but has no signature, or the reverse: one was taken off or put on"
    if last is not None and entry.at < last.at:
        return f"is dated {entry.at:%Y-%m-%d %H:%M:%S}, before the entry above it"
    return ""


def _sound(found: tuple[Entry, ...], problems: tuple[Problem, ...]) -> tuple[Entry, ...]:
    for problem in problems:
        if problem.severity == "error":
            raise UserError(f"{problem}; nothing below it can be trusted (see 'verify')")
    return found


def _whole(file: int) -> bytes:
    os.lseek(file, 0, os.SEEK_SET)
    size = os.fstat(file).st_size
    parts = []
    while size > 0 and (part := os.read(file, size)):
        parts.append(part)
        size -= len(part)
    return b"".join(parts)
