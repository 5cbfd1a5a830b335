"""Cut a reading's content into passages that a model can take."""

from typing import NamedTuple

from realpolitik.reading.items import Reading

__all__ = ["Passage", "passages"]

LONGEST = 4_000


class Passage(NamedTuple):
    """A stretch of the frozen text."""

    start: int
    end: int
    text: str


def passages(reading: Reading) -> list[Passage]:
    """Whole sentences, in order, at most ``LONGEST`` characters; nothing that was set aside."""
    found: list[Passage] = []
    start = end = -1
    previous = None
    for sentence in reading.sentences:
        gap = previous is not None and sentence.block > previous + 1
        if start >= 0 and (gap or sentence.end - start > LONGEST):
            found.append(Passage(start, end, reading.text[start:end]))
            start = -1
        if start < 0:
            start = sentence.start
        end, previous = sentence.end, sentence.block
    if start >= 0:
        found.append(Passage(start, end, reading.text[start:end]))
    return found
