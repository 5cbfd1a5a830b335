"""The comments of a scenario file, as notes for cells, and notes written back as comments."""

import re
from pathlib import Path

from realpolitik.exchange.book import Notes, Place
from realpolitik.scenario.document import Document
from realpolitik.scenario.files import read_yaml

__all__ = ["remarks", "with_remarks"]

LABEL = re.compile(r"\[([A-Za-z0-9_.-]+)\] ?")


def remarks(path: Path) -> dict[tuple[Place, str], str]:
    """The comment lines above each entry of a scenario file, by the entry and a label.

    Comments at the end of a line stay in the file alone.
    """
    lines = path.read_text("utf-8-sig").splitlines()
    document = read_yaml(path)
    found: dict[tuple[Place, str], list[str]] = {}
    for line, place in sorted(_starts(document).items()):
        above = _above(lines, line)
        item, rest = _item(place)
        label = ".".join(rest)
        for words in above:
            if marked := LABEL.match(words):
                label = marked[1]
                words = words[marked.end() :]
            found.setdefault((item, label), []).append(words)
    return {key: "\n".join(words) for key, words in found.items()}


def with_remarks(path: Path, notes: Notes) -> str:
    """The text of a scenario file with the notes that it lacks, as comments above their entries."""
    lines = path.read_text("utf-8-sig").splitlines(keepends=True)
    there = {(place[:2], _marked(label, text)) for (place, label), text in remarks(path).items()}
    starts = {place: line for line, place in sorted(_starts(read_yaml(path)).items(), reverse=True)}
    new: dict[int, list[str]] = {}
    for (place, label), text in sorted(notes.items(), key=lambda note: note[0][1]):
        marked = _marked(label, text)
        if (place[:2], marked) in there:
            continue
        line = next((starts[place[:n]] for n in range(len(place), 0, -1) if place[:n] in starts), 1)
        indent = re.match(r" *", lines[line - 1])
        margin = indent[0] if indent else ""
        new.setdefault(line, []).extend(
            f"{margin}# {words}".rstrip() for words in marked.split("\n")
        )
    for line in sorted(new, reverse=True):
        lines[line - 1 : line - 1] = [f"{words}\n" for words in new[line]]
    return "".join(lines)


def _marked(label: str, text: str) -> str:
    """What a comment says; trailing spaces do not count."""
    words = f"[{label}] {text}" if label else text
    return "\n".join(line.rstrip() for line in words.split("\n"))


def _starts(document: Document) -> dict[int, Place]:
    """The outermost entry that starts on each line."""
    starts: dict[int, Place] = {}
    for place, line in document.lines.items():
        if line not in starts or len(place) < len(starts[line]):
            starts[line] = place
    return starts


def _above(lines: list[str], line: int) -> list[str]:
    """The words of the comment lines directly above a line."""
    first = line - 1
    while first > 0 and re.match(r"\s*(#|$)", lines[first - 1]):
        first -= 1
    kept = [text.strip() for text in lines[first : line - 1] if text.strip()]
    return [text[1:].removeprefix(" ") for text in kept]


def _item(place: Place) -> tuple[Place, tuple[str, ...]]:
    """The list item that a place lies in, and the keys that lead on from there."""
    last = max((n for n, step in enumerate(place, 1) if isinstance(step, int)), default=1)
    return place[:last], tuple(str(step) for step in place[last:])
