"""What the rules of one sentence look at: its actors and what came before."""

from typing import NamedTuple

from realpolitik.reading.discourse.discourse import Memory
from realpolitik.reading.grammar.phrase import Phrase
from realpolitik.reading.relations.frames import Link
from realpolitik.reading.speech.statements import Said
from realpolitik.reading.view import Document, View

__all__ = ["Scene"]


class Scene(NamedTuple):
    """A sentence with its actor phrases and the memory and relations of those before,
    and with what is said in it."""

    document: Document
    view: View
    found: list[Phrase]
    memory: Memory
    before: tuple[Link, ...] = ()
    said: tuple[Said, ...] = ()
