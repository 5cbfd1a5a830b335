"""What several tests of the reading share."""

from collections.abc import Callable

import pytest

from realpolitik.reading.discourse.discourse import Discourse
from realpolitik.reading.document import cut, prepare
from realpolitik.reading.items import Relation, Statement
from realpolitik.reading.names.lexicon import lexicon
from realpolitik.reading.phrases.phrases import phrases
from realpolitik.reading.read import read
from realpolitik.reading.speech.quotes import mark_quotations
from realpolitik.reading.speech.statements import Speech
from realpolitik.reading.text.blocks import blocks

Meant = dict[str, tuple[str, ...]]


@pytest.fixture
def speakers() -> Callable[[str, str], list[str]]:
    """Who says something in a text, in order."""
    return _speakers


@pytest.fixture
def pairs() -> Callable[[str, str], list[tuple[set[str], int]]]:
    """Who is tied to whom and with which sign, as named and as whom they belong to."""
    return _pairs


@pytest.fixture
def meant() -> Callable[[str, str], Meant]:
    """Whom the last sentence means: the words of each of its phrases and their actors."""
    return _meant


def _meant(text: str, language: str) -> Meant:
    found = blocks(text)
    sentences, _ = cut(found, language)
    document = prepare(text, sentences, language, "2025-08-18", lexicon(language))
    for block in found:
        mark_quotations(block.text, block.start, list(document.views))
    discourse = Discourse(document)
    speech = Speech(document, discourse)
    last: Meant = {}
    for view in document.views:
        resolved = discourse.read(view, phrases(document, view))
        last = {" ".join(view.words[p.first : p.last]): p.actors for p in resolved}
        speech.read(view, resolved)
    return last


def _speakers(text: str, language: str) -> list[str]:
    reading = read(text, language=language, date="2025-08-18")
    return [i.speaker for i in reading.evidence if isinstance(i, Statement)]


def _pairs(text: str, language: str) -> list[tuple[set[str], int]]:
    reading = read(text, language=language, date="2025-08-18")
    parents = {record.id: record.parent for record in reading.actors}
    found = [i for i in reading.evidence if isinstance(i, Relation) and i.modality != "negated"]
    own = [({i.source, i.target}, i.polarity) for i in found]
    return [*own, *(({parents.get(a) or a for a in ends}, sign) for ends, sign in own)]
