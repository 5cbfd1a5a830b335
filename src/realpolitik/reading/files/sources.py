"""The text of a file: txt, md, html, pdf, docx, or what comes through a pipe."""

import subprocess
import sys
import zipfile
from pathlib import Path
from typing import NamedTuple

from realpolitik.errors import SourceError

__all__ = ["SUFFIXES", "Loaded", "decode", "load_text"]

SUFFIXES = {
    ".txt": "txt", ".text": "txt", ".md": "md", ".markdown": "md", ".html": "html", ".htm": "html",
    ".xhtml": "html", ".pdf": "pdf", ".docx": "docx",
}  # fmt: skip
LIMIT = 20_000_000
UNPACKED = 100_000_000
SECONDS = 120


class Loaded(NamedTuple):
    """A file's text, what is worth saying about it, and the date its page gives."""

    text: str
    notes: tuple[str, ...] = ()
    date: str = ""


def load_text(path: Path) -> Loaded:
    """Read a file; PDF, DOCX and HTML are parsed in a process of their own with bounded means.

    Raises:
        SourceError: missing, too large, of no known format, binary, encrypted or broken.
    """
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        known = ", ".join(sorted(set(SUFFIXES)))
        raise SourceError(f"{path.name}: not a format that is read ({known})")
    try:
        size = path.stat().st_size
        if size > LIMIT:
            raise SourceError(f"{path.name}: {size:,} bytes; at most {LIMIT:,} are read")
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path.name}: cannot be read: {error.strerror}") from None
    if not data.strip():
        raise SourceError(f"{path.name}: the file is empty")
    if kind in ("txt", "md"):
        loaded = decode(data, path.name)
        return loaded if kind == "txt" else loaded._replace(text=plain(loaded.text))
    _signature(kind, data, path)
    return _extracted(kind, path)


def plain(markdown: str) -> str:
    """The words of a Markdown text."""
    from realpolitik.reading.files.markdown import plain_text

    return plain_text(markdown)


def decode(data: bytes, name: str) -> Loaded:
    """Text of bytes: UTF-8, UTF-16 with its mark, else Windows-1252 with a note.

    Raises:
        SourceError: bytes that are no text.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return Loaded(data.decode("utf-16"))
        except UnicodeDecodeError:
            raise SourceError(f"{name}: broken UTF-16") from None
    controls = sum(data.count(bytes([code])) for code in range(32) if code not in (9, 10, 12, 13))
    if controls > len(data) / 50:
        raise SourceError(f"{name}: binary data, not text")
    try:
        return Loaded(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        return Loaded(text, (f"{name}: not UTF-8; read as Windows-1252",))


def _signature(kind: str, data: bytes, path: Path) -> None:
    if kind == "pdf" and b"%PDF-" not in data[:1024]:
        raise SourceError(f"{path.name}: not a PDF, whatever its name says")
    if kind != "docx":
        return
    try:
        with zipfile.ZipFile(path) as packed:
            unpacked = sum(entry.file_size for entry in packed.infolist())
            names = set(packed.namelist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise SourceError(f"{path.name}: a broken DOCX file") from None
    if unpacked > UNPACKED:
        raise SourceError(f"{path.name}: unpacks to {unpacked:,} bytes; at most {UNPACKED:,}")
    if "word/document.xml" not in names:
        raise SourceError(f"{path.name}: not a DOCX file, whatever its name says")


def _extracted(kind: str, path: Path) -> Loaded:
    """Run the parser apart: a hostile file may cost its process, never this one."""
    command = [sys.executable, "-m", "realpolitik.reading.files.extract", kind, str(path.resolve())]
    try:
        done = subprocess.run(  # noqa: S603  our own module, the path is an argument
            command, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise SourceError(f"{path.name}: not read within {SECONDS} seconds") from None
    if done.returncode:
        lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = lines[-1] if lines and done.returncode == 2 else "a broken or hostile file"
        raise SourceError(f"{path.name}: {reason}")
    first, _, text = done.stdout.decode("utf-8", "replace").partition("\n")
    if not text.strip():
        raise SourceError(f"{path.name}: no text in it (a scan?)")
    return Loaded(text, (), first.strip())
