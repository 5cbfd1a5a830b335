"""Write a brief: the text to edit, and the same page as HTML, PDF, DOCX, and its numbers."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from realpolitik.ensemble.forecast import Forecast
from realpolitik.errors import UserError
from realpolitik.report.brief.agreement import (
    Mark,
    Record,
    as_json,
    former,
    judged,
    read_record,
    silent,
    started,
)
from realpolitik.report.brief.as_docx import as_docx
from realpolitik.report.brief.as_html import as_html
from realpolitik.report.brief.as_pdf import as_pdf
from realpolitik.report.brief.as_xlsx import as_xlsx
from realpolitik.report.brief.language import Language, read_words, speaking, words_of
from realpolitik.report.brief.page import Page, Stuff, marked, stuff
from realpolitik.report.brief.suggestion import suggestion
from realpolitik.report.brief.text import Unit, filled, parse
from realpolitik.report.templating import unbroken
from realpolitik.report.whole import write_whole
from realpolitik.scenario.words import shipped_words

__all__ = ["Brief", "write_brief"]

LIMIT = 1_000_000
SMALLER = 0.5  # points below the PDF, as faces and programs differ


@dataclass(frozen=True)
class Brief:
    """What was written: ``text`` to edit, ``files`` by kind (html, pdf, docx, xlsx, svg, png).

    ``marks``: sentences of the analyst's that may no longer agree with the numbers; ``unsaid``:
    what this run suggests a line for, and no line of the text speaks of.
    """

    text: Path
    files: Mapping[str, Path]
    marks: tuple[Mark, ...]
    unsaid: tuple[str, ...]


def write_brief(
    forecast: Forecast,
    folder: str | Path,
    language: str = "en",
    *,
    made_on: dt.date | None = None,
    confirm: bool = False,
) -> Brief:
    """Write the one-page brief of ``forecast`` into ``folder``.

    The text is written once, as ``brief.LANGUAGE.md``, and belongs to the analyst from then on: it
    is read again, filled with this run's numbers and never written over. ``language``: 'en' or
    'de'. ``confirm``: take every sentence of the analyst's as agreeing with the numbers of now.
    Raises UserError for a text with a value the run does not know, a text too long for a page, a
    package that is missing, or a folder that cannot be written to.
    """
    place = Path(folder)
    spoken, table = _language(forecast, place, language)
    given = stuff(forecast, spoken, made_on)
    suggested = suggestion(given.case, spoken, given.values)
    path, beside = place / f"brief.{language}.md", place / f"brief.{language}.record.json"
    text = _read(path)
    ours = parse(suggested, str(path))
    units = ours if text is None else parse(text, str(path))
    before = Record() if text is None else _record(beside)
    kept = {} if confirm else before.lines
    known = Record(before.suggested | started(ours).suggested, kept)
    record, marks = judged(units, ours, given.values, known, spoken)
    said = [unit for unit in units if not silent(unit, given.values, known)]
    shown = filled(said, given.values, str(path), partial(former, record=record))
    lines = marked(shown, marks, spoken)
    outputs = _outputs(lines, given, spoken)
    files = {
        kind: write_whole(place / f"brief.{language}.{kind}", content)
        for kind, content in outputs.items()
    }
    if table is not None:
        write_whole(place / f"words.{language}.csv", table)
    if text is None:
        write_whole(path, suggested)
    write_whole(beside, as_json(record))
    return Brief(path, files, marks, _unsaid(units, ours))


def _language(forecast: Forecast, place: Path, code: str) -> tuple[Language, str | None]:
    """The language with the analyst's words for the scenario, and a table to start them with."""
    speaking(code)
    if code == forecast.scenario.language:
        return speaking(code), None
    path = place / f"words.{code}.csv"
    text = _read(path)
    shipped = shipped_words(forecast.scenario.name, code)
    words = read_words(shipped if text is None else text, str(path))
    return speaking(code, words), words_of(forecast.scenario, words) if text is None else None


def _read(path: Path) -> str | None:
    """A file of the analyst's, or None if there is none yet."""
    try:
        if path.stat().st_size > LIMIT:
            raise UserError(f"{path}: has more than {LIMIT / 1e6:.0f} MB")
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UserError(f"{path}: is not text in UTF-8") from None


def _record(path: Path) -> Record:
    text = _read(path)
    return Record() if text is None else read_record(text, str(path))


def _outputs(lines: tuple[Unit, ...], given: Stuff, spoken: Language) -> dict[str, bytes]:
    """Every file of the brief, made before the first is written."""
    title = next(("".join(run.text for run in u.runs) for u in lines if u.kind == "title"), "")
    title = title or given.values["title"].text
    kept = tuple(
        replace(line, runs=tuple(run._replace(text=unbroken(run.text)) for run in line.runs))
        for line in lines
    )
    foot = tuple(unbroken(part) for part in given.foot)
    page = Page(spoken.code, title, kept, given.figure, foot)
    pdf, size = as_pdf(page)
    outputs = {
        "html": as_html(page, size - SMALLER),
        "pdf": pdf,
        "docx": as_docx(page, size - SMALLER),
        "xlsx": as_xlsx(given.case, given.values, spoken),
    }
    if given.figure is not None:
        outputs |= {"svg": given.figure.svg.encode(), "png": given.figure.png}
    return outputs


def _unsaid(units: tuple[Unit, ...], ours: tuple[Unit, ...]) -> tuple[str, ...]:
    """What this run suggests a line for, and no line of the text speaks of."""
    spoken = {unit.about for unit in units}
    return tuple(unit.about for unit in ours if unit.about and unit.about not in spoken)
