"""Carry a change into a text and leave the layout of the rest: a three-way merge of lines."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

__all__ = ["merged"]

Span = tuple[int, int]
Place = tuple[int, int, int]  # lines in the original, before and after


def merged(original: str, before: str, after: str) -> str:
    """``original`` with what differs between ``before`` and ``after``.

    ``before`` says the same as ``original`` in another layout. Where a line was both laid out
    anew and changed, the lines of ``after`` are taken.
    """
    first, old, new = (text.splitlines(keepends=True) for text in (original, before, after))
    out: list[str] = []
    for in_first, in_old, in_new in _regions(first, old, new):
        changed = new[slice(*in_new)] != old[slice(*in_old)]
        out += new[slice(*in_new)] if changed else first[slice(*in_first)]
    return "".join(out)


def _regions(
    first: Sequence[str], old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Span, Span, Span]]:
    """Corresponding spans of the three texts, alternating between what differs and what agrees."""
    at = (0, 0, 0)
    for start, end in _common(old, first, new):
        yield _spans(at, start)
        yield _spans(start, end)
        at = end
    yield _spans(at, (len(first), len(old), len(new)))


def _spans(start: Place, end: Place) -> tuple[Span, Span, Span]:
    return (start[0], end[0]), (start[1], end[1]), (start[2], end[2])


def _common(
    old: Sequence[str], first: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[Place, Place]]:
    """Starts and ends of the runs of lines that all three share."""
    left = SequenceMatcher(None, old, first, autojunk=False).get_matching_blocks()
    right = SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks()
    i = j = 0
    while i < len(left) and j < len(right):
        start = max(left[i].a, right[j].a)
        end = min(left[i].a + left[i].size, right[j].a + right[j].size)
        if start < end:
            in_first = left[i].b - left[i].a
            in_new = right[j].b - right[j].a
            yield (
                (start + in_first, start, start + in_new),
                (end + in_first, end, end + in_new),
            )
        if left[i].a + left[i].size <= right[j].a + right[j].size:
            i += 1
        else:
            j += 1
