"""Write a file whole or not at all, and add lines to a log so that none is lost."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

from realpolitik.errors import UserError

__all__ = ["add_line", "alone", "put_line", "whole_lines", "write"]


def write(path: Path, content: str | bytes) -> None:
    """Write to a temporary file beside ``path``, then put it in the place of ``path``.

    A full disk or an interruption leaves what was there before.

    Raises:
        UserError: the file cannot be written.
    """
    target = path.resolve()
    data = content.encode() if isinstance(content, str) else content
    try:
        if target.is_dir():
            raise UserError(f"{path}: cannot be written: it is a folder")
        handle, name = tempfile.mkstemp(prefix=f".{target.name[:50]}.", dir=target.parent)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from None
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from None
    finally:
        temporary.unlink(missing_ok=True)


def add_line(path: Path, line: str) -> None:
    """Add a line to a log; when this returns it is on the disk.

    Writers take turns. What an interrupted write left of a line was never accepted: it is cut off.

    Raises:
        UserError: the file cannot be written; it is as it was.
    """
    with alone(path) as file:
        end = path.read_bytes().rfind(b"\n") + 1
        put_line(file, end, line.encode() + b"\n", path)


@contextmanager
def alone(path: Path) -> Iterator[int]:
    """The file, open and locked against other writers."""
    try:
        new = not path.exists()
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        if new:
            _settle(path.resolve().parent)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from None
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file
    finally:
        os.close(file)


def whole_lines(path: Path) -> list[str]:
    """The lines of a log, without what an interrupted write left of one; none without a file."""
    if not path.exists():
        return []
    *lines, _unfinished = path.read_text("utf-8").split("\n")
    return lines


def put_line(file: int, end: int, line: bytes, path: Path) -> None:
    """Write a line at ``end``, whole and settled on the disk, or leave the file as it was."""
    try:
        os.ftruncate(file, end)
        os.lseek(file, end, os.SEEK_SET)
        if os.write(file, line) < len(line):
            raise OSError(28, "No space left on device")
        os.fsync(file)
    except OSError as error:
        os.ftruncate(file, end)
        raise UserError(f"{path}: cannot be written: {error.strerror}") from None


def _settle(folder: Path) -> None:
    """Make the name of a new file last."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _mode(target: Path) -> int:
    """The permissions the file has, or those that a new file gets."""
    if target.exists():
        return S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
