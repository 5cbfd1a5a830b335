"""German truncated compounds: "Staats- und Regierungschefs" is one noun with the last for head."""

from realpolitik.reading.text.tokens import HYPHENS
from realpolitik.reading.view import View

__all__ = ["head_of", "truncated"]

JOINTS = frozenset(["und", "oder", "bis", "sowie", "wie", "beziehungsweise"])


def truncated(view: View, at: int) -> bool:
    """Whether the word at ``at`` is the cut part of a compound: "Außen- ..."."""
    return view.words[at + 1 : at + 2] != [] and view.words[at + 1] in HYPHENS


def head_of(view: View, at: int) -> int:
    """The head of the compound that begins at ``at``; ``at`` itself where nothing is cut."""
    while truncated(view, at) and at + 3 < len(view.words) and view.lower[at + 2] in JOINTS:
        at += 3
    return at
