"""Zip files from strangers: bounded before anything in them is parsed."""

import zipfile
import zlib
from pathlib import Path

from realpolitik.errors import UserError

__all__ = ["members"]

FILE_LIMIT = 50_000_000
LIMIT = 200_000_000
ENTRIES = 2_000
CHUNK = 1 << 20


def members(path: Path, suffixes: tuple[str, ...]) -> dict[str, bytes]:
    """The files of a zip file by name; the content of those that end with one of ``suffixes``.

    What the file says of its own sizes is not trusted: the bytes that come out are counted.

    Raises:
        UserError: it cannot be read, is no zip file, is damaged, encrypted or too large.
    """
    try:
        if path.stat().st_size > FILE_LIMIT:
            raise UserError(f"{path}: has more than {FILE_LIMIT / 1e6:.0f} MB")
        with zipfile.ZipFile(path) as archive:
            return _unpacked(archive, path, suffixes)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror or error}") from None
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
        raise UserError(f"{path}: is damaged or no zip file: {error}") from None
    except RuntimeError as error:  # a password, or a compression that is not known here
        raise UserError(f"{path}: cannot be unpacked: {error}") from None


def _unpacked(archive: zipfile.ZipFile, path: Path, suffixes: tuple[str, ...]) -> dict[str, bytes]:
    entries = archive.infolist()
    if len(entries) > ENTRIES:
        raise UserError(f"{path}: holds {len(entries)} files; at most {ENTRIES}")
    found: dict[str, bytes] = {}
    total = 0
    for entry in entries:
        if entry.filename in found:
            raise UserError(f"{path}: holds '{entry.filename}' twice")
        kept = []
        with archive.open(entry) as file:
            while chunk := file.read(CHUNK):
                total += len(chunk)
                if total > LIMIT:
                    limit = f"{LIMIT / 1e6:.0f} MB"
                    raise UserError(f"{path}: unpacks to more than {limit}; nothing was read")
                if entry.filename.endswith(suffixes):
                    kept.append(chunk)
        found[entry.filename] = b"".join(kept)
    return found
