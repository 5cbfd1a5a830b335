"""Where a German clause ends inside its segment: an "und" that joins another verb."""

from realpolitik.reading.view import View

__all__ = ["own_clause"]

JOINED = frozenset(
    ["habe", "hat", "haben", "hatte", "ist", "sei", "sind", "war", "werde", "wird", "will", "kann",
     "könne", "müsse", "muss", "soll", "solle"]
)  # fmt: skip


def own_clause(view: View, at: int, first: int, last: int) -> list[str]:
    """The words around a German verb up to an "und" that joins another verb to it."""
    joints = [k for k in range(first, last) if view.lower[k] in ("und", "aber", "doch", "sondern")]
    joints = [k for k in joints if any(w in JOINED for w in view.lower[k + 1 : k + 5])]
    start = max((k for k in joints if k < at), default=first)
    end = min((k for k in joints if k > at), default=last)
    return view.lower[start:end]
