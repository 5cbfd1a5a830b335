"""Write a file whole or not at all."""

import os
import tempfile
from pathlib import Path
from stat import S_IMODE

from realpolitik.errors import UserError

__all__ = ["write"]


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


def _mode(target: Path) -> int:
    """The permissions the file has, or those that a new file gets."""
    if target.exists():
        return S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
