"""Files that are there whole or not at all, with the folders above them."""

from pathlib import Path

from realpolitik.errors import UserError
from realpolitik.scenario import atomic

__all__ = ["write_whole"]


def write_whole(path: str | Path, content: str | bytes) -> Path:
    """Write ``content`` to ``path`` by a temporary file and a rename; missing folders are made.

    Raises UserError if it cannot be written; nothing half-written stays behind.
    """
    target = Path(path)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"{target}: cannot be written: {error.strerror}") from None
    atomic.write(target, content)
    return target
