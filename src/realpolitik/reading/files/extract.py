"""The parser process: python -m realpolitik.reading.files.extract KIND PATH.

Writes the page's date (or nothing) on the first line and the text after it; on what it cannot
read it says why on stderr and ends with 2. Memory and time are bounded where the system can.
"""

import re
import sys
from pathlib import Path

__all__ = ["main"]

MEMORY = 2_000_000_000
SECONDS = 100
PAGES = 2_000
MISSING = "needs an extra: pip install 'realpolitik[documents]'"


def main(arguments: list[str]) -> int:
    """Extract the text of one file to stdout; the exit code."""
    _bound()
    kind, path = arguments
    try:
        date, text = {"html": _html, "pdf": _pdf, "docx": _docx}[kind](Path(path))
    except ImportError:
        sys.stderr.write(MISSING)
        return 2
    except ValueError as error:
        sys.stderr.write(str(error))
        return 2
    sys.stdout.buffer.write(f"{date}\n{text}".encode("utf-8", "replace"))
    return 0


def _bound() -> None:
    try:
        import resource
    except ImportError:  # not on Windows
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def _html(path: Path) -> tuple[str, str]:
    import trafilatura

    from realpolitik.errors import SourceError
    from realpolitik.reading.files.sources import decode

    try:
        page = decode(path.read_bytes(), path.name).text
    except SourceError as error:
        raise ValueError(str(error).partition(": ")[2]) from None
    text = trafilatura.extract(page, include_comments=False, include_tables=False)
    found = trafilatura.extract_metadata(page)
    date = str(found.date or "") if found is not None else ""
    # One line a paragraph is what trafilatura gives; blocks are parted by blank lines here.
    return date, re.sub(r"\n+", "\n\n", text or "")


def _pdf(path: Path) -> tuple[str, str]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(path)
        if reader.is_encrypted and not reader.decrypt(""):
            raise ValueError("an encrypted PDF; remove its password first")
        pages = [page.extract_text() for page in reader.pages[:PAGES]]
    except (PyPdfError, KeyError, TypeError, AttributeError, IndexError, OSError) as error:
        raise ValueError(f"a broken PDF ({type(error).__name__})") from None
    return "", "\n\n".join(_joined(page) for page in pages)


def _joined(page: str) -> str:
    """Lines of a page made paragraphs again: a line that does not end a sentence goes on."""
    page = re.sub(r"(?<=\w)[-\u00ad]\n(?=[a-zäöüß])", "", page)
    return re.sub(r"(?<![.!?:”“\"»«])\n(?=\S)", " ", page)


def _docx(path: Path) -> tuple[str, str]:
    from zipfile import BadZipFile

    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        document = Document(str(path))
    except (OpcError, BadZipFile, KeyError, SyntaxError) as error:
        raise ValueError(f"a broken DOCX file ({type(error).__name__})") from None
    return "", "\n\n".join(paragraph.text for paragraph in document.paragraphs)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
