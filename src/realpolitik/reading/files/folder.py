"""Read many files: a stream with bounded memory; a bad file never stops the rest."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from contextlib import nullcontext
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from realpolitik.errors import SourceError, UserError
from realpolitik.reading.files.evidence import dump_evidence
from realpolitik.reading.files.page import page
from realpolitik.reading.files.sheets import sheets
from realpolitik.reading.files.sources import SUFFIXES, load_text
from realpolitik.reading.items import Reading
from realpolitik.reading.linking.link import link_issues
from realpolitik.reading.llm.answers import Endpoint
from realpolitik.reading.llm.consult import consult
from realpolitik.reading.read import check_language, document_date, read
from realpolitik.scenario.atomic import write
from realpolitik.scenario.files import load

__all__ = ["Options", "Outcome", "documents", "read_file", "read_files", "write_reading"]

VERSION = "2"
KEY = "REALPOLITIK_LLM_KEY"
AHEAD = 4


class Options(NamedTuple):
    """What the readings of one call share.

    ``issues`` names the scenario to link to; ``llm`` and ``model`` an endpoint to consult, whose
    key is taken from the environment variable REALPOLITIK_LLM_KEY; ``price`` is that of a million
    tokens in and out, "0.15,0.60".
    """

    date: str = ""
    language: str = ""
    names: str = ""
    issues: str = ""
    embeddings: str = ""
    llm: str = ""
    model: str = ""
    price: str = ""


PLAIN = Options()


class Outcome(NamedTuple):
    """What became of one file: where its evidence is, or why there is none."""

    path: Path
    place: Path | None
    items: int
    done_before: bool
    error: str = ""
    notes: tuple[str, ...] = ()


def documents(places: Sequence[Path]) -> list[Path]:
    """The files to read: those named, and in folders all of a known format, in order.

    Raises:
        SourceError: a place that does not exist, or nothing to read.
    """
    found: list[Path] = []
    for place in places:
        if place.is_dir():
            found += sorted(
                p for p in place.rglob("*") if p.suffix.lower() in SUFFIXES and p.is_file()
            )
        elif place.exists():
            found.append(place)
        else:
            raise SourceError(f"{place}: no such file or folder")
    if not found:
        raise SourceError("nothing to read: no txt, md, html, pdf or docx file there")
    return list(dict.fromkeys(found))


def read_file(path: Path, options: Options = PLAIN, *, log: Path | None = None) -> Reading:
    """Read one file; the date its page gives is taken where none is said.

    ``log`` keeps a model's answers, so that an interrupted run goes on.
    """
    loaded = load_text(path)
    date = options.date or loaded.date
    reading = read(
        loaded.text,
        date=date or None,
        language=options.language or None,
        names=options.names,
        name=path.name,
    )
    if options.llm:
        endpoint = Endpoint(options.llm, options.model, os.environ.get(KEY, ""))
        reading, _ = consult(reading, endpoint, log=log, price=_price(options.price))
    if options.issues:
        reading = link_issues(
            reading, load(options.issues).issues, embeddings=bool(options.embeddings)
        )
    told = (f"date {loaded.date} as the page says",) if loaded.date and not options.date else ()
    return replace(reading, notes=(*reading.notes, *loaded.notes, *told))


def _price(told: str) -> tuple[float, float]:
    """The two numbers of "0.15,0.60"; 0 where none is told."""
    try:
        given, taken = (float(number) for number in (told or "0,0").split(","))
    except ValueError:
        raise UserError(f"--price {told}: give two numbers, as in 0.15,0.60") from None
    return given, taken


def write_reading(reading: Reading, folder: Path) -> Path:
    """Write page, tables and, last, the evidence file, whose presence says that all is there."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "page.html", page(reading))
    for name, text in sheets(reading).items():
        write(folder / f"{name}.csv", text)
    place = folder / "evidence.jsonl"
    write(place, dump_evidence(reading))
    return place


def read_files(
    paths: Sequence[Path],
    out: Path,
    options: Options = PLAIN,
    *,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Outcome]:
    """Read files into folders of ``out``, one a file, as they finish; what is done is skipped.

    Args:
        paths: the files.
        out: where each file gets a folder, named by its name and the hash of what was read.
        options: date, language and the user's own table.
        jobs: processes to read in; 1 = this one.
        progress: told how many of how many are done.
    """
    if jobs < 1:
        raise UserError(f"--jobs {jobs}: give 1 or more")
    document_date(options.date)
    _price(options.price)
    check_language(options.language or None)
    done = 0
    pool = ProcessPoolExecutor(jobs, get_context("spawn")) if jobs > 1 else None
    with pool or nullcontext():
        for outcome in _stream(pool, paths, out, options, jobs):
            done += 1
            if progress is not None:
                progress(done, len(paths))
            yield outcome


def _stream(
    pool: Executor | None, paths: Sequence[Path], out: Path, options: Options, jobs: int
) -> Iterator[Outcome]:
    if pool is None:
        yield from (_one(path, out, options) for path in paths)
        return
    waiting: set[Future[Outcome]] = set()
    rest = iter(paths)
    for path in rest:
        waiting.add(pool.submit(_one, path, out, options))
        if len(waiting) >= jobs * AHEAD:
            finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in finished)
    yield from (future.result() for future in waiting)


def _one(path: Path, out: Path, options: Options) -> Outcome:
    """Read one file; its error is an outcome, not an exception."""
    try:
        folder = out / _folder(path, options)
        place = folder / "evidence.jsonl"
        if place.exists():
            return Outcome(path, place, -1, done_before=True)
        if options.llm:
            folder.mkdir(parents=True, exist_ok=True)
        reading = read_file(path, options, log=folder / "answers.jsonl")
        written = write_reading(reading, folder)
        notes = tuple(reading.notes)
        return Outcome(path, written, len(reading.evidence), done_before=False, notes=notes)
    except UserError as error:
        told = str(error)
        named = told if path.name in told else f"{path.name}: {told}"
        return Outcome(path, None, 0, done_before=False, error=named)
    except OSError as error:
        return Outcome(path, None, 0, done_before=False, error=f"{path.name}: {error.strerror}")


def _folder(path: Path, options: Options) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as data:
        while chunk := data.read(1 << 20):
            digest.update(chunk)
    digest.update("\0".join((VERSION, *options)).encode())
    return f"{path.stem[:60]}-{digest.hexdigest()[:8]}"
