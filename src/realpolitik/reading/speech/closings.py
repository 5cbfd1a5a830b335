"""Who tells at a sentence's end what somebody else said: "X vowed to fight on, Y reported."."""

from realpolitik.reading.grammar.segments import segment
from realpolitik.reading.view import View

__all__ = ["closes"]

SHORT = 4


def closes(view: View, at: int, outer: int) -> bool:
    """Whether the verb at ``at`` ends the sentence in a clause of its own, after ``outer``."""
    first, last = segment(view, at)
    apart = outer < first < at and view.words[first - 1] == "," and not view.quotations
    return apart and last >= len(view.words) - 1 and last - at <= SHORT
