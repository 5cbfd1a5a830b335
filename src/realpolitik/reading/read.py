"""Read a text: from the words to sourced evidence, deterministic and offline."""

import datetime as dt

from realpolitik.errors import SourceError
from realpolitik.reading.collect import Collector
from realpolitik.reading.document import cut, prepare
from realpolitik.reading.items import Reading
from realpolitik.reading.names.lexicon import lexicon
from realpolitik.reading.speech.quotes import mark_quotations
from realpolitik.reading.text.blocks import Block, blocks
from realpolitik.reading.text.freeze import freeze
from realpolitik.reading.text.language import LANGUAGES, detect
from realpolitik.reading.text.origins import agency
from realpolitik.reading.view import View
from realpolitik.scenario.evidence import sha256

__all__ = ["check_language", "document_date", "read"]


def read(
    text: str,
    *,
    date: str | dt.date | None = None,
    language: str | None = None,
    names: str = "",
    name: str = "",
) -> Reading:
    """Read a German or English text into sentences, dropped blocks and sourced evidence.

    Args:
        text: plain text; it is frozen (NFC, LF) and all offsets refer to the frozen text.
        date: the document's date (ISO 8601), against which "today" and "on Monday" are resolved.
        language: "de" or "en"; detected when None.
        names: rows of the user's own table of actors: slug, kind, parent, wikidata, names (a|b).
        name: what to call the document, such as its file name.

    Returns:
        A Reading: every span is verbatim, text[start:end] == quote.

    Raises:
        SourceError: an empty text, a language other than the two, or a date that is none.
    """
    frozen = freeze(text)
    today = document_date(date)
    check_language(language)
    spoken = language or detect(frozen)
    found = blocks(frozen)
    sentences, dropped = cut(found, spoken)
    known = lexicon(spoken, names)
    document = prepare(frozen, sentences, spoken, today.isoformat() if today else "", known)
    _mark(found, list(document.views))
    collector = Collector(document, sha256(frozen), today, known.offices)
    for view in document.views:
        collector.sentence(view)
    places = {sentence.label: k for k, sentence in enumerate(sentences)}
    items = sorted(collector.items, key=lambda item: places[item.sentence])
    notes = [] if today else ["no date was given: relative dates and weekdays stay open"]
    return Reading(
        text=frozen,
        sha256=collector.digest,
        sentences=tuple(sentences),
        dropped=tuple(dropped),
        evidence=tuple(items),
        actors=tuple(collector.actors()),
        language=spoken,
        date=today.isoformat() if today else "",
        notes=tuple(notes),
        name=name,
        origin=agency(frozen),
    )


def check_language(language: str | None) -> None:
    """Raise a SourceError for a language that is not read."""
    if language is not None and language not in LANGUAGES:
        raise SourceError(f"language '{language}' is not supported yet (de, en)")


def document_date(date: str | dt.date | None) -> dt.date | None:
    """The day that was given, None for none; a SourceError where it is no day."""
    if date is None or date == "":
        return None
    if isinstance(date, dt.date):
        return date
    try:
        return dt.date.fromisoformat(date)
    except ValueError:
        raise SourceError(f"'{date}' is no date; write it as 2025-08-18") from None


def _mark(found: list[Block], views: list[View]) -> None:
    by_block: dict[int, list[View]] = {}
    for view in views:
        by_block.setdefault(view.sentence.block, []).append(view)
    for block in found:
        if block.number in by_block:
            mark_quotations(block.text, block.start, by_block[block.number])
