"""Evidence against the texts it quotes: hashes of files, words at offsets."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from realpolitik.errors import Problem, SourceError
from realpolitik.scenario.evidence import Source, sha256
from realpolitik.scenario.model import Scenario

__all__ = ["SpanReport", "find_texts", "frozen_text", "shipped_problems", "verify_spans"]

LIMIT = 5_000_000


@dataclass(frozen=True)
class SpanReport:
    """What was compared: ids of verified evidence, sources without a text, and mismatches."""

    verified: tuple[str, ...]
    absent: tuple[str, ...]
    problems: tuple[Problem, ...]


def frozen_text(content: bytes) -> str:
    """The text that offsets count in: UTF-8, NFC, lines ended by LF.

    Raises:
        UnicodeDecodeError: the content is not UTF-8.
    """
    text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text)


def verify_spans(scenario: Scenario, folders: Sequence[Path] = ()) -> SpanReport:
    """Compare every span of evidence with its source's text, where a folder holds that text.

    Texts are found by the SHA-256 of their frozen form, whatever their file is called.

    Raises:
        SourceError: a folder does not exist.
    """
    texts = find_texts(scenario, folders)
    verified: list[str] = []
    problems: list[Problem] = []
    for source in scenario.sources:
        if source.id in texts:
            good, bad = _compare(scenario, source, texts[source.id])
            verified += good
            problems += bad
    absent = tuple(source.id for source in scenario.sources if source.id not in texts)
    return SpanReport(tuple(verified), absent, tuple(problems))


def find_texts(scenario: Scenario, folders: Sequence[Path]) -> dict[str, str]:
    """The text of each source that a folder holds, by the source's id.

    Texts are found by the SHA-256 of their frozen form, whatever their file is called.

    Raises:
        SourceError: a folder does not exist.
    """
    wanted = {source.sha256 for source in scenario.sources if source.sha256}
    texts = {digest: text for digest, text in _texts(folders) if digest in wanted}
    return {s.id: texts[s.sha256] for s in scenario.sources if s.sha256 in texts}


def shipped_problems(scenario: Scenario, folder: Path) -> tuple[Problem, ...]:
    """What is wrong with the texts that lie beside the scenario: missing, altered, misquoted."""
    problems: list[Problem] = []
    for source in scenario.sources:
        if not source.file:
            continue
        path = f"sources/{source.id}/file"
        place = (folder / source.file).resolve()
        if not place.is_relative_to(folder.resolve()):
            problems.append(Problem(f"'{source.file}' lies outside the scenario's folder", path))
            continue
        try:
            text = frozen_text(place.read_bytes())
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "it is not UTF-8"
            problems.append(Problem(f"'{source.file}' cannot be read: {reason}", path))
            continue
        if source.sha256 and source.sha256 != (digest := sha256(text)):
            message = f"'{source.file}' was altered: its SHA-256 is {digest}, not {source.sha256}"
            problems.append(Problem(message, path))
        else:
            problems += _compare(scenario, source, text)[1]
    return tuple(problems)


def _compare(scenario: Scenario, source: Source, text: str) -> tuple[list[str], list[Problem]]:
    """The evidence of one source that its text bears out, and what it does not."""
    good: list[str] = []
    bad: list[Problem] = []
    for evidence in scenario.evidence:
        if evidence.source != source.id:
            continue
        if evidence.matches(text):
            good.append(evidence.id)
        else:
            span = f"{evidence.start}-{evidence.end}"
            message = f"characters {span} of '{source.id}' are not the quoted words"
            if evidence.exact is not None and (at := text.find(evidence.exact)) >= 0:
                message += f"; these stand at {at}-{at + len(evidence.exact)}"
            bad.append(Problem(message, f"evidence/{evidence.id}"))
    return good, bad


def _texts(folders: Sequence[Path]) -> Iterator[tuple[str, str]]:
    """Every readable text of the folders with its hash; what is not UTF-8 text is passed over."""
    for folder in folders:
        if not folder.is_dir():
            raise SourceError(f"there is no folder {folder}")
        for path in sorted(folder.rglob("*")):
            if not path.is_file() or path.stat().st_size > LIMIT:
                continue
            try:
                text = frozen_text(path.read_bytes())
            except (OSError, UnicodeDecodeError):
                continue
            yield sha256(text), text
